import type { Citation, Label, Language } from "../base/index.js";
import { LEVEL_NAMES, spanText } from "./audit-event.js";
import { both, listed } from "./finding.js";
import {
  type Absent,
  type Duration,
  isAbsent,
  type Procedure,
  type Share,
  type Step,
} from "./procedure.js";

/** `CN-2016-16 3(1)`, with the pages on which the text was seen and how sure that is. */
export function citationText({ source, clause, seenIn, confidence }: Citation): string {
  const seen = seenIn === undefined || seenIn.length === 0 ? "" : `, ${seenIn.join(" ")}`;
  return `${source}${clause === undefined ? "" : ` ${clause}`} [${confidence}${seen}]`;
}

export function placeName(step: Step): Label | null {
  return step.place === null ? null : both(LEVEL_NAMES[step.place], step.place);
}

export function actorsText(step: Step): Label | null {
  if (step.actors.length === 0) return null;
  const names = step.actors.map(({ label }) => label);
  if (step.who === "all" || names.length === 1) return listed(names);
  return { zh: names.map(({ zh }) => zh).join("或"), en: names.map(({ en }) => en).join(" or ") };
}

export function durationText(duration: Duration): Label {
  if (!isAbsent(duration)) return spanText(duration);
  const why =
    duration.absence === "not-set" ? both("未规定", "not set") : both("未找到", "not found");
  return duration.note ?? why;
}

export function shareText(share: Share | Absent): Label | null {
  if (isAbsent(share)) return null;
  const { numerator, denominator } = share.value;
  return both(`${denominator}分之${numerator}`, `${numerator}/${denominator}`);
}

export function forceText({ inForce }: Procedure): Label {
  const from = inForce.from ?? "?";
  const to = inForce.to ?? "?";
  return both(`施行期 ${from} 至 ${to}`, `in force ${from} to ${to}`);
}

export function labelOf(procedure: Procedure, id: string, language: Language): string {
  if (id === "basis") return language === "zh" ? "起算日" : "the day it runs from";
  return procedure.steps.find((step) => step.id === id)?.label[language] ?? id;
}
