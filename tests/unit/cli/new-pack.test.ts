import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { addPacks } from "../../../src/cli/packs.js";

const folder = mkdtempSync(join(tmpdir(), "tuopin-new-"));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => {
  process.exitCode = 0;
});

async function run(...words: string[]): Promise<string> {
  let text = "";
  const write = vi.spyOn(process.stdout, "write").mockImplementation((chunk) => {
    text += String(chunk);
    return true;
  });
  const program = new Command("tuopin").exitOverride();
  addPacks(program);
  try {
    await program.parseAsync(["packs", ...words], { from: "user" });
  } finally {
    write.mockRestore();
  }
  return text;
}

const filesIn = (of: string) =>
  readdirSync(of, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(of, path)).isFile())
    .sort();

interface Found {
  readonly code: string;
  readonly place: { readonly file: string; readonly pointer?: string };
}

const lint = async (of: string) =>
  (JSON.parse(await run("lint", "--rules", of, "--format", "json")) as { issues: Found[] }).issues;

const PACK = "cn-zhejiang/household-exit";
const out = join(folder, "rules");

describe("packs new", () => {
  test("writes a pack that lints clean but for the places to fill in, which it lists", async () => {
    const asked = ["--extends", "cn/household-exit", "--out", out, "--change", "income"];
    const said = await run("new", PACK, ...asked);
    const own = filesIn(out).filter((path) => !path.startsWith("schema"));
    expect(own).toEqual([
      `packs/${PACK}/income.json`,
      `packs/${PACK}/pack.json`,
      "sources/cn-zhejiang.json",
    ]);
    const found = await lint(out);
    expect([...new Set(found.map(({ code }) => code))]).toEqual(["lint/to-fill-in"]);
    for (const { place } of found) {
      expect(said).toContain(place.file);
      expect(said).toContain(place.pointer);
    }
    const rule = JSON.parse(readFileSync(join(out, own[0] as string), "utf8"));
    expect(rule.replaces).toBe("cn/household-exit/income");
    expect(rule.sources.map(({ source }: { source: string }) => source)).toContain("CN-2016-16");
    expect(said).toContain(`tuopin packs test ${PACK}`);
    const clauses = found.filter(({ place }) => place.pointer === "/sources/0/clause");
    expect(clauses.map(({ place }) => place.file).sort()).toEqual([
      `packs/${PACK}/income.json`,
      `packs/${PACK}/pack.json`,
    ]);
    expect(rule.cases.some((one: { place?: string }) => one.place === "cn")).toBe(false);
  });

  test("its rules pass their cases as those of the parent do", async () => {
    expect(await run("test", PACK, "--rules", out)).toContain(PACK);
    expect(process.exitCode).not.toBe(1);
  });

  test("is clean once the places are filled in", async () => {
    for (const path of filesIn(out).filter((one) => !one.startsWith("schema"))) {
      const text = readFileSync(join(out, path), "utf8");
      writeFileSync(
        join(out, path),
        text.replaceAll("【待填】", "").replaceAll("[to fill in] ", ""),
      );
    }
    expect(await lint(out)).toEqual([]);
  });

  test("writes over nothing, and says what is wrong with a name", async () => {
    const asked = ["--extends", "cn/household-exit", "--out", out];
    await expect(run("new", PACK, ...asked)).rejects.toThrow(/已经存在/);
    await expect(run("new", "Zhejiang", ...asked)).rejects.toThrow(/不能作规则包的名称/);
    await expect(run("new", "cn/household-exit", ...asked)).rejects.toThrow(/已有规则包/);
    await expect(
      run("new", "cn-fujian/household-exit", "--extends", "cn/houshold-exit", "--out", folder),
    ).rejects.toThrow(/cn\/household-exit/);
    await expect(
      run("new", "cn-fujian/household-exit", ...asked, "--change", "incom"),
    ).rejects.toThrow(/income/);
  });
});
