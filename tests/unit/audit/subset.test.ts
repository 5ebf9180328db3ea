import { describe, expect, test } from "vitest";
import { audit } from "../../../src/audit/index.js";
import { readRegister } from "../../../src/io/index.js";
import { asText, auditDoc, auditSummaryDoc, maskAudit } from "../../../src/report/index.js";
import { pack } from "../../support/rules.js";

const SICHUAN = pack("cn-sichuan/household-exit");
const read = readRegister("fixtures/township");
if (!read.ok) throw new Error("cannot be read");
const register = read.value;
const WHEN = { asOf: "2020-12-31", place: "cn-sichuan" };
const whole = audit(SICHUAN, register, WHEN);
const VILLAGE = "000000101206";
const only = (subset: Parameters<typeof audit>[4]) =>
  audit(SICHUAN, register, WHEN, undefined, subset);

describe("an audit of a part", () => {
  test("judges each as the audit of the whole does, and says of how many it tells", () => {
    const part = only({ villages: [VILLAGE] });
    const ids = new Set(part.assessments.map(({ subject }) => subject.id));
    expect(part.assessments).toEqual(
      whole.assessments.filter(({ subject }) => ids.has(subject.id)),
    );
    expect(part.findings).toEqual(
      whole.findings.filter(({ details }) => details.village === VILLAGE),
    );
    expect(part.findings.length).toBeGreaterThan(5);
    expect(part.subset).toEqual({ of: whole.outcome.checked, villages: [VILLAGE], absent: [] });
    expect(part.outcome.checked).toBeLessThan(whole.outcome.checked);
  });

  test("keeps the outcome by all criteria where it tells of one", () => {
    const part = only({ criteria: ["water-quality"] });
    expect(part.outcome).toEqual(whole.outcome);
    expect(part.criteria.map(({ criterion }) => criterion)).toEqual(["water-quality"]);
    expect(part.findings.every(({ about }) => about === "water-quality")).toBe(true);
    const text = asText(auditDoc(part, SICHUAN), "zh");
    expect(text).toContain("总结论（按全部指标）");
    expect(text).toContain(`只是一部分：160 个对象中的 160 个；指标：水质`);
  });

  test("never says that nobody fails, of what it was not asked about", () => {
    const fine = whole.assessments.find(({ verdict }) => verdict === "met")?.subject.id as string;
    const part = only({ subjects: [fine, "H404", "赵某某"] });
    expect(part.subset).toEqual({ of: 160, asked: 3, absent: ["H404", "赵某某"] });
    const text = asText(auditDoc(maskAudit(part, SICHUAN), SICHUAN), "zh");
    expect(text).toContain("所选部分中没有未达标的；其余部分未列。");
    expect(text).toMatch(/名单中有 2 个不在登记表中：H404、\*\*\*\d+\n/);
    expect(text).not.toContain("赵某某");
  });
});

describe("the summary for a terminal", () => {
  const villages = new Map(
    register.villages.map(({ id, name }) => [String(id), String(name)] as const),
  );
  const text = (by: "village" | "criterion" | "township") =>
    asText(
      auditSummaryDoc(whole, SICHUAN, undefined, {
        villages,
        by,
        townships: new Map([...villages.keys()].map((id) => [id, id < VILLAGE ? "东乡" : "西乡"])),
      }),
      "zh",
    );

  test("is one screen that adds up, and says how many there are and where", () => {
    const lines = text("village").split("\n");
    expect(lines.length).toBeLessThan(72);
    expect(lines.join("\n")).toMatch(/泉水沟村 +7 +1/);
    expect(lines.join("\n")).toContain("缺什么（26 个对象，26 项）");
    expect(lines.at(-2)).toContain(`${whole.findings.length + 11} 条逐条查看：--all`);
  });

  test("is put together by township and by criterion", () => {
    expect(text("township")).toMatch(/东乡 +\d+[\s\S]*西乡 +\d+|西乡 +\d+[\s\S]*东乡 +\d+/);
    expect(text("criterion")).toMatch(/指标 +未达标户 +不明户 +涉及村\n +收入 +6 +11 +9/);
  });

  test("is all of it where that is little", () => {
    const few = only({ villages: ["000000101209"] });
    const little = { ...few, issues: [] };
    expect(auditSummaryDoc(little, SICHUAN)).toEqual(auditDoc(little, SICHUAN));
  });
});
