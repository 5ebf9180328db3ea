import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clusterRate, exactInterval, stratifiedRate } from "../../../src/indicators/index.js";

// California schools ("apiclus1" of Lumley's R package survey): 15 districts drawn out of 757 (the fpc of
// the data set); schools in each, and how many of them are elementary (E), high (H), middle (M).
// Reference values: survey::svymean(~stype, svydesign(id = ~dnum, weights = ~pw, data = apiclus1,
// fpc = ~fpc)), printed to four digits at r-survey.r-forge.r-project.org/survey/example-summary.html
// and in full in Survey.jl, test/r_reference/proportions.csv.
const DISTRICTS: readonly (readonly [E: number, H: number, M: number])[] = [
  [8, 1, 2],
  [2, 1, 1],
  [1, 0, 1],
  [10, 0, 3],
  [2, 0, 0],
  [2, 1, 1],
  [2, 1, 1],
  [13, 0, 3],
  [4, 4, 1],
  [34, 0, 0],
  [16, 2, 3],
  [30, 3, 4],
  [10, 0, 3],
  [1, 0, 0],
  [9, 1, 2],
];
const clustersOf = (kind: number) =>
  DISTRICTS.map((counts) => ({
    size: counts.reduce((a, b) => a + b, 0),
    hits: counts[kind] as number,
    weight: 33.846996307373,
  }));

describe("a rate from clusters", () => {
  it.each([
    ["E", 0, "0.786885", "0.0463365536499", "0.0468025716134"],
    ["H", 1, "0.076503", "0.0268102190508", "0.0270798559292"],
    ["M", 2, "0.136612", "0.0296490466403", "0.0299472342966"],
  ])(
    "of schools of kind %s has the published mean and standard error",
    (_kind, at, mean, withFpc, without) => {
      const corrected = clusterRate(clustersOf(at), { "": 757 });
      expect(Number(corrected.estimate).toFixed(6)).toBe(mean);
      expect(Number(corrected.standardErrors[0]).toFixed(13)).toBe(withFpc);
      expect(Number(clusterRate(clustersOf(at)).standardErrors[0]).toFixed(13)).toBe(without);
      expect(corrected.degreesOfFreedom).toBe(14);
    },
  );

  it("has an interval wider than a simple sample of the same schools", () => {
    const clustered = clusterRate(clustersOf(1), { "": 757 }).interval;
    const simple = exactInterval({ hits: 14, size: 183 });
    expect(Number(clustered.lowest)).toBeLessThan(Number(simple.lowest));
    expect(Number(clustered.highest)).toBeGreaterThan(Number(simple.highest));
  });

  it("counts no more than its clusters when nobody has the mark", () => {
    const villages = Array.from({ length: 10 }, () => ({ size: 30, hits: 0 }));
    expect(clusterRate(villages).interval).toEqual(exactInterval({ hits: 0, size: 10 }));
    expect(clusterRate(villages, {}, { designEffect: 2 }).interval).toEqual(
      exactInterval({ hits: 0, size: 150 }),
    );
  });

  it("of clusters of one is the interval of a simple sample, up to the lost degree of freedom", () => {
    const single = Array.from({ length: 50 }, (_, at) => ({ size: 1, hits: at < 7 ? 1 : 0 }));
    const { standardErrors, estimate } = clusterRate(single);
    expect(estimate).toBe("0.14");
    expect(Number(standardErrors[0])).toBeCloseTo(Math.sqrt((0.14 * 0.86) / 49), 14);
  });

  it("with unknown answers spans from all no to all yes", () => {
    const villages = [
      { size: 20, hits: 1, unknown: 2 },
      { size: 20, hits: 0 },
      { size: 20, hits: 3 },
    ];
    const open = clusterRate(villages);
    const at = (yes: number) =>
      clusterRate(
        villages.map(({ size, hits }, index) => ({ size, hits: hits + (index === 0 ? yes : 0) })),
      );
    expect(open.estimate).toBeNull();
    expect(open.unknown).toBe(2);
    expect(open.interval.lowest).toBe(at(0).interval.lowest);
    expect(open.interval.highest).toBe(at(2).interval.highest);
    for (const yes of [0, 1, 2]) {
      expect(Number(at(yes).estimate)).toBeGreaterThanOrEqual(Number(open.lowest));
      expect(Number(at(yes).estimate)).toBeLessThanOrEqual(Number(open.highest));
    }
  });

  it("does not depend on the order of clusters and has no error when all were drawn", () => {
    const list = clustersOf(1);
    expect(clusterRate([...list].reverse(), { "": 757 }).interval).toEqual(
      clusterRate(list, { "": 757 }).interval,
    );
    expect(clusterRate(list, { "": 15 }).standardErrors[0]).toBe("0");
  });

  it.each([
    ["no cluster", () => clusterRate([])],
    ["a single cluster of many", () => clusterRate([{ size: 5, hits: 1 }], { "": 9 })],
    ["more clusters than there are", () => clusterRate(clustersOf(0), { "": 14 })],
    ["more hits than units", () => clusterRate([{ size: 5, hits: 6 }])],
  ])("refuses %s", (_what, rate) => {
    expect(rate).toThrow(TypeError);
  });
});

// "apistrat" of the same package: simple samples of 100 of 4421 elementary, 50 of 755 high and 50 of 1018
// middle schools. Reference: svymean(~awards, …) with fpc, Survey.jl, test/r_reference/proportions.csv.
// The counts without award are the only whole numbers that give that mean and that standard error.
describe("a rate from strata", () => {
  it("has the published mean and standard error", () => {
    const rate = stratifiedRate(STRATA_WITHOUT_AWARD);
    expect(Number(rate.estimate).toFixed(11)).toBe("0.36106393284");
    expect(Number(rate.standardErrors[0]).toFixed(13)).toBe("0.0344059182016");
    expect(rate.degreesOfFreedom).toBe(197);
  });

  it("of one stratum is a simple sample with finite-population correction", () => {
    const { standardErrors } = stratifiedRate([{ population: 400, size: 100, hits: 7 }]);
    expect(Number(standardErrors[0])).toBeCloseTo(Math.sqrt((0.75 * 0.07 * 0.93) / 99), 14);
  });

  it("of a census is exact", () => {
    const rate = stratifiedRate([
      { population: 4, size: 4, hits: 1 },
      { population: 12, size: 12, hits: 1 },
    ]);
    expect(rate.interval).toMatchObject({ lowest: "0.125", highest: "0.125" });
  });

  it("holds its estimate within its interval", () => {
    const stratum = fc
      .tuple(fc.integer({ min: 2, max: 40 }), fc.nat({ max: 40 }), fc.nat({ max: 500 }))
      .map(([size, hits, more]) => ({ size, hits: Math.min(hits, size), population: size + more }));
    fc.assert(
      fc.property(fc.array(stratum, { minLength: 1, maxLength: 5 }), (strata) => {
        const { interval, estimate } = stratifiedRate(strata);
        expect(Number(interval.lowest)).toBeLessThanOrEqual(Number(estimate) + 1e-9);
        expect(Number(interval.highest)).toBeGreaterThanOrEqual(Number(estimate) - 1e-9);
      }),
    );
  });
});

const STRATA_WITHOUT_AWARD = [
  { population: 4421, size: 100, hits: 27 },
  { population: 755, size: 50, hits: 34 },
  { population: 1018, size: 50, hits: 26 },
];
