import { overlayProofs } from "../../authoring/index.js";
import { expectCall, type Language } from "../../base/index.js";
import type { Law } from "../../law/index.js";
import { column, type Doc, link, list, name, number, table } from "../doc.js";
import { LAW } from "../shapes.js";
import { packPage } from "./pack-page.js";
import { daysText, packPath, rulePath } from "./page-words.js";
import { rulePage } from "./rule-page.js";

/** A document with the language in which it stands on its page. */
export interface Page {
  readonly doc: Doc;
  readonly language: Language;
}

/**
 * The pages about rules in both languages, by their path under `docs/reference/rules`: one a rule, one a pack,
 * and an index. The same book gives the same pages.
 */
export function rulePages(book: Law): Record<string, Page> {
  expectCall("rulePages", { book: [book, LAW] });
  const pages: Record<string, Page> = {};
  const proofs = overlayProofs(book);
  const add = (path: string, doc: Doc) => {
    for (const language of ["zh", "en"] as const) pages[`${language}/${path}`] = { doc, language };
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

function headsOf(book: Law) {
  return [...book.heads.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function indexDoc(book: Law): Doc {
  const heads = headsOf(book);
  const rules = [...book.rules.values()].flat();
  const cases = rules.reduce((sum, rule) => sum + rule.cases.length, 0);
  return {
    title: "规则包 · Packs of rules",
    blocks: [
      list([
        `${heads.length} 个规则包，${rules.length} 条规则，${cases} 个案例`,
        `${heads.length} packs, ${rules.length} rules, ${cases} cases`,
      ]),
      table(
        [
          column(""),
          column("中文"),
          column("English"),
          column("In force"),
          number("Rules"),
          number("Cases"),
        ],
        heads.map((head) => {
          const own = book.rules.get(head.name) ?? [];
          return [
            name(head.name),
            link(head.title.zh, `zh/${packPath(head.name)}`),
            link(head.title.en, `en/${packPath(head.name)}`),
            daysText(head.inForce),
            own.length,
            own.reduce((sum, rule) => sum + rule.cases.length, 0),
          ];
        }),
      ),
    ],
    generatedFrom: "rules",
  };
}
