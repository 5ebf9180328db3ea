import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import {
  both,
  either,
  MET,
  NOT_APPLICABLE,
  NOT_MET,
  negate,
  type Rank,
  rankOf,
  UNKNOWN,
  VERDICTS,
  verdictOf,
} from "../../src/base/index.js";
import { type Joining, join, tallyOf } from "../../src/conditions/index.js";

const RANKS: readonly Rank[] = [NOT_MET, UNKNOWN, MET, NOT_APPLICABLE];
const rank = fc.constantFrom(...RANKS);
const list = fc.array(rank, { maxLength: 6 });
const how = fc.oneof(
  fc.constantFrom<Joining>("every", "some", "none"),
  fc.record({ atLeast: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ atLeastPercent: fc.constantFrom(0.5, 33.3, 50, 66.7, 100) }),
);

/** What an unknown may turn out to be. */
const completions = (one: Rank): readonly Rank[] =>
  one === UNKNOWN ? [NOT_MET, MET, NOT_APPLICABLE] : [one];

/** Whether `more` is what `less` may become when more is known. */
const settles = (less: Rank, more: Rank) => less === UNKNOWN || less === more;

describe.each([
  ["all", both],
  ["any", either],
] as const)("%s", (_name, combine) => {
  test.prop([rank, rank, rank])("is associative, commutative and idempotent", (a, b, c) => {
    expect(combine(combine(a, b), c)).toBe(combine(a, combine(b, c)));
    expect(combine(a, b)).toBe(combine(b, a));
    expect(combine(a, a)).toBe(a);
  });

  test.prop([rank])("skips what is not applicable", (a) => {
    expect(combine(a, NOT_APPLICABLE)).toBe(a);
  });

  test("settles, and never turns, when more is known", () => {
    for (const a of RANKS) {
      for (const b of RANKS) {
        for (const x of completions(a)) {
          for (const y of completions(b)) {
            expect(settles(combine(a, b), combine(x, y))).toBe(true);
          }
        }
      }
    }
  });
});

describe("not", () => {
  test.prop([rank])("undoes itself", (a) => {
    expect(negate(negate(a))).toBe(a);
  });

  test.prop([rank, rank])("follows De Morgan", (a, b) => {
    expect(negate(both(a, b))).toBe(either(negate(a), negate(b)));
    expect(negate(either(a, b))).toBe(both(negate(a), negate(b)));
  });
});

const joined = (ranks: readonly Rank[], which: Joining, isOpen = false) => {
  const mark = typeof which === "string" ? null : (which.atLeast ?? which.atLeastPercent);
  return join(which, tallyOf(ranks), mark as number | null, isOpen);
};

/** Every way in which unknown ranks may turn out. */
function everyWay(ranks: readonly Rank[]): readonly (readonly Rank[])[] {
  return ranks.reduce<readonly (readonly Rank[])[]>(
    (ways, one) => ways.flatMap((way) => completions(one).map((other) => [...way, other])),
    [[]],
  );
}

describe("join", () => {
  test.prop([list, fc.constantFrom<Joining>("every", "none", "some")])(
    "is the least or the greatest of what applies",
    (ranks, which) => {
      const applying = ranks.filter((one) => one !== NOT_APPLICABLE);
      const extreme = which === "some" ? Math.max(...applying) : Math.min(...applying);
      expect(joined(ranks, which)).toBe(applying.length === 0 ? NOT_APPLICABLE : extreme);
    },
  );

  test.prop([list])("of some is the same as of at least one", (ranks) => {
    for (const isOpen of [false, true]) {
      expect(joined(ranks, { atLeast: 1 }, isOpen)).toBe(joined(ranks, "some", isOpen));
    }
  });

  test.prop([list])(
    "of every is the same as of all in a hundred, where all are recorded",
    (ranks) => {
      expect(joined(ranks, { atLeastPercent: 100 })).toBe(joined(ranks, "every"));
    },
  );

  test.prop([list, how])("is unknown just where what is unknown can turn it", (ranks, which) => {
    const ways = new Set(everyWay(ranks.slice(0, 5)).map((way) => joined(way, which)));
    const rank = joined(ranks.slice(0, 5), which);
    if (ways.size === 1) expect([...ways, UNKNOWN]).toContain(rank);
    else if (rank !== UNKNOWN)
      expect([...ways].filter((one) => one !== NOT_APPLICABLE)).toEqual([rank]);
    const applying = ranks.slice(0, 5).filter((one) => one !== NOT_APPLICABLE);
    if (!applying.includes(UNKNOWN)) expect(rank).not.toBe(UNKNOWN);
  });

  test.prop([list, how])("over an incomplete list is decided only one way", (ranks, which) => {
    const isOfAll = which === "every" || which === "none";
    const isShare = typeof which === "object" && "atLeastPercent" in which;
    const fitting = isShare ? [UNKNOWN] : isOfAll ? [NOT_MET, UNKNOWN] : [MET, UNKNOWN];
    expect(fitting).toContain(joined(ranks, which, true));
  });

  test.prop([list, list, how])(
    "over an incomplete list is settled, never turned, by the rest of the list",
    (ranks, rest, which) => {
      expect(settles(joined(ranks, which, true), joined([...ranks, ...rest], which))).toBe(true);
    },
  );

  test("counts people and shares to the last one", () => {
    const people = (met: number, notMet: number): Rank[] => [
      ...Array<Rank>(met).fill(MET),
      ...Array<Rank>(notMet).fill(NOT_MET),
      NOT_APPLICABLE,
    ];
    expect(joined(people(1, 4), { atLeast: 2 })).toBe(NOT_MET);
    expect(joined(people(2, 3), { atLeast: 2 })).toBe(MET);
    expect(joined([...people(1, 2), UNKNOWN], { atLeast: 2 })).toBe(UNKNOWN);
    expect(joined([...people(0, 2), UNKNOWN], { atLeast: 2 })).toBe(NOT_MET);
    expect(joined(people(2, 1), { atLeastPercent: 66.6 })).toBe(MET);
    expect(joined(people(2, 1), { atLeastPercent: 66.7 })).toBe(NOT_MET);
    // 0.55 of a hundred is a little more than 55 in binary arithmetic.
    expect(joined(people(55, 45), { atLeastPercent: 55 })).toBe(MET);
    expect(joined(people(7, 93), { atLeastPercent: 7 })).toBe(MET);
    expect(joined(people(0, 0), { atLeast: 2 })).toBe(NOT_APPLICABLE);
    expect(join({ atLeast: { fact: "parameter.x" } }, [1, 0, 5], null)).toBe(UNKNOWN);
  });
});

test("a rank and its verdict name each other", () => {
  for (const verdict of VERDICTS) expect(verdictOf(rankOf(verdict))).toBe(verdict);
});
