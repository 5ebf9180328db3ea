import {
  append,
  expectCall,
  type Finding,
  FUNCTION,
  type Lack,
  type Severity,
  type Verdict,
} from "../base/index.js";
import { criteriaOf } from "../conditions/index.js";
import {
  ASSESS_CONTEXT,
  type AssessContext,
  type Assessment,
  assess,
  type CriterionResult,
  type Plan,
  plan,
  subjectsOf,
} from "../judge/index.js";
import { lawFor, PACK, type Pack, rulesInForce } from "../law/index.js";
import { REGISTER, type Register, type Tally } from "../register/index.js";

/** How often each verdict was given; the four add up to `checked`. */
export interface Counts {
  readonly checked: number;
  readonly met: number;
  readonly notMet: number;
  readonly unknown: number;
  readonly notApplicable: number;
}

/** One thing that is wrong, unknown or contradictory about one subject. */
export interface AuditFinding {
  readonly kind: "not-met" | "unknown" | "disagreement";
  readonly subject: string;
  readonly village: string | null;
  readonly criterion: string;
  readonly rule: string | null;
  readonly severity: Severity;
  /** The members who fail, for a rule about members. */
  readonly members: readonly string[];
  readonly lacks: readonly Lack[];
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
  readonly findings: readonly AuditFinding[];
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
  const findings: AuditFinding[] = [];
  subjects.forEach(({ subject, village }, index) => {
    const assessment = assess(made, subject);
    assessments.push(assessment);
    for (const result of assessment.criteria) {
      const severity = rules.get(result.rule ?? "")?.severity ?? "error";
      // What an outcome that is met did without is nothing to mend.
      const settled = assessment.verdict === "met" && deciding.has(result.criterion);
      append(findings, findingsOf(result, assessment, village, severity, pack, settled));
    }
    append(findings, groupDisagreements(assessment, village));
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

function findingsOf(
  result: CriterionResult,
  { subject }: Assessment,
  village: string | null,
  severity: Severity,
  { asks }: Pick<Pack, "asks">,
  settled: boolean,
): AuditFinding[] {
  const base = {
    subject: subject.id,
    village,
    criterion: result.criterion,
    rule: result.rule,
    severity,
  };
  const failing = (result.members ?? [])
    .filter((one) => one.verdict === "not-met")
    .map((one) => one.member);
  const found: AuditFinding[] = [];
  if (result.verdict === "not-met" && !settled && asks !== "membership") {
    found.push({ ...base, kind: "not-met", members: failing, lacks: [] });
  }
  if (result.verdict === "unknown" && !settled) {
    found.push({ ...base, kind: "unknown", severity: "warning", members: [], lacks: result.lacks });
  }
  if (result.field?.disagrees === true) {
    found.push({ ...base, kind: "disagreement", severity: "warning", members: failing, lacks: [] });
  }
  return found;
}

/** Disagreements about a group, such as safe water, that is no criterion of its own. */
function groupDisagreements(
  { subject, groups, criteria }: Assessment,
  village: string | null,
): AuditFinding[] {
  return groups
    .filter(
      ({ id, field }) => field?.disagrees === true && !criteria.some((one) => one.criterion === id),
    )
    .map(({ id }) => ({
      kind: "disagreement",
      subject: subject.id,
      village,
      criterion: id,
      rule: null,
      severity: "warning",
      members: [],
      lacks: [],
    }));
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
