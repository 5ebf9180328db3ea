import { describe, expect, test } from "vitest";
import {
  builtinIndicators,
  homesOn,
  type IndicatorRegister,
  type Measurement,
  measurementsOf,
  measureRegister,
  type RegisterOptions,
} from "../../../src/indicators/index.js";
import type { Household } from "../../../src/register/index.js";
import { asText, indicatorsDoc } from "../../../src/report/index.js";
import { pack } from "../../support/rules.js";

const book = builtinIndicators();
const asOf = "2020-12-31";

const home = (id: string, record: Partial<Household> = {}): Household => ({
  id,
  village: "V1",
  status: "exited",
  exitedOn: "2018-12-01",
  helper: "K1",
  electricity: true,
  sanitaryToilet: true,
  declaredMembers: 1,
  members: [
    {
      id: "1",
      presence: "present",
      basicInsurance: "resident",
      criticalIllnessInsurance: true,
      medicalAssistance: true,
    },
  ],
  incomes: [],
  ledger: [],
  measures: [],
  medicalCosts: [],
  fieldVerdicts: [],
  ...record,
});

/** A county of which one township with one village of one household is recorded, all in order. */
function county(
  declared: {
    readonly townships?: number | undefined;
    readonly villages?: number | undefined;
  } = {},
  more: Partial<IndicatorRegister> = {},
): IndicatorRegister {
  const { townships = 1, villages = 1 } = declared;
  return {
    households: [home("H1")],
    villages: [
      {
        id: "V1",
        township: "T1",
        hardenedRoad: true,
        declaredHouseholds: 1,
        declaredRegistered: 1,
        ruralPopulation: 1,
      },
    ],
    townships: [
      {
        id: "T1",
        county: "C1",
        declaredVillages: "villages" in declared ? declared.villages : villages,
      },
    ],
    counties: [
      {
        id: "C1",
        region: "west",
        declaredTownships: "townships" in declared ? declared.townships : townships,
      },
    ],
    ...more,
  };
}

const measured = (given: IndicatorRegister, options: Partial<RegisterOptions> = {}) =>
  measurementsOf(measureRegister(given, book, { asOf, ...options })).filter(
    ({ place }) => place === "C1",
  );

const answers = (list: readonly Measurement[]) =>
  Object.fromEntries(list.map((one) => [one.indicator, one.judgement.answer]));

const LISTED = [
  "povertyIncidence",
  "relapseRate",
  "basicInsuranceCoverage",
  "criticalIllnessInsuranceCoverage",
  "medicalAssistanceCoverage",
  "pairingCoverage",
  "electricityCoverage",
  "villageRoadCoverage",
  "sanitaryToilets",
];

describe("a county of which all is recorded that is declared", () => {
  test("has a value for each indicator", () => {
    const all = measured(county());
    expect(all.map(({ indicator }) => indicator).sort()).toEqual([...LISTED].sort());
    expect(all.filter(({ value }) => value === null)).toEqual([]);
    expect(all.some(({ judgement }) => judgement.answer === "reached")).toBe(true);
  });
});

