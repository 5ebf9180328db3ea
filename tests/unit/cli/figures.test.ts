import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { compareWithRegister } from "../../../src/audit/index.js";
import { known } from "../../../src/base/index.js";
import { readFigures } from "../../../src/figures/index.js";
import type { Household, Measure, Member, Register, Village } from "../../../src/register/index.js";

const CLI = fileURLToPath(new URL("../../../dist/cli.js", import.meta.url));
const TOWNSHIP = fileURLToPath(new URL("../../../fixtures/township", import.meta.url));
const SUMMARY = `${TOWNSHIP}/summary.txt`;

function figures(...more: string[]) {
  const args = ["figures", SUMMARY, "--against", TOWNSHIP, "--as-of", "2020-12-31", ...more];
  return spawnSync(process.execPath, [CLI, ...args], { encoding: "utf8" });
}

/** What the summary states of the register, by hand: the line, the words, whether they are true. */
const STATED = [
  [3, "9个", "villages", "holds", "the register has nine villages, as the township declares"],
  [3, "98户", "registeredHouseholds", "holds", "the villages declare the 98 that are known"],
  [3, "343人", "registeredPeople", "cannot-tell", "YH-0505 declares no number of people"],
  [3, "0%", "relapseRate", "holds", "none of the 98 has relapsed, and there is no other"],
  [5, "10个", "villages", "fails", "there are nine"],
  [6, "95户", "registeredHouseholds", "fails", "98 stand in the register"],
  [6, "330人", "registeredPeople", "fails", "at least 340 stand in the register"],
  [6, "100%", "basicInsuranceCoverage", "cannot-tell", "the cover of some is not readable"],
  [7, "88户", "productionBatchHouseholds", "holds", "their measures are all listed"],
  [7, "167人", "productionBatchPeople", "holds", "the measures name 167 people"],
  [7, "5户", "relocationBatchHouseholds", "holds", "their measures are all listed"],
  [7, "9人", "relocationBatchPeople", "holds", "the measures name nine people"],
  [7, "23户", "socialSecurityBatchHouseholds", "holds", "their measures are all listed"],
  [7, "54人", "socialSecurityBatchPeople", "holds", "the measures name 54 people"],
  [7, "70户", "medicalBatchHouseholds", "holds", "their measures are all listed"],
  [7, "99人", "medicalBatchPeople", "holds", "the measures name 99 people"],
  [7, "17户", "reconstructionBatchHouseholds", "holds", "their measures are all listed"],
  [7, "47人", "reconstructionBatchPeople", "holds", "the measures name 47 people"],
  [7, "63户", "creditHouseholds", "holds", "63 households have a loan"],
  [7, "5户", "relocatedHouseholds", "holds", "five dwellings are of relocated households"],
  [7, "9人", "relocatedPeople", "holds", "nine people belong to them"],
  [8, "20户", "exitedIn2016Households", "holds", "20 days of exit lie in 2016"],
  [8, "14户", "exitedIn2017Households", "holds", "14 days of exit lie in 2017"],
  [8, "40户", "exitedIn2018Households", "fails", "42 days of exit lie in 2018"],
  [8, "11918元", "netIncomePerHead", "cannot-tell", "some incomes are not known"],
] as const;

interface Compared {
  readonly compared: {
    readonly comparisons: readonly {
      readonly id: string;
      readonly line: number;
      readonly verdict: string;
      readonly stated: string;
    }[];
  };
}

