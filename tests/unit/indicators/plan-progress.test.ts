import { describe, expect, test } from "vitest";
import {
  builtinIndicators,
  measureRegister,
  planProgress,
  readIndicators,
} from "../../../src/indicators/index.js";
import { asText, planDoc } from "../../../src/report/index.js";
import { readTownship } from "../../fixtures/township.js";
import { rulebook } from "../../support/rules.js";

const book = builtinIndicators();
const register = readTownship();
const progressOf = (values = register.indicatorValues) =>
  planProgress(
    book,
    measureRegister(
      { ...register, indicatorValues: values, ...(values.length === 0 ? { environment: [] } : {}) },
      book,
      { asOf: "2020-12-31" },
    ),
  );
const [county] = progressOf().filter(({ place }) => place === "000000");
const lines = (county?.dimensions ?? []).flatMap((one) => one.lines);
const answers = (indicator: string) =>
  lines.find((one) => one.indicator === indicator)?.targets.map(({ answer }) => answer);

describe("the plan of 2018 to 2022", () => {
  test("has five parts and 22 indicators, each with a target of 2020 and of 2022", () => {
    expect(county?.dimensions.map(({ lines: own }) => own.length)).toEqual([5, 4, 4, 5, 4]);
    for (const { targets } of lines) {
      expect(targets.map(({ target }) => target.period.text)).toEqual(["2020年", "2022年"]);
    }
  });

  test.each([
    ["manureUse", ["reached", "reached"]],
    ["processingRatio", ["reached", "not-reached"]],
    ["villageGreenCover", ["not-reached", "not-reached"]],
    ["engelCoefficient", ["not-reached", "not-reached"]],
    ["sanitaryToilets", ["cannot-tell", "cannot-tell"]],
    ["grainCapacity", [null, null]],
    ["labourProductivity", [null, null]],
  ] as const)("%s is %j in the sample county", (indicator, expected) => {
    expect(answers(indicator)).toEqual(expected);
  });

  test("targets of 2020 rest on general knowledge and are marked, those of 2022 are not", () => {
    for (const { targets } of lines) {
      expect(targets.map(({ isUnsure }) => isUnsure)).toEqual([true, false]);
    }
  });

  test("every part counts the answers of its indicators, year by year", () => {
    for (const { lines: own, years } of county?.dimensions ?? []) {
      for (const { reached, notReached, cannotTell, doesNotApply } of years) {
        expect(reached + notReached + cannotTell + doesNotApply).toBe(own.length);
      }
    }
  });

  test("without the stated values nothing but what is counted is known", () => {
    const [bare] = progressOf([]).filter(({ place }) => place === "000000");
    const left = (bare?.dimensions ?? []).flatMap((one) => one.lines);
    expect(left.filter(({ basis }) => basis === "stated")).toEqual([]);
    for (const { targets } of left) {
      for (const { answer } of targets) expect(["cannot-tell", null]).toContain(answer);
    }
  });

  test("the page says what is only a reference, and what does not apply", () => {
    const text = asText(planDoc(book, county === undefined ? [] : [county]), "zh");
    expect(text).toContain(
      "2020年 ≥ 2.4 倍（参照，未核实，达到）；2022年 ≥ 2.5 倍（参照，未达到）",
    );
    expect(text).toMatch(/粮食综合生产能力 .*2022年 > 6 亿吨（不适用）/);
    expect(asText(planDoc(book, []), "en")).toContain("counted, not scored");
  });
});

test("an indicator that stands in no part of its plan, or in two, is an issue", () => {
  const path = "indicators/groups/revitalisation-plan-2018-2022.json";
  const files = rulebook.shelf.files.map((file) => {
    if (file.path !== path) return file;
    const group = file.content as { dimensions: { indicators: string[] }[] };
    const dimensions = group.dimensions.map((one, at) =>
      at === 0 ? { ...one, indicators: ["manureUse"] } : one,
    );
    return { ...file, content: { ...group, dimensions } };
  });
  const shelf = { ...rulebook.shelf, files };
  const codes = readIndicators({ ...rulebook, shelf }).issues.map(({ code }) => code);
  expect(codes).toEqual(Array(6).fill("indicator/not-in-one-dimension"));
});
