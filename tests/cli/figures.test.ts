import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const CLI = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
const TOWNSHIP = fileURLToPath(new URL("../../fixtures/township", import.meta.url));
const SUMMARY = `${TOWNSHIP}/summary.txt`;

function figures(...more: string[]) {
  const args = ["figures", SUMMARY, "--against", TOWNSHIP, "--as-of", "2020-12-31", ...more];
  return spawnSync(process.execPath, [CLI, ...args], { encoding: "utf8" });
}

/** What the summary states of the register, by hand: the line, the words, whether they are true. */
const STATED = [
  [3, "9个", "villages", "holds", "the register has nine villages, as the township declares"],
  [3, "98户", "registeredHouseholds", "cannot-tell", "the status of YH-0902 is blank"],
  [3, "343人", "registeredPeople", "cannot-tell", "YH-0505 declares no number of people"],
  [3, "0%", "relapseRate", "cannot-tell", "one status is blank"],
  [5, "10个", "villages", "fails", "there are nine"],
  [6, "95户", "registeredHouseholds", "fails", "98 stand in the register"],
  [6, "330人", "registeredPeople", "fails", "at least 340 stand in the register"],
  [6, "100%", "basicInsuranceCoverage", "cannot-tell", "the cover of some is not readable"],
] as const;

interface Compared {
  readonly compared: {
    readonly comparisons: readonly {
      readonly id: string;
      readonly line: number;
      readonly verdict: string;
      readonly stated: string;
    }[];
  };
}

describe("a summary of the township beside its register", () => {
  const { status, stdout } = figures("--format", "json");
  const { comparisons } = (JSON.parse(stdout) as Compared).compared;

  test.each(STATED)("line %i says %s of %s, which %s: %s", (line, words, id, verdict) => {
    const found = comparisons.filter((one) => {
      return one.line === line && one.id === id && one.stated.includes(words);
    });
    expect(found.map((one) => one.verdict)).toEqual([verdict]);
  });

  test("nothing else is compared, and the false figures make the command end with 1", () => {
    expect(comparisons).toHaveLength(STATED.length);
    expect(status).toBe(1);
    expect(figures("--fail-on", "never").status).toBe(0);
  });

  test.each([
    ["zh", "台账"],
    ["en", "Against the records"],
  ])("in %s it says so in words", (lang, words) => {
    expect(figures("--lang", lang).stdout).toContain(words);
  });
});
