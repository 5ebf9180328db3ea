import type { CaseAudit, CaseCounts, DossierAudit } from "../audit/index.js";
import { expectCall, type Finding, LANGUAGE, type Language } from "../base/index.js";
import { type CaseEnd, caseFindingsAsText } from "../procedures/index.js";
import { countIssues } from "../register/index.js";
import { cascadeSection } from "./cascade.js";
import { issueLine } from "./docs/issues.js";
import { CASES_AUDITED, DOSSIER_AUDIT } from "./shapes.js";
import { signOffSections } from "./sign-offs.js";

interface AuditedCases {
  readonly cases: readonly CaseAudit[];
  readonly counts: CaseCounts;
  readonly issues: readonly Finding[];
}

/** Audited cases for a terminal: how many, then those with faults, those that nobody can judge. */
export function casesAsText(audited: AuditedCases, language: Language): string {
  expectCall("casesAsText", {
    audited: [audited, CASES_AUDITED],
    language: [language, LANGUAGE],
  });
  return joined([...caseSections(audited, language), issuesSection(audited.issues, language)]);
}

/** An audit of the exits of a register for a terminal. */
export function dossiersAsText(audit: DossierAudit, language: Language): string {
  expectCall("dossiersAsText", {
    audit: [audit, DOSSIER_AUDIT],
    language: [language, LANGUAGE],
  });
  const title = language === "zh" ? "退出案卷核查" : "Audit of exit cases";
  return joined([
    [`${title} · ${audit.asOf}`],
    ...caseSections(audit, language),
    withoutCaseSection(audit, language),
    ...signOffSections(audit, language),
    ...cascadeSection(audit.cascade, language),
    issuesSection(audit.issues, language),
  ]);
}

function joined(sections: readonly (readonly string[])[]): string {
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function caseSections({ cases, counts }: AuditedCases, language: Language): string[][] {
  const zh = language === "zh";
  const { checked, clean, faulty, undecided } = counts;
  const isFaulty = ({ findings }: CaseAudit) => findings.some(({ kind }) => kind === "fault");
  const isUndecided = (one: CaseAudit) => one.findings.length > 0 && !isFaulty(one);
  const section = (title: string, some: readonly CaseAudit[]) =>
    some.length === 0
      ? []
      : [
          title,
          "",
          caseFindingsAsText(
            some.flatMap(({ findings }) => findings),
            language,
          ).trimEnd(),
        ];
  return [
    [
      zh
        ? `案卷${checked}份：没有问题${clean}份，有问题${faulty}份，仅有无法判断的${undecided}份`
        : `${checked} cases: ${clean} clean, ${faulty} with faults, ${undecided} with open questions only`,
    ],
    section(
      zh ? `有问题的案卷（${faulty}）` : `Cases with faults (${faulty})`,
      cases.filter(isFaulty),
    ),
    section(
      zh ? `仅有无法判断的案卷（${undecided}）` : `Cases with open questions only (${undecided})`,
      cases.filter(isUndecided),
    ),
  ];
}

const ENDS: Readonly<Record<CaseEnd["how"] | "open", { zh: string; en: string }>> = {
  open: { zh: "尚未办结", en: "still open" },
  concluded: { zh: "期后办结", en: "concluded later" },
  refused: { zh: "未通过", en: "refused" },
  withdrawn: { zh: "已撤回", en: "withdrawn" },
  finished: { zh: "已归档但未办结", en: "handed in without a conclusion" },
};

function withoutCaseSection(
  { cases, struckOffWithoutCase }: DossierAudit,
  language: Language,
): string[] {
  const zh = language === "zh";
  const count = struckOffWithoutCase.length;
  if (count === 0) return [];
  const exits = cases.filter(({ kind }) => kind === "household-exit");
  return [
    zh
      ? `已标注脱贫但没有办结的退出案卷的户（${count}），按未退出计`
      : `Struck off without a concluded exit case (${count}), counted as not exited`,
    ...struckOffWithoutCase.map((household) => {
      const own = exits
        .filter(({ subject }) => subject === household)
        .map((one) => `${one.case} ${ENDS[one.end?.how ?? "open"][language]}`);
      const none = zh ? "没有案卷" : "no case";
      return `  ${household}  ${own.length === 0 ? none : own.join(zh ? "，" : ", ")}`;
    }),
  ];
}

function issuesSection(issues: readonly Finding[], language: Language): string[] {
  if (issues.length === 0) return [];
  return [
    language === "zh"
      ? `读入和核对时发现的问题（${countIssues(issues)}）`
      : `Found while reading and comparing (${countIssues(issues)})`,
    ...issues.map((one) => `  ${issueLine(one, language)}`),
  ];
}
