import { type Citation, type FactValue, VERDICT_LABELS, words } from "../../base/index.js";
import {
  CONFIDENCE_LABELS,
  lackLabel,
  messageOf,
  operatorLabel,
  type ParameterUse,
  type Records,
  readingOfLeaf,
  type TraceLeaf,
  valueLabel,
  verdictLabel,
  writtenBy,
} from "../../judge/index.js";
import { type Pack, termLabel } from "../../law/index.js";
import { type Block, type Item, item, list, section, type Text } from "../doc.js";
import { cellList } from "./explanation-cadre.js";
import { type Explained, namesIn, noRule, type Told, toldOf } from "./explanation-words.js";

/** To the auditor: clause, every comparison with its cells, and which value of which day and place. */
export function forAuditor(explained: Explained): Block[] {
  const { assessment, pack, given } = explained;
  const { parameters, warnings } = assessment;
  const value = (fact: string, of: FactValue | null): Text => [
    termLabel(fact, pack),
    " ",
    valueLabel(fact, of, pack),
  ];
  return [
    ...toldOf(explained).map((told) => ({
      ...section(
        [
          "[",
          verdictLabel(told.result.verdict, pack),
          `] ${told.result.rule ?? told.result.criterion}`,
        ],
        list(grounds(told, explained)),
      ),
      folded: ["met", "not-applicable"].includes(told.result.verdict),
    })),
    section(
      words("所用参数：", "legal values:"),
      list(parameters.map((use) => parameterText(use, pack))),
    ),
    list(
      (given.working ?? []).map(({ fact, value: of, parts }) =>
        item(
          value(fact, of),
          parts.map((part) => value(part.fact, part.value)),
        ),
      ),
    ),
    list(warnings.map(({ message }) => [words("注意：", "note: "), message])),
  ];
}

/** Everything that a verdict rests on. */
function grounds({ result, rule }: Told, explained: Explained): (Item | Text)[] {
  const { pack } = explained;
  const { records } = explained;
  const { members = [], lacks, field, leaves } = result;
  const compared = (leaf: TraceLeaf, member: string | null) =>
    comparison(leaf, member, pack, records);
  return [
    ...(rule === undefined
      ? [noRule(pack)]
      : [
          messageOf({ result, rule, pack, records }, namesIn(explained)),
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
    ...leaves.map((leaf) => compared(leaf, null)),
    ...members.map((one) =>
      item(
        [one.member, ": ", VERDICT_LABELS[one.verdict]],
        one.leaves.map((leaf) => compared(leaf, one.member)),
      ),
    ),
    ...lacks.map((lack) => [words("缺: ", "lacks: "), lackLabel(lack, pack)]),
    ...(field === undefined
      ? []
      : [
          [
            writtenBy(field),
            words(": ", " verdict: "),
            VERDICT_LABELS[field.verdict],
            ` ${field.on ?? "?"}`,
            field.disagrees ? words("（不一致）", " (disagrees)") : "",
          ],
        ]),
  ];
}

/** One comparison, with every cell that its sides were read from and the year of an account. */
function comparison(
  leaf: TraceLeaf,
  member: string | null,
  pack: Pack,
  records: Records | undefined,
): Item {
  const { at, fact, rightFact, operator, left, right, verdict, decisive } = leaf;
  const { cells, year } = readingOfLeaf(leaf, member, records);
  return {
    text: [
      `${at}: `,
      termLabel(fact, pack),
      " ",
      valueLabel(fact, left, pack),
      year === undefined ? "" : words(`（核算年度${year}）`, ` (accounting year ${year})`),
      " ",
      operatorLabel(operator, fact, pack),
      " ",
      valueLabel(rightFact ?? fact, right, pack),
    ],
    verdict,
    decisive,
    ...(cells.length === 0
      ? {}
      : { items: [item([words("取自：", "read from: "), cellList(cells)])] }),
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