describe("a summary of the township beside its register", () => {
  const { status, stdout } = figures("--format", "json");
  const { comparisons } = (JSON.parse(stdout) as Compared).compared;

  test.each(STATED)("line %i says %s of %s, which %s: %s", (line, words, id, verdict) => {
    const found = comparisons.filter((one) => {
      return one.line === line && one.id === id && one.stated.includes(words);
    });
    expect(found.map((one) => one.verdict)).toEqual([verdict]);
  });

  test("nothing else is compared, and the false figures make the command end with 1", () => {
    expect(comparisons).toHaveLength(STATED.length);
    expect(status).toBe(1);
    expect(figures("--fail-on", "never").status).toBe(0);
  });

  test.each([
    ["zh", "台账"],
    ["en", "Against the records"],
  ])("in %s it says so in words", (lang, words) => {
    expect(figures("--lang", lang).stdout).toContain(words);
  });

  test.each([
    ["text", "文中未提到: 已脱贫户 98, 已脱贫人口 ?, 建档立卡低保户 23"],
    ["markdown", "| 第8行第43字 | 不成立 | 2018年脱贫户 | 40户 ≠ 42 |"],
  ])("as %s it names what is compared and what is not stated", (format, words) => {
    expect(figures("--format", format).stdout).toContain(words);
  });

  test("who knows the size of the largest household can tell that not all are insured", () => {
    const { stdout } = figures("--most-people", "12", "--format", "json");
    const found = (JSON.parse(stdout) as Compared).compared.comparisons;
    const [insured] = found.filter(({ id }) => id === "basicInsuranceCoverage");
    expect(insured).toMatchObject({ line: 6, verdict: "fails" });
    const people = found.filter(({ id }) => id === "registeredPeople");
    expect(people.map(({ verdict }) => verdict)).toEqual(["cannot-tell", "fails"]);
  });

  test("several summaries are told one after the other", () => {
    const args = ["figures", SUMMARY, "-", "--format", "json"];
    const input = "完成危房改造22户,其中C级维修10户、D级改造13户。";
    const both = spawnSync(process.execPath, [CLI, ...args], { encoding: "utf8", input });
    const { summaries } = JSON.parse(both.stdout) as {
      readonly summaries: readonly { readonly file: string; readonly counts: { fails: number } }[];
    };
    expect(summaries.map(({ file }) => file)).toEqual(["summary.txt", "-"]);
    expect(summaries[1]?.counts.fails).toBe(1);
    expect(both.status).toBe(1);
  });

  test.each([
    ["--as-of", "2020-02-30"],
    ["--against", "no-such-folder"],
    ["--rules", "no-such-folder"],
  ])("%s %s ends it with 2 and nothing on stdout", (option, value) => {
    const { status, stdout, stderr } = figures(option, value);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).not.toBe("");
  });
});

const asOf = "2020-12-31";

function persons(count: number, record: Partial<Member> = {}): Member[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `${at + 1}`,
    presence: "present",
    hukouHere: true,
    ...record,
  }));
}

function household(id: string, record: Partial<Household> = {}): Household {
  const members = record.members ?? persons(3);
  return {
    id,
    village: "V1",
    status: "exited",
    exitedOn: "2018-12-01",
    declaredMembers: members.length,
    declaredMeasures: record.measures?.length ?? 0,
    ledger: [],
    medicalCosts: [],
    fieldVerdicts: [],
    incomes: [],
    measures: [],
    ...record,
    members,
  };
}

const income = (wage: string) => [
  { year: 2020, wage, business: "0", property: "0", transfer: "0", outlay: "0" },
];

function verdicts(text: string, homes: readonly Household[], village: Partial<Village> = {}) {
  const register: Register = {
    households: homes,
    villages: [{ id: "V1", township: "T1", declaredRegistered: homes.length, ...village }],
    townships: [{ id: "T1", declaredVillages: 1 }],
    counties: [],
    duties: [],
    indicatorValues: [],
    environment: [],
    facilities: [],
    tally: [],
    issues: [],
  };
  const parameters: Record<string, string> = {
    "income-year-end": "09-30",
    "income-divisor": "on-file",
  };
  const { comparisons } = compareWithRegister(readFigures(text), register, {
    asOf,
    parameter: (name) => known(parameters[name] ?? ""),
  });
  return comparisons.map(({ id, verdict, actual }) => `${id} ${verdict} ${actual}`);
}

describe("people", () => {
  const dead: Member = { id: "9", presence: "died", leftOn: "2020-03-01" };
  const homes = [household("H1"), household("H2", { members: [...persons(4), dead] })];

  test("who died before the day are not counted, though the declared number has their rows", () => {
    expect(verdicts("全乡贫困户2户7人。", homes)).toEqual([
      "registeredHouseholds holds 2",
      "registeredPeople holds 7",
    ]);
    expect(verdicts("全乡贫困户2户8人。", homes)).toContain("registeredPeople fails 7");
  });

  test("without a declared number are bounded from below only", () => {
    const open = [household("H1", { declaredMembers: undefined }), household("H2")];
    expect(verdicts("全乡贫困户2户7人。", open)).toContain("registeredPeople cannot-tell null");
    expect(verdicts("全乡贫困户2户5人。", open)).toContain("registeredPeople fails null");
  });
});

