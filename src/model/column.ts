import * as z from "zod/mini";
import { isDecimalText, isPlainDate, type Label } from "../base/index.js";
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

/** One column of a table: what it is called, what it may hold, and how it is read. */
export interface Column<T = unknown> {
  readonly kind: ColumnKind;
  readonly label: Label;
  readonly schema: z.ZodMiniType<T>;
  readonly unit?: string;
  /** The largest number that makes sense. */
  readonly most?: number;
  readonly codes?: Readonly<Record<string, Label>>;
  /** How a text is read that is of a kind of its own; `undefined` for what is none of it. */
  readonly read?: (text: string) => string | undefined;
  /** What the column asks for, where its kind does not say. */
  readonly expects?: Label;
  readonly personal: Personal;
  /** Says what the label leaves open. */
  readonly note?: Label;
}

interface More {
  readonly personal?: Personal;
  readonly note?: Label;
  readonly read?: (text: string) => string | undefined;
  readonly expects?: Label;
}

function define<T>(
  kind: ColumnKind,
  schema: z.ZodMiniType<T>,
  zh: string,
  en: string,
  more: More & { unit?: string; most?: number; codes?: Readonly<Record<string, Label>> } = {},
): Column<T> {
  return { kind, label: { zh, en }, schema, personal: "none", ...more };
}

const shortText = z.string().check(z.minLength(1), z.maxLength(500));
const plainDate = z.string().check(z.refine(isPlainDate, "YYYY-MM-DD"));
const month = z.string().check(z.regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/));
const decimal = z
  .string()
  .check(z.refine((text) => isDecimalText(text) && !text.startsWith("-"), "amount as text"));
const year = z.int().check(z.gte(1990), z.lte(2100));
const count = z.int().check(z.gte(0), z.lte(1_000_000_000));
const MOST = 1e12;
const quantity = (most: number) => z.number().check(z.gte(0), z.lte(most));

export const text = (zh: string, en: string, more?: More) =>
  define("text", shortText, zh, en, more);
export const flag = (zh: string, en: string, more?: More) =>
  define("flag", z.boolean(), zh, en, more);
export const date = (zh: string, en: string, more?: More) =>
  define("date", plainDate, zh, en, more);
export const monthOf = (zh: string, en: string, more?: More) =>
  define("month", month, zh, en, more);
export const yearOf = (zh: string, en: string, more?: More) => define("year", year, zh, en, more);
export const money = (zh: string, en: string, more?: More) =>
  define("money", decimal, zh, en, { unit: "CNY", ...more });
export const countOf = (zh: string, en: string, unit: string, more?: More) =>
  define("count", count, zh, en, { unit, ...more });
export const quantityOf = (zh: string, en: string, unit: string, more?: More) =>
  define("quantity", quantity(MOST), zh, en, { unit, ...more });

/** A share of a whole in percent, which cannot be more than all of it. */
export const shareOf = (zh: string, en: string, more?: More) =>
  define("quantity", quantity(100), zh, en, { unit: "%", most: 100, ...more });

/** A column of codes: each code with its Chinese label and its English one. */
export function code<const C extends Readonly<Record<string, readonly [string, string]>>>(
  zh: string,
  en: string,
  codes: C,
  more?: More,
): Column<keyof C & string> {
  const labels = Object.fromEntries(
    Object.entries(codes).map(([name, [labelZh, labelEn]]) => [name, { zh: labelZh, en: labelEn }]),
  );
  const schema = z.enum(Object.keys(codes)) as unknown as z.ZodMiniType<keyof C & string>;
  return define("code", schema, zh, en, { codes: labels, ...more });
}

const place = z.strictObject({
  file: z.optional(z.string()),
  sheet: z.optional(z.string()),
  row: z.optional(z.number()),
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
  readonly schema: z.ZodMiniType<RowOf<C>>;
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
      z.optional(z.union([schema, unreadable, conflicting])),
    ]),
  );
  const schema = z.strictObject({ ...shape, at: z.optional(place) });
  return { name, label, about, keys, columns, schema: schema as never };
}
