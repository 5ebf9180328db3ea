import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FACTS, type FactContext, factReaders, seenOn } from "../../../src/facts/index.js";
import { columnOf, PARTS } from "../../../src/register/index.js";
import { divisions, gaps, households, withGaps } from "../../../src/testing/index.js";
import { watched } from "../../fixtures/watch.js";
import { LAWS } from "./support.js";

const asOf = "2019-12-31";
const kinds = ["household", "village", "township", "county", "duty"] as const;
type Kind = (typeof kinds)[number];

/** The table of each part of a subject, as its records name them. */
const TABLE_OF: Readonly<Record<string, string>> = {
  household: "households",
  village: "villages",
  township: "townships",
  county: "counties",
  duty: "duties",
  all: "duties",
  ...Object.fromEntries(PARTS.map(([name, { table }]) => [name, table])),
};

function subjects(kind: Kind): fc.Arbitrary<Record<string, unknown>> {
  const options = { asOf, marks: [4000, 100] };
  if (kind !== "household") return divisions(kind, options);
  return households({ ...options, slips: true }).map((household) => ({ ...household }));
}

/** What was looked at, as columns of tables; the lists themselves are none. */
function columnsIn(read: ReadonlySet<string>, kind: Kind): string[] {
  return [...read].flatMap((name) => {
    // The id of a household is read to name what is lacking, where that is asked for to tell a blank.
    if (name === "id" && kind === "household") return [];
    const path = kind === "household" && !name.includes(".") ? `household.${name}` : name;
    const [part, column] = path.split(".") as [string, string | undefined];
    if (column === undefined || (part === "household" && PARTS.some(([name]) => name === column)))
      return [];
    const field = `${TABLE_OF[part] ?? part}.${column}`;
    // What is looked at inside a cell is no column.
    return columnOf(field) === undefined ? [] : [field];
  });
}

/** The columns that reading each fact looked at, over many subjects and laws. */
function readBy(kind: Kind, laws: readonly FactContext[]): ReadonlyMap<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const drawn = fc.tuple(subjects(kind), gaps({ max: 25 }), fc.boolean());
  const list = fc.sample(drawn, { numRuns: 200, seed: 3 });
  for (const law of laws) {
    const readers = factReaders(law);
    const own = [...FACTS.values()].filter(
      ({ subject }) => subject === kind || (kind === "household" && subject === "member"),
    );
    const made = own.map((fact) => ({ fact, reader: readers.readerOf(fact.expression) }));
    for (const [whole, lost, isWhole] of list) {
      const read = new Set<string>();
      const kept = kind === "household" ? { household: whole } : whole;
      const gapped = isWhole ? kept : withGaps(kept, lost);
      const seen = seenOn(gapped as never, law) as typeof gapped;
      const record = watched(kind === "household" ? (seen.household as object) : seen, read);
      const members = kind === "household" ? (record as { members: object[] }).members : [];
      for (const { fact, reader } of made) {
        const turns: readonly object[] =
          fact.subject === "member"
            ? members.map((member) => ({ household: record, member }))
            : [kind === "household" ? { household: record } : record];
        const its = found.get(fact.id) ?? new Set();
        found.set(fact.id, its);
        for (const turn of turns) {
          readers.turnTo(turn as never);
          read.clear();
          reader.value();
          for (const column of columnsIn(read, kind)) its.add(column);
        }
      }
    }
  }
  return found;
}

/** The columns by which records are found to be those of the subject, and by which it is named. */
const isTie = (field: string) =>
  field === "duties.holder" || field === "duties.role" || field === "households.id";

describe("a fact reads the columns that its expression says, and no others", () => {
  test.each(kinds)("of a %s", (kind) => {
    const wrong = [...readBy(kind, LAWS)].flatMap(([id, read]) => {
      const said = (FACTS.get(id)?.from ?? []).filter(
        (field) => !isTie(field) || id === "duty.role",
      );
      const more = [...read].filter((field) => !said.includes(field));
      const less = said.filter((field) => !read.has(field));
      return more.length + less.length === 0 ? [] : [{ id, more, less }];
    });
    expect(wrong).toEqual([]);
  });

  test("and with a second clock, which the record as it is seen has taken care of", () => {
    const laws = LAWS.slice(0, 2).map((law) => ({ ...law, knownAt: "2019-12-31" }));
    for (const [id, read] of readBy("household", laws)) {
      const said = FACTS.get(id)?.from ?? [];
      expect(
        [...read].filter((field) => !said.includes(field)),
        id,
      ).toEqual([]);
    }
  });
});
