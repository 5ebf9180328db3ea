import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundsOfRatio, boundsOfShare } from "../../../src/indicators/bounds.js";
import { rational } from "../../../src/indicators/fraction.js";
import {
  addTallies,
  builtinIndicators,
  type CountedUnit,
  indicatorOf,
  measure,
  measureQuantity,
  measureRatio,
  tally,
} from "../../../src/indicators/index.js";
import { units } from "./arbitraries.js";
import { completions } from "./completions.js";

const book = builtinIndicators();
const incidence = indicatorOf(book, "povertyIncidence");
const composite = indicatorOf(book, "compositeIncidence");
const recognition = indicatorOf(book, "publicRecognition");
const village = { asOf: "2019-12-31", level: "village", region: "west" } as const;
const county = { asOf: "2019-12-31", level: "county", region: "west" } as const;

const people = (poor: number, unknown: number, others: number): CountedUnit[] => [
  { inDenominator: true, inNumerator: true, weight: poor },
  { inDenominator: true, inNumerator: null, weight: unknown },
  { inDenominator: true, inNumerator: false, weight: others },
];

describe("a share", () => {
  it("has a value when nothing is unknown", () => {
    const { value, exact, lowest, highest } = measure(incidence, people(1, 0, 2), village);
    expect({ value, exact, lowest, highest }).toEqual({
      value: "33.333333",
      exact: "1/3",
      lowest: "33.333333",
      highest: "33.333334",
    });
  });

  it("keeps numerator, denominator and unknown beside the bounds", () => {
    const measured = measure(
      incidence,
      [
        { inDenominator: true, inNumerator: true, weight: 2 },
        { inDenominator: true, inNumerator: null, weight: { least: 1, most: 3 } },
        { inDenominator: null, inNumerator: false, weight: 5 },
        { inDenominator: false, inNumerator: true, weight: 9 },
        { inDenominator: true, inNumerator: false, weight: 90 },
      ],
      village,
    );
    expect(measured.units).toEqual({
      total: 5,
      numerator: 1,
      rest: 1,
      undecided: 1,
      perhaps: 1,
      outside: 1,
    });
    expect(measured.numerator).toEqual({ lowest: "2", highest: "5" });
    expect(measured.denominator).toEqual({ lowest: "93", highest: "100" });
    expect(measured.unknown).toBe(2);
    expect(measured.value).toBeNull();
    // Lowest: 2 of 2 + 3 + 5 + 90; highest: 5 of 5 + 90.
    expect([measured.lowest, measured.highest]).toEqual(["2", "5.263158"]);
  });

  it("has no value and no bounds over nothing", () => {
    const measured = measure(incidence, [], village);
    expect(measured).toMatchObject({ value: null, lowest: null, highest: null, mayBeEmpty: true });
    expect(measured.judgement).toMatchObject({ answer: "cannot-tell", doubt: "no-value" });
  });

  it("loses its upper bound of certainty to a household of any size", () => {
    const endless = { inDenominator: true, inNumerator: true, weight: { least: 1, most: null } };
    const measured = measure(
      incidence,
      [endless, { inDenominator: true, inNumerator: false, weight: 9 }],
      village,
    );
    expect([measured.lowest, measured.highest]).toEqual(["10", "100"]);
    expect(measured.numerator).toEqual({ lowest: "1", highest: null });
  });

  it.each([
    ["half a person", 0.5],
    ["fewer than none", -1],
    ["a range upside down", { least: 3, most: 2 }],
  ])("refuses a weight of %s", (_what, weight) => {
    expect(() => tally([{ inDenominator: true, inNumerator: true, weight }])).toThrow(TypeError);
  });

  it("refuses a level at which the indicator is not measured", () => {
    expect(() => measure(composite, [], village)).toThrow(TypeError);
  });

  it("bounds every completion of the unknowns, and reaches both bounds", () => {
    fc.assert(
      fc.property(units(5), (list) => {
        const bounds = boundsOfShare(tally(list));
        const rates = [...completions(list)]
          .filter(([, below]) => below > 0)
          .map(([above, below]) => rational(above, below));
        if (rates.length === 0) {
          expect(bounds.isEmpty).toBe(true);
          return;
        }
        const least = rates.reduce((a, b) => (b.compare(a) < 0 ? b : a));
        const most = rates.reduce((a, b) => (b.compare(a) > 0 ? b : a));
        expect(bounds.lowest?.toFraction()).toBe(least.toFraction());
        expect(bounds.highest?.toFraction()).toBe(most.toFraction());
        const hasEmpty = [...completions(list)].some(([, below]) => below === 0);
        expect(bounds.mayBeEmpty).toBe(hasEmpty);
      }),
      { numRuns: 300 },
    );
  });

  it("does not depend on the order of the units", () => {
    fc.assert(
      fc.property(units(12), fc.integer(), (list, turn) => {
        const at = list.length === 0 ? 0 : Math.abs(turn) % list.length;
        const turned = [...list.slice(at), ...list.slice(0, at)].reverse();
        expect(measure(incidence, turned, village)).toEqual(measure(incidence, list, village));
      }),
    );
  });

  it("adds up from parts to the whole", () => {
    fc.assert(
      fc.property(units(8), units(8), (a, b) => {
        expect(addTallies([tally(a), tally(b)])).toEqual(tally([...a, ...b]));
      }),
    );
  });

  it("counts every unit exactly once", () => {
    fc.assert(
      fc.property(units(12), (list) => {
        const counted = measure(incidence, list, village).units;
        const parts = Object.entries(counted ?? {}).filter(([name]) => name !== "total");
        expect(counted?.total).toBe(list.length);
        expect(parts.reduce((sum, [, count]) => sum + count, 0)).toBe(list.length);
      }),
    );
  });

  it("only ever narrows when something becomes known", () => {
    fc.assert(
      fc.property(units(6), fc.nat(), fc.boolean(), (list, which, answer) => {
        const open = list.flatMap((one, at) => (one.inNumerator === null ? [at] : []));
        fc.pre(open.length > 0);
        const chosen = open[which % open.length];
        const later = list.map((one, at) =>
          at === chosen ? { ...one, inNumerator: answer } : one,
        );
        const before = boundsOfShare(tally(list));
        const after = boundsOfShare(tally(later));
        if (before.lowest === null || before.highest === null) return;
        expect(after.lowest?.compare(before.lowest)).toBeGreaterThanOrEqual(0);
        expect(after.highest?.compare(before.highest)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe("an answer", () => {
  it.each([
    ["under 3 % in the west", people(29, 0, 971), county, "reached"],
    ["exactly 3 % in the west", people(30, 0, 970), county, "not-reached"],
    ["2 % to 2.9 %", people(20, 9, 971), county, "reached"],
    ["2.9 % to 3 %", people(29, 1, 970), county, "cannot-tell"],
    ["3 % to 4 %", people(30, 10, 960), county, "not-reached"],
    ["2.5 % in the east", people(25, 0, 975), { ...county, region: "centre-east" }, "not-reached"],
    [
      "2.5 % of an unknown region",
      people(25, 0, 975),
      { ...county, region: undefined },
      "cannot-tell",
    ],
    [
      "2.5 % after the campaign",
      people(25, 0, 975),
      { ...county, asOf: "2021-01-01" },
      "cannot-tell",
    ],
  ] as const)("for a composite incidence of %s", (_what, list, context, answer) => {
    expect(measure(composite, list, context).judgement.answer).toBe(answer);
  });

  it.each([
    ["exactly 90 %", people(90, 0, 10), "reached"],
    ["one household short of 90 %", people(89, 0, 11), "not-reached"],
    ["89 % to 90 %", people(89, 1, 10), "cannot-tell"],
    ["90 % to 91 %", people(90, 1, 9), "reached"],
  ] as const)("for a recognition of %s", (_what, list, answer) => {
    expect(measure(recognition, list, county).judgement.answer).toBe(answer);
  });

  it("stays open when the denominator may be empty", () => {
    const list = [{ inDenominator: null, inNumerator: true }];
    expect(measure(recognition, list, county)).toMatchObject({
      lowest: "100",
      highest: "100",
      value: null,
      judgement: { answer: "cannot-tell", doubt: "may-be-empty" },
    });
  });

  it("agrees with every completion when it is decided", () => {
    fc.assert(
      fc.property(units(5), (list) => {
        const { answer } = measure(recognition, list, county).judgement;
        fc.pre(answer !== "cannot-tell");
        for (const [above, below] of completions(list)) {
          expect(above * 100 >= 90 * below).toBe(answer === "reached");
        }
      }),
    );
  });
});

describe("a quantity", () => {
  const grain = indicatorOf(book, "grainOutput");
  const context = { asOf: "2020-12-31", level: "township" } as const;

  it("is the exact sum of its parts", () => {
    expect(measureQuantity(grain, ["0.1", "0.2"], context).value).toBe("0.3");
  });

  it.each([
    ["one part unknown", ["3", null], { lowest: "3", highest: null, value: null, unknown: 1 }],
    [
      "one part between bounds",
      ["3", { lowest: "1", highest: "2.5" }],
      { lowest: "4", highest: "5.5", value: null, unknown: 1 },
    ],
    ["no parts", [], { lowest: null, highest: null, value: null, unknown: 0 }],
  ])("with %s", (_what, parts, expected) => {
    const measured = measureQuantity(grain, parts, context);
    const { lowest, highest, value, unknown } = measured;
    expect({ lowest, highest, value, unknown }).toEqual(expected);
  });

  it("may lose its lowest to a part below zero", () => {
    const options = { mayBeNegative: true };
    expect(measureQuantity(grain, ["3", null], context, options).lowest).toBeNull();
  });
});

describe("a ratio", () => {
  const income = indicatorOf(book, "netIncomePerHead");
  const context = { asOf: "2020-12-31", level: "township" } as const;

  it("is the quotient of two sums", () => {
    const measured = measureRatio(income, ["30000", "6000"], ["2"], context);
    expect(measured).toMatchObject({ value: "18000", exact: "18000" });
  });

  it("bounds every corner, negative ones too", () => {
    const range = fc
      .tuple(fc.integer({ min: -20, max: 20 }), fc.nat({ max: 9 }))
      .map(([low, more]) => [low, low + more] as const);
    const positive = fc
      .tuple(fc.integer({ min: 1, max: 9 }), fc.nat({ max: 9 }))
      .map(([low, more]) => [low, low + more] as const);
    fc.assert(
      fc.property(range, positive, (above, below) => {
        const bounds = boundsOfRatio(
          { lowest: rational(above[0]), highest: rational(above[1]) },
          { lowest: rational(below[0]), highest: rational(below[1]) },
        );
        const all: number[] = [];
        for (let a = above[0]; a <= above[1]; a += 1) {
          for (let b = below[0]; b <= below[1]; b += 1) all.push(a / b);
        }
        expect(bounds.lowest?.valueOf()).toBeCloseTo(Math.min(...all), 12);
        expect(bounds.highest?.valueOf()).toBeCloseTo(Math.max(...all), 12);
      }),
    );
  });

  it("has no upper bound when the divisor may be nothing", () => {
    const measured = measureRatio(income, ["30000"], [{ lowest: "0", highest: "3" }], context);
    expect(measured).toMatchObject({ lowest: "10000", highest: null, mayBeEmpty: true });
  });

  it("has no bounds when the divisor is nothing", () => {
    const measured = measureRatio(income, ["30000"], ["0"], context);
    expect(measured).toMatchObject({ lowest: null, highest: null, value: null });
  });
});
