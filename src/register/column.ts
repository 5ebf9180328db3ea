import * as z from "zod/mini";
import { compareAmounts, isDecimalText, isPlainDate, type Label } from "../base/index.js";
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

/** A schema that checks values of a type; of which library is nobody's matter outside this room. */
export interface ValueSchema<T> {
  /** Holds nothing: it only says the type. */
  readonly checks?: T;
}

/** A schema as the type of what it checks. */
export function valueSchema<T>(schema: z.ZodMiniType<T>): ValueSchema<T> {
  return schema as ValueSchema<T>;
}

/** The schema as what it is. */
export function zodOf<T>(schema: ValueSchema<T>): z.ZodMiniType<T> {
  return schema as unknown as z.ZodMiniType<T>;
}

/** One column of a table: what it is called, what it may hold, and how it is read. */
export interface Column<T = unknown> {
  readonly kind: ColumnKind;
  readonly label: Label;
  readonly schema: ValueSchema<T>;
  readonly unit?: string;
  /** The smallest and the largest number that the column can hold. */
  readonly least?: number;
  readonly most?: number;
  /**
   * Whether it holds nothing between 0 and 1, nor 1 itself: there, 0.98 is what is left of 98 % when a
   * spreadsheet loses the sign, and 1 may be either. With its sign, a number is read as it stands.
   */
  readonly aboveOne?: boolean;
  /** Whether it holds sentences, in which line ends, separators and words for none are text. */
  readonly prose?: boolean;
  readonly codes?: Readonly<Record<string, Label>>;
  /** Other headers under which it stands in ledgers and in what the national systems export. */
  readonly headers?: readonly string[];
  /** Other words of ledgers for a code, or for a flag's `true` and `false`. */
  readonly words?: Readonly<Record<string, readonly string[]>>;
  /** How a text is read that is of a kind of its own; `undefined` for what is none of it. */
  readonly read?: (text: string) => string | undefined;
  /** What the column asks for, where its kind does not say. */
  readonly expects?: Label;
  readonly personal: Personal;
  /** Says what the label leaves open. */
  readonly note?: Label;
  /** Codes by which a register says that nobody looked, and what that means: they are no answer. */
  readonly unexamined?: Readonly<Record<string, Label>>;
}

interface More {
  readonly personal?: Personal;
  readonly headers?: readonly string[];
  readonly words?: Readonly<Record<string, readonly string[]>>;
  readonly note?: Label;
  readonly read?: (text: string) => string | undefined;
  readonly expects?: Label;
  readonly unexamined?: Readonly<Record<string, Label>>;
}

/** What the numbers of a column can be. */
interface Bounds {
  readonly least?: number;
  readonly most?: number;
  readonly aboveOne?: boolean;
}

function define<T>(
  kind: ColumnKind,
  schema: z.ZodMiniType<T>,
  zh: string,
  en: string,
  more: More & Bounds & Pick<Column, "unit" | "prose" | "codes"> = {},
): Column<T> {
  return { kind, label: { zh, en }, schema: schema as ValueSchema<T>, personal: "none", ...more };
}

const shortText = z.string().check(z.minLength(1), z.maxLength(500));
const plainDate = z.string().check(z.refine(isPlainDate, "YYYY-MM-DD"));
const month = z.string().check(z.regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/));

/** The widest bounds of amounts, of counts and of quantities. */
const MOST_MONEY = 1e12;
const MOST_COUNT = 1e9;
const MOST_QUANTITY = 1e12;

const isAboveOne = (value: number) => value === 0 || value > 1;

function numberIn(base: z.ZodMiniNumber<number>, { least = 0, most = 0, aboveOne }: Bounds) {
  const inside = base.check(z.gte(least), z.lte(most));
  return aboveOne === true
    ? inside.check(z.refine(isAboveOne, "expected a percentage above 1, not a share of 1"))
    : inside;
}

function amountIn({ least = 0, most = 0 }: Bounds) {
  const isInside = (text: string) =>
    isDecimalText(text) &&
    compareAmounts(text, String(least)) >= 0 &&
    compareAmounts(text, String(most)) <= 0;
  return z.string().check(z.refine(isInside, "amount as text"));
}

