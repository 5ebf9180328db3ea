import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { audit, publishAudit } from "../../../src/audit/index.js";
import { LEAST, type Withheld, withholdSmall } from "../../../src/audit/suppress.js";
import { readRegister } from "../../../src/io/index.js";
import { asText, publishedDoc } from "../../../src/report/index.js";
import { pack } from "../../support/rules.js";

type Counts = readonly (readonly number[])[];

const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);

/** All ways to fill what a row withholds, none of it 0. */
function fillings(shown: readonly (number | null)[], total: number): number[][] {
  const [first, ...rest] = shown;
  if (first === undefined) return total === 0 ? [[]] : [];
  const values = first === null ? Array.from({ length: total }, (_, at) => at + 1) : [first];
  return values.flatMap((one) =>
    one > total ? [] : fillings(rest, total - one).map((others) => [one, ...others]),
  );
}

/** What a reader can take each count of the body for, and each total of a column. */
function couldBe(counts: Counts, { cells, totals }: Withheld) {
  const rows = cells.map((row, at) => fillings(row, sum(counts[at] ?? [])));
  const add = (a: readonly number[], b: readonly number[]) =>
    a.map((one, at) => one + (b[at] ?? 0));
  const none = totals.map(() => 0);
  const sums = (without: number) => {
    let reached = new Map([[none.join(), none]]);
    rows.forEach((choices, at) => {
      if (at === without) return;
      const next = [...reached.values()].flatMap((so) => choices.map((one) => add(so, one)));
      reached = new Map(next.map((one) => [one.join(), one]));
    });
    return [...reached.values()];
  };
  const fits = (all: readonly number[]) =>
    totals.every((total, at) => total === null || total === all[at]);
  const body = rows.map((choices, at) => {
    const others = sums(at);
    const possible = choices.filter((one) => others.some((so) => fits(add(so, one))));
    return none.map((_, column) => new Set(possible.map((one) => one[column])));
  });
  const whole = sums(-1).filter(fits);
  return { body, totals: none.map((_, column) => new Set(whole.map((one) => one[column]))) };
}

const isSmall = (count: number) => count > 0 && count < LEAST;

const tables = fc.integer({ min: 2, max: 4 }).chain((columns) =>
  fc.array(
    fc
      .array(fc.integer({ min: 0, max: columns > 3 ? 4 : 7 }), {
        minLength: columns,
        maxLength: columns,
      })
      .filter((row) => sum(row) >= LEAST),
    { minLength: 1, maxLength: columns > 3 ? 2 : 4 },
  ),
);

