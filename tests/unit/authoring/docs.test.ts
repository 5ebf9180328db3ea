import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";
import {
  codesPage,
  coveragePage,
  factsPage,
  lintPages,
  parametersPage,
  RULE_HEADINGS,
  ruleDocs,
} from "../../../src/authoring/index.js";
import { CODES } from "../../../src/report/index.js";
import { rulebook } from "../../support/rules.js";
import { ownData, sample, sampleNames } from "./support.js";

const generated: Readonly<Record<string, string>> = {
  ...under("rules", ruleDocs(rulebook)),
  ...under("lint", lintPages(Object.fromEntries(sampleNames.map((name) => [name, sample(name)])))),
  "facts.md": factsPage(rulebook),
  "parameters.md": parametersPage(rulebook),
  "codes.md": codesPage(CODES),
  "coverage.md": coveragePage(ownData.systems, rulebook),
};

function under(folder: string, pages: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(pages).map(([path, text]) => [`${folder}/${path}`, text]),
  );
}

describe("generated pages", () => {
  test("of rules have the headings in their order", () => {
    for (const language of ["zh", "en"] as const) {
      for (const rule of [...rulebook.rules.values()].flat()) {
        const text = generated[`rules/${language}/${rule.name}.md`] ?? "";
        const headings = [...text.matchAll(/^## (.+)$/gm)].map((match) => match[1]);
        expect(headings, rule.name).toEqual(RULE_HEADINGS[language]);
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
