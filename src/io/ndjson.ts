import { linesOf, readJson } from "../base/index.js";
import type { TableName } from "../register/index.js";
import {
  type BrokenRow,
  columnNamed,
  issue,
  type RawCell,
  type RawRow,
  type RawTable,
} from "../register/index.js";
import { cellOf } from "./ledgers/json-grid.js";

/** Reads a JSON object a line; each names its own columns, in Chinese or English. */
export function readNdjson(text: string, table: TableName, file: string): RawTable {
  const rows: RawRow[] = [];
  const broken: BrokenRow[] = [];
  /** Where each key stands in a row, and on which line it was first seen. */
  const known = new Map<string, { readonly index: number; readonly line: number }>();
  const unknown = new Map<string, number>();
  linesOf(text).forEach((content, index) => {
    if (content.trim() === "") return;
    const line = index + 1;
    const read = readJson(content);
    if (!read.ok) {
      const place = { file, row: line, character: read.character };
      broken.push({ issue: issue("register/row-json", { reason: read.reason }, place) });
      return;
    }
    if (typeof read.value !== "object" || read.value === null || Array.isArray(read.value)) {
      const reason = { zh: "不是对象", en: "it is no object" };
      broken.push({ issue: issue("register/row-json", { reason }, { file, row: line }) });
      return;
    }
    const cells: RawCell[] = [];
    const put = (key: string, cell: RawCell) => {
      if (columnNamed(table, key) === undefined) {
        if (!unknown.has(key)) unknown.set(key, line);
        return;
      }
      const at = known.get(key) ?? { index: known.size, line };
      known.set(key, at);
      cells[at.index] = cell;
    };
    for (const [key, value] of Object.entries(read.value)) put(key, cellOf(value));
    for (const { key, pointer, values } of read.repeated) {
      if (pointer.lastIndexOf("/") === 0) put(key, { several: values.map(cellOf) });
    }
    rows.push({ line, cells });
  });
  const headerLines = [...[...known.values()].map(({ line }) => line), ...unknown.values()];
  return {
    table,
    file,
    header: [...known.keys(), ...unknown.keys()],
    headerLines,
    ownColumns: true,
    rows,
    broken,
  };
}
