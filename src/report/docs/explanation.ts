import {
  type Citation,
  expectCall,
  type FactValue,
  type Label,
  LIST,
  oneOf,
  optional,
  words,
} from "../../base/index.js";
import {
  ASSESSMENT,
  type Assessment,
  CONFIDENCE_LABELS,
  lackLabel,
  messageOf,
  OPERATOR_LABELS,
  type ParameterUse,
  planOf,
  shortfall,
  type TracedAssessment,
  type TracedCriterion,
  type TraceLeaf,
  VERDICT_LABELS,
  valueLabel,
  type Working,
  withTrace,
} from "../../judge/index.js";
import { PACK, type Pack, type Rule, termLabel } from "../../law/index.js";
import { type Block, type Doc, type Item, item, list, section, type Text } from "../doc.js";
import { scoreLabels } from "./score.js";

/** Who an explanation is for: the family, the cadre who must act, or the auditor who must check. */
export type Reader = "farmer" | "cadre" | "auditor";

/**
 * Says why a verdict is what it is, in the words of its reader: to the farmer what stands and what is
 * lacking; to the cadre also what to do; to the auditor every comparison with rule, clause and value.
 *
 * @param assessment - from `assess` by a plan of the same pack, or with its trace as it is printed.
 * @param working - for the auditor: how computed facts came about, as `workingOf` tells.
 * @returns a document; `asText` of `tuopin/report` writes it.
 * @throws TypeError when the assessment is of another pack.
 * @example
 * ```ts
 * const found = assess(plan(pack, { asOf: "2020-12-31" }), { household });
 * console.log(asText(explain(found, pack, "farmer"), "zh"));
 * ```
 */
export function explain(
  assessment: Assessment | TracedAssessment,
  pack: Pack,
  reader: Reader,
  working: readonly Working[] = [],
): Doc {
  expectCall("explain", {
    assessment: [assessment, ASSESSMENT],
    pack: [pack, PACK],
    reader: [reader, oneOf("farmer", "cadre", "auditor")],
    working: [working, optional(LIST)],
  });
  if (assessment.pack.hash !== pack.hash) throw new TypeError("the assessment is of another pack");
  const traced =
    "trace" in assessment ? withTrace(planOf(pack, assessment), assessment) : assessment;
  const { subject, verdict, asOf, warnings } = traced;
  const said = VERDICT_LABELS[verdict];
  const score = scoreLabels(traced, pack);
  const isAuditor = reader === "auditor";
  return {
    title: words(
      `${subject.id}：${asOf}按《${pack.title.zh}》${said.zh}`,
      `${subject.id}: ${said.en} on ${asOf} by ${pack.title.en}`,
    ),
    lead: [
      ...(isAuditor
        ? [[words("规则包", "pack"), ` ${pack.name} ${pack.version} #${pack.hash}`]]
        : []),
      ...(score === undefined
        ? []
        : [[words("得分：", "score: "), score.points, words("；", "; "), score.mark]]),
    ],
    blocks: [
      ...(isAuditor
        ? forAuditor(traced, pack, working)
        : [list(byVerdict(traced, pack, reader === "cadre"))]),
      list(
        reader === "farmer"
          ? []
          : warnings.map(({ message }) => [words("注意：", "note: "), message]),
      ),
    ],
  };
}

/** What is said of each criterion, what is not met first. */
function byVerdict({ criteria, subject }: TracedAssessment, pack: Pack, toAct: boolean): Item[] {
  const rules = new Map(pack.rules.map((rule) => [rule.name, rule]));
  const labels = new Map(pack.criteria.map(({ id, label }) => [id, label]));
  return (["not-met", "unknown", "met", "not-applicable"] as const).flatMap((verdict) => {
    const results = criteria.filter((one) => one.verdict === verdict);
    if (results.length === 0) return [];
    const items = results.map((result) => {
      const rule = rules.get(result.rule ?? "");
      const label = labels.get(result.criterion) ?? result.criterion;
      if (rule === undefined) return item([label, COLON]);
      return item(
        [label, COLON, messageOf(result, rule, pack, subject.id)],
        toAct ? toDo(result, rule, pack) : [],
      );
    });
    return [item([VERDICT_LABELS[verdict], words("：", ":")], items)];
  });
}

const COLON = words("：", ": ");

