import {
  addDays,
  contains,
  type DayRange,
  type FactValue,
  type PlainDate,
  type Reading,
  stableStringify,
} from "../base/index.js";
import {
  type Condition,
  factsOf,
  markFactsIn,
  parameterNameOf,
  renameFacts,
} from "../conditions/index.js";
import type { Assignment } from "../judge/index.js";
import type { Pack, Rule } from "../law/index.js";
import { firstDaysOf, type Parameter, resolveParameter, YEAR_END } from "../law/index.js";

/** A day and place, with the legal values that hold there; no two eras of a rule have the same. */
export interface Era {
  readonly asOf: PlainDate;
  readonly place: string;
  /** Legal values that a case states instead of the law. */
  readonly stated: Readonly<Record<string, FactValue>>;
  readonly law: Assignment;
}

type Law = Pick<Pack, "parameters" | "place">;

export function conditionsOf(rule: Pick<Rule, "appliesWhen" | "conditions">): Condition[] {
  return rule.appliesWhen === undefined ? [rule.conditions] : [rule.appliesWhen, rule.conditions];
}

/** A rule that asks for other facts in the place of its own. */
export function withFacts(rule: Rule, rename: (fact: string) => string): Rule {
  const { appliesWhen, conditions } = rule;
  return {
    ...rule,
    ...(appliesWhen === undefined ? {} : { appliesWhen: renameFacts(appliesWhen, rename) }),
    conditions: renameFacts(conditions, rename),
  };
}

/** The names of the legal values that rules compare with. */
export function parametersOf(
  rules: readonly Pick<Rule, "appliesWhen" | "conditions" | "join">[],
): string[] {
  const names = rules
    .flatMap((rule) => [...conditionsOf(rule).flatMap(factsOf), ...markFactsIn(rule.join)])
    .flatMap((fact) => parameterNameOf(fact) ?? []);
  return [...new Set(names)].sort();
}

/** The first day, and every day within a span on which one of the parameters changes. */
export function changesWithin(
  parameters: readonly Parameter[],
  span: DayRange,
  book: ReadonlyMap<string, Parameter>,
): PlainDate[] {
  const days = new Set([span.from]);
  const yearEnd = parameters.some(({ takenFrom }) => takenFrom !== undefined)
    ? book.get(YEAR_END)
    : undefined;
  for (const parameter of yearEnd === undefined ? parameters : [...parameters, yearEnd]) {
    for (const { from, to } of parameter.histories.flatMap(({ values }) => values)) {
      const changes = to === undefined || to === null ? [from] : [from, addDays(to, 1)];
      for (const day of changes.flatMap((one) => firstDaysOf(parameter, one, book))) days.add(day);
    }
  }
  return [...days].filter((day) => contains(span, day)).sort();
}

/** The common days of two spans. */
export function overlapOf(a: DayRange, b: DayRange): DayRange | undefined {
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to === null ? b.to : b.to === null || a.to < b.to ? a.to : b.to;
  return to === null || from <= to ? { from, to } : undefined;
}

/**
 * Every set of legal values that rules meet: on each day of their time on which a value changes, in
 * the place of the pack and in those that the cases name; and those that cases state.
 */
export function erasOf(rules: readonly Rule[], span: DayRange, law: Law): Era[] {
  const names = parametersOf(rules);
  const parameters = names.flatMap((name) => law.parameters.get(name) ?? []);
  const cases = rules.flatMap((rule) => rule.cases);
  const places = new Set([law.place, ...cases.flatMap((one) => one.place ?? [])]);
  const eras = new Map<string, Era>();
  const add = (asOf: PlainDate, place: string, stated: Readonly<Record<string, FactValue>>) => {
    const readings = parameters.map((parameter): [string, Reading] => {
      const fact = `parameter.${parameter.name}`;
      const value = stated[fact];
      const reading: Reading =
        value === undefined
          ? (resolveParameter(parameter, { asOf, place }, law.parameters).reading as Reading)
          : { known: true, value };
      return [fact, reading];
    });
    const key = stableStringify(readings.map(([, one]) => (one.known ? one.value : null)));
    if (!eras.has(key)) eras.set(key, { asOf, place, stated, law: new Map(readings) });
  };
  for (const place of places) {
    for (const day of changesWithin(parameters, span, law.parameters)) add(day, place, {});
  }
  for (const one of cases) {
    const stated = Object.entries(one.facts).filter(
      ([fact]) => parameterNameOf(fact) !== undefined && names.includes(fact.slice(10)),
    );
    if (stated.length > 0) add(one.asOf, one.place ?? law.place, Object.fromEntries(stated));
  }
  return [...eras.values()];
}
