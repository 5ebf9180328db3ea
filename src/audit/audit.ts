import {
  closed,
  expectCall,
  type Finding,
  FUNCTION,
  listOf,
  optional,
  type Place,
  type Severity,
  TEXT,
  type Verdict,
} from "../base/index.js";
import { criteriaOf } from "../conditions/index.js";
import {
  ASSESS_CONTEXT,
  type AssessContext,
  type Assessment,
  assess,
  type GroupResult,
  idOf,
  type Plan,
  plan,
  recordsOf,
  type Subject,
  subjectsOf,
  tracedCriterion,
} from "../judge/index.js";
import { lawFor, PACK, type Pack, rulesInForce } from "../law/index.js";
import { REGISTER, type Register, type Tally } from "../register/index.js";
import { type AuditCode, type AuditDetails, auditFindings } from "./findings.js";
import type { RunComparison } from "./runs.js";
import { type Subset, type SubsetTold, subsetOf } from "./subset.js";

const NAMES = /* @__PURE__ */ optional(/* @__PURE__ */ listOf(TEXT));
const SUBSET = /* @__PURE__ */ closed({ villages: NAMES, subjects: NAMES, criteria: NAMES });

/** How often each verdict was given; the four add up to `checked`. */
export interface Counts {
  readonly checked: number;
  readonly met: number;
  readonly notMet: number;
  readonly unknown: number;
  readonly notApplicable: number;
}

/** All of a pack over a register. */
export interface Audit {
  /** By what it was judged; it unfolds the traces of the assessments. */
  readonly plan: Plan;
  readonly pack: { readonly name: string; readonly version: string; readonly hash: string };
  readonly asOf: string;
  readonly place: string;
  /** Of what part it tells, where it was not asked about everything. */
  readonly subset?: SubsetTold;
  readonly outcome: Counts;
  readonly criteria: readonly (Counts & {
    readonly criterion: string;
    readonly rule: string | null;
  })[];
  readonly groups: readonly (Counts & { readonly id: string })[];
  /** What is not met, not known, or differs from what was written in the field. */
  readonly findings: readonly Finding<AuditDetails>[];
  /** What is wrong with the work on problems, where their ledger was given. */
  readonly problems?: readonly Finding[];
  /** How many findings are waived, and what is wrong with the waivers, where they were given. */
  readonly waivers?: { readonly waived: number; readonly findings: readonly Finding[] };
  /** How it stands to earlier runs, where they were given. */
  readonly runs?: RunComparison;
  readonly assessments: readonly Assessment[];
  readonly tally: readonly Tally[];
  readonly issues: readonly Finding[];
  readonly warnings: readonly Finding[];
}

/**
 * Judges every subject of a register by a pack and counts the answers.
 *
 * @param each - called after every subject with how many are done and how many there are.
 * @param only - the part to tell of; every subject is judged by the whole register nevertheless.
 * @throws TypeError when a day does not exist.
 * @example
 * ```ts
 * const { outcome, findings } = audit(pack, register, { asOf: "2020-12-31" });
 * console.log(outcome.met + outcome.notMet + outcome.unknown + outcome.notApplicable === outcome.checked); // true
 * ```
 */
export function audit(
  pack: Pack,
  register: Register,
  context: AssessContext,
  each: (done: number, of: number) => void = () => {},
  only: Subset = {},
): Audit {
  expectCall("audit", {
    pack: [pack, PACK],
    register: [register, REGISTER],
    context: [context, ASSESS_CONTEXT],
    each: [each, FUNCTION],
    only: [only, SUBSET],
  });
  const { marks, ...found } = auditMarks(pack, register, context, each, only);
  const find = auditFindings(pack);
  const findings = marks.map(({ code, of, index, assessment, subject, village, severity }) => {
    const result =
      of === "criteria"
        ? tracedCriterion(found.plan, assessment, index)
        : (assessment.groups[index] as GroupResult);
    return find(code, result, {
      subject: assessment.subject.id,
      village,
      place: placeOf(subject),
      severity,
      records: recordsOf(found.plan, subject),
    });
  });
  return { ...found, findings };
}

/** What there is to say of a subject, before it is said. */
export interface AuditMark {
  readonly code: AuditCode;
  /** The list of results that it is of, and which of them. */
  readonly of: "criteria" | "groups";
  readonly index: number;
  /** The criterion or group. */
  readonly about: string;
  readonly assessment: Assessment;
  readonly subject: Subject;
  readonly village: string | null;
  readonly severity: Severity;
}

