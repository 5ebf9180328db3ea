import { expectCall } from "../base/index.js";
import { ONE, type Rational, rational } from "./fraction.js";
import { type Measurement, scaleOf } from "./measure.js";
import { MEASUREMENT } from "./shapes.js";

/**
 * How many more it would take to reach a target that is not reached: of what a share counts, of what
 * serves so many each, such as cleaners, or of a quantity. `null` where a number is not known, and where
 * more would not help.
 *
 * @example
 * ```ts
 * const cleaners = indicatorOf(builtinIndicators(), "residentsPerCleaner");
 * const context = { asOf: "2020-12-31", level: "village", jurisdiction: "cn-hunan-lengshuijiang" } as const;
 * shortfallOf(measureRatio(cleaners, ["1001"], ["2"], context)); // 1
 * ```
 */
export function shortfallOf(measured: Measurement): number | null {
  expectCall("shortfallOf", { measured: [measured, MEASUREMENT] });
  const { kind, unit, direction, numerator, denominator, judgement } = measured;
  const { answer, target } = judgement;
  if (answer !== "not-reached" || target === null || target.value === null) return null;
  const line = rational(target.value).div(scaleOf(unit));
  const part = sure(numerator);
  const whole = denominator === null ? null : sure(denominator);
  if (part === null) return null;
  const isStrict = target.edge === "exclusive";
  if (kind === "ratio") {
    if (direction !== "lower" || whole === null || line.compare(0) <= 0) return null;
    return more(part.div(line), whole, isStrict);
  }
  if (direction !== "higher") return null;
  if (kind === "quantity") return more(line, part, isStrict);
  return whole === null ? null : more(whole.mul(line), part, isStrict);
}

/** A range that is one number. */
function sure({ lowest, highest }: Measurement["numerator"]): Rational | null {
  return lowest === null || lowest !== highest ? null : rational(lowest);
}

/** The least whole number of which `have` lacks `wanted`. */
function more(wanted: Rational, have: Rational, isStrict: boolean): number | null {
  const gap = wanted.sub(have);
  const up = gap.ceil();
  const least = isStrict && up.equals(gap) ? up.add(ONE) : up;
  return least.compare(0) > 0 ? Number(least.toString()) : null;
}
