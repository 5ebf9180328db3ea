import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { namesIn, withoutHousehold } from "../../../src/audit/index.js";
import { addAudit } from "../../../src/cli/audit.js";
import { addProblems } from "../../../src/cli/problems.js";
import { addWithdraw } from "../../../src/cli/withdraw.js";
import { importLedgers, readLedgers } from "../../../src/io/index.js";
import { runner } from "../../support/command.js";

const sample = fileURLToPath(new URL("../../../fixtures/township", import.meta.url));
const home = mkdtempSync(join(tmpdir(), "tuopin-withdraw-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const at = (name: string) => join(home, name);

const run = runner(addAudit, addProblems, addWithdraw);

const HOUSEHOLD = "YH-0402";

test("a household that withdraws stands in none of the files that were written of it, and all others stay", async () => {
  const day = ["--as-of", "2020-12-31", "--place", "cn-sichuan", "--fail-on", "never"];
  await run("audit", sample, ...day, "--format", "json", "--out", at("before.json"));
  await run("audit", sample, ...day, "--format", "ndjson", "--out", at("before.ndjson"));
  await run("problems", "open", sample, ...day.slice(0, 4), "--ledger", at("ledger.json"));
  const waivers = `指标,户编号,理由\r\n收入,${HOUSEHOLD},"外出, 待核"\r\n收入,${HOUSEHOLD}1,待核\r\n`;
  writeFileSync(at("waivers.csv"), waivers);
  expect((await importLedgers(sample, at("store"))).ok).toBe(true);
  const texts = ["before.json", "before.ndjson", "ledger.json", "waivers.csv"].map(at);
  const others = (text: string) =>
    new Set(text.match(/YH-\d{4}/g)?.filter((id) => id !== HOUSEHOLD));
  const before = texts.map((file) => readFileSync(file, "utf8"));
  for (const text of before) expect(namesIn(HOUSEHOLD)(text)).toBe(true);
  const { code, printed } = await run("withdraw", HOUSEHOLD, ...texts, at("store"));
  expect(code).toBe(0);
  expect(printed).not.toContain("仍有提到");
  texts.forEach((file, index) => {
    const text = readFileSync(file, "utf8");
    expect(namesIn(HOUSEHOLD)(text)).toBe(false);
    expect(others(text)).toEqual(others(before[index] as string));
  });
  expect(readFileSync(at("waivers.csv"), "utf8")).toBe(
    `指标,户编号,理由\r\n收入,${HOUSEHOLD}1,待核\r\n`,
  );
  const left = await readLedgers(at("store"));
  expect(left.ok && left.value.households.some(({ id }) => id === HOUSEHOLD)).toBe(false);
  // What was changed is still what the other commands take.
  const again = ["--since", at("before.json"), "--problems", at("ledger.json")];
  expect((await run("audit", at("store"), ...day, ...again)).code).toBe(0);
  expect((await run("withdraw", HOUSEHOLD, ...texts)).printed).toContain("取出0处");
});

test.each([
  ["with a byte order mark", "\ufeff"],
  ["without one", ""],
])("a list %s is written as it was", async (_how, mark) => {
  const rest = `${mark}指标,户编号\n收入,H2\n`;
  writeFileSync(at("marked.csv"), rest.replace("收入", "收入,H1\n收入"));
  expect(await run("withdraw", "H1", at("marked.csv"))).toMatchObject({ code: 0 });
  expect(readFileSync(at("marked.csv"), "utf8")).toBe(rest);
});

test("a number that stands for one household is not taken for another", async () => {
  const problems = [{ subject: "***1" }, { subject: "张三家" }];
  writeFileSync(at("masked.json"), JSON.stringify({ problems }));
  expect(await run("withdraw", "张三家", at("masked.json"))).toMatchObject({ code: 0 });
  expect(JSON.parse(readFileSync(at("masked.json"), "utf8"))).toEqual({ problems: [problems[0]] });
});

test("what cannot be taken out is said", async () => {
  writeFileSync(at("note.json"), JSON.stringify({ note: `见 ${HOUSEHOLD}`, problems: [] }));
  expect(await run("withdraw", HOUSEHOLD, at("note.json"))).toMatchObject({ code: 1 });
  writeFileSync(at("rows.csv"), `户编号,理由\n${HOUSEHOLD},"两\n行"\n`);
  expect((await run("withdraw", HOUSEHOLD, at("rows.csv"))).code).toBe(1);
  expect(readFileSync(at("rows.csv"), "utf8")).toContain('"两\n行"');
});

test.each([
  ["H1 in a sentence", { list: [{ message: { zh: "户H1未达标", en: "H1 fails" } }] }, 1],
  ["a member of it", { list: [{ subject: "H1/M1" }] }, 1],
  ["a longer id", { list: [{ subject: "H12" }, { subject: "AH1" }, { subject: "H1-2" }] }, 0],
  ["within a list of another", { list: [{ subject: "V1", households: ["H1", "H2"] }] }, 1],
])("%s", (_what, data, taken) => {
  const done = withoutHousehold(data, "H1");
  expect(done.taken).toBe(taken);
  expect(done.isNamed).toBe(false);
});
