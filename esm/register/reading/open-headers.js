import {
  folded,
  holdsPersonalNumber,
  isName,
  isPlainCell,
  isSlipOf,
  looksLikeHeader,
  MASK,
  shownFile
} from "../../base/index.js";
import { issue } from "../issues.js";
import { TABLES } from "../tables/index.js";
import { columnNamed, headersNamed } from "./header.js";
import { isWord } from "./quote.js";
const TABLE_NAMES = new Set(
  Object.entries(TABLES).flatMap(([name, { label }]) => [name, folded(label.zh)])
);
function shownTableFile(name) {
  return shownFile(name, (part) => TABLE_NAMES.has(folded(part)));
}
function withOpenHeaders(raw) {
  const { table, header, rows } = raw;
  const file = shownTableFile(raw.file);
  const shown = header.map(
    (text, index) => text.trim() === "" || columnNamed(table, text) !== void 0 || looksLikeHeader(text) || headersNamed(table).some((one) => isSlipOf(text, one)) ? text : `${MASK}${index + 1}`
  );
  if (shown.every((text, index) => text === header[index])) return { ...raw, file };
  const repeats = (cells) => header.every((text, index) => cells[index] === text);
  return {
    ...raw,
    file,
    header: shown,
    rows: rows.map((row) => repeats(row.cells) ? { ...row, cells: shown } : row)
  };
}
function lacksHeader({ table, file, header }) {
  const texts = header.filter((text) => text.trim() !== "");
  return /\.csv$/i.test(file) && texts.every((text) => columnNamed(table, text) === void 0) && texts.some(looksLikeValue);
}
function looksLikeValue(text) {
  return holdsPersonalNumber(text) || isWord(text) || /\d/.test(text) && (isPlainCell(text, true) || isName(text));
}
function withoutHeader({ table, file, rows, broken = [] }) {
  const cut = broken.reduce((sum, one) => sum + (one.rows?.length ?? 1), 0);
  const count = 1 + rows.length + cut;
  const at = { file: shownTableFile(file), row: 1 };
  return {
    table,
    rows: [],
    lost: [],
    tally: { table, file: at.file, rows: count, used: 0, setAside: count, cellsSetAside: 0 },
    issues: [issue("register/no-header", { table: TABLES[table].label, rows: count }, at)]
  };
}
export {
  lacksHeader,
  shownTableFile,
  withOpenHeaders,
  withoutHeader
};
