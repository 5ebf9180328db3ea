import { isDecimalText, isPlainDate, type Label } from "../base/index.js";
import type { Column, ColumnKind } from "../model/index.js";

/** What a cell says: nothing, a value, or something that cannot be read with certainty. */
export type CellReading =
  | { readonly kind: "blank" }
  | { readonly kind: "value"; readonly value: string | number | boolean }
  | { readonly kind: "unreadable"; readonly text: string };

/** A cell as a file holds it: text, or what JSON knows beside it. */
export type RawCell = string | number | boolean | null | undefined;

/** The words that may follow a number of the unit. */
const UNIT_WORDS: Readonly<Record<string, readonly string[]>> = {
  CNY: ["元"],
  person: ["人", "口"],
  household: ["户"],
  item: ["项"],
  month: ["个月", "月"],
  "day/year": ["天", "日"],
  minute: ["分钟"],
  m: ["米"],
  m2: ["平方米", "平米", "m2"],
  "m2/person": ["平方米", "平米", "m2"],
  "L/person/day": ["升"],
  "%": ["%"],
  village: ["个"],
  township: ["个"],
};

/** A long number as a spreadsheet writes it once its last digits are gone. */
const LOST_DIGITS = /^\d(\.\d+)?[Ee]\+?\d+$/;

const YES = new Set(["是", "有", "yes", "y", "true", "1"]);
const NO = new Set(["否", "无", "no", "n", "false", "0"]);

/** Reads one cell as its column says; full-width letters and digits count as plain ones. */
export function readCell(cell: RawCell, column: Column): CellReading {
  if (cell === null || cell === undefined) return { kind: "blank" };
  const text = String(cell).replaceAll("\u3000", " ").trim();
  if (text === "") return { kind: "blank" };
  if (typeof cell === "number" && column.kind === "text" && !Number.isSafeInteger(cell)) {
    return { kind: "unreadable", text };
  }
  const value = READERS[column.kind](text, column);
  return value === undefined ? { kind: "unreadable", text } : { kind: "value", value };
}

type Reader = (text: string, column: Column) => string | number | boolean | undefined;

const plain = (text: string) => text.normalize("NFKC").trim();

/** A number without its separators of thousands and the word of its unit. */
function numberText(text: string, column: Column): string | undefined {
  let digits = plain(text);
  for (const word of UNIT_WORDS[column.unit ?? ""] ?? []) {
    if (digits.endsWith(word)) {
      digits = digits.slice(0, -word.length).trim();
      break;
    }
  }
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits)) digits = digits.replaceAll(",", "");
  return isDecimalText(digits) ? digits : undefined;
}

const READERS: Readonly<Record<ColumnKind, Reader>> = {
  text(text, { read }) {
    if (text.length > 500 || LOST_DIGITS.test(text)) return undefined;
    return read === undefined ? text : read(text);
  },
  code(text, { codes = {} }) {
    const wanted = plain(text).toLowerCase();
    return Object.keys(codes).find((code) => {
      const names = [code, codes[code]?.zh, codes[code]?.en];
      return names.some((name) => name?.toLowerCase() === wanted);
    });
  },
  flag(text) {
    const word = plain(text).toLowerCase();
    if (YES.has(word)) return true;
    return NO.has(word) ? false : undefined;
  },
  date: (text) => readDate(plain(text)),
  month(text) {
    const match = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})月?$/.exec(plain(text));
    const month = match === null ? "" : `${match[1]}-${match[2]?.padStart(2, "0")}`;
    return isPlainDate(`${month}-01`) ? month : undefined;
  },
  year(text) {
    const match = /^((?:19|20)\d{2})年?$/.exec(plain(text));
    return match === null ? undefined : Number(match[1]);
  },
  money(text, column) {
    const amount = numberText(text, column);
    return amount !== undefined && /^\d+(\.\d{1,2})?$/.test(amount) ? amount : undefined;
  },
  count(text, column) {
    const amount = numberText(text, column);
    return amount !== undefined && /^\d{1,9}$/.test(amount) ? Number(amount) : undefined;
  },
  quantity(text, column) {
    const amount = numberText(text, column);
    if (amount === undefined || !/^\d{1,12}(\.\d{1,6})?$/.test(amount)) return undefined;
    return column.most !== undefined && Number(amount) > column.most ? undefined : Number(amount);
  },
};

const DATE_STYLES = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];

function readDate(text: string): string | undefined {
  for (const style of DATE_STYLES) {
    const match = style.exec(text);
    if (match === null) continue;
    const [, year, month, day] = match as unknown as [string, string, string, string];
    const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    return isPlainDate(date) ? date : undefined;
  }
  return undefined;
}

const EXPECTED: Readonly<Record<ColumnKind, Label>> = {
  text: { zh: "不超过 500 字的文字", en: "text of at most 500 characters" },
  code: { zh: "代码", en: "a code" },
  flag: { zh: "是或否", en: "yes or no" },
  date: { zh: "日期，如 2019-05-01", en: "a date such as 2019-05-01" },
  month: { zh: "月份，如 2019-05", en: "a month such as 2019-05" },
  year: { zh: "年份，如 2019", en: "a year such as 2019" },
  money: {
    zh: "金额，不为负，最多两位小数",
    en: "an amount, not negative, with at most two decimals",
  },
  count: { zh: "非负整数", en: "a whole number, not negative" },
  quantity: { zh: "非负数", en: "a number, not negative" },
};

/** What a column asks for. */
export function expectedOf(column: Column): Label {
  if (column.most !== undefined) {
    return { zh: `0 至 ${column.most} 的数`, en: `a number from 0 to ${column.most}` };
  }
  if (column.codes === undefined) return column.expects ?? EXPECTED[column.kind];
  const labels = Object.values(column.codes);
  return {
    zh: labels.map(({ zh }) => zh).join("、"),
    en: Object.keys(column.codes).join(", "),
  };
}
