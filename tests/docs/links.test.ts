import { existsSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";
import { linksOf, PAGES, REFERENCE, ROOT } from "./pages.js";

/** Where a link leads; a folder means the page in it. */
function targetOf(page: string, link: string): string {
  const path = normalize(join(dirname(page), link)).replace(/\/$/, "");
  return existsSync(join(ROOT, path, "README.md")) ? join(path, "README.md") : path;
}

describe("the pages", () => {
  test.each(PAGES)("%s links to nothing that is not there", (page) => {
    const broken = linksOf(page).filter((link) => !existsSync(join(ROOT, targetOf(page, link))));
    expect(broken).toEqual([]);
  });

  test("of reference are built and link to nothing that is not there", () => {
    expect(REFERENCE.length).toBeGreaterThan(300);
    const broken = REFERENCE.flatMap((page) =>
      linksOf(page)
        .filter((link) => !existsSync(join(ROOT, targetOf(page, link))))
        .map((link) => `${page} → ${link}`),
    );
    expect(broken).toEqual([]);
  });

  test("can all be reached from the map in docs/README.md", () => {
    const pages = [...PAGES, ...REFERENCE];
    const reached = new Set<string>();
    const follow = (page: string): void => {
      if (reached.has(page) || !pages.includes(page)) return;
      reached.add(page);
      for (const link of linksOf(page)) follow(targetOf(page, link));
    };
    follow("docs/README.md");
    expect(pages.filter((page) => page.startsWith("docs/") && !reached.has(page))).toEqual([]);
  });
});
