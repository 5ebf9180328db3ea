import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Rational, rational } from "../../../src/indicators/fraction.js";
import {
  builtinIndicators,
  type Deprivations,
  type IndexFigure,
  type PovertyIndexSpec,
  povertyIndex,
} from "../../../src/indicators/index.js";

const label = { zh: "例", en: "example" };

function specOf(weights: readonly string[], cutoff: string, perDimension = 1): PovertyIndexSpec {
  const indicators = weights.map((weight, at) => ({
    id: `i${at + 1}`,
    label,
    weight,
    deprivedWhen: label,
    deprived: null,
  }));
  const dimensions = [];
  for (let at = 0; at < indicators.length; at += perDimension) {
    const inside = indicators.slice(at, at + perDimension);
    dimensions.push({ id: `d${dimensions.length + 1}`, label, indicators: inside });
  }
  return {
    id: "example",
    label,
    cutoff,
    dimensions,
    parameters: [],
    sources: [{ source: "example", confidence: "general-knowledge" }],
  };
}

function rows(matrix: readonly (readonly (0 | 1 | null)[])[], people: readonly number[] = []) {
  return matrix.map(
    (row, at): Deprivations => ({
      deprived: Object.fromEntries(
        row.map((one, index) => [`i${index + 1}`, one === null ? null : one === 1]),
      ),
      people: people[at] ?? 1,
    }),
  );
}

const exact = (figure: IndexFigure) => figure.exact;

// Alkire and Foster (2011), "Counting and multidimensional poverty measurement", Journal of Public
// Economics 95, section 5 (also OPHI Working Paper 32): four persons, four dimensions of equal weight,
// k = 2; H = 1/2, A = 3/4, M0 = HA = 3/8.
const FOUR_PERSONS = rows([
  [0, 0, 0, 0],
  [0, 1, 0, 1],
  [1, 1, 1, 1],
  [0, 1, 0, 0],
]);
const QUARTERS = ["1/4", "1/4", "1/4", "1/4"];

describe("the published four-person example", () => {
  const index = povertyIndex(specOf(QUARTERS, "1/2"), FOUR_PERSONS);

  it("has H = 0.5, A = 0.75 and M0 = 0.375", () => {
    expect(index.headcount.value).toBe("0.5");
    expect(index.intensity.value).toBe("0.75");
    expect(index.adjustedHeadcount.value).toBe("0.375");
  });

  it("counts the deprivations of the poor only once they are censored", () => {
    expect(index.indicators.map(({ headcount }) => exact(headcount))).toEqual([
      "1/4",
      "3/4",
      "1/4",
      "1/2",
    ]);
    expect(index.indicators.map(({ censoredHeadcount }) => exact(censoredHeadcount))).toEqual([
      "1/4",
      "1/2",
      "1/4",
      "1/2",
    ]);
  });

  it("splits M0 by indicator: censored headcount × weight ÷ M0", () => {
    expect(index.indicators.map(({ contribution }) => exact(contribution))).toEqual([
      "1/6",
      "1/3",
      "1/6",
      "1/3",
    ]);
  });

  it("makes everybody with one deprivation poor under the union cutoff", () => {
    const union = povertyIndex(specOf(QUARTERS, "1/4"), FOUR_PERSONS);
    expect([union.headcount, union.intensity, union.adjustedHeadcount].map(exact)).toEqual([
      "3/4",
      "7/12",
      "7/16",
    ]);
  });

  it("makes only who lacks everything poor under the intersection cutoff", () => {
    const intersection = povertyIndex(specOf(QUARTERS, "1"), FOUR_PERSONS);
    expect([intersection.headcount, intersection.adjustedHeadcount].map(exact)).toEqual([
      "1/4",
      "1/4",
    ]);
  });
});

// Alkire, Foster, Seth, Santos, Roche and Ballon (2015), "Multidimensional Poverty Measurement and
// Analysis", chapter 5, box 5.5: score vectors (0, 0.5, 1, 0.25) and (0, 0.5, 0.5, 0.5), k = 2/4. Both
// societies have M0 = 0.375, the one from H = 0.5 and A = 0.75, the other from H = 0.75 and A = 0.5.
it("box 5.5: two societies with the same M0 differ in incidence and intensity", () => {
  const other = povertyIndex(
    specOf(QUARTERS, "2/4"),
    rows([
      [0, 0, 0, 0],
      [0, 1, 0, 1],
      [1, 0, 1, 0],
      [0, 1, 0, 1],
    ]),
  );
  expect(other.headcount.value).toBe("0.75");
  expect(other.intensity.value).toBe("0.5");
  expect(other.adjustedHeadcount.value).toBe("0.375");
});

