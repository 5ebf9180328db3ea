import type { Command } from "commander";
import type { Language } from "../base/index.js";
import { factsOf } from "../conditions/index.js";
import {
  compareWithEngine,
  type EngineComparison,
  type EngineDifference,
  type MissingAs,
  TRAPS,
} from "../engine/index.js";
import { personalOfFact } from "../facts/index.js";
import { factLabel, VERDICT_LABELS } from "../judge/index.js";
import type { Pack } from "../law/index.js";
import { hideNames } from "../register/index.js";
import { tableLines } from "../report/index.js";
import {
  addLawOptions,
  checkHouseholds,
  formatOption,
  headed,
  judging,
  type LawOptions,
  namesFor,
  registerIn,
  unmaskOption,
} from "./options.js";
import { print } from "./print.js";

interface CompareOptions extends LawOptions {
  readonly format: "text" | "json";
  readonly missingAs: MissingAs;
  readonly unmask?: boolean;
}

/** Adds `packs compare-engine <folder>`: who passes in json-rules-engine only because data are missing. */
export function addCompareEngine(packs: Command): void {
  const command = packs
    .command("compare-engine")
    .description("list whom json-rules-engine decides only because data are missing")
    .argument("<folder>", "a folder of CSV or NDJSON files, one table each");
  addLawOptions(command)
    .addOption(formatOption(["text", "json"]))
    .addOption(unmaskOption())
    .addOption(
      command
        .createOption("--missing-as <form>", "how a missing fact reaches json-rules-engine")
        .choices(["absent", "null"])
        .default("absent"),
    )
    .action((folder: string, options: CompareOptions) => {
      const { pack, context, because } = judging(options);
      checkHouseholds(pack, options.lang);
      const register = registerIn(folder, options.lang);
      const shown = hideNames(register, namesFor(options));
      return compareWithEngine(pack, shown, context, { missingAs: options.missingAs }).then(
        (found) => {
          const comparison = options.unmask === true ? found : withholdHealth(found, pack);
          print(
            options.format === "json"
              ? `${JSON.stringify(comparison, null, 2)}\n`
              : headed(comparisonAsText(comparison, pack, options.lang), because, options.lang),
            options.format,
          );
          process.exitCode = comparison.passOnlyThere.length > 0 ? 1 : 0;
        },
      );
    });
}

/** Of a rule that asks about health nothing is said but what it makes of the household. */
function withholdHealth(comparison: EngineComparison, pack: Pack): EngineComparison {
  const asksHealth = new Set(
    pack.rules
      .filter((rule) =>
        [rule.conditions, ...(rule.appliesWhen === undefined ? [] : [rule.appliesWhen])]
          .flatMap(factsOf)
          .some((fact) => personalOfFact(fact) === "health"),
      )
      .map(({ name }) => name),
  );
  return {
    ...comparison,
    differences: comparison.differences.map((one) =>
      one.rule !== null && asksHealth.has(one.rule)
        ? { ...one, traps: [], missing: [], members: [] }
        : one,
    ),
  };
}

function comparisonAsText(comparison: EngineComparison, pack: Pack, language: Language): string {
  const zh = language === "zh";
  const { checked, same, passOnlyThere, failOnlyThere, leftOutOnlyThere, stoppedThere } =
    comparison;
  const totals: readonly (readonly [string, number])[] = zh
    ? [
        ["两边结论相同", same],
        ["仅因缺数据而在 json-rules-engine 中达标", passOnlyThere.length],
        ["仅因缺数据而在 json-rules-engine 中未达标", failOnlyThere.length],
        ["仅因缺数据而在 json-rules-engine 中不涉及", leftOutOnlyThere.length],
        ["json-rules-engine 报错", stoppedThere.length],
        ["合计", checked],
      ]
    : [
        ["same outcome on both sides", same],
        ["met in json-rules-engine only because data are missing", passOnlyThere.length],
        ["not met in json-rules-engine only because data are missing", failOnlyThere.length],
        ["left out in json-rules-engine only because data are missing", leftOutOnlyThere.length],
        ["json-rules-engine stopped with an error", stoppedThere.length],
        ["checked", checked],
      ];
  const passing = comparison.differences.filter(
    ({ there }) => there === "met" || there === "not-applicable",
  );
  const traps = [...new Set(comparison.differences.flatMap((one) => one.traps))].sort(
    (a, b) => a - b,
  );
  const sections = [
    [
      `${pack.title[language]} · ${comparison.asOf} · ${comparison.place}`,
      `${pack.name} ${pack.version} #${pack.hash}`,
    ],
    tableLines(
      totals.map(([label, count]) => [label, String(count)]),
      "",
    ),
    passing.length === 0
      ? []
      : [
          zh
            ? "在 json-rules-engine 中通过，而记录不足以判定："
            : "Pass in json-rules-engine, while the records do not decide:",
          ...passing.map((one) => `  ${differenceText(one, pack, language)}`),
        ],
    traps.length === 0
      ? []
      : [
          zh ? "原因编号：" : "The numbers of the traps:",
          ...traps.map((trap) => `  ${String(trap).padStart(2)}  ${TRAPS[trap][language]}`),
        ],
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function differenceText(one: EngineDifference, pack: Pack, language: Language): string {
  const zh = language === "zh";
  const missing = one.missing
    .map((fact) =>
      fact === "members"
        ? zh
          ? "完整的成员名单"
          : "the whole list of members"
        : factLabel(fact, language, pack),
    )
    .join(zh ? "、" : ", ");
  const who = one.members.length === 0 ? "" : ` (${one.members.join(zh ? "、" : ", ")})`;
  const rule = one.rule ?? (zh ? "规则包适用范围" : "scope of the pack");
  const there = VERDICT_LABELS[one.there][language];
  if (one.missing.length === 0) return `${one.household}  ${rule}  ${there}`;
  const wants = zh ? "缺" : "wants";
  return `${one.household}${who}  ${rule}  ${there}  [${one.traps.join(", ")}]  ${wants} ${missing}`;
}
