import { describe, expect, test } from "vitest";
import { audit } from "../../../src/audit/index.js";
import type { FactValue } from "../../../src/base/index.js";
import type { Outcome } from "../../../src/conditions/index.js";
import { assess, plan, rankOutcome } from "../../../src/judge/index.js";
import { bundlePack, composePack, type Pack, readLaw } from "../../../src/law/index.js";
import { readHousehold } from "../../../src/register/index.js";
import { asText, auditDoc, explain } from "../../../src/report/index.js";
import { pack, rulebook } from "../../support/rules.js";

const village = pack("cn-guangdong/village-exit");
const asOf = "2020-12-31";

/** A village with all points. */
const best = {
  id: "V1",
  registeredPoor: true,
  poorPopulation: 0,
  ruralPopulation: 1000,
  collectiveFunds: "450000",
  hamletsHardenedShare: 100,
  safeWaterShare: 100,
  electricityShare: 100,
  broadcastShare: 100,
  broadband: true,
  clinic: true,
  villageDoctors: 2,
};
/** A village without a point. */
const worst = {
  ...best,
  poorPopulation: 900,
  collectiveFunds: "0",
  hamletsHardenedShare: 0,
  safeWaterShare: 0,
  electricityShare: 0,
  broadcastShare: 0,
  broadband: false,
  clinic: false,
  villageDoctors: 0,
};

/** The pack with a pass mark of one's own. */
function withMark(value: number, edge: "atLeast" | "above" = "atLeast"): Pack {
  const mark = village.parameters.get("guangdong-village-pass-mark");
  if (mark === undefined || !("score" in village.outcome)) throw new Error("no mark");
  const histories = mark.histories.map((one) => ({
    ...one,
    values: one.values.map((entry) => ({ ...entry, value })),
  }));
  const parameters = new Map([...village.parameters, [mark.name, { ...mark, histories }]]);
  const { score } = village.outcome;
  const outcome = { score, [edge]: { fact: `parameter.${mark.name}` } } as unknown as Outcome;
  return { ...village, parameters, outcome };
}

const judged = (record: object, by: Pack = village) =>
  assess(plan(by, { asOf }), { village: record as never });

describe("a pass mark that nobody knows", () => {
  test.each([
    ["all points", {}, 100, 100, "met"],
    ["all but those for broadband", { broadband: false }, 90, 90, "unknown"],
    ["broadband not recorded", { broadband: undefined }, 90, 100, "unknown"],
  ])("%s", (_name, change, lowest, highest, verdict) => {
    const found = judged({ ...best, ...change });
    expect([found.verdict, found.score]).toMatchObject([
      verdict,
      { lowest, highest, total: 100, mark: null, edge: "atLeast" },
    ]);
  });

  test.each([
    ["no point", {}, 0, "not-met"],
    ["those for broadband alone", { broadband: true }, 10, "unknown"],
    ["broadband not recorded", { broadband: undefined }, 10, "unknown"],
  ])("%s", (_name, change, highest, verdict) => {
    const found = judged({ ...worst, ...change });
    expect([found.verdict, found.score?.highest]).toEqual([verdict, highest]);
  });

  test("the mark is lacking where it decides, and only there", () => {
    const fields = (record: object) => judged(record).lacks.map(({ field }) => field);
    expect(fields({ ...best, broadband: false })).toEqual([
      "parameter.guangdong-village-pass-mark",
    ]);
    expect(fields(best)).toEqual([]);
  });

  test.each(["farmer", "cadre", "auditor"] as const)(
    "the %s is told the score and the reason",
    (reader) => {
      const said = (record: object, language: "zh" | "en") =>
        asText(explain(judged(record), village, reader), language);
      const some = { ...best, broadband: undefined };
      expect(said(some, "zh")).toContain("得分：最低90分，最高100分（满分100分）");
      expect(said(some, "zh")).toContain("出处只有权重，没有合格分，因此不能判定");
      expect(said(some, "en")).toContain("score: at least 90, at most 100 of 100 points");
      expect(said(some, "en")).toContain("The sources give weights, no pass mark");
      expect(said(best, "zh")).toContain("满分，不论合格分是多少都合格");
      expect(said(worst, "zh")).toContain("没有得分，不论合格分是多少都不合格");
    },
  );

  test("an audit lists the scores, and says once why they do not decide", () => {
    const villages = [
      best,
      { ...best, id: "V2", broadband: false },
      { ...best, id: "V3", clinic: false },
    ];
    const register = {
      households: [],
      villages,
      townships: [],
      counties: [],
      duties: [],
      indicatorValues: [],
      environment: [],
      facilities: [],
      tally: [],
      issues: [],
    };
    const text = asText(auditDoc(audit(village, register as never, { asOf }), village), "zh");
    expect(text).toContain(
      "因此不能判定 (2)\n    V2  90分（满分100分）  情况不明\n    V3  90分（满分100分）  情况不明",
    );
    expect(text).toContain("都合格 (1)\n    V1  100分（满分100分）  达标");
  });

  test("packs without points say nothing of them", () => {
    const exit = pack("cn/village-exit");
    const found = assess(plan(exit, { asOf }), { village: best });
    expect(found.score).toBe(undefined);
    expect(asText(explain(found, exit, "cadre"), "zh")).not.toContain("得分");
  });
});

