import { folded, isPlainDate } from "../base/index.js";
import { checkDigitOf } from "./resident-id.js";

/** What spreadsheets and clerks put before, between and after the digits of an id. */
const DRESSING = /[\s'’‘`´"“”.·\u00ad\u200b-\u200f\u2060\ufeff\p{Pd}]/gu;

/** Digits that somebody hid: 000000********3218, 000000XXXXXXXX3218, 000000****. */
const HIDDEN = /\d[*＊×•●]{2,}|\d[xX]{2,}\d/;

/** Letters of other alphabets, and signs, that are put for the last X of an id. */
const LIKE_X = /[ХхΧχ×✕✖]$/u;

/** What is written where there is nobody to name, or nobody who is known. */
const NOBODY = new Set(
  [
    ...[
      "无",
      "没有",
      "暂无",
      "尚无",
      "不知道",
      "未知",
      "不明",
      "不详",
      "不清楚",
      "空",
      "空白",
      "缺",
      "缺失",
      "略",
    ],
    ...[
      "未登记",
      "未填",
      "未填写",
      "未记录",
      "未办",
      "未办理",
      "未提供",
      "未采集",
      "未落户",
      "未上户",
    ],
    ...[
      "待补",
      "待定",
      "待查",
      "待办",
      "待核实",
      "无身份证",
      "无证",
      "无名",
      "某",
      "某某",
      "n/a",
      "na",
    ],
    ...[
      "null",
      "none",
      "nil",
      "nan",
      "undefined",
      "unknown",
      "nobody",
      "notrecorded",
      "x",
      "xx",
      "xxx",
    ],
  ].map(folded),
);
const FIRST_OF_NOBODY = new Set([...NOBODY].map((word) => word.charCodeAt(0)));

/** Whether a text begins with a letter that folding keeps, A–Z in lower case, and none of those words does. */
function beginsAsName(text: string): boolean {
  const code = text.charCodeAt(0);
  const isCapital = code >= 65 && code <= 90;
  const isLetter = isCapital || (code >= 97 && code <= 122) || (code >= 0x4e00 && code <= 0x9fff);
  return isLetter && !FIRST_OF_NOBODY.has(isCapital ? code + 32 : code);
}

const isDigit = (code: number) => code >= 48 && code <= 57;

/** Whether a text that stands for a person names none: 无, /, --, #N/A and the like. */
export function namesNobody(text: string): boolean {
  // None of the words begins with a digit, and most ids do.
  if (isDigit(text.charCodeAt(0)) || beginsAsName(text)) return false;
  const word = folded(text);
  return (
    !/[\p{L}\p{N}]/u.test(word) || NOBODY.has(word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""))
  );
}

/**
 * A resident id without the apostrophe, blanks and marks that came with it, the X a capital;
 * `undefined` where the text is no id of anybody: a word, or one digit over and over.
 */
export function residentIdText(text: string): string | undefined {
  const plain = text.replace(DRESSING, "").normalize("NFKC").replace(DRESSING, "");
  const id = plain.toUpperCase().replace(LIKE_X, "X");
  return !/\d/.test(id) || /^(0*|(\d)\2{5,})$/.test(id) ? undefined : id;
}

/** Whether a text is an id of 18, not of one digit over and over, as it should be written: nearly all are. */
export function isPlainId(text: string): boolean {
  const last = text.charCodeAt(17);
  if (text.length !== 18 || !(isDigit(last) || last === 88)) return false;
  let isOneDigit = true;
  let before = text.charCodeAt(0);
  if (!isDigit(before)) return false;
  for (let at = 1; at < 17; at += 1) {
    const code = text.charCodeAt(at);
    if (!isDigit(code)) return false;
    if (code !== before) isOneDigit = false;
    before = code;
  }
  return !isOneDigit || last !== before;
}

/**
 * By what two records are of one person: a resident id however it is written, that of 15 digits as the
 * one of 18 that took its place; a name or number of another kind without blanks, full-width letters
 * and capitals. `undefined` where the text names nobody, or hides digits: two who are named 无 are two,
 * and so are two of whose ids the same digits are shown.
 */
export function personKey(text: string): string | undefined {
  if (isPlainId(text)) return text;
  if (namesNobody(text) || HIDDEN.test(text)) return undefined;
  const id = residentIdText(text);
  if (id === undefined) return /\d/.test(text) ? undefined : folded(text);
  if (/^\d{15}$/.test(id)) return lengthened(id);
  return /^\d+X?$/.test(id) ? id : folded(text.replace(/^['’‘`]/, ""));
}

/** The 18 digits that took the place of 15; the 15 where those hold no day of birth. */
function lengthened(id: string): string {
  const seventeen = `${id.slice(0, 6)}19${id.slice(6)}`;
  const day = `${seventeen.slice(6, 10)}-${seventeen.slice(10, 12)}-${seventeen.slice(12, 14)}`;
  return isPlainDate(day) ? `${seventeen}${checkDigitOf(seventeen)}` : id;
}

/** A name as it is spoken: blanks and line ends between Chinese characters only make it wider. */
export function personName(text: string): string {
  return text.replace(/\s+/g, " ").replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "");
}

/** One telephone number; a cell that holds several is none. */
export function phoneText(text: string): string | undefined {
  const number = text
    .normalize("NFKC")
    .replace(/^tel[:.]?/i, "")
    .trim();
  return /^\+?[\d ()-]{5,24}(转\d+)?$/.test(number) && (number.match(/\d/g) ?? []).length <= 16
    ? number
    : undefined;
}
