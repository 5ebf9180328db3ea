import { describe, expect, it } from "vitest";
import {
  builtinIndicators,
  flattenPlaces,
  homesOn,
  type IndicatorRegister,
  indicatorOf,
  type Measurement,
  measurementsOf,
  measureRegister,
  type RegisterOptions,
} from "../../../src/indicators/index.js";
import { readBook, readRegister } from "../../../src/io/index.js";
import { composePack } from "../../../src/law/index.js";
import type { Household, Member } from "../../../src/register/index.js";
import { asText, indicatorsDoc } from "../../../src/report/index.js";

const book = builtinIndicators();
const asOf = "2020-12-31";

function household(id: string, record: Partial<Household> = {}): Household {
  const members: Member[] = record.members
    ? [...record.members]
    : [{ id: "1", presence: "present" }];
  return {
    id,
    village: "V1",
    status: "exited",
    exitedOn: "2018-12-01",
    declaredMembers: members.length,
    incomes: [],
    ledger: [],
    measures: [],
    medicalCosts: [],
    fieldVerdicts: [],
    ...record,
    members,
  };
}

const persons = (count: number, record: Partial<Member> = {}): Member[] =>
  Array.from({ length: count }, (_, at) => ({
    id: String(at + 1),
    presence: "present",
    ...record,
  }));

function register(
  households: readonly Household[],
  village: Partial<IndicatorRegister["villages"][number]> = {},
): IndicatorRegister {
  return {
    households,
    villages: [
      {
        id: "V1",
        township: "T1",
        declaredHouseholds: households.length,
        ruralPopulation: 100,
        ...village,
      },
    ],
    townships: [{ id: "T1", county: "C1", declaredVillages: 1 }],
    counties: [{ id: "C1", region: "west" }],
  };
}

function of(
  indicator: string,
  given: IndicatorRegister,
  options: Partial<RegisterOptions> = {},
): Measurement | undefined {
  const rolled = measureRegister(given, book, { asOf, ...options });
  return measurementsOf(rolled).find((one) => one.indicator === indicator && one.place === "V1");
}

const bounds = (measured: Measurement | undefined) => [measured?.lowest, measured?.highest];

describe("poverty incidence of a register", () => {
  const poor = household("H1", { status: "registered", exitedOn: undefined, members: persons(3) });
  const out = household("H2", { members: persons(4) });

  it("counts people who have not exited, or have relapsed, over the rural population", () => {
    const relapsed = household("H3", {
      status: "relapsed",
      relapsedOn: "2020-01-01",
      members: persons(2),
    });
    const measured = of("povertyIncidence", register([poor, out, relapsed]), VOUCHED);
    expect(measured).toMatchObject({ value: "5", numerator: { lowest: "5", highest: "5" } });
  });

  it("leaves everybody who is on no list in doubt unless the list is vouched for", () => {
    expect(bounds(of("povertyIncidence", register([poor, out])))).toEqual(["3", "96"]);
    expect(of("povertyIncidence", register([poor, out]), VOUCHED)?.value).toBe("3");
  });

  it("goes by the day: before the exit the household was poor", () => {
    const measured = of("povertyIncidence", register([poor, out]), {
      ...VOUCHED,
      asOf: "2018-11-30",
    });
    expect(measured?.value).toBe("7");
  });

  it("leaves a household without status in doubt", () => {
    const open = household("H3", { status: undefined, members: persons(5) });
    expect(bounds(of("povertyIncidence", register([poor, open]), VOUCHED))).toEqual(["3", "8"]);
  });

  it("widens for people who are declared and not recorded", () => {
    const short = household("H1", { ...poor, declaredMembers: 5 });
    const measured = of("povertyIncidence", register([short, out]), VOUCHED);
    expect(Number(measured?.lowest)).toBeLessThanOrEqual(3);
    expect(Number(measured?.highest)).toBeGreaterThanOrEqual(5);
    expect(measured?.value).toBeNull();
  });

  it("does not count who has left or died", () => {
    const left = household("H1", {
      ...poor,
      members: [...persons(2), { id: "3", presence: "died", leftOn: "2019-01-01" }],
    });
    expect(of("povertyIncidence", register([left, out]), VOUCHED)?.value).toBe("2");
  });
});

const ON_FILE = ["registered", "exited", "relapsed"];
const VOUCHED = { vouchedFor: "registered-households" } as const;

