import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { builtInFigureRules, loadFigureRules, readFigures } from "../../../src/figures/index.js";

const folder = new URL("../../../rules/figures/", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".json"));

function raw(): Record<string, Record<string, unknown>> {
  return Object.fromEntries(
    files.map((name) => [
      name.replace(".json", ""),
      JSON.parse(readFileSync(new URL(name, folder), "utf8")),
    ]),
  );
}

/** Every object that is an entry of a list, with the path to it. */
function* entries(value: unknown, path: string): Generator<[string, Record<string, unknown>]> {
  if (Array.isArray(value)) {
    for (const [at, one] of value.entries()) {
      if (one !== null && typeof one === "object" && !Array.isArray(one))
        yield [`${path}/${at}`, one];
      yield* entries(one, `${path}/${at}`);
    }
  } else if (value !== null && typeof value === "object") {
    for (const [key, one] of Object.entries(value)) yield* entries(one, `${path}/${key}`);
  }
}

describe("the data of the figures", () => {
  test("load as they stand in the folder and are what is built in", () => {
    const loaded = loadFigureRules(raw());
    expect(loaded.ok && loaded.value).toEqual(builtInFigureRules());
  });

  test("every entry names its source", () => {
    const without = [...entries(raw(), "")].filter(
      ([, one]) => typeof one.source !== "string" || one.source === "",
    );
    expect(without.map(([path]) => path)).toEqual([]);
  });

  test("an unknown key, a missing source and a factor that is no decimal are pointed at", () => {
    const broken = raw();
    const [first, second, third] = (broken.units?.units ?? []) as Record<string, unknown>[];
    if (!first || !second || !third) throw new Error("no units");
    first.colour = "red";
    delete second.source;
    third.factor = "1e3";
    const loaded = loadFigureRules(broken);
    expect(loaded.ok).toBe(false);
    expect(loaded.issues.map((one) => one.place?.pointer)).toEqual([
      "/units/units/0",
      "/units/units/1/source",
      "/units/units/2/factor",
    ]);
  });

  test("no word stands for two units", () => {
    const words = builtInFigureRules().units.units.flatMap((one) => one.words);
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });

  test("a place in a seed that a source names has a summary with that line", () => {
    const summaries = new URL("../../../fixtures/summaries/", import.meta.url);
    const texts = readdirSync(summaries)
      .filter((name) => name.endsWith(".txt"))
      .sort();
    const wrong: string[] = [];
    for (const [path, one] of entries(raw(), "")) {
      for (const [, seed, rest] of String(one.source).matchAll(/D(\d) lines? ([\d, and]+)/g)) {
        const text = readFileSync(new URL(texts[Number(seed) - 1] ?? "none", summaries), "utf8");
        const lines = (rest as string).match(/\d+/g) ?? [];
        if (lines.some((line) => Number(line) > text.split("\n").length)) wrong.push(path);
      }
    }
    expect(wrong).toEqual([]);
  });

  test("the caller's own data replace the built-in ones", () => {
    const rules = builtInFigureRules();
    const units = {
      ...rules.units,
      units: [
        ...rules.units.units,
        {
          unit: "sack",
          words: ["袋"],
          dimension: "items",
          factor: "1",
          label: { zh: "袋", en: "sacks" },
          source: "test",
        },
      ],
    };
    const text = "发放化肥30袋";
    expect(readFigures(text).quantities[0]?.unit).toBeNull();
    expect(readFigures(text, { rules: { ...rules, units } }).quantities[0]?.unit).toBe("sack");
  });
});
