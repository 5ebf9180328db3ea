import {
  DAY,
  expectCall,
  type Finding,
  type Label,
  type PlainDate,
  shownName,
  words,
} from "../base/index.js";
import type { Audit } from "./audit.js";
import { problemFinding } from "./problem-issues.js";
import type { Problem, ProblemLedger } from "./problems.js";
import { compareRuns } from "./runs.js";

/** How a problem stands on a day, by the ledger and an audit. */
export type ProblemState =
  | "open"
  | "overdue"
  | "disputed"
  | "mended"
  | "struck-off"
  | "still-failing"
  | "unproven"
  | "not-checkable";

export interface ProblemCheck {
  readonly states: ReadonlyMap<string, ProblemState>;
  readonly findings: readonly Finding[];
}

/**
 * Holds the problems of a ledger against an audit. What was struck off must be met by what is recorded;
 * what is gone is mended by a known met alone; what nobody can see is said to be so.
 *
 * @param now - an audit of everything, whose ids are shown as those in the ledger are.
 * @param on - the day on which the work is looked at: what is struck off by then, and what overdue. The
 * day of the audit where nothing is said; a later one where the rules of the audit have ended since.
 */
export function checkProblems(
  { problems }: ProblemLedger,
  now: Pick<Audit, "findings" | "assessments" | "asOf">,
  on: PlainDate = now.asOf,
): ProblemCheck {
  expectCall("checkProblems", { on: [on, DAY] });
  const covered = problems.filter((one) => one.key !== null);
  const { states, gone } = compareRuns(now, [covered.map(findingOf)]);
  const goneAs = new Map(gone.map(({ finding, state }) => [finding.details.problem, state]));
  const failing = new Set(Object.keys(states));
  const findings: Finding[] = [];
  const found = new Map<string, ProblemState>();
  for (const one of problems) {
    const isFailing = one.key !== null && failing.has(one.key);
    const seen = one.key === null ? undefined : goneAs.get(one.id);
    const state = stateOf(one, on, isFailing, seen === "fixed");
    found.set(one.id, state);
    const finding = saying(one, state);
    if (finding !== undefined) findings.push(finding);
  }
  return { states: found, findings };
}

/** A problem as the finding that it was, so that runs can be compared by it. */
function findingOf({ id, code, subject, about, message }: Problem): Finding {
  return {
    ...{ code: code ?? "", kind: "fault", severity: "error", subject, about, message },
    ...{ sources: [], remedy: words("", ""), lacks: [], details: { problem: id } },
  };
}

function stateOf(
  { struckOffOn, term, isTrue }: Problem,
  day: PlainDate,
  isFailing: boolean,
  isMet: boolean,
): ProblemState {
  const isStruckOff = struckOffOn !== null && struckOffOn <= day;
  if (isStruckOff) return isFailing ? "still-failing" : isMet ? "struck-off" : "unproven";
  if (isMet) return "mended";
  if (term !== null && term < day) return "overdue";
  if (!isFailing) return "not-checkable";
  return isTrue === "no" ? "disputed" : "open";
}

const UNCOVERED = words("没有规则涉及", "no rule is about it");
const UNSEEN = words(
  "该户不在登记表中、资料不明或已不再查这一项",
  "the household is not in the register, what it is about is not known, or it is no longer asked",
);

function saying(problem: Problem, state: ProblemState): Finding | undefined {
  const { id, subject, key, struckOffOn, term } = problem;
  const because: Label = key === null ? UNCOVERED : UNSEEN;
  const of = { subject, about: id };
  const about = { problem: id, what: whatOf(problem) };
  switch (state) {
    case "still-failing":
      return problemFinding("problem/still-failing", { ...about, on: struckOffOn }, undefined, of);
    case "unproven":
      return problemFinding(
        "problem/strike-off-unproven",
        { ...about, on: struckOffOn, because },
        undefined,
        of,
      );
    case "overdue":
      return problemFinding("problem/overdue", { ...about, until: term }, undefined, of);
    case "disputed":
      return problemFinding("problem/disputed", about, undefined, of);
    case "not-checkable":
      return problemFinding("problem/not-checkable", { ...about, because }, undefined, of);
    default:
      return undefined;
  }
}

/** Of whom it is and what, or when it was found. */
function whatOf({ subject, label, about, foundOn }: Problem): Label {
  const who = subject === null ? foundOn : shownName(subject);
  return words(
    `${who} ${label?.zh ?? about ?? ""}`.trim(),
    `${who} ${label?.en ?? about ?? ""}`.trim(),
  );
}
