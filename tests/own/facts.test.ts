import { beforeAll, describe, expect, test } from "vitest";
import { FACTS } from "../../src/facts/index.js";
import { assess, plan } from "../../src/judge/index.js";
import type { Law } from "../../src/law/index.js";
import { assembleRegister, parseHousehold, type TableName } from "../../src/register/index.js";
import { ownLaw, ownPack } from "./rules.js";

const asOf = "2019-12-31";
let law: Law;
beforeAll(() => {
  law = ownLaw();
});

const PAIR = [
  { id: "a", craft: "weaving", handTrouble: false, presence: "present" },
  { id: "b", craft: "none", handTrouble: false, presence: "present" },
];
const PLOTS = [
  { plot: "东坡", area: 2.5, crop: "pear", bearing: true, sales: "1200.50" },
  { plot: "西坡", area: 1, crop: "plum", bearing: false, sales: "0" },
];
const WHOLE = {
  id: "H1",
  status: "registered",
  declaredMembers: 2,
  members: PAIR,
  beehives: 5,
  declaredOrchards: 2,
  orchards: PLOTS,
  lastSaleOn: "2019-12-01",
  courtyards: { hardened: true },
};

function read(id: string, input: object): unknown {
  const household = parseHousehold<unknown>({ ...WHOLE, ...input });
  const context = { asOf, parameter: () => ({ known: false as const, lacks: [] }) } as const;
  const reading = FACTS.get(id)?.read({ household } as never, context);
  return reading?.known === true ? reading.value : undefined;
}

describe("facts of one's own", () => {
  test.each([
    ["household.beehives", {}, 5],
    ["household.people", {}, 2],
    ["household.beehivesPerHead", {}, 2.5],
    ["household.bearingArea", {}, 2.5],
    ["household.everyOrchardBears", {}, false],
    ["household.crops", {}, ["pear", "plum"]],
    ["household.salesPerHead", {}, 600.25],
    ["household.weavers", {}, 1],
    ["household.weaversShare", {}, 50],
    ["household.daysSinceSale", {}, 30],
    ["courtyards.hardened", {}, true],
    ["filled.courtyards.hardened", { courtyards: undefined }, false],
    // Nothing was declared of orchards, and nothing says that none is lacking.
    ["household.bearingArea", { declaredOrchards: undefined, orchards: [] }, undefined],
    ["household.bearingArea", { declaredOrchards: 0, orchards: [] }, 0],
    ["household.bearingArea", { declaredOrchards: 3 }, undefined],
    // One orchard that bears none decides, whatever else is lacking; not where there is one too many.
    ["household.everyOrchardBears", { declaredOrchards: 3 }, false],
    ["household.everyOrchardBears", { declaredOrchards: 1 }, undefined],
    ["household.crops", { declaredOrchards: 3 }, undefined],
    // Who left does not belong to the household; who may have left leaves it unknown.
    [
      "household.people",
      { members: [PAIR[0], { ...PAIR[1], presence: "left", leftOn: "2019-01-01" }] },
      1,
    ],
    ["household.weavers", { members: [PAIR[1], { ...PAIR[0], presence: undefined }] }, undefined],
    ["household.people", { declaredMembers: 3 }, undefined],
    // Nobody asked: no answer, and neither 0 nor none.
    ["household.weavers", { members: [PAIR[0], { ...PAIR[1], craft: "not-asked" }] }, undefined],
    // Nothing is divided by nobody.
    ["household.beehivesPerHead", { declaredMembers: 0, members: [] }, undefined],
    ["household.salesPerHead", { declaredMembers: 0, members: [] }, undefined],
    ["household.daysSinceSale", { lastSaleOn: undefined }, undefined],
  ])("%s of %j is %j", (id, input, expected) => {
    expect(read(id, input)).toEqual(expected);
  });

  test("rules judge by them, and say what is lacking by its column", () => {
    const its = plan(ownPack(law), { asOf });
    const verdicts = (input: object) => {
      const household = parseHousehold<unknown>({ ...WHOLE, ...input });
      const { criteria } = assess(its, { household });
      return new Map(criteria.map((one) => [one.criterion, one]));
    };
    expect(verdicts({}).get("bees")?.verdict).toBe("met");
    expect(verdicts({ beehives: 3 }).get("bees")?.verdict).toBe("not-met");
    expect(verdicts({ beehives: 4 }).get("bees")?.verdict).toBe("met");
    const lacking = verdicts({ beehives: undefined }).get("bees");
    expect(lacking?.verdict).toBe("unknown");
    expect(lacking?.lacks).toContainEqual(
      expect.objectContaining({ field: "households.beehives", reason: "missing" }),
    );
    expect(verdicts({}).get("craft")?.verdict).toBe("met");
    expect(verdicts({ members: [PAIR[1]], declaredMembers: 1 }).get("craft")?.verdict).toBe(
      "not-met",
    );
  });
});

describe("columns and tables of one's own", () => {
  test("are read by their names, labels, other headers, units and words", () => {
    const { households, issues } = assembleRegister([
      {
        table: "households",
        file: "农户.csv",
        header: ["户编号", "登记人口", "养蜂(箱)", "果园块数", "最近售果日期"],
        rows: [{ line: 2, cells: ["H1", "1", "12", "2块", "2019年12月1日"] }],
      },
      {
        table: "members",
        file: "成员.csv",
        header: ["户编号", "人编号", "手艺"],
        rows: [{ line: 2, cells: ["H1", "a", "编竹"] }],
      },
      {
        table: "orchards" as TableName,
        file: "果园.csv",
        header: ["户编号", "地块", "果园面积(亩)", "果种", "已挂果", "售果收入(万元)"],
        rows: [
          { line: 2, cells: ["H1", "东坡", "2.5亩", "梨", "是", "0.12"] },
          { line: 3, cells: ["H1", "东坡", "2.5", "梨", "是", ""] },
        ],
      },
    ]);
    const [household] = households as unknown as readonly Record<string, unknown>[];
    expect(household).toMatchObject({ beehives: 12, lastSaleOn: "2019-12-01" });
    expect(household?.members).toMatchObject([{ craft: "weaving" }]);
    // Two rows of one plot are one record.
    expect(household?.orchards).toMatchObject([
      { plot: "东坡", area: 2.5, crop: "pear", bearing: true, sales: "1200" },
    ]);
    expect(household).toMatchObject({ declaredOrchards: 2 });
    expect(issues.map(({ code }) => code)).toContain("register/repeated-record");
  });

  test("what a column of one's own cannot hold is refused with its pointer", () => {
    const wrong = { ...WHOLE, beehives: -1, orchards: [{ crop: "apple" }], beehive: 3 };
    expect(() => parseHousehold<unknown>(wrong)).toThrow(/\/beehives[\s\S]*beehive/);
    expect(() => parseHousehold<unknown>(wrong)).toThrow(/\/orchards\/0\/crop/);
  });
});
