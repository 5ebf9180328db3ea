import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { diffPacks } from "../../../src/authoring/index.js";
import { readRegister } from "../../../src/io/index.js";
import { asText, diffDoc } from "../../../src/report/index.js";
import { pack, unwrap } from "../../support/rules.js";

const register = unwrap(
  readRegister(fileURLToPath(new URL("../../../fixtures/township/", import.meta.url))),
);
const household = pack("cn/household-exit");
const on = (asOf: string, knownAt?: string) => ({ pack: household, context: { asOf, knownAt } });

describe("the sample township on two days", () => {
  const diff = diffPacks(on("2016-12-31"), on("2019-12-31"), register);

  test("is judged as of both, and counts every household once", () => {
    expect(diff.before.asOf).toBe("2016-12-31");
    expect(diff.after.asOf).toBe("2019-12-31");
    expect(diff.checked).toBe(register.households.length);
    const counted = diff.transitions.reduce((sum, one) => sum + one.subjects, 0);
    expect(counted).toBe(diff.checked);
  });

  test("counts per village the households that are listed as changed", () => {
    for (const { village, before, after, subjects } of diff.transitions) {
      if (before === after) continue;
      const listed = diff.flips.filter(
        (one) => one.village === village && one.before === before && one.after === after,
      );
      expect(listed).toHaveLength(subjects);
    }
  });

  test("no rule came or went: what changed between the days are legal values", () => {
    expect([diff.rulesRemoved, diff.rulesAdded]).toEqual([[], []]);
  });

  test("some household comes out differently, and each by a rule, a comparison and a clause", () => {
    expect(diff.flips.length).toBeGreaterThan(0);
    for (const { criteria, before, after } of diff.flips) {
      expect(criteria.length > 0 || before !== after).toBe(true);
      for (const one of criteria) {
        for (const side of [one.before, one.after]) {
          if (side === null || side.rule === null || side.verdict === "not-applicable") continue;
          expect(side.clauses.length).toBeGreaterThan(0);
          expect(side.deciders.length + side.lacks.length).toBeGreaterThan(0);
        }
      }
    }
  });

  test("survives being written as JSON", () => {
    expect(JSON.parse(JSON.stringify(diff))).toEqual(diff);
  });

  test("is told in both languages", () => {
    expect(asText(diffDoc(diff), "zh")).toContain(`共判定${diff.checked}个对象`);
    expect(asText(diffDoc(diff), "en")).toContain(`${diff.checked} judged`);
  });
});

describe("differences", () => {
  test("a pack does not differ from itself", () => {
    const same = diffPacks(on("2020-10-31"), on("2020-10-31"), register);
    expect(same.flips).toEqual([]);
    expect([...same.rulesAdded, ...same.rulesRemoved]).toEqual([]);
  });

  test("what was known by then is judged by what had been published and recorded by then", () => {
    const replayed = diffPacks(on("2019-12-31", "2019-12-31"), on("2019-12-31"), register);
    expect(replayed.checked).toBe(register.households.length);
    for (const { criteria } of replayed.flips) {
      for (const { before, after } of criteria) {
        const pair = [before?.verdict, after?.verdict];
        expect(pair).not.toEqual(["met", "not-met"]);
        expect(pair).not.toEqual(["not-met", "met"]);
      }
    }
  });

  test("Sichuan's overlay adds electricity and broadcasting, and passes nobody the nation fails", () => {
    const context = { asOf: "2020-10-31", place: "cn-sichuan" };
    const diff = diffPacks(
      { pack: household, context },
      { pack: pack("cn-sichuan/household-exit"), context },
      register,
    );
    expect(diff.rulesRemoved).toEqual([]);
    expect(diff.rulesAdded).toEqual([
      "cn-sichuan/household-exit/electricity",
      "cn-sichuan/household-exit/broadcast",
    ]);
    expect(diff.flips.some((one) => one.before === "not-met" && one.after === "met")).toBe(false);
  });

  test("packs about different subjects cannot be compared", () => {
    const village = { pack: pack("cn/village-exit"), context: { asOf: "2020-10-31" } };
    expect(() => diffPacks(on("2020-10-31"), village, register)).toThrow(TypeError);
  });
});
