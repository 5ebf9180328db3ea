import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import {
  codesPage,
  coveragePage,
  factsPage,
  lintPages,
  parametersPage,
  RULE_HEADINGS,
  ruleDocs,
} from "../../src/authoring/index.js";
import { rulebook } from "../support/rules.js";
import { ownData, ownFiles, sample, sampleNames } from "./support.js";

const DOCS = fileURLToPath(new URL("../../docs/", import.meta.url));

const generated: Readonly<Record<string, string>> = {
  ...under("rules", ruleDocs(rulebook)),
  ...under("lint", lintPages(Object.fromEntries(sampleNames.map((name) => [name, sample(name)])))),
  "facts.md": factsPage(rulebook),
  "parameters.md": parametersPage(rulebook),
  "codes.md": codesPage(),
  "coverage.md": coveragePage(ownData.systems, rulebook, ownFiles),
};

function under(folder: string, pages: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(pages).map(([path, text]) => [`${folder}/${path}`, text]),
  );
}

function pagesIn(folder: string): string[] {
  return readdirSync(join(DOCS, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? pagesIn(path) : [path];
  });
}

describe("generated pages", () => {
  const remedy =
    "npx tuopin packs docs --out docs/rules --reference docs --samples fixtures/faulty-packs";

  test("are the ones in docs", () => {
    const stale = Object.entries(generated)
      .filter(
        ([path, text]) =>
          !existsSync(join(DOCS, path)) || readFileSync(join(DOCS, path), "utf8") !== text,
      )
      .map(([path]) => path);
    expect(stale, `run: ${remedy}`).toEqual([]);
  });

  test("are all that is in their folders", () => {
    const left = [...pagesIn("rules"), ...pagesIn("lint")].filter((path) => !(path in generated));
    expect(left, "delete these pages").toEqual([]);
  });

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
        .filter((to) => !(to in generated) && !existsSync(join(DOCS, to)))
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
