import { DuckDBInstance } from "@duckdb/node-api";
import { describe, expect, test } from "vitest";
import { mutatePack } from "../../src/authoring/index.js";
import type { Joining } from "../../src/conditions/index.js";
import { runOnEngine } from "../../src/engine/index.js";
import { assess, messageOf, plan, reasonsOf, withTrace } from "../../src/judge/index.js";
import { composePack, type Law, type Pack, readLaw } from "../../src/law/index.js";
import { type Household, parseHousehold } from "../../src/register/index.js";
import { packProperties } from "../../src/testing/index.js";
import { expectAgreement, judgedInSql } from "../support/in-sql.js";
import { unwrap } from "../support/rules.js";
import { drawnOn, ownLaw } from "./rules.js";

const asOf = "2019-12-31";
const CRAFT = "packs/cn-qingling/household-exit/craft.json";
const HIVES = { fact: "parameter.qingling-hives" };

const filesOf = (law: Law): Record<string, unknown> =>
  Object.fromEntries(
    law.shelf.files
      .filter(({ path }) => /^(packs|parameters|sources|places|declarations)/.test(path))
      .map(({ path, content }) => [path, content]),
  );

/** The pack of the invented province whose rule about members joins them in another way. */
function packWith(join: unknown, more: object = {}): { pack: Pack; law: Law } {
  const files = filesOf(ownLaw());
  const rule = { ...(files[CRAFT] as object), join, ...more };
  const law = unwrap(readLaw({ ...files, [CRAFT]: rule }));
  return { pack: unwrap(composePack(law, "cn-qingling/household-exit")), law };
}

const grown = {
  all: [{ fact: "member.age", operator: "greaterThanInclusive", value: 16 }],
};

/** Members drawn meet it about as often as not. */
const OLDER = {
  any: [
    { fact: "member.canWeave", operator: "equal", value: true },
    { fact: "member.age", operator: "greaterThan", value: 40 },
  ],
};

const drawn = (count: number) => drawnOn(asOf, count, 11);

const JOININGS: readonly Joining[] = [
  "every",
  "some",
  "none",
  { atLeast: 2 },
  { atLeast: HIVES },
  { atLeastPercent: 40 },
  { atLeastPercent: HIVES },
];

describe.each(JOININGS.map((joining) => [JSON.stringify(joining), joining] as const))(
  "a rule that asks of %s",
  (_name, joining) => {
    const { pack } = packWith(joining, { appliesWhen: grown, conditions: OLDER, cases: [] });
    const its = plan(pack, { asOf });

    test("keeps every law of packs", () => {
      for (const { check } of packProperties(pack)) check({ numRuns: 15 });
    });

    test("is the same in SQL, and is decided both ways", async () => {
      const list = drawn(400);
      const connection = await (await DuckDBInstance.create(":memory:")).connect();
      const found = await judgedInSql(connection, pack, its, list);
      expectAgreement(found, its, list);
      const verdicts = new Set([...found.rows.values()].map((row) => row.craft));
      expect([...verdicts]).toEqual(expect.arrayContaining(["met", "not-met", "unknown"]));
    });

    test("is the same by json-rules-engine wherever all is known", async () => {
      let compared = 0;
      for (const household of drawn(150)) {
        const { verdict, members } = craftOf(its, household);
        if (verdict === "unknown" || members?.some((one) => one.verdict === "unknown")) continue;
        const own = await runOnEngine(pack, { household }, { asOf });
        compared += 1;
        expect(own.criteria.find(({ criterion }) => criterion === "craft")?.verdict).toBe(verdict);
      }
      expect(compared).toBeGreaterThan(20);
    });

    test("survives the way through JSON", () => {
      const [household] = drawn(1) as [Household];
      const again = JSON.parse(JSON.stringify(its)) as typeof its;
      expect(assess(again, { household })).toEqual(assess(its, { household }));
    });
  },
);

function craftOf(its: ReturnType<typeof plan>, household: Household) {
  const found = assess(its, { household }).criteria.find(({ criterion }) => criterion === "craft");
  if (found === undefined) throw new Error("no such criterion");
  return found;
}

/** A household of so many grown people, each of whom can weave, cannot, or may. */
const weavers = (...can: readonly (boolean | undefined)[]): Household =>
  parseHousehold({
    id: "H1",
    status: "registered",
    registeredOn: "2014-05-01",
    declaredMembers: can.length,
    members: can.map((one, index) => ({
      household: "H1",
      id: `M${index + 1}`,
      name: `成员${index + 1}`,
      birthDate: "1980-05-06",
      presence: "present",
      ...(one === undefined ? {} : { craft: one ? "weaving" : "none", handTrouble: false }),
    })),
  } as never);

