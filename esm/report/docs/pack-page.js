import { lineageOf } from "../../authoring/index.js";
import { words } from "../../base/index.js";
import { markOf, visitOutcome } from "../../conditions/index.js";
import {
  column,
  facts,
  item,
  link,
  list,
  listUnder,
  name,
  number,
  section,
  table
} from "../doc.js";
import {
  daysText,
  documentText,
  linkTo,
  packPath,
  rulePath,
  SUBJECT_LABELS
} from "./page-words.js";
function packPage(head, book, proofs) {
  const { rules, criteria, outcome, ancestors } = lineageOf(book, head);
  const labels = new Map(
    [...ancestors].reverse().concat(head).flatMap((one) => one.criteria.map(({ id, label }) => [id, label]))
  );
  const labelOf = (criterion) => labels.get(criterion) ?? criterion;
  const path = packPath(head.name);
  const rows = criteria.flatMap(
    (criterion) => rules.filter((rule) => rule.criterion === criterion).sort((a, b) => a.inForce.from < b.inForce.from ? -1 : 1).map((rule) => [
      labelOf(criterion),
      link(rule.title, linkTo(path, rulePath(rule.name))),
      daysText(rule.inForce),
      rule.cases.length
    ])
  );
  const own = proofs.filter(({ rule }) => rule.startsWith(`${head.name}/`));
  const gaps = head.gaps ?? [];
  return {
    title: head.title,
    lead: [name(head.name), ...head.about === void 0 ? [] : [head.about]],
    blocks: [
      headFacts(head),
      section(
        words("\u89C4\u5219", "Rules"),
        table(
          [
            column(words("\u6307\u6807", "Criterion")),
            column(words("\u89C4\u5219", "Rule")),
            column(words("\u6709\u6548\u671F", "In force")),
            number(words("\u6848\u4F8B", "Cases"))
          ],
          rows
        )
      ),
      section(
        words("\u7ED3\u8BBA", "Outcome"),
        ...outcome === void 0 ? [] : [list([outcomeItem(outcome, labelOf)])]
      ),
      section(words("\u4F9D\u636E", "Sources"), list(head.sources.map((one) => documentText(one, book)))),
      ...listUnder(words("\u4E0E\u4E0A\u7EA7\u89C4\u5219\u76F8\u6BD4", "Compared with what it replaces"), own.map(proofText)),
      ...listUnder(words("\u6765\u6E90\u6CA1\u6709\u7ED9\u51FA", "Not given by the sources"), gaps)
    ],
    generatedFrom: `rules/packs/${head.name}`
  };
}
function headFacts(head) {
  const { subject, purpose, inForce, version, extends: parent } = head;
  const inherits = parent === void 0 ? [] : [
    [
      words("\u7EE7\u627F", "Extends"),
      link(name(parent), linkTo(packPath(head.name), packPath(parent)))
    ]
  ];
  return facts(
    [words("\u5BF9\u8C61", "Judges"), SUBJECT_LABELS[subject]],
    [words("\u7528\u9014", "Purpose"), name(purpose)],
    [words("\u6709\u6548\u671F", "In force"), daysText(inForce)],
    [words("\u7248\u672C", "Version"), version],
    ...inherits
  );
}
function outcomeItem(outcome, labelOf) {
  return visitOutcome(
    outcome,
    {
      criterion: (id) => item(labelOf(id)),
      score: (scored) => {
        const { edge, fact } = markOf(scored);
        const sum = edge === "atLeast" ? words("\u5F97\u5206\u4E4B\u548C\u4E0D\u4F4E\u4E8E ", "weights add up to at least ") : words("\u5F97\u5206\u4E4B\u548C\u8D85\u8FC7 ", "weights add up to more than ");
        return item(
          [sum, name(fact), ":"],
          scored.score.map(({ criterion, weight, share }) => [
            labelOf(criterion),
            `: ${weight}`,
            ...share === void 0 ? [] : [
              words("\uFF1B\u672A\u8FBE\u6807\u7684\u6309\u6BD4\u4F8B\u8BA1\u5206\uFF1A", "; where it is not met, its share: "),
              name(share.fact),
              " / ",
              name(share.of.fact)
            ]
          ])
        );
      },
      list: (join, parts, _context, { label }) => item(
        [
          label === void 0 ? "" : [label, ": "],
          join === "all" ? words("\u5168\u90E8\u6EE1\u8DB3", "all of") : words("\u6EE1\u8DB3\u5176\u4E00", "any of")
        ],
        parts.map((part) => outcomeItem(part, labelOf))
      )
    },
    void 0
  );
}
function proofText(proof) {
  const names = [name(proof.rule), " / ", name(proof.replaces)];
  if (proof.kind === "tightens") {
    const { tried } = proof;
    return [
      ...names,
      words(
        `\uFF1A\u5DF2\u7A77\u4E3E${tried}\u79CD\u7EC4\u5408\uFF0C\u4E0A\u7EA7\u89C4\u5219\u5224\u672A\u8FBE\u6807\u7684\uFF0C\u6CA1\u6709\u4E00\u4E2A\u80FD\u901A\u8FC7`,
        `: of ${tried} combinations none passes that the other fails`
      )
    ];
  }
  if (proof.kind === "undecided") return [...names, ": ", words("\u672A\u80FD\u5224\u660E", "undecided")];
  const less = words("\u653E\u5BBD\uFF0C\u4F8B\u5982", "asks for less, for example");
  return [...names, ": ", less, ` ${proof.asOf} ${proof.facts}`];
}
export {
  packPage
};
