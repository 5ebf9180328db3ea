import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import {
  both,
  either,
  join,
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

const RANKS: readonly Rank[] = [NOT_MET, UNKNOWN, MET, NOT_APPLICABLE];
const rank = fc.constantFrom(...RANKS);
const list = fc.array(rank, { maxLength: 6 });
const how = fc.constantFrom("every" as const, "some" as const);

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

describe("join", () => {
  test.prop([list, how])("is the least or the greatest of what applies", (ranks, which) => {
    const applying = ranks.filter((one) => one !== NOT_APPLICABLE);
    const extreme = which === "every" ? Math.min(...applying) : Math.max(...applying);
    expect(join(ranks, which)).toBe(applying.length === 0 ? NOT_APPLICABLE : extreme);
  });

  test.prop([list, how])("over an incomplete list is decided only one way", (ranks, which) => {
    const joined = join(ranks, which, false);
    const fitting = which === "every" ? [NOT_MET, UNKNOWN] : [MET, UNKNOWN];
    expect(fitting).toContain(joined);
  });

  test.prop([list, list, how])(
    "over an incomplete list is settled, never turned, by the rest of the list",
    (ranks, rest, which) => {
      expect(settles(join(ranks, which, false), join([...ranks, ...rest], which))).toBe(true);
    },
  );
});

test("a rank and its verdict name each other", () => {
  for (const verdict of VERDICTS) expect(verdictOf(rankOf(verdict))).toBe(verdict);
});
