import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { placeText, type Result } from "../../../src/base/index.js";
import {
  builtInFigureRules,
  type FigureRules,
  readFigureRules,
  readFigures,
} from "../../../src/figures/index.js";
import { bookOf } from "../../../src/io/index.js";
import type { RuleFiles } from "../../../src/law/index.js";
import { RULE_FILES, rulebook, unwrap } from "../../support/rules.js";

const folder = new URL("../../../rules/figures/", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".json"));

function words(): Record<string, Record<string, unknown>> {
  return Object.fromEntries(files.map((name) => [name.replace(".json", ""), json(name)]));
}

const json = (name: string) => JSON.parse(readFileSync(new URL(name, folder), "utf8"));

/** What the law of the built-in files with some of them changed gives, or refuses. */
function load(changes: RuleFiles): Result<FigureRules> {
  const law = bookOf({ ...RULE_FILES, ...changes });
  return law.ok ? readFigureRules(law.value) : law;
}

const placesIn = (changes: RuleFiles) => load(changes).issues.map(({ place }) => placeText(place));

/** Keys of conditions, whose parts are no entries. */
const CONDITIONS = new Set(["where", "orNot"]);

/** Every object that is an entry of a list, with the path to it. */
function* entries(value: unknown, path: string): Generator<[string, Record<string, unknown>]> {
  if (Array.isArray(value)) {
    for (const [at, one] of value.entries()) {
      if (one !== null && typeof one === "object" && !Array.isArray(one))
        yield [`${path}/${at}`, one];
      yield* entries(one, `${path}/${at}`);
    }
  } else if (value !== null && typeof value === "object") {
    for (const [key, one] of Object.entries(value)) {
      if (!CONDITIONS.has(key)) yield* entries(one, `${path}/${key}`);
    }
  }
}

describe("the data of the figures", () => {
  test("load as they stand in the folder and are what is built in", () => {
    expect(unwrap(readFigureRules(rulebook))).toEqual(builtInFigureRules());
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
    const file = "figures/units.json";
    expect(load({ [file]: data.units }).ok).toBe(false);
    expect(placesIn({ [file]: data.units })).toEqual([
      `${file} #/units/0/colour`,
      `${file} #/units/1/source`,
      `${file} #/units/2/factor`,
    ]);
  });

  test("a set that is counted by a fact that there is not is pointed at", () => {
    const file = "figures/counted.json";
    const changed = structuredClone(RULE_FILES[file]) as {
      sets: { where?: { all: { fact: string }[] } }[];
    };
    const [comparison] = changed.sets[1]?.where?.all ?? [];
    if (comparison === undefined) throw new Error("no condition");
    comparison.fact = "household.happiness";
    expect(placesIn({ [file]: changed })).toEqual([`${file} #/sets/1/where/all/0/fact`]);
  });

  test("a threshold whose legal value is not given is pointed at", () => {
    const file = "figures/thresholds.json";
    const changed = structuredClone(RULE_FILES[file]) as { thresholds: { parameters: string[] }[] };
    changed.thresholds[1]?.parameters.splice(0, 1, "no-such-line");
    expect(placesIn({ [file]: changed })).toEqual([`${file} #/thresholds/1/parameters/0`]);
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
          unit: "jar",
          words: ["坛"],
          dimension: "items",
          factor: "1",
          label: { zh: "坛", en: "jars" },
          source: "test",
        },
      ],
    };
    const text = "腌制酸菜30坛";
    expect(readFigures(text).quantities[0]?.unit).toBeNull();
    expect(readFigures(text, { rules: { ...rules, units } }).quantities[0]?.unit).toBe("jar");
  });
});
