import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rational } from "../../../src/indicators/fraction.js";
import {
  allocate,
  drawClusters,
  drawSimple,
  drawStratified,
  planSample,
  sampleToShowBelow,
} from "../../../src/indicators/index.js";

describe("the size planner", () => {
  // Krejcie and Morgan (1970), "Determining sample size for research activities", Educational and
  // Psychological Measurement 30, table 1: P = 0.5, margin 0.05, 95 %; the table rounds to the nearest.
  it.each([
    [10, 10],
    [100, 80],
    [500, 217],
    [1000, 278],
    [2000, 322],
    [5000, 357],
    [10000, 370],
    [75000, 382],
    [1000000, 384],
  ])("for a population of %i agrees with the published table: %i", (population, size) => {
    const plan = planSample({ expected: "0.5", margin: "0.05", population });
    expect(Math.round(Number(plan.asked))).toBe(size);
    expect(plan.size).toBe(Math.min(population, Math.ceil(Number(plan.asked))));
  });

  it("applies design effect, finite population and response in turn", () => {
    const plan = planSample({
      expected: "0.02",
      margin: "0.01",
      population: 2000,
      designEffect: "1.5",
      response: "0.9",
    });
    expect(plan).toEqual({
      size: 803,
      large: "752.93",
      widened: "1129.39",
      corrected: "722.03",
      asked: "802.25",
    });
  });

  // The variance of a sample with a design effect: deff p q / n (N - n) / (N - 1).
  it.each([
    { expected: "0.5", margin: "0.05", population: 400, designEffect: "2" },
    { expected: "0.02", margin: "0.01", population: 2000, designEffect: "1.5" },
    { expected: "0.1", margin: "0.03", population: 900, designEffect: "4" },
    { expected: "0.5", margin: "0.1", population: 60, designEffect: "0.5" },
    { expected: "0.3", margin: "0.02", population: 5000, designEffect: "3", confidence: "0.99" },
  ])("reaches the margin with the variance of the design: %j", (request) => {
    const { population: all, designEffect, expected, confidence = "0.95" } = request;
    const size = Number(planSample(request).corrected);
    const p = Number(expected);
    const variance = ((Number(designEffect) * p * (1 - p)) / size) * ((all - size) / (all - 1));
    const z = confidence === "0.99" ? 2.5758293 : 1.959964;
    expect(z * Math.sqrt(variance)).toBeCloseTo(Number(request.margin), 3);
  });

  it("is drawn whole before the design effect can ask for more than there is", () => {
    const whole = planSample({
      expected: "0.5",
      margin: "0.01",
      population: 30,
      designEffect: "9",
    });
    expect(Number(whole.corrected)).toBeLessThanOrEqual(30);
  });

  it("never asks for more than there is, nor for nothing", () => {
    expect(planSample({ expected: "0.5", margin: "0.01", population: 30 }).size).toBe(30);
    expect(planSample({ expected: "0", margin: "0.05" }).size).toBe(1);
  });

  // The exact zero-failure sizes of reliability and discovery sampling, n = ⌈ln(1 - C) / ln(1 - p)⌉:
  // 59 for 5 %, 149 for 2 %, 299 for 1 % at 95 %.
  it.each([
    ["0.05", 59],
    ["0.02", 149],
    ["0.01", 299],
  ])("shows a rate under %s with no hit in %i units, and in no fewer", (limit, size) => {
    expect(sampleToShowBelow({ limit, allowed: 0 })).toBe(size);
    expect(size).toBe(Math.ceil(Math.log(0.05) / Math.log(1 - Number(limit))));
  });

  it("needs a larger sample for each hit that it allows", () => {
    const sizes = [0, 1, 2, 3].map((allowed) => sampleToShowBelow({ limit: "0.02", allowed }));
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    expect(new Set(sizes).size).toBe(4);
  });

  it.each([
    [{ expected: "0.5", margin: "0" }],
    [{ expected: "1.5", margin: "0.1" }],
    [{ expected: "0.5", margin: "5%" }],
    [{ expected: "0.5", margin: "0.1", population: 0 }],
    [{ expected: "0.5", margin: "0.1", designEffect: "0" }],
  ])("refuses %j", (request) => {
    expect(() => planSample(request)).toThrow(TypeError);
  });
});

