import { describe, expect, test } from "vitest";
import {
  type Accuracies,
  type AccuracyId,
  accuraciesOf,
  assistanceOf,
  audit,
  membership,
} from "../../../src/audit/index.js";
import { type HouseholdInput, parseHousehold, type Register } from "../../../src/register/index.js";
import { assistanceDoc, asText } from "../../../src/report/index.js";
import { readTownship } from "../../fixtures/township.js";
import { pack } from "../../support/rules.js";

const township = readTownship();
const WHEN = { asOf: "2020-12-31", place: "cn-sichuan" };
const ASSISTANCE = pack("cn-sichuan/assistance-of-2016");
const given = (register: Register, when = WHEN) => ({
  pack: ASSISTANCE,
  found: assistanceOf(audit(ASSISTANCE, register, when), register),
});
const LISTS = {
  identification: pack("cn/identification"),
  exit: pack("cn-sichuan/household-exit"),
};
const PACKS = { ...LISTS, assistance: given(township) };
const of = ({ accuracies }: Accuracies, id: AccuracyId) => {
  const found = accuracies.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

describe("the six accuracies of the sample township", () => {
  const found = accuraciesOf(township, PACKS, WHEN);

  test("are six, and those that no table tells say which table lacks", () => {
    expect(found.accuracies.map(({ label }) => label.zh)).toEqual([
      "扶持对象精准",
      "项目安排精准",
      "资金使用精准",
      "措施到户精准",
      "因村派人精准",
      "脱贫成效精准",
    ]);
    for (const id of ["projects", "funds", "people-sent"] as const) {
      expect(of(found, id)).toMatchObject({ asked: null, pack: null, households: [] });
      expect(of(found, id).note?.zh).toMatch(/登记表没有|不写所在的村/);
    }
  });

  test("objects and results are what the two lists come to", () => {
    const failing = (id: AccuracyId) =>
      of(found, id)
        .households.filter(({ verdict }) => verdict === "not-met")
        .map((one) => one.household);
    const gaps = (law: keyof typeof LISTS, ...kinds: string[]) =>
      membership(LISTS[law], township, WHEN)
        .entries.filter(({ gap }) => kinds.includes(gap))
        .map((one) => one.household);
    expect(failing("objects")).toEqual(gaps("identification", "left-out", "wrongly-in"));
    expect(failing("results")).toEqual(gaps("exit", "wrongly-out"));
    expect(of(found, "results").households.length).toBe(98);
  });

  test("who is left out is no accurate object, unless a dossier names it", () => {
    const when = { ...WHEN, asOf: "2014-06-30" };
    const left = of(accuraciesOf(township, PACKS, when), "objects").households.filter(({ why }) =>
      why.includes("left-out"),
    );
    expect(left.length).toBeGreaterThan(0);
    const cases = left.map(({ household }) => ({
      subject: household,
      kind: "identification" as const,
    }));
    const again = of(accuraciesOf(township, PACKS, when, cases), "objects").households;
    expect(again.some(({ why }) => why.includes("left-out"))).toBe(false);
  });

  test("without a pack that is in force nothing is judged, and that is said", () => {
    const { exit: _, ...others } = PACKS;
    expect(of(accuraciesOf(township, others, WHEN), "results")).toMatchObject({
      pack: null,
      note: { en: "no pack is in force that day" },
      households: [],
    });
  });

  test("stand in the report of assistance, with the reasons by name", () => {
    const text = (language: "zh" | "en") =>
      asText(
        assistanceDoc(PACKS.assistance.found, ASSISTANCE, new Map(), { found, packs: PACKS }),
        language,
      );
    expect(text("zh")).toMatch(/^ +扶持对象精准 +98 /m);
    expect(text("zh")).toMatch(/^ +项目安排精准 +– +– +– +– /m);
    const wrong = of(found, "results").households.filter((one) => one.verdict === "not-met").length;
    expect(text("zh")).toContain(`脱贫成效精准：不符合（${wrong}户）`);
    expect(text("en")).toContain("Accurate objects: not met (1)");
    expect(text("en")).not.toContain("undefined");
  });
});

describe("measures for a household", () => {
  const verdict = (more: Partial<HouseholdInput>) => {
    const household = parseHousehold({ id: "H1", village: "V1", status: "exited", ...more });
    const register: Register = { ...township, households: [household] };
    const when = { ...WHEN, asOf: "2018-12-31" };
    const [one] = of(
      accuraciesOf(register, { ...LISTS, assistance: given(register, when) }, when),
      "measures",
    ).households;
    return one && [one.verdict, ...one.why];
  };

  test.each<[string, Partial<HouseholdInput>, unknown]>([
    [
      "none where it declares none are not accurate",
      { declaredMeasures: 0 },
      ["not-met", "measures"],
    ],
    ["none where it declares nothing are not known", {}, ["unknown"]],
    ["none where it declares some are not known", { declaredMeasures: 2 }, ["unknown"]],
    [
      "one that stands twice is not accurate",
      {
        measures: [
          { kind: "dibao", from: "2017-01-01" },
          { kind: "dibao", from: "2017-01-01" },
        ],
      },
      ["not-met", "measures.dibao"],
    ],
    ["of one who is not registered is not asked", { status: "not-registered" }, undefined],
  ])("%s", (_case, more, expected) => {
    expect(verdict(more)).toEqual(expected);
  });
});
