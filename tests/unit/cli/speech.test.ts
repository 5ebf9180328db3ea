import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { spoken } from "../../../src/cli/speech.js";
import { foldLine, widthOf } from "../../../src/report/index.js";

const CLI = fileURLToPath(new URL("../../../dist/cli.js", import.meta.url));
const SAMPLE = fileURLToPath(new URL("../../../fixtures/two-households", import.meta.url));
const SUMMARY = fileURLToPath(
  new URL("../../../fixtures/summaries/1-township-annual.txt", import.meta.url),
);

function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { PATH } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    encoding: "utf8",
    env: { PATH, ...env },
  });
  return { status, stdout, stderr };
}

describe("the language in which the command speaks", () => {
  test.each<[string, readonly string[], Record<string, string>, "zh" | "en"]>([
    ["that of --lang", ["audit", "--lang", "en"], { LANG: "zh_CN.UTF-8" }, "en"],
    ["that of --lang=", ["--lang=zh", "audit"], { LANG: "en_US.UTF-8" }, "zh"],
    ["the last of two", ["--lang", "zh", "audit", "--lang", "en"], {}, "en"],
    ["the locale", [], { LANG: "en_US.UTF-8" }, "en"],
    ["a Chinese locale", [], { LANG: "zh_CN.GB18030" }, "zh"],
    ["LC_ALL above LANG", [], { LC_ALL: "en_GB", LANG: "zh_CN" }, "en"],
    ["LC_MESSAGES above LANG", [], { LC_MESSAGES: "zh_TW", LANG: "en_US" }, "zh"],
    ["an empty LC_ALL counts for nothing", [], { LC_ALL: "", LANG: "en_US" }, "en"],
    ["English for a language that there is not", [], { LANG: "de_DE.UTF-8" }, "en"],
    ["Chinese for no locale", [], {}, "zh"],
    ["Chinese for C", [], { LANG: "C.UTF-8" }, "zh"],
    ["Chinese for POSIX", [], { LC_ALL: "POSIX" }, "zh"],
    ["the locale for a language misspelt", ["--lang", "fr"], { LANG: "en_US" }, "en"],
    ["the locale where --lang is an argument", ["--", "--lang", "en"], {}, "zh"],
  ])("%s", (_name, args, environment, language) => {
    expect(spoken(args, environment, "linux")).toBe(language);
  });

  test("help and faults follow the locale, and results are Chinese unless asked for", () => {
    const english = { LANG: "en_US.UTF-8" };
    expect(run(["audit", "--help"], english).stdout).toContain("Usage: tuopin audit");
    expect(run(["audit", "--help"]).stdout).toContain("用法: tuopin audit");
    expect(run(["audit"], english).stderr).toContain("is missing");
    const audited = run(["audit", SAMPLE, "--as-of", "2020-12-31", "--place", "四川"], english);
    expect(audited.stdout).toContain("总结论");
  });

  test("a language before the command holds for what it answers", () => {
    expect(run(["--lang", "en", "packs", "list"]).stdout).toContain("Packs of rules");
    expect(run(["packs", "--lang", "en", "list"]).stdout).toContain("Packs of rules");
  });
});

describe("a call that is wrong", () => {
  test.each<[string, string, string, string]>([
    [
      "a command",
      "adit x",
      "没有命令“adit”；最接近的是：audit",
      "no command “adit”; the nearest: audit",
    ],
    ["a command of packs", "packs lnt", "最接近的是：lint", "the nearest: lint"],
    ["an option", "audit x --asof 2020-12-31", "最接近的是：--as-of", "the nearest: --as-of"],
    [
      "a choice",
      "audit x --format jsn",
      "--format 没有“jsn”；最接近的是：json",
      "--format knows no “jsn”; the nearest: json",
    ],
    ["a language", "audit x --lang ch", "最接近的是：zh", "the nearest: zh"],
    ["no argument", "audit", "缺少参数 <ledgers>", "<ledgers> is missing"],
    ["no value", "audit x --as-of", "--as-of <day> 后面缺少值", "--as-of <day> lacks its value"],
    [
      "no option that must be",
      "explain x",
      "缺少选项 --household <id>",
      "--household <id> is missing",
    ],
    ["too many arguments", "packs diff a b c d", "从“d”起是多余的", "from “d” on too many"],
    [
      "no number",
      "sample plan --margin x",
      "“x”不可用，应为小数",
      "“x” cannot be used; it has to be a decimal number",
    ],
    ["no command of packs", "packs", "请给出命令：", "A command is missing"],
    ["no command", "", "请给出命令：", "A command is missing"],
  ])("%s is said in two lines, the second of which shows the call", (_name, call, zh, en) => {
    const args = call.split(" ").filter((one) => one !== "");
    for (const [env, said, usage] of [
      [{}, zh, "用法：tuopin"],
      [{ LANG: "en_US" }, en, "Usage: tuopin"],
    ] as const) {
      const { status, stdout, stderr } = run(args, env);
      const lines = stderr.trimEnd().split("\n");
      expect([status, stdout, lines.length]).toEqual([2, "", 2]);
      expect(lines[0]).toContain(said);
      expect(lines[1]).toContain(usage);
      expect(lines[1]).toContain("--help");
    }
  });

  test.each([
    ["a place", ["--place", "cn-sichuam"], "cn-sichuan"],
    ["a pack", ["--pack", "cn/houshold-exit"], "cn/household-exit"],
    ["a purpose", ["--purpose", "vilage-exit"], "village-exit"],
  ])("%s that is not there comes with the nearest", (_name, args, nearest) => {
    const { status, stderr } = run(["audit", SAMPLE, ...args]);
    expect(status).toBe(2);
    expect(stderr).toContain(nearest);
  });
});

