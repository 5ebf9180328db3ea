import {
  folded,
  isName,
  isPlainCell,
  type Label,
  MASK,
  shownName,
  unquoted,
} from "../../base/index.js";
import type { Column } from "../column.js";
import { ofTables, TABLES } from "../tables/index.js";

const DAYS = ["date"];

/** The words of all columns that are not personal, and those that people write for yes, no and nothing. */
const words = ofTables(
  (): ReadonlySet<string> =>
    new Set(
      Object.values(TABLES)
        .flatMap(({ columns }) => Object.values(columns as Readonly<Record<string, Column>>))
        .filter(({ personal }) => personal === "none")
        .flatMap(({ codes = {} }) =>
          Object.entries(codes).flatMap(([code, { zh, en }]) => [code, zh, en]),
        )
        .concat(
          "是",
          "否",
          "有",
          "无",
          "对",
          "错",
          "没有",
          "暂无",
          "不详",
          "未知",
          "不清楚",
          "待定",
          "true",
          "false",
        )
        .map(folded),
    ),
);

/** Whether a text is a word that columns hold, such as a code, yes or no, and no header. */
export function isWord(text: string): boolean {
  return words().has(folded(text));
}

/** Whether a cell may be quoted: neither its column nor its own shape is personal. */
function isOpen(text: string, { personal, kind, codes = {} }: Column): boolean {
  if (personal !== "none") return false;
  if (Object.hasOwn(codes, text) || isWord(text)) return true;
  return isPlainCell(text, DAYS.includes(kind)) || (kind === "text" && isName(text));
}

/** A cell that cannot be read, as a message says it: quoted where it may be, else by its shape. */
export function quoteCell(text: string, column: Column): Label {
  if (!isOpen(text, column)) return unquoted(text);
  const shown = text.slice(0, 60);
  return { zh: shown, en: shown };
}

/** What a cell holds, where it may be shown without a mask. */
export function shownCell(text: string, column: Column): string {
  if (isOpen(text, column)) return text;
  return column.personal === "none" && column.kind === "text" ? shownName(text) : MASK;
}
