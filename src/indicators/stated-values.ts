import {
  type DecimalText,
  type Finding,
  fromNumber,
  looksLikeHeader,
  type PlainDate,
  same,
  yearOf,
} from "../base/index.js";
import { type IndicatorValue, type Moment, plainValue, recordsOn } from "../register/index.js";
import type { CountedSet, Indicator, IndicatorBook, Statement } from "./definition.js";
import { indicatorsOf } from "./definition.js";
import { rowIssue } from "./issues.js";
import type { DecimalRange } from "./part.js";

/** Who says a value. */
export type ValueSource =
  | "register"
  | "department"
  | "statistics"
  | "inspection"
  | "summary"
  | "plan";

/** A value that somebody states of a place, as it counts on a day. */
export interface StatedValue {
  readonly place: string;
  /** The id of a counted set, or of an indicator whose result it is. */
  readonly of: string;
  readonly role: "target" | "actual";
  readonly value: DecimalText;
  readonly sense: Statement["sense"];
  readonly until: PlainDate | null;
  readonly source: ValueSource | null;
  readonly document: string | null;
}

/** The values of a register that count on a day, and the rows that cannot be used, each with its reason. */
export interface StatedValues {
  readonly values: readonly StatedValue[];
  readonly issues: readonly Finding[];
}

/**
 * The values of the year of a day, those of part of it up to the day. A quantity is named by the id or a
 * label of a counted set or an indicator; a row that names neither, or both, or counts in another unit,
 * is an issue and says nothing.
 */
export function statedOn(
  rows: readonly IndicatorValue[],
  book: IndicatorBook,
  moment: Moment,
): StatedValues {
  const names = namesOf(book);
  const units = new Set(book.units.flatMap(({ id, label }) => [id, label.zh, label.en].map(plain)));
  const values: StatedValue[] = [];
  const issues: Finding[] = [];
  for (const row of recordsOn("indicator-values", rows, moment).records) {
    const place = plainValue(row.place);
    const quantity = plainValue(row.quantity);
    if (place === undefined || quantity === undefined) continue;
    const named = names.get(plain(quantity)) ?? [];
    const [only] = named;
    // A name that is known, or made as that of a quantity is, may be shown.
    const isOpen = only !== undefined || looksLikeHeader(quantity);
    const refuse = (code: Parameters<typeof rowIssue>[0], details = {}) =>
      issues.push(
        rowIssue(code, { quantity: isOpen ? same(quantity) : quantity, ...details }, row.at),
      );
    if (only === undefined || named.length > 1) {
      refuse(only === undefined ? "indicator/unknown-quantity" : "indicator/ambiguous-quantity");
      continue;
    }
    const unit = plainValue(row.unit);
    if (unit !== undefined && !only.units.includes(plain(unit))) {
      const isUnit = units.has(plain(unit));
      refuse("indicator/other-unit", {
        unit: isUnit ? same(unit) : unit,
        expected: only.units[0] ?? "",
      });
      continue;
    }
    const [year, role, value] = [row.year, row.role, row.value].map(plainValue);
    const until = plainValue(row.until) ?? null;
    if (year === undefined || role === undefined) {
      refuse("indicator/undated-value");
      continue;
    }
    const isThen = year === yearOf(moment.asOf) && (until === null || until <= moment.asOf);
    const recordedOn = plainValue(row.recordedOn);
    const isThere = recordedOn === undefined || recordedOn <= moment.asOf || role === "target";
    if (value === undefined || !isThen || !isThere) continue;
    values.push({
      place,
      of: only.id,
      role: role as StatedValue["role"],
      value: fromNumber(Number(value)),
      sense: plainValue(row.sense) ?? "exactly",
      until,
      source: plainValue(row.source) ?? null,
      document: plainValue(row.document) ?? null,
    });
  }
  return { values, issues };
}

interface Named {
  readonly id: string;
  readonly units: readonly string[];
}

/** What a name can mean: a quantity that an indicator gives as it stands is one with its set. */
function namesOf(book: IndicatorBook): ReadonlyMap<string, readonly Named[]> {
  const names = new Map<string, Named[]>();
  const unitsOf = (unit: string) => {
    const label = book.units.find(({ id }) => id === unit)?.label;
    return [label?.zh, label?.en, unit].flatMap((name) => (name === undefined ? [] : plain(name)));
  };
  const add = (one: CountedSet | Indicator, named: Named) => {
    for (const name of [one.id, one.label.zh, one.label.en]) {
      const known = names.get(plain(name)) ?? [];
      if (!known.some(({ id }) => id === named.id)) known.push(named);
      names.set(plain(name), known);
    }
  };
  for (const set of book.sets) add(set, { id: set.id, units: unitsOf(set.of) });
  for (const one of indicatorsOf(book)) {
    const set = quantityOf(one);
    const units = unitsOf(one.unit);
    add(one, { id: set ?? one.id, units });
  }
  return names;
}

/** The set of an indicator that is a quantity by itself. */
export function quantityOf({ kind, numerator }: Indicator): string | undefined {
  return kind === "quantity" && "set" in numerator ? numerator.set : undefined;
}

const plain = (name: string) => name.replace(/\s+/g, " ").trim().toLowerCase();

/** What a value leaves open of what it says; nothing where it is no more than an estimate. */
export function rangeOf({ sense, value }: Pick<StatedValue, "sense" | "value">): DecimalRange {
  switch (sense) {
    case "exactly":
      return { lowest: value, highest: value };
    case "at-least":
    case "more-than":
      return { lowest: value, highest: null };
    case "at-most":
    case "less-than":
      return { lowest: null, highest: value };
    default:
      return { lowest: null, highest: null };
  }
}
