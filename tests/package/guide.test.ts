import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { type Block, blocksOf } from "../docs/pages.js";
import { type Consumer, installPacked } from "./consumer.js";

const GUIDES = ["docs/guide/own-rules.md", "docs/guide/own-rules.zh.md"];

let consumer: Consumer | undefined;
afterEach(() => {
  if (consumer !== undefined) rmSync(consumer.folder, { recursive: true, force: true });
});

/** What `npm install` does of a tarball without dependencies, where there is no network. */
function unpack(folder: string, tarball: string): void {
  const target = join(folder, "node_modules", tarball.replace(/^\.\/|-[\d.]+\.tgz$/g, ""));
  mkdirSync(target, { recursive: true });
  execFileSync("tar", ["xzf", join(folder, tarball), "-C", target, "--strip", "1"]);
}

/** Runs a line of a guide, and gives what it prints. */
function follow(folder: string, line: string): string {
  const [program = "", ...words] = line.split(" ");
  if (program === "npm" && words[0] === "install") {
    if (words[1] !== "tuopin") unpack(folder, words[1] as string);
    return "";
  }
  const [command, ...args] =
    program === "npx"
      ? ["node", "node_modules/tuopin/dist/cli.js", ...words.slice(1)]
      : [program, ...words];
  const { stdout, stderr, status } = spawnSync(command as string, args, {
    cwd: folder,
    encoding: "utf8",
  });
  expect(status, `${line}\n${stdout}\n${stderr}`).toBe(0);
  return stdout;
}

/** Lines of a block that what was printed lacks, in their order. */
function lost(shown: string, printed: string): readonly string[] {
  const rest = printed.split("\n").map((line) => line.trimEnd());
  return shown.split("\n").filter((line) => {
    if (line.trim() === "" || line === "…") return false;
    const at = rest.indexOf(line.trimEnd());
    rest.splice(0, at + 1);
    return at < 0;
  });
}

describe("the guides", () => {
  test.each(GUIDES)("%s, followed from an empty folder with the packed library", (page) => {
    consumer = installPacked();
    const { folder } = consumer;
    let printed = "";
    let checked = 0;
    for (const { file, language, line, text } of blocksOf(page)) {
      if (file !== "") {
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        writeFileSync(join(folder, file), text);
      } else if (language === "shell") {
        const lines = text.trim().split("\n");
        printed = lines.map((one) => follow(folder, one)).join("\n");
      } else if (language === "text") {
        expect(lost(text, printed), `${page}:${line}`).toEqual([]);
        checked += 1;
      } else throw new Error(`${page}:${line} is neither a file, commands nor what they print`);
    }
    expect(checked).toBe(11);
  });

  test("write the same files in both languages", () => {
    const files = (page: string) =>
      blocksOf(page).flatMap(({ file, text }: Block) => (file === "" ? [] : [[file, text]]));
    const [english = "", chinese = ""] = GUIDES;
    expect(files(english)).toEqual(files(chinese));
    expect(files(english).length).toBe(13);
  });
});
