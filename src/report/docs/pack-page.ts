import { lineageOf, type OverlayProof } from "../../authoring/index.js";
import { type Label, words } from "../../base/index.js";
import { markOf, type Outcome, visitOutcome } from "../../conditions/index.js";
import { SUBJECT_LABELS } from "../../facts/index.js";
import type { Law, PackHead } from "../../law/index.js";
import {
  type Block,
  column,
  type Doc,
  facts,
  type Item,
  item,
  link,
  list,
  listUnder,
  name,
  number,
  section,
  type Text,
  table,
} from "../doc.js";
import { daysText, documentText, linkTo, packPath, rulePath } from "./page-words.js";

type LabelOf = (criterion: string) => Text;

/** The page about one pack: what it judges, its rules, its outcome and its gaps. */
export function packPage(head: PackHead, book: Law, proofs: readonly OverlayProof[]): Doc {
  const { rules, criteria, outcome, ancestors } = lineageOf(book, head);
  const labels = new Map(
    [...ancestors]
      .reverse()
      .concat(head)
      .flatMap((one) => one.criteria.map(({ id, label }) => [id, label] as const)),
  );
  const labelOf: LabelOf = (criterion) => labels.get(criterion) ?? criterion;
  const path = packPath(head.name);
  const rows = criteria.flatMap((criterion) =>
    rules
      .filter((rule) => rule.criterion === criterion)
      .sort((a, b) => (a.inForce.from < b.inForce.from ? -1 : 1))
      .map((rule) => [
        labelOf(criterion),
        link(rule.title, linkTo(path, rulePath(rule.name))),
        daysText(rule.inForce),
        rule.cases.length,
      ]),
  );
  const own = proofs.filter(({ rule }) => rule.startsWith(`${head.name}/`));
  const gaps = head.gaps ?? [];
  return {
    title: head.title,
    lead: [name(head.name), ...(head.about === undefined ? [] : [head.about])],
    blocks: [
      headFacts(head),
      section(
        words("规则", "Rules"),
        table(
          [
            column(words("指标", "Criterion")),
            column(words("规则", "Rule")),
            column(words("有效期", "In force")),
            number(words("案例", "Cases")),
          ],
          rows,
        ),
      ),
      section(
        words("结论", "Outcome"),
        ...(outcome === undefined ? [] : [list([outcomeItem(outcome, labelOf)])]),
      ),
      section(words("依据", "Sources"), list(head.sources.map((one) => documentText(one, book)))),
      ...listUnder(words("与上级规则相比", "Compared with what it replaces"), own.map(proofText)),
      ...listUnder(words("来源没有给出", "Not given by the sources"), gaps),
    ],
    generatedFrom: `rules/packs/${head.name}`,
  };
}

function headFacts(head: PackHead): Block {
  const { subject, purpose, inForce, version, extends: parent } = head;
  const inherits: (readonly [Label, Text])[] =
    parent === undefined
      ? []
      : [
          [
            words("继承", "Extends"),
            link(name(parent), linkTo(packPath(head.name), packPath(parent))),
          ],
        ];
  return facts(
    [words("对象", "Judges"), SUBJECT_LABELS[subject]],
    [words("用途", "Purpose"), name(purpose)],
    [words("有效期", "In force"), daysText(inForce)],
    [words("版本", "Version"), version],
    ...inherits,
  );
}

function outcomeItem(outcome: Outcome, labelOf: LabelOf): Item {
  return visitOutcome<Item, undefined>(
    outcome,
    {
      criterion: (id) => item(labelOf(id)),
      score: (scored) => {
        const { edge, fact } = markOf(scored);
        const sum =
          edge === "atLeast"
            ? words("得分之和不低于 ", "weights add up to at least ")
            : words("得分之和超过 ", "weights add up to more than ");
        return item(
          [sum, name(fact), ":"],
          scored.score.map(({ criterion, weight, share }) => [
            labelOf(criterion),
            `: ${weight}`,
            ...(share === undefined
              ? []
              : [
                  words("；未达标的按比例计分：", "; where it is not met, its share: "),
                  name(share.fact),
                  " / ",
                  name(share.of.fact),
                ]),
          ]),
        );
      },
      list: (join, parts, _context, { label }) =>
        item(
          [
            label === undefined ? "" : [label, ": "],
            join === "all" ? words("全部满足", "all of") : words("满足其一", "any of"),
          ],
          parts.map((part) => outcomeItem(part, labelOf)),
        ),
    },
    undefined,
  );
}

function proofText(proof: OverlayProof): Text {
  const names = [name(proof.rule), " / ", name(proof.replaces)];
  if (proof.kind === "tightens") {
    const { tried } = proof;
    return [
      ...names,
      words(
        `：已穷举${tried}种组合，上级规则判未达标的，没有一个能通过`,
        `: of ${tried} combinations none passes that the other fails`,
      ),
    ];
  }
  if (proof.kind === "undecided") return [...names, ": ", words("未能判明", "undecided")];
  const less = words("放宽，例如", "asks for less, for example");
  return [...names, ": ", less, ` ${proof.asOf} ${proof.facts}`];
}
