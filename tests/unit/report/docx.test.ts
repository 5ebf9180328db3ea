import { describe, expect, test } from "vitest";
import { audit } from "../../../src/audit/index.js";
import { textOfDocument } from "../../../src/io/documents.js";
import { readRegister } from "../../../src/io/index.js";
import { zipMember } from "../../../src/io/zip.js";
import type { Doc } from "../../../src/report/doc.js";
import { asDocx, auditDoc, explain, maskAudit } from "../../../src/report/index.js";
import { pack } from "../../support/rules.js";

/** The XML of the text of a file of Word. */
async function xmlOf(doc: Doc): Promise<string> {
  const member = zipMember(await asDocx(doc, "zh"), "word/document.xml");
  return new TextDecoder().decode(member);
}

const ALL: Doc = {
  title: { zh: "标题", en: "title" },
  lead: ["第一行"],
  paper: "letter",
  blocks: [
    { kind: "paragraph", text: ["一段", { kind: "strong", text: "重的" }] },
    {
      kind: "section",
      title: "一节",
      blocks: [
        { kind: "list", items: [{ text: "一项", verdict: "met", items: [{ text: "其下" }] }] },
        { kind: "facts", facts: [[{ zh: "名", en: "name" }, "值"]] },
        { kind: "code", language: "json", text: "{\n}" },
      ],
    },
    {
      kind: "table",
      columns: [
        { title: "文字", kind: "text" },
        { title: "数", kind: "number" },
        { title: "率", kind: "percent" },
      ],
      rows: [
        ["甲", 3, "12.5"],
        ["乙", null, null],
      ],
    },
    { kind: "paragraph", text: "某某村民委员会", signed: true },
  ],
};

describe("a file of Word", () => {
  test("holds every part of a document, upright where it is handed over", async () => {
    const text = textOfDocument(await asDocx(ALL, "zh"));
    const parts = ["标题", "第一行", "一段", "重的", "一节", "✓ 一项", "其下", "名：值", "{", "甲"];
    for (const one of [...parts, "12.5%", "–", "某某村民委员会"]) expect(text).toContain(one);
    const xml = await xmlOf(ALL);
    expect(xml).toContain("<w:tblHeader/>");
    expect(xml).not.toContain('w:orient="landscape"');
    expect(await xmlOf({ ...ALL, blocks: [] })).not.toBe(xml);
    const { paper: _paper, ...report } = ALL;
    expect(await xmlOf(report)).toContain('w:orient="landscape"');
  });

  test("takes no text for a tag, and no sign that a file cannot hold", async () => {
    const hostile = 'a<w:p/>&"\u0000\u0007\u202e]]>b';
    const doc: Doc = {
      title: hostile,
      blocks: [
        { kind: "paragraph", text: hostile },
        { kind: "table", columns: [{ title: hostile, kind: "text" }], rows: [[hostile]] },
      ],
    };
    const xml = await xmlOf(doc);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
    expect(xml).toContain("a&lt;w:p/&gt;&amp;");
    expect(textOfDocument(await asDocx(doc, "zh")).match(/]]>b/g)).toHaveLength(4);
  });

  test("holds a whole audit, and the letter to a family", async () => {
    const read = readRegister("fixtures/township");
    if (!read.ok) throw new Error("cannot be read");
    const law = pack("cn-sichuan/household-exit");
    const found = audit(law, read.value, { asOf: "2020-12-31", place: "cn-sichuan" });
    const masked = maskAudit(found, law);
    const text = textOfDocument(await asDocx(auditDoc(masked, law), "zh"));
    for (const { id } of masked.findings.map(({ subject }) => ({ id: subject ?? "" })))
      expect(text).toContain(id);
    const failing = masked.assessments.find(({ verdict }) => verdict === "not-met");
    if (failing === undefined) throw new Error("nobody fails");
    const letter = explain(failing, law, "farmer");
    expect(letter.paper).toBe("letter");
    expect(textOfDocument(await asDocx(letter, "zh"))).toContain("还没有做到的");
  });
});
