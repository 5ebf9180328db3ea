import { expectCall } from "../base/index.js";
import type { Measurement } from "./measure.js";
import { MEASUREMENTS, OUTCOME_OPTIONS } from "./shapes.js";
import type { Answer } from "./target.js";

/** What the indicators of one place come to. The ids of all measurements stand in exactly one list. */
export interface Outcome {
  readonly place: string | null;
  readonly answer: Answer;
  /** Veto indicators that are not reached: any one of them decides. */
  readonly vetoes: readonly string[];
  readonly reached: readonly string[];
  readonly notReached: readonly string[];
  readonly cannotTell: readonly string[];
  /** Expected indicators that are not reached; they do not decide. */
  readonly lagging: readonly string[];
  /** Expected indicators of which nothing can be told; they do not decide. */
  readonly unsettled: readonly string[];
  /** Measurements that no target is set for on that day; they do not decide. */
  readonly withoutTarget: readonly string[];
}

/**
 * Joins the measurements of one place. A veto indicator that is not reached makes the outcome not
 * reached whatever else; a veto indicator of which nothing can be told keeps it from being reached. Of
 * the other binding indicators all must be reached, or as many as `needs` says.
 *
 * @example
 * ```ts
 * outcomeOf([]).answer; // "cannot-tell"
 * ```
 */
export function outcomeOf(
  measurements: readonly Measurement[],
  options: { readonly needs?: number | undefined } = {},
): Outcome {
  expectCall("outcomeOf", {
    measurements: [measurements, MEASUREMENTS],
    options: [options, OUTCOME_OPTIONS],
  });
  const ids = (list: readonly Measurement[]) => list.map(({ indicator }) => indicator);
  const withTarget = measurements.filter(({ judgement }) => judgement.doubt !== "no-target");
  const deciding = withTarget.filter(({ veto, nature }) => veto || nature === "binding");
  const expected = withTarget.filter((one) => !deciding.includes(one));
  const answered = (list: readonly Measurement[], answer: Answer) =>
    list.filter(({ judgement }) => judgement.answer === answer);
  const vetoes = answered(deciding, "not-reached").filter(({ veto }) => veto);
  return {
    place: measurements[0]?.place ?? null,
    answer: joined(deciding, vetoes.length > 0, options.needs),
    vetoes: ids(vetoes),
    reached: ids([...answered(deciding, "reached"), ...answered(expected, "reached")]),
    notReached: ids(answered(deciding, "not-reached").filter(({ veto }) => !veto)),
    cannotTell: ids(answered(deciding, "cannot-tell")),
    lagging: ids(answered(expected, "not-reached")),
    unsettled: ids(answered(expected, "cannot-tell")),
    withoutTarget: ids(measurements.filter((one) => !withTarget.includes(one))),
  };
}

function joined(deciding: readonly Measurement[], vetoed: boolean, needs?: number): Answer {
  if (vetoed) return "not-reached";
  if (deciding.length === 0) return "cannot-tell";
  const others = deciding.filter(({ veto }) => !veto);
  const count = (answer: Answer) =>
    others.filter(({ judgement }) => judgement.answer === answer).length;
  const needed = needs ?? others.length;
  const reached = count("reached");
  if (reached + count("cannot-tell") < needed) return "not-reached";
  const vetoOpen = deciding.some(
    ({ veto, judgement }) => veto && judgement.answer === "cannot-tell",
  );
  return reached >= needed && !vetoOpen ? "reached" : "cannot-tell";
}
