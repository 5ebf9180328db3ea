import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Block, blocksOf, PAGES, ROOT } from "./pages.js";

const blocks = PAGES.flatMap(blocksOf);

/**
 * Programs are the blocks that import the library; what else is in TypeScript is a fragment, and what is a
 * file of a guide is run by the test of the guides.
 */
const programs = blocks.filter(
  ({ language, file, text }) =>
    file === "" && /^(ts|js|typescript|javascript)$/.test(language) && /from "tuopin/.test(text),
);

/** The commands of a shell block, each with the output that the next block shows. */
const commands = blocks.flatMap((block, index) => {
  if (!/^(sh|bash|console)$/.test(block.language)) return [];
  const lines = block.text
    .split("\n")
    .map((line) => line.replace(/^\$ /, "").replace(/^npx /, ""))
    .filter((line) => line.startsWith("tuopin "));
  const next = blocks[index + 1];
  const shown =
    next !== undefined && next.page === block.page && next.language === "text" ? next : undefined;
  return lines.map((line, which) => ({
    at: `${block.page}:${block.line}`,
    line,
    shown: which === lines.length - 1 ? shown?.text : undefined,
  }));
});

// Inside the package, so that it finds the library by its own name.
let folder: string;

beforeAll(() => {
  mkdirSync(join(ROOT, "temp"), { recursive: true });
  folder = mkdtempSync(join(ROOT, "temp/docs-"));
  // What a program or command writes stays here.
  for (const name of ["fixtures", "rules"]) symlinkSync(join(ROOT, name), join(folder, name));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What a program says that it prints: the comments after or under its calls of console.log. */
function promised(text: string): string[] {
  return [...text.matchAll(/console\.log\(.*\);?\s*\/\/ (.+)$/gm)].map(
    (match) => match[1] as string,
  );
}

function runProgram({ page, line, text }: Block): { printed: string[]; failure: string } {
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  const file = join(folder, `${page.replace(/\W+/g, "-")}-${line}.mjs`);
  writeFileSync(file, outputText);
  const { stdout, stderr, status } = spawnSync(process.execPath, [file], {
    cwd: folder,
    encoding: "utf8",
  });
  return { printed: stdout.split("\n"), failure: status === 0 ? "" : stderr };
}

describe("the programs in the pages", () => {
  test("are found", () => {
    console.log(
      `${programs.length} programs and ${commands.length} commands in ${PAGES.length} pages`,
    );
    expect(programs.length + commands.length).toBeGreaterThan(0);
  });

  test.each(programs.map((block) => ({ at: `${block.page}:${block.line}`, block })))(
    "$at runs and prints what it says",
    ({ block }) => {
      const { printed, failure } = runProgram(block);
      expect(failure).toBe("");
      const wanted = promised(block.text);
      expect(printed.filter((line) => wanted.includes(line))).toEqual(wanted);
    },
  );
});

/** The words of a command line; quotes keep spaces. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    (match) => match[1] ?? match[2] ?? (match[3] as string),
  );
}

describe("the commands in the pages", () => {
  test.each(commands)("$at $line", ({ line, shown }) => {
    const [piped = ""] = line.split(/\s[|>]\s|\s#\s/);
    const [, ...words] = wordsOf(piped);
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [join(ROOT, "dist/cli.js"), ...words],
      { cwd: folder, encoding: "utf8", maxBuffer: 1e8 },
    );
    expect(status, stderr).toBeLessThan(2);
    if (shown === undefined) return;
    const wanted = shown
      .split("\n")
      .filter((one) => one.trim() !== "" && !/^\s*(…|\.\.\.)/.test(one));
    const printed = stdout.split("\n");
    let from = 0;
    const lost = wanted.filter((one) => {
      const found = printed.findIndex(
        (text, index) => index >= from && text.trimEnd() === one.trimEnd(),
      );
      if (found >= 0) from = found + 1;
      return found < 0;
    });
    expect(lost, "lines that the command does not print, in this order").toEqual([]);
  });
});
