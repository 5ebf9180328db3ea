import { expectCall, fill, LANGUAGE, type Language } from "../base/index.js";
import { openQuestions } from "./audit.js";
import { spanText } from "./audit-event.js";
import type { CaseFinding } from "./finding.js";
import type { NextStep } from "./next.js";
import { isAbsent, type Procedure, type Step } from "./procedure.js";
import { FINDINGS_LIST, NEXT_STEPS, PROCEDURE } from "./shapes.js";
import {
  actorsText,
  citationText,
  durationText,
  forceText,
  labelOf,
  placeName,
  shareText,
} from "./wording.js";

const WORDS = {
  who: { zh: "主体", en: "who" },
  after: { zh: "前置", en: "after" },
  place: { zh: "地点", en: "place" },
  days: { zh: "公示", en: "hangs" },
  evidence: { zh: "材料", en: "evidence" },
  persons: { zh: "人数", en: "persons" },
  quorum: { zh: "到会", en: "quorum" },
  objection: { zh: "异议成立则退回", en: "an upheld objection leads to" },
  note: { zh: "注", en: "note" },
  source: { zh: "依据", en: "source" },
  batch: { zh: "成批办理", en: "once for many" },
  atMost: { zh: "不超过", en: "at most" },
  atLeast: { zh: "至少", en: "at least" },
  limits: { zh: "期限", en: "Limits" },
  changes: { zh: "变动", en: "Changes" },
  open: { zh: "法规未定或未找到", en: "Not set, or not found" },
  found: { zh: "实际", en: "found" },
  expected: { zh: "应当", en: "expected" },
  remedy: { zh: "整改", en: "remedy" },
  none: { zh: "未发现问题", en: "Nothing found" },
  nothingNext: { zh: "没有待办步骤", en: "Nothing is to be done" },
} as const;

/** A procedure as plain text: its steps with who, after what, how long and by which clause. */
export function procedureAsText(procedure: Procedure, language: Language): string {
  expectCall("procedureAsText", {
    procedure: [procedure, PROCEDURE],
    language: [language, LANGUAGE],
  });
  const say = (word: keyof typeof WORDS) => WORDS[word][language];
  const lines = [`${procedure.id}  ${procedure.title[language]}`, forceText(procedure)[language]];
  lines.push(`${say("source")}: ${procedure.sources.map(citationText).join("; ")}`);
  if (procedure.note !== null) lines.push(`${say("note")}: ${procedure.note[language]}`);
  for (const [index, step] of procedure.steps.entries()) {
    lines.push("", `${index + 1}. ${step.label[language]}  (${step.id})`);
    lines.push(...stepLines(procedure, step, language).map((line) => `   ${line}`));
  }
  if (procedure.limits.length > 0) lines.push("", `${say("limits")}:`);
  for (const limit of procedure.limits) {
    for (const bound of ["atLeast", "atMost"] as const) {
      const span = limit[bound];
      if (span === null) continue;
      const sources = isAbsent(span) ? "" : `  ${span.sources.map(citationText).join("; ")}`;
      const way = `${labelOf(procedure, limit.from, language)} → ${labelOf(procedure, limit.to, language)}`;
      lines.push(
        `- ${limit.label[language]}: ${say(bound)} ${durationText(span)[language]} (${way})${sources}`,
      );
    }
  }
  if (procedure.changes.length > 0) {
    const changes = procedure.changes.map(({ code, label }) => `${label[language]} (${code})`);
    lines.push("", `${say("changes")}: ${changes.join(", ")}`);
  }
  const questions = openQuestions(procedure);
  if (questions.length > 0) lines.push("", `${say("open")}:`);
  for (const { step, note } of questions) {
    const of = step === null ? "" : `${labelOf(procedure, step, language)}: `;
    lines.push(`- ${of}${note[language]}`);
  }
  return `${lines.join("\n")}\n`;
}

