import { describe, expect, test } from "vitest";
import { audit, publishAudit } from "../../../src/audit/index.js";
import { readRegister } from "../../../src/io/index.js";
import { asText, auditDoc, auditSummaryDoc, publishedDoc } from "../../../src/report/index.js";
import { pack } from "../../support/rules.js";

const read = readRegister("fixtures/township");
if (!read.ok) throw new Error("cannot be read");
const register = read.value;

describe("of a pack that asks who belongs, no report", () => {
  const law = pack("cn/monitoring");
  const found = audit(law, register, { asOf: "2020-12-31" });
  const docs = [
    auditDoc(found, law),
    auditDoc(found, law, undefined, { by: "village" }),
    auditSummaryDoc(found, law),
    publishedDoc(publishAudit(found, register), law),
  ];

  test.each(docs.map((doc, at) => [at, doc] as const))(
    "says that somebody reaches a standard (%i)",
    (_at, doc) => {
      const text = asText(doc, "zh");
      expect(text).not.toMatch(/达标/);
      expect(text).toMatch(/符合 +不符合/);
    },
  );

  test("counts nobody as lacking what they do not belong to", () => {
    const text = asText(auditSummaryDoc(found, law), "zh");
    expect(text).toContain("哪里不明");
    expect(text).not.toContain("缺在哪里");
  });
});
