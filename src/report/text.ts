import type { Audit, AuditFinding, Counts } from "../audit/index.js";
import {
  expectCall,
  type Finding,
  LANGUAGE,
  type Label,
  type Lack,
  type Language,
  OBJECT,
  optional,
  placeText,
} from "../base/index.js";
import {
  fieldText,
  lackText,
  scoreParts,
  sentence,
  shortfall,
  type TracedAssessment,
  VERDICT_LABELS,
  withTrace,
} from "../judge/index.js";
import { PACK, type Pack } from "../law/index.js";
import { countIssues } from "../register/index.js";
import { AUDIT, ISSUE } from "./shapes.js";
import { tableLines } from "./table.js";

/**
 * An audit for a clerk at a terminal: what was read, totals that add up, who lacks what, what to
 * collect, and where the field verdict differs.
 *
 * @param because - why a pack of a wider place judges, as `packFor` says it.
 */
export function auditAsText(audit: Audit, pack: Pack, language: Language, because?: Label): string {
  expectCall("auditAsText", {
    audit: [audit, AUDIT],
    pack: [pack, PACK],
    language: [language, LANGUAGE],
    because: [because, optional(OBJECT)],
  });
  const zh = language === "zh";
  const isWider = (one: Finding) => one.code === "pack/of-wider-place";
  const wider = because ?? audit.warnings.find(isWider)?.message;
  const sections = [
    [
      zh
        ? `${pack.title.zh} · ${audit.asOf} · ${audit.place}`
        : `${pack.title.en} · ${audit.asOf} · ${audit.place}`,
      `${pack.name} ${pack.version} #${pack.hash}`,
      ...(wider === undefined ? [] : [wider[language]]),
    ],
    tallySection(audit, language),
    totalsSection(audit, pack, language),
    failuresSection(audit, pack, language),
    unknownsSection(audit, pack, language),
    scoresSection(audit, pack, language),
    disagreementsSection(audit, pack, language),
    issuesSection(audit.issues, language),
    audit.warnings
      .filter((one) => !isWider(one))
      .map((one) => `${zh ? "注意：" : "Note: "}${one.message[language]}`),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function tallySection({ tally }: Audit, language: Language): string[] {
  const zh = language === "zh";
  const header = zh
    ? ["读入的表", "行", "采用", "搁置", "搁置的单元格"]
    : ["Read", "rows", "used", "set aside", "cells set aside"];
  const rows = tally.map((one) => [
    one.file,
    String(one.rows),
    String(one.used),
    String(one.setAside),
    String(one.cellsSetAside),
  ]);
  return tableLines([header, ...rows], "");
}

function totalsSection(audit: Audit, pack: Pack, language: Language): string[] {
  const zh = language === "zh";
  const header = zh
    ? ["指标", "达标", "未达标", "不明", "不涉及", "合计"]
    : ["Criterion", "met", "not met", "unknown", "not applicable", "checked"];
  const labels = labelsOf(pack);
  const row = (name: string, counts: Counts) => [
    name,
    ...[counts.met, counts.notMet, counts.unknown, counts.notApplicable, counts.checked].map(
      String,
    ),
  ];
  return tableLines(
    [
      header,
      ...audit.criteria.map((one) => row(labels(one.criterion, language), one)),
      row(zh ? "总结论" : "Outcome", audit.outcome),
    ],
    "",
  );
}

function labelsOf(pack: Pack): (id: string, language: Language) => string {
  const labels = new Map(pack.criteria.map(({ id, label }) => [id, label]));
  return (id, language) => labels.get(id)?.[language] ?? id;
}

function failuresSection(audit: Audit, pack: Pack, language: Language): string[] {
  const zh = language === "zh";
  const failed = audit.findings.filter((one) => one.kind === "not-met");
  if (audit.outcome.checked === 0)
    return [zh ? "没有可判定的对象。" : "There is nothing to judge."];
  if (pack.asks === "membership") return membersSection(audit, zh);
  if (failed.length === 0) return [zh ? "没有未达标的。" : "Nobody fails a criterion."];
  const subjects = new Set(failed.map((one) => one.subject)).size;
  const lines = [
    zh
      ? `缺什么（${subjects} 个对象，${failed.length} 项）`
      : `What is lacking (subjects: ${subjects}; criteria: ${failed.length})`,
  ];
  const labels = labelsOf(pack);
  const tracedOf = tracesOf(audit);
  for (const { id } of pack.criteria) {
    const here = failed.filter((one) => one.criterion === id);
    if (here.length === 0) continue;
    const rule = pack.rules.find((one) => one.name === here[0]?.rule);
    lines.push(`  ${labels(id, language)} (${here.length})`);
    for (const finding of here)
      lines.push(
        `    ${finding.subject}  ${failureText(finding, tracedOf(finding.subject), pack, language)}`,
      );
    if (rule !== undefined) lines.push(`    → ${rule.remedy[language]}`);
  }
  return lines;
}

/** The assessment of a subject with its trace, unfolded once. */
function tracesOf({ plan, assessments }: Audit): (subject: string) => TracedAssessment | undefined {
  const packed = new Map(assessments.map((one) => [one.subject.id, one]));
  const traced = new Map<string, TracedAssessment>();
  return (subject) => {
    const one = packed.get(subject);
    if (one === undefined) return undefined;
    const known = traced.get(subject) ?? withTrace(plan, one);
    traced.set(subject, known);
    return known;
  };
}

/** Whom a measure is for, where that is what the pack asks. */
function membersSection({ assessments }: Audit, zh: boolean): string[] {
  const members = assessments.filter(({ verdict }) => verdict === "met");
  return [
    zh ? `符合条件的对象（${members.length}）` : `Those who belong (${members.length})`,
    ...members.map(({ subject }) => `  ${subject.id}`),
  ];
}

function failureText(
  finding: AuditFinding,
  assessment: TracedAssessment | undefined,
  pack: Pack,
  language: Language,
): string {
  const result = assessment?.criteria.find((one) => one.criterion === finding.criterion);
  const rule = pack.rules.find((one) => one.name === finding.rule);
  if (result === undefined || rule === undefined) return "";
  const said = sentence(result, rule, pack, finding.subject, language);
  const short = shortfall(result.leaves, pack, language);
  if (short === undefined) return said;
  return language === "zh" ? `${said}（${short}）` : `${said} (${short})`;
}

function unknownsSection(audit: Audit, pack: Pack, language: Language): string[] {
  const zh = language === "zh";
  const unknowns = audit.findings.filter((one) => one.kind === "unknown");
  if (unknowns.length === 0) return [];
  const byField = new Map<string, Map<string, Lack>>();
  for (const { subject, lacks } of unknowns) {
    for (const lack of lacks) {
      const about = lack.record ?? subject;
      const list = byField.get(lack.field) ?? new Map<string, Lack>();
      byField.set(lack.field, list.set(`${about}|${lack.reason}`, lack));
    }
  }
  const subjects = new Set(unknowns.map((one) => one.subject)).size;
  const lines = [zh ? `待补资料（${subjects} 个对象）` : `To collect (subjects: ${subjects})`];
  for (const [field, lacks] of [...byField].sort((a, b) => b[1].size - a[1].size)) {
    lines.push(`  ${fieldText(field, language, pack)} (${lacks.size})`);
    for (const lack of lacks.values()) lines.push(`    ${lackText(lack, language, pack)}`);
  }
  return lines;
}

/** The points of each subject, where a pack counts points, by what is said of the mark. */
function scoresSection({ assessments }: Audit, pack: Pack, language: Language): string[] {
  const byMark = new Map<string, string[]>();
  for (const one of assessments) {
    const parts = scoreParts(one, pack, language);
    if (parts === undefined) continue;
    const said = `    ${one.subject.id}  ${parts.points}  ${VERDICT_LABELS[one.verdict][language]}`;
    byMark.set(parts.mark, [...(byMark.get(parts.mark) ?? []), said]);
  }
  if (byMark.size === 0) return [];
  return [
    language === "zh" ? "得分" : "Scores",
    ...[...byMark].flatMap(([mark, lines]) => [`  ${mark} (${lines.length})`, ...lines]),
  ];
}

function disagreementsSection(audit: Audit, pack: Pack, language: Language): string[] {
  const zh = language === "zh";
  const found = audit.findings.filter((one) => one.kind === "disagreement");
  if (found.length === 0) return [];
  const labels = labelsOf(pack);
  const assessments = new Map(audit.assessments.map((one) => [one.subject.id, one]));
  return [
    zh
      ? `入户认定与计算结果不一致（${found.length}）`
      : `Field verdict and computed verdict differ (${found.length})`,
    ...found.map(({ subject, criterion }) => {
      const assessment = assessments.get(subject);
      const result =
        assessment?.criteria.find((one) => one.criterion === criterion) ??
        assessment?.groups.find((one) => one.id === criterion);
      const written = VERDICT_LABELS[result?.field?.verdict ?? "unknown"][language];
      const computed = VERDICT_LABELS[result?.verdict ?? "unknown"][language];
      return zh
        ? `  ${subject}  ${labels(criterion, language)}：入户认定${written}，计算${computed}`
        : `  ${subject}  ${labels(criterion, language)}: field ${written}, computed ${computed}`;
    }),
  ];
}

/** Issues with the place of each; the same kind together. */
function issuesSection(issues: readonly Finding[], language: Language): string[] {
  if (issues.length === 0) return [];
  return [
    language === "zh"
      ? `读入时发现的问题（${countIssues(issues)}）`
      : `Found while reading (${countIssues(issues)})`,
    ...issues.map((one) => `  ${issueLine(one, language)}`),
  ];
}

export function issueLine(one: Finding, language: Language): string {
  expectCall("issueLine", {
    one: [one, ISSUE],
    language: [language, LANGUAGE],
  });
  const place = placeText(one.place);
  const where = place === "" ? "" : `${place}  `;
  return `${where}${one.code}  ${one.message[language]}${language === "zh" ? "。" : ". "}${one.remedy[language]}`;
}
