import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decide, exactInterval, finiteInterval } from "../../../src/indicators/index.js";

const Exact = Decimal.clone({ precision: 50 });

/** P(X ≤ hits) of a binomial variable. */
function atMost(hits: number, size: number, rate: Decimal): Decimal {
  let sum = new Exact(0);
  let ways = new Exact(1);
  for (let found = 0; found <= hits; found += 1) {
    sum = sum.plus(ways.times(rate.pow(found)).times(new Exact(1).minus(rate).pow(size - found)));
    ways = ways.times(size - found).div(found + 1);
  }
  return sum;
}

const rounded = (text: string, digits: number) => new Exact(text).toFixed(digits);

describe("the exact interval", () => {
  // R manual, binom.test: 682 of 925, 95 % (Conover 1971, p. 97, Mendelian inheritance).
  // gist.github.com/johnmyleswhite/a5f5048a5249b9b91e90302c4e6f00df: R's binom.test(2, 12).
  // Newcombe (1998), "Two-sided confidence intervals for the single proportion", Statistics in Medicine
  // 17, table I, row "Clopper-Pearson".
  it.each([
    [682, 925, "0.95", "0.7076683", "0.7654066"],
    [2, 12, "0.95", "0.02086253", "0.48413775"],
    [81, 263, "0.95", "0.2527", "0.3676"],
    [15, 148, "0.95", "0.0578", "0.1617"],
    [0, 20, "0.95", "0.0000", "0.1684"],
    [1, 29, "0.95", "0.0009", "0.1776"],
  ])("of %i in %i at %s is the published one", (hits, size, confidence, lowest, highest) => {
    const interval = exactInterval({ hits, size }, { confidence });
    const digits = lowest.length - 2;
    expect([rounded(interval.lowest, digits), rounded(interval.highest, digits)]).toEqual([
      lowest,
      highest,
    ]);
  });

  // Table of exact 95 % limits for n = 10, as in Clopper and Pearson (1934) and Geigy, Scientific
  // Tables: counts 0 to 5 (the rest by symmetry).
  it.each([
    [0, "0.0000", "0.3085"],
    [1, "0.0025", "0.4450"],
    [2, "0.0252", "0.5561"],
    [3, "0.0667", "0.6525"],
    [4, "0.1216", "0.7376"],
    [5, "0.1871", "0.8129"],
  ])("of %i in 10 stands in the table", (hits, lowest, highest) => {
    const interval = exactInterval({ hits, size: 10 });
    expect([rounded(interval.lowest, 4), rounded(interval.highest, 4)]).toEqual([lowest, highest]);
    const mirrored = exactInterval({ hits: 10 - hits, size: 10 });
    expect(rounded(mirrored.lowest, 11)).toBe(new Exact(1).minus(interval.highest).toFixed(11));
  });

  it("leaves exactly the risk in each tail, to eleven digits", () => {
    const sample = fc
      .integer({ min: 1, max: 60 })
      .chain((size) => fc.tuple(fc.integer({ min: 0, max: size }), fc.constant(size)));
    const confidence = fc.constantFrom("0.8", "0.9", "0.95", "0.99", "0.999");
    fc.assert(
      fc.property(sample, confidence, ([hits, size], level) => {
        const interval = exactInterval({ hits, size }, { confidence: level });
        const risk = new Exact(1).minus(level).div(2);
        // Both limits are rounded outward, so the true tail lies between the limit and one step inside.
        const step = new Exact("1e-11");
        if (hits > 0) {
          const low = new Exact(interval.lowest);
          const tail = (rate: Decimal) => new Exact(1).minus(atMost(hits - 1, size, rate));
          expect(tail(low.minus(step)).lte(risk)).toBe(true);
          expect(tail(low.plus(step)).gte(risk)).toBe(true);
        } else expect(interval.lowest).toBe("0");
        if (hits < size) {
          const high = new Exact(interval.highest);
          expect(atMost(hits, size, high.plus(step)).lte(risk)).toBe(true);
          expect(atMost(hits, size, high.minus(step)).gte(risk)).toBe(true);
        } else expect(interval.highest).toBe("1");
      }),
      { numRuns: 150 },
    );
  });

  it("covers any rate at least as often as it promises", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 999 }),
        fc.constantFrom("0.8", "0.95"),
        (size, thousandths, confidence) => {
          const rate = new Exact(thousandths).div(1000);
          let covered = new Exact(0);
          for (let hits = 0; hits <= size; hits += 1) {
            const { lowest, highest } = exactInterval({ hits, size }, { confidence });
            if (rate.lt(lowest) || rate.gt(highest)) continue;
            const below = hits === 0 ? new Exact(0) : atMost(hits - 1, size, rate);
            covered = covered.plus(atMost(hits, size, rate).minus(below));
          }
          expect(covered.plus("1e-20").gte(confidence)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("moves up with every hit, widens with confidence, and holds the sample's rate", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.nat({ max: 199 }), (size, some) => {
        const hits = some % size;
        const here = exactInterval({ hits, size });
        const next = exactInterval({ hits: hits + 1, size });
        const surer = exactInterval({ hits, size }, { confidence: "0.99" });
        expect(Number(next.lowest)).toBeGreaterThan(Number(here.lowest));
        expect(Number(next.highest)).toBeGreaterThan(Number(here.highest));
        expect(Number(surer.lowest)).toBeLessThanOrEqual(Number(here.lowest));
        expect(Number(surer.highest)).toBeGreaterThan(Number(here.highest));
        expect(Number(here.lowest)).toBeLessThanOrEqual(hits / size);
        expect(Number(here.highest)).toBeGreaterThanOrEqual(hits / size);
      }),
    );
  });

  it("with unknown answers covers the interval of every completion", () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 20 }),
        fc.nat({ max: 6 }),
        fc.nat({ max: 30 }),
        (hits, unknown, more) => {
          const size = hits + unknown + more;
          fc.pre(size > 0);
          const hull = exactInterval({ hits, size, unknown });
          for (let yes = 0; yes <= unknown; yes += 1) {
            const one = exactInterval({ hits: hits + yes, size });
            expect(Number(hull.lowest)).toBeLessThanOrEqual(Number(one.lowest));
            expect(Number(hull.highest)).toBeGreaterThanOrEqual(Number(one.highest));
          }
        },
      ),
    );
  });

  it.each([
    ["an empty sample", { hits: 0, size: 0 }, {}],
    ["more hits than units", { hits: 3, size: 2 }, {}],
    ["half a hit", { hits: 0.5, size: 2 }, {}],
    ["a confidence of one half", { hits: 1, size: 2 }, { confidence: "0.5" }],
    ["certainty", { hits: 1, size: 2 }, { confidence: "1" }],
    ["a confidence that is no decimal", { hits: 1, size: 2 }, { confidence: "95%" }],
  ])("refuses %s", (_what, sample, options) => {
    expect(() => exactInterval(sample, options)).toThrow(TypeError);
  });
});

