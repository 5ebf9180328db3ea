import {
  expectCall,
  LIST,
  oneOf,
  optional,
  words
} from "../../base/index.js";
import {
  ASSESSMENT,
  CONFIDENCE_LABELS,
  lackLabel,
  messageOf,
  OPERATOR_LABELS,
  planOf,
  shortfall,
  VERDICT_LABELS,
  valueLabel,
  withTrace
} from "../../judge/index.js";
import { PACK, termLabel } from "../../law/index.js";
import { item, list, section } from "../doc.js";
import { scoreLabels } from "./score.js";
function explain(assessment, pack, reader, working = []) {
  expectCall("explain", {
    assessment: [assessment, ASSESSMENT],
    pack: [pack, PACK],
    reader: [reader, oneOf("farmer", "cadre", "auditor")],
    working: [working, optional(LIST)]
  });
  if (assessment.pack.hash !== pack.hash) throw new TypeError("the assessment is of another pack");
  const traced = "trace" in assessment ? withTrace(planOf(pack, assessment), assessment) : assessment;
  const { subject, verdict, asOf, warnings } = traced;
  const said = VERDICT_LABELS[verdict];
  const score = scoreLabels(traced, pack);
  const isAuditor = reader === "auditor";
  return {
    title: words(
      `${subject.id}\uFF1A${asOf}\u6309\u300A${pack.title.zh}\u300B${said.zh}`,
      `${subject.id}: ${said.en} on ${asOf} by ${pack.title.en}`
    ),
    lead: [
      ...isAuditor ? [[words("\u89C4\u5219\u5305", "pack"), ` ${pack.name} ${pack.version} #${pack.hash}`]] : [],
      ...score === void 0 ? [] : [[words("\u5F97\u5206\uFF1A", "score: "), score.points, words("\uFF1B", "; "), score.mark]]
    ],
    blocks: [
      ...isAuditor ? forAuditor(traced, pack, working) : [list(byVerdict(traced, pack, reader === "cadre"))],
      list(
        reader === "farmer" ? [] : warnings.map(({ message }) => [words("\u6CE8\u610F\uFF1A", "note: "), message])
      )
    ]
  };
}
function byVerdict({ criteria, subject }, pack, toAct) {
  const rules = new Map(pack.rules.map((rule) => [rule.name, rule]));
  const labels = new Map(pack.criteria.map(({ id, label }) => [id, label]));
  return ["not-met", "unknown", "met", "not-applicable"].flatMap((verdict) => {
    const results = criteria.filter((one) => one.verdict === verdict);
    if (results.length === 0) return [];
    const items = results.map((result) => {
      const rule = rules.get(result.rule ?? "");
      const label = labels.get(result.criterion) ?? result.criterion;
      if (rule === void 0) return item([label, COLON]);
      return item(
        [label, COLON, messageOf(result, rule, pack, subject.id)],
        toAct ? toDo(result, rule, pack) : []
      );
    });
    return [item([VERDICT_LABELS[verdict], words("\uFF1A", ":")], items)];
  });
}
const COLON = words("\uFF1A", ": ");
function toDo(result, rule, pack) {
  const short = shortfall(result.leaves, pack);
  return [
    ...result.verdict === "not-met" ? [...short === void 0 ? [] : [short], [words("\u600E\u4E48\u529E\uFF1A", "what to do: "), rule.remedy]] : [],
    ...result.verdict === "unknown" ? result.lacks.map((lack) => [words("\u8981\u8865\uFF1A", "collect: "), lackLabel(lack, pack)]) : [],
    ...result.field?.disagrees === true ? [disagreement(result.field)] : []
  ];
}
function disagreement({ verdict, on }) {
  const { zh, en } = VERDICT_LABELS[verdict];
  return words(
    `\u5165\u6237\u8BA4\u5B9A\u4E3A\u201C${zh}\u201D\uFF08${on ?? "\u65E5\u671F\u4E0D\u660E"}\uFF09\uFF0C\u4E0E\u8BA1\u7B97\u7ED3\u679C\u4E0D\u4E00\u81F4`,
    `the field verdict is \u201C${en}\u201D (${on ?? "no date"}): it disagrees`
  );
}
function forAuditor({ criteria, subject, parameters }, pack, working) {
  const rules = new Map(pack.rules.map((rule) => [rule.name, rule]));
  const value = (fact, of) => [
    termLabel(fact, pack),
    " ",
    valueLabel(fact, of, pack)
  ];
  return [
    ...criteria.map(
      (result) => section(
        ["[", VERDICT_LABELS[result.verdict], `] ${result.rule ?? result.criterion}`],
        list(grounds(result, rules.get(result.rule ?? ""), pack, subject.id))
      )
    ),
    section(
      words("\u6240\u7528\u53C2\u6570\uFF1A", "legal values:"),
      list(parameters.map((use) => parameterText(use, pack)))
    ),
    list(
      working.map(
        ({ fact, value: of, parts }) => item(
          value(fact, of),
          parts.map((part) => value(part.fact, part.value))
        )
      )
    )
  ];
}
function grounds(result, rule, pack, subject) {
  const { members = [], lacks, field, leaves } = result;
  return [
    ...rule === void 0 ? [] : [
      messageOf(result, rule, pack, subject),
      ...rule.sources.map((one) => [words("\u4F9D\u636E: ", "source: "), citationOf(one, pack)])
    ],
    ...result.withheld === void 0 ? [] : [
      words(
        "\u6D89\u53CA\u5065\u5EB7\uFF0C\u672A\u5217\u5404\u9879\u6BD4\u8F83\u548C\u5404\u6210\u5458\u7684\u7ED3\u8BBA\uFF08--unmask \u53EF\u770B\uFF09",
        "comparisons and members are left out, as they tell health (--unmask shows them)"
      )
    ],
    ...leaves.map((leaf) => comparison(leaf, pack)),
    ...members.map(
      (one) => item(
        [one.member, ": ", VERDICT_LABELS[one.verdict]],
        one.leaves.map((leaf) => comparison(leaf, pack))
      )
    ),
    ...lacks.map((lack) => [words("\u7F3A: ", "lacks: "), lackLabel(lack, pack)]),
    ...field === void 0 ? [] : [
      [
        words("\u5165\u6237\u8BA4\u5B9A: ", "field verdict: "),
        VERDICT_LABELS[field.verdict],
        ` ${field.on ?? "?"}`,
        field.disagrees ? words("\uFF08\u4E0D\u4E00\u81F4\uFF09", " (disagrees)") : ""
      ]
    ]
  ];
}
function comparison(leaf, pack) {
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
      valueLabel(rightFact ?? fact, right, pack)
    ],
    verdict,
    decisive
  };
}
function parameterText(use, pack) {
  const fact = `parameter.${use.name}`;
  const clause = use.clause === null ? "" : ` ${use.clause}`;
  return [
    termLabel(fact, pack),
    " ",
    valueLabel(fact, use.value, pack),
    words(" \u81EA", " from"),
    ` ${use.from ?? "-"} (${use.place ?? "-"}; ${use.source ?? "-"}${clause}; `,
    use.confidence === null ? "-" : CONFIDENCE_LABELS[use.confidence],
    ")"
  ];
}
function citationOf(citation, pack) {
  const { source, clause, seenIn, confidence } = citation;
  const where = clause === void 0 ? source : `${source} ${clause}`;
  return [
    pack.documents.get(source)?.title ?? source,
    ` (${where})${seenIn === void 0 ? "" : ` [${seenIn.join(" ")}]`} `,
    CONFIDENCE_LABELS[confidence]
  ];
}
export {
  explain
};
