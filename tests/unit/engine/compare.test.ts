import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareWithEngine, runOnEngine, TRAPS } from "../../../src/engine/index.js";
import { assess } from "../../../src/judge/index.js";
import type { Household } from "../../../src/register/index.js";
import { gaps, households, marksOf, withGaps } from "../../../src/testing/index.js";
import { planOn } from "../../support/plans.js";
import { pack } from "../../support/rules.js";

const judged = pack("cn-sichuan/household-exit");
const context = { asOf: "2019-12-31" };
const options = { asOf: context.asOf, marks: marksOf(judged, context) };

const base: Household = {
  id: "H1",
  status: "registered",
  declaredMembers: 1,
  members: [
    {
      id: "H1-1",
      presence: "present",
      birthDate: "1980-05-01",
      serving: "none",
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
};

async function differenceOn(household: Household, criterion: string | null) {
  const { differences } = await compareWithEngine(judged, { households: [household] }, context);
  return differences.find((one) => one.criterion === criterion);
}

describe("compareWithEngine", () => {
  test("a child whose birth date is missing is left out there and unknown here", async () => {
    const { birthDate: _birthDate, ...child } = base.members[0] ?? {};
    const found = await differenceOn({ ...base, members: [child] }, "education");
    expect(found).toMatchObject({
      household: "H1",
      rule: "cn/household-exit/education",
      here: "unknown",
      there: "not-applicable",
      traps: [2],
      missing: ["member.ageAtSchoolCutoff"],
      members: ["H1-1"],
    });
  });

  test("a household with a member row lost passes there, which knows no list", async () => {
    const found = await differenceOn({ ...base, declaredMembers: 2 }, "medical");
    expect(found).toMatchObject({ there: "met", traps: [18], missing: ["members"] });
  });

  test("a household whose status is missing is out of scope there", async () => {
    const { status: _status, ...rest } = base;
    const found = await differenceOn(rest, null);
    expect(found).toMatchObject({
      there: "not-applicable",
      traps: [2],
      missing: ["household.onFile"],
    });
  });

  test("numbers add up, and every difference is unknown here and has a numbered reason", async () => {
    const lists = fc.array(
      fc.tuple(households(options), gaps()).map(([household, list]) => withGaps(household, list)),
      { minLength: 1, maxLength: 3 },
    );
    let found = 0;
    for (const missingAs of ["absent", "null"] as const) {
      await fc.assert(
        fc.asyncProperty(lists, async (list) => {
          const numbered = list.map((one, index) => ({ ...one, id: `H${index}` }));
          const result = await compareWithEngine(judged, { households: numbered }, context, {
            missingAs,
          });
          const { passOnlyThere, failOnlyThere, leftOutOnlyThere, stoppedThere } = result;
          const others = [passOnlyThere, failOnlyThere, leftOutOnlyThere, stoppedThere].flat();
          expect(result.same + others.length).toBe(result.checked);
          for (const one of result.differences) {
            expect(one.here).toBe("unknown");
            expect(one.traps, JSON.stringify(one)).not.toEqual([]);
            expect(one.missing).not.toEqual([]);
            for (const trap of one.traps) expect(TRAPS).toHaveProperty(String(trap));
          }
          for (const id of passOnlyThere) {
            const household = numbered.find((one) => one.id === id) as Household;
            expect(assess(planOn(judged, context), { household }).verdict).toBe("unknown");
            const there = await runOnEngine(judged, { household }, context, missingAs);
            expect(there.verdict).toBe("met");
          }
          found += result.differences.length;
        }),
        { numRuns: 60 },
      );
    }
    expect(found).toBeGreaterThan(100);
  });

  test("is a bad call for a pack that does not judge households", async () => {
    const villages = pack("cn/village-exit");
    await expect(compareWithEngine(villages, { households: [] }, context)).rejects.toThrow(
      TypeError,
    );
  });
});