describe("an allocation", () => {
  it.each([
    [{ a: 60, b: 40 }, 10, {}, { a: 6, b: 4 }],
    [{ a: 1, b: 1, c: 1 }, 2, {}, { a: 1, b: 1, c: 0 }],
    [{ a: 90, b: 9, c: 1 }, 10, { atLeast: 1 }, { a: 8, b: 1, c: 1 }],
    [{ a: 2, b: 50, c: 50 }, 30, { by: "equal" }, { a: 2, b: 14, c: 14 }],
    [{ a: 0, b: 5 }, 5, { atLeast: 2 }, { a: 0, b: 5 }],
  ] as const)("of %j, %i in all, with %j, is %j", (sizes, total, options, expected) => {
    expect(allocate(sizes, total, options)).toEqual(expected);
  });

  it("adds up, exceeds no stratum, and is never a whole unit away from the share", () => {
    const sizes = fc.dictionary(fc.constantFrom("a", "b", "c", "d", "e"), fc.nat({ max: 200 }), {
      minKeys: 1,
    });
    fc.assert(
      fc.property(sizes, fc.double({ min: 0, max: 1, noNaN: true }), (strata, part) => {
        const held = Object.values(strata).reduce((a, b) => a + b, 0);
        fc.pre(held > 0);
        const total = Math.floor(held * part);
        const given = allocate(strata, total);
        expect(Object.values(given).reduce((a, b) => a + b, 0)).toBe(total);
        for (const [id, size] of Object.entries(strata)) {
          expect(given[id]).toBeLessThanOrEqual(size);
          expect(Math.abs((given[id] as number) - (total * size) / held)).toBeLessThan(1);
        }
      }),
    );
  });

  it("refuses more than there is, and less than the least", () => {
    expect(() => allocate({ a: 3 }, 4)).toThrow(TypeError);
    expect(() => allocate({ a: 3, b: 3 }, 1, { atLeast: 1 })).toThrow(TypeError);
  });
});

const ids = (count: number, prefix = "H") =>
  Array.from({ length: count }, (_, at) => `${prefix}${String(at + 1).padStart(3, "0")}`);

describe("a draw", () => {
  it("of a seed is always the same", () => {
    const draw = drawSimple(ids(20), 5, 20201231);
    expect(draw.units.map(({ id }) => id)).toEqual(DRAWN_OF_20201231);
    expect(draw).toMatchObject({ method: "simple", seed: 20201231, population: 20 });
    expect(draw.units[0]?.probability).toBe("1/4");
  });

  it("does not depend on the order of the ids, holds no id twice, and has the size asked for", () => {
    fc.assert(
      fc.property(fc.nat({ max: 40 }), fc.nat(), fc.integer(), (count, some, seed) => {
        const size = some % (count + 1);
        const list = ids(count);
        const draw = drawSimple(list, size, seed);
        expect(drawSimple([...list].reverse(), size, seed)).toEqual(draw);
        const drawn = draw.units.map(({ id }) => id);
        expect(new Set(drawn).size).toBe(size);
        expect(drawn.every((id) => list.includes(id))).toBe(true);
      }),
    );
  });

  it("gives every unit the same chance", () => {
    const counts = new Map<string, number>();
    const runs = 4000;
    for (let seed = 0; seed < runs; seed += 1) {
      for (const { id } of drawSimple(ids(10), 3, seed).units) {
        counts.set(id, (counts.get(id) ?? 0) + 1);
      }
    }
    // Five standard errors of a share of 0.3.
    const slack = 5 * Math.sqrt((0.3 * 0.7) / runs);
    for (const count of counts.values()) expect(Math.abs(count / runs - 0.3)).toBeLessThan(slack);
    expect(counts.size).toBe(10);
  });

  it("stays within its strata, and one stratum does not disturb another", () => {
    const strata = { north: ids(12, "N"), south: ids(8, "S") };
    fc.assert(
      fc.property(fc.integer(), fc.nat({ max: 12 }), (seed, many) => {
        const draw = drawStratified(strata, { north: many, south: 3 }, seed);
        for (const { id, stratum } of draw.units) {
          expect(strata[stratum as keyof typeof strata]).toContain(id);
        }
        const south = (size: number) =>
          drawStratified(strata, { north: size, south: 3 }, seed).units.filter(
            ({ stratum }) => stratum === "south",
          );
        expect(south(many)).toEqual(south(0));
        expect(south(many)).toHaveLength(3);
      }),
    );
  });

  it.each([
    ["an id twice", () => drawSimple(["a", "a"], 1, 1)],
    ["more than there are", () => drawSimple(["a"], 2, 1)],
    ["a broken seed", () => drawSimple(["a"], 1, 0.5)],
    ["an unknown stratum", () => drawStratified({ a: ["x"] }, { b: 1 }, 1)],
    ["an id in two strata", () => drawStratified({ a: ["x"], b: ["x"] }, { a: 1 }, 1)],
    [
      "an empty cluster by size",
      () => drawClusters({ a: [] }, { clusters: 1, chances: "by-size" }, 1),
    ],
    ["too many clusters", () => drawClusters({ a: ["x"] }, { clusters: 2, chances: "equal" }, 1)],
  ])("refuses %s", (_what, draw) => {
    expect(draw).toThrow(TypeError);
  });
});

