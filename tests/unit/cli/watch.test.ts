import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { addPacks } from "../../../src/cli/packs.js";

const SAMPLE = fileURLToPath(new URL("../../../fixtures/two-households/", import.meta.url));
const PACK = "cn-zhejiang/household-exit";
const folder = join(mkdtempSync(join(tmpdir(), "tuopin-watch-")), "rules");

let said = "";
let heard: (() => void) | undefined;
const packs = () => {
  const program = new Command("tuopin").exitOverride();
  addPacks(program);
  return (...words: string[]) => program.parseAsync(["packs", ...words], { from: "user" });
};

beforeAll(async () => {
  vi.spyOn(process.stderr, "write").mockImplementation(() => true);
  vi.spyOn(process.stdout, "write").mockImplementation((chunk) => {
    said += String(chunk);
    heard?.();
    return true;
  });
  await packs()("new", PACK, "--extends", "cn/household-exit", "--out", folder);
});
afterEach(() => {
  process.exitCode = 0;
});
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

/** The first round that says something; one save may be told to us twice. */
async function roundThatSays(what: string): Promise<string> {
  for (;;) {
    const text = await round();
    if (text.includes(what)) return text;
  }
}

/** What is printed until a round has come to its end. */
async function round(): Promise<string> {
  while (!said.includes("等待下一次保存")) {
    await new Promise<void>((next) => {
      heard = next;
    });
  }
  const text = said;
  said = "";
  return text;
}

test("looks again at each save, whatever is wrong with the files, until it is interrupted", async () => {
  said = "";
  const ended = packs()("watch", "--rules", folder, "--sample", SAMPLE);
  const first = await roundThatSays("lint/to-fill-in");
  expect(first).toContain("总结论");

  const head = join(folder, "packs", PACK, "pack.json");
  const text = readFileSync(head, "utf8");
  writeFileSync(head, text.slice(0, 40));
  const torn = await roundThatSays(`${PACK}/pack.json`);
  expect(torn).not.toContain("总结论");

  writeFileSync(head, text.replaceAll("【待填】", "").replaceAll("[to fill in] ", ""));
  const mended = await roundThatSays("总结论");
  expect(mended).not.toContain(`${PACK}/pack.json`);

  process.emit("SIGINT");
  await ended;
  expect(process.exitCode).toBe(0);
});

test("without a folder there is nothing to watch", async () => {
  await expect(packs()("watch")).rejects.toThrow(/--rules/);
});