function stepLines(procedure: Procedure, step: Step, language: Language): string[] {
  const lines: string[] = [];
  const add = (word: keyof typeof WORDS, text: string | undefined) => {
    if (text !== undefined && text !== "") lines.push(`${WORDS[word][language]}: ${text}`);
  };
  add("who", actorsText(step)?.[language]);
  add("after", step.after.map((id) => labelOf(procedure, id, language)).join(", "));
  add("place", placeName(step)?.[language]);
  if (step.act === "notice") add("days", durationText(step.atLeast)[language]);
  if (!isAbsent(step.persons)) add("persons", `≥ ${step.persons.value}`);
  add("quorum", shareText(step.quorum)?.[language]);
  add("evidence", step.evidence.map(({ label }) => label[language]).join(", "));
  if (step.objection?.to != null) add("objection", labelOf(procedure, step.objection.to, language));
  add("note", step.objection?.note?.[language]);
  if (step.of === "batch") lines.push(WORDS.batch[language]);
  add("note", step.note?.[language]);
  add("note", step.sampling?.note[language]);
  add("source", step.sources.map(citationText).join("; "));
  return lines;
}

const SEVERITIES = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "警告", en: "warning" },
  note: { zh: "提示", en: "note" },
} as const;

/** Findings as plain text, a paragraph each, under the case that they belong to. */
export function caseFindingsAsText(findings: readonly CaseFinding[], language: Language): string {
  expectCall("caseFindingsAsText", {
    findings: [findings, FINDINGS_LIST],
    language: [language, LANGUAGE],
  });
  if (findings.length === 0) return `${WORDS.none[language]}\n`;
  const lines: string[] = [];
  let last: string | null = null;
  for (const finding of findings) {
    if (finding.case !== last) {
      if (last !== null) lines.push("");
      lines.push(`${finding.case}  ${finding.subject}  ${finding.procedure}`);
      last = finding.case;
    }
    const code = finding.asks === null ? finding.code : `${finding.code}: ${finding.asks}`;
    const say = (word: keyof typeof WORDS, text: string) =>
      `    ${WORDS[word][language]}${language === "zh" ? "：" : ": "}${text}`;
    lines.push(
      `  [${SEVERITIES[finding.severity][language]}] ${finding.message[language]}  (${code})`,
      say("found", finding.found[language]),
      say("expected", finding.expected[language]),
      say("remedy", finding.remedy[language]),
      say("source", finding.sources.map(citationText).join("; ")),
    );
  }
  return `${lines.join("\n")}\n`;
}

const STATES = {
  due: { zh: "可办", en: "due" },
  waiting: { zh: "{earliest}起可办", en: "from {earliest} on" },
  blocked: { zh: "有异议未处理", en: "blocked by an open objection" },
} as const;

/** What comes next in a case, as plain text. */
export function nextStepsAsText(steps: readonly NextStep[], language: Language): string {
  expectCall("nextStepsAsText", {
    steps: [steps, NEXT_STEPS],
    language: [language, LANGUAGE],
  });
  if (steps.length === 0) return `${WORDS.nothingNext[language]}\n`;
  const lines = steps.map((next) => {
    const earliest = next.earliest.known ? next.earliest.value : "?";
    const parts = [fill(STATES[next.state], { earliest })[language]];
    const who = actorsText(next.step)?.[language];
    if (who !== undefined) parts.push(`${WORDS.who[language]}: ${who}`);
    if (!isAbsent(next.step.atLeast)) {
      parts.push(`${WORDS.days[language]}: ${spanText(next.step.atLeast)[language]}`);
    }
    if (next.latest !== null) {
      const latest = next.latest.known ? next.latest.value : "?";
      parts.push(language === "zh" ? `不晚于${latest}` : `not after ${latest}`);
    }
    if (next.overdue) parts.push(language === "zh" ? "已逾期" : "overdue");
    return `- ${next.step.label[language]}  (${parts.join("; ")})`;
  });
  return `${lines.join("\n")}\n`;
}
