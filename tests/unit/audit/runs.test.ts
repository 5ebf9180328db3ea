import { describe, expect, test } from "vitest";
import { audit, compareRuns } from "../../../src/audit/index.js";
import { findingKeys } from "../../../src/base/index.js";
import { readRegister } from "../../../src/io/index.js";
import { auditDoc, maskAudit, maskRuns, render } from "../../../src/report/index.js";
import { pack } from "../../support/rules.js";

const SICHUAN = pack("cn-sichuan/household-exit");
const read = readRegister("fixtures/township");
if (!read.ok) throw new Error("cannot be read");
const register = read.value;
const WHEN = { asOf: "2020-12-31", place: "cn-sichuan" };
const before = audit(SICHUAN, register, WHEN);
const TOTAL = before.findings.length;
const count = (states: object, wanted: string) =>
  Object.values(states).filter((one) => one === wanted).length;

describe("an audit held against an earlier one", () => {
  test("has nothing new when nothing changed but the order of the rows", () => {
    const turned = { ...register, households: [...register.households].reverse() };
    const { states, gone } = compareRuns(audit(SICHUAN, turned, WHEN), [before.findings]);
    expect(count(states, "unchanged")).toBe(TOTAL);
    expect(gone).toEqual([]);
  });

  test("calls a finding fixed by a known met alone", () => {
    const failing = before.findings.find(({ code }) => code === "audit/not-met");
    const met = before.assessments
      .flatMap(({ subject, criteria }) => criteria.map((one) => ({ ...one, subject: subject.id })))
      .find(({ verdict }) => verdict === "met");
    if (failing === undefined || met === undefined) throw new Error("the sample has none");
    const was = (subject: string, about: string) => ({ ...failing, subject, about });
    const unknown = before.findings.find(({ kind }) => kind === "unknown");
    const { gone } = compareRuns(before, [
      [
        was(met.subject, met.criterion),
        was(unknown?.subject ?? "", unknown?.about ?? ""),
        was("H-gone", met.criterion),
        was(met.subject, "no-such-criterion"),
        was("***3", met.criterion),
      ],
    ]);
    expect(gone.map(({ state }) => state)).toEqual([
      "fixed",
      ...["not-checkable", "not-checkable", "not-checkable", "not-checkable"],
    ]);
  });

  test("calls a finding returned that an older run had and the last had not", () => {
    const [first, ...rest] = before.findings;
    const { states } = compareRuns(before, [before.findings, rest]);
    expect(states[findingKeys([first as (typeof before.findings)[number]])[0] as string]).toBe(
      "returned",
    );
    expect(count(states, "unchanged")).toBe(TOTAL - 1);
    expect(count(compareRuns(before, [[]]).states, "new")).toBe(TOTAL);
  });

  test("tells under the mask no word of the earlier one but whom and what it was about", () => {
    const masked = maskAudit(before, SICHUAN);
    const [first] = before.findings;
    const leaking = {
      ...(first as (typeof before.findings)[number]),
      subject: "H-gone",
      message: { zh: "张三丰患病", en: "Zhang Sanfeng is ill" },
      found: { zh: "张三丰", en: "Zhang Sanfeng" },
    };
    const runs = maskRuns(compareRuns(masked, [[leaking]]), SICHUAN);
    const doc = auditDoc(masked, SICHUAN, undefined, { runs });
    for (const format of ["text", "markdown", "html", "csv", "ndjson", "sarif", "junit"] as const) {
      const text = render(doc, format, "en");
      expect(text).not.toMatch(/Sanfeng|张三丰/);
    }
    expect(render(doc, "text", "zh")).toContain("无法复核 1");
    const {
      runs: [run],
    } = JSON.parse(render(doc, "sarif", "en"));
    const states = run.results.map((one: { baselineState?: string }) => one.baselineState);
    expect(states.filter((one: string) => one === "absent").length).toBe(1);
    expect(states.filter((one: string) => one === "new").length).toBe(TOTAL);
  });
});
