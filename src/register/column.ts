import type { Label } from "../base/index.js";
import type { Field, Origin } from "./field.js";

export type ColumnKind =
  | "text"
  | "code"
  | "flag"
  | "date"
  | "month"
  | "year"
  | "money"
  | "count"
  | "quantity";

/** What kind of personal data a column holds; every output masks what is not `none`. */
export type Personal = "none" | "identity" | "contact" | "health";

/**
 * What only those ask who read ledgers. A build for pages, which read none, leaves out what stands in a
 * literal under these names.
 */
interface InLedgers {
  /** Other headers under which it stands in ledgers and in what the national systems export. */
  readonly headers?: readonly string[];
  /** Other words of ledgers for a code, or for a flag's `true` and `false`. */
  readonly words?: Readonly<Record<string, readonly string[]>>;
  /** How a text is read that is of a kind of its own; `undefined` for what is none of it. */
  readonly read?: (text: string) => string | undefined;
  /** What the column asks for, where its kind does not say. */
  readonly expects?: Label;
}

/** One column of a table: what it is called, what it may hold, and how it is read. */
export interface Column<T = unknown> extends InLedgers {
  readonly kind: ColumnKind;
  readonly label: Label;
  /** Holds nothing: it only says what a value of the column is. */
  readonly holds?: T;
  readonly unit?: string;
  /** The smallest and the largest number that the column can hold. */
  readonly least?: number;
  readonly most?: number;
  /**
   * Whether it holds nothing between 0 and 1, nor 1 itself: there, 0.98 is what is left of 98 % when a
   * spreadsheet loses the sign, and 1 may be either. With its sign, a number is read as it stands.
   */
  readonly aboveOne?: boolean;
  /** `false` of interest: what is written in ‰ is that of a month, and no rate a year. */
  readonly perMille?: false;
  /** Whether it holds sentences, in which line ends, separators and words for none are text. */
  readonly prose?: boolean;
  readonly codes?: Readonly<Record<string, Label>>;
  /** Codes that say less than others: what one row says of them, another may say more closely. */
  readonly embraces?: Readonly<Record<string, readonly string[]>>;
  readonly personal: Personal;
  /** Says what the label leaves open. */
  readonly note?: Label;
  /** Codes by which a register says that nobody looked, and what that means: they are no answer. */
  readonly unexamined?: Readonly<Record<string, Label>>;
}

interface More extends InLedgers {
  readonly embraces?: Readonly<Record<string, readonly string[]>>;
  readonly personal?: Personal;
  readonly note?: Label;
  readonly unexamined?: Readonly<Record<string, Label>>;
}

/** What the numbers of a column can be. */
interface Bounds {
  readonly least?: number;
  readonly most?: number;
  readonly aboveOne?: boolean;
  readonly perMille?: false;
}

function define<T>(
  kind: ColumnKind,
  zh: string,
  en: string,
  more: More & Bounds & Pick<Column, "unit" | "prose" | "codes"> = {},
): Column<T> {
  return { kind, label: { zh, en }, personal: "none", ...more };
}

/** The widest bounds of amounts, of counts and of quantities. */
const MOST_MONEY = 1e12;
const MOST_COUNT = 1e9;
const MOST_QUANTITY = 1e12;

export const text = (zh: string, en: string, more?: More) => define<string>("text", zh, en, more);
/** A text of several words or sentences. */
export const proseOf = (zh: string, en: string, more?: More) =>
  define<string>("text", zh, en, { prose: true, ...more });
export const flag = (zh: string, en: string, more?: More) => define<boolean>("flag", zh, en, more);
export const date = (zh: string, en: string, more?: More) => define<string>("date", zh, en, more);
export const monthOf = (zh: string, en: string, more?: More) =>
  define<string>("month", zh, en, more);
export const yearOf = (zh: string, en: string, more?: More) => {
  const bounds = { least: 1990, most: 2100 };
  return define<number>("year", zh, en, { ...bounds, ...more });
};
/** An amount of yuan. */
export const money = (zh: string, en: string, more?: More & Bounds) => {
  const bounds = { most: MOST_MONEY, ...more };
  return define<string>("money", zh, en, { unit: "CNY", ...bounds });
};
/** A whole number. */
export const countOf = (zh: string, en: string, unit: string, more?: More & Bounds) => {
  const bounds = { most: MOST_COUNT, ...more };
  return define<number>("count", zh, en, { unit, ...bounds });
};
/** A number that is measured. */
export const quantityOf = (zh: string, en: string, unit: string, more?: More & Bounds) => {
  const bounds = { most: MOST_QUANTITY, ...more };
  return define<number>("quantity", zh, en, { unit, ...bounds });
};
/** A share of a whole in percent, which cannot be more than all of it. */
export const shareOf = (zh: string, en: string, more?: More & Bounds) =>
  quantityOf(zh, en, "%", { most: 100, aboveOne: true, ...more });

/** The Chinese label of a code, its English one, and other words for it in ledgers. */
export type CodeTexts = readonly [zh: string, en: string, ...words: string[]];

/** A column of codes: each code with its Chinese label, its English one, and other words for it. */
export function code<const C extends Readonly<Record<string, CodeTexts>>>(
  zh: string,
  en: string,
  codes: C,
  more?: More,
): Column<keyof C & string> {
  const labels = Object.fromEntries(
    Object.entries(codes).map(([name, [labelZh, labelEn]]) => [name, { zh: labelZh, en: labelEn }]),
  );
  const words = Object.fromEntries(
    Object.entries(codes).flatMap(([name, [, , ...others]]) =>
      others.length === 0 ? [] : [[name, others] as const],
    ),
  );
  return define<keyof C & string>("code", zh, en, { codes: labels, words, ...more });
}

export type Columns = Readonly<Record<string, Column>>;

/** A table of the register, whichever. */
export interface AnyTable {
  readonly name: string;
  readonly label: Label;
  readonly about: Label;
  /** The columns that say whose record a row is; a row without them belongs to nobody. */
  readonly keys: readonly string[];
  readonly columns: Columns;
}

/** A table of the register. */
export interface Table<C extends Columns = Columns> extends AnyTable {
  readonly keys: readonly (keyof C & string)[];
  readonly columns: C;
}

/** The record that the columns describe; every column may be empty but those of the key. */
export type RowOf<C extends Columns> = {
  readonly [K in keyof C]?: Field<C[K] extends Column<infer T> ? T : never>;
} & Origin;

export function table<const C extends Columns>(
  name: string,
  label: Label,
  about: Label,
  keys: readonly (keyof C & string)[],
  columns: C,
): Table<C> {
  return { name, label, about, keys, columns };
}
