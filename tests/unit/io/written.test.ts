import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readWritten } from "../../../src/io/index.js";

const folder = mkdtempSync(join(tmpdir(), "written-"));

test.each<[string, readonly number[], string]>([
  ["UTF-8", [0xe6, 0x88, 0xb7, 0x31], "户1"],
  ["UTF-8 with its mark", [0xef, 0xbb, 0xbf, 0xe6, 0x88, 0xb7], "户"],
  ["GB18030", [0xbb, 0xa7, 0x31], "户1"],
  ["UTF-16, little end first", [0xff, 0xfe, 0x37, 0x62, 0x31, 0x00], "户1"],
  ["UTF-16, big end first", [0xfe, 0xff, 0x62, 0x37, 0x00, 0x31], "户1"],
])("a text in %s", (name, bytes, text) => {
  const path = join(folder, `${name}.txt`);
  writeFileSync(path, Uint8Array.from(bytes));
  expect(readWritten(path)).toBe(text);
});

test("bytes that are no text are refused", () => {
  const path = join(folder, "none.txt");
  writeFileSync(path, Uint8Array.from([0x61, 0xff, 0xff]));
  expect(() => readWritten(path)).toThrow();
});
