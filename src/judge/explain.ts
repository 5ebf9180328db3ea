import {
  append,
  expectCall,
  fill,
  fromNumber,
  LANGUAGE,
  type Label,
  type Language,
  oneOf,
  subtract,
} from "../base/index.js";
import { PACK, type Pack, type Rule } from "../law/index.js";
import type {
  Assessment,
  TracedAssessment,
  TracedCriterion,
  TracedMember,
  TraceLeaf,
} from "./assessment.js";
import { planOf } from "./plan.js";
import { scoreText } from "./score-text.js";
import { ASSESSMENT } from "./shapes.js";
import { withTrace } from "./trace.js";
import { withheldSentence } from "./withheld.js";
import {
  CONFIDENCE_LABELS,
  factLabel,
  lackText,
  OPERATOR_LABELS,
  VERDICT_LABELS,
  valueText,
} from "./wording.js";

/** Who an explanation is for: the family, the cadre who must act, or the auditor who must check. */
export type Reader = "farmer" | "cadre" | "auditor";

/**
 * Says why a verdict is what it is, in the words of its reader: to the farmer what stands and what is
 * lacking; to the cadre also what to do; to the auditor every comparison with rule, clause and value.
 *
 * @param assessment - from `assess` by a plan of the same pack, or with its trace as it is printed.
 * @returns lines of text.
 * @throws TypeError when the assessment is of another pack.
 * @example
 * ```ts
 * const found = assess(plan(pack, { asOf: "2020-12-31" }), { household });
 * console.log(explain(found, pack, "farmer", "zh"));
 * ```
 */
export function explain(
  assessment: Assessment | TracedAssessment,
  pack: Pack,
  reader: Reader,
  language: Language,
): string {
  expectCall("explain", {
    assessment: [assessment, ASSESSMENT],
    pack: [pack, PACK],
    reader: [reader, oneOf("farmer", "cadre", "auditor")],
    language: [language, LANGUAGE],
  });
  if (assessment.pack.hash !== pack.hash) throw new TypeError("the assessment is of another pack");
  const traced =
    "trace" in assessment ? withTrace(planOf(pack, assessment), assessment) : assessment;
  const lines =
    reader === "auditor"
      ? auditorLines(traced, pack, language)
      : readerLines(traced, pack, reader, language);
  return lines.join("\n");
}

/** One sentence on a criterion, from the rule's own message. */
export function sentence(
  result: TracedCriterion,
  rule: Rule,
  pack: Pack,
  subjectId: string,
  language: Language,
): string {
  const template = templateOf(rule, result.verdict);
  if (template === undefined) return VERDICT_LABELS[result.verdict][language];
  const lacking = result.lacks.map((lack) => lackText(lack, language, pack));
  const base = { household: subjectId, lacking: lacking.join(language === "zh" ? "；" : "; ") };
  if (result.withheld !== undefined) {
    return withheldSentence(template, base, result, rule, language);
  }
  const deciding = result.members?.filter((one) => one.verdict === result.verdict) ?? [];
  if (deciding.length === 0 || result.verdict === "unknown") {
    const members = result.members?.map((one) => one.member).join(language === "zh" ? "、" : ", ");
    return fillFrom(template, { ...base, member: members ?? "" }, result, pack, language);
  }
  return sentencesOn(deciding, language, (one, member) =>
    fillFrom(template, { ...base, member }, one, pack, language),
  );
}

/** What is said of members, those of whom the same is said named together. */
function sentencesOn(
  members: readonly TracedMember[],
  language: Language,
  say: (of: TracedMember, name: string) => string,
): string {
  const alike = new Map<string, TracedMember[]>();
  for (const one of members) {
    const said = say(one, "");
    alike.set(said, [...(alike.get(said) ?? []), one]);
  }
  return [...alike.values()]
    .map((group) => {
      const names = group.map((one) => one.member).join(language === "zh" ? "、" : ", ");
      return say(group[0] as TracedMember, names);
    })
    .join(language === "zh" ? "" : " ");
}

function templateOf(rule: Rule, verdict: TracedCriterion["verdict"]): Label | undefined {
  if (verdict === "unknown") {
    return (
      rule.messages.unknown ?? { zh: "无法判定：{lacking}", en: "cannot be judged: {lacking}" }
    );
  }
  return verdict === "not-applicable"
    ? (rule.messages["not-applicable"] ?? { zh: "不涉及", en: "not applicable" })
    : rule.messages[verdict];
}

