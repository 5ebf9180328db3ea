import { type Held, heldAt, type RuleSystem } from "../../authoring/index.js";
import { type Confidence, expectCall, LIST, listOf, objectWith } from "../../base/index.js";
import { CONFIDENCE_LABELS } from "../../judge/index.js";
import type { Law } from "../../law/index.js";
import {
  column,
  type Doc,
  lines,
  name,
  number,
  paragraph,
  section,
  type Table,
  type Text,
  table,
} from "../doc.js";
import { LAW } from "../shapes.js";
import { countedSets } from "./counted-sets.js";
import { under } from "./page-words.js";

/**
 * Every rule system of the documents and summaries: the pack or file that holds it, how many rules
 * and cases, how sure the sources are, what is missing and why.
 */
export function ruleSystemsPage(systems: readonly RuleSystem[], book: Law): Doc {
  expectCall("ruleSystemsPage", {
    systems: [systems, listOf(objectWith({ held: LIST, origin: LIST }))],
    book: [book, LAW],
  });
  const covered = systems.filter(({ held }) => held.length > 0).length;
  return {
    title: "规则体系的覆盖 · What is covered",
    blocks: [
      paragraph(
        `六份工作总结和政策资料提到的规则体系共 ${systems.length} 项，其中 ${covered} 项有规则或数据文件。“规则”一栏，规则包计规则数，参数文件计按日期记录的数值，其他文件计其步骤、指标或定义数。`,
      ),
      paragraph(
        `The six work summaries and the policy reference speak of ${systems.length} rule systems; ${covered} have packs or data. Rules are counted for packs, dated values for parameters, and for other files their steps, indicators or definitions.`,
      ),
      table(
        [
          column("体系 · System"),
          column("出处 · Spoken of in"),
          column("规则包或文件 · Held in"),
          number("规则 · Rules"),
          number("案例 · Cases"),
          column("来源可靠程度 · How sure"),
          column("缺什么、为什么 · What is missing and why"),
          column("样例上的命令 · Shown on the sample by"),
        ],
        systems.map((one) => systemRow(one, book)),
      ),
      section("各规则包 · By pack", packTable(book)),
      ...countedSets(book),
    ],
    generatedFrom: "rules",
  };
}

function systemRow(
  { label, origin, held, missing, shown }: RuleSystem,
  book: Law,
): readonly Text[] {
  const found = held.map((path) => heldAt(path, book));
  const sum = (of: (one: Held) => number) => found.reduce((total, one) => total + of(one), 0);
  return [
    under(label),
    origin.join(", "),
    found.length === 0
      ? "–"
      : lines(...found.map(({ path, there }) => [name(path), there ? "" : " (not there)"])),
    sum(({ rules }) => rules),
    sum(({ cases }) => cases),
    sureness(found.flatMap(({ confidences }) => confidences)),
    missing === undefined ? "" : under(missing),
    shown === undefined ? "–" : name(`tuopin ${shown.command}`),
  ];
}

function packTable(book: Law): Table {
  const heads = [...book.heads.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  return table(
    [
      column("Pack"),
      column("中文"),
      column("English"),
      number("Rules"),
      number("Cases"),
      column("How sure"),
      column("来源没有给出 · Not given by the sources"),
    ],
    heads.map((head) => {
      const { rules, cases, confidences } = heldAt(head.name, book);
      return [
        name(head.name),
        head.title.zh,
        head.title.en,
        rules,
        cases,
        sureness(confidences),
        lines(...(head.gaps ?? []).map(under)),
      ];
    }),
  );
}

/** How many citations of each kind, the surest first. */
function sureness(confidences: readonly Confidence[]): Text {
  const kinds = Object.keys(CONFIDENCE_LABELS) as Confidence[];
  return lines(
    ...kinds.flatMap((kind) => {
      const count = confidences.filter((one) => one === kind).length;
      const { zh, en } = CONFIDENCE_LABELS[kind];
      return count === 0 ? [] : [`${zh} ${en} ${count}`];
    }),
  );
}
