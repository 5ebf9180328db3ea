import { fromNumber, type PlainDate, type Reading, unknown, yearOf } from "../base/index.js";
import { type Actual, builtInFigureRules, type FigureRules } from "../figures/index.js";
import {
  builtinIndicators,
  flattenPlaces,
  type Homes,
  homesOn,
  type IndicatorBook,
  type Measurement,
  measureRegister,
} from "../indicators/index.js";
import type { Register } from "../register/index.js";
import { plainValue } from "../register/index.js";
import { incomeOf, loansOf } from "./actual-amounts.js";
import { type ActualSet, actualSets, exitsIn } from "./actual-sets.js";
import { type Count, countHouseholds, countPeople, type Heads, headsOn } from "./registered.js";

/** The day for which figures are computed, and what they are computed by. */
export interface ActualContext {
  readonly asOf: PlainDate;
  /** The most people that any household has, where the caller knows it. */
  readonly mostPeople?: number | undefined;
  /** The legal values that incomes are computed by; without them there is no income. */
  readonly parameter?: (name: string) => Reading;
  /** The words by which sets are named, and how they are counted; the built-in ones unless said. */
  readonly rules?: FigureRules | undefined;
  /** The indicators by which shares are measured; the built-in ones unless said. */
  readonly indicators?: IndicatorBook | undefined;
}

/**
 * What a register gives for the figures that a written summary states of it: households and people,
 * villages, loans, income and shares. A figure that the records do not decide has bounds instead of a
 * value.
 */
export function actualsOf(register: Register, context: ActualContext): Actual[] {
  const { asOf } = context;
  const rules = context.rules ?? builtInFigureRules();
  const sets = [
    ...actualSets(asOf, rules),
    exitsIn(yearOf(asOf), rules.counted.exits.ofThisYear, rules),
  ];
  const homes = homesOn(register, { asOf });
  const everybody = headsOn(asOf, context.mostPeople);
  const parameter =
    context.parameter ??
    ((name: string) => unknown({ reason: "no-parameter", field: `parameter.${name}` }));
  return [
    ...sets.flatMap((set) => countsOf(set, homes, everybody)),
    villagesOf(register),
    ...loansOf(homes, asOf),
    incomeOf(homes, { asOf, parameter }),
    ...sharesOf(register, context, rules),
  ];
}

/** The households and the people of a set. */
export function countsOf(set: ActualSet, homes: Homes, everybody: Heads): Actual[] {
  const { id, subject, except } = set;
  const households = countHouseholds(homes, set.test);
  const people = countPeople(homes, set.test, set.heads ?? everybody);
  const shared = except === undefined ? {} : { except };
  return [
    {
      id: `${id}Households`,
      label: set.households,
      subject,
      ...shared,
      unit: "household",
      ...bounds(households),
    },
    {
      id: `${id}People`,
      label: set.people,
      subject: [...subject, ...(set.peopleSubject ?? [])],
      ...shared,
      unit: "person",
      ...bounds(people),
    },
  ];
}

function bounds({ least, most }: Count): Pick<Actual, "value" | "low" | "high"> {
  const low = fromNumber(least);
  const high = most === null ? null : fromNumber(most);
  return { value: low === high ? low : null, low, high };
}

function villagesOf({ villages, townships }: Register): Actual {
  const declared = townships.map((one) => plainValue(one.declaredVillages));
  const isWhole =
    townships.length > 0 &&
    declared.reduce<number>((all, one) => all + (one ?? Number.NaN), 0) === villages.length;
  return {
    id: "villages",
    label: { zh: "行政村", en: "villages" },
    subject: ["行政村"],
    unit: "个",
    ...bounds({ least: villages.length, most: isWhole ? villages.length : null }),
  };
}

function sharesOf(register: Register, context: ActualContext, { counted }: FigureRules): Actual[] {
  const { asOf, mostPeople, indicators = builtinIndicators() } = context;
  const rolled = measureRegister(register, indicators, { asOf, mostPeople });
  const top = flattenPlaces(rolled.places).filter(({ level }) => level === "township");
  const measurements = top.length === 1 ? (top[0]?.measurements ?? []) : [];
  return counted.shares.map(({ indicator, label, subject, except }) => {
    const found: Measurement | undefined = measurements.find((one) => one.indicator === indicator);
    return {
      id: indicator,
      label,
      subject,
      ...(except === undefined ? {} : { except }),
      unit: "percent",
      value: found?.value ?? null,
      low: found?.lowest ?? null,
      high: found?.highest ?? null,
    };
  });
}