describe("what is said", () => {
  const said = (joining: Joining, household: Household) => {
    const { pack } = packWith(joining, { cases: [] });
    const its = plan(pack, { asOf });
    const { criteria } = withTrace(its, assess(its, { household }));
    const result = criteria.find(({ criterion }) => criterion === "craft");
    const rule = pack.rules.find(({ criterion }) => criterion === "craft");
    if (result === undefined || rule === undefined) throw new Error("no such criterion");
    const asked = { result, rule, pack };
    return { result, message: messageOf(asked), reasons: reasonsOf(asked) };
  };

  test("names how many meet a rule, and how many should", () => {
    const { result, message, reasons } = said({ atLeast: 2 }, weavers(true, false, false));
    expect(result.verdict).toBe("not-met");
    expect(message.zh).toContain("3人中有1人符合，至少应有2人");
    expect(message.en).toContain("1 of 3 people meet it, at least 2 are asked for");
    expect(reasons.map(({ member }) => member)).toEqual([null, "M2", "M3"]);
    expect(said({ atLeast: 3 }, weavers(true, false, undefined)).message.zh).toContain(
      "3人中有1人符合，1人情况不明，至少应有3人",
    );
    expect(said({ atLeast: HIVES }, weavers(true, false, false)).message.zh).toContain(
      "至少应有2人",
    );
    expect(said({ atLeastPercent: 40 }, weavers(true, false, false)).message.en).toContain(
      "1 of 3 people meet it, at least 40 % are asked for",
    );
  });

  test("says what to do where nobody is left who fails", () => {
    const { result, reasons } = said({ atLeast: 3 }, weavers(true, true));
    expect(result.verdict).toBe("not-met");
    expect(reasons).toHaveLength(1);
    expect(reasons[0]?.remedy).toMatchObject({ zh: "请帮助" });
  });

  test("says of nobody what is said of a person who breaks the rule", () => {
    const { result, reasons } = said("none", weavers(true, false));
    expect(result.verdict).toBe("not-met");
    expect(result.members?.map(({ verdict }) => verdict)).toEqual(["not-met", "met"]);
    expect(reasons.map(({ member }) => member)).toEqual(["M1"]);
    expect(said("none", weavers(false, false)).result.verdict).toBe("met");
    expect(said("none", weavers(false, undefined)).result.verdict).toBe("unknown");
  });

  test("lacks the legal value where there is none, in SQL too", async () => {
    const files = filesOf(ownLaw());
    const path = "parameters/qingling-hives.json";
    const open = JSON.stringify(files[path]).replace(
      /"value":\d+/,
      '"value":null,"absence":"not-found","note":{"zh":"没有查到","en":"not found"}',
    );
    const rule = { ...(files[CRAFT] as object), join: { atLeast: HIVES }, cases: [] };
    const law = unwrap(readLaw({ ...files, [CRAFT]: rule, [path]: JSON.parse(open) as unknown }));
    const pack = unwrap(composePack(law, "cn-qingling/household-exit"));
    const its = plan(pack, { asOf });
    const found = craftOf(its, weavers(true, true));
    const list = [weavers(true, true), ...drawn(60)].map((one, at) => ({ ...one, id: `H${at}` }));
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    expectAgreement(await judgedInSql(connection, pack, its, list), its, list);
    expect(found.verdict).toBe("unknown");
    expect(found.lacks.map(({ field }) => field)).toEqual(["parameter.qingling-hives"]);
  });
});

describe("what authors are told", () => {
  test("of a join that there is not, or of a legal value that is none", () => {
    const wrong = (join: unknown) => {
      const files = filesOf(ownLaw());
      const rule = { ...(files[CRAFT] as object), join };
      const { issues } = readLaw({ ...files, [CRAFT]: rule });
      return issues.map(({ code, place }) => [code, place?.pointer]);
    };
    for (const join of ["most", 2, {}, { atLeast: 2, atLeastPercent: 40 }]) {
      expect([join, wrong(join)]).toEqual([join, [["pack/unknown-join", "/join"]]]);
    }
    for (const join of [{ atLeast: 0 }, { atLeast: 1.5 }, { atLeastPercent: 101 }]) {
      expect([join, wrong(join).length]).toEqual([join, 1]);
    }
    expect(wrong({ atLeast: { fact: "household.headcount" } })).toHaveLength(1);
    expect(wrong({ atLeast: { fact: "parameter.qingling-hive" } })).toEqual([
      ["pack/unknown-parameter", "/join/atLeast/fact"],
    ]);
    expect(wrong({ atLeastPercent: { fact: "parameter.school-cutoff" } })).toEqual([
      ["pack/invalid-value", "/join/atLeastPercent/fact"],
    ]);
    // It counts in mu, which are neither people nor so many in a hundred.
    for (const key of ["atLeast", "atLeastPercent"]) {
      expect(wrong({ [key]: { fact: "parameter.qingling-orchard" } })).toEqual([
        ["pack/unit-mismatch", `/join/${key}/fact`],
      ]);
    }
  });

  test("of a number of people that no case holds to the last one", () => {
    const one = (verdict: string, ...can: readonly boolean[]) => ({
      ...{ name: `${verdict} ${can.join(" ")}`, kind: verdict, asOf, facts: {} },
      members: can.map((each) => ({ "member.canWeave": each })),
      expect: { verdict },
    });
    const survivors = (join: Joining, ...cases: readonly object[]) => {
      const { pack } = packWith(join, { cases });
      const own = pack.rules.filter(({ criterion }) => criterion === "craft");
      const { survivors: left, proposals } = mutatePack(pack, own);
      const about = left.filter(({ kind, about: { en } }) => kind === "join" || /hives/.test(en));
      return { about, cases: proposals.flatMap((each) => each.cases) };
    };
    const loose = [one("met", true, true, true), one("not-met", false, false)];
    for (const join of [{ atLeast: 2 }, { atLeast: HIVES }]) {
      const found = survivors(join, ...loose);
      expect(found.about.length).toBeGreaterThan(1);
      expect(found.about.every(({ proposal }) => proposal !== null)).toBe(true);
      expect(survivors(join, ...loose, ...found.cases).about).toEqual([]);
    }
    expect(survivors("none", one("met", false), one("not-met", true)).about).toEqual([]);
  });
});
