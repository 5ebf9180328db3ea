import { describe, expect, test } from "vitest";
import type { Citation } from "../../src/base/index.js";
import type { ParameterValue } from "../../src/law/index.js";
import { rulebook } from "../support/rules.js";

const WEAK = new Set(["general-knowledge", "uncertain"]);

const entries = [...rulebook.parameters.values()].flatMap(({ name, histories }) =>
  histories.flatMap(({ place, values }) =>
    values.flatMap(({ from, value, sources }) =>
      value === null ? [] : [{ id: `${name} ${place} ${from}`, value, sources }],
    ),
  ),
);

/** Whether a citation says the very number; of other values, whether it says anything. */
function says({ clause, states }: Citation, value: ParameterValue): boolean {
  const text = [clause, states].filter((one) => one !== undefined).join(" ");
  if (typeof value !== "number") return text !== "";
  const number = String(value).replace(".", "\\.");
  return new RegExp(`(?<![\\d.])${number}(?![\\d]|\\.\\d)`).test(
    text.replace(/(?<=\d),(?=\d)/g, ""),
  );
}

describe("every legal value", () => {
  test("is looked at", () => {
    expect(entries.length).toBeGreaterThan(200);
  });

  test.each(entries)("$id has a source that says it, or is marked as not confirmed", (entry) => {
    const firm = entry.sources.filter(({ confidence }) => !WEAK.has(confidence));
    if (firm.length === 0) return expect(entry.sources.length).toBeGreaterThan(0);
    expect(firm.filter((one) => says(one, entry.value))).not.toEqual([]);
  });
});
