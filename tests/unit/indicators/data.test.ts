import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  builtinIndicators,
  INDICATOR_FILES,
  type Indicator,
  indicatorOf,
  indicatorsOf,
  readIndicators,
  targetOn,
  targetsOf,
} from "../../../src/indicators/index.js";
import { filesUnder, rulebook } from "../../support/rules.js";

const book = builtinIndicators();
const groupOf = (id: string) => book.groups.find((group) => group.id === id)?.indicators ?? [];

it("every file under rules/indicators is built in", () => {
  const files = filesUnder("indicators/", "sources/");
  expect(INDICATOR_FILES).toMatchObject(files);
});

it("the book is the same as that of the whole law, whose sources are all registered", () => {
  expect(readIndicators(rulebook)).toEqual({ ok: true, value: book, issues: [] });
  for (const seen of allSeenIn()) expect([...rulebook.sources.keys()]).toContain(seen);
});

function allSeenIn(): readonly string[] {
  return indicatorsOf(book).flatMap((indicator) =>
    [indicator.sources, ...indicator.baselines.map((one) => one.sources)]
      .flat()
      .flatMap(({ seenIn }) => seenIn ?? []),
  );
}

describe("the assessment", () => {
  const at = (region: "west" | "centre-east") =>
    ({ asOf: "2019-12-31", level: "county", region }) as const;
  const target = (id: string, region: "west" | "centre-east" = "west") => {
    const { value, edge } = targetOn(indicatorOf(book, id), at(region)) ?? {};
    return [value, edge];
  };

  it("has the four vetoes of 三率一度, and no other", () => {
    const vetoes = indicatorsOf(book).filter(({ veto }) => veto);
    expect(vetoes.map(({ id }) => id)).toEqual([
      "compositeIncidence",
      "wrongExitRate",
      "missedRate",
      "publicRecognition",
    ]);
  });

  it.each([
    ["compositeIncidence", "west", ["3", "exclusive"]],
    ["compositeIncidence", "centre-east", ["2", "exclusive"]],
    ["wrongExitRate", "west", ["2", "exclusive"]],
    ["missedRate", "centre-east", ["2", "exclusive"]],
    ["publicRecognition", "west", ["90", "inclusive"]],
  ] as const)("sets for %s in the %s %j", (id, region, expected) => {
    expect(target(id, region)).toEqual(expected);
  });

  it.each([
    ["cn-sichuan", "3"],
    ["cn-hunan", "2"],
    ["cn-sichuan-kangding", "3"],
  ])("sets in %s what its region has", (jurisdiction, value) => {
    const incidence = indicatorOf(book, "povertyIncidence");
    const context = { asOf: "2019-12-31", level: "village", jurisdiction } as const;
    expect(targetOn(incidence, context)).toMatchObject({ value, period: { text: "2016-2020年" } });
    expect(targetOn(incidence, { ...context, region: "west" })?.value).toBe(value);
  });

  it("sets none where neither place nor region is known", () => {
    const incidence = indicatorOf(book, "povertyIncidence");
    expect(targetOn(incidence, { asOf: "2019-12-31", level: "village" })).toBeNull();
  });

  it("sets no target after 2020", () => {
    for (const id of ["compositeIncidence", "wrongExitRate", "missedRate", "publicRecognition"]) {
      const context = { ...at("west"), asOf: "2021-01-01" };
      expect(targetOn(indicatorOf(book, id), context)).toBeNull();
    }
  });
});

