import { type Label, words } from "../../base/index.js";
import type { Column } from "../column.js";
import { columnNamed } from "../reading/header.js";
import type { RawTable } from "../reading/raw-table.js";
import { columnReader } from "../reading/read-column.js";
import { TABLES, type TableName } from "../tables/index.js";
import { cellText } from "./grid.js";

/** A cell of a ledger, and what it is read as. */
export interface ShownCell {
  readonly table: TableName;
  readonly file: string;
  readonly sheet?: string;
  readonly row: number;
  readonly header: string;
  readonly found: string;
  /** The column of the register. */
  readonly column: string;
  readonly label: Label;
  /** Whether the column is personal, so that neither cell nor value may be shown under the mask. */
  readonly isPersonal: boolean;
  /** What it is read as; `null` for a blank and for what is set aside. */
  readonly value: string | null;
  readonly isSetAside: boolean;
}

/** The cells of the first rows of tables, each with what it is read as. */
export function shownCells(tables: readonly RawTable[], rows: number): readonly ShownCell[] {
  return tables.flatMap((raw) => {
    const columns = raw.header.flatMap((text, index) => {
      const found = columnNamed(raw.table, text);
      if (found === undefined) return [];
      const cells = [{ index, factor: found.factor ?? raw.factors?.[index] }];
      return [{ text, index, found, read: columnReader(cells, found.column) }];
    });
    return raw.rows.slice(0, rows).flatMap(({ line, cells }) =>
      columns.map(({ text, index, found: { name, column }, read }): ShownCell => {
        const reading = read(cells);
        const { value } = reading;
        return {
          table: raw.table,
          file: raw.file,
          ...(raw.sheet === undefined ? {} : { sheet: raw.sheet }),
          row: line,
          header: raw.written?.[index] ?? text,
          found: cellText(cells[index]),
          column: `${raw.table}.${name}`,
          label: labelOf(column),
          isPersonal: column.personal !== "none" || TABLES[raw.table].keys.includes(name as never),
          value: value === undefined ? null : spoken(value, column),
          isSetAside: reading.unreadable !== undefined || reading.conflicting !== undefined,
        };
      }),
    );
  });
}

const labelOf = ({ label, unit }: Column): Label =>
  unit === undefined ? label : words(`${label.zh}（${unit}）`, `${label.en} (${unit})`);

function spoken(value: string | number | boolean, { codes = {} }: Column): string {
  const text = String(value);
  return Object.hasOwn(codes, text) ? `${text} ${codes[text]?.zh ?? ""}` : text;
}