const COMMANDS = [
  "audit",
  "explain",
  "packs list",
  "packs lint",
  "packs diff",
  "packs bundle",
  "procedure next",
  "indicators",
  "figures",
  "sample draw",
  "schema",
].map((one) => one.split(" "));

describe.each(COMMANDS.map((command) => ({ name: command.join(" "), command })))(
  "the help of $name",
  ({ command }) => {
    test.each([72])("is nowhere wider than %i, in both languages", (columns) => {
      for (const lang of ["zh", "en"]) {
        const { stdout, status } = run([...command, "--help", "--lang", lang], {
          COLUMNS: String(columns),
        });
        expect(status).toBe(0);
        const wide = stdout.split("\n").filter((line) => widthOf(line) > columns);
        expect(wide).toEqual([]);
      }
    });

    test("names the exit codes and is of one language", () => {
      expect(run([...command, "--help"]).stdout).toContain("退出码：0");
      const { stdout } = run([...command, "--help", "--lang", "en"]);
      expect(stdout).toContain("Exit codes: 0");
      expect(stdout.replace(/四川|收入/g, "")).not.toMatch(/\p{Script=Han}/u);
    });
  },
);

test("the help of audit lists the purposes", () => {
  expect(run(["audit", "--help"]).stdout.replace(/\s+/g, "")).toContain(
    "household-exit、identification、monitoring",
  );
});

describe("a day that is not given", () => {
  const law = ["--place", "cn-sichuan"];
  test("is the last day of a pack that has ended, and that is said", () => {
    const { stdout, stderr } = run(["audit", SAMPLE, ...law]);
    expect(stderr).toContain("cn-sichuan/household-exit 的有效期到2020-12-31为止，按这一天判定");
    expect(stdout).toBe(run(["audit", SAMPLE, ...law, "--as-of", "2020-12-31"]).stdout);
  });
  test("is today for a pack that is in force", () => {
    const { stderr } = run(["audit", SAMPLE, "--purpose", "monitoring"]);
    expect(stderr).not.toContain("的有效期到");
  });
  test("is said in English where the command speaks it", () => {
    const { stderr } = run(["audit", SAMPLE, ...law, "--lang", "en"]);
    expect(stderr).toContain("was in force until 2020-12-31 and judges by that day");
  });
});

describe("a day that is not given to a command that counts", () => {
  const ended = "的有效期到2020-12-31为止，按这一天判定";
  const lastDay = ["--as-of", "2020-12-31"];
  test("is the last day of the packs that indicators count by", () => {
    const { stdout, stderr } = run(["indicators", SAMPLE]);
    expect(stderr).toContain(ended);
    expect(stdout).toBe(run(["indicators", SAMPLE, ...lastDay]).stdout);
  });
  test("is today for the plan of revitalisation", () => {
    expect(run(["indicators", SAMPLE, "--plan"]).stderr).not.toContain(ended);
  });
  test("is the last day of the pack of exit for a summary held against a register", () => {
    const args = ["figures", SUMMARY, "--against", SAMPLE];
    const { stdout, stderr } = run(args);
    expect(stderr).toContain(ended);
    expect(stdout).toBe(run([...args, ...lastDay]).stdout);
  });
});

test("the help of membership names the purpose that it takes unless said", () => {
  const help = run(["membership", "--help"]).stdout.replace(/\s+/g, "");
  expect(help).toContain("判定目的，见下（默认：identification）");
  expect(help).not.toContain("默认：household-exit");
});

describe("a line that is folded", () => {
  test.each([
    ["between Chinese characters", "一二三四五", 4, ["一二", "三四", "五"]],
    ["at blanks", "one two three", 8, ["one two", "three"]],
    ["not before what closes", "一二，三四", 5, ["一", "二，", "三四"]],
    ["not after what opens", "一二（三四）", 7, ["一二", "（三", "四）"]],
    ["within a word that is too wide", "abcdefgh", 3, ["abc", "def", "gh"]],
    ["not at all where it fits", "  一 two", 8, ["  一 two"]],
  ])("%s", (_name, line, width, parts) => {
    expect(foldLine(line, width)).toEqual(parts);
  });
  test("keeps every character but blanks, and the indent of what is continued", () => {
    const line = "  甲 one（乙）two、丙丁戊 three-four-five 己";
    for (let width = 8; width < 50; width += 1) {
      const parts = foldLine(line, width, "    ");
      expect(parts.join("").replace(/ /g, "")).toBe(line.replace(/ /g, ""));
      for (const part of parts) expect(widthOf(part)).toBeLessThanOrEqual(width);
      for (const part of parts.slice(1)) expect(part.startsWith("    ")).toBe(true);
    }
  });
});
