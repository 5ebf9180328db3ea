import type { Finding } from "../base/index.js";
import type { RuleFiles } from "../law/index.js";
import { AUTHORING_ISSUES } from "./issues.js";
import { LINT_NOTES, type LintCode } from "./lint-notes.js";
import { page, table } from "./markdown.js";

/** A bad sample: its rule files, and what the linter finds in them. */
export interface LintSample {
  readonly files: RuleFiles;
  readonly found: readonly Finding[];
}

/**
 * A page for each code of the linter, by its path under `docs/reference/lint`.
 *
 * @param samples - for each code the sample that produces it, by the code without `lint/`.
 */
export function lintPages(samples: Readonly<Record<string, LintSample>>): Record<string, string> {
  const codes = Object.keys(LINT_NOTES) as LintCode[];
  const pages: Record<string, string> = {};
  for (const code of codes) {
    const name = code.slice("lint/".length);
    pages[`${name}.md`] = lintPage(code, samples[name]);
  }
  pages["README.md"] = page(
    [
      ["# 规则检查 · The linter of rules"],
      [
        "`tuopin packs lint` 检查能够载入但很可能有误的规则。`error` 使命令以 1 退出。",
        "",
        "`tuopin packs lint` looks at rules that load and are yet likely to be wrong. An `error` makes the command exit with 1.",
      ],
      table(
        ["Code", "Severity", "中文", "English"],
        codes.map((code) => [
          `[\`${code}\`](${code.slice(5)}.md)`,
          AUTHORING_ISSUES[code].severity,
          LINT_NOTES[code].zh,
          LINT_NOTES[code].en,
        ]),
      ),
    ],
    "src/authoring/lint-notes.ts",
  );
  return pages;
}

function lintPage(code: LintCode, sample: LintSample | undefined): string {
  const { severity, remedy } = AUTHORING_ISSUES[code];
  const about = LINT_NOTES[code];
  const found = sample?.found.find((one) => one.code === code);
  return page(
    [
      [`# \`${code}\``],
      [`Severity: ${severity}`],
      ["## 含义 · What it means"],
      [about.zh, "", about.en],
      ["## 样例 · A sample that produces it"],
      ...(sample === undefined || found === undefined ? [] : sampleBlocks(sample, found)),
      ["## 处理 · How to mend it"],
      [`${remedy.zh}。`, "", `${remedy.en}.`],
    ],
    "src/authoring/lint-notes.ts",
  );
}

function sampleBlocks({ files }: LintSample, found: Finding): string[][] {
  const file = found.place?.file ?? "";
  const pointer = found.place?.pointer ?? "";
  const shown = valueAt(files[file], pointer);
  const where = `\`${file}\`${pointer === "" ? "" : ` \`${pointer}\``}`;
  const text = shown === undefined ? "" : JSON.stringify(shown, null, 2);
  return [
    [where],
    ...(text === "" || text.length > 1500 ? [] : [["```json", text, "```"]]),
    ["```text", `${found.code}: ${found.message.zh}`, `${found.code}: ${found.message.en}`, "```"],
  ];
}

/** What stands at a pointer, with the whole comparison where the pointer ends in its value. */
function valueAt(root: unknown, pointer: string): unknown {
  if (pointer === "") return undefined;
  const steps = pointer.split("/").slice(1);
  if (steps.at(-1) === "value") steps.pop();
  let at = root;
  for (const step of steps) {
    if (typeof at !== "object" || at === null) return undefined;
    at = (at as Record<string, unknown>)[step.replaceAll("~1", "/").replaceAll("~0", "~")];
  }
  return at;
}
