import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { known, type Lack, type Reading, unknown } from "../../src/base/index.js";
import { type AnyFact, FACTS, type FactContext } from "../../src/facts/index.js";
import { divisions, gaps, households, withGaps } from "../../src/testing/index.js";
import { FACTS as BEFORE } from "./before/index.js";

const asOf = "2019-12-31";

/** The law of a day, some of it not known. */
const laws: fc.Arbitrary<FactContext> = fc
  .record({
    divisor: fc.constantFrom("on-file", "hukou", "co-residing", "nobody", null),
    yearEnd: fc.constantFrom("09-30", "12-31", null),
    gifts: fc.constantFrom(true, false, null),
    cutoff: fc.constantFrom("08-31", null),
    day: fc.constantFrom(asOf, "2019-06-30", "2018-02-28"),
    knownAt: fc.constantFrom(undefined, undefined, "2018-06-30", "2019-12-31"),
  })
  .map(({ divisor, yearEnd, gifts, cutoff, day, knownAt }) => {
    const values: Readonly<Record<string, string | boolean | null>> = {
      "income-divisor": divisor,
      "income-year-end": yearEnd,
      "income-counts-gifts": gifts,
      "school-cutoff": cutoff,
    };
    return {
      asOf: day,
      ...(knownAt === undefined ? {} : { knownAt }),
      parameter: (name: string) => {
        const value = values[name] ?? null;
        return value === null
          ? unknown({ reason: "no-parameter", field: `parameter.${name}` })
          : known(value);
      },
    };
  });

/** What matters of a lack: what, of which subject, and why. */
const told = ({ reason, field, record }: Lack) =>
  `${reason} ${field.replace(/^duties.*/, "duties")} ${record?.split("/")[0]}`;

/** A month that may be that of a record without one, and a repeat of a row that was not recorded in time. */
const SILENT = /^(\w+ duties|conflicting members.residentId) /;

/** Whether both say the same; the lacks of one may be more, and name row and person more closely. */
function differs(now: Reading, before: Reading): boolean {
  if (!now.known || !before.known) {
    if (now.known || before.known) return true;
    const named = now.lacks.map(told);
    return before.lacks.map(told).some((one) => !named.includes(one) && !SILENT.test(one));
  }
  if (typeof now.value !== "number") return JSON.stringify(now) !== JSON.stringify(before);
  return now.value.toFixed(9) !== Number(before.value).toFixed(9);
}

const kinds = ["household", "village", "township", "county", "duty"] as const;

function subjects(kind: (typeof kinds)[number]): fc.Arbitrary<object> {
  const options = { asOf, marks: [4000, 100] };
  if (kind !== "household") return divisions(kind, options);
  return households({ ...options, slips: true }).map((household) => ({ household }));
}

describe("facts by expression are those by closure", () => {
  test.each(kinds)("%s", (kind) => {
    const differ = new Map<string, string>();
    let count = 0;
    const drawn = fc.tuple(subjects(kind), gaps({ max: 30 }), gaps({ max: 2 }), laws, fc.nat(2));
    for (const [whole, many, few, law, which] of fc.sample(drawn, { numRuns: 500, seed: 5 })) {
      const subject = withGaps(whole, which === 0 ? many : which === 1 ? few : []) as {
        household: { members: readonly object[] };
      };
      const members = kind === "household" ? subject.household.members : [];
      const of = (fact: AnyFact) =>
        fact.subject === "member"
          ? members.map((member) => ({ household: subject.household, member }))
          : [subject];
      for (const [id, fact] of FACTS) {
        if (fact.subject !== kind && !(fact.subject === "member" && kind === "household")) continue;
        for (const one of of(fact)) {
          count += 1;
          // The closures took the declared number of townships as it stands, whenever it was recorded.
          if (kind === "county" && law.knownAt !== undefined) continue;
          const now = fact.read(one as never, law);
          const before = BEFORE.get(id)?.read(one as never, law) as Reading;
          if (differs(now, before)) {
            differ.set(id, `${JSON.stringify(before)} → ${JSON.stringify(now)}`);
          }
        }
      }
    }
    expect(count).toBeGreaterThan(1000);
    expect([...differ]).toEqual([]);
  });
});
