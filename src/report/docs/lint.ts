import {
  AUTHORING_ISSUES,
  LINT_NOTES,
  type LintCode,
  type OverlayProof,
} from "../../authoring/index.js";
import {
  expectCall,
  type Finding,
  LIST,
  listOf,
  OBJECT,
  objectWith,
  recordOf,
  words,
} from "../../base/index.js";
import type { RuleFiles } from "../../law/index.js";
import {
  type Block,
  type Code,
  column,
  type Doc,
  findings,
  link,
  name,
  paragraph,
  section,
  table,
} from "../doc.js";
import { ISSUE } from "../shapes.js";
import type { Page } from "./rule-pages.js";

/** What the linter finds in rules, with what was proved of those that take another's place. */
export function lintDoc(issues: readonly Finding[], proofs: readonly OverlayProof[]): Doc {
  expectCall("lintDoc", { issues: [issues, listOf(ISSUE)], proofs: [proofs, LIST] });
  const count = issues.length;
  return {
    title:
      count === 0
        ? words("没有发现问题。", "Nothing found.")
        : words(`发现的问题（${count}）`, `Found (${count})`),
    blocks: [
      findings(issues),
      ...(proofs.length === 0
        ? []
        : [code("json", proofs.map((one) => JSON.stringify(one)).join("\n"))]),
    ],
  };
}

function code(language: string, text: string): Code {
  return { kind: "code", language, text };
}

/** A bad sample: its rule files, and what the linter finds in them. */
export interface LintSample {
  readonly files: RuleFiles;
  readonly found: readonly Finding[];
}

const GENERATED_FROM = "src/authoring/lint-notes.ts";

/**
 * A page for each code of the linter, by its path under `docs/reference/lint`.
 *
 * @param samples - for each code the sample that produces it, by the code without `lint/`.
 */
export function lintPages(samples: Readonly<Record<string, LintSample>>): Record<string, Page> {
  expectCall("lintPages", {
    samples: [samples, recordOf(objectWith({ files: OBJECT, found: LIST }))],
  });
  const codes = Object.keys(LINT_NOTES) as LintCode[];
  const pages: Record<string, Page> = {};
  for (const one of codes) {
    const sample = one.slice("lint/".length);
    pages[`${sample}.md`] = { doc: codePage(one, samples[sample]), language: "en" };
  }
  pages["README.md"] = { doc: indexDoc(codes), language: "en" };
  return pages;
}

function indexDoc(codes: readonly LintCode[]): Doc {
  const command = name("tuopin packs lint");
  return {
    title: "规则检查 · The linter of rules",
    blocks: [
      paragraph([
        command,
        " 检查能够载入但很可能有误的规则。",
        name("error"),
        " 使命令以 1 退出。",
      ]),
      paragraph([
        command,
        " looks at rules that load and are yet likely to be wrong. An ",
        name("error"),
        " makes the command exit with 1.",
      ]),
      table(
        ["Code", "Severity", "中文", "English"].map((title) => column(title)),
        codes.map((one) => [
          link(name(one), `${one.slice(5)}.md`),
          AUTHORING_ISSUES[one].severity,
          LINT_NOTES[one].zh,
          LINT_NOTES[one].en,
        ]),
      ),
    ],
    generatedFrom: GENERATED_FROM,
  };
}

function codePage(of: LintCode, sample: LintSample | undefined): Doc {
  const { severity, remedy } = AUTHORING_ISSUES[of];
  const about = LINT_NOTES[of];
  const found = sample?.found.find((one) => one.code === of);
  return {
    title: name(of),
    lead: [`Severity: ${severity}`],
    blocks: [
      section("含义 · What it means", paragraph(about.zh), paragraph(about.en)),
      section(
        "样例 · A sample that produces it",
        ...(sample === undefined || found === undefined ? [] : sampleBlocks(sample, found)),
      ),
      section("处理 · How to mend it", paragraph(`${remedy.zh}。`), paragraph(`${remedy.en}.`)),
    ],
    generatedFrom: GENERATED_FROM,
  };
}

function sampleBlocks({ files }: LintSample, found: Finding): Block[] {
  const file = found.place?.file ?? "";
  const pointer = found.place?.pointer ?? "";
  const shown = valueAt(files[file], pointer);
  const text = shown === undefined ? "" : JSON.stringify(shown, null, 2);
  return [
    paragraph([name(file), ...(pointer === "" ? [] : [" ", name(pointer)])]),
    ...(text === "" || text.length > 1500 ? [] : [code("json", text)]),
    code("text", `${found.code}: ${found.message.zh}\n${found.code}: ${found.message.en}`),
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
