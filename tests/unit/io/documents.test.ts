import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { readWritten, reasonOf } from "../../../src/io/index.js";

const folder = mkdtempSync(join(tmpdir(), "documents-"));

/** A ZIP archive of one member, as Word writes them. */
function archive(name: string, content: string, { method = 8, flags = 0 } = {}): Buffer {
  const bytes = Buffer.from(content);
  const packed = method === 8 ? deflateRawSync(bytes) : bytes;
  const title = Buffer.from(name);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(flags, 2);
  common.writeUInt16LE(method, 4);
  common.writeUInt32LE(crc32(bytes), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(bytes.length, 18);
  common.writeUInt16LE(title.length, 22);
  const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, title, packed]);
  const entry = Buffer.concat([
    Buffer.from("PK\x01\x02\x14\x00", "latin1"),
    common,
    Buffer.alloc(14),
    title,
  ]);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, entry, end]);
}

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const WORD = `<?xml version="1.0" encoding="UTF-8"?><w:document><w:body>
<w:p>${run("完成危房改造")}${run("22户")}<w:del><w:r><w:delText>30户</w:delText></w:r></w:del>${run("&#65292;投入A&amp;B两笔资金")}</w:p>
<w:p/><mc:AlternateContent><mc:Choice>${run("一次")}</mc:Choice><mc:Fallback>${run("一次")}</mc:Fallback></mc:AlternateContent>
<w:tbl><w:tr><w:tc><w:p>${run("村名")}</w:p></w:tc><w:tc><w:p>${run("户数")}</w:p></w:tc></w:tr>
<w:tr><w:tc><w:p>${run("甲村")}</w:p></w:tc><w:tc><w:p>${run("12")}</w:p></w:tc></w:tr></w:tbl>
<w:p>${run("年底")}<w:r><w:br/></w:r>${run("总结")}</w:p></w:body></w:document>`;
const WORDS = "完成危房改造22户，投入A&B两笔资金\n一次村名\t户数\n甲村\t12\n年底\n总结\n";

function given(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

test.each([
  ["deflated", 8],
  ["stored", 0],
])("a Word document that is %s gives its paragraphs and the rows of its tables", (_, method) => {
  const path = given("report.docx", archive("word/document.xml", WORD, { method }));
  expect(readWritten(path)).toBe(WORDS);
});

test("a web page gives its words, without scripts and tags", () => {
  const page = `<!DOCTYPE html><html><head><title>无</title></head><body><!-- <p>9户</p> -->
<script>var a = "<p>8户</p>";</script><h1>总结</h1><p>共&nbsp;3户，其中A&lt;B</p>
<table><tr><th>村</th><th>户</th></tr><tr><td>甲</td><td>2</td></tr></table></body></html>`;
  expect(readWritten(given("page.html", page))).toBe("总结\n共 3户，其中A<B\n村\t户\n甲\t2");
});

test.each<[string, Uint8Array, string]>([
  ["an old Word file", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), ".docx"],
  ["a PDF", Buffer.from("%PDF-1.7"), ".docx"],
  ["an archive of other things", archive("xl/workbook.xml", "<a/>"), "no Word document"],
  ["a locked document", archive("word/document.xml", WORD, { flags: 1 }), "password"],
  ["a document cut off", archive("word/document.xml", WORD).subarray(0, 200), "damaged"],
])("%s is refused with what to do", (name, bytes, said) => {
  const path = given(`${name}.docx`, bytes);
  const read = () => readWritten(path);
  expect(read).toThrow();
  try {
    read();
  } catch (error) {
    const { zh, en } = reasonOf(error);
    expect(en).toContain(said);
    expect(zh).toMatch(/\p{Script=Han}/u);
  }
});
