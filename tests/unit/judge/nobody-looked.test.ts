import { describe, expect, test } from "vitest";
import { FACTS } from "../../../src/facts/index.js";
import {
  builtinIndicators,
  deprivationsOf,
  type PovertyIndexSpec,
} from "../../../src/indicators/index.js";
import { assess, plan } from "../../../src/judge/index.js";
import { type Column, readHousehold, TABLES } from "../../../src/register/index.js";
import { asText, explain } from "../../../src/report/index.js";
import { pack } from "../../support/rules.js";

type Water = Readonly<Record<string, unknown>>;

function household(water: Water) {
  const more = { status: "exited", monitored: false, declaredMembers: 0 };
  const read = readHousehold<unknown>({ id: "H1", ...more, water });
  if (!read.ok) throw new Error(read.issues.map((one) => one.message.en).join("\n"));
  return read.value;
}

function criterion(name: string, id: string, water: Water, asOf = "2020-12-31") {
  const { criteria } = assess(plan(pack(name), { asOf }), { household: household(water) });
  return criteria.find((one) => one.criterion === id);
}

const [globalIndex] = builtinIndicators().povertyIndexes as readonly [PovertyIndexSpec];

describe("water that nobody tested is not bad water", () => {
  test.each([
    ["central", "tested-good", "met"],
    ["central", "tested-bad", "not-met"],
    ["central", "sensory-good", "unknown"],
    ["central", "sensory-bad", "not-met"],
    ["central", "untested", "unknown"],
    ["dispersed", "tested-good", "met"],
    ["dispersed", "tested-bad", "not-met"],
    ["dispersed", "sensory-good", "met"],
    ["dispersed", "sensory-bad", "not-met"],
    ["dispersed", "untested", "unknown"],
    [undefined, "sensory-good", "unknown"],
    [undefined, "sensory-bad", "not-met"],
    [undefined, "untested", "unknown"],
  ])("a %s supply, %s: %s", (supply, quality, verdict) => {
    const water = { supply, quality };
    expect(criterion("cn/household-exit", "water-quality", water)?.verdict).toBe(verdict);
    expect(criterion("cn-sichuan/household-exit", "water-quality", water)?.verdict).toBe(verdict);
  });

  test.each(["exited-water", "monitored-water"])("the check of data %s accuses nobody", (id) => {
    const of = (quality: string) =>
      criterion("cn/data-quality", id, { quality }, "2024-12-31")?.verdict;
    expect([of("untested"), of("tested-bad"), of("sensory-good")]).toEqual([
      "unknown",
      "not-met",
      "met",
    ]);
  });

  test("it is said that nobody looked", () => {
    const one = household({ supply: "central", quality: "untested" });
    const exit = pack("cn/household-exit");
    const found = assess(plan(exit, { asOf: "2020-12-31" }), { household: one });
    const said = (language: "zh" | "en") => asText(explain(found, exit, "cadre"), language);
    expect(said("zh")).toContain("登记为未检，没有人看过水质，不等于不合格");
    expect(said("en")).toContain(
      "recorded as not tested: nobody looked, which does not make it bad",
    );
  });

  test("it is said that the senses are no test of a central supply", () => {
    const found = criterion("cn/household-exit", "water-quality", {
      supply: "central",
      quality: "sensory-good",
    });
    expect(found?.lacks).toMatchObject([
      { reason: "missing", field: "water.quality", note: { zh: "只经望闻问尝，没有化验" } },
    ]);
  });

  test("it leaves the global index open, and the cell counts as filled in", () => {
    const one = household({ quality: "untested", piped: true });
    expect(deprivationsOf(globalIndex, one, "2020-12-31")?.deprived.drinkingWater).toBe(null);
    const context = { asOf: "2020-12-31", parameter: () => ({ known: true as const, value: 0 }) };
    const filled = FACTS.get("filled.water.quality")?.read({ household: one } as never, context);
    expect(filled).toEqual({ known: true, value: true });
  });
});

describe("every code of a register that says that nobody looked", () => {
  const columns = Object.entries(TABLES).flatMap(([table, { columns: its }]) =>
    Object.entries(its as Readonly<Record<string, Column>>).map(
      ([name, column]) => [`${table}.${name}`, column] as const,
    ),
  );
  const marked = columns.flatMap(([name, { unexamined = {} }]) =>
    Object.keys(unexamined).map((code) => `${name}=${code}`),
  );

  test("is marked as no answer", () => {
    const said = columns.flatMap(([name, { codes = {} }]) =>
      Object.entries(codes)
        .filter(([, { zh }]) => /^未(检|测|化验|鉴定|评|核|查)|^不(明|详|清)/.test(zh))
        .map(([code]) => `${name}=${code}`),
    );
    expect(said).toEqual(marked);
  });

  test("is a value of no fact", () => {
    for (const one of marked) {
      const [column, code = ""] = one.split("=");
      const facts = [...FACTS.values()].filter(({ from }) => from.includes(String(column)));
      for (const { codes = {} } of facts) expect(Object.keys(codes)).not.toContain(code);
    }
  });

  test("a step that the source asks for and that was not taken is no such code", () => {
    const none = TABLES.dwellings.columns.acceptance.codes?.none?.zh;
    expect([none, TABLES.dwellings.columns.acceptance.unexamined]).toEqual(["未验收", undefined]);
  });
});
