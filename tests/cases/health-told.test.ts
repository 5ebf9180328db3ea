import { describe, expect, test } from "vitest";
import { assess, type Plan, plan, withTrace, workingOf } from "../../src/judge/index.js";
import type { Pack } from "../../src/law/index.js";
import { type Household, readHousehold } from "../../src/register/index.js";
import { asJson, explain, maskAssessment, withReasons } from "../../src/report/index.js";
import { pack, rulebook, unwrap } from "../support/rules.js";

const HEALTH = ["healthy", "serious", "disabled"] as const;
const SCHOOLINGS = ["home-teaching", "not-enrolled"] as const;

function household(schooling: string, health: string, ofAdult: string): Household {
  return unwrap(
    readHousehold<unknown>({
      id: "H1",
      status: "exited",
      mainCause: "illness",
      declaredMembers: 2,
      members: [
        {
          id: "1",
          name: "向长顺",
          relation: "head",
          presence: "present",
          birthDate: "1970-01-01",
          hukouHere: true,
          health: ofAdult,
          labour: "weak",
          serving: "none",
          basicInsurance: "none",
        },
        {
          id: "2",
          name: "向阳",
          relation: "child",
          presence: "present",
          birthDate: "2010-03-01",
          hukouHere: true,
          health,
          schooling,
          schoolingApproval: "none",
          serving: "none",
          basicInsurance: "resident",
          criticalIllnessInsurance: true,
          medicalAssistance: true,
        },
      ],
    }),
  );
}

/** The last day of the rules of a pack, or one on which they are in force. */
const dayOf = ({ rules }: Pack) =>
  rules
    .map(({ inForce }) => inForce.to ?? "2024-06-30")
    .sort()
    .at(-1) ?? "2024-06-30";

/** All that may be shown of one household under the mask, to every reader and as data. */
function told(its: Pack, made: Plan, of: Household): string {
  const found = assess(made, { household: of });
  const masked = maskAssessment(found, made);
  const subject = { household: of };
  const working = workingOf(made, subject);
  const docs = (["farmer", "cadre", "auditor"] as const).map((reader) =>
    explain(masked, its, reader, { subject, working }),
  );
  return [
    asJson(withReasons(withTrace(made, masked), its, { subject })),
    // Every format is written from the document alone.
    ...docs.map((doc) => asJson(doc)),
  ].join("\n");
}

const PACKS = [...rulebook.heads.keys()].filter((name) =>
  pack(name).rules.some(({ subject }) => subject === "household" || subject === "member"),
);

describe("under the mask nothing that is said depends on health but a verdict", () => {
  test.each(PACKS)("%s", (name) => {
    const its = pack(name);
    const made = plan(its, { asOf: dayOf(its) });
    const byVerdicts = new Map<string, string>();
    for (const schooling of SCHOOLINGS) {
      for (const health of HEALTH) {
        for (const ofAdult of ["chronic", "serious"]) {
          const of = household(schooling, health, ofAdult);
          const found = assess(made, { household: of });
          const key = JSON.stringify([
            schooling,
            found.verdict,
            found.criteria.map((one) => one.verdict),
          ]);
          const text = told(its, made, of);
          expect(text === (byVerdicts.get(key) ?? text)).toBe(true);
          byVerdicts.set(key, text);
        }
      }
    }
  });
});