describe("households", () => {
  const blank = household("H3", { status: undefined });
  const homes = [household("H1"), household("H2"), blank];

  test.each([
    ["全乡贫困户2户。", 2, "registeredHouseholds holds 2"],
    ["全乡贫困户3户。", 2, "registeredHouseholds fails 2"],
    ["全乡贫困户3户。", 3, "registeredHouseholds cannot-tell null"],
    ["全乡贫困户4户。", 3, "registeredHouseholds fails null"],
    ["全乡贫困户3户。", undefined, "registeredHouseholds cannot-tell null"],
    ["全乡贫困户3户。", 1, "registeredHouseholds cannot-tell null"],
  ])("%s of a village that declares %s", (text, declaredRegistered, expected) => {
    expect(verdicts(text, homes, { declaredRegistered })).toEqual([expected]);
  });

  test("of a year are those that exited in it, by the day", () => {
    const exits = [
      household("H1", { exitedOn: "2020-03-01" }),
      household("H2", { exitedOn: "2018-03-01", status: "relapsed", relapsedOn: "2019-01-01" }),
      household("H3", { exitedOn: "2021-03-01" }),
    ];
    expect(verdicts("全乡今年脱贫1户3人。", exits)).toEqual([
      "exitedIn2020Households holds 1",
      "exitedIn2020People holds 3",
    ]);
    expect(verdicts("2018年全乡脱贫1户，2019年全乡脱贫1户。", exits)).toEqual([
      "exitedIn2018Households holds 1",
      "exitedIn2019Households fails 0",
    ]);
  });

  test("of a year to come are not held against today's register", () => {
    expect(verdicts("2025年全乡脱贫5户。", [household("H1")])).toEqual([]);
  });

  test("that relapsed may or may not be meant by those that have exited", () => {
    const homes = [household("H1"), household("H2", { status: "relapsed" })];
    expect(verdicts("全乡累计脱贫2户。", homes)).toEqual(["exitedHouseholds cannot-tell null"]);
    expect(verdicts("全乡累计脱贫3户。", homes)).toEqual(["exitedHouseholds fails null"]);
  });

  test("of a batch need the whole list of measures where none is seen", () => {
    const measure = (member?: string): Measure => ({ batch: "medical", member });
    const given = household("H1", { measures: [measure("1"), measure("1"), measure("2")] });
    const none = household("H2");
    const lacking = household("H3", { declaredMeasures: 2 });
    const text = "全乡享受医疗救助帮扶一批1户2人。";
    expect(verdicts(text, [given, none])).toEqual([
      "medicalBatchHouseholds holds 1",
      "medicalBatchPeople holds 2",
    ]);
    expect(verdicts(text, [given, none, lacking])).toEqual([]);
    expect(verdicts(text, [household("H1", { measures: [measure()] })])).toEqual([
      "medicalBatchHouseholds holds 1",
      "medicalBatchPeople cannot-tell null",
    ]);
  });

  test("of a category", () => {
    const homes = [household("H1", { category: "dibao" }), household("H2", { category: "tekun" })];
    const text = "全乡低保贫困户1户3人，全乡特困供养贫困户2户。";
    expect(verdicts(text, homes)).toEqual([
      "dibaoHouseholds holds 1",
      "dibaoPeople holds 3",
      "tekunHouseholds fails 1",
    ]);
  });
});

describe("money", () => {
  const lent = (amount: string | undefined, lentOn = "2017-04-01") => ({
    credit: { lent: true, amount, lentOn },
  });
  const none = { credit: { lent: false } };

  test.each([
    ["全乡小额信贷资金9万元。", "40000", "creditAmount holds 90000"],
    ["全乡小额信贷资金8万元。", "40000", "creditAmount fails 90000"],
    ["全乡小额信贷资金9万元。", undefined, "creditAmount cannot-tell null"],
    ["全乡小额信贷资金4万元。", undefined, "creditAmount fails null"],
  ])("lent: %s where one loan is of %s", (text, amount, expected) => {
    const homes = [
      household("H1", lent("50000")),
      household("H2", lent(amount)),
      household("H3", lent("30000", "2021-02-01")),
      household("H4", none),
    ];
    expect(verdicts(text, homes)).toEqual([expected]);
  });

  test("earned is divided by all heads together, not averaged over households", () => {
    const homes = [
      household("H1", { members: persons(1), incomes: income("10000") }),
      household("H2", { members: persons(3), incomes: income("18000.5") }),
    ];
    expect(verdicts("全乡贫困户人均纯收入7000.1元。", homes)).toEqual([
      "netIncomePerHead holds 7000.13",
    ]);
    expect(verdicts("全乡贫困户人均纯收入8000元。", homes)).toEqual([
      "netIncomePerHead fails 7000.13",
    ]);
    expect(verdicts("全乡贫困户人均纯收入7000.1元。", [...homes, household("H3")])).toEqual([
      "netIncomePerHead cannot-tell null",
    ]);
    const text = "全乡贫困户人均纯收入7000.1元。";
    expect(verdicts(text, homes, { declaredRegistered: 3 })).toEqual([
      "netIncomePerHead cannot-tell null",
    ]);
  });
});
