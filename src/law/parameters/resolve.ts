import {
  addDays,
  addMonths,
  type Citation,
  contains,
  isPlainDate,
  known,
  type Label,
  latestAnniversary,
  type PlainDate,
  type Reading,
  unknown,
} from "../../base/index.js";
import type { Parameter, ParameterEntry, ParameterValue } from "./parameter.js";
import { placesAround } from "./places.js";

/** The day, the place and the state of knowledge for which a legal value is asked. */
export interface LawContext {
  readonly asOf: PlainDate;
  /** What had been published by then; without it, everything. */
  readonly knownAt?: PlainDate | undefined;
  readonly place: string;
  /** Take unconfirmed values as not known. */
  readonly confirmedOnly?: boolean | undefined;
}

/** A legal value, and the entry of its history that gives it. */
export interface ResolvedParameter {
  readonly name: string;
  readonly reading: Reading<ParameterValue>;
  readonly place?: string;
  readonly entry?: ParameterEntry;
}

/** Whether nothing but general knowledge or doubt stands behind a text. */
export function isUnconfirmed(sources: readonly Citation[]): boolean {
  return sources.every(
    ({ confidence }) => confidence === "general-knowledge" || confidence === "uncertain",
  );
}

/** The parameter that says on which day of the year the accounts of incomes are closed. */
export const YEAR_END = "income-year-end";

/**
 * The legal value for a day of judgement. A parameter that is taken from the accounting year is looked
 * up for the last day of the year whose income counts on that day, so that income and line are of one
 * year; every other for the day itself.
 *
 * @param book - all legal values, among which is the end of the accounting year.
 */
export function resolveParameter(
  parameter: Parameter,
  context: LawContext,
  book: ReadonlyMap<string, Parameter>,
): ResolvedParameter {
  if (parameter.takenFrom === undefined) return lookUp(parameter, context);
  const end = readYearEnd(context, book);
  if (!end.known) return { name: parameter.name, reading: end };
  return lookUp(parameter, { ...context, asOf: latestAnniversary(end.value, context.asOf) });
}

/** The month and day on which the accounting year ends. */
function readYearEnd(context: LawContext, book: ReadonlyMap<string, Parameter>): Reading<string> {
  const parameter = book.get(YEAR_END);
  const reading = parameter === undefined ? undefined : lookUp(parameter, context).reading;
  if (reading?.known === false) return reading;
  const end = reading?.value;
  if (typeof end === "string" && isPlainDate(`2000-${end}`)) return known(end);
  const found = end === undefined ? "not-set" : "unsuitable";
  return unknown({ reason: "no-parameter", field: `parameter.${YEAR_END}`, found });
}

/** The days of judgement on which a value that holds from `day` on may first count. */
export function firstDaysOf(
  parameter: Pick<Parameter, "takenFrom">,
  day: PlainDate,
  book: ReadonlyMap<string, Parameter>,
): PlainDate[] {
  if (parameter.takenFrom === undefined) return [day];
  const ends = (book.get(YEAR_END)?.histories ?? []).flatMap(({ values }) =>
    values.flatMap(({ value }) =>
      typeof value === "string" && isPlainDate(`2000-${value}`) ? value : [],
    ),
  );
  const lastOfYear = addDays(addMonths(day, 12), -1);
  return [...new Set(ends)].map((end) => latestAnniversary(end, lastOfYear)).sort();
}

/**
 * The value that holds on the day. The nearest place with a history decides; within it the latest
 * entry that has begun. A value that is not there makes the reading unknown with `no-parameter`.
 * With `knownAt`, a value whose day of publication is not recorded counts as published when it came
 * into force, unless only confirmed values are asked for.
 */
function lookUp(parameter: Parameter, context: LawContext): ResolvedParameter {
  const absent = (found: string, note?: Label) =>
    unknown({
      reason: "no-parameter",
      field: `parameter.${parameter.name}`,
      found,
      ...(note === undefined ? {} : { note }),
    });
  const history = historyAt(parameter, context.place);
  if (history === undefined) return { name: parameter.name, reading: absent("not-set") };
  const begun = history.values.filter((entry) => entry.from <= context.asOf);
  const { knownAt } = context;
  const published =
    knownAt === undefined
      ? begun
      : begun.filter(({ publishedOn, from }) => (publishedOn ?? from) <= knownAt);
  const entry = latest(published);
  const { place } = history;
  const found = { name: parameter.name, place, ...(entry === undefined ? {} : { entry }) };
  if (entry === undefined || !contains({ from: entry.from, to: entry.to ?? null }, context.asOf)) {
    return { ...found, reading: absent("no value on this day") };
  }
  if (entry.value === null) {
    return { ...found, reading: absent(entry.absence ?? "not-found", entry.note) };
  }
  const undated = knownAt !== undefined && entry.publishedOn === null;
  if (context.confirmedOnly === true && (undated || isUnconfirmed(entry.sources))) {
    return { ...found, reading: absent("unconfirmed") };
  }
  return { ...found, reading: { known: true, value: entry.value } };
}

/** The history that counts in a place: that of the nearest place around it that has one. */
export function historyAt(
  { histories }: Pick<Parameter, "histories">,
  place: string,
): Parameter["histories"][number] | undefined {
  return placesAround(place)
    .map((around) => histories.find((one) => one.place === around))
    .find((one) => one !== undefined);
}

/**
 * The legal value of a name. One that the rules do not define is as unknown as one that the law does
 * not set: the reading says `no-parameter`.
 */
export function resolveNamed(
  parameters: ReadonlyMap<string, Parameter>,
  name: string,
  context: LawContext,
): ResolvedParameter {
  const parameter = parameters.get(name);
  if (parameter !== undefined) return resolveParameter(parameter, context, parameters);
  return {
    name,
    reading: unknown({
      reason: "no-parameter",
      field: `parameter.${name}`,
      found: "not-defined",
      note: {
        zh: `所用规则没有登记参数“${name}”`,
        en: `The rules in use do not define parameter “${name}”`,
      },
    }),
  };
}

function latest(entries: readonly ParameterEntry[]): ParameterEntry | undefined {
  return entries.reduce<ParameterEntry | undefined>(
    (best, entry) => (best === undefined || entry.from > best.from ? entry : best),
    undefined,
  );
}