describe("small counts", () => {
  test("are withheld, and follow from nothing that is printed", () => {
    fc.assert(
      fc.property(tables, (counts) => {
        const withheld = withholdSmall(counts);
        const possible = couldBe(counts, withheld);
        const totals = possible.totals.map((_, at) => sum(counts.map((row) => row[at] ?? 0)));
        counts.forEach((row, at) => {
          row.forEach((count, column) => {
            const shown = withheld.cells[at]?.[column];
            if (shown !== null) expect(shown).toBe(count);
            if (!isSmall(count)) return;
            expect(shown).toBeNull();
            expect(possible.body[at]?.[column]?.size).toBeGreaterThan(1);
          });
        });
        totals.forEach((total, column) => {
          const shown = withheld.totals[column];
          if (shown !== null) expect(shown).toBe(total);
          if (!isSmall(total)) return;
          expect(shown).toBeNull();
          expect(possible.totals[column]?.size).toBeGreaterThan(1);
        });
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    [[[12, 0, 0]], [[12, 0, 0]], [12, 0, 0]],
    [[[12, 5, 0]], [[12, 5, 0]], [12, 5, 0]],
    [[[12, 4, 0]], [[null, null, 0]], [null, null, 0]],
    // Two villages with few each: what one has more, the other has less.
    [
      [
        [9, 3, 0],
        [8, 4, 0],
      ],
      [
        [null, null, 0],
        [null, null, 0],
      ],
      [17, 7, 0],
    ],
  ])("of %j leave %j", (counts, cells, totals) => {
    expect(withholdSmall(counts)).toEqual({ cells, totals });
  });

  test("leave no row of fewer than five", () => {
    expect(() => withholdSmall([[3, 1, 0]])).toThrow(RangeError);
  });
});

describe("an audit that is made public", () => {
  const SICHUAN = pack("cn-sichuan/household-exit");
  const read = readRegister("fixtures/township");
  if (!read.ok) throw new Error("cannot be read");
  const register = read.value;
  const WHEN = { asOf: "2020-12-31", place: "cn-sichuan" };
  const whole = audit(SICHUAN, register, WHEN);

  /** The register with so many households of each village. */
  const some = (many: Readonly<Record<string, number>>) => {
    const left = new Map(Object.entries(many));
    const households = register.households.filter(({ village, status }) => {
      const more = left.get(String(village)) ?? 0;
      if (more === 0 || status !== "exited") return false;
      left.set(String(village), more - 1);
      return true;
    });
    const part = { ...register, households };
    return publishAudit(audit(SICHUAN, part, WHEN), part);
  };

  test("says of how many each question was asked", () => {
    const { results } = publishAudit(whole, register);
    for (const { criterion, places, total } of results) {
      const counts =
        criterion === null
          ? whole.outcome
          : whole.criteria.find((one) => one.criterion === criterion);
      expect(total?.households).toBe((counts?.checked ?? 0) - (counts?.notApplicable ?? 0));
      expect(sum(places.map(({ households }) => households))).toBe(total?.households);
      for (const one of [...places, ...(total === null ? [] : [total])]) {
        expect(one.households).toBeGreaterThanOrEqual(LEAST);
        for (const count of [one.met, one.notMet, one.unknown])
          if (count !== null) expect(isSmall(count)).toBe(false);
      }
    }
  });

  test("names no household, and no file", () => {
    const text = JSON.stringify(publishAudit(whole, register));
    for (const { id } of register.households) expect(text).not.toContain(`"${id}"`);
    for (const { file } of register.tally) expect(text).not.toContain(file);
    expect(asText(publishedDoc(publishAudit(whole, register), SICHUAN), "en")).toContain("file 18");
  });

  test("puts villages of few together, and with a larger one where they are too few", () => {
    const [a, b, c] = ["000000101201", "000000101202", "000000101203"] as const;
    const groups = (many: Readonly<Record<string, number>>) =>
      some(many).results[0]?.places.map(({ village, villages, households }) => [
        village,
        villages,
        households,
      ]);
    expect(groups({ [a]: 5, [b]: 6 })).toEqual([
      [a, undefined, 5],
      [b, undefined, 6],
    ]);
    expect(groups({ [a]: 4, [b]: 6, [c]: 7 })).toEqual([
      [c, undefined, 7],
      [null, 2, 10],
    ]);
    expect(groups({ [a]: 2, [b]: 2, [c]: 7 })).toEqual([[null, 3, 11]]);
    expect(groups({ [a]: 4, [b]: 1, [c]: 7 })).toEqual([
      [c, undefined, 7],
      [null, 2, 5],
    ]);
  });

  test("tells nothing of fewer than five households, and of none that there are none", () => {
    const [result] = some({ "000000101201": 4 }).results;
    expect(result).toEqual({ criterion: null, places: [], total: null });
    const none = some({}).results[0];
    expect(none?.total).toEqual({ households: 0, met: 0, notMet: 0, unknown: 0 });
  });

  test("is of all households of the register that was judged", () => {
    const part = audit(SICHUAN, register, WHEN, undefined, { villages: ["000000101201"] });
    expect(() => publishAudit(part, register)).toThrow(TypeError);
    expect(() => publishAudit(whole, { ...register, households: [] })).toThrow(TypeError);
    const villages = audit(pack("cn/village-exit"), register, WHEN);
    expect(() => publishAudit(villages, register)).toThrow(TypeError);
  });
});
