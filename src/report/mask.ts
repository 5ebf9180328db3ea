import { type Audit, type AuditCode, auditFindings, auditMarks, placeOf } from "../audit/index.js";
import {
  expectCall,
  type FactValue,
  type Finding,
  FUNCTION,
  holdsPersonalNumber,
  type Lack,
  type Place,
} from "../base/index.js";
import { parameterNameOf } from "../conditions/index.js";
import { FACTS, personalOfFact } from "../facts/index.js";
import {
  ASSESS_CONTEXT,
  ASSESSMENT,
  type AssessContext,
  type Assessment,
  type CriterionResult,
  type GroupResult,
  PLAN,
  type Plan,
  redactTrace,
  type TracedCriterion,
  tracedCriterion,
  withTrace,
} from "../judge/index.js";
import { PACK, type Pack } from "../law/index.js";
import {
  aliases,
  columnOf,
  type NameOf,
  REGISTER,
  type Register,
  shownCell,
} from "../register/index.js";
import { AUDIT } from "./shapes.js";
import { withhold } from "./withhold.js";

const MASK = "***";

/** The id of a record, or the ids of a household and a record in it. */
export function maskName(name: string, nameOf: NameOf): string {
  return name.split("/").map(nameOf).join("/");
}

function maskLack(lack: Lack, nameOf: NameOf): Lack {
  const { record, found, reason } = lack;
  const column = columnOf(lack.field);
  const quotes = found !== undefined && (reason === "invalid" || reason === "conflicting");
  return {
    ...lack,
    ...(record === undefined ? {} : { record: maskName(record, nameOf) }),
    ...(quotes && column !== undefined
      ? {
          found: found
            .split(" / ")
            .map((one) => shownCell(one, column))
            .join(" / "),
        }
      : {}),
  };
}

function maskValue(fact: string, value: FactValue | null, nameOf: NameOf): FactValue | null {
  // A record of health that another cell denies is not known: that it is not tells health too.
  if (personalOfFact(fact) === "health") return MASK;
  if (value === null) return null;
  // A telephone in a column of amounts reads as one.
  const isNumber = typeof value === "number" && holdsPersonalNumber(String(value));
  if (isNumber || personalOfFact(fact) !== "none") return MASK;
  const isFree = typeof value === "string" && FACTS.get(fact)?.codes === undefined;
  return isFree && parameterNameOf(fact) === undefined ? nameOf(value) : value;
}

function maskResult(result: TracedCriterion, nameOf: NameOf): CriterionResult {
  const { leaves: _leaves, criterion, rule, verdict, members, lacks, ...more } = result;
  const masked = members?.map((one) => ({
    member: nameOf(one.member),
    verdict: one.verdict,
    lacks: one.lacks.map((lack) => maskLack(lack, nameOf)),
  }));
  return {
    criterion,
    rule,
    verdict,
    ...(masked === undefined ? {} : { members: masked }),
    lacks: lacks.map((lack) => maskLack(lack, nameOf)),
    ...more,
  };
}

/**
 * An assessment without names, ids, contacts and health. Of a rule that asks about health nothing is
 * left but the verdict on the household and what is lacking in it: its comparisons and the verdicts on
 * its members would give the health of each back. Its packed trace is masked alike.
 *
 * @param plan - the plan that made it.
 * @param nameOf - what ids are shown as; from `aliases`, one for all that is masked together.
 * @throws TypeError when another plan made it.
 */
export function maskAssessment(
  assessment: Assessment,
  plan: Plan,
  nameOf: NameOf = aliases(),
): Assessment {
  expectCall("maskAssessment", {
    assessment: [assessment, ASSESSMENT],
    plan: [plan, PLAN],
    nameOf: [nameOf, FUNCTION],
  });
  const { criteria, lacks } = withhold(withTrace(plan, assessment));
  const { subject } = assessment;
  const withheld = criteria.filter((one) => one.withheld !== undefined);
  return {
    ...assessment,
    subject: { ...subject, id: maskName(subject.id, nameOf) },
    criteria: criteria.map((one) => maskResult(one, nameOf)),
    lacks: lacks.map((one) => maskLack(one, nameOf)),
    trace: redactTrace(plan, assessment.trace, {
      show: (fact, value) => maskValue(fact, value, nameOf),
      nameOf,
      without: new Set(withheld.map(({ criterion }) => criterion)),
    }),
  };
}