describe("coverage of a register", () => {
  it("of insurance counts registered people, and an empty cell is unknown", () => {
    const given = register([
      household("H1", { members: persons(3, { basicInsurance: "resident" }) }),
      household("H2", { members: [{ id: "1", presence: "present" }] }),
      household("H3", {
        status: "not-registered",
        exitedOn: undefined,
        members: persons(6, { basicInsurance: "none" }),
      }),
    ]);
    const measured = of("basicInsuranceCoverage", given);
    expect(bounds(measured)).toEqual(["75", "100"]);
    expect(measured?.judgement.answer).toBe("cannot-tell");
  });

  it("of insurance has no bounds over a household of unknown size, unless its size is vouched for", () => {
    const given = register([
      household("H1", { members: persons(3, { basicInsurance: "resident" }) }),
      household("H2", {
        declaredMembers: undefined,
        members: persons(2, { basicInsurance: "resident" }),
      }),
    ]);
    expect(bounds(of("basicInsuranceCoverage", given))).toEqual(["0", "100"]);
    expect(bounds(of("basicInsuranceCoverage", given, { mostPeople: 7 }))).toEqual(["50", "100"]);
  });

  it("of pairing takes a missing helper for unknown, not for none", () => {
    const given = register([household("H1", { helper: "K1" }), household("H2")]);
    expect(bounds(of("pairingCoverage", given))).toEqual(["50", "100"]);
  });

  it("cannot be told when a village declares more households than are listed", () => {
    const given = register([household("H1", { helper: "K1" })], { declaredHouseholds: 4 });
    expect(bounds(of("pairingCoverage", given))).toEqual(["25", "100"]);
    expect(of("pairingCoverage", given, VOUCHED)?.value).toBe("100");
  });

  it("is never complete when the village declares no number", () => {
    const given = register([household("H1", { helper: "K1" })], { declaredHouseholds: undefined });
    expect(bounds(of("pairingCoverage", given))).toEqual(["0", "100"]);
  });

  it("of relapse is out of those who had exited", () => {
    const given = register([
      household("H1", { members: persons(9) }),
      household("H2", { status: "relapsed", relapsedOn: "2020-01-01" }),
      household("H3", { status: "registered", exitedOn: undefined, members: persons(50) }),
    ]);
    expect(of("relapseRate", given)?.value).toBe("10");
    expect(of("relapseRate", given, { asOf: "2019-12-31" })?.value).toBe("0");
  });
});

describe("a village that has all the registered households that it declares", () => {
  const open = household("H3", { status: undefined, members: persons(5) });
  const two = [household("H1", { helper: "K1" }), household("H2", { helper: "K2" }), open];
  const village = (record: object, homes = two) =>
    register(homes, { declaredHouseholds: 40, ...record });

  it("has no other: neither one without a status nor one that is not listed", () => {
    const given = village({ declaredRegistered: 2 });
    expect(of("pairingCoverage", given)?.value).toBe("100");
    expect(of("relapseRate", given)?.value).toBe("0");
    expect(of("povertyIncidence", given)?.value).toBe("0");
    expect(of("basicInsuranceCoverage", given)?.denominator).toEqual({ lowest: "2", highest: "2" });
  });

  it.each([
    ["declares no number", {}],
    ["declares more than are listed", { declaredRegistered: 3 }],
    ["declares fewer than are listed", { declaredRegistered: 1 }],
    ["recorded its number after the day", { declaredRegistered: 2, recordedOn: "2021-01-31" }],
  ])("says nothing of others when it %s", (_, record) => {
    expect(bounds(of("relapseRate", village(record)))).toEqual(["0", "100"]);
    expect(of("pairingCoverage", village(record))?.value).toBeNull();
  });

  it("is told by the households that were registered when the number was recorded", () => {
    const later = household("H2", {
      registeredOn: "2020-06-01",
      exitedOn: "2020-12-01",
      helper: "K2",
    });
    const given = { declaredRegistered: 2, recordedOn: "2020-05-31" };
    const homes = [household("H1", { helper: "K1" }), later, open];
    expect(of("pairingCoverage", village(given, homes))?.value).toBeNull();
  });

  it("closes the list of the whole register when the rest stands in no village", () => {
    const nowhere = household("H2", { village: undefined });
    const given = register([household("H1"), nowhere, open], { declaredRegistered: 2 });
    expect(homesOn(given, { asOf }).mostOnFile).toBe(2);
    expect(homesOn(given, { asOf }).homes.map(({ onFile }) => onFile)).toEqual([true, true, false]);
    const lax = { ...given, villages: [...given.villages, { id: "V2" }] };
    expect(homesOn(lax, { asOf }).mostOnFile).toBeNull();
    expect(homesOn(lax, { asOf }).homes.map(({ onFile }) => onFile)).toEqual([true, true, null]);
  });
});