describe("the finite interval", () => {
  it("is a point for a census", () => {
    const { fewest, most, lowest, highest } = finiteInterval({ hits: 2, size: 50 }, 50);
    expect({ fewest, most, lowest, highest }).toEqual({
      fewest: 2,
      most: 2,
      lowest: "0.04",
      highest: "0.04",
    });
  });

  it("holds exactly the counts that leave more than the risk on both sides", () => {
    const setting = fc
      .integer({ min: 1, max: 18 })
      .chain((population) =>
        fc.tuple(fc.constant(population), fc.integer({ min: 1, max: population })),
      )
      .chain(([population, size]) =>
        fc.tuple(fc.constant(population), fc.constant(size), fc.integer({ min: 0, max: size })),
      );
    fc.assert(
      fc.property(
        setting,
        fc.constantFrom("0.8", "0.95"),
        ([population, size, hits], confidence) => {
          const { fewest, most } = finiteInterval({ hits, size }, population, { confidence });
          const risk = (1 - Number(confidence)) / 2;
          const likely: number[] = [];
          for (let marked = 0; marked <= population; marked += 1) {
            const chances = chancesOf(population, marked, size);
            const sum = (from: number, to: number) =>
              chances.slice(from, to + 1).reduce((a, b) => a + b, 0);
            if (sum(hits, size) > risk + 1e-12 && sum(0, hits) > risk + 1e-12) likely.push(marked);
          }
          expect([fewest, most]).toEqual([likely[0], likely.at(-1)]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("lies within the binomial one, and nears it in a large population", () => {
    const binomial = exactInterval({ hits: 3, size: 200 });
    const small = finiteInterval({ hits: 3, size: 200 }, 400);
    const large = finiteInterval({ hits: 3, size: 200 }, 100_000);
    expect(Number(small.lowest)).toBeGreaterThan(Number(binomial.lowest));
    expect(Number(small.highest)).toBeLessThan(Number(binomial.highest));
    expect(Number(large.highest)).toBeCloseTo(Number(binomial.highest), 3);
  });

  it("with unknown answers covers the interval of every completion, and no more", () => {
    const hull = finiteInterval({ hits: 2, size: 40, unknown: 3 }, 90);
    const [allNo, ...others] = [0, 1, 2, 3].map((yes) =>
      finiteInterval({ hits: 2 + yes, size: 40 }, 90),
    );
    expect(hull.fewest).toBe(allNo?.fewest);
    expect(hull.most).toBe(others.at(-1)?.most);
    expect(hull.most).toBeGreaterThan(allNo?.most ?? 0);
  });

  it("decides where the binomial one cannot: no wrong exit in 140 of 200", () => {
    const sample = { hits: 0, size: 140 };
    expect(decide(exactInterval(sample), "0.02", "exclusive")).toBe("cannot-tell");
    expect(decide(finiteInterval(sample, 200), "0.02", "exclusive")).toBe("below");
  });

  it.each([
    ["a population smaller than the sample", 10, 9],
    ["a sample of more than 5000", 5001, 10_000],
  ])("refuses %s", (_what, size, population) => {
    expect(() => finiteInterval({ hits: 1, size }, population)).toThrow(TypeError);
  });
});

describe("a decision against 2 %", () => {
  it.each([
    ["0.001", "0.019999999999", "exclusive", "below"],
    ["0.001", "0.02", "exclusive", "cannot-tell"],
    ["0.001", "0.02", "inclusive", "below"],
    ["0.02", "0.3", "exclusive", "above"],
    ["0.02", "0.3", "inclusive", "cannot-tell"],
    ["0.020000000001", "0.3", "inclusive", "above"],
    ["0.01", "0.03", "exclusive", "cannot-tell"],
  ] as const)("from %s to %s, edge %s, is %s", (lowest, highest, edge, decision) => {
    expect(decide({ lowest, highest }, "0.02", edge)).toBe(decision);
  });
});

/** The chances of 0, 1, … marked units in a sample without replacement, by plain counting. */
function chancesOf(population: number, marked: number, size: number): number[] {
  let chances = new Map([["0/0", 1]]);
  // Walk the units one by one: each is in the sample with the chance that is left to it.
  for (let unit = 0; unit < population; unit += 1) {
    const next = new Map<string, number>();
    for (const [key, chance] of chances) {
      const [taken, found] = key.split("/").map(Number) as [number, number];
      const take = (size - taken) / (population - unit);
      const add = (to: string, more: number) => next.set(to, (next.get(to) ?? 0) + more);
      if (take > 0) add(`${taken + 1}/${found + (unit < marked ? 1 : 0)}`, chance * take);
      if (take < 1) add(key, chance * (1 - take));
    }
    chances = next;
  }
  return Array.from({ length: size + 1 }, (_, found) => chances.get(`${size}/${found}`) ?? 0);
}
