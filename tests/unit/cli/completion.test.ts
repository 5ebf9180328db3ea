import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { fitted } from "../../../src/cli/output.js";
import { widthOf } from "../../../src/report/index.js";

const CLI = fileURLToPath(new URL("../../../dist/cli.js", import.meta.url));

function run(...args: readonly string[]) {
  return spawnSync(process.execPath, [CLI, ...args], { encoding: "utf8" });
}

const nextWords = (...words: readonly string[]) =>
  run("next-words", "--", ...words)
    .stdout.split("\n")
    .filter((one) => one !== "");

describe("the words that may stand next", () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ["a command", ["au"], ["audit"]],
    ["a command of packs", ["packs", "l"], ["list", "lint"]],
    ["an option", ["audit", "x", "--as"], ["--as-of"]],
    ["a choice", ["packs", "show", "--lang", ""], ["zh", "en"]],
    ["a pack", ["packs", "show", "cn/household-e"], ["cn/household-exit"]],
    ["a pack of an option", ["audit", "x", "--pack", "cn/village-e"], ["cn/village-exit"]],
    ["a purpose", ["audit", "--purpose", "risk"], ["risk-elimination"]],
    ["a shell", ["completion", "z"], ["zsh"]],
    ["nothing where a file stands", ["audit", "fix"], []],
    ["nothing after an option with a text of its own", ["audit", "--known-at", ""], []],
  ])("%s", (_name, words, expected) => {
    expect(nextWords(...words)).toEqual(expected);
  });

  test("a place by its id, and none of another", () => {
    const places = nextWords("audit", "x", "--place", "cn-sichuan");
    expect(places).toContain("cn-sichuan-513322");
    expect(places.every((one) => one.startsWith("cn-sichuan"))).toBe(true);
  });

  test("all commands but the one that the shell asks", () => {
    expect(nextWords("")).toContain("demo");
    expect(nextWords("")).not.toContain("next-words");
    expect(run("--help").stdout).not.toContain("next-words");
  });
});

describe("the script", () => {
  test("of bash loads and completes", () => {
    const { stdout } = run("completion", "bash");
    const call = `tuopin() { '${process.execPath}' '${CLI}' "$@"; }
${stdout}
COMP_WORDS=(tuopin packs l) COMP_CWORD=2
_tuopin
echo "\${COMPREPLY[@]}"`;
    expect(spawnSync("bash", ["-c", call], { encoding: "utf8" }).stdout).toBe("list lint\n");
  });

  test("of an unknown shell is refused with the nearest", () => {
    const { status, stderr } = run("completion", "bassh", "--lang", "en");
    expect(status).toBe(2);
    expect(stderr).toContain(
      "<shell> knows no “bassh”; the nearest: bash. There are: bash, zsh, fish",
    );
  });
});

describe("a text for a terminal", () => {
  const text =
    "标题\n\n    一个很长很长的中文句子，要在很窄的终端里显示 and some English too\nshort\n";
  test("is no wider than it, and loses nothing but blanks", () => {
    for (const width of [20, 33, 80]) {
      const shown = fitted(text, width);
      for (const line of shown.split("\n")) expect(widthOf(line)).toBeLessThanOrEqual(width);
      expect(shown.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
    }
  });
  test("is as it is where it goes elsewhere", () => {
    expect(fitted(text, undefined)).toBe(text);
  });
});
