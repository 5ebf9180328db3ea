import { overlayProofs } from "../../authoring/index.js";
import { expectCall } from "../../base/index.js";
import { column, link, list, name, number, table } from "../doc.js";
import { LAW } from "../shapes.js";
import { packPage } from "./pack-page.js";
import { daysText, packPath, rulePath } from "./page-words.js";
import { rulePage } from "./rule-page.js";
function rulePages(book) {
  expectCall("rulePages", { book: [book, LAW] });
  const pages = {};
  const proofs = overlayProofs(book);
  const add = (path, doc) => {
    for (const language of ["zh", "en"]) pages[`${language}/${path}`] = { doc, language };
  };
  for (const head of headsOf(book)) {
    add(packPath(head.name), packPage(head, book, proofs));
    for (const rule of book.rules.get(head.name) ?? []) {
      add(rulePath(rule.name), rulePage(rule, book));
    }
  }
  pages["README.md"] = { doc: indexDoc(book), language: "en" };
  return pages;
}
function headsOf(book) {
  return [...book.heads.values()].sort((a, b) => a.name < b.name ? -1 : 1);
}
function indexDoc(book) {
  const heads = headsOf(book);
  const rules = [...book.rules.values()].flat();
  const cases = rules.reduce((sum, rule) => sum + rule.cases.length, 0);
  return {
    title: "\u89C4\u5219\u5305 \xB7 Packs of rules",
    blocks: [
      list([
        `${heads.length} \u4E2A\u89C4\u5219\u5305\uFF0C${rules.length} \u6761\u89C4\u5219\uFF0C${cases} \u4E2A\u6848\u4F8B`,
        `${heads.length} packs, ${rules.length} rules, ${cases} cases`
      ]),
      table(
        [
          column(""),
          column("\u4E2D\u6587"),
          column("English"),
          column("In force"),
          number("Rules"),
          number("Cases")
        ],
        heads.map((head) => {
          const own = book.rules.get(head.name) ?? [];
          return [
            name(head.name),
            link(head.title.zh, `zh/${packPath(head.name)}`),
            link(head.title.en, `en/${packPath(head.name)}`),
            daysText(head.inForce),
            own.length,
            own.reduce((sum, rule) => sum + rule.cases.length, 0)
          ];
        })
      )
    ],
    generatedFrom: "rules"
  };
}
export {
  rulePages
};
