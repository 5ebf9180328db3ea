import type { Confidence } from "../base/index.js";
import { CONFIDENCE_LABELS } from "../judge/index.js";
import type { Rulebook } from "../law/index.js";
import { countedSets } from "./counted-sets.js";
import { page, table } from "./markdown.js";
import type { RuleSystem } from "./systems.js";

/** How many rules, steps or definitions a file of data holds, and what it cites. */
interface Held {
  readonly path: string;
  readonly there: boolean;
  readonly rules: number;
  readonly cases: number;
  readonly confidences: readonly Confidence[];
}

/**
 * Every rule system of the documents and summaries: the pack or file that holds it, how many rules
 * and cases, how sure the sources are, what is missing and why.
 */
export function coveragePage(systems: readonly RuleSystem[], book: Rulebook): string {
  const rows = systems.map((system) => {
    const held = system.held.map((path) => heldAt(path, book));
    const sum = (of: (one: Held) => number) => held.reduce((total, one) => total + of(one), 0);
    return [
      `${system.label.zh}<br>${system.label.en}`,
      system.origin.join(", "),
      held.length === 0
        ? "–"
        : held
            .map(({ path, there }) => (there ? `\`${path}\`` : `\`${path}\` (not there)`))
            .join("<br>"),
      String(sum(({ rules }) => rules)),
      String(sum(({ cases }) => cases)),
      sureness(held.flatMap(({ confidences }) => confidences)),
      system.missing === undefined ? "" : `${system.missing.zh}<br>${system.missing.en}`,
    ];
  });
  const covered = systems.filter(({ held }) => held.length > 0).length;
  return page(
    [
      ["# 规则体系的覆盖 · What is covered"],
      [
        `六份工作总结和政策资料提到的规则体系共 ${systems.length} 项，其中 ${covered} 项有规则或数据文件。“规则”一栏，规则包计规则数，参数文件计按日期记录的数值，其他文件计其步骤、指标或定义数。`,
        "",
        `The six work summaries and the policy reference speak of ${systems.length} rule systems; ${covered} have packs or data. Rules are counted for packs, dated values for parameters, and for other files their steps, indicators or definitions.`,
      ],
      table(
        [
          "体系 · System",
          "出处 · Spoken of in",
          "规则包或文件 · Held in",
          "规则 · Rules",
          "案例 · Cases",
          "来源可靠程度 · How sure",
          "缺什么、为什么 · What is missing and why",
        ],
        rows,
      ),
      ["## 各规则包 · By pack"],
      packTable(book),
      countedSets(book),
    ],
    "rules",
  );
}

function packTable(book: Rulebook): string[] {
  const heads = [...book.heads.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  return table(
    [
      "Pack",
      "中文",
      "English",
      "Rules",
      "Cases",
      "How sure",
      "来源没有给出 · Not given by the sources",
    ],
    heads.map((head) => {
      const { rules, cases, confidences } = heldAt(head.name, book);
      return [
        `\`${head.name}\``,
        head.title.zh,
        head.title.en,
        String(rules),
        String(cases),
        sureness(confidences),
        (head.gaps ?? []).map(({ zh, en }) => `${zh}<br>${en}`).join("<br>"),
      ];
    }),
  );
}

function heldAt(path: string, book: Rulebook): Held {
  const head = book.heads.get(path);
  if (head !== undefined) {
    const rules = book.rules.get(path) ?? [];
    return {
      path,
      there: true,
      rules: rules.length,
      cases: rules.reduce((sum, rule) => sum + rule.cases.length, 0),
      confidences: [...rules, head].flatMap((one) => one.sources.map((each) => each.confidence)),
    };
  }
  const parameter = book.parameters.get(path.replace(/^parameters\//, "").replace(/\.json$/, ""));
  if (path.startsWith("parameters/") && parameter !== undefined) {
    const entries = parameter.histories.flatMap(({ values }) => values);
    return {
      path,
      there: true,
      rules: entries.length,
      cases: 0,
      confidences: entries.flatMap((one) => one.sources.map((each) => each.confidence)),
    };
  }
  const content = book.shelf.files.find((one) => one.path === path)?.content;
  return {
    path,
    there: content !== undefined,
    rules: largestList(content),
    cases: casesIn(content),
    confidences: confidencesIn(content),
  };
}

const LISTS = ["steps", "indicators", "identities", "measures", "statements", "duties", "entries"];

/** Files of other kinds hold one list of steps, indicators or definitions. */
function largestList(content: unknown): number {
  if (typeof content !== "object" || content === null) return 0;
  const named = Object.entries(content).filter(
    ([key, value]) => LISTS.includes(key) && Array.isArray(value),
  );
  return Math.max(0, ...named.map(([, value]) => (value as readonly unknown[]).length));
}

function casesIn(content: unknown): number {
  const cases = (content as { readonly cases?: unknown } | undefined)?.cases;
  return Array.isArray(cases) ? cases.length : 0;
}

function confidencesIn(value: unknown): Confidence[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === "confidence" && typeof part === "string" && Object.hasOwn(CONFIDENCE_LABELS, part)
      ? [part as Confidence]
      : confidencesIn(part),
  );
}

/** How many citations of each kind, the surest first. */
function sureness(confidences: readonly Confidence[]): string {
  const kinds = Object.keys(CONFIDENCE_LABELS) as Confidence[];
  return kinds
    .map((kind) => ({ kind, count: confidences.filter((one) => one === kind).length }))
    .filter(({ count }) => count > 0)
    .map(
      ({ kind, count }) => `${CONFIDENCE_LABELS[kind].zh} ${CONFIDENCE_LABELS[kind].en} ${count}`,
    )
    .join("<br>");
}
