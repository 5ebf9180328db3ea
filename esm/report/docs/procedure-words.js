import { inARow, same, words } from "../../base/index.js";
import {
  isAbsent,
  LEVEL_LABELS,
  spanLabel
} from "../../procedures/index.js";
function citationText({ source, clause, seenIn, confidence }) {
  const seen = seenIn === void 0 || seenIn.length === 0 ? "" : `, ${seenIn.join(" ")}`;
  return `${source}${clause === void 0 ? "" : ` ${clause}`} [${confidence}${seen}]`;
}
function citationsText(citations) {
  return citations.map(citationText).join("; ");
}
function placeLabel({ place }) {
  return place === null ? void 0 : LEVEL_LABELS[place];
}
function actorsLabel({ actors, who }) {
  if (actors.length === 0) return void 0;
  const names = actors.map(({ label }) => label);
  return who === "all" ? inARow(names) : inARow(names, "\u6216", " or ");
}
function durationLabel(duration) {
  if (!isAbsent(duration)) return spanLabel(duration);
  const why = duration.absence === "not-set" ? words("\u672A\u89C4\u5B9A", "not set") : words("\u672A\u627E\u5230", "not found");
  return duration.note ?? why;
}
function shareLabel(share) {
  if (isAbsent(share)) return void 0;
  const { numerator, denominator } = share.value;
  return words(`${denominator}\u5206\u4E4B${numerator}`, `${numerator}/${denominator}`);
}
function stepLabel({ steps }, id) {
  if (id === "basis") return words("\u8D77\u7B97\u65E5", "the day it runs from");
  return steps.find((step) => step.id === id)?.label ?? same(id);
}
export {
  actorsLabel,
  citationsText,
  durationLabel,
  placeLabel,
  shareLabel,
  stepLabel
};