// UNDP, Human Development Report technical notes, "Example using hypothetical data" of the MPI: four
// households of 4, 7, 5 and 4 people with scores 22.2, 72.2, 38.9 and 50.0 percent; headcount 0.800,
// intensity 56.3 percent, MPI 0.450. Ten indicators in the weights of 1/6 and 1/18.
describe("the published four-household example of the MPI", () => {
  const [spec] = builtinIndicators().povertyIndexes;
  const ids = spec?.dimensions.flatMap(({ indicators }) => indicators.map(({ id }) => id)) ?? [];
  const table: Record<string, readonly number[]> = {
    nutrition: [0, 0, 1, 0],
    childMortality: [1, 1, 0, 1],
    yearsOfSchooling: [0, 1, 0, 1],
    schoolAttendance: [0, 1, 0, 0],
    cookingFuel: [1, 1, 1, 1],
    sanitation: [0, 1, 1, 0],
    drinkingWater: [0, 0, 1, 0],
    electricity: [0, 1, 1, 1],
    housing: [0, 0, 0, 0],
    assets: [0, 1, 0, 1],
  };
  const sizes = [4, 7, 5, 4];
  const households = sizes.map(
    (people, at): Deprivations => ({
      people,
      deprived: Object.fromEntries(ids.map((id) => [id, table[id]?.[at] === 1])),
    }),
  );
  const index = povertyIndex(spec as PovertyIndexSpec, households);
  const printed = (figure: IndexFigure, digits: number, scale = 1) =>
    (Number(figure.value) * scale).toFixed(digits);

  it("has the printed score of every household", () => {
    const scores = households.map((one) => {
      const alone = povertyIndex({ ...(spec as PovertyIndexSpec), cutoff: "1/18" }, [one]);
      return printed(alone.adjustedHeadcount, 1, 100);
    });
    expect(scores).toEqual(["22.2", "72.2", "38.9", "50.0"]);
  });

  it("has the printed headcount, intensity and index", () => {
    expect(printed(index.headcount, 3)).toBe("0.800");
    expect(printed(index.intensity, 1, 100)).toBe("56.3");
    expect(printed(index.adjustedHeadcount, 3)).toBe("0.450");
  });

  it("splits into health 8/27, education 1/3 and living standards 10/27", () => {
    expect(index.dimensions.map(({ contribution }) => exact(contribution))).toEqual([
      "8/27",
      "1/3",
      "10/27",
    ]);
  });

  it("has the ten indicators and weights of the 2018 revision", () => {
    expect(ids).toEqual(Object.keys(table));
    expect(index.indicators.map(({ weight }) => weight)).toEqual([
      ...Array(4).fill("1/6"),
      ...Array(6).fill("1/18"),
    ]);
  });
});

