import { contains, type Label, type PlainDate, type Reading, unknown } from "../base/index.js";
import { placesAround } from "./places.js";
import type { Parameter, ParameterEntry, ParameterValue } from "./schema.js";

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

export function isUnconfirmed(entry: ParameterEntry): boolean {
  return entry.sources.every(
    ({ confidence }) => confidence === "general-knowledge" || confidence === "uncertain",
  );
}

/**
 * The value that holds on the day. The nearest place with a history decides; within it the latest
 * entry that has begun. A value that is not there makes the reading unknown with `no-parameter`.
 * With `knownAt`, a value whose day of publication is not recorded counts as published when it came
 * into force, unless only confirmed values are asked for.
 */
export function resolveParameter(parameter: Parameter, context: LawContext): ResolvedParameter {
  const absent = (found: string, note?: Label) =>
    unknown({
      reason: "no-parameter",
      field: `parameter.${parameter.name}`,
      found,
      ...(note === undefined ? {} : { note }),
    });
  for (const place of placesAround(context.place)) {
    const history = parameter.histories.find((one) => one.place === place);
    if (history === undefined) continue;
    const begun = history.values.filter((entry) => entry.from <= context.asOf);
    const { knownAt } = context;
    const published =
      knownAt === undefined
        ? begun
        : begun.filter(({ publishedOn, from }) => (publishedOn ?? from) <= knownAt);
    const entry = latest(published);
    const found = { name: parameter.name, place, ...(entry === undefined ? {} : { entry }) };
    if (
      entry === undefined ||
      !contains({ from: entry.from, to: entry.to ?? null }, context.asOf)
    ) {
      return { ...found, reading: absent("no value on this day") };
    }
    if (entry.value === null) {
      return { ...found, reading: absent(entry.absence ?? "not-found", entry.note) };
    }
    const undated = knownAt !== undefined && entry.publishedOn === null;
    if (context.confirmedOnly === true && (undated || isUnconfirmed(entry))) {
      return { ...found, reading: absent("unconfirmed") };
    }
    return { ...found, reading: { known: true, value: entry.value } };
  }
  return { name: parameter.name, reading: absent("not-set") };
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
  if (parameter !== undefined) return resolveParameter(parameter, context);
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
