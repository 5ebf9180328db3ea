import {
  expectCall,
  type Finding,
  findingKeys,
  LIST,
  listOf,
  objectWith,
  type Verdict,
} from "../base/index.js";
import type { Assessment } from "../judge/index.js";

/**
 * How a finding stands to earlier runs. `returned`: an earlier run had it, a later one no longer, and now
 * it is back. `fixed`: it is gone and what it was about is known now. `not-checkable`: it is gone and
 * nobody knows why: the household is not there, or what it was about is not known or no longer asked.
 */
export type RunState = "new" | "unchanged" | "returned" | "fixed" | "not-checkable";

/** What an audit found and judged. */
interface Judged {
  readonly findings: readonly Finding[];
  readonly assessments: readonly Assessment[];
}

/** An audit held against earlier ones. */
export interface RunComparison {
  /** How each finding of now stands, by its key. */
  readonly states: Readonly<Record<string, "new" | "unchanged" | "returned">>;
  /** What the last of the earlier runs found and this one does not. */
  readonly gone: readonly {
    readonly key: string;
    readonly finding: Finding;
    readonly state: "fixed" | "not-checkable";
  }[];
}

/**
 * Holds an audit against the findings of earlier ones, the oldest first. Findings are known by code,
 * subject and what of it, so that rows may change their order and other cells their text.
 *
 * @param now - an audit, masked as the earlier ones were: whoever is shown as a number of that run only
 *   is known in no other.
 * @example
 * ```ts
 * const { states, gone } = compareRuns(now, [before.findings]);
 * console.log(gone.filter(({ state }) => state === "fixed").length);
 * ```
 */
export function compareRuns(now: Judged, earlier: readonly (readonly Finding[])[]): RunComparison {
  expectCall("compareRuns", {
    now: [now, objectWith({ findings: LIST, assessments: LIST })],
    earlier: [earlier, listOf(LIST)],
  });
  const runs = earlier.map(
    (findings) =>
      new Map(findingKeys(findings).map((key, at) => [key, findings[at] as Finding] as const)),
  );
  const last = runs.at(-1) ?? new Map<string, Finding>();
  const keys = findingKeys(now.findings);
  const states = keys.map((key, at) => {
    const isKnown = !isAlias(now.findings[at] as Finding);
    if (isKnown && last.has(key)) return [key, "unchanged"] as const;
    const was = isKnown && runs.some((run) => run.has(key));
    return [key, was ? "returned" : "new"] as const;
  });
  const here = new Set(keys);
  const verdicts = verdictsOf(now);
  return {
    states: Object.fromEntries(states),
    gone: [...last]
      .filter(([key, finding]) => isAlias(finding) || !here.has(key))
      .map(([key, finding]) => ({ key, finding, state: stateOfGone(finding, verdicts) })),
  };
}

/** A number that stood for somebody in one run stands for somebody else in the next. */
function isAlias({ subject }: Finding): boolean {
  return subject?.includes("***") === true;
}

function verdictsOf({ assessments }: Pick<Judged, "assessments">): ReadonlyMap<string, Verdict> {
  return new Map(
    assessments.flatMap(({ subject, criteria }) =>
      criteria.map(({ criterion, verdict }) => [`${criterion}|${subject.id}`, verdict] as const),
    ),
  );
}

/** What was not met is fixed by a known met alone; what was not known, by any verdict that is known. */
function stateOfGone(
  finding: Finding,
  verdicts: ReadonlyMap<string, Verdict>,
): "fixed" | "not-checkable" {
  const verdict = isAlias(finding)
    ? undefined
    : verdicts.get(`${finding.about}|${finding.subject}`);
  const isSettled =
    finding.code === "audit/not-met"
      ? verdict === "met"
      : verdict === "met" || verdict === "not-met";
  return isSettled ? "fixed" : "not-checkable";
}
