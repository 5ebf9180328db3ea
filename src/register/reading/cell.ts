import { compareAmounts, type Label } from "../../base/index.js";
import type { Column, ColumnKind } from "../column.js";
import { namesNobody } from "../person.js";
import { readDay, readMonth } from "./days.js";
import { tickedWord } from "./ticked.js";
import { countedIn, measured } from "./units.js";

/** Why a cell is set aside, as the code of the issue that says so. */
export type Unread =
  | "register/unreadable-cell"
  | "register/lost-digits"
  | "register/formula-error"
  | "register/word-for-none"
  | "register/month-only"
  | "register/out-of-range"
  | "register/share-of-one";

/** What a cell says: nothing, a value, or something that cannot be read with certainty. */
export type CellReading =
  | { readonly kind: "blank" }
  | { readonly kind: "value"; readonly value: string | number | boolean }
  | { readonly kind: "unreadable"; readonly text: string; readonly why: Unread };

/** A cell as a file holds it: text, or what JSON knows beside it. */
export type PlainCell = string | number | boolean | null | undefined;

/** A cell, an object or a list as JSON text, or all the cells that stand under one key of a row. */
export type RawCell =
  | PlainCell
  | { readonly nested: string }
  | { readonly several: readonly RawCell[] };

const FORMULA_ERROR =
  /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|GETTING_DATA|#*)$/i;

/** Characters that nobody sees, and what one writer leaves of a line end. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]|_x000D_/g;

/** Signs for "as above": what stands above is not in the row. */
const DITTO = new Set(["〃", "″", "”", "同上", "同前"]);

/** A long number as a spreadsheet writes it once its last digits are gone. */
const LOST_DIGITS = /^\d(\.\d+)?E\+\d{2,}$|^\d{16,}\.0+$/i;

const YES = new Set(["是", "有", "对", "yes", "y", "true", "1", "√", "✓", "✔", "☑"]);
const CROSSES = ["×", "✗", "✘", "✕", "✖", "☒"];
const NO = new Set(["否", "无", "错", "no", "n", "false", "0", ...CROSSES]);

/** Reads one cell as its column says; full-width letters and digits count as plain ones. */
export function readCell(
  cell: Exclude<RawCell, { readonly several: readonly RawCell[] }>,
  column: Column,
  headerFactor?: string,
): CellReading {
  if (cell === null || cell === undefined) return { kind: "blank" };
  if (typeof cell === "object") return unreadable(cell.nested);
  const text = String(cell).replace(UNSEEN, "").replaceAll("\u3000", " ").trim();
  if (text === "") return { kind: "blank" };
  if (DITTO.has(text)) return unreadable(text);
  const letters = plain(text);
  if (FORMULA_ERROR.test(letters)) return unreadable(text, "register/formula-error");
  if (
    column.kind === "text" &&
    (LOST_DIGITS.test(letters) || (typeof cell === "number" && !Number.isSafeInteger(cell)))
  ) {
    return unreadable(text, "register/lost-digits");
  }
  const isChosen = column.kind === "code" || column.kind === "flag";
  const said = (isChosen ? tickedWord(text) : undefined) ?? text;
  const { value, why } = READERS[column.kind](said, column, headerFactor);
  return value === undefined ? unreadable(text, why) : { kind: "value", value };
}

function unreadable(text: string, why: Unread = "register/unreadable-cell"): CellReading {
  return { kind: "unreadable", text, why };
}

type Found = {
  readonly value?: string | number | boolean | undefined;
  readonly why?: Unread;
};
type Reader = (text: string, column: Column, headerFactor: string | undefined) => Found;

/** Letters and signs that are plain as they stand. */
const ASCII = /^[\x20-\x7e]*$/;

const plain = (text: string) => (ASCII.test(text) ? text : text.normalize("NFKC")).trim();

/** How an amount of so many decimals is written. */
const AMOUNTS = { 0: /^\d{1,15}$/, 2: /^\d{1,15}(\.\d{1,2})?$/, 6: /^\d{1,15}(\.\d{1,6})?$/ };

