import { type Label, words } from "../base/index.js";
import type { FactType } from "../facts/index.js";

/** The types of what is written out in a condition: those of facts, and a list to look a number up in. */
export type LiteralType = FactType | "numbers";

/** What the types of facts and legal values are called. */
export const TYPE_LABELS: Readonly<Record<LiteralType, Label>> = {
  number: words("数", "a number"),
  boolean: words("true 或 false", "true or false"),
  day: words("日期", "a day"),
  text: words("文字", "text"),
  texts: words("文字列表", "a list of texts"),
  numbers: words("数的列表", "a list of numbers"),
};

const KINDS: Readonly<Record<string, Label>> = {
  number: TYPE_LABELS.number,
  boolean: TYPE_LABELS.boolean,
  string: TYPE_LABELS.text,
  undefined: words("没有写", "nothing"),
};

/** What kind of value stands in a file. */
export function kindOf(value: unknown): Label {
  if (value === null) return words("null", "null");
  if (Array.isArray(value)) return words("列表", "a list");
  return KINDS[typeof value] ?? words("对象", "an object");
}
