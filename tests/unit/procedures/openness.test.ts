import { describe, expect, test } from "vitest";
import { auditStoredDossiers } from "../../../src/audit/index.js";
import { calendar, library, procedure } from "./support.js";

/** A case with its steps on the days given, all of them passed. */
function stored(id: string, subject: string, of: string, steps: Readonly<Record<string, string>>) {
  const { kind, concludes, steps: all } = procedure(of);
  const events = Object.entries(steps).map(([step, on]) => ({
    type: "step",
    id: `${id}/${step}`,
    ...{ step, on, recordedOn: on, result: "passed" },
    by: (all.find((one) => one.id === step)?.actors ?? [])
      .slice(0, 1)
      .map(({ body }) => ({ body, person: "经办人-01", signed: true })),
    place: all.find((one) => one.id === step)?.place ?? "village",
    evidence: [],
  }));
  const [openedOn] = Object.values(steps);
  const content = { id, procedure: of, kind, concludes, subject, openedOn, basis: null, events };
  return { place: { file: "dossiers.ndjson", row: 1 }, content };
}

function faultsOf(...cases: readonly ReturnType<typeof stored>[]) {
  const { cases: audited, issues } = auditStoredDossiers(cases, library, {
    asOf: "2020-12-31",
    calendar,
  });
  expect(issues).toEqual([]);
  return audited.map(({ findings }) =>
    findings.filter(({ kind }) => kind === "fault").map(({ code }) => code),
  );
}

describe("一次通报、二次约谈、三次问责", () => {
  const ladder = "cn-sichuan-kangding/accountability";
  const rungs = { supervision: "2020-08-20", circular: "2020-08-30", talk: "2020-10-10" };

  test("is climbed rung by rung", () => {
    expect(
      faultsOf(stored("L1", "BF-55", ladder, { ...rungs, "held-to-account": "2020-11-20" })),
    ).toEqual([[]]);
  });

  test("who is held to account without a talk before, or before it, is told", () => {
    const { talk: _, ...without } = rungs;
    const [skipped, early] = faultsOf(
      stored("L2", "BF-61", ladder, { ...without, "held-to-account": "2020-11-20" }),
      stored("L3", "BF-62", ladder, { ...rungs, "held-to-account": "2020-09-20" }),
    );
    expect(skipped).not.toEqual([]);
    expect(early).not.toEqual([]);
  });
});

describe("四议两公开", () => {
  const steps = procedure("cn/village-decision").steps;

  test("is four deliberations and two disclosures, one after another", () => {
    expect(steps.map(({ id }) => id)).toEqual([
      "proposal",
      "consultation",
      "members-review",
      "resolution",
      "resolution-disclosed",
      "outcome-disclosed",
    ]);
    expect(steps.slice(1).map(({ after }) => after)).toEqual(
      steps.slice(0, -1).map(({ id }) => [id]),
    );
  });

  test("what its source does not say is absent with a note", () => {
    const posted = steps.filter(({ id }) => id.endsWith("disclosed"));
    for (const { atLeast } of posted) {
      expect(atLeast).toMatchObject({ value: null, absence: "not-found" });
    }
  });
});

describe("三公开", () => {
  test("is posted by county, township and village, for days that no source gives", () => {
    const posted = procedure("cn-sichuan-kangding/disclosure").steps.filter(
      ({ act }) => act === "notice",
    );
    expect(posted.map(({ place }) => place)).toEqual(["county", "township", "village"]);
    for (const { atLeast } of posted) expect(atLeast?.value).toBeNull();
  });
});