describe("a pass mark that is known", () => {
  const ninety = { ...best, broadband: false };
  test.each([
    [89, "atLeast", "met"],
    [90, "atLeast", "met"],
    [91, "atLeast", "not-met"],
    [89, "above", "met"],
    [90, "above", "not-met"],
  ] as const)("90 points against %i (%s): %s", (mark, edge, verdict) => {
    const found = judged(ninety, withMark(mark, edge));
    expect([found.verdict, found.score?.mark, found.score?.edge]).toEqual([verdict, mark, edge]);
  });

  test("what is not recorded is unknown only where it can cross the mark", () => {
    const open = { ...best, broadband: undefined };
    expect([90, 95, 100].map((mark) => judged(open, withMark(mark)).verdict)).toEqual([
      "met",
      "unknown",
      "unknown",
    ]);
    expect(judged({ ...open, clinic: false }, withMark(95)).verdict).toBe("not-met");
  });
});

describe("a weight that counts in shares", () => {
  test.each([
    ["as much as is asked", "300000", 100, 100],
    ["a yuan less is a share", "299999", 99.99, 99.99],
    ["half of it", "150000", 90, 90],
    ["a third of it", "100000", 86.66, 86.67],
    ["nothing", "0", 80, 80],
    ["not recorded", undefined, 80, 100],
  ])("funds of a village: %s", (_name, collectiveFunds, lowest, highest) => {
    const { score } = judged({ ...best, collectiveFunds });
    expect([score?.lowest, score?.highest]).toEqual([lowest, highest]);
  });

  test("some points where every criterion fails decide nothing against a mark that nobody knows", () => {
    expect(judged({ ...worst, collectiveFunds: "0.01" })).toMatchObject({
      verdict: "unknown",
      score: { lowest: 0, highest: 0.01 },
    });
    expect(judged({ ...worst, collectiveFunds: "30000" })).toMatchObject({
      verdict: "unknown",
      score: { lowest: 2, highest: 2 },
    });
  });

  test("they cross a mark that is known", () => {
    const half = { ...best, collectiveFunds: "150000" };
    expect([90, 90.01].map((mark) => judged(half, withMark(mark)).verdict)).toEqual([
      "met",
      "not-met",
    ]);
  });

  describe("income of a household", () => {
    const household = pack("cn-guangdong/household-exit");
    const target = household.parameters.get("guangdong-income-target");
    if (target === undefined) throw new Error("no target");
    const histories = target.histories.map((one) => ({
      ...one,
      values: one.values.map((entry) => ({ ...entry, value: 8000 })),
    }));
    const parameters = new Map([...household.parameters, [target.name, { ...target, histories }]]);
    const known = { ...household, parameters };
    const points = (labour: string, disposable: string | undefined, by: Pack = known) => {
      const read = readHousehold<unknown>({
        id: "H1",
        status: "exited",
        category: "general",
        declaredMembers: 1,
        members: [{ id: "M1", presence: "present", labour }],
        incomes: [{ year: 2020, ...(disposable === undefined ? {} : { disposable }) }],
      });
      if (!read.ok) throw new Error(read.issues.map((one) => one.message.en).join("\n"));
      const { score } = assess(plan(by, { asOf }), { household: read.value });
      const rest = assess(plan(by, { asOf }), {
        household: { ...read.value, incomes: [{ year: 2020, disposable: "0" }] },
      }).score;
      return [
        (score?.lowest ?? 0) - (labour === "none" ? 0 : (rest?.lowest ?? 0)),
        (score?.highest ?? 0) - (rest?.highest ?? 0),
      ].map((one) => Number(one.toFixed(2)));
    };

    test.each([
      ["the target", "8000", [30, 30]],
      ["half of the target", "4000", [15, 15]],
      ["a fen less than the target", "7999.99", [29.99, 29.99]],
      ["nothing known", undefined, [0, 30]],
    ] as const)("able to work: %s", (_name, disposable, expected) => {
      expect(points("ordinary", disposable)).toEqual(expected);
    });

    test("nobody able to work: income has no share", () => {
      expect(points("none", "4000")).toEqual([0, 0]);
    });
  });
});