describe("unknown deprivations", () => {
  it("leave a household undecided only when the cutoff lies between its least and most score", () => {
    const index = povertyIndex(
      specOf(QUARTERS, "1/2"),
      rows(
        [
          [1, 1, null, 0],
          [1, null, 0, 0],
          [null, 0, 0, 0],
        ],
        [2, 3, 5],
      ),
    );
    expect(index).toMatchObject({ people: 10, poor: 2, notPoor: 5, undecided: 3 });
    expect(index.headcount).toMatchObject({ value: null, lowest: "0.2", highest: "0.5" });
  });

  it("give no intensity when nobody can be poor", () => {
    const index = povertyIndex(specOf(QUARTERS, "1/2"), rows([[null, 0, 0, 0]]));
    expect(index.headcount.value).toBe("0");
    expect(index.intensity).toEqual({
      value: null,
      exact: null,
      lowest: null,
      highest: null,
      mayBeUndefined: true,
    });
  });

  it("give nothing for nobody", () => {
    const index = povertyIndex(specOf(QUARTERS, "1/2"), []);
    expect(index.headcount.mayBeUndefined).toBe(true);
    expect(index.adjustedHeadcount.value).toBeNull();
  });

  const cell = fc.constantFrom<0 | 1 | null>(0, 1, null);
  const matrix = fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 1, maxLength: 3 });
  const weights = fc.constantFrom(
    ["1/4", "1/4", "1/4", "1/4"],
    ["1/2", "1/6", "1/6", "1/6"],
    ["0.4", "0.3", "0.2", "0.1"],
    ["0", "1/2", "1/3", "1/6"],
  );
  const cutoff = fc.constantFrom("1/6", "1/4", "1/3", "0.5", "0.7", "1");
  const people = fc.array(fc.nat({ max: 3 }), { minLength: 3, maxLength: 3 });

  it("are bounded, and the bounds are reached, by every completion", () => {
    fc.assert(
      fc.property(matrix, weights, cutoff, people, (table, weight, k, sizes) => {
        const spec = specOf(weight, k, 2);
        const index = povertyIndex(spec, rows(table, sizes));
        const all = completionsOf(table).map((one) => povertyIndex(spec, rows(one, sizes)));
        const figures = (one: typeof index) => [
          one.headcount,
          one.intensity,
          one.adjustedHeadcount,
          ...one.dimensions.map(({ contribution }) => contribution),
          ...one.indicators.flatMap((i) => [i.headcount, i.censoredHeadcount, i.contribution]),
        ];
        figures(index).forEach((figure, at) => {
          const values = all
            .map((one) => figures(one)[at]?.exact ?? null)
            .filter((value) => value !== null)
            .map((value) => rational(value));
          expect(figure.mayBeUndefined).toBe(values.length < all.length);
          if (values.length === 0) {
            expect(figure.lowest).toBeNull();
            return;
          }
          const least = values.reduce((a, b) => (b.compare(a) < 0 ? b : a));
          const most = values.reduce((a, b) => (b.compare(a) > 0 ? b : a));
          expect(near(figure.lowest, least)).toBe(true);
          expect(near(figure.highest, most)).toBe(true);
        });
      }),
      { numRuns: 150 },
    );
  });

  it("do not depend on the order of households", () => {
    fc.assert(
      fc.property(matrix, weights, cutoff, (table, weight, k) => {
        const spec = specOf(weight, k);
        expect(povertyIndex(spec, rows([...table].reverse()))).toEqual(
          povertyIndex(spec, rows(table)),
        );
      }),
    );
  });
});

it("M0 of the whole is the mean of its parts, weighted by people", () => {
  const row = fc.tuple(...Array.from({ length: 4 }, () => fc.constantFrom<0 | 1>(0, 1)));
  const group = fc.array(row, { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(group, group, (a, b) => {
      const spec = specOf(["1/2", "1/6", "1/6", "1/6"], "1/3");
      const m0 = (table: typeof a) =>
        rational(povertyIndex(spec, rows(table)).adjustedHeadcount.exact ?? "0");
      const joined = m0(a)
        .mul(a.length)
        .add(m0(b).mul(b.length))
        .div(a.length + b.length);
      expect(m0([...a, ...b]).toFraction()).toBe(joined.toFraction());
    }),
  );
});

it.each([
  ["an indicator that the index lacks", { deprived: { i9: true } }],
  ["half a person", { deprived: {}, people: 0.5 }],
])("refuses %s", (_what, household) => {
  expect(() => povertyIndex(specOf(QUARTERS, "1/2"), [household])).toThrow(TypeError);
});

/** Rounded outward to six digits, a bound is never more than a millionth away. */
function near(bound: string | null, value: Rational): boolean {
  return bound !== null && rational(bound).sub(value).abs().compare("0.000001") <= 0;
}

function completionsOf(table: readonly (readonly (0 | 1 | null)[])[]): (0 | 1)[][][] {
  const [first, ...others] = table;
  if (first === undefined) return [[]];
  const heads = first.reduce<(0 | 1)[][]>(
    (all, one) =>
      all.flatMap((head) => (one === null ? [0, 1] : [one]).map((bit) => [...head, bit as 0 | 1])),
    [[]],
  );
  return completionsOf(others).flatMap((rest) => heads.map((head) => [head, ...rest]));
}
