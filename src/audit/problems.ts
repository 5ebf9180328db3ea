import { type Finding, findingKeys, type Label, type PlainDate } from "../base/index.js";

/** Who found a problem: inspections of the three levels, a look-back, or whoever keeps the ledger. */
export const INSPECTIONS = ["central", "provincial", "municipal", "look-back", "self"] as const;
export type Inspection = (typeof INSPECTIONS)[number];

/** Whether what was found is so, as somebody on the spot says. */
export const ANSWERS = ["yes", "no", "in-part"] as const;
export type Answer = (typeof ANSWERS)[number];

/** What whoever works on a problem fills in; `null` while nobody has. */
export interface ProblemWork {
  readonly verified: string | null;
  readonly isTrue: Answer | null;
  readonly measure: string | null;
  readonly body: string | null;
  readonly person: string | null;
  readonly term: PlainDate | null;
  readonly result: string | null;
  readonly evidence: string | null;
  readonly struckOffOn: PlainDate | null;
  readonly struckOffBy: string | null;
}

/** A finding with a life: from the run or inspection that found it until it is struck off, and back. */
export interface Problem extends ProblemWork {
  /** What it is called in the ledger: P0001 and so on. */
  readonly id: string;
  /** The key of the finding; `null` for one of an inspection that none of our rules covers. */
  readonly key: string | null;
  readonly code: string | null;
  readonly subject: string | null;
  readonly about: string | null;
  /** What the criterion is called. */
  readonly label: Label | null;
  readonly village: string | null;
  readonly message: Label;
  readonly foundOn: PlainDate;
  readonly foundBy: Inspection;
  /** Each time it came back after it was struck off. */
  readonly returned: readonly {
    readonly on: PlainDate;
    readonly struckOffOn: PlainDate;
    readonly struckOffBy: string | null;
  }[];
}

/** All problems that were ever opened. */
export interface ProblemLedger {
  readonly version: 1;
  /** Whose inspections it covers, even where they found nothing. */
  readonly covers?: readonly Inspection[] | undefined;
  readonly problems: readonly Problem[];
}

export const NO_WORK: ProblemWork = {
  verified: null,
  isTrue: null,
  measure: null,
  body: null,
  person: null,
  term: null,
  result: null,
  evidence: null,
  struckOffOn: null,
  struckOffBy: null,
};

/** What came of opening problems: the ledger, and how many are new, come back or cannot be followed. */
export interface Opened {
  readonly ledger: ProblemLedger;
  readonly opened: number;
  readonly returned: number;
  readonly known: number;
  /** Findings of those who are shown by a number of that run only, so that no later run knows them. */
  readonly unfollowed: number;
}

/** Opens a problem for each finding that has none; one that was struck off and is found again comes back. */
export function openProblems(
  ledger: ProblemLedger,
  findings: readonly Finding[],
  found: { readonly on: PlainDate; readonly by: Inspection },
): Opened {
  const byKey = new Map(ledger.problems.map((one, at) => [one.key, at] as const));
  const problems = [...ledger.problems];
  const keys = findingKeys(findings);
  let [opened, returned, known, unfollowed] = [0, 0, 0, 0];
  findings.forEach((finding, index) => {
    const key = keys[index] as string;
    const at = byKey.get(key);
    const before = at === undefined ? undefined : problems[at];
    if (finding.subject?.includes("***") === true) unfollowed += 1;
    else if (before === undefined) {
      opened += 1;
      problems.push(problemOf(finding, key, nextId(problems), found));
    } else if (before.struckOffOn !== null && before.struckOffOn <= found.on) {
      returned += 1;
      problems[at as number] = comeBack(before, before.struckOffOn, found.on);
    } else known += 1;
  });
  const covers = [...new Set([...(ledger.covers ?? []), found.by])];
  return { ledger: { version: 1, covers, problems }, opened, returned, known, unfollowed };
}

function nextId(problems: readonly Problem[]): string {
  const last = problems.reduce((most, { id }) => Math.max(most, Number(id.slice(1)) || 0), 0);
  return `P${String(last + 1).padStart(4, "0")}`;
}

function problemOf(
  finding: Finding,
  key: string,
  id: string,
  { on, by }: { readonly on: PlainDate; readonly by: Inspection },
): Problem {
  const { code, subject, about, message, details } = finding;
  const village = typeof details.village === "string" ? details.village : null;
  const { label: said } = details;
  const label = isLabel(said) ? said : null;
  const head = { id, key, code, subject, about, label, village, message };
  return { ...head, foundOn: on, foundBy: by, returned: [], ...NO_WORK };
}

const isLabel = (value: unknown): value is Label =>
  typeof value === "object" && value !== null && "zh" in value;

function comeBack(problem: Problem, struckOffOn: PlainDate, on: PlainDate): Problem {
  const { struckOffBy, returned } = problem;
  return {
    ...problem,
    struckOffOn: null,
    struckOffBy: null,
    returned: [...returned, { on, struckOffOn, struckOffBy }],
  };
}

/** A problem that an inspection found and no rule of ours can find. */
export function addProblem(
  ledger: ProblemLedger,
  said: {
    readonly message: string;
    readonly subject: string | null;
    readonly village: string | null;
  },
  { on, by }: { readonly on: PlainDate; readonly by: Inspection },
): ProblemLedger {
  const { message, subject, village } = said;
  const problem: Problem = {
    ...{
      id: nextId(ledger.problems),
      key: null,
      code: null,
      subject,
      about: null,
      label: null,
      village,
    },
    message: { zh: message, en: message },
    ...{ foundOn: on, foundBy: by, returned: [], ...NO_WORK },
  };
  return { ...ledger, problems: [...ledger.problems, problem] };
}

/** Strikes a problem off; by whom and on what evidence is kept. */
export function strikeOff(
  ledger: ProblemLedger,
  ids: readonly string[],
  said: { readonly on: PlainDate; readonly by: string; readonly evidence: string | null },
): ProblemLedger {
  return {
    ...ledger,
    problems: ledger.problems.map((one) =>
      ids.includes(one.id)
        ? {
            ...one,
            struckOffOn: said.on,
            struckOffBy: said.by,
            evidence: said.evidence ?? one.evidence,
          }
        : one,
    ),
  };
}
