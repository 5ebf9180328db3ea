import {
  type Finding,
  findingMaker,
  inARow,
  type Label,
  type Place,
  type Severity,
  same,
  templates,
  VERDICT_LABELS,
  words,
} from "../base/index.js";
import {
  type GroupResult,
  messageOf,
  operatorLabel,
  type Records,
  reasonsOf,
  remedySentence,
  type TracedCriterion,
  type TraceLeaf,
  valueLabel,
  writtenBy,
} from "../judge/index.js";
import { type Pack, type Rule, termLabel } from "../law/index.js";

/** What a finding of an audit says; `{said}` is the sentence of the rule about the subject. */
export const AUDIT_FINDINGS = /* @__PURE__ */ templates({
  "audit/not-met": {
    severity: "error",
    message: { zh: "{label}未达标：{said}", en: "{label} is not met: {said}" },
    remedy: { zh: "按规则整改", en: "Do what the rule asks for" },
  },
  "audit/unknown": {
    severity: "warning",
    kind: "unknown",
    message: { zh: "{label}情况不明：{said}", en: "{label} cannot be judged: {said}" },
    remedy: { zh: "补齐所缺的记录", en: "Record what is lacking" },
  },
  "audit/disagreement": {
    severity: "warning",
    message: { zh: "{label}的认定不一致：{said}", en: "{label} is judged differently: {said}" },
    remedy: {
      zh: "入户复核，更正有误的一方",
      en: "Visit the household again and correct the wrong side",
    },
  },
});

export type AuditCode = keyof typeof AUDIT_FINDINGS;

/** What a finding of an audit speaks of. */
export type AuditDetails = {
  readonly village: string | null;
  /** What the village is called, where a report was told. */
  readonly villageName?: string;
  /** What its township is called, where a report was told. */
  readonly townshipName?: string;
  /** What the head of the household is called, where a report was told and may show it. */
  readonly head?: string;
  /** The last day on which it is waived, where it is. */
  readonly waived?: string;
  readonly rule: string | null;
  /** What the criterion is called. */
  readonly label: Label;
  /** What is the case for this subject, without the criterion. */
  readonly said: Label;
  /** The members who fail, for a rule about members. */
  readonly members: readonly string[];
};

/** Whom a finding is of, and how grave it is. */
export interface About {
  readonly subject: string;
  readonly village: string | null;
  /** Where the subject stands in the register. */
  readonly place: Place | undefined;
  readonly severity: Severity;
  /** What was judged, where it is at hand. */
  readonly records?: Records;
}

type Result = TracedCriterion | GroupResult;

const find = /* @__PURE__ */ findingMaker<AuditCode, AuditDetails>(AUDIT_FINDINGS);

/**
 * Makes the findings of audits by a pack. All that one says comes from the result that it is made of:
 * made of a masked one, it says what may be shown.
 */
export function auditFindings(
  pack: Pack,
): (code: AuditCode, result: Result, about: About) => Finding<AuditDetails> {
  const rules = new Map(pack.rules.map((rule) => [rule.name, rule]));
  const labels = new Map(pack.criteria.map(({ id, label }) => [id, label]));
  return (code, result, { subject, village, place, severity, records }) => {
    const criterion = "leaves" in result ? result : undefined;
    const id = "leaves" in result ? result.criterion : result.id;
    const rule = rules.get(criterion?.rule ?? "");
    const members = code === "audit/unknown" ? [] : (criterion?.members ?? []);
    const details: AuditDetails = {
      village,
      rule: rule?.name ?? null,
      label: "label" in result ? result.label : (labels.get(id) ?? same(id)),
      said: saidOf(code, result, rule, pack, records),
      members: members.filter(({ verdict }) => verdict === "not-met").map(({ member }) => member),
    };
    return find(code, details, place, {
      severity,
      subject,
      about: id,
      sources: rule?.sources ?? [],
      ...(code === "audit/not-met" && rule !== undefined && criterion !== undefined
        ? { remedy: remedyOf(criterion, rule, pack) }
        : {}),
      ...(code === "audit/unknown" ? { lacks: criterion?.lacks ?? [] } : {}),
      ...sidesOf(code, result, pack),
    });
  };
}

function saidOf(
  code: AuditCode,
  result: Result,
  rule: Rule | undefined,
  pack: Pack,
  records: Records | undefined,
): Label {
  if (code === "audit/disagreement") {
    const { who, written, computed } = verdictsOf(result);
    return words(
      `${who.zh}${written.zh}，计算${computed.zh}`,
      `${who.en} ${written.en}, computed ${computed.en}`,
    );
  }
  if (rule === undefined || !("leaves" in result)) {
    return words("当日没有规则", "no rule is in force that day");
  }
  return messageOf({ result, rule, pack, records });
}

/** What is to be done about a criterion, with who does it, each once. */
function remedyOf(result: TracedCriterion, rule: Rule, pack: Pack): Label {
  const remedies = reasonsOf({ result, rule, pack, withoutCells: true }).flatMap(
    ({ remedy }) => remedy ?? [],
  );
  return remedySentence(remedies.length === 0 ? [rule.remedy] : remedies);
}

function verdictsOf({ field, verdict }: Result) {
  const written = VERDICT_LABELS[field?.verdict ?? "unknown"];
  return { who: writtenBy(field), written, computed: VERDICT_LABELS[verdict] };
}

/** What was found and what was expected: the comparisons on which a failure rests, or both verdicts. */
function sidesOf(
  code: AuditCode,
  result: Result,
  pack: Pack,
): Pick<Finding, "found" | "expected"> | undefined {
  if (code === "audit/disagreement") {
    const { who, written, computed } = verdictsOf(result);
    return {
      found: words(`${who.zh}：${written.zh}`, `${who.en}: ${written.en}`),
      expected: words(`计算：${computed.zh}`, `computed: ${computed.en}`),
    };
  }
  if (code === "audit/unknown" || !("leaves" in result)) return undefined;
  const failing = [
    ...result.leaves,
    ...(result.members ?? []).flatMap(({ verdict, leaves }) =>
      verdict === "not-met" ? leaves : [],
    ),
  ].filter(({ decisive, verdict }) => decisive && verdict === "not-met");
  if (failing.length === 0) return undefined;
  return {
    found: listed(failing.map((leaf) => leftSide(leaf, pack))),
    expected: listed(failing.map((leaf) => rightSide(leaf, pack))),
  };
}

function leftSide({ fact, left }: TraceLeaf, pack: Pack): Label {
  return inARow([termLabel(fact, pack), valueLabel(fact, left, pack)], " ", " ");
}

function rightSide({ fact, rightFact, right, operator }: TraceLeaf, pack: Pack): Label {
  const value = valueLabel(rightFact ?? fact, right, pack);
  return inARow([termLabel(fact, pack), operatorLabel(operator, fact, pack), value], " ", " ");
}

/** Each once, one after another. */
function listed(labels: readonly Label[]): Label {
  const unique = new Map(labels.map((one) => [one.zh, one]));
  return inARow([...unique.values()], "；", "; ");
}