export const text = (zh: string, en: string, more?: More) =>
  define("text", shortText, zh, en, more);
/** A text of several words or sentences. */
export const proseOf = (zh: string, en: string, more?: More) =>
  define("text", shortText, zh, en, { prose: true, ...more });
export const flag = (zh: string, en: string, more?: More) =>
  define("flag", z.boolean(), zh, en, more);
export const date = (zh: string, en: string, more?: More) =>
  define("date", plainDate, zh, en, more);
export const monthOf = (zh: string, en: string, more?: More) =>
  define("month", month, zh, en, more);
export const yearOf = (zh: string, en: string, more?: More) => {
  const bounds = { least: 1990, most: 2100 };
  return define("year", numberIn(z.int(), bounds), zh, en, { ...bounds, ...more });
};
/** An amount of yuan. */
export const money = (zh: string, en: string, more?: More & Bounds) => {
  const bounds = { most: MOST_MONEY, ...more };
  return define("money", amountIn(bounds), zh, en, { unit: "CNY", ...bounds });
};
/** A whole number. */
export const countOf = (zh: string, en: string, unit: string, more?: More & Bounds) => {
  const bounds = { most: MOST_COUNT, ...more };
  return define("count", numberIn(z.int(), bounds), zh, en, { unit, ...bounds });
};
/** A number that is measured. */
export const quantityOf = (zh: string, en: string, unit: string, more?: More & Bounds) => {
  const bounds = { most: MOST_QUANTITY, ...more };
  return define("quantity", numberIn(z.number(), bounds), zh, en, { unit, ...bounds });
};
/** A share of a whole in percent, which cannot be more than all of it. */
export const shareOf = (zh: string, en: string, more?: More & Bounds) =>
  quantityOf(zh, en, "%", { most: 100, aboveOne: true, ...more });

/** A column of codes: each code with its Chinese label, its English one, and other words for it. */
export function code<
  const C extends Readonly<Record<string, readonly [string, string, ...string[]]>>,
>(zh: string, en: string, codes: C, more?: More): Column<keyof C & string> {
  const labels = Object.fromEntries(
    Object.entries(codes).map(([name, [labelZh, labelEn]]) => [name, { zh: labelZh, en: labelEn }]),
  );
  const schema = z.enum(Object.keys(codes)) as unknown as z.ZodMiniType<keyof C & string>;
  const words = Object.fromEntries(
    Object.entries(codes).flatMap(([name, [, , ...others]]) =>
      others.length === 0 ? [] : [[name, others] as const],
    ),
  );
  return define("code", schema, zh, en, { codes: labels, words, ...more });
}

const place = z.strictObject({
  file: z.optional(z.string()),
  sheet: z.optional(z.string()),
  row: z.optional(z.number()),
  character: z.optional(z.number()),
  column: z.optional(z.string()),
  pointer: z.optional(z.string()),
});
const unreadable = z.strictObject({ unreadable: z.string(), place: z.optional(place) });
const conflicting = z.strictObject({
  conflicting: z.array(z.string()),
  place: z.optional(place),
});

export type Columns = Readonly<Record<string, Column>>;

/** A table of the register. */
export interface Table<C extends Columns = Columns> {
  readonly name: string;
  readonly label: Label;
  readonly about: Label;
  /** The columns that say whose record a row is; a row without them belongs to nobody. */
  readonly keys: readonly (keyof C & string)[];
  readonly columns: C;
  readonly schema: ValueSchema<RowOf<C>>;
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
  const shape = Object.fromEntries(
    Object.entries(columns).map(([column, { schema }]) => [
      column,
      z.optional(z.union([zodOf(schema), unreadable, conflicting])),
    ]),
  );
  const row = { ...shape, at: z.optional(place) };
  const rows = z.array(z.strictObject(row)).check(z.maxLength(10_000));
  const schema = z.strictObject({ ...row, rows: z.optional(rows) });
  return { name, label, about, keys, columns, schema: schema as never };
}
