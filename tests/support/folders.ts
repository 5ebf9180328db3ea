import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { type Finding, placeText } from "../../src/base/index.js";
import { readRegister } from "../../src/io/index.js";
import type { Register } from "../../src/register/index.js";

/** A folder with these files, gone when the test is done. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "tuopin-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** The register in a folder of `fixtures/cases`, or in these files. */
export function registerOf(given: string | Readonly<Record<string, string>>): Register {
  const folder =
    typeof given === "string"
      ? fileURLToPath(new URL(`../../fixtures/cases/${given}`, import.meta.url))
      : folderOf(given);
  const read = readRegister(folder);
  if (!read.ok) throw new Error(read.issues.map((one) => one.message.en).join("\n"));
  return read.value;
}

/** Issues by place and code, those about how many members a household has left out. */
export function foundIn({ issues }: { readonly issues: readonly Finding[] }): string[] {
  return issues
    .filter(({ code }) => !/members$|household$/.test(code))
    .map(({ code, place }) => `${placeText(place)} ${code.replace("register/", "")}`);
}

/** Rows read, used, set aside, and cells set aside, of each file. */
export function tallyOf({ tally }: Register): Readonly<Record<string, readonly number[]>> {
  return Object.fromEntries(
    tally.map(({ file, rows, used, setAside, cellsSetAside }) => [
      file,
      [rows, used, setAside, cellsSetAside],
    ]),
  );
}
