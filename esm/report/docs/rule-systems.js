import { heldAt } from "../../authoring/index.js";
import { expectCall, LIST, listOf, objectWith } from "../../base/index.js";
import { CONFIDENCE_LABELS } from "../../judge/index.js";
import {
  column,
  lines,
  name,
  number,
  paragraph,
  section,
  table
} from "../doc.js";
import { LAW } from "../shapes.js";
import { countedSets } from "./counted-sets.js";
import { under } from "./page-words.js";
function ruleSystemsPage(systems, book) {
  expectCall("ruleSystemsPage", {
    systems: [systems, listOf(objectWith({ held: LIST, origin: LIST }))],
    book: [book, LAW]
  });
  const covered = systems.filter(({ held }) => held.length > 0).length;
  return {
    title: "\u89C4\u5219\u4F53\u7CFB\u7684\u8986\u76D6 \xB7 What is covered",
    blocks: [
      paragraph(
        `\u516D\u4EFD\u5DE5\u4F5C\u603B\u7ED3\u548C\u653F\u7B56\u8D44\u6599\u63D0\u5230\u7684\u89C4\u5219\u4F53\u7CFB\u5171 ${systems.length} \u9879\uFF0C\u5176\u4E2D ${covered} \u9879\u6709\u89C4\u5219\u6216\u6570\u636E\u6587\u4EF6\u3002\u201C\u89C4\u5219\u201D\u4E00\u680F\uFF0C\u89C4\u5219\u5305\u8BA1\u89C4\u5219\u6570\uFF0C\u53C2\u6570\u6587\u4EF6\u8BA1\u6309\u65E5\u671F\u8BB0\u5F55\u7684\u6570\u503C\uFF0C\u5176\u4ED6\u6587\u4EF6\u8BA1\u5176\u6B65\u9AA4\u3001\u6307\u6807\u6216\u5B9A\u4E49\u6570\u3002`
      ),
      paragraph(
        `The six work summaries and the policy reference speak of ${systems.length} rule systems; ${covered} have packs or data. Rules are counted for packs, dated values for parameters, and for other files their steps, indicators or definitions.`
      ),
      table(
        [
          column("\u4F53\u7CFB \xB7 System"),
          column("\u51FA\u5904 \xB7 Spoken of in"),
          column("\u89C4\u5219\u5305\u6216\u6587\u4EF6 \xB7 Held in"),
          number("\u89C4\u5219 \xB7 Rules"),
          number("\u6848\u4F8B \xB7 Cases"),
          column("\u6765\u6E90\u53EF\u9760\u7A0B\u5EA6 \xB7 How sure"),
          column("\u7F3A\u4EC0\u4E48\u3001\u4E3A\u4EC0\u4E48 \xB7 What is missing and why")
        ],
        systems.map((one) => systemRow(one, book))
      ),
      section("\u5404\u89C4\u5219\u5305 \xB7 By pack", packTable(book)),
      ...countedSets(book)
    ],
    generatedFrom: "rules"
  };
}
function systemRow({ label, origin, held, missing }, book) {
  const found = held.map((path) => heldAt(path, book));
  const sum = (of) => found.reduce((total, one) => total + of(one), 0);
  return [
    under(label),
    origin.join(", "),
    found.length === 0 ? "\u2013" : lines(...found.map(({ path, there }) => [name(path), there ? "" : " (not there)"])),
    sum(({ rules }) => rules),
    sum(({ cases }) => cases),
    sureness(found.flatMap(({ confidences }) => confidences)),
    missing === void 0 ? "" : under(missing)
  ];
}
function packTable(book) {
  const heads = [...book.heads.values()].sort((a, b) => a.name < b.name ? -1 : 1);
  return table(
    [
      column("Pack"),
      column("\u4E2D\u6587"),
      column("English"),
      number("Rules"),
      number("Cases"),
      column("How sure"),
      column("\u6765\u6E90\u6CA1\u6709\u7ED9\u51FA \xB7 Not given by the sources")
    ],
    heads.map((head) => {
      const { rules, cases, confidences } = heldAt(head.name, book);
      return [
        name(head.name),
        head.title.zh,
        head.title.en,
        rules,
        cases,
        sureness(confidences),
        lines(...(head.gaps ?? []).map(under))
      ];
    })
  );
}
function sureness(confidences) {
  const kinds = Object.keys(CONFIDENCE_LABELS);
  return lines(
    ...kinds.flatMap((kind) => {
      const count = confidences.filter((one) => one === kind).length;
      const { zh, en } = CONFIDENCE_LABELS[kind];
      return count === 0 ? [] : [`${zh} ${en} ${count}`];
    })
  );
}
export {
  ruleSystemsPage
};