/** A number of at most `places` decimals within what its column can hold; more zeros change nothing. */
function amountOf(
  text: string,
  column: Column,
  headerFactor: string | undefined,
  places: keyof typeof AMOUNTS,
): { readonly amount?: string; readonly why?: Unread } {
  const found = measured(plain(text), countedIn(column), headerFactor);
  if (found === undefined) return {};
  const amount = withoutZeros(found.amount, places);
  if (!AMOUNTS[places].test(amount)) return {};
  const { least = 0, most, aboveOne } = column;
  if (compareAmounts(amount, String(least)) < 0) return { why: "register/out-of-range" };
  if (most !== undefined && compareAmounts(amount, String(most)) > 0) {
    return { why: "register/out-of-range" };
  }
  const isDoubtful = aboveOne === true && !found.hasUnit;
  if (isDoubtful && compareAmounts(amount, "0") > 0 && compareAmounts(amount, "1") <= 0) {
    return { why: "register/share-of-one" };
  }
  return { amount };
}

function withoutZeros(amount: string, places: number): string {
  const point = amount.indexOf(".");
  if (point < 0) return amount;
  const end = places === 0 ? point : point + 1 + places;
  return /^\.?0*$/.test(amount.slice(end)) ? amount.slice(0, end) : amount;
}

/** So many digits as those of a day, or of a day with the time. */
const DIGITS_OF_A_DAY = /^\s*\p{Nd}{8}(?:\p{Nd}{6})?\s*$/u;

const READERS: Readonly<Record<ColumnKind, Reader>> = {
  text(text, { prose, read }) {
    if (text.length > 500) return {};
    if (prose === true) return { value: text };
    const letters = plain(text);
    if (namesNobody(letters)) return { why: "register/word-for-none" };
    if (read !== undefined) return { value: read(text) };
    // A quotation mark at one end is what is left of a pair that was to hold the cell together.
    if (/^"|"$/.test(text)) return {};
    // An id in full-width letters is the same id, and so is one that an apostrophe made a text.
    const id = (/^[\x20-\x7e]+$/.test(letters) ? letters : text).replace(/^['’‘`](?=\S)/, "");
    return { value: id };
  },
  code(text, { codes = {}, words = {} }) {
    // What Python writes where there is nothing is not the code of that name.
    if (text === "None") return {};
    const word = plain(text).toLowerCase();
    const wanted = CROSSES.includes(word) ? "否" : word;
    const value = Object.keys(codes).find((code) => {
      const names = [code, codes[code]?.zh, codes[code]?.en, ...(words[code] ?? [])];
      return names.some((name) => name?.toLowerCase() === wanted);
    });
    return { value };
  },
  flag(text, { words = {} }) {
    const word = plain(text)
      .toLowerCase()
      .replace(/^([01])\.0+$/, "$1");
    if (YES.has(word) || words.true?.includes(word) === true) return { value: true };
    return NO.has(word) || words.false?.includes(word) === true ? { value: false } : {};
  },
  date(text) {
    const value = readDay(plain(text));
    if (value !== undefined) return { value };
    return readMonth(plain(text)) === undefined ? {} : { why: "register/month-only" };
  },
  month: (text) => ({ value: readMonth(plain(text)) }),
  year(text, { least = 0, most = 9999 }) {
    const match = /^(\d{4})(?:\.0+)?(?:年度?)?$/.exec(plain(text));
    const year = Number(match?.[1]);
    return year >= least && year <= most ? { value: year } : {};
  },
  money: (text, column, factor) => {
    // A day that slipped under an amount would be a fortune.
    if (DIGITS_OF_A_DAY.test(text) && readDay(plain(text)) !== undefined) return {};
    const { amount, why } = amountOf(text, column, factor, 2);
    return { value: amount, ...(why === undefined ? {} : { why }) };
  },
  count: (text, column, factor) => numberOf(amountOf(text, column, factor, 0)),
  quantity: (text, column, factor) => numberOf(amountOf(text, column, factor, 6)),
};

function numberOf({ amount, why }: { readonly amount?: string; readonly why?: Unread }): Found {
  return {
    value: amount === undefined ? undefined : Number(amount),
    ...(why === undefined ? {} : { why }),
  };
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
  const { codes, expects, kind, least = 0, most, unit } = column;
  if (column.personal === "health" && codes !== undefined) {
    const { zh, en } = column.label;
    return { zh: `登记表说明中“${zh}”的用词`, en: `a word that the register has for “${en}”` };
  }
  if (codes !== undefined) {
    const labels = Object.values(codes);
    return { zh: labels.map(({ zh }) => zh).join("、"), en: Object.keys(codes).join(", ") };
  }
  if (unit !== "%" || most === undefined) return expects ?? EXPECTED[kind];
  return { zh: `${least} 至 ${most} 的数`, en: `a number from ${least} to ${most}` };
}

/** The range of numbers that a column can hold. */
export function rangeOf({ least = 0, most = 0 }: Column) {
  return { least, most };
}
