import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readBook, readDossiers, readRegister, readRuleFiles } from "../../../src/io/index.js";
import { readBytes } from "../../../src/io/ordinary-file.js";
import { reasonOf } from "../../../src/io/reason.js";
import { keptFiles, linesWith } from "../../health/sources.js";

const folder = () => mkdtempSync(join(tmpdir(), "tuopin-"));

/** What a folder holds under a name, when it is no ordinary file. */
const STRANGE: readonly (readonly [string, (path: string) => void, RegExp])[] = [
  ["a named pipe", (path) => execFileSync("mkfifo", [path]), /管道/],
  ["a link to a device without an end", (path) => symlinkSync("/dev/zero", path), /设备/],
  ["a link to a terminal", (path) => symlinkSync("/dev/tty", path), /设备/],
  ["a folder", (path) => mkdirSync(path), /文件夹/],
  ["a link to nothing", (path) => symlinkSync(join(path, "nothing"), path), /./],
];

describe.each(STRANGE)("%s", (what, make, said) => {
  test("under the name of a table is said, and the other tables are read", () => {
    const register = folder();
    writeFileSync(join(register, "households.csv"), "户编号\nH1\n");
    make(join(register, "members.csv"));
    make(join(register, "incomes.ndjson"));
    const read = readRegister(register);
    if (!read.ok) throw new Error("nothing was read");
    expect(read.value.households).toHaveLength(1);
    const found = read.value.issues.filter(({ code }) => code === "register/unreadable-file");
    expect(found.map(({ place }) => place?.file)).toEqual(["incomes.ndjson", "members.csv"]);
    for (const one of found) expect(one.message.zh).toMatch(said);
  });
  test("under the name of the dossiers is said", () => {
    const path = join(folder(), "dossiers.ndjson");
    make(path);
    const read = readDossiers(join(path, ".."));
    expect(read.ok).toBe(false);
    expect(read.issues[0]?.message.zh).toMatch(said);
  });
  test.skipIf(what === "a folder")("among rules is said", () => {
    const rules = folder();
    make(join(rules, "rule.json"));
    const read = readRuleFiles(rules);
    expect(read.ok).toBe(false);
    expect(read.issues[0]?.message.zh).toMatch(said);
    expect(readBook([rules]).ok).toBe(false);
  });
});

test("a link to an ordinary file is read", () => {
  const [register, elsewhere] = [folder(), join(folder(), "x.csv")];
  writeFileSync(elsewhere, "户编号\nH1\n");
  symlinkSync(elsewhere, join(register, "households.csv"));
  const read = readRegister(register);
  expect(read.ok && read.value.households).toHaveLength(1);
});

test("a file that is too large is said to be, with the limit", () => {
  const path = join(folder(), "large.csv");
  writeFileSync(path, "x".repeat(100));
  expect(readBytes(path, 100)).toHaveLength(100);
  let reason = { zh: "", en: "" };
  try {
    readBytes(path, 99);
  } catch (error) {
    reason = reasonOf(error);
  }
  expect(reason.zh).toContain("超过99个字节");
  expect(reason.en).toContain("more than 99 bytes");
});

test.each(["procedures/cn/deep.json", "calendar/cn/2020.json", "cn/pack/rule.json"])(
  "%s nested a million levels deep is refused with its place",
  (name) => {
    const rules = folder();
    mkdirSync(join(rules, name, ".."), { recursive: true });
    writeFileSync(join(rules, name), "[".repeat(400_000) + "]".repeat(400_000));
    const read = readBook([rules]);
    expect(read.issues.map(({ code, place }) => [code, place?.file])).toEqual([
      ["pack/invalid-json", name],
    ]);
    expect(read.issues[0]?.message.zh).toContain("嵌套");
  },
);

test("a dossier and a row nested a million levels deep are refused with their lines", () => {
  const register = folder();
  const deep = "[".repeat(1_000_000) + "]".repeat(1_000_000);
  writeFileSync(join(register, "dossiers.ndjson"), `{"id":${deep}}\n`);
  writeFileSync(join(register, "households.ndjson"), `{"id":"H1"}\n{"id":${deep}}\n`);
  expect(readDossiers(register).issues.map(({ place }) => place?.row)).toEqual([1]);
  const read = readRegister(register);
  expect(read.ok && read.value.households.map(({ id }) => id)).toEqual(["H1"]);
});

test("every file of a caller is read by the one function", () => {
  const others = keptFiles("src").filter(
    ({ path }) => !/^src\/(io\/ordinary-file|cli\/(index|schema|authoring|spill))\.ts$/.test(path),
  );
  const opened = /\breadFileSync\b|\bcreateReadStream\b|\bopenSync\((?!\w+, "w"\))/;
  expect(linesWith(others, opened)).toEqual([]);
});
