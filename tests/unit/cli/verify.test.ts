import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addAudit } from "../../../src/cli/audit.js";
import { addVerify } from "../../../src/cli/verify.js";
import { addWithdraw } from "../../../src/cli/withdraw.js";
import type { Proof, Seal } from "../../../src/io/index.js";
import type { SealDifference } from "../../../src/report/index.js";
import { runner } from "../../support/command.js";

const sample = fileURLToPath(new URL("../../../fixtures/township", import.meta.url));
const home = mkdtempSync(join(tmpdir(), "tuopin-verify-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const at = (name: string) => join(home, name);
const SECRET = ["--secret-file", at("secret.txt")];
const DAY = ["--as-of", "2020-12-31", "--place", "cn-sichuan", "--fail-on", "never"];

const run = runner(addAudit, addVerify, addWithdraw);

async function differences(ledgers: string, seal = at("seal.json")) {
  const { code, printed } = await run("verify", seal, ledgers, ...SECRET, "--format", "json");
  const found = JSON.parse(printed) as { same: boolean; differences: readonly SealDifference[] };
  expect(code).toBe(found.same ? 0 : 1);
  return found.differences.map(({ what, name = "" }) => [what, name]);
}

/** A copy of the sample, changed in one file. */
function changed(name: string, file: string, change: (text: string) => string): string {
  cpSync(sample, at(name), { recursive: true });
  writeFileSync(join(at(name), file), change(readFileSync(join(sample, file), "utf8")));
  return at(name);
}

const sealed = () => JSON.parse(readFileSync(at("seal.json"), "utf8")) as Seal;

beforeAll(async () => {
  writeFileSync(at("secret.txt"), "a secret that nobody tries out\n");
  writeFileSync(at("other.txt"), "another secret of the same length\n");
  await run("audit", sample, ...DAY, ...SECRET, "--seal", at("seal.json"), "--out", at("a.json"));
});

describe("a seal", () => {
  test("names nobody and shows nothing that is said of anybody", () => {
    const text = readFileSync(at("seal.json"), "utf8");
    expect(text).not.toMatch(/YH-\d{4}|000000\d{12}|"income"|not-met/);
    expect(sealed().leaves.length).toBeGreaterThan(50);
  });
  test("is the same for the same files in another place", async () => {
    cpSync(sample, at("copy"), { recursive: true });
    expect(await differences(at("copy"))).toEqual([]);
  });
  test("names the file of which one byte was changed, and the household that it tells of", async () => {
    const from = "YH-0101,2020,6000";
    const ledgers = changed("byte", "incomes.csv", (text) =>
      text.replace(from, `${from.slice(0, -1)}1`),
    );
    expect(readFileSync(join(ledgers, "incomes.csv"), "utf8")).toContain("YH-0101,2020,6001");
    expect(await differences(ledgers)).toEqual([
      ["input-changed", "incomes.csv"],
      ["subject-changed", "YH-0101"],
      ["result", ""],
    ]);
  });
  test("names no household where rows alone have moved", async () => {
    const ledgers = changed("moved", "households.csv", (text) => {
      const [head, first, ...rest] = text.trimEnd().split("\n") as [string, string, ...string[]];
      return `${[head, ...rest, first].join("\n")}\n`;
    });
    const found = await differences(ledgers);
    expect(found.filter(([what]) => what !== "result")).toEqual([
      ["input-changed", "households.csv"],
    ]);
  });
  test("tells files that are gone from files that came", async () => {
    cpSync(sample, at("files"), { recursive: true });
    unlinkSync(join(at("files"), "credit.csv"));
    writeFileSync(join(at("files"), "note.txt"), "");
    const found = await differences(at("files"));
    expect(found.slice(0, 2)).toEqual([
      ["input-missing", "credit.csv"],
      ["input-added", "note.txt"],
    ]);
  });
  test("that was changed itself says so first", async () => {
    const seal = sealed();
    const [first, ...rest] = seal.leaves;
    const leaves = [{ of: first?.of, leaf: `${"0".repeat(64)}` }, ...rest];
    writeFileSync(at("changed.json"), JSON.stringify({ ...seal, leaves }));
    expect((await differences(sample, at("changed.json")))[0]).toEqual(["seal", ""]);
  });
  test("says so where another version of the program or other rules made it", async () => {
    writeFileSync(
      at("older.json"),
      JSON.stringify({ ...sealed(), engine: "tuopin 0.0.1", plan: "0" }),
    );
    expect((await differences(sample, at("older.json"))).map(([what]) => what)).toEqual([
      "engine",
      "plan",
    ]);
  });
  test.each([
    ["another secret", ["verify", at("seal.json"), sample, "--secret-file", at("other.txt")]],
    ["no secret", ["verify", at("seal.json"), sample]],
    ["no ledgers", ["verify", at("seal.json"), ...SECRET]],
    ["what is no seal", ["verify", at("a.json"), sample, ...SECRET]],
    ["what is no proof", ["verify", at("seal.json"), "--proof", at("a.json")]],
    [
      "a part of the audit",
      ["audit", sample, ...DAY, ...SECRET, "--seal", at("x"), "--criterion", "income"],
    ],
    ["an audit without a secret", ["audit", sample, ...DAY, "--seal", at("x")]],
    ["names that are shown", ["audit", sample, ...DAY, ...SECRET, "--seal", at("x"), "--unmask"]],
  ])("is refused with %s", async (_name, args) => {
    await expect(run(...args)).rejects.toThrow(/secret|密钥|seal|封存|proof/);
  });
});

describe("the proof of one household", () => {
  const proofOf = async (household: string) => {
    const out = at(`${household}.json`);
    await run(
      "verify",
      at("seal.json"),
      sample,
      ...SECRET,
      "--household",
      household,
      "--proof-out",
      out,
    );
    return out;
  };
  test("is checked without ledgers and secret, and holds nothing of others", async () => {
    const file = await proofOf("YH-0102");
    const { content } = JSON.parse(readFileSync(file, "utf8")) as Proof;
    expect([...new Set(content.match(/YH-\d{4}/g))]).toEqual(["YH-0102"]);
    expect((await run("verify", at("seal.json"), "--proof", file)).code).toBe(0);
  });
  test("does not hold once a letter of it is changed", async () => {
    const file = await proofOf("YH-0103");
    const proof = JSON.parse(readFileSync(file, "utf8")) as Proof;
    for (const other of [
      { ...proof, content: proof.content.replace("met", "not-met") },
      { ...proof, key: "0".repeat(64) },
      { ...proof, path: proof.path.slice(1) },
      { ...proof, root: "0".repeat(64) },
    ]) {
      writeFileSync(file, JSON.stringify(other));
      expect((await run("verify", at("seal.json"), "--proof", file)).code).toBe(1);
    }
  });
  test("cannot be had of a household of which something else is said now", async () => {
    const ledgers = changed("other", "incomes.csv", (text) =>
      text.replace("YH-0101,2020,6000", "YH-0101,2020,100"),
    );
    const args = ["verify", at("seal.json"), ledgers, ...SECRET, "--household", "YH-0101"];
    await expect(run(...args)).rejects.toThrow(/YH-0101/);
  });
});

test("a household that withdraws is named by nothing in a seal, which stays whole", async () => {
  cpSync(at("seal.json"), at("left.json"));
  await expect(run("withdraw", "YH-0101", at("left.json"))).rejects.toThrow(/secret|密钥/);
  await run("withdraw", "YH-0101", at("left.json"), ...SECRET);
  const left = JSON.parse(readFileSync(at("left.json"), "utf8")) as Seal;
  expect(left.leaves.filter(({ of }) => of === "")).toHaveLength(1);
  expect(await differences(sample, at("left.json"))).toEqual([["subject-added", "YH-0101"]]);
});

test("a file that grows while nothing of it is read is named too", async () => {
  cpSync(sample, at("grown"), { recursive: true });
  appendFileSync(join(at("grown"), "summary.txt"), "\n");
  expect((await differences(at("grown")))[0]).toEqual(["input-changed", "summary.txt"]);
});
