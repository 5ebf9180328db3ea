import { describe, expect, test } from "vitest";
import type { Finding } from "../../../src/base/index.js";
import {
  auditDossier,
  type CountyFrame,
  cascadeExits,
  cleanDossier,
  type Dossier,
  type DossierDetails,
  type ExitClaim,
  exitHolds,
  type StepEvent,
  type VillageFrame,
} from "../../../src/procedures/index.js";
import { calendar, procedure } from "./support.js";

const law = procedure("cn/household-exit");

function findings(
  change: (event: StepEvent) => Partial<StepEvent> | null = () => ({}),
): Finding<DossierDetails>[] {
  const dossier = cleanDossier(law, { id: "c", subject: "h", openedOn: "2019-09-02", calendar });
  const events = dossier.events.flatMap((event) => {
    const changed = change(event as StepEvent);
    return changed === null ? [] : [{ ...event, ...changed }];
  }) as Dossier["events"];
  return auditDossier({ ...dossier, events }, law, { asOf: "2019-12-31", calendar });
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
  holds: true,
  ...change,
});

const village = (change: Partial<VillageFrame> = {}): VillageFrame => ({
  id: "v1",
  name: "Village 1",
  township: "t1",
  county: "county",
  population: 1000,
  registeredHouseholds: 1,
  ...change,
});

const county = (change: Partial<CountyFrame> = {}): CountyFrame => ({
  id: "county",
  name: "County",
  population: null,
  declaredTownships: 1,
  townships: [{ id: "t1", declaredVillages: 1 }],
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
      claim("h2", { holds: false, people: 3 }),
      claim("h3", { holds: false, people: 5 }),
      claim("h4", { struckOff: false, holds: false, people: 2 }),
    ];
    const [found] = cascadeExits(claims, [village({ registeredHouseholds: 4 })], [county()]);
    expect(found?.villages[0]).toEqual({
      id: "v1",
      name: "Village 1",
      population: 1000,
      poor: { low: 10, high: 10, households: ["h2", "h3", "h4"], uncertain: [] },
      exited: { low: 4, high: 4, households: ["h1"], uncertain: [] },
      struckOffWithoutCase: ["h2", "h3"],
      incidence: { low: "1.00", high: "1.00" },
    });
  });

  test("a case that cannot be judged leaves two bounds", () => {
    const [found] = cascadeExits(
      [claim("h1"), claim("h2", { holds: null })],
      [village({ registeredHouseholds: 2 })],
      [county()],
    );
    expect(found).toMatchObject({
      poor: { low: 0, high: 4, households: [], uncertain: ["h2"] },
      exited: { low: 4, high: 8, households: ["h1"], uncertain: ["h2"] },
      incidence: { low: "0.00", high: "0.40" },
    });
  });

  test("a list that is not complete has no upper bound", () => {
    const [found] = cascadeExits([claim("h1")], [village({ registeredHouseholds: 2 })], [county()]);
    expect(found?.poor).toEqual({ low: 0, high: null, households: [], uncertain: [] });
    expect(found?.incidence).toEqual({ low: "0.00", high: null });
    expect(
      cascadeExits([claim("h1")], [village({ registeredHouseholds: null })], [county()])[0]?.poor
        .high,
    ).toBeNull();
  });

  test("a household of unknown size, and a village of unknown population, are named as unknown", () => {
    const poor = claim("h1", { people: null, struckOff: false, holds: false });
    const [found] = cascadeExits([poor], [village({ population: null })], [county()]);
    expect(found?.poor).toEqual({ low: 0, high: null, households: ["h1"], uncertain: ["h1"] });
    expect(found?.incidence).toEqual({ low: null, high: null });
  });

  test("villages make up their county, household by household", () => {
    const claims = [
      claim("h1", { struckOff: false, holds: false }),
      claim("h2", { village: "v2", struckOff: false, holds: false, people: 6 }),
    ];
    const villages = [
      village(),
      village({ id: "v2", population: 500 }),
      village({ id: "v3", county: "other", registeredHouseholds: 0 }),
    ];
    const [found, other] = cascadeExits(claims, villages, [
      county({ townships: [{ id: "t1", declaredVillages: 2 }] }),
      county({ id: "other" }),
    ]);
    expect(found).toMatchObject({
      id: "county",
      population: 1500,
      poor: { low: 10, high: 10, households: ["h1", "h2"] },
      incidence: { low: "0.67", high: "0.67" },
    });
    expect(found?.villages.map(({ id, incidence }) => [id, incidence.high])).toEqual([
      ["v1", "0.40"],
      ["v2", "1.20"],
    ]);
    expect(other).toMatchObject({ id: "other", poor: { low: 0, high: 0 } });
  });

  test("who is not registered is not counted", () => {
    const [found] = cascadeExits(
      [claim("h1", { registered: false })],
      [village({ registeredHouseholds: 0 })],
      [county()],
    );
    expect(found?.exited).toEqual({ low: 0, high: 0, households: [], uncertain: [] });
  });
});

describe("a county of which not all is there", () => {
  const poor = claim("h1", { struckOff: false, holds: false, people: 10 });

  test.each<[string, Partial<CountyFrame>, object[]]>([
    [
      "lacks townships",
      { population: 1000, declaredTownships: 17 },
      [{ of: "townships", id: "county", declared: 17, present: 1 }],
    ],
    [
      "lacks villages of a township",
      { population: 1000, townships: [{ id: "t1", declaredVillages: 9 }] },
      [{ of: "villages", id: "t1", declared: 9, present: 1 }],
    ],
    [
      "does not say how many townships it has",
      { population: 1000, declaredTownships: null },
      [{ of: "townships", id: "county", declared: null, present: 1 }],
    ],
    [
      "lacks people",
      { population: 2000 },
      [{ of: "population", id: "county", declared: 2000, present: 1000 }],
    ],
  ])("%s: its number is a lower bound over its own population", (_what, change, gaps) => {
    const [found] = cascadeExits([poor], [village()], [county(change)]);
    expect(found?.gaps).toEqual(gaps);
    expect(found).toMatchObject({
      poor: { low: 10, high: null },
      exited: { low: 0, high: null },
      incidence: { low: change.population === 2000 ? "0.50" : "1.00", high: null },
    });
    expect(found?.villages[0]?.incidence).toEqual({ low: "1.00", high: "1.00" });
  });

  test("has no incidence where it declares no population", () => {
    const [found] = cascadeExits([poor], [village()], [county({ declaredTownships: 17 })]);
    expect(found).toMatchObject({ population: null, incidence: { low: null, high: null } });
  });

  test("has none either where it is not in the register, or its villages have more people", () => {
    const unknown = { population: null, incidence: { low: null, high: null } };
    expect(cascadeExits([poor], [village()], [])[0]).toMatchObject(unknown);
    expect(cascadeExits([poor], [village()], [county({ population: 900 })])[0]).toMatchObject(
      unknown,
    );
  });

  test("is complete when every declared part is there", () => {
    const [found] = cascadeExits([poor], [village()], [county({ population: 1000 })]);
    expect(found).toMatchObject({
      gaps: [],
      poor: { low: 10, high: 10 },
      incidence: { low: "1.00", high: "1.00" },
    });
  });
});