describe("a draw of villages", () => {
  const villages = {
    V1: ids(40, "A"),
    V2: ids(25, "B"),
    V3: ids(20, "C"),
    V4: ids(10, "D"),
    V5: ids(5, "E"),
  };
  const request = { clusters: 2, chances: "by-size", perCluster: 5 } as const;

  it("by size gives each its exact chance, and every household the same", () => {
    const runs = 4000;
    const counts = new Map<string, number>();
    for (let seed = 0; seed < runs; seed += 1) {
      const draw = drawClusters(villages, request, seed);
      expect(draw.clusters).toHaveLength(2);
      for (const { id, probability } of draw.clusters) {
        counts.set(id, (counts.get(id) ?? 0) + 1);
        const size = villages[id as keyof typeof villages].length;
        expect(probability).toBe(rational(2 * size, 100).toFraction());
      }
      for (const { probability } of draw.units) expect(probability).toBe("1/10");
    }
    for (const [id, list] of Object.entries(villages)) {
      const chance = (2 * list.length) / 100;
      const slack = 5 * Math.sqrt((chance * (1 - chance)) / runs);
      expect(Math.abs((counts.get(id) ?? 0) / runs - chance)).toBeLessThan(slack);
    }
  });

  it("takes a village for certain that is too large for chance", () => {
    const draw = drawClusters({ ...villages, V1: ids(400, "A") }, { ...request, clusters: 3 }, 1);
    expect(draw.clusters).toContainEqual({ id: "V1", probability: "1" });
    const others = draw.clusters.filter(({ id }) => id !== "V1");
    expect(others).toHaveLength(2);
    for (const { id, probability } of others) {
      const size = villages[id as keyof typeof villages].length;
      const expected = 2 * size >= 60 ? "1" : rational(2 * size, 60).toFraction();
      expect(probability).toBe(expected);
    }
  });

  it("with equal chances draws whole villages when no number is given", () => {
    const draw = drawClusters(villages, { clusters: 2, chances: "equal" }, 3);
    expect(draw.clusters.map(({ probability }) => probability)).toEqual(["2/5", "2/5"]);
    const sizes = draw.clusters.map(({ id }) => villages[id as keyof typeof villages].length);
    expect(draw.units).toHaveLength(sizes.reduce((a, b) => a + b, 0));
  });

  it("keeps to the drawn villages, repeats with the seed, and draws as many villages as asked", () => {
    const some = fc.dictionary(
      fc.constantFrom("V1", "V2", "V3", "V4", "V5", "V6"),
      fc.integer({ min: 1, max: 30 }),
      { minKeys: 1 },
    );
    fc.assert(
      fc.property(
        some,
        fc.nat(),
        fc.integer(),
        fc.constantFrom("equal" as const, "by-size" as const),
        (sizes, many, seed, chances) => {
          const clusters = Object.fromEntries(
            Object.entries(sizes).map(([id, size]) => [id, ids(size, `${id}-`)]),
          );
          const count = many % (Object.keys(clusters).length + 1);
          const wanted = { clusters: count, chances, perCluster: 4 };
          const draw = drawClusters(clusters, wanted, seed);
          expect(drawClusters(clusters, wanted, seed)).toEqual(draw);
          expect(draw.clusters).toHaveLength(count);
          const drawn = draw.clusters.map(({ id }) => id);
          expect(new Set(drawn).size).toBe(count);
          for (const { id, cluster } of draw.units) {
            expect(drawn).toContain(cluster);
            expect(clusters[cluster as string]).toContain(id);
          }
          const total = Object.values(sizes).reduce((a, b) => a + b, 0);
          // Weights estimate the number of households without bias; with equal final chances exactly.
          const chance = draw.clusters.map(({ probability }) => Number(rational(probability)));
          expect(chance.every((one) => one > 0 && one <= 1)).toBe(true);
          expect(draw.population).toBe(total);
        },
      ),
    );
  });
});

const DRAWN_OF_20201231 = ["H001", "H006", "H012", "H015", "H020"];
