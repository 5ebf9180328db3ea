import { describe, expect, test } from "vitest";
import { FACTS } from "../../../src/facts/index.js";
import { assess, subjectsOf } from "../../../src/judge/index.js";
import type { Facility, Register } from "../../../src/register/index.js";
import { readTownship } from "../../fixtures/township.js";
import { planOn } from "../../support/plans.js";
import { pack } from "../../support/rules.js";

const asOf = "2020-12-31";
const parameter = () => ({ known: false, lacks: [] }) as const;
const road: Facility = { place: "V1", kind: "road", state: "done", completedOn: "2019-10-31" };

function hardenedRoad(stated: object, facilities: readonly object[], on = asOf) {
  const subject = { village: { id: "V1", ...stated }, facilities } as never;
  const found = FACTS.get("village.hardenedRoad")?.read(subject, { asOf: on, parameter });
  return found?.known === true
    ? found.value
    : found?.lacks.map(({ reason, field }) => `${reason} ${field}`);
}

const BLANK = ["missing villages.hardenedRoad"];

describe("whether a village has a hardened road", () => {
  test.each([
    ["is what it says, where no work is known", { hardenedRoad: false }, [], false],
    ["is not known where neither tells", {}, [], BLANK],
    ["is told by a work that is done", {}, [road], true],
    ["is not told by one that is planned", {}, [{ ...road, state: "planned" }], BLANK],
    ["is not told by a work of another kind", {}, [{ ...road, kind: "fibre" }], BLANK],
    [
      "is not told by a work without a day",
      {},
      [{ ...road, completedOn: undefined }],
      ["missing facilities.completedOn"],
    ],
    [
      "is told though another work cannot be read",
      {},
      [{ ...road, kind: { unreadable: "路？" } }, road],
      true,
    ],
    [
      "is what it says, whatever is still being built",
      { hardenedRoad: true },
      [{ ...road, state: "building" }],
      true,
    ],
    [
      "is not known where a work denies what it says",
      { hardenedRoad: false },
      [road],
      ["conflicting villages.hardenedRoad"],
    ],
    [
      "is not known where nobody can read what it says",
      { hardenedRoad: { unreadable: "？" } },
      [road],
      ["invalid villages.hardenedRoad"],
    ],
  ])("%s", (_case, stated, facilities, expected) => {
    expect(hardenedRoad(stated, facilities)).toEqual(expected);
  });

  test.each([
    ["2019-10-30", BLANK],
    ["2019-10-31", true],
  ])("is asked on %s of a work done on 2019-10-31", (on, expected) => {
    expect(hardenedRoad({}, [road], on)).toEqual(expected);
  });
});

describe("whether every township has a service centre", () => {
  const centre: Facility = {
    place: "T2",
    kind: "service-centre",
    state: "done",
    completedOn: "2018-06-30",
  };
  const everyServiceCentre = (townships: readonly object[], facilities: readonly Facility[]) => {
    const [subject] = subjectsOf("county", {
      households: [],
      villages: [],
      counties: [{ id: "C1", declaredTownships: 2 }],
      townships: townships.map((one) => ({ county: "C1", ...one })),
      facilities,
    } as never);
    const fact = FACTS.get("county.everyTownshipServiceCentre");
    const found = fact?.read(subject?.subject as never, { asOf, parameter });
    return found?.known === true ? found.value : found?.lacks.map(({ record }) => record);
  };

  test.each([
    [
      "each of which says so",
      [
        { id: "T1", serviceCentre: true },
        { id: "T2", serviceCentre: true },
      ],
      [],
      true,
    ],
    [
      "one of which has it by its works",
      [{ id: "T1", serviceCentre: true }, { id: "T2" }],
      [centre],
      true,
    ],
    ["the other of which says nothing", [{ id: "T1" }, { id: "T2" }], [centre], ["T1"]],
    ["one of which says no", [{ id: "T1", serviceCentre: false }, { id: "T2" }], [centre], false],
    [
      "one of which its works deny",
      [
        { id: "T1", serviceCentre: true },
        { id: "T2", serviceCentre: false },
      ],
      [centre],
      ["T2"],
    ],
    [
      "with the centre of a place elsewhere",
      [{ id: "T1", serviceCentre: true }, { id: "T3" }],
      [centre],
      ["T3"],
    ],
  ])("of two, %s", (_case, townships, facilities, expected) => {
    expect(everyServiceCentre(townships, facilities)).toEqual(expected);
  });
});

test("of the sample, works tell of a clinic, and taken away leave that village unknown", () => {
  const register = readTownship();
  const asked = pack("cn/village-medical");
  const verdicts = (of: Register) =>
    subjectsOf("village", of).flatMap(({ subject, village }) =>
      assess(planOn(asked, { asOf, place: "cn-sichuan" }), subject).criteria.map(
        ({ criterion, verdict }) => `${village} ${criterion} ${verdict}`,
      ),
    );
  const told = verdicts(register);
  const untold = verdicts({ ...register, facilities: [] });
  expect(told.filter((one) => !untold.includes(one))).toContain("000000101208 clinic met");
  expect(untold.filter((one) => !told.includes(one))).toContain("000000101208 clinic unknown");
});
