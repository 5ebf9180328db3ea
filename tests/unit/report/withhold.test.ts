import { describe, expect, test } from "vitest";
import { audit } from "../../../src/audit/index.js";
import {
  assess,
  lackLabel,
  plan,
  type TracedAssessment,
  withTrace,
} from "../../../src/judge/index.js";
import { assembleRegister, type Household, readHousehold } from "../../../src/register/index.js";
import { asText, auditDoc, explain, maskAssessment, maskAudit } from "../../../src/report/index.js";
import { pack } from "../../support/rules.js";

const CONTEXT = { asOf: "2020-12-31" };

/** Two people of an exited household; the first is ill. */
function household(first: object, second: object = {}): Household {
  const member = {
    presence: "present",
    birthDate: "2010-03-01",
    serving: "none",
    health: "healthy",
    criticalIllnessInsurance: true,
    basicInsurance: "resident",
    schooling: "enrolled",
  };
  const read = readHousehold<unknown>({
    id: "H1",
    status: "exited",
    declaredMembers: 2,
    monitored: false,
    members: [
      { id: "M1", ...member, health: "serious", ...first },
      { id: "M2", ...member, ...second },
    ],
  });
  if (!read.ok) throw new Error("cannot be read");
  return read.value;
}

function masked(name: string, of: Household): TracedAssessment {
  const made = plan(pack(name), CONTEXT);
  return withTrace(made, maskAssessment(assess(made, { household: of }), made));
}

function result(assessment: TracedAssessment, criterion: string) {
  const found = assessment.criteria.find((one) => one.criterion === criterion);
  if (found === undefined) throw new Error(`no ${criterion}`);
  return found;
}

test.each([
  [
    "a sick member without insurance",
    "cn/data-quality",
    "exited-sick",
    { criticalIllnessInsurance: false },
    "not-met",
  ],
  [
    "a healthy child out of school",
    "cn/data-quality",
    "exited-school",
    { health: "healthy", schooling: "not-enrolled" },
    "not-met",
  ],
  [
    "a disabled member without a card",
    "cn/data-quality",
    "disability-card",
    { health: "disabled" },
    "not-met",
  ],
  [
    "health that is not recorded",
    "cn/data-quality",
    "health-filled",
    { health: undefined },
    "not-met",
  ],
  [
    "a child taught at home",
    "cn/household-exit",
    "education",
    { schooling: "home-teaching" },
    "not-met",
  ],
  [
    "somebody whose insurance nobody wrote down",
    "cn/data-quality",
    "exited-sick",
    { criticalIllnessInsurance: undefined },
    "unknown",
  ],
])("%s is told by household only", (_name, by, criterion, first, verdict) => {
  const found = result(masked(by, household(first)), criterion);
  expect(found).toMatchObject({ verdict, leaves: [], withheld: "health" });
  expect(found).not.toHaveProperty("members");
  expect(JSON.stringify(found)).not.toMatch(/M1|M2/);
});

test("a rule that does not ask about health keeps its members and its trace", () => {
  const found = result(
    masked(
      "cn/household-exit",
      household({ basicInsurance: "none", criticalIllnessInsurance: false }),
    ),
    "medical",
  );
  expect(found.members?.[0]).toMatchObject({ member: "M1", verdict: "not-met" });
  expect(found.members?.[0]?.leaves.length).toBeGreaterThan(0);
});

test("what is lacking says what is not known of any member, whether or not it decides for them", () => {
  const of = (first: object, second: object) =>
    result(masked("cn/data-quality", household(first, second)), "exited-sick").lacks;
  const missing = { criticalIllnessInsurance: undefined };
  // The first is ill in one, the second in the other; nobody may tell which.
  expect(of(missing, missing)).toEqual(
    of({ ...missing, health: "healthy" }, { ...missing, health: "chronic" }),
  );
  expect(of(missing, {})).toEqual([
    {
      reason: "withheld",
      field: "members.criticalIllnessInsurance",
      record: "H1",
      ofMembers: true,
    },
  ]);
});

test("what the outcome waits for does not name the member either", () => {
  const found = masked("cn/household-exit", household({ schooling: undefined }));
  const schooling = found.lacks.filter(({ field }) => field === "members.schooling");
  expect(schooling).toEqual([
    { reason: "withheld", field: "members.schooling", record: "H1", ofMembers: true },
  ]);
});

test("a cell that is filled in and cannot be read is not said to be missing", () => {
  const mainCause = { unreadable: "因病致贫" };
  const found = masked("cn/data-quality", { ...household({}, {}), mainCause } as Household);
  const { lacks } = result(found, "cause-illness");
  expect(lacks[0]).toEqual({ reason: "withheld", field: "households.mainCause", record: "H1" });
  const said = [...found.lacks, ...lacks].map((one) => lackLabel(one).zh);
  expect(said.filter((one) => one.includes("主要致贫原因未登记"))).toEqual([]);
  expect(said).toContain("主要致贫原因情况不明（H1）");
});

describe("sentences", () => {
  const judge = pack("cn/data-quality");
  const found = masked("cn/data-quality", household({ criticalIllnessInsurance: false }));

  test.each(["farmer", "cadre", "auditor"] as const)("to the %s name no member", (reader) => {
    const zh = asText(explain(found, judge, reader), "zh");
    expect(zh).toContain("已脱贫，有成员患病，没有大病保险");
    expect(asText(explain(found, judge, reader), "en")).toContain(
      "Exited, yet some member is ill without critical-illness insurance",
    );
  });

  test("of a rule that is met speak of all whom it concerns", () => {
    const met = masked("cn/data-quality", household({}));
    expect(asText(explain(met, judge, "cadre"), "zh")).toContain(
      "有关成员：已脱贫户病人有大病保险，没有问题",
    );
  });

  test("that would quote a value of the member say the title instead", () => {
    const out = masked(
      "cn/data-quality",
      household({ health: "healthy", schooling: "not-enrolled" }),
    );
    const line = asText(explain(out, judge, "farmer"), "en")
      .split("\n")
      .find((one) => one.includes("for some member"));
    expect(line).toContain("not met, for some member.");
    expect(line).not.toMatch(/\{|dropped out/);
  });
});

test("the findings and the text of an audit name no member of such a rule", () => {
  const register = {
    ...assembleRegister([]),
    households: [household({ criticalIllnessInsurance: false })],
  };
  const judge = pack("cn/data-quality");
  const found = audit(judge, register, CONTEXT);
  const shown = maskAudit(found, judge);
  const of = (one: typeof found) =>
    one.findings.find(({ about }) => about === "exited-sick")?.details.members;
  expect(of(found)).toEqual(["M1"]);
  expect(of(shown)).toEqual([]);
  const line = asText(auditDoc(shown, judge), "en")
    .split("\n")
    .find((one) => one.includes("critical-illness insurance") && one.includes("H1"));
  expect(line).toContain("some member is ill");
  expect(shown.outcome).toEqual(found.outcome);
});

test("a record that contradicts itself about health says which columns, and not how", () => {
  const read = readHousehold<unknown>({
    id: "H1",
    declaredMembers: 1,
    members: [{ id: "M1", presence: "present", health: "healthy", disabilityCard: "C1" }],
  });
  const found = read.issues.find(({ code }) => code === "register/contradictory-record");
  expect(found?.message.zh).toContain("“健康状况”与“残疾证号”");
  expect(found?.message.en).not.toMatch(/healthy/);
});