function fillFrom(
  template: Label,
  values: Readonly<Record<string, string>>,
  { leaves }: Pick<TracedMember, "leaves">,
  pack: Pack,
  language: Language,
): string {
  const sides: Record<string, string> = {};
  for (const leaf of leaves) {
    sides[leaf.fact] = valueText(leaf.fact, leaf.left, language, pack);
    if (leaf.rightFact !== undefined) {
      sides[leaf.rightFact] = valueText(leaf.rightFact, leaf.right, language, pack);
    }
  }
  const first =
    leaves.find((one) => one.decisive && !one.at.startsWith("/appliesWhen")) ?? leaves[0];
  if (first !== undefined) {
    sides.left = valueText(first.fact, first.left, language, pack);
    sides.right = valueText(first.rightFact ?? first.fact, first.right, language, pack);
  }
  return fill(template, { ...values, ...sides })[language];
}

function readerLines(
  assessment: TracedAssessment,
  pack: Pack,
  reader: "farmer" | "cadre",
  language: Language,
): string[] {
  const zh = language === "zh";
  const score = scoreText(assessment, pack, language);
  const lines = [heading(assessment, pack, language), ...(score === undefined ? [] : [score]), ""];
  const rules = new Map(pack.rules.map((rule) => [rule.name, rule]));
  const labels = new Map(pack.criteria.map(({ id, label }) => [id, label]));
  for (const verdict of ["not-met", "unknown", "met", "not-applicable"] as const) {
    const results = assessment.criteria.filter((one) => one.verdict === verdict);
    if (results.length === 0) continue;
    lines.push(`${VERDICT_LABELS[verdict][language]}${zh ? "：" : ":"}`);
    for (const result of results) {
      const rule = rules.get(result.rule ?? "");
      const label = labels.get(result.criterion)?.[language] ?? result.criterion;
      const said =
        rule === undefined ? "" : sentence(result, rule, pack, assessment.subject.id, language);
      lines.push(`  ${label}${zh ? "：" : ": "}${said}`);
      if (reader !== "cadre" || rule === undefined) continue;
      const short = shortfall(result.leaves, pack, language);
      if (verdict === "not-met") {
        if (short !== undefined) lines.push(`    ${short}`);
        lines.push(`    ${zh ? "怎么办：" : "what to do: "}${rule.remedy[language]}`);
      }
      if (verdict === "unknown") {
        for (const lack of result.lacks) {
          lines.push(`    ${zh ? "要补：" : "collect: "}${lackText(lack, language, pack)}`);
        }
      }
      if (result.field?.disagrees === true) lines.push(`    ${fieldLine(result, language)}`);
    }
  }
  if (reader === "cadre") {
    for (const warning of assessment.warnings) {
      lines.push(`${zh ? "注意：" : "note: "}${warning.message[language]}`);
    }
  }
  return lines;
}

function heading(
  { subject, verdict, asOf }: TracedAssessment,
  pack: Pack,
  language: Language,
): string {
  const said = VERDICT_LABELS[verdict][language];
  return language === "zh"
    ? `${subject.id}：${asOf}按《${pack.title.zh}》${said}`
    : `${subject.id}: ${said} on ${asOf} by ${pack.title.en}`;
}

function fieldLine({ field }: TracedCriterion, language: Language): string {
  const written = VERDICT_LABELS[field?.verdict ?? "unknown"][language];
  return language === "zh"
    ? `入户认定为“${written}”（${field?.on ?? "日期不明"}），与计算结果不一致`
    : `the field verdict is “${written}” (${field?.on ?? "no date"}): it disagrees`;
}

/** How far the nearest of the failed comparisons of numbers is from passing. */
export function shortfall(
  leaves: readonly TraceLeaf[],
  pack: Pack,
  language: Language,
): string | undefined {
  const gaps = leaves.flatMap((leaf) => {
    const { left, right, operator, verdict, decisive } = leaf;
    if (verdict !== "not-met" || !decisive) return [];
    if (typeof left !== "number" || typeof right !== "number") return [];
    const rising = operator.startsWith("greaterThan");
    if (!rising && !operator.startsWith("lessThan")) return [];
    const [more, less] = rising ? [right, left] : [left, right];
    const gap = Number(subtract(fromNumber(more), fromNumber(less)));
    return [{ gap, rising, text: gapText(leaf.fact, gap, language, pack) }];
  });
  const [nearest] = gaps.sort((a, b) => a.gap - b.gap);
  if (nearest === undefined) return undefined;
  const { gap, rising, text } = nearest;
  if (gap === 0) return language === "zh" ? "正好在线上" : "exactly on the limit";
  return language === "zh"
    ? `${rising ? "还差" : "超出"}${text}`
    : `${rising ? "short by" : "over by"} ${text}`;
}

