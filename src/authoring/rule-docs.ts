import type { Rulebook } from "../law/index.js";
import { overlayProofs } from "./lint.js";
import { bullets, page, table } from "./markdown.js";
import { packPage, packPath } from "./pack-page.js";
import { daysText } from "./page-words.js";
import { rulePage, rulePath } from "./rule-page.js";

/**
 * The pages about rules in both languages, by their path under `docs/reference/rules`: one a rule, one a pack,
 * and an index. The same book gives the same pages.
 */
export function ruleDocs(book: Rulebook): Record<string, string> {
  const pages: Record<string, string> = {};
  const proofs = overlayProofs(book);
  const heads = [...book.heads.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const language of ["zh", "en"] as const) {
    for (const head of heads) {
      pages[packPath(head.name, language)] = packPage(head, book, proofs, language);
      for (const rule of book.rules.get(head.name) ?? []) {
        pages[rulePath(rule.name, language)] = rulePage(rule, book, language);
      }
    }
  }
  pages["README.md"] = indexPage(book);
  return pages;
}

function indexPage(book: Rulebook): string {
  const heads = [...book.heads.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const rows = heads.map((head) => {
    const rules = book.rules.get(head.name) ?? [];
    return [
      `\`${head.name}\``,
      `[${head.title.zh}](${packPath(head.name, "zh")})`,
      `[${head.title.en}](${packPath(head.name, "en")})`,
      daysText(head.inForce, "en"),
      String(rules.length),
      String(rules.reduce((sum, rule) => sum + rule.cases.length, 0)),
    ];
  });
  const rules = [...book.rules.values()].flat();
  const cases = rules.reduce((sum, rule) => sum + rule.cases.length, 0);
  return page(
    [
      ["# 规则包 · Packs of rules"],
      bullets([
        `${heads.length} 个规则包，${rules.length} 条规则，${cases} 个案例`,
        `${heads.length} packs, ${rules.length} rules, ${cases} cases`,
      ]),
      table(["", "中文", "English", "In force", "Rules", "Cases"], rows),
    ],
    "rules",
  );
}
