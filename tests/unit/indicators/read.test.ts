import { describe, expect, it } from "vitest";
import type { Result } from "../../../src/base/index.js";
import {
  builtinIndicators,
  INDICATOR_FILES,
  type IndicatorBook,
  indicatorOf,
  indicatorsOf,
  readIndicators,
} from "../../../src/indicators/index.js";
import { bookOf } from "../../../src/io/index.js";
import type { RuleFiles } from "../../../src/law/index.js";

type Json = Record<string, unknown>;

/** The built-in files with one of them changed. */
function withChange(file: string, change: (content: Json) => void): Record<string, unknown> {
  const content = structuredClone(INDICATOR_FILES[file]) as Json;
  change(content);
  return { ...INDICATOR_FILES, [file]: content };
}

const assessment = "indicators/groups/assessment.json";
const first = (content: Json) => (content.indicators as Json[])[0] as Json;
const plan = "indicators/groups/revitalisation-plan-2018-2022.json";
const firstBaseline = (content: Json) => (first(content).baselines as Json[])[0] as Json;
const firstTarget = (content: Json) => (first(content).targets as Json[])[0] as Json;

function load(files: RuleFiles): Result<IndicatorBook> {
  const law = bookOf(files);
  return law.ok ? readIndicators(law.value) : law;
}

const found = (files: RuleFiles) =>
  load(files).issues.map(({ code, place }) => [code, place?.file, place?.pointer]);

describe("the indicator files", () => {
  it("load without an issue", () => {
    expect(load(INDICATOR_FILES).issues).toEqual([]);
    expect(indicatorsOf(builtinIndicators()).length).toBeGreaterThan(100);
  });

  it("refuse an unknown source", () => {
    const { "sources/pages.json": _pages, ...files } = INDICATOR_FILES;
    expect(new Set(load(files).issues.map(({ code }) => code))).toEqual(
      new Set(["pack/unknown-source"]),
    );
  });

  it.each([
    [
      "an unknown key",
      withChange(assessment, (c) => {
        first(c).weight = 3;
      }),
      ["pack/unknown-key", assessment, "/indicators/0/weight"],
    ],
    [
      "a target with a number of its own",
      withChange(assessment, (c) => {
        firstTarget(c).value = "2";
      }),
      ["pack/unknown-key", assessment, "/indicators/0/targets/0/value"],
    ],
    [
      "a target whose legal value nobody defined",
      withChange(assessment, (c) => {
        firstTarget(c).parameter = "happiness-floor";
      }),
      ["pack/unknown-parameter", assessment, "/indicators/0/targets/0/parameter"],
    ],
    [
      "a set that nobody defined",
      withChange(assessment, (c) => {
        first(c).numerator = { set: "nobody" };
      }),
      ["indicator/unknown-set", assessment, "/indicators/0/numerator/set"],
    ],
    [
      "a unit that nobody defined",
      withChange(assessment, (c) => {
        first(c).unit = "furlong";
      }),
      ["indicator/unknown-unit", assessment, "/indicators/0/unit"],
    ],
    [
      "a share without denominator",
      withChange(assessment, (c) => {
        first(c).denominator = null;
      }),
      ["indicator/denominator-mismatch", assessment, "/indicators/0/denominator"],
    ],
    [
      "a null that does not say why",
      withChange(plan, (c) => {
        firstBaseline(c).value = null;
      }),
      ["pack/unexplained-null", plan, "/indicators/0/baselines/0/value"],
    ],
    [
      "a null without a note",
      withChange(plan, (c) => {
        firstBaseline(c).value = null;
        firstBaseline(c).absence = "not-found";
        delete firstBaseline(c).note;
      }),
      ["pack/unexplained-null", plan, "/indicators/0/baselines/0/value"],
    ],
    [
      "a baseline without a source",
      withChange(plan, (c) => {
        firstBaseline(c).sources = [];
      }),
      ["pack/missing-source", plan, "/indicators/0/baselines/0/sources"],
    ],
    [
      "two targets for one time and region",
      withChange(assessment, (c) => {
        (first(c).targets as Json[]).push({ ...firstTarget(c), from: "2020-01-01" });
      }),
      ["indicator/overlapping-targets", assessment, "/indicators/0/targets/1"],
    ],
    [
      "an id used twice",
      withChange("indicators/groups/coverage.json", (c) => {
        first(c).id = "publicRecognition";
      }),
      ["pack/duplicate-id", "indicators/groups/coverage.json", "/indicators/0/id"],
    ],
    [
      "a statement of an unknown indicator",
      withChange("indicators/statements/summary-4.json", (c) => {
        ((c.statements as Json[])[1] as Json).indicator = "happiness";
      }),
      [
        "indicator/unknown-indicator",
        "indicators/statements/summary-4.json",
        "/statements/1/indicator",
      ],
    ],
    [
      "a programme that lists fewer than it states",
      withChange("indicators/programmes/revitalisation-measures.json", (c) => {
        (c.measures as Json[]).pop();
      }),
      [
        "indicator/measures-do-not-add-up",
        "indicators/programmes/revitalisation-measures.json",
        "/measures",
      ],
    ],
    [
      "weights that do not add up",
      withChange("indicators/poverty-indexes/global-mpi-2018.json", (c) => {
        const [health] = c.dimensions as { indicators: Json[] }[];
        (health?.indicators[0] as Json).weight = "1/7";
      }),
      [
        "indicator/weights-do-not-add-up",
        "indicators/poverty-indexes/global-mpi-2018.json",
        "/dimensions",
      ],
    ],
    [
      "a cutoff of nothing",
      withChange("indicators/poverty-indexes/global-mpi-2018.json", (c) => {
        c.cutoff = "0";
      }),
      [
        "indicator/cutoff-out-of-range",
        "indicators/poverty-indexes/global-mpi-2018.json",
        "/cutoff",
      ],
    ],
    [
      "a file of no kind",
      { ...INDICATOR_FILES, "indicators/notes.json": {} },
      ["pack/unknown-file", "indicators/notes.json", undefined],
    ],
  ])("refuse %s", (_what, files, expected) => {
    expect(found(files)).toContainEqual(expected);
    expect(load(files).ok).toBe(false);
  });

  it("do not trip over what is no object, or carries a prototype", () => {
    for (const content of [null, 3, "text", [], JSON.parse('{"__proto__": {"sets": []}}')]) {
      expect(load({ "indicators/terms.json": content }).ok).toBe(false);
    }
  });
});

it("an unknown id is a mistake of the caller", () => {
  expect(() => indicatorOf(builtinIndicators(), "happiness")).toThrow(TypeError);
});
