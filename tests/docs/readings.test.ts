import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { audit } from "../../src/audit/index.js";
import { readRegister } from "../../src/io/index.js";
import { historyAt } from "../../src/law/parameters/resolve.js";
import { pack, rulebook } from "../support/rules.js";
import { ROOT } from "./pages.js";

const page = readFileSync(join(ROOT, "docs/readings.md"), "utf8");
const rows = page.split("\n").filter((line) => line.startsWith("| ") && !/^\| Decided/.test(line));

const values = rows.flatMap((row) =>
  [...row.matchAll(/`([a-z-]+)` (cn[a-z-]*) (\d{4}-\d{2}-\d{2}): ([\w.-]+)/g)].map(
    ([, name = "", place = "", from = "", value = ""]) => ({ name, place, from, value }),
  ),
);
const verdicts = [
  ...page.matchAll(
    /`([\w-]+)` by `([a-z/-]+)` in `([a-z-]+)` on (\d{4}-\d{2}-\d{2}): ([a-z-]+) → ([a-z-]+)/g,
  ),
].map(([, subject = "", by = "", place = "", asOf = "", , after = ""]) => ({
  subject,
  by,
  place,
  asOf,
  after,
}));

const registers = ["township", "county"].map((name) => {
  const read = readRegister(join(ROOT, "fixtures", name));
  if (!read.ok) throw new Error(`the sample ${name} cannot be read`);
  return read.value;
});

describe("the page of readings", () => {
  test("names a legal value for each decision", () => {
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) expect(row).toMatch(/\| `[a-z-]+` cn/);
  });

  test.each(values)("$name in $place from $from is $value", ({ name, place, from, value }) => {
    const parameter = rulebook.parameters.get(name);
    const history = parameter && historyAt(parameter, place);
    const entry = history?.values.find((one) => one.from === from);
    expect(history?.place).toBe(place);
    expect(String(entry?.value)).toBe(value);
  });

  test.each(verdicts)("$subject by $by in $place on $asOf: $after", (one) => {
    const { subject, by, place, asOf, after } = one;
    const found = registers
      .flatMap((register) => audit(pack(by), register, { asOf, place }).assessments)
      .find(({ subject: { id } }) => id === subject);
    expect(found?.verdict).toBe(after);
  });
});