/** Judges every subject and marks what there is to say of each: who shows less says it otherwise. */
export function auditMarks(
  pack: Pack,
  register: Register,
  context: AssessContext,
  each: (done: number, of: number) => void = () => {},
  only: Subset = {},
): Omit<Audit, "findings"> & { readonly marks: readonly AuditMark[] } {
  const { place } = lawFor(pack, context);
  const all = subjectsOf(pack.subject, register);
  const belongs = subsetOf(only);
  const subjects = all.filter(({ subject, village }) => belongs(idOf(subject), village));
  const isTold = (criterion: string) => only.criteria?.includes(criterion) ?? true;
  const rules = new Map(rulesInForce(pack, context.asOf).map((rule) => [rule.name, rule]));
  const deciding = new Set(criteriaOf(pack.outcome));
  const made = plan(pack, context);
  const assessments: Assessment[] = [];
  const marks: AuditMark[] = [];
  subjects.forEach(({ subject, village }, number) => {
    const assessment = assess(made, subject);
    assessments.push(assessment);
    for (const { code, of, index } of codesOf(assessment, deciding, pack)) {
      const criterion = of === "criteria" ? assessment.criteria[index] : undefined;
      const about = criterion?.criterion ?? (assessment.groups[index] as GroupResult).id;
      if (!isTold(about)) continue;
      const rule = rules.get(criterion?.rule ?? "");
      const severity = code === "audit/not-met" ? (rule?.severity ?? "error") : "warning";
      marks.push({ code, of, index, about, assessment, subject, village, severity });
    }
    each(number + 1, subjects.length);
  });
  const ids = assessments[0]?.groups.map(({ id }) => id) ?? [];
  return {
    plan: made,
    pack: { name: pack.name, version: pack.version, hash: pack.hash },
    asOf: context.asOf,
    place,
    ...toldOf(
      only,
      all.map(({ subject }) => idOf(subject)),
    ),
    outcome: count(assessments.map((one) => one.verdict)),
    criteria: pack.criteria
      .map(({ id }, index) => ({
        criterion: id,
        rule: assessments[0]?.criteria[index]?.rule ?? null,
        ...count(assessments.map((one) => one.criteria[index]?.verdict ?? "unknown")),
      }))
      .filter(({ criterion }) => isTold(criterion)),
    groups: ids.map((id, index) => ({
      id,
      ...count(assessments.map((one) => one.groups[index]?.verdict ?? "unknown")),
    })),
    marks,
    assessments,
    tally: register.tally,
    issues: register.issues,
    warnings: assessments[0]?.warnings ?? [],
  };
}

/** What part is told of; nothing where it is all of it. */
function toldOf(
  { villages, subjects, criteria }: Subset,
  all: readonly string[],
): { readonly subset?: SubsetTold } {
  if (villages === undefined && subjects === undefined && criteria === undefined) return {};
  const known = new Set(all);
  return {
    subset: {
      of: all.length,
      ...(villages === undefined ? {} : { villages }),
      ...(subjects === undefined ? {} : { asked: new Set(subjects).size }),
      absent: [...new Set(subjects)].filter((one) => !known.has(one)),
      ...(criteria === undefined ? {} : { criteria }),
    },
  };
}

type Found = Pick<AuditMark, "code" | "of" | "index">;

/** What there is to say of an assessment. What an outcome that is met did without is nothing to mend. */
function codesOf(
  { verdict: outcome, criteria, groups }: Assessment,
  deciding: ReadonlySet<string>,
  { asks }: Pick<Pack, "asks">,
): Found[] {
  const found: Found[] = [];
  criteria.forEach(({ criterion, verdict, field }, index) => {
    const add = (code: AuditCode) => found.push({ code, of: "criteria", index });
    const settled = outcome === "met" && deciding.has(criterion);
    if (verdict === "not-met" && !settled && asks !== "membership") add("audit/not-met");
    if (verdict === "unknown" && !settled) add("audit/unknown");
    if (field?.disagrees === true) add("audit/disagreement");
  });
  // A group, such as safe water, that is no criterion of its own.
  groups.forEach(({ id, field }, index) => {
    if (field?.disagrees !== true || criteria.some(({ criterion }) => criterion === id)) return;
    found.push({ code: "audit/disagreement", of: "groups", index });
  });
  return found;
}

export function placeOf(subject: Subject): Place | undefined {
  if ("household" in subject) return subject.household.at;
  if ("duty" in subject) return subject.duty.at;
  if ("village" in subject) return subject.village.at;
  return "county" in subject ? subject.county.at : subject.township.at;
}

function count(verdicts: readonly Verdict[]): Counts {
  const of = (wanted: Verdict) => verdicts.filter((one) => one === wanted).length;
  return {
    checked: verdicts.length,
    met: of("met"),
    notMet: of("not-met"),
    unknown: of("unknown"),
    notApplicable: of("not-applicable"),
  };
}
