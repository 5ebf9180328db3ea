import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readRegister } from "../../src/io/index.js";
import { assess, plan } from "../../src/judge/index.js";
import { asText, explain } from "../../src/report/index.js";
import { pack } from "../support/rules.js";

const quality = pack("cn/data-quality");
const read = readRegister(fileURLToPath(new URL("../../fixtures/quality/", import.meta.url)));
if (!read.ok) throw new Error("the register of faults could not be read");
const { households, issues, tally } = read.value;

/** Faults that come with another one: the record cannot have the first without them. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  "exited-school": ["school-age"],
  "monitored-insurance": ["exited-sick"],
  "monitored-house": ["exited-house"],
  "monitored-water": ["exited-water"],
  "monitored-school": ["exited-school", "school-age"],
};

function judge(id: string) {
  const household = households.find((one) => one.id === id);
  if (household === undefined) throw new Error(`no household ${id}`);
  const result = assess(plan(quality, { asOf: "2020-12-31" }), { household });
  const named = (verdict: string) =>
    result.criteria.filter((one) => one.verdict === verdict).map(({ criterion }) => criterion);
  return { result, failing: named("not-met"), unknown: named("unknown") };
}

describe("the register of faults", () => {
  test("has a household for each check and one that is sound", () => {
    const ids = quality.criteria.map(({ id }) => `Q-${id}`);
    expect(households.map(({ id }) => id).sort()).toEqual([...ids, "Q-sound"].sort());
  });

  test("is read whole, and says where a record contradicts itself whatever the day", () => {
    expect(issues.map(({ code, details }) => `${code} ${String(details.record)}`)).toEqual([
      "register/contradictory-record Q-id-birth/Q-id-birth-3",
      "register/contradictory-record Q-id-sex/Q-id-sex-3",
      "register/repeated-resident-id Q-id-distinct/Q-id-distinct-4",
      "register/contradictory-record Q-head-and-spouse/Q-head-and-spouse-2",
    ]);
    expect(tally.every(({ rows, used }) => rows === used)).toBe(true);
  });

  test("names nobody: every resident id begins with 000000", () => {
    const ids = households.flatMap(({ members }) => members.map(({ residentId }) => residentId));
    const strange = ids.filter((id) => typeof id === "string" && !id.startsWith("000000"));
    expect(strange).toEqual([]);
  });
});

test("the sound household fails nothing and leaves nothing unknown", () => {
  const { result, failing, unknown } = judge("Q-sound");
  expect({ failing, unknown, verdict: result.verdict }).toEqual({
    failing: [],
    unknown: [],
    verdict: "met",
  });
});

test.each(quality.criteria.map(({ id }) => id))("%s is found, and nothing else", (criterion) => {
  const { failing } = judge(`Q-${criterion}`);
  expect([...failing].sort()).toEqual([criterion, ...(ALSO[criterion] ?? [])].sort());
});

describe("what is said of the register of faults", () => {
  const packs = [
    ["cn/data-quality", "2020-12-31"],
    ["cn/monitoring-of-2020", "2020-12-31"],
    ["cn/monitoring", "2021-06-30"],
    ["cn/risk-elimination", "2021-06-30"],
    ["cn-sichuan/assistance-of-2016", "2020-12-31"],
    ["cn/assistance", "2021-06-30"],
    ["cn/regular-assistance", "2026-03-31"],
  ] as const;

  test.each(packs)("%s fills every placeholder, for every reader and language", (name, asOf) => {
    for (const household of households) {
      const assessment = assess(plan(pack(name), { asOf }), { household });
      for (const reader of ["farmer", "cadre", "auditor"] as const) {
        for (const language of ["zh", "en"] as const) {
          expect(asText(explain(assessment, pack(name), reader), language)).not.toMatch(/[{}]/);
        }
      }
    }
  });

  test("members of whom the same is said are named together, others apart", () => {
    const household = households.find(({ id }) => id === "Q-cause-illness");
    if (household === undefined) throw new Error("no such household");
    const text = asText(
      explain(assess(plan(quality, { asOf: "2020-12-31" }), { household }), quality, "cadre"),
      "zh",
    );
    expect(text).toContain(
      "Q-cause-illness-1、Q-cause-illness-2、Q-cause-illness-3：致贫原因为因病，本人却健康，全家没有病人。\n",
    );
    expect(text).toContain("Q-cause-illness-1：务工6个月，工资性收入18,000元/年。\n");
  });
});