describe("rates that a county states", () => {
  const county = (record: Partial<IndicatorRegister["counties"][number]>) => {
    const given = { ...register([]), counties: [{ id: "C1", region: "west" as const, ...record }] };
    const rolled = measureRegister(given, book, { asOf });
    return measurementsOf(rolled).find(
      (one) => one.place === "C1" && one.indicator === "compositeIncidence",
    );
  };

  it.each([
    [[10, 5, 4], 1000, ["1.9", "1.9"], "reached"],
    [[10, 15, 5], 1000, ["3", "3"], "not-reached"],
    [[10, undefined, 4], 1000, ["1.4", "100"], "cannot-tell"],
    [[30, undefined, 0], 1000, ["3", "100"], "not-reached"],
    [[10, 5, 4], undefined, ["0", "100"], "cannot-tell"],
    [[900, 200, 0], 1000, ["0", "100"], "cannot-tell"],
  ] as const)("%j of %j are %j: %s", (parts, ruralPopulation, expected, answer) => {
    const [poorPopulation, missedPopulation, wronglyExitedPopulation] = parts;
    const measured = county({
      poorPopulation,
      missedPopulation,
      wronglyExitedPopulation,
      ruralPopulation,
    });
    expect(bounds(measured)).toEqual(expected);
    expect(measured?.judgement.answer).toBe(answer);
  });

  it("nothing stated is nothing measured", () => {
    expect(county({})).toBeUndefined();
  });
});

describe("the sample township", () => {
  const read = readRegister("fixtures/township");
  const rules = readBook();
  if (!read.ok || !rules.ok) throw new Error("the sample township or the rules do not load");
  const pack = composePack(rules.value, "cn/household-exit");
  if (!pack.ok) throw new Error("the pack does not load");
  const options: RegisterOptions = { asOf, packs: [pack.value], ...VOUCHED };
  const rolled = measureRegister(read.value, book, options);
  const township = flattenPlaces(rolled.places).find(({ level }) => level === "township");

  it("places every household that has a village", () => {
    for (const { given, placed, unplaced } of rolled.counts) expect(placed + unplaced).toBe(given);
    expect(township?.within).toHaveLength(9);
  });

  it("has the same registered households under every guarantee", () => {
    const guarantees = township?.measurements.filter(({ indicator }) =>
      /^(food|clothing|housing|medical)Coverage$/.test(indicator),
    );
    expect(guarantees).toHaveLength(4);
    const listed = read.value.households.length;
    for (const { units } of guarantees ?? []) expect(units?.total).toBe(listed);
  });

  it("the verdicts behind a coverage are those of the pack", () => {
    const food = township?.measurements.find(({ indicator }) => indicator === "foodCoverage");
    const counts = food?.units;
    const having = (...statuses: unknown[]) =>
      read.value.households.filter(({ status }) => statuses.includes(status)).length;
    // Every village has all that it declares, so that no blank status can be a registered one.
    expect(counts?.outside).toBe(read.value.households.length - having(...ON_FILE));
    expect((counts?.numerator ?? 0) + (counts?.rest ?? 0) + (counts?.undecided ?? 0)).toBe(
      having(...ON_FILE),
    );
    expect(counts?.perhaps).toBe(0);
  });

  it("is wider, never narrower, when nobody vouches for the list", () => {
    const open = measurementsOf(measureRegister(read.value, book, { asOf, packs: [pack.value] }));
    for (const measured of measurementsOf(rolled)) {
      const other = open.find(
        (one) => one.indicator === measured.indicator && one.place === measured.place,
      );
      if (measured.lowest === null || measured.highest === null) continue;
      expect(Number(other?.lowest)).toBeLessThanOrEqual(Number(measured.lowest));
      expect(Number(other?.highest)).toBeGreaterThanOrEqual(Number(measured.highest));
    }
  });

  it("does not depend on the order of rows", () => {
    const turned = { ...read.value, households: [...read.value.households].reverse() };
    expect(measureRegister(turned, book, options)).toEqual(rolled);
  });

  it("renders with counts that add up", () => {
    const text = asText(indicatorsDoc(township?.measurements ?? []), "zh");
    expect(text).toMatch(/^不愁吃覆盖率 +样河乡 000000101，乡镇 +98\.979592 % +97 \/ 98 /m);
    expect(text.trimEnd().split("\n")).toHaveLength((township?.measurements.length ?? 0) + 5);
  });

  it("names what it cannot measure", () => {
    expect(rolled.notMeasured).toContain("grainOutput");
    const without = measureRegister(read.value, book, { asOf });
    expect(without.notMeasured).toContain("foodCoverage");
    const group = { ...indicatorOf(book, "foodCoverage"), id: "lostCoverage" };
    const lost = {
      ...group,
      numerator: { verdict: { pack: "cn/household-exit", criterion: "lost", is: "met" as const } },
    };
    const groups = [{ id: "lost", label: group.label, indicators: [lost] }];
    expect(measureRegister(read.value, { ...book, groups }, options).notMeasured).toEqual([
      "lostCoverage",
    ]);
  });
});

it("refuses half a person as the most", () => {
  const options = { asOf, mostPeople: 4.5 };
  expect(() => measureRegister(register([]), book, options)).toThrow(TypeError);
});

it("refuses a day that does not exist", () => {
  expect(() => measureRegister(register([]), book, { asOf: "2020-02-30" })).toThrow(TypeError);
});
