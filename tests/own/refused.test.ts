import { afterEach, describe, expect, test } from "vitest";
import { declareOwn, FACTS } from "../../src/facts/index.js";
import { readLaw, withdrawDeclarations } from "../../src/law/index.js";
import { readHousehold, TABLES } from "../../src/register/index.js";
import { foundIn } from "./rules.js";

afterEach(withdrawDeclarations);

const label = { zh: "某列", en: "Something" };
const flag = { kind: "flag", label, personal: "none" } as const;
const column = (table: string, name: string) => ({ op: "column", table, column: name });
const orchards = {
  label: { zh: "果园", en: "Orchards" },
  about: { zh: "每块一行。", en: "One row an orchard." },
  rows: "many",
  declaredBy: "declaredOrchards",
  columns: { area: { kind: "quantity", unit: "mu", label, personal: "none" } },
};
const declaredOrchards = {
  kind: "count",
  label: { zh: "果园块数", en: "Number of orchards" },
  personal: "none",
};
const COUNTED = { columns: { households: { declaredOrchards } }, tables: { orchards } };
const ofHousehold = (name: string, one: object) => ({
  columns: { households: { [name]: { ...flag, ...one } } },
});
const asking = (expression: object, subject = "household") => ({
  ...COUNTED,
  facts: { [`${subject}.mine`]: { subject, label, expression } },
});
const AT = "/facts/household.mine/expression";

describe("declarations that say too little, or what cannot be", () => {
  test.each([
    // Names that are there already.
    [ofHousehold("village", {}), "own/taken", "/columns/households/village"],
    [ofHousehold("members", {}), "own/taken", "/columns/households/members"],
    [ofHousehold("rows", {}), "own/taken", "/columns/households/rows"],
    [
      { tables: { dwelling: { ...orchards, rows: "one", declaredBy: undefined } } },
      "own/taken",
      "/tables/dwelling",
    ],
    [
      { tables: { village: { ...orchards, rows: "one", declaredBy: undefined } } },
      "own/taken",
      "/tables/village",
    ],
    [ofHousehold("toString", {}), "own/taken", "/columns/households/toString"],
    [
      { tables: { "to-string": { ...orchards, rows: "one", declaredBy: undefined } } },
      "own/taken",
      "/tables/to-string",
    ],
    // A header that is that of another column would be read as two things.
    [
      ofHousehold("mine", { label: { zh: "村编码", en: "Mine" } }),
      "own/header-taken",
      "/columns/households/mine",
    ],
    [ofHousehold("mine", { headers: ["户号"] }), "own/header-taken", "/columns/households/mine"],
    // Kinds.
    [ofHousehold("mine", { kind: "code" }), "own/kind", "/columns/households/mine"],
    [ofHousehold("mine", { codes: { a: label } }), "own/kind", "/columns/households/mine/codes"],
    [ofHousehold("mine", { unit: "mu" }), "own/kind", "/columns/households/mine/unit"],
    [ofHousehold("mine", { most: 3 }), "own/kind", "/columns/households/mine/most"],
    [ofHousehold("mine", { kind: "quantity" }), "own/kind", "/columns/households/mine"],
    [
      ofHousehold("mine", { kind: "code", codes: { a: label }, unexamined: { b: label } }),
      "own/kind",
      "/columns/households/mine/unexamined/b",
    ],
    [
      ofHousehold("mine", { personal: undefined }),
      "own/personal-not-said",
      "/columns/households/mine",
    ],
    // Lists whose length nobody declares.
    [
      { tables: { orchards: { ...orchards, declaredBy: undefined } } },
      "own/list-without-number",
      "/tables/orchards",
    ],
    [
      { tables: { orchards: { ...orchards, declaredBy: "village" } } },
      "own/not-a-count",
      "/tables/orchards/declaredBy",
    ],
    [
      { ...COUNTED, tables: { orchards: { ...orchards, by: "plot" } } },
      "own/unknown-column",
      "/tables/orchards/by",
    ],
    [
      { ...COUNTED, tables: { orchards: { ...orchards, by: "area" } } },
      "own/not-a-key",
      "/tables/orchards/by",
    ],
    [
      { ...COUNTED, tables: { orchards: { ...orchards, rows: "one" } } },
      "own/of-a-list",
      "/tables/orchards/declaredBy",
    ],
    // Expressions.
    [asking(column("households", "beehive")), "own/unknown-column", `${AT}/column`],
    [asking(column("orchard", "area")), "own/unknown-table", `${AT}/table`],
    [asking(column("orchards", "area")), "own/row-not-at-hand", AT],
    [asking(column("members", "sex")), "own/row-not-at-hand", AT],
    [asking(column("villages", "name")), "own/table-out-of-reach", `${AT}/table`],
    [asking({ op: "count", table: "ledger" }), "own/list-may-be-short", AT],
    [
      asking({ op: "listOf", table: "members", of: column("members", "id") }),
      "own/people-listed",
      AT,
    ],
    [asking({ op: "fact", fact: "household.mine2" }), "pack/unknown-fact", `${AT}/fact`],
    [asking({ op: "fact", fact: "household.mine" }), "own/in-a-circle", "/facts/household.mine"],
    [asking({ op: "fact", fact: "member.age" }), "pack/fact-of-another-subject", AT],
    [
      asking({ op: "parameter", name: "no-such", type: "number" }),
      "pack/unknown-parameter",
      `${AT}/name`,
    ],
    [
      asking({ op: "plus", parts: [{ op: "count", table: "orchards" }, { op: "day" }] }),
      "own/wrong-type",
      `${AT}/parts/1`,
    ],
    [
      // biome-ignore lint/suspicious/noThenProperty: it is a key of the format.
      asking({ op: "choose", question: { op: "count", table: "members" }, then: { op: "day" } }),
      "own/wrong-type",
      `${AT}/question`,
    ],
    [
      asking({ op: "lacking", reason: "missing", field: "households.village", found: [] }),
      "own/never-known",
      AT,
    ],
    [
      asking({ op: "lacking", reason: "missing", field: "households.x", found: [] }),
      "own/unknown-column",
      `${AT}/field`,
    ],
    [
      asking({ op: "custom", of: column("households", "village") }),
      "pack/invalid-value",
      `${AT}/op`,
    ],
    [
      {
        facts: {
          "household.village": {
            subject: "household",
            label,
            expression: column("households", "village"),
            extra: 1,
          },
        },
      },
      "pack/unknown-key",
      "/facts/household.village/extra",
    ],
    [{ columns: { environment: { mine: flag } } }, "pack/unknown-key", "/columns/environment"],
    [
      {
        facts: {
          "household.status": {
            subject: "household",
            label,
            expression: column("households", "village"),
          },
        },
      },
      "own/taken",
      "/facts/household.status",
    ],
  ])("%j: %s at %s", (content, code, pointer) => {
    expect(foundIn(content)).toContainEqual([code, pointer]);
  });

  test("that double with each step are refused before anybody counts them", () => {
    const doubled = (of: object) => ({ op: "plus", parts: [of, of] });
    const facts = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [
        `household.step${at}`,
        {
          subject: "household",
          label,
          expression: doubled(
            at === 0
              ? { op: "count", table: "orchards" }
              : { op: "fact", fact: `household.step${at - 1}` },
          ),
        },
      ]),
    );
    const found = foundIn({ ...COUNTED, facts });
    expect(found).toContainEqual(["pack/too-large", "/facts/household.step11/expression"]);
    expect(FACTS.has("household.step10")).toBe(true);
    expect(FACTS.has("household.step12")).toBe(false);
  });

  test("are not declared, and what is sound beside them is told apart", () => {
    foundIn({ columns: { households: { mine: flag, village: flag } } });
    expect(FACTS.has("household.mine")).toBe(false);
    expect(readHousehold<unknown>({ id: "H1", mine: true }).ok).toBe(false);
  });
});