describe("every mark that the weights allow", () => {
  const VERDICTS = { 0: "not-met", 1: "unknown", 2: "met" } as const;
  const ranks = [0, 1, 2] as const;
  const weights = [3, 2, 1];
  const fact = "parameter.mark";
  const of = (edge: "atLeast" | "above") =>
    ({
      score: weights.map((weight, at) => ({ criterion: `c${at}`, weight })),
      [edge]: { fact },
    }) as unknown as Outcome;

  test.each(["atLeast", "above"] as const)("gives what an unknown mark gives: %s", (edge) => {
    const marks = Array.from({ length: 6 }, (_one, at) => (edge === "atLeast" ? at + 1 : at));
    for (const a of ranks) {
      for (const b of ranks) {
        for (const c of ranks) {
          const rankOf = (id: string) => [a, b, c][Number(id.slice(1))] ?? 1;
          const by = (value: FactValue | undefined) =>
            rankOutcome(of(edge), rankOf as never, () =>
              value === undefined
                ? { known: false, lacks: [{ reason: "no-parameter", field: fact }] }
                : { known: true, value },
            );
          const all = new Set(marks.map((mark) => by(mark)));
          const [only] = all;
          const wanted = all.size === 1 && only !== undefined ? only : 1;
          expect([a, b, c, VERDICTS[by(undefined) as 0]]).toEqual([a, b, c, VERDICTS[wanted as 0]]);
        }
      }
    }
  });
});

describe("rules of one's own", () => {
  const fact = "parameter.guangdong-village-pass-mark";
  const mark = { fact };
  const readWith = (more: object) => {
    const bundled = bundlePack(rulebook, village.name);
    if (!bundled.ok) throw new Error("no bundle");
    const head = `packs/${village.name}/pack.json`;
    const { score } = village.outcome as { readonly score: unknown };
    const files = {
      ...bundled.value,
      [head]: { ...(bundled.value[head] as object), outcome: { score, ...more } },
    };
    return readLaw(files);
  };

  test.each([
    ["a fact that nobody knows", { fact: "village.funds", of: mark }, "pack/unknown-fact"],
    ["what is no number", { fact: "village.broadband", of: mark }, "pack/type-mismatch"],
    ["something without a whole", { fact: "village.collectiveFunds" }, "pack/invalid-value"],
  ])("may not count a share of %s", (_name, share, code) => {
    const { score } = village.outcome as unknown as { readonly score: readonly object[] };
    const read = readWith({ score: [{ ...score[0], share }], atLeast: mark });
    expect(read.ok ? [] : read.issues.map((one) => one.code)).toContain(code);
  });

  test("may ask for more than the mark", () => {
    const read = readWith({ above: mark });
    const made = read.ok ? composePack(read.value, village.name) : read;
    if (!made.ok) throw new Error(made.issues.map((one) => one.message.en).join("\n"));
    expect(judged(best, made.value).score?.edge).toBe("above");
  });

  test.each([
    ["two edges", { atLeast: mark, above: mark }, "pack/mixed-outcome", "/outcome/above"],
    ["none", {}, "pack/invalid-value", "/outcome/atLeast"],
    [
      "a mark that nobody defines",
      { above: { fact: "parameter.passmark" } },
      "pack/unknown-parameter",
      "/outcome/above/fact",
    ],
  ])("are refused with %s", (_name, more, code, pointer) => {
    const read = readWith(more);
    const found = read.ok ? [] : read.issues.map((one) => [one.code, one.place?.pointer]);
    expect(found).toContainEqual([code, pointer]);
  });
});