describe("the revitalisation plan", () => {
  const plan = groupOf("revitalisation-plan-2018-2022");
  const goalOf = (indicator: Indicator, year: string) => {
    const level = "nation";
    const target = targetOn(indicator, { asOf: `${year}-06-30`, level });
    return target === null ? null : `${target.edge === "exclusive" ? ">" : ""}${target.value}`;
  };

  // Base of 2016, targets of 2020 and 2022, in the order of the plan's table (专栏1).
  it("has 22 indicators with base and targets", () => {
    expect(
      plan.map((one) => [one.baselines[0]?.value, goalOf(one, "2020"), goalOf(one, "2022")]),
    ).toEqual([
      ["6", ">6", ">6"],
      ["56.7", "60", "61.5"],
      ["3.1", "4.7", "5.5"],
      ["2.2", "2.4", "2.5"],
      ["21", "28", "32"],
      ["60", "75", "78"],
      ["20", "30", "32"],
      ["65", "90", ">90"],
      ["80.3", "85", ">85"],
      [null, "95", "98"],
      ["21.2", "50", ">50"],
      ["55.9", "65", "68"],
      ["10.6", "12.6", "13.6"],
      [null, "80", "90"],
      ["14.3", "50", "53"],
      ["30", "35", "50"],
      ["98", "100", "100"],
      ["5.3", "8", "9"],
      ["32.2", "30.2", "29.2"],
      ["2.72", "2.69", "2.67"],
      ["79", "83", "85"],
      ["96.7", "100", "100"],
    ]);
  });

  it("binds three of them, and wants two of them low", () => {
    const binding = plan.filter(({ nature }) => nature === "binding");
    expect(binding.map(({ id }) => id)).toEqual(["grainCapacity", "manureUse", "hardenedRoads"]);
    const low = plan.filter(({ direction }) => direction === "lower");
    expect(low.map(({ id }) => id)).toEqual(["engelCoefficient", "urbanRuralIncomeRatio"]);
  });

  it("marks base and 2020 as general knowledge, 2022 as seen on a government page", () => {
    for (const indicator of plan) {
      const [target2020, target2022] = targetsOf(indicator);
      expect(indicator.baselines[0]?.sources[0]?.confidence).toBe("general-knowledge");
      expect(target2020?.sources[0]?.confidence).toBe("general-knowledge");
      expect(target2022?.sources[0]).toMatchObject({ confidence: "government", seenIn: ["S60"] });
    }
  });

  it("has no target for a year between", () => {
    expect(plan.map((one) => goalOf(one, "2021"))).toEqual(plan.map(() => null));
  });
});

describe("the summaries", () => {
  it.each([
    ["grainOutput", "47500"],
    ["grossEconomicIncome", "950000000"],
    ["netIncomePerHead", "18000"],
  ])("the first one's target for %s is %s", (indicator, value) => {
    const found = book.statements.find(
      (one) => one.summary === 1 && one.indicator === indicator && one.role === "target",
    );
    expect(found?.value).toBe(value);
  });

  it("all six state something, and every indicator of theirs is stated", () => {
    expect([...new Set(book.statements.map(({ summary }) => summary))]).toEqual([1, 2, 3, 4, 5, 6]);
    const stated = new Set(book.statements.map(({ indicator }) => indicator));
    for (const { id } of groupOf("summaries")) expect(stated).toContain(id);
  });

  it("never read a masked number: a value is null exactly where the figure is masked or not given", () => {
    const without = book.statements.filter(({ value }) => value === null);
    expect(without.map(({ indicator }) => indicator)).toEqual([
      "pigsSold",
      "revitalisationTitles",
      "noodleOutputValue",
    ]);
    for (const { note } of without) expect(note).toBeDefined();
  });

  const texts = new URL("../../../fixtures/summaries/", import.meta.url);
  it.runIf(existsSync(texts))("quote words that stand in the summary", () => {
    const files = readdirSync(texts).filter((file) => file.endsWith(".txt"));
    const all = files.map((file) => readFileSync(new URL(file, texts), "utf8")).join("\n");
    for (const { words } of book.statements) expect(all).toContain(words);
    for (const { measures } of book.programmes) {
      for (const { words } of measures) for (const quote of words) expect(all).toContain(quote);
    }
  });
});

describe("the twenty measures", () => {
  const [programme] = book.programmes;
  const measures = programme?.measures ?? [];

  it("are fifteen taken over and five added", () => {
    const count = (origin: string) => measures.filter((one) => one.origin === origin).length;
    expect([measures.length, count("adopted"), count("added")]).toEqual([20, 15, 5]);
  });

  it("name six; the other fourteen stay null with a note", () => {
    const unnamed = measures.filter(({ label }) => label === null);
    expect(unnamed).toHaveLength(14);
    for (const one of unnamed) {
      expect(one).toMatchObject({ state: null, words: [] });
      expect(one.note).toBeDefined();
    }
  });

  it("tell that three are behind and one is blocked", () => {
    const state = (wanted: string) =>
      measures.filter((one) => one.state === wanted).map(({ label }) => label?.zh);
    expect(state("behind")).toEqual(["雪亮工程", "全市域推进美丽乡村建设", "消灭荒山植树造林"]);
    expect(state("blocked")).toEqual(["城乡公交一体化工程"]);
  });
});
