import type { Coverage, MutationReport } from "../authoring/index.js";
import type { Language } from "../base/index.js";
import type { CaseResult } from "../judge/index.js";
import { tableLines } from "../report/index.js";

/** The cases of one pack, run. */
export interface PackCases {
  readonly pack: string;
  readonly rules: number;
  readonly results: readonly CaseResult[];
  /** How many came to each verdict, in the order of `VERDICTS`. */
  readonly verdicts: readonly number[];
}

export function casesText(packs: readonly PackCases[], language: Language): string {
  const zh = language === "zh";
  const failures = packs.flatMap(({ results }) => results.filter(({ passed }) => !passed));
  const cases = packs.reduce((sum, { results }) => sum + results.length, 0);
  const header = zh
    ? ["规则包", "规则", "案例", "达标", "未达标", "不明", "不涉及", "失败"]
    : ["pack", "rules", "cases", "met", "not met", "unknown", "n/a", "failed"];
  const rows = packs.map(({ pack, rules, results, verdicts }) =>
    [pack, rules, results.length, ...verdicts, results.filter((one) => !one.passed).length].map(
      String,
    ),
  );
  const lines = failures.map(
    (one) =>
      `${one.rule} “${one.case}”: ${one.verdict} (${one.missing.join(", ")}) ≠ ${one.expected}`,
  );
  const total = zh
    ? `${cases - failures.length} 个通过，${failures.length} 个失败`
    : `${cases - failures.length} passed, ${failures.length} failed`;
  return `${[...tableLines([header, ...rows], ""), ...lines, total].join("\n")}\n`;
}

export function coverageText(covered: readonly Coverage[], language: Language): string {
  const zh = language === "zh";
  const header = zh
    ? ["规则包", "比较的两面", "已到达", "覆盖率"]
    : ["pack", "ways", "reached", "coverage"];
  const rows = covered.map((one) => [
    one.pack,
    String(one.ways),
    String(one.covered),
    `${one.score} %`,
  ]);
  const never = (met: boolean) =>
    zh ? `从未决定${met ? "达标" : "未达标"}` : `never decides ${met ? "met" : "not met"}`;
  const lines = covered.flatMap(({ rules }) =>
    rules.flatMap(({ rule, leaves, missingVerdicts }) => [
      ...leaves.flatMap(({ at, fact, decidesMet, decidesNotMet }) => [
        ...(decidesMet ? [] : [`${rule} ${at} ${fact}: ${never(true)}`]),
        ...(decidesNotMet ? [] : [`${rule} ${at} ${fact}: ${never(false)}`]),
      ]),
      ...missingVerdicts.map(
        (verdict) => `${rule}: ${zh ? "没有案例判定为" : "no case comes to"} ${verdict}`,
      ),
    ]),
  );
  return `${[...tableLines([header, ...rows], ""), ...lines].join("\n")}\n`;
}

export function mutationText(reports: readonly MutationReport[], language: Language): string {
  const zh = language === "zh";
  const header = zh
    ? ["规则包", "变异", "被发现", "等价", "存活", "得分"]
    : ["pack", "mutants", "killed", "equivalent", "survive", "score"];
  const rows = reports.map((one) => [
    one.pack,
    String(one.mutants),
    String(one.killed),
    String(one.equivalent.length),
    String(one.survivors.length),
    `${one.score} %`,
  ]);
  const lines = reports.flatMap(({ pack, survivors, equivalent, untried, proposals }) => [
    ...equivalent.map((one) => `= ${one.rule} ${one.at}: ${one.about[language]}`),
    ...survivors.map((one) => `! ${one.rule} ${one.at}: ${one.about[language]}`),
    ...(untried.length === 0
      ? []
      : [
          zh
            ? `${pack}：工作量已到上限，另有 ${untried.length} 处变异未试，得分按未被发现计（用 --most 提高上限）`
            : `${pack}: the limit of work was reached; ${untried.length} more mutants were not tried and count as not killed (raise it with --most)`,
        ]),
    ...proposals.flatMap(({ rule, cases }) => [
      zh
        ? `${rule}.json 可补的案例（请先对照条文核对判定）：`
        : `cases for ${rule}.json (check each verdict against the clause first):`,
      cases.map((one) => JSON.stringify(one, null, 2)).join(",\n"),
    ]),
  ]);
  return `${[...tableLines([header, ...rows], ""), ...lines].join("\n")}\n`;
}
