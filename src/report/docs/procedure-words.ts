import { type Citation, inARow, type Label, same, words } from "../../base/index.js";
import {
  type Absent,
  type Duration,
  isAbsent,
  LEVEL_LABELS,
  type Procedure,
  type Share,
  type Step,
  spanLabel,
} from "../../procedures/index.js";

/** `CN-2016-16 3(1)`, with the pages on which the text was seen and how sure that is. */
function citationText({ source, clause, seenIn, confidence }: Citation): string {
  const seen = seenIn === undefined || seenIn.length === 0 ? "" : `, ${seenIn.join(" ")}`;
  return `${source}${clause === undefined ? "" : ` ${clause}`} [${confidence}${seen}]`;
}

export function citationsText(citations: readonly Citation[]): string {
  return citations.map(citationText).join("; ");
}

export function placeLabel({ place }: Step): Label | undefined {
  return place === null ? undefined : LEVEL_LABELS[place];
}

export function actorsLabel({ actors, who }: Step): Label | undefined {
  if (actors.length === 0) return undefined;
  const names = actors.map(({ label }) => label);
  return who === "all" ? inARow(names) : inARow(names, "或", " or ");
}

export function durationLabel(duration: Duration): Label {
  if (!isAbsent(duration)) return spanLabel(duration);
  const why =
    duration.absence === "not-set" ? words("未规定", "not set") : words("未找到", "not found");
  return duration.note ?? why;
}

export function shareLabel(share: Share | Absent): Label | undefined {
  if (isAbsent(share)) return undefined;
  const { numerator, denominator } = share.value;
  return words(`${denominator}分之${numerator}`, `${numerator}/${denominator}`);
}

export function stepLabel({ steps }: Procedure, id: string): Label {
  if (id === "basis") return words("起算日", "the day it runs from");
  return steps.find((step) => step.id === id)?.label ?? same(id);
}
