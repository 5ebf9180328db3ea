import type { Label } from "./label.js";
import { append } from "./list.js";
import type { Place } from "./place.js";

/** Why a fact is not known. */
export type UnknownReason = "missing" | "later" | "invalid" | "conflicting" | "no-parameter";

/** One thing that would have to be recorded, mended or confirmed before a fact is known. */
export interface Lack {
  /** `withheld`: it is not known, and masking does not say why. */
  readonly reason: UnknownReason | "withheld";
  /** What is lacking: `table.column` of the register, or `parameter.<name>`. */
  readonly field: string;
  /** The record that lacks it, such as a member's id. */
  readonly record?: string;
  /** What stands in the register instead, where something does. */
  readonly found?: string;
  /** Why it is not there, in the words of the rules. */
  readonly note?: Label;
  readonly place?: Place;
  /** It is lacking of some member of the record, and masking does not say of which. */
  readonly ofMembers?: true;
}

/** A value that a condition can compare: money in yuan, shares in percent, codes as texts. */
export type FactValue = number | boolean | string | readonly string[] | readonly number[];

export type Reading<T = FactValue> =
  | { readonly known: true; readonly value: T }
  | { readonly known: false; readonly lacks: readonly Lack[] };

export function known<T>(value: T): Reading<T> {
  return { known: true, value };
}

export function unknown(...lacks: Lack[]): {
  readonly known: false;
  readonly lacks: readonly Lack[];
} {
  return { known: false, lacks };
}

/** The value of a reading; `null` where it is not known. */
export function valueIn<T>(reading: Reading<T>): T | null {
  return reading.known ? reading.value : null;
}

/** What a reading lacks; nothing where it is known. */
export function lackedBy(reading: Reading<unknown>): readonly Lack[] {
  return reading.known ? [] : reading.lacks;
}

/** Applies `combine` when every part is known; otherwise all that the parts lack. */
export function derive<A extends readonly Reading<unknown>[], T>(
  parts: readonly [...A],
  combine: (...values: { [K in keyof A]: A[K] extends Reading<infer V> ? V : never }) => T,
): Reading<T> {
  const lacks: Lack[] = [];
  const values: unknown[] = [];
  for (const part of parts) {
    if (part.known) values.push(part.value);
    else append(lacks, part.lacks);
  }
  if (lacks.length > 0) return { known: false, lacks };
  return known(combine(...(values as never)));
}

/** So many are held against each other without a table of them. */
const FEW = 16;

/** Each lack once: the same field of the same record for the same reason. */
export function eachLackOnce(lacks: readonly Lack[]): readonly Lack[] {
  if (lacks.length < 2) return lacks;
  if (lacks.length > FEW) {
    const seen = new Set<string>();
    return lacks.filter(({ field, record, reason }) => {
      const { size } = seen;
      return seen.add(`${field}|${record}|${reason}`).size > size;
    });
  }
  const kept: Lack[] = [];
  for (const lack of lacks) {
    if (!isAmong(kept, lack)) kept.push(lack);
  }
  return kept;
}

function isAmong(lacks: readonly Lack[], { field, record, reason }: Lack): boolean {
  for (const one of lacks) {
    if (one.field === field && one.reason === reason && one.record === record) return true;
  }
  return false;
}
