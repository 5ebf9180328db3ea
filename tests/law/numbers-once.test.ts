import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { FACTS } from "../../src/facts/index.js";
import { RULES_FOLDER } from "../support/rules.js";

/** Numbers that stand in conditions and are no law. */
const NATURAL: readonly {
  readonly value: number;
  readonly in?: string;
  readonly reason: string;
}[] = [
  { value: 0, reason: "none at all: nobody sets how much none is" },
  { value: 100, in: "duty.visitedShare", reason: "every household: the whole is no threshold" },
  { value: 100, in: "duty.everVisitedShare", reason: "every household: the whole is no threshold" },
  { value: 12, in: "member.workMonths", reason: "a year has twelve months" },
];

interface Found {
  readonly at: string;
  readonly fact: string;
  readonly value: number;
}

const isNumber = (value: unknown) =>
  typeof value === "number" || (typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value));

/** The numbers that conditions compare facts with, wherever in a file conditions stand. */
function* compared(node: unknown, at: string): Generator<Found> {
  if (typeof node !== "object" || node === null) return;
  const { fact, operator, value } = node as Record<string, unknown>;
  if (typeof fact === "string" && typeof operator === "string") {
    const isNumeric = FACTS.get(fact)?.type === "number" || typeof value !== "string";
    for (const one of [value].flat()) {
      if (isNumeric && isNumber(one)) yield { at, fact, value: Number(one) };
    }
  }
  for (const [key, inner] of Object.entries(node)) {
    if (key !== "cases") yield* compared(inner, `${at}/${key}`);
  }
}

const files = readdirSync(RULES_FOLDER, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".json") && !name.startsWith("schema"))
  .map((name) => ({ name, content: JSON.parse(readFileSync(join(RULES_FOLDER, name), "utf8")) }));

const found = files.flatMap(({ name, content }) => [...compared(content, name)]);

describe("every legal number stands once, among the legal values", () => {
  test("conditions are looked at", () => {
    expect(found.length).toBeGreaterThan(15);
  });

  test("no condition compares a fact with a number of its own", () => {
    const own = found.filter(
      ({ fact, value }) =>
        !NATURAL.some((one) => one.value === value && (one.in === undefined || one.in === fact)),
    );
    expect(own).toEqual([]);
  });

  test("every exception is needed", () => {
    const idle = NATURAL.filter(
      (one) => !found.some(({ fact, value }) => one.value === value && (one.in ?? fact) === fact),
    );
    expect(idle).toEqual([]);
  });
});
