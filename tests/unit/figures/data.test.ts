import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  builtInFigureRules,
  type FigureRules,
  loadFigureRules,
  readFigures,
} from "../../../src/figures/index.js";

const folder = new URL("../../../rules/figures/", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".json"));

function words(): Record<string, Record<string, unknown>> {
  return Object.fromEntries(files.map((name) => [name.replace(".json", ""), json(name)]));
}

const json = (name: string) => JSON.parse(readFileSync(new URL(name, folder), "utf8"));

/** The words with the legal values that they name. */
function raw() {
  const named = ["identification-line", "exit-line", "micro-credit-cap"];
  return { ...words(), parameters: named.map((name) => json(`../parameters/${name}.json`)) };
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
    const without = [...entries(words(), "")].filter(
      ([, one]) => typeof one.source !== "string" || one.source === "",
    );
    expect(without.map(([path]) => path)).toEqual([]);
  });

  test("an unknown key, a missing source and a factor that is no decimal are pointed at", () => {
    const data = words();
    const [first, second, third] = (data.units?.units ?? []) as Record<string, unknown>[];
    if (!first || !second || !third) throw new Error("no units");
    first.colour = "red";
    delete second.source;
    third.factor = "1e3";
    const loaded = loadFigureRules({ ...raw(), ...data });
    expect(loaded.ok).toBe(false);
    expect(loaded.issues.map((one) => one.place?.pointer)).toEqual([
      "/units/units/0",
      "/units/units/1/source",
      "/units/units/2/factor",
    ]);
  });

  test("a threshold whose legal value is not given is pointed at", () => {
    const { parameters, ...rest } = raw();
    const loaded = loadFigureRules({ ...rest, parameters: parameters.slice(0, 2) });
    expect(loaded.issues.map((one) => one.place?.pointer)).toEqual([
      "/thresholds/thresholds/1/parameters/0",
    ]);
  });

  test("the lines of a text are those of the rules: another value gives another answer", () => {
    const rules = builtInFigureRules();
    const text = "全乡贫困户人均纯收入5000元。";
    const parameters = rules.parameters.map((one) => ({
      ...one,
      histories: one.histories.map((history) => ({
        ...history,
        values: history.values.map((entry) =>
          entry.value === null ? entry : { ...entry, value: Number(entry.value) * 2 },
        ),
      })),
    }));
    const verdict = (of: FigureRules) =>
      readFigures(text, { rules: of }).checks.find(({ kind }) => kind === "threshold")?.verdict;
    expect(verdict(rules)).toBe("holds");
    expect(verdict({ ...rules, parameters })).toBe("fails");
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
    for (const [path, one] of entries(words(), "")) {
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
