import {
  folded,
  isName,
  isPlainCell,
  MASK,
  shownName,
  unquoted
} from "../../base/index.js";
import { TABLES } from "../tables/index.js";
const DAYS = ["date"];
const WORDS = new Set(
  Object.values(TABLES).flatMap(({ columns }) => Object.values(columns)).filter(({ personal }) => personal === "none").flatMap(
    ({ codes = {} }) => Object.entries(codes).flatMap(([code, { zh, en }]) => [code, zh, en])
  ).concat(
    "\u662F",
    "\u5426",
    "\u6709",
    "\u65E0",
    "\u5BF9",
    "\u9519",
    "\u6CA1\u6709",
    "\u6682\u65E0",
    "\u4E0D\u8BE6",
    "\u672A\u77E5",
    "\u4E0D\u6E05\u695A",
    "\u5F85\u5B9A",
    "true",
    "false"
  ).map(folded)
);
function isWord(text) {
  return WORDS.has(folded(text));
}
function isOpen(text, { personal, kind, codes = {} }) {
  if (personal !== "none") return false;
  if (Object.hasOwn(codes, text) || isWord(text)) return true;
  return isPlainCell(text, DAYS.includes(kind)) || kind === "text" && isName(text);
}
function quoteCell(text, column) {
  if (!isOpen(text, column)) return unquoted(text);
  const shown = text.slice(0, 60);
  return { zh: shown, en: shown };
}
function shownCell(text, column) {
  if (isOpen(text, column)) return text;
  return column.personal === "none" && column.kind === "text" ? shownName(text) : MASK;
}
export {
  isWord,
  quoteCell,
  shownCell
};
