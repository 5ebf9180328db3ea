import { expectCall, FUNCTION } from "../base/index.js";
import { criteriaOf } from "../conditions/index.js";
import {
  ASSESS_CONTEXT,
  assess,
  plan,
  subjectsOf,
  tracedCriterion
} from "../judge/index.js";
import { lawFor, PACK, rulesInForce } from "../law/index.js";
import { REGISTER } from "../register/index.js";
import { auditFindings } from "./findings.js";
function audit(pack, register, context, each = () => {
}) {
  expectCall("audit", {
    pack: [pack, PACK],
    register: [register, REGISTER],
    context: [context, ASSESS_CONTEXT],
    each: [each, FUNCTION]
  });
  const { place } = lawFor(pack, context);
  const subjects = subjectsOf(pack.subject, register);
  const rules = new Map(rulesInForce(pack, context.asOf).map((rule) => [rule.name, rule]));
  const deciding = new Set(criteriaOf(pack.outcome));
  const made = plan(pack, context);
  const assessments = [];
  const find = auditFindings(pack);
  const findings = [];
  subjects.forEach(({ subject, village }, index) => {
    const assessment = assess(made, subject);
    assessments.push(assessment);
    const about = { subject: assessment.subject.id, village, place: placeOf(subject) };
    for (const { code, of, index: at } of codesOf(assessment, deciding, pack)) {
      const result = of === "criteria" ? tracedCriterion(made, assessment, at) : assessment.groups[at];
      const rule = "leaves" in result ? rules.get(result.rule ?? "") : void 0;
      const severity = code === "audit/not-met" ? rule?.severity ?? "error" : "warning";
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
      ...count(assessments.map((one) => one.criteria[index]?.verdict ?? "unknown"))
    })),
    groups: ids.map((id, index) => ({
      id,
      ...count(assessments.map((one) => one.groups[index]?.verdict ?? "unknown"))
    })),
    findings,
    assessments,
    tally: register.tally,
    issues: register.issues,
    warnings: assessments[0]?.warnings ?? []
  };
}
function codesOf({ verdict: outcome, criteria, groups }, deciding, { asks }) {
  const found = [];
  criteria.forEach(({ criterion, verdict, field }, index) => {
    const add = (code) => found.push({ code, of: "criteria", index });
    const settled = outcome === "met" && deciding.has(criterion);
    if (verdict === "not-met" && !settled && asks !== "membership") add("audit/not-met");
    if (verdict === "unknown" && !settled) add("audit/unknown");
    if (field?.disagrees === true) add("audit/disagreement");
  });
  groups.forEach(({ id, field }, index) => {
    if (field?.disagrees !== true || criteria.some(({ criterion }) => criterion === id)) return;
    found.push({ code: "audit/disagreement", of: "groups", index });
  });
  return found;
}
function placeOf(subject) {
  if ("household" in subject) return subject.household.at;
  if ("duty" in subject) return subject.duty.at;
  if ("village" in subject) return subject.village.at;
  return "county" in subject ? subject.county.at : subject.township.at;
}
function count(verdicts) {
  const of = (wanted) => verdicts.filter((one) => one === wanted).length;
  return {
    checked: verdicts.length,
    met: of("met"),
    notMet: of("not-met"),
    unknown: of("unknown"),
    notApplicable: of("not-applicable")
  };
}
export {
  audit
};
