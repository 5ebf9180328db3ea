import { type Finding, type Label, type Place, same, words } from "../base/index.js";
import { problemFinding } from "./problem-issues.js";
import type { Problem, ProblemLedger, ProblemWork } from "./problems.js";

/** What one row of a returned list says of a problem, as far as it was filled in. */
export interface ReturnedRow {
  /** The key of the finding, or the id of the problem in the ledger. */
  readonly key: string;
  readonly work: Partial<ProblemWork>;
  readonly place: Place;
}

/** The ledger after lists came back, and what could not be taken from them. */
export interface Updated {
  readonly ledger: ProblemLedger;
  readonly updated: number;
  readonly issues: readonly Finding[];
}

/**
 * Takes what was filled in into the ledger. A blank erases nothing; where two lists say two things of
 * one problem, neither is taken and both are named. No value of the register is touched.
 *
 * @param returns - the rows of each list that came back.
 */
export function takeReturns(
  ledger: ProblemLedger,
  returns: readonly (readonly ReturnedRow[])[],
): Updated {
  const issues: Finding[] = [];
  const known = new Map<string, Problem>();
  for (const one of ledger.problems) {
    known.set(one.id, one);
    if (one.key !== null) known.set(one.key, one);
  }
  const byProblem = new Map<Problem, ReturnedRow[]>();
  for (const rows of returns) {
    for (const row of rows) {
      if (Object.keys(row.work).length === 0) continue;
      const problem = known.get(row.key);
      if (problem === undefined) issues.push(problemFinding("problem/unknown-key", {}, row.place));
      else byProblem.set(problem, [...(byProblem.get(problem) ?? []), row]);
    }
  }
  let updated = 0;
  const problems = ledger.problems.map((problem) => {
    const work = agreed(problem, byProblem.get(problem) ?? [], issues);
    const isNew = Object.entries(work).some(
      ([name, value]) => problem[name as keyof ProblemWork] !== value,
    );
    if (isNew) updated += 1;
    return isNew ? { ...problem, ...work } : problem;
  });
  return { ledger: { ...ledger, problems }, updated, issues };
}

/** What all rows of a problem say alike, field by field. */
function agreed(
  { id, subject }: Problem,
  rows: readonly ReturnedRow[],
  issues: Finding[],
): Partial<ProblemWork> {
  const work: Record<string, unknown> = {};
  for (const name of new Set(rows.flatMap((row) => Object.keys(row.work)))) {
    const field = name as keyof ProblemWork;
    const saying = rows.filter((row) => row.work[field] !== undefined);
    const [first] = saying;
    const other = saying.find((row) => row.work[field] !== first?.work[field]);
    if (first === undefined) continue;
    if (other === undefined) {
      work[field] = first.work[field];
      continue;
    }
    const places = [first, other].map(({ place }) => placeOfList(place));
    issues.push(
      problemFinding(
        "problem/returns-disagree",
        {
          problem: id,
          field: FIELD_LABELS[field],
          first: same(places[0] as string),
          other: same(places[1] as string),
        },
        other.place,
        { subject, about: id },
      ),
    );
  }
  return work as Partial<ProblemWork>;
}

const placeOfList = ({ file = "?", row }: Place) => (row === undefined ? file : `${file}:${row}`);

/** What the columns of the work on a problem are called. */
export const FIELD_LABELS: Readonly<Record<keyof ProblemWork, Label>> = {
  verified: words("核实情况", "What was verified"),
  isTrue: words("是否属实", "True?"),
  measure: words("整改措施", "Measure"),
  body: words("责任单位", "Responsible body"),
  person: words("责任人", "Responsible person"),
  term: words("整改时限", "Term"),
  result: words("整改结果", "Result"),
  evidence: words("佐证", "Evidence"),
  struckOffOn: words("销号日期", "Struck off on"),
  struckOffBy: words("销号人", "Struck off by"),
};