describe("a closed world", () => {
  const files = (name: string) => ({
    [`declarations/${name}.json`]: { name, ...ofHousehold("mine", {}) },
  });

  test("what was declared before under a name goes when it is declared again, and all of it when withdrawn", () => {
    expect(readLaw(files("cn-x")).ok).toBe(true);
    expect(readLaw(files("cn-x")).ok).toBe(true);
    expect(FACTS.get("household.mine")?.label).toEqual(label);
    expect(Object.keys(TABLES.households.columns)).toContain("mine");
    expect(readHousehold<unknown>({ id: "H1", mine: true }).ok).toBe(true);
    withdrawDeclarations();
    expect(FACTS.has("household.mine")).toBe(false);
    expect(readHousehold<unknown>({ id: "H1", mine: true }).ok).toBe(false);
  });

  test("what a module declares is withdrawn too", () => {
    declareOwn({ name: "cn-z", ...ofHousehold("mine", {}) });
    expect(readHousehold<unknown>({ id: "H1", mine: true }).ok).toBe(true);
    expect(FACTS.has("household.mine")).toBe(true);
    withdrawDeclarations();
    expect(readHousehold<unknown>({ id: "H1", mine: true }).ok).toBe(false);
    expect(FACTS.has("household.mine")).toBe(false);
  });

  test("two provinces cannot mean two things by one name", () => {
    readLaw(files("cn-x"));
    const codes = readLaw(files("cn-y")).issues.map(({ code }) => code);
    expect(codes).toContain("own/taken");
  });

  test("rules know the facts of their own files and of no others", () => {
    readLaw(files("cn-x"));
    const conditions = { all: [{ fact: "household.mine", operator: "equal", value: true }] };
    const rule = { name: "cn-y/p/r", subject: "household", conditions };
    const found = (more: object) =>
      readLaw({ "packs/cn-y/p/r.json": rule, ...more }).issues.map((one) => one.code);
    expect(found({})).toContain("pack/unknown-fact");
    expect(found(files("cn-x"))).not.toContain("pack/unknown-fact");
  });
});
