import { addDays, expectCall, fromNumber, type PlainDate, yearOf } from "../base/index.js";
import {
  historyAt,
  NATION,
  type Parameter,
  type ParameterEntry,
  resolveParameter,
} from "../law/index.js";
import type { Indicator, Level, Period, Region, Target, TargetRule } from "./definition.js";
import { type Rational, rational } from "./fraction.js";
import { INDICATOR, TARGET_CONTEXT } from "./shapes.js";

/** The answer to "is the target reached?" when not everything is known. */
export type Answer = "reached" | "not-reached" | "cannot-tell";

/** Why an answer is `cannot-tell`. */
export type Doubt =
  | "no-target"
  | "no-value"
  | "may-be-empty"
  | "not-seen-whole"
  | "bounds-straddle";

export interface Judgement {
  readonly answer: Answer;
  readonly doubt: Doubt | null;
  readonly target: Target | null;
}

/** Where and when a target is looked up. */
export interface TargetContext {
  readonly asOf: PlainDate;
  readonly region?: Region | undefined;
  /** The place whose law counts; the nation where it is left out. One in it decides its region. */
  readonly jurisdiction?: string | undefined;
}

/** The same, at a level. */
export interface LevelContext extends TargetContext {
  readonly level: Level;
}

/**
 * The target that holds on a day, at a level and in a place: one for the region before one for
 * everywhere. `null` when there is none.
 */
export function targetOn(indicator: Indicator, context: LevelContext): Target | null {
  expectCall("targetOn", {
    indicator: [indicator, INDICATOR],
    context: [context, TARGET_CONTEXT],
  });
  const { asOf, level, region, jurisdiction = NATION.id } = context;
  const holding = indicator.targets.flatMap((rule): Target[] => {
    if (rule.levels !== undefined && !rule.levels.includes(level)) return [];
    const isNational = jurisdiction === NATION.id;
    const byRegion = region === undefined ? undefined : rule.regions?.[region];
    const place = isNational && rule.regions !== undefined ? byRegion : jurisdiction;
    if (place === undefined) return [];
    const { entry } = resolveParameter(rule.parameter, { asOf, place }, NO_BOOK);
    if (entry === undefined) return [];
    const target = targetFrom(rule, entry, { place, region: isNational ? region : undefined });
    return isWithin(asOf, target.period) ? [target] : [];
  });
  return holding.find((target) => target.region !== undefined) ?? holding[0] ?? null;
}

/** All targets of an indicator through the years, nationwide and for each region. */
export function targetsOf(indicator: Indicator): readonly Target[] {
  expectCall("targetsOf", { indicator: [indicator, INDICATOR] });
  return indicator.targets.flatMap((rule) => {
    const places: readonly (readonly [Region | undefined, string])[] =
      rule.regions === undefined
        ? [[undefined, NATION.id]]
        : (Object.entries(rule.regions) as (readonly [Region, string])[]);
    return places.flatMap(([region, place]) =>
      (historyAt(rule.parameter, place)?.values ?? [])
        .map((entry) => targetFrom(rule, entry, { place, region }))
        .filter(({ period }) => isWithin(period.from ?? "", period)),
    );
  });
}

/** No target is taken from the accounting year, whose end stands among the other legal values. */
const NO_BOOK: ReadonlyMap<string, Parameter> = new Map();

function targetFrom(
  rule: TargetRule,
  entry: ParameterEntry,
  at: { readonly place: string; readonly region: Region | undefined },
): Target {
  const { levels, edge } = rule;
  const { value, absence, sources } = entry;
  const note = rule.note ?? entry.note;
  const later = historyAt(rule.parameter, at.place)?.values.filter(({ from }) => from > entry.from);
  const next = (later ?? []).map(({ from }) => addDays(from, -1)).sort()[0];
  const ends = [rule.to, entry.to, next].flatMap((day) => day ?? []).sort();
  const from = [rule.from ?? entry.from, entry.from].sort().at(-1) as PlainDate;
  return {
    period: periodOf(from, ends[0] ?? null),
    ...(rule.regions === undefined || at.region === undefined ? {} : { region: at.region }),
    ...(levels === undefined ? {} : { levels }),
    value: value === null ? null : fromNumber(Number(value)),
    edge,
    ...(absence === undefined ? {} : { absence }),
    sources,
    ...(note === undefined ? {} : { note }),
  };
}

function isWithin(day: PlainDate, { from, to }: Period): boolean {
  return (from === null || from <= day) && (to === null || day <= to);
}

function periodOf(from: PlainDate, to: PlainDate | null): Period {
  const [first, last] = [yearOf(from), to === null ? null : yearOf(to)];
  if (last === null) return { text: `${first}年${Number(from.slice(5, 7))}月起`, from, to };
  return { text: first === last ? `${first}年` : `${first}-${last}年`, from, to };
}

/** Holds bounds, in the indicator's unit, against a target: decided only when both ends agree. */
export function judge(
  direction: Indicator["direction"],
  bounds: {
    readonly lowest: Rational | null;
    readonly highest: Rational | null;
    readonly mayBeEmpty: boolean;
    readonly isEmpty: boolean;
    /** Nobody knows how many units there are that are not recorded. */
    readonly isOpen?: boolean | undefined;
  },
  target: Target | null,
): Judgement {
  const doubtful = (doubt: Doubt): Judgement => ({ answer: "cannot-tell", doubt, target });
  if (target === null || target.value === null) return doubtful("no-target");
  if (bounds.isEmpty || (bounds.lowest === null && bounds.highest === null)) {
    return doubtful("no-value");
  }
  if (bounds.mayBeEmpty)
    return doubtful(bounds.isOpen === true ? "not-seen-whole" : "may-be-empty");
  const line = rational(target.value);
  const [worst, best] =
    direction === "higher" ? [bounds.lowest, bounds.highest] : [bounds.highest, bounds.lowest];
  const reaches = (value: Rational) => {
    const side = value.compare(line) * (direction === "higher" ? 1 : -1);
    return side > 0 || (side === 0 && target.edge === "inclusive");
  };
  if (worst !== null && reaches(worst)) return { answer: "reached", doubt: null, target };
  if (best !== null && !reaches(best)) return { answer: "not-reached", doubt: null, target };
  return doubtful(bounds.isOpen === true ? "not-seen-whole" : "bounds-straddle");
}
