import { describe, expect, test } from "vitest";
import { applyWaivers, audit, type Waiver } from "../../../src/audit/index.js";
import { same } from "../../../src/base/index.js";
import { readRegister } from "../../../src/io/index.js";
import { asText, auditDoc, auditSummaryDoc, render } from "../../../src/report/index.js";
import { pack } from "../../support/rules.js";

const SICHUAN = pack("cn-sichuan/household-exit");
const read = readRegister("fixtures/township");
if (!read.ok) throw new Error("cannot be read");
const found = audit(SICHUAN, read.value, { asOf: "2020-12-31", place: "cn-sichuan" });
const [first] = found.findings.filter(({ code }) => code === "audit/not-met");
if (first === undefined) throw new Error("the sample fails nowhere");

const of = (more: Partial<Waiver>): Waiver => ({
  ...{ criterion: first.about as string, subject: first.subject, village: null },
  ...{ reason: "赵秘密住院", approver: "县扶贫办", until: "2020-12-31", place: { row: 2 } },
  ...more,
});
const applied = (...waivers: Waiver[]) => applyWaivers(found.findings, waivers, found.asOf, same);
const codes = (...waivers: Waiver[]) => applied(...waivers).findings.map(({ code }) => code);

describe("a waiver", () => {
  test("holds for its household and criterion up to its last day", () => {
    const { until, findings } = applied(of({}));
    expect(findings).toEqual([]);
    expect(until.filter((one) => one !== undefined)).toEqual(["2020-12-31"]);
    expect(until[found.findings.indexOf(first)]).toBe("2020-12-31");
  });

  test("that has ended waives nothing and is a finding", () => {
    const { until, findings } = applied(of({ until: "2020-12-30" }));
    expect(until.every((one) => one === undefined)).toBe(true);
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
      ["waiver/expired", "error"],
    ]);
  });

  test("of a village holds for all of it, and of what is not found is said to be idle", () => {
    const { village } = first.details;
    const { until } = applied(of({ subject: null, village }));
    const alike = found.findings.filter(
      ({ about, details }) => about === first.about && details.village === village,
    );
    expect(until.filter((one) => one !== undefined).length).toBe(alike.length);
    expect(codes(of({ subject: "H-none" }), of({ subject: null, village: null }))).toEqual([
      ...["waiver/without-finding", "waiver/without-finding"],
    ]);
  });

  test("keeps what it waives in the list and the counts, and tells no reason", () => {
    const { until } = applied(of({}));
    const shown = {
      ...found,
      findings: found.findings.map((one, at) =>
        until[at] === undefined ? one : { ...one, details: { ...one.details, waived: until[at] } },
      ),
      waivers: { waived: 1, findings: [] },
    };
    const doc = auditDoc(shown, SICHUAN);
    expect(asText(doc, "zh")).toContain("［豁免至2020-12-31］");
    expect(asText(auditSummaryDoc(shown, SICHUAN), "zh")).toContain("已豁免 1 项");
    expect(shown.outcome).toEqual(found.outcome);
    const sarif = JSON.parse(render(doc, "sarif", "en"));
    const suppressed = sarif.runs[0].results.filter((one: object) => "suppressions" in one);
    expect(suppressed.length).toBe(1);
    expect(suppressed[0].suppressions[0]).toMatchObject({ kind: "external", status: "accepted" });
    const failures = (text: string) => Number(/failures="(\d+)"/.exec(text)?.[1]);
    const plain = failures(render(auditDoc(found, SICHUAN), "junit", "en"));
    expect(failures(render(doc, "junit", "en"))).toBe(plain - 1);
    expect(render(doc, "csv", "zh")).toContain(",已豁免,");
    expect(render(doc, "html", "zh")).not.toContain("赵秘密");
  });
});
