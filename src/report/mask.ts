import { type Audit, type AuditCode, type AuditDetails, auditFindings } from "../audit/index.js";
import {
  expectCall,
  type FactValue,
  type Finding,
  FUNCTION,
  holdsPersonalNumber,
  type Lack,
} from "../base/index.js";
import { parameterNameOf } from "../conditions/index.js";
import { FACTS, personalOfFact } from "../facts/index.js";
import {
  ASSESSMENT,
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
import { aliases, columnOf, type NameOf, shownCell } from "../register/index.js";
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
  const { masked, ...shown } = maskedFindings("maskAudit", audit, pack, nameOf);
  const assessments = audit.assessments.map(
    (one) => masked.get(one) ?? maskAssessment(one, audit.plan, nameOf),
  );
  return { ...shown, assessments };
}

/**
 * What `maskAudit` shows of an audit without its assessments, at a fraction of the work.
 *
 * @param nameOf - what ids are shown as; from `aliases`, one for all that is masked together.
 * @throws TypeError when the audit is by another pack.
 */
export function maskFindings(audit: Audit, pack: Pack, nameOf: NameOf = aliases()): Audit {
  const { masked: _masked, ...shown } = maskedFindings("maskFindings", audit, pack, nameOf);
  return { ...shown, assessments: [] };
}

/** The findings come first, so that those that are shown alone have the same numbers for ids. */
function maskedFindings(call: string, audit: Audit, pack: Pack, nameOf: NameOf) {
  expectCall(call, {
    audit: [audit, AUDIT],
    pack: [pack, PACK],
    nameOf: [nameOf, FUNCTION],
  });
  if (audit.pack.hash !== pack.hash) throw new TypeError("the audit is by another pack");
  const find = auditFindings(pack);
  const findings: Finding<AuditDetails>[] = [];
  const masked = new Map<Assessment, Assessment>();
  const tell = (whole: Assessment, one: Finding<AuditDetails>) => {
    const assessment = masked.get(whole) ?? maskAssessment(whole, audit.plan, nameOf);
    masked.set(whole, assessment);
    const { village } = one.details;
    const shown = find(one.code as AuditCode, resultOf(audit.plan, assessment, one.about), {
      subject: assessment.subject.id,
      village: village === null ? null : nameOf(village),
      place: one.place,
      severity: one.severity,
    });
    findings.push(shown);
  };
  let at = 0;
  for (const whole of audit.assessments) {
    for (; audit.findings[at]?.subject === whole.subject.id; at += 1) {
      tell(whole, audit.findings[at] as Finding<AuditDetails>);
    }
  }
  const rest = audit.findings.slice(at);
  const byId = new Map(
    rest.length === 0 ? [] : audit.assessments.map((one) => [one.subject.id, one]),
  );
  for (const one of rest) tell(byId.get(one.subject ?? "") as Assessment, one);
  const { assessments: _assessments, subset, ...others } = audit;
  const told =
    subset === undefined
      ? {}
      : {
          subset: {
            ...subset,
            ...(subset.villages === undefined ? {} : { villages: subset.villages.map(nameOf) }),
            absent: subset.absent.map((one) => maskName(one, nameOf)),
          },
        };
  return { ...others, ...told, findings, masked };
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
