import type { Verdict } from "../base/index.js";
import type { Assessment, Subject } from "../judge/index.js";
import type { Household } from "../register/index.js";

/** The verdicts of an assessment by what they are about: its outcome, groups and criteria. */
function verdictsOf(assessment: Assessment): ReadonlyMap<string, Verdict> {
  return new Map<string, Verdict>([
    ["outcome", assessment.verdict],
    ...assessment.groups.map(({ id, verdict }) => [`group ${id}`, verdict] as const),
    ...assessment.criteria.map(({ criterion, verdict }) => [criterion, verdict] as const),
  ]);
}

/** The verdicts that differ between two assessments, in words. */
export function differing(
  before: Assessment,
  after: Assessment,
  allowed: (before: Verdict, after: Verdict) => boolean,
): string[] {
  const then = verdictsOf(after);
  return [...verdictsOf(before)].flatMap(([what, verdict]) => {
    const other = then.get(what) ?? "unknown";
    return verdict === other || allowed(verdict, other) ? [] : [`${what}: ${verdict} → ${other}`];
  });
}

/** Throws when a law does not hold, with what breaks it. */
export function expectNone(broken: readonly string[], law: string): void {
  if (broken.length > 0) throw new Error(`${law}: ${broken.join("; ")}`);
}

/** Whether a household stands in the subject. */
export function householdIn(subject: Subject): Household | undefined {
  return "household" in subject ? subject.household : undefined;
}

/** A rearrangement of a list that a number chooses. */
export function shuffled<T>(list: readonly T[], seed: number): T[] {
  const rest = [...list];
  const result: T[] = [];
  let left = seed;
  while (rest.length > 0) {
    const at = left % rest.length;
    result.push(...rest.splice(at, 1));
    left = Math.floor(left / 2) + 7;
  }
  return result;
}