function toDo(result: TracedCriterion, rule: Rule, pack: Pack): Text[] {
  const short = shortfall(result.leaves, pack);
  return [
    ...(result.verdict === "not-met"
      ? [...(short === undefined ? [] : [short]), [words("怎么办：", "what to do: "), rule.remedy]]
      : []),
    ...(result.verdict === "unknown"
      ? result.lacks.map((lack) => [words("要补：", "collect: "), lackLabel(lack, pack)])
      : []),
    ...(result.field?.disagrees === true ? [disagreement(result.field)] : []),
  ];
}

function disagreement({ verdict, on }: NonNullable<TracedCriterion["field"]>): Label {
  const { zh, en } = VERDICT_LABELS[verdict];
  return words(
    `入户认定为“${zh}”（${on ?? "日期不明"}），与计算结果不一致`,
    `the field verdict is “${en}” (${on ?? "no date"}): it disagrees`,
  );
}

function forAuditor(
  { criteria, subject, parameters }: TracedAssessment,
  pack: Pack,
  working: readonly Working[],
): Block[] {
  const rules = new Map(pack.rules.map((rule) => [rule.name, rule]));
  const value = (fact: string, of: FactValue | null): Text => [
    termLabel(fact, pack),
    " ",
    valueLabel(fact, of, pack),
  ];
  return [
    ...criteria.map((result) =>
      section(
        ["[", VERDICT_LABELS[result.verdict], `] ${result.rule ?? result.criterion}`],
        list(grounds(result, rules.get(result.rule ?? ""), pack, subject.id)),
      ),
    ),
    section(
      words("所用参数：", "legal values:"),
      list(parameters.map((use) => parameterText(use, pack))),
    ),
    list(
      working.map(({ fact, value: of, parts }) =>
        item(
          value(fact, of),
          parts.map((part) => value(part.fact, part.value)),
        ),
      ),
    ),
  ];
}

/** Everything that a verdict rests on. */
function grounds(
  result: TracedCriterion,
  rule: Rule | undefined,
  pack: Pack,
  subject: string,
): (Item | Text)[] {
  const { members = [], lacks, field, leaves } = result;
  return [
    ...(rule === undefined
      ? []
      : [
          messageOf(result, rule, pack, subject),
          ...rule.sources.map((one) => [words("依据: ", "source: "), citationOf(one, pack)]),
        ]),
    ...(result.withheld === undefined
      ? []
      : [
          words(
            "涉及健康，未列各项比较和各成员的结论（--unmask 可看）",
            "comparisons and members are left out, as they tell health (--unmask shows them)",
          ),
        ]),
    ...leaves.map((leaf) => comparison(leaf, pack)),
    ...members.map((one) =>
      item(
        [one.member, ": ", VERDICT_LABELS[one.verdict]],
        one.leaves.map((leaf) => comparison(leaf, pack)),
      ),
    ),
    ...lacks.map((lack) => [words("缺: ", "lacks: "), lackLabel(lack, pack)]),
    ...(field === undefined
      ? []
      : [
          [
            words("入户认定: ", "field verdict: "),
            VERDICT_LABELS[field.verdict],
            ` ${field.on ?? "?"}`,
            field.disagrees ? words("（不一致）", " (disagrees)") : "",
          ],
        ]),
  ];
}

function comparison(leaf: TraceLeaf, pack: Pack): Item {
  const { at, fact, rightFact, operator, left, right, verdict, decisive } = leaf;
  return {
    text: [
      `${at}: `,
      termLabel(fact, pack),
      " ",
      valueLabel(fact, left, pack),
      " ",
      OPERATOR_LABELS[operator],
      " ",
      valueLabel(rightFact ?? fact, right, pack),
    ],
    verdict,
    decisive,
  };
}

function parameterText(use: ParameterUse, pack: Pack): Text {
  const fact = `parameter.${use.name}`;
  const clause = use.clause === null ? "" : ` ${use.clause}`;
  return [
    termLabel(fact, pack),
    " ",
    valueLabel(fact, use.value, pack),
    words(" 自", " from"),
    ` ${use.from ?? "-"} (${use.place ?? "-"}; ${use.source ?? "-"}${clause}; `,
    use.confidence === null ? "-" : CONFIDENCE_LABELS[use.confidence],
    ")",
  ];
}

function citationOf(citation: Citation, pack: Pack): Text {
  const { source, clause, seenIn, confidence } = citation;
  const where = clause === undefined ? source : `${source} ${clause}`;
  return [
    pack.documents.get(source)?.title ?? source,
    ` (${where})${seenIn === undefined ? "" : ` [${seenIn.join(" ")}]`} `,
    CONFIDENCE_LABELS[confidence],
  ];
}
