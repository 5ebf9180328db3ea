import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";
import {
  asMarkdown,
  codesPage,
  type Doc,
  factsPage,
  lintPages,
  type Page,
  parametersPage,
  RULE_HEADINGS,
  rulePages,
  ruleSystemsPage,
} from "../../../src/report/index.js";
import { rulebook } from "../../support/rules.js";
import { ownData, sample, sampleNames } from "../authoring/support.js";

const generated: Readonly<Record<string, string>> = {
  ...under("rules", rulePages(rulebook)),
  ...under("lint", lintPages(Object.fromEntries(sampleNames.map((name) => [name, sample(name)])))),
  "facts.md": inBoth(factsPage(rulebook)),
  "parameters.md": inBoth(parametersPage(rulebook)),
  "codes.md": inBoth(codesPage()),
  "coverage.md": inBoth(ruleSystemsPage(ownData.systems, rulebook)),
};

function inBoth(doc: Doc): string {
  return asMarkdown(doc, "en");
}

function under(folder: string, pages: Readonly<Record<string, Page>>) {
  return Object.fromEntries(
    Object.entries(pages).map(([path, { doc, language }]) => [
      `${folder}/${path}`,
      asMarkdown(doc, language),
    ]),
  );
}

describe("generated pages", () => {
  test("of rules have the headings in their order", () => {
    for (const language of ["zh", "en"] as const) {
      for (const rule of [...rulebook.rules.values()].flat()) {
        const text = generated[`rules/${language}/${rule.name}.md`] ?? "";
        const headings = [...text.matchAll(/^## (.+)$/gm)].map((match) => match[1]);
        expect(headings, rule.name).toEqual(RULE_HEADINGS.map((heading) => heading[language]));
      }
    }
  });

  test("link only to pages that are there", () => {
    const broken = Object.entries(generated).flatMap(([path, text]) =>
      [...text.matchAll(/\]\(([^)#:]+\.md)\)/g)]
        .map((match) => normalize(join(dirname(path), match[1] as string)))
        .filter((to) => !(to in generated))
        .map((to) => `${path} → ${to}`),
    );
    expect(broken).toEqual([]);
  });

  test("of coverage name only packs and files that are there", () => {
    expect(generated["coverage.md"]).not.toContain("(not there)");
  });

  test("of the linter each show their sample", () => {
    for (const [path, text] of Object.entries(generated)) {
      if (!path.startsWith("lint/") || path.endsWith("README.md")) continue;
      expect(text, path).toContain("```text");
    }
  });
});