/** A difference between shares is in percentage points. */
function gapText(fact: string, gap: number, language: Language, pack: Pack): string {
  const text = valueText(fact, gap, language, pack);
  return text.replace(/ ?%$/, language === "zh" ? "个百分点" : " percentage points");
}

function auditorLines(assessment: TracedAssessment, pack: Pack, language: Language): string[] {
  const zh = language === "zh";
  const rules = new Map(pack.rules.map((rule) => [rule.name, rule]));
  const score = scoreText(assessment, pack, language);
  const lines = [
    heading(assessment, pack, language),
    `${zh ? "规则包" : "pack"} ${pack.name} ${pack.version} #${pack.hash}`,
    ...(score === undefined ? [] : [score]),
  ];
  for (const result of assessment.criteria) {
    const rule = rules.get(result.rule ?? "");
    lines.push(
      "",
      `[${VERDICT_LABELS[result.verdict][language]}] ${result.rule ?? result.criterion}`,
    );
    if (rule !== undefined) {
      lines.push(
        `  ${sentence(result, rule, pack, assessment.subject.id, language)}`,
        ...rule.sources.map(
          (one) => `  ${zh ? "依据" : "source"}: ${citationText(one, pack, language)}`,
        ),
      );
    }
    if (result.withheld !== undefined) {
      lines.push(
        zh
          ? "  涉及健康，未列各项比较和各成员的结论（--unmask 可看）"
          : "  comparisons and members are left out, as they tell health (--unmask shows them)",
      );
    }
    append(
      lines,
      result.leaves.map((leaf) => `  ${leafText(leaf, pack, language)}`),
    );
    for (const member of result.members ?? []) {
      lines.push(`  ${member.member}: ${VERDICT_LABELS[member.verdict][language]}`);
      append(
        lines,
        member.leaves.map((leaf) => `    ${leafText(leaf, pack, language)}`),
      );
    }
    lines.push(
      ...result.lacks.map((lack) => `  ${zh ? "缺" : "lacks"}: ${lackText(lack, language, pack)}`),
    );
    if (result.field !== undefined) {
      const { verdict, on, disagrees } = result.field;
      const said = `${VERDICT_LABELS[verdict][language]} ${on ?? "?"}`;
      const differs = disagrees ? (zh ? "（不一致）" : " (disagrees)") : "";
      lines.push(`  ${zh ? "入户认定" : "field verdict"}: ${said}${differs}`);
    }
  }
  lines.push("", zh ? "所用参数：" : "legal values:");
  for (const use of assessment.parameters) {
    const value = valueText(`parameter.${use.name}`, use.value, language, pack);
    lines.push(
      `  ${factLabel(`parameter.${use.name}`, language, pack)} ${value} ${zh ? "自" : "from"} ${use.from ?? "-"} (${use.place ?? "-"}; ${use.source ?? "-"}${use.clause === null ? "" : ` ${use.clause}`}; ${use.confidence === null ? "-" : CONFIDENCE_LABELS[use.confidence][language]})`,
    );
  }
  for (const warning of assessment.warnings) {
    lines.push(`${zh ? "注意：" : "note: "}${warning.message[language]}`);
  }
  return lines;
}

function citationText(citation: Rule["sources"][number], pack: Pack, language: Language): string {
  const document = pack.documents.get(citation.source);
  const title = document?.title[language] ?? citation.source;
  const clause = citation.clause === undefined ? "" : ` ${citation.clause}`;
  const seen = citation.seenIn === undefined ? "" : ` [${citation.seenIn.join(" ")}]`;
  return `${title} (${citation.source}${clause})${seen} ${CONFIDENCE_LABELS[citation.confidence][language]}`;
}

function leafText(leaf: TraceLeaf, pack: Pack, language: Language): string {
  const left = valueText(leaf.fact, leaf.left, language, pack);
  const right = valueText(leaf.rightFact ?? leaf.fact, leaf.right, language, pack);
  const mark = { met: "✓", "not-met": "✗", unknown: "?", "not-applicable": "-" }[leaf.verdict];
  return `${mark}${leaf.decisive ? "*" : " "} ${leaf.at}: ${factLabel(leaf.fact, language, pack)} ${left} ${OPERATOR_LABELS[leaf.operator][language]} ${right}`;
}
