import type { CaseAudit, DossierAudit } from "../audit/index.js";
import type { Issue, Language } from "../base/index.js";
import {
  type CountyCascade,
  caseFindingsAsText,
  type DisagreementRate,
} from "../procedures/index.js";
import { tableLines } from "./table.js";
import { issueLine } from "./text.js";

/** The cases that have findings, each with what is wrong and what cannot be told; then the count. */
export function casesAsText(
  cases: readonly CaseAudit[],
  language: Language,
  issues: readonly Issue[] = [],
): string {
  const zh = language === "zh";
  const lines = cases.flatMap(({ case: id, subject, procedure, findings }) =>
    findings.length === 0
      ? []
      : [`${id}  ${subject}  ${procedure}`, caseFindingsAsText(findings, language)],
  );
  const withFaults = cases.filter(({ findings }) => findings.some(({ kind }) => kind === "fault"));
  const clean = cases.filter(({ findings }) => findings.length === 0);
  const rest = cases.length - withFaults.length - clean.length;
  lines.push(
    zh
      ? `案卷${cases.length}份：没有问题${clean.length}份，有问题${withFaults.length}份，仅有无法判断的${rest}份`
      : `${cases.length} cases: ${clean.length} clean, ${withFaults.length} with faults, ${rest} with open questions only`,
  );
  lines.push(...issues.map((one) => issueLine(one, language)));
  return `${lines.join("\n")}\n`;
}

/** An audit of the exits of a register for a terminal. */
export function dossiersAsText(audit: DossierAudit, language: Language): string {
  const zh = language === "zh";
  const sections = [
    casesAsText(audit.cases, language).trimEnd().split("\n"),
    audit.struckOffWithoutCase.length === 0
      ? []
      : [
          zh
            ? `已标注脱贫但没有退出案卷的户（${audit.struckOffWithoutCase.length}），按未退出计：`
            : `Struck off without a case (${audit.struckOffWithoutCase.length}), counted as not exited:`,
          ...audit.struckOffWithoutCase.map((id) => `  ${id}`),
        ],
    ratesSection(
      zh ? "各村入户认定与计算不一致" : "Sign-offs that differ, by village",
      audit.signOffs.villages,
      zh,
    ),
    ratesSection(
      zh ? "各签字人" : "By signer",
      audit.signOffs.signers.filter((one) => one.disagreements > 0),
      zh,
    ),
    cascadeSection(audit.cascade, zh),
    audit.issues.map((one) => issueLine(one, language)),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function ratesSection(title: string, rates: readonly DisagreementRate[], zh: boolean): string[] {
  if (rates.length === 0) return [];
  const header = zh
    ? ["", "不一致", "可比", "不可比", "%"]
    : ["", "differ", "compared", "unknown", "%"];
  const rows = rates.map((one) => [
    one.id,
    String(one.disagreements),
    String(one.compared),
    String(one.unknown),
    one.percent ?? "-",
  ]);
  return [title, ...tableLines([header, ...rows])];
}

function cascadeSection(counties: readonly CountyCascade[], zh: boolean): string[] {
  if (counties.length === 0) return [];
  const header = zh
    ? ["贫困发生率（按有效退出）", "人口", "未脱贫", "有效退出", "%"]
    : ["Incidence by exits that hold", "people", "poor", "exited", "%"];
  const span = (low: string | number | null, high: string | number | null) =>
    low === high ? String(low ?? "?") : `${low ?? "?"}–${high ?? "?"}`;
  const rows = counties.flatMap((county) =>
    [county, ...county.villages].map((one) => [
      one.id,
      String(one.population ?? "?"),
      span(one.poor.low, one.poor.high),
      span(one.exited.low, one.exited.high),
      span(one.incidence.low, one.incidence.high),
    ]),
  );
  return tableLines([header, ...rows], "");
}
