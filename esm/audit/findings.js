import {
  findingMaker,
  inARow,
  same,
  templates,
  words
} from "../base/index.js";
import {
  messageOf,
  OPERATOR_LABELS,
  shortfall,
  VERDICT_LABELS,
  valueLabel
} from "../judge/index.js";
import { termLabel } from "../law/index.js";
const AUDIT_FINDINGS = /* @__PURE__ */ templates({
  "audit/not-met": {
    severity: "error",
    message: { zh: "{label}\u672A\u8FBE\u6807\uFF1A{said}", en: "{label} is not met: {said}" },
    remedy: { zh: "\u6309\u89C4\u5219\u6574\u6539", en: "Do what the rule asks for" }
  },
  "audit/unknown": {
    severity: "warning",
    kind: "unknown",
    message: { zh: "{label}\u60C5\u51B5\u4E0D\u660E\uFF1A{said}", en: "{label} cannot be judged: {said}" },
    remedy: { zh: "\u8865\u9F50\u6240\u7F3A\u7684\u8BB0\u5F55", en: "Record what is lacking" }
  },
  "audit/disagreement": {
    severity: "warning",
    message: { zh: "{label}\u7684\u8BA4\u5B9A\u4E0D\u4E00\u81F4\uFF1A{said}", en: "{label} is judged differently: {said}" },
    remedy: {
      zh: "\u5165\u6237\u590D\u6838\uFF0C\u66F4\u6B63\u6709\u8BEF\u7684\u4E00\u65B9",
      en: "Visit the household again and correct the wrong side"
    }
  }
});
const find = /* @__PURE__ */ findingMaker(AUDIT_FINDINGS);
function auditFindings(pack) {
  const rules = new Map(pack.rules.map((rule) => [rule.name, rule]));
  const labels = new Map(pack.criteria.map(({ id, label }) => [id, label]));
  return (code, result, { subject, village, place, severity }) => {
    const criterion = "leaves" in result ? result : void 0;
    const id = "leaves" in result ? result.criterion : result.id;
    const rule = rules.get(criterion?.rule ?? "");
    const members = code === "audit/unknown" ? [] : criterion?.members ?? [];
    const details = {
      village,
      rule: rule?.name ?? null,
      label: "label" in result ? result.label : labels.get(id) ?? same(id),
      said: saidOf(code, result, rule, pack, subject),
      members: members.filter(({ verdict }) => verdict === "not-met").map(({ member }) => member)
    };
    return find(code, details, place, {
      severity,
      subject,
      about: id,
      sources: rule?.sources ?? [],
      ...code === "audit/not-met" && rule !== void 0 ? { remedy: rule.remedy } : {},
      ...code === "audit/unknown" ? { lacks: criterion?.lacks ?? [] } : {},
      ...sidesOf(code, result, pack)
    });
  };
}
function saidOf(code, result, rule, pack, subject) {
  if (code === "audit/disagreement") {
    const { written, computed } = verdictsOf(result);
    return words(
      `\u5165\u6237\u8BA4\u5B9A${written.zh}\uFF0C\u8BA1\u7B97${computed.zh}`,
      `field ${written.en}, computed ${computed.en}`
    );
  }
  if (rule === void 0 || !("leaves" in result)) {
    return words("\u5F53\u65E5\u6CA1\u6709\u89C4\u5219", "no rule is in force that day");
  }
  const said = messageOf(result, rule, pack, subject);
  const short = code === "audit/not-met" ? shortfall(result.leaves, pack) : void 0;
  if (short === void 0) return said;
  return words(`${said.zh}\uFF08${short.zh}\uFF09`, `${said.en} (${short.en})`);
}
function verdictsOf({ field, verdict }) {
  const written = VERDICT_LABELS[field?.verdict ?? "unknown"];
  return { written, computed: VERDICT_LABELS[verdict] };
}
function sidesOf(code, result, pack) {
  if (code === "audit/disagreement") {
    const { written, computed } = verdictsOf(result);
    return {
      found: words(`\u5165\u6237\u8BA4\u5B9A\uFF1A${written.zh}`, `field: ${written.en}`),
      expected: words(`\u8BA1\u7B97\uFF1A${computed.zh}`, `computed: ${computed.en}`)
    };
  }
  if (code === "audit/unknown" || !("leaves" in result)) return void 0;
  const failing = [
    ...result.leaves,
    ...(result.members ?? []).flatMap(
      ({ verdict, leaves }) => verdict === "not-met" ? leaves : []
    )
  ].filter(({ decisive, verdict }) => decisive && verdict === "not-met");
  if (failing.length === 0) return void 0;
  return {
    found: listed(failing.map((leaf) => leftSide(leaf, pack))),
    expected: listed(failing.map((leaf) => rightSide(leaf, pack)))
  };
}
function leftSide({ fact, left }, pack) {
  return inARow([termLabel(fact, pack), valueLabel(fact, left, pack)], " ", " ");
}
function rightSide({ fact, rightFact, right, operator }, pack) {
  const value = valueLabel(rightFact ?? fact, right, pack);
  return inARow([termLabel(fact, pack), OPERATOR_LABELS[operator], value], " ", " ");
}
function listed(labels) {
  const unique = new Map(labels.map((one) => [one.zh, one]));
  return inARow([...unique.values()], "\uFF1B", "; ");
}
export {
  AUDIT_FINDINGS,
  auditFindings
};
