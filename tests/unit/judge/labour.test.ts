import { describe, expect, test } from "vitest";
import { assess, plan } from "../../../src/judge/index.js";
import { readHousehold } from "../../../src/register/index.js";
import { pack } from "../../support/rules.js";

const elimination = plan(pack("cn/risk-elimination"), { asOf: "2023-12-31" });

/** What the ground “nobody here can work” makes of a monitored household of these people. */
function labourOf(...labour: readonly (string | undefined)[]) {
  const read = readHousehold<unknown>({
    id: "H1",
    monitored: true,
    declaredMembers: labour.length,
    members: labour.map((one, index) => ({
      id: `M${index}`,
      presence: "present",
      ...(one === undefined ? {} : { labour: one }),
    })),
  });
  if (!read.ok) throw new Error(read.issues.map((one) => one.message.en).join("\n"));
  const { criteria } = assess(elimination, { household: read.value });
  const { verdict, lacks } = criteria.find(({ criterion }) => criterion === "labour") ?? {};
  return [verdict, ...(lacks ?? []).map(({ field }) => field)];
}

describe("a weak or half worker, of whom the law does not say whether he counts", () => {
  test("decides nothing where nobody else can work", () => {
    expect(labourOf("weak", "none")).toEqual(["unknown", "parameter.weak-labour-counts"]);
  });
  test("does not matter where somebody can", () => {
    expect(labourOf("weak", "ordinary")).toEqual(["met"]);
    expect(labourOf("skilled", "weak")).toEqual(["met"]);
  });
  test("is not asked after where there is none", () => {
    expect(labourOf("none", "lost")).toEqual(["not-met"]);
    expect(labourOf("none", undefined)).toEqual(["unknown", "members.labour"]);
  });
});
