import { expectCall, type Finding, FUNCTION, type Place, type Verdict } from "../base/index.js";
import { criteriaOf } from "../conditions/index.js";
import {
  ASSESS_CONTEXT,
  type AssessContext,
  type Assessment,
  assess,
  type GroupResult,
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
  readonly outcome: Counts;
  readonly criteria: readonly (Counts & {
    readonly criterion: string;
    readonly rule: string | null;
  })[];
  readonly groups: readonly (Counts & { readonly id: string })[];
  /** What is not met, not known, or differs from what was written in the field. */
  readonly findings: readonly Finding<AuditDetails>[];
  readonly assessments: readonly Assessment[];
  readonly tally: readonly Tally[];
  readonly issues: readonly Finding[];
  readonly warnings: readonly Finding[];
}

/**
 * Judges every subject of a register by a pack and counts the answers.
 *
 * @param each - called after every subject with how many are done and how many there are.
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
): Audit {
  expectCall("audit", {
    pack: [pack, PACK],
    register: [register, REGISTER],
    context: [context, ASSESS_CONTEXT],
    each: [each, FUNCTION],
  });
  const { place } = lawFor(pack, context);
  const subjects = subjectsOf(pack.subject, register);
  const rules = new Map(rulesInForce(pack, context.asOf).map((rule) => [rule.name, rule]));
  const deciding = new Set(criteriaOf(pack.outcome));
  const made = plan(pack, context);
  const assessments: Assessment[] = [];
  const find = auditFindings(pack);
  const findings: Finding<AuditDetails>[] = [];
  subjects.forEach(({ subject, village }, index) => {
    const assessment = assess(made, subject);
    assessments.push(assessment);
    const about = {
      subject: assessment.subject.id,
      village,
      place: placeOf(subject),
      records: recordsOf(made, subject),
    };
    for (const { code, of, index: at } of codesOf(assessment, deciding, pack)) {
      const result =
        of === "criteria"
          ? tracedCriterion(made, assessment, at)
          : (assessment.groups[at] as GroupResult);
      const rule = "leaves" in result ? rules.get(result.rule ?? "") : undefined;
      const severity = code === "audit/not-met" ? (rule?.severity ?? "error") : "warning";
      findings.push(find(code, result, { ...about, severity }));
    }
    each(index + 1, subjects.length);
  });
  const ids = assessments[0]?.groups.map(({ id }) => id) ?? [];
  return {
    plan: made,
    pack: { name: pack.name, version: pack.version, hash: pack.hash },
    asOf: context.asOf,
    place,
    outcome: count(assessments.map((one) => one.verdict)),
    criteria: pack.criteria.map(({ id }, index) => ({
      criterion: id,
      rule: assessments[0]?.criteria[index]?.rule ?? null,
      ...count(assessments.map((one) => one.criteria[index]?.verdict ?? "unknown")),
    })),
    groups: ids.map((id, index) => ({
      id,
      ...count(assessments.map((one) => one.groups[index]?.verdict ?? "unknown")),
    })),
    findings,
    assessments,
    tally: register.tally,
    issues: register.issues,
    warnings: assessments[0]?.warnings ?? [],
  };
}

interface Found {
  readonly code: AuditCode;
  /** The list of results that it is of, and which of them. */
  readonly of: "criteria" | "groups";
  readonly index: number;
}

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

function placeOf(subject: Subject): Place | undefined {
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
