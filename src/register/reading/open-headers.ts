import {
  folded,
  holdsPersonalNumber,
  isName,
  isPlainCell,
  isSlipOf,
  looksLikeHeader,
  MASK,
  shownFile,
} from "../../base/index.js";
import { issue } from "../issues.js";
import { ofTables, TABLES } from "../tables/index.js";
import { columnNamed, headersNamed } from "./header.js";
import { isWord } from "./quote.js";
import type { RawTable, TableHead, TableReading } from "./raw-table.js";

const tableNames = ofTables(
  (): ReadonlySet<string> =>
    new Set(Object.entries(TABLES).flatMap(([name, { label }]) => [name, folded(label.zh)])),
);

/** What tells the files of one table apart: `住房一`, `住房（2）`, `members-2020年`. */
const WHICH_OF_THEM = /[\s_-]*[(（]?[\d一二三四五六七八九十]{1,4}年?[)）]?$/;

/** The name of a file of a register as it may be shown. */
export function shownTableFile(name: string): string {
  return shownFile(name, (part) => tableNames().has(folded(part.replace(WHICH_OF_THEM, ""))));
}

/**
 * A table whose file and whose unknown headers may be shown: what does not look like a header is
 * `***` with its position.
 */
export function withOpenHeaders(head: TableHead): TableHead {
  const { table, header, written } = head;
  const said =
    written === undefined
      ? {}
      : {
          written: written.map((text, index) =>
            text === "" || looksLikeHeader(text) ? text : `${MASK}${index + 1}`,
          ),
        };
  const shown = header.map((text, index) =>
    text.trim() === "" ||
    columnNamed(table, text) !== undefined ||
    looksLikeHeader(text) ||
    headersNamed(table).some((one) => isSlipOf(text, one))
      ? text
      : `${MASK}${index + 1}`,
  );
  return { ...head, ...said, file: shownTableFile(head.file), header: shown };
}

/** Whether the first row of a file is a record: it names no column of the table, and holds values. */
export function lacksHeader({ table, file, header }: TableHead): boolean {
  const texts = header.filter((text) => text.trim() !== "");
  return (
    /\.csv$/i.test(file) &&
    texts.every((text) => columnNamed(table, text) === undefined) &&
    texts.some(looksLikeValue)
  );
}

function looksLikeValue(text: string): boolean {
  return (
    holdsPersonalNumber(text) ||
    isWord(text) ||
    (/\d/.test(text) && (isPlainCell(text, true) || isName(text)))
  );
}

/** A table that is refused whole, as nobody can tell which of its columns is which. */
export function withoutHeader({ table, file, rows, broken = [] }: RawTable): TableReading {
  const cut = broken.reduce((sum, one) => sum + (one.rows?.length ?? 1), 0);
  const count = 1 + rows.length + cut;
  const at = { file: shownTableFile(file), row: 1 };
  return {
    table,
    rows: [],
    lost: [],
    tally: { table, file: at.file, rows: count, used: 0, setAside: count, cellsSetAside: 0 },
    issues: [issue("register/no-header", { table: TABLES[table].label, rows: count }, at)],
  };
}
