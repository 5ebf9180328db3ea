import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { rulebook } from "../support/rules.js";
import { ROOT } from "./pages.js";

const page = readFileSync(join(ROOT, "docs/reference/open-questions.md"), "utf8");
const rows = [...page.matchAll(/^\| (\d+) \| `([a-z0-9-]+)` \| ([a-z-]+) \|/gm)];

test("every value that nobody found stands on the page of open questions", () => {
  const listed = new Set(rows.map(([, , name, place]) => `${name} ${place}`));
  const open = [...rulebook.parameters.values()].flatMap(({ name, histories }) =>
    histories
      .filter(({ values }) => values.some(({ absence }) => absence === "not-found"))
      .map(({ place }) => `${name} ${place}`),
  );
  expect(open.length).toBeGreaterThan(10);
  expect(open.filter((one) => !listed.has(one))).toEqual([]);
});

test("the questions on which most verdicts hang come first", () => {
  const counts = rows.map(([, verdicts]) => Number(verdicts));
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
  expect(counts[0]).toBeGreaterThan(0);
});
