import { auditFindings } from "../audit/index.js";
import {
  expectCall,
  FUNCTION,
  holdsPersonalNumber
} from "../base/index.js";
import { parameterNameOf } from "../conditions/index.js";
import { FACTS, personalOfFact } from "../facts/index.js";
import {
  ASSESSMENT,
  PLAN,
  redactTrace,
  tracedCriterion,
  withTrace
} from "../judge/index.js";
import { PACK } from "../law/index.js";
import { aliases, columnOf, shownCell } from "../register/index.js";
import { AUDIT } from "./shapes.js";
import { withhold } from "./withhold.js";
const MASK = "***";
function maskName(name, nameOf) {
  return name.split("/").map(nameOf).join("/");
}
function maskLack(lack, nameOf) {
  const { record, found, reason } = lack;
  const column = columnOf(lack.field);
  const quotes = found !== void 0 && (reason === "invalid" || reason === "conflicting");
  return {
    ...lack,
    ...record === void 0 ? {} : { record: maskName(record, nameOf) },
    ...quotes && column !== void 0 ? {
      found: found.split(" / ").map((one) => shownCell(one, column)).join(" / ")
    } : {}
  };
}
function maskValue(fact, value, nameOf) {
  if (personalOfFact(fact) === "health") return MASK;
  if (value === null) return null;
  const isNumber = typeof value === "number" && holdsPersonalNumber(String(value));
  if (isNumber || personalOfFact(fact) !== "none") return MASK;
  const isFree = typeof value === "string" && FACTS.get(fact)?.codes === void 0;
  return isFree && parameterNameOf(fact) === void 0 ? nameOf(value) : value;
}
function maskResult(result, nameOf) {
  const { leaves: _leaves, criterion, rule, verdict, members, lacks, ...more } = result;
  const masked = members?.map((one) => ({
    member: nameOf(one.member),
    verdict: one.verdict,
    lacks: one.lacks.map((lack) => maskLack(lack, nameOf))
  }));
  return {
    criterion,
    rule,
    verdict,
    ...masked === void 0 ? {} : { members: masked },
    lacks: lacks.map((lack) => maskLack(lack, nameOf)),
    ...more
  };
}
function maskAssessment(assessment, plan, nameOf = aliases()) {
  expectCall("maskAssessment", {
    assessment: [assessment, ASSESSMENT],
    plan: [plan, PLAN],
    nameOf: [nameOf, FUNCTION]
  });
  const { criteria, lacks } = withhold(withTrace(plan, assessment));
  const { subject } = assessment;
  const withheld = criteria.filter((one) => one.withheld !== void 0);
  return {
    ...assessment,
    subject: { ...subject, id: maskName(subject.id, nameOf) },
    criteria: criteria.map((one) => maskResult(one, nameOf)),
    lacks: lacks.map((one) => maskLack(one, nameOf)),
    trace: redactTrace(plan, assessment.trace, {
      show: (fact, value) => maskValue(fact, value, nameOf),
      nameOf,
      without: new Set(withheld.map(({ criterion }) => criterion))
    })
  };
}
function maskAudit(audit, pack, nameOf = aliases()) {
  expectCall("maskAudit", {
    audit: [audit, AUDIT],
    pack: [pack, PACK],
    nameOf: [nameOf, FUNCTION]
  });
  if (audit.pack.hash !== pack.hash) throw new TypeError("the audit is by another pack");
  const assessments = audit.assessments.map((one) => maskAssessment(one, audit.plan, nameOf));
  const masked = new Map(audit.assessments.map(({ subject }, at) => [subject.id, assessments[at]]));
  const find = auditFindings(pack);
  return {
    ...audit,
    findings: audit.findings.map((one) => {
      const assessment = masked.get(one.subject ?? "");
      const { village } = one.details;
      return find(one.code, resultOf(audit.plan, assessment, one.about), {
        subject: assessment.subject.id,
        village: village === null ? null : nameOf(village),
        place: one.place,
        severity: one.severity
      });
    }),
    assessments
  };
}
function resultOf(plan, assessment, about) {
  const { criteria, groups } = assessment;
  const index = criteria.findIndex(({ criterion }) => criterion === about);
  return index >= 0 ? tracedCriterion(plan, assessment, index) : groups.find(({ id }) => id === about);
}
export {
  maskAssessment,
  maskAudit,
  maskName
};
