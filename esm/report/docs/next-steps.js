import {
  expectCall,
  fill,
  LIST,
  listOf,
  objectWith,
  TEXT,
  words
} from "../../base/index.js";
import { isAbsent, spanLabel } from "../../procedures/index.js";
import { apart, joined, list, paragraph, section } from "../doc.js";
import { actorsLabel } from "./procedure-words.js";
function nextStepsDoc(cases) {
  expectCall("nextStepsDoc", {
    cases: [cases, listOf(objectWith({ case: TEXT, subject: TEXT, steps: LIST }))]
  });
  return {
    title: words("\u5F85\u529E\u6B65\u9AA4", "What is to be done next"),
    blocks: cases.length === 0 ? [paragraph(NOTHING)] : cases.map(
      (one) => section(
        apart(one.case, one.subject),
        list(one.steps.length === 0 ? [NOTHING] : one.steps.map(stepText))
      )
    )
  };
}
const NOTHING = words("\u6CA1\u6709\u5F85\u529E\u6B65\u9AA4", "Nothing is to be done");
const STATES = {
  due: words("\u53EF\u529E", "due"),
  waiting: words("{earliest}\u8D77\u53EF\u529E", "from {earliest} on"),
  blocked: words("\u6709\u5F02\u8BAE\u672A\u5904\u7406", "blocked by an open objection")
};
function stepText({ step, state, earliest, latest, overdue }) {
  const who = actorsLabel(step);
  const day = latest === null || !latest.known ? "?" : latest.value;
  const parts = [
    fill(STATES[state], { earliest: earliest.known ? earliest.value : "?" }),
    ...who === void 0 ? [] : [[words("\u4E3B\u4F53: ", "who: "), who]],
    ...isAbsent(step.atLeast) ? [] : [[words("\u516C\u793A: ", "hangs: "), spanLabel(step.atLeast)]],
    ...latest === null ? [] : [words(`\u4E0D\u665A\u4E8E${day}`, `not after ${day}`)],
    ...overdue ? [words("\u5DF2\u903E\u671F", "overdue")] : []
  ];
  return [step.label, "  (", joined(parts, "; "), ")"];
}
export {
  nextStepsDoc
};