describe("a county that is not seen whole reaches no target", () => {
  test.each([
    ["one of seventeen townships is recorded", county({ townships: 17 })],
    ["the number of townships is not declared", county({ townships: undefined })],
    ["one of nine villages is recorded", county({ villages: 9 })],
    ["the number of villages is not declared", county({ villages: undefined })],
    ["more villages are recorded than declared", county({ villages: 0 })],
    ["more townships are recorded than declared", county({ townships: 0 })],
  ])("%s", (_what, given) => {
    const all = measured(given);
    expect(all.map(({ indicator }) => indicator).sort()).toEqual([...LISTED].sort());
    expect(all.filter(({ value }) => value !== null)).toEqual([]);
    const decided = all.filter(({ judgement }) => judgement.answer !== "cannot-tell");
    expect(answers(decided)).toEqual({});
  });

  test("counts of households and people that nobody recorded have no bounds", () => {
    const [rate] = measured(county({ townships: 17 })).filter(
      ({ indicator }) => indicator === "basicInsuranceCoverage",
    );
    expect([rate?.lowest, rate?.highest, rate?.recorded]).toEqual(["0", "100", "100"]);
    expect(rate?.judgement.doubt).toBe("not-seen-whole");
  });

  test("villages that are declared are counted, and bound the rate", () => {
    const [rate] = measured(county({ villages: 4 })).filter(
      ({ indicator }) => indicator === "villageRoadCoverage",
    );
    expect([rate?.lowest, rate?.highest]).toEqual(["25", "100"]);
  });

  test("households that are declared and not recorded bound the rate", () => {
    const given = county();
    const [village] = given.villages;
    const more = { ...given, villages: [{ ...village, declaredHouseholds: 5 }] };
    const [rate] = measured(more).filter(({ indicator }) => indicator === "electricityCoverage");
    expect([rate?.lowest, rate?.highest]).toEqual(["20", "100"]);
    expect(rate?.recorded).toBeNull();
  });

  test("a verdict that is counted takes the same rule", () => {
    const packs = [pack("cn/household-exit")];
    const byVerdict = (given: IndicatorRegister) =>
      measured(given, { packs }).filter(({ indicator }) => !LISTED.includes(indicator));
    const open = byVerdict(county({ townships: 17 }));
    expect(open.length).toBeGreaterThan(0);
    expect(open.filter(({ judgement }) => judgement.answer !== "cannot-tell")).toEqual([]);
  });

  test("what is vouched for holds where the registered are counted, and nowhere else", () => {
    const vouchedFor = "registered-households" as const;
    const all = answers(measured(county({ townships: 17 }), { vouchedFor }));
    expect(all.basicInsuranceCoverage).toBe("reached");
    expect(all.electricityCoverage).toBe("cannot-tell");
    expect(all.villageRoadCoverage).toBe("cannot-tell");
  });

  test("the text describes what is recorded and says that the whole is not seen", () => {
    const all = measured(county({ townships: 17 }));
    const zh = asText(indicatorsDoc(all), "zh");
    expect(zh).toContain("已登记部分 100");
    expect(zh).toContain("应有数没有登记或登记不齐");
    expect(asText(indicatorsDoc(all), "en")).toContain("not seen whole");
  });
});

describe("parts that had been recorded only later, or on no day", () => {
  const knownAt = "2020-12-31";
  const day = "2020-11-30";
  const recorded = (townshipOn: string | undefined): IndicatorRegister => {
    const given = county({ townships: 2 });
    const [village] = given.villages;
    return {
      ...given,
      households: given.households.map((one) => ({
        ...one,
        recordedOn: day,
        members: one.members.map((member) => ({ ...member, recordedOn: day })),
      })),
      villages: [
        { ...village, recordedOn: day },
        { ...village, id: "V2", township: "T2", declaredHouseholds: 0, recordedOn: day },
      ],
      townships: [
        { id: "T1", county: "C1", declaredVillages: 1, recordedOn: day },
        { id: "T2", county: "C1", declaredVillages: 1, recordedOn: townshipOn },
      ],
      counties: [{ id: "C1", region: "west", declaredTownships: 2, recordedOn: day }],
    };
  };
  const road = (given: IndicatorRegister) =>
    measured(given, { knownAt }).find(({ indicator }) => indicator === "villageRoadCoverage");

  test("in time it completes the county", () => {
    expect(road(recorded(day))?.value).toBe("100");
  });

  test.each([["2021-01-15"], [undefined]])("recorded on %s it does not", (on) => {
    expect(road(recorded(on))?.value).toBeNull();
  });
});

test("a township that does not have all its villages leaves open how many registered there are", () => {
  expect(homesOn(county(), { asOf }).mostOnFile).toBe(1);
  expect(homesOn(county({ villages: 2 }), { asOf }).mostOnFile).toBeNull();
  expect(homesOn(county({ villages: undefined }), { asOf }).mostOnFile).toBeNull();
});
