import { describe, expect, test } from "vitest";
import {
  auditCase,
  type Case,
  type CaseFinding,
  cascadeExits,
  cleanDossier,
  type ExitClaim,
  exitHolds,
  type StepEvent,
  type VillageFrame,
} from "../../src/procedures/index.js";
import { calendar, procedure } from "./support.js";

const law = procedure("cn/household-exit");

function findings(
  change: (event: StepEvent) => Partial<StepEvent> | null = () => ({}),
): CaseFinding[] {
  const dossier = cleanDossier(law, { id: "c", subject: "h", openedOn: "2019-09-02", calendar });
  const events = dossier.events.flatMap((event) => {
    const changed = change(event as StepEvent);
    return changed === null ? [] : [{ ...event, ...changed }];
  }) as Case["events"];
  return auditCase({ ...dossier, events }, law, { asOf: "2019-12-31", calendar });
}

const clean = findings();
const faulty = findings(({ step }) => (step === "verify" ? null : {}));
const unclear = findings(({ step }) => (step === "notice" ? { until: null } : {}));
const untidy = findings(({ step }) => (step === "review" ? { evidence: [] } : {}));

const claim = (household: string, change: Partial<ExitClaim> = {}): ExitClaim => ({
  household,
  village: "v1",
  people: 4,
  registered: true,
  struckOff: true,
  findings: clean,
  ...change,
});

const village = (change: Partial<VillageFrame> = {}): VillageFrame => ({
  id: "v1",
  county: "county",
  population: 1000,
  registeredHouseholds: 1,
  ...change,
});

describe("whether an exit holds", () => {
  test.each([
    ["without a finding it holds", clean, true],
    ["without a verification it does not", faulty, false],
    ["when the end of the notice is not recorded nobody can tell", unclear, null],
    ["without the minutes it holds, with a warning", untidy, true],
    ["without a case it does not", null, false],
  ])("%s", (_what, given, holds) => {
    expect(exitHolds(given)).toBe(holds);
  });
});

describe("carrying exits up", () => {
  test("a household struck off without a valid case counts among the poor", () => {
    const claims = [
      claim("h1"),
      claim("h2", { findings: null, people: 3 }),
      claim("h3", { findings: faulty, people: 5 }),
      claim("h4", { struckOff: false, findings: null, people: 2 }),
    ];
    const [county] = cascadeExits(claims, [village({ registeredHouseholds: 4 })]);
    expect(county?.villages[0]).toEqual({
      id: "v1",
      population: 1000,
      poor: { low: 10, high: 10, households: ["h2", "h3", "h4"], uncertain: [] },
      exited: { low: 4, high: 4, households: ["h1"], uncertain: [] },
      struckOffWithoutCase: ["h2", "h3"],
      incidence: { low: "1.00", high: "1.00" },
    });
  });

  test("a case that cannot be judged leaves two bounds", () => {
    const [county] = cascadeExits(
      [claim("h1"), claim("h2", { findings: unclear })],
      [village({ registeredHouseholds: 2 })],
    );
    expect(county).toMatchObject({
      poor: { low: 0, high: 4, households: [], uncertain: ["h2"] },
      exited: { low: 4, high: 8, households: ["h1"], uncertain: ["h2"] },
      incidence: { low: "0.00", high: "0.40" },
    });
  });

  test("a list that is not complete has no upper bound", () => {
    const [county] = cascadeExits([claim("h1")], [village({ registeredHouseholds: 2 })]);
    expect(county?.poor).toEqual({ low: 0, high: null, households: [], uncertain: [] });
    expect(county?.incidence).toEqual({ low: "0.00", high: null });
    expect(
      cascadeExits([claim("h1")], [village({ registeredHouseholds: null })])[0]?.poor.high,
    ).toBeNull();
  });

  test("a household of unknown size, and a village of unknown population, are named as unknown", () => {
    const poor = claim("h1", { people: null, struckOff: false, findings: null });
    const [county] = cascadeExits([poor], [village({ population: null })]);
    expect(county?.poor).toEqual({ low: 0, high: null, households: ["h1"], uncertain: ["h1"] });
    expect(county?.incidence).toEqual({ low: null, high: null });
  });

  test("villages make up their county, household by household", () => {
    const claims = [
      claim("h1", { struckOff: false, findings: null }),
      claim("h2", { village: "v2", struckOff: false, findings: null, people: 6 }),
    ];
    const villages = [
      village(),
      village({ id: "v2", population: 500 }),
      village({ id: "v3", county: "other", registeredHouseholds: 0 }),
    ];
    const [county, other] = cascadeExits(claims, villages);
    expect(county).toMatchObject({
      id: "county",
      population: 1500,
      poor: { low: 10, high: 10, households: ["h1", "h2"] },
      incidence: { low: "0.67", high: "0.67" },
    });
    expect(county?.villages.map(({ id, incidence }) => [id, incidence.high])).toEqual([
      ["v1", "0.40"],
      ["v2", "1.20"],
    ]);
    expect(other).toMatchObject({ id: "other", poor: { low: 0, high: 0 } });
  });

  test("who is not registered is not counted", () => {
    const [county] = cascadeExits(
      [claim("h1", { registered: false })],
      [village({ registeredHouseholds: 0 })],
    );
    expect(county?.exited).toEqual({ low: 0, high: 0, households: [], uncertain: [] });
  });
});
