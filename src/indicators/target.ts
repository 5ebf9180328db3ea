import { expectCall, type PlainDate } from "../base/index.js";
import type { Indicator, Level, Target } from "./definition.js";
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
  readonly region?: "west" | "centre-east" | undefined;
}

/** The same, at a level. */
export interface LevelContext extends TargetContext {
  readonly level: Level;
}

/**
 * The target that holds on a day, at a level and in a region: one for the region before one for everywhere.
 * Targets
 * whose period is masked in their source never match a day. `null` when there is none.
 */
export function targetOn(indicator: Indicator, context: LevelContext): Target | null {
  expectCall("targetOn", {
    indicator: [indicator, INDICATOR],
    context: [context, TARGET_CONTEXT],
  });
  const holding = indicator.targets.filter(
    ({ period: { from, to }, levels }) =>
      (levels === undefined || levels.includes(context.level)) &&
      (from !== null || to !== null) &&
      (from === null || from <= context.asOf) &&
      (to === null || context.asOf <= to),
  );
  return (
    holding.find(({ region }) => region !== undefined && region === context.region) ??
    holding.find(({ region }) => region === undefined) ??
    null
  );
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