/**
 * An audit without names, ids, contacts and health. Each finding is made again of the masked assessment,
 * so that it says nothing but what may be shown.
 *
 * @param nameOf - what ids are shown as; from `aliases`, one for all that is masked together.
 * @throws TypeError when the audit is by another pack.
 */
export function maskAudit(audit: Audit, pack: Pack, nameOf: NameOf = aliases()): Audit {
  expectCall("maskAudit", {
    audit: [audit, AUDIT],
    pack: [pack, PACK],
    nameOf: [nameOf, FUNCTION],
  });
  if (audit.pack.hash !== pack.hash) throw new TypeError("the audit is by another pack");
  const { masked, tell } = findingsUnderMask(audit.plan, pack, nameOf);
  // The findings come first, so that those that are shown alone have the same numbers for ids.
  const byId = new Map(audit.assessments.map((one) => [one.subject.id, one]));
  let at = 0;
  const findings = audit.findings.map((one) => {
    // Of subjects with one id each has its findings where it stands.
    while (audit.assessments[at]?.subject.id !== one.subject && at < audit.assessments.length) {
      at += 1;
    }
    const whole = audit.assessments[at] ?? byId.get(one.subject ?? "");
    return tell(whole as Assessment, { ...one, village: one.details.village });
  });
  const assessments = audit.assessments.map(
    (one) => masked.get(one) ?? maskAssessment(one, audit.plan, nameOf),
  );
  const { subset } = audit;
  if (subset === undefined) return { ...audit, findings, assessments };
  const shown = {
    ...subset,
    ...(subset.villages === undefined ? {} : { villages: subset.villages.map(nameOf) }),
    absent: subset.absent.map((one) => maskName(one, nameOf)),
  };
  return { ...audit, subset: shown, findings, assessments };
}

/**
 * Audits, and keeps of it what `maskAudit` would show but no assessments: nothing is said of a subject
 * before it is masked, which takes half the time.
 *
 * @param nameOf - what ids are shown as; from `aliases`, one for all that is masked together.
 * @throws TypeError when a day does not exist.
 */
export function auditUnderMask(
  pack: Pack,
  register: Register,
  context: AssessContext,
  nameOf: NameOf = aliases(),
): Audit {
  expectCall("auditUnderMask", {
    pack: [pack, PACK],
    register: [register, REGISTER],
    context: [context, ASSESS_CONTEXT],
    nameOf: [nameOf, FUNCTION],
  });
  const { marks, ...found } = auditMarks(pack, register, context);
  const { tell } = findingsUnderMask(found.plan, pack, nameOf);
  const findings = marks.map(({ assessment, subject, ...mark }) =>
    tell(assessment, { ...mark, place: placeOf(subject) }),
  );
  return { ...found, findings, assessments: [] };
}

/** Makes findings of masked assessments, each of which is masked once. */
function findingsUnderMask(plan: Plan, pack: Pack, nameOf: NameOf) {
  const find = auditFindings(pack);
  const masked = new Map<Assessment, Assessment>();
  const tell = (
    whole: Assessment,
    one: Pick<Finding, "code" | "about" | "severity"> & {
      readonly village: string | null;
      readonly place?: Place | undefined;
    },
  ) => {
    const assessment = masked.get(whole) ?? maskAssessment(whole, plan, nameOf);
    masked.set(whole, assessment);
    return find(one.code as AuditCode, resultOf(plan, assessment, one.about), {
      subject: assessment.subject.id,
      village: one.village === null ? null : nameOf(one.village),
      place: one.place,
      severity: one.severity,
    });
  };
  return { masked, tell };
}

function resultOf(
  plan: Plan,
  assessment: Assessment,
  about: string | null,
): TracedCriterion | GroupResult {
  const { criteria, groups } = assessment;
  const index = criteria.findIndex(({ criterion }) => criterion === about);
  return index >= 0
    ? tracedCriterion(plan, assessment, index)
    : (groups.find(({ id }) => id === about) as GroupResult);
}
