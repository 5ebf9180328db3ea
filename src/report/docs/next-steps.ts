import {
  expectCall,
  fill,
  type Label,
  LIST,
  listOf,
  objectWith,
  TEXT,
  words,
} from "../../base/index.js";
import { isAbsent, type NextStep, spanLabel } from "../../procedures/index.js";
import { apart, type Doc, joined, list, paragraph, section, type Text } from "../doc.js";
import { actorsLabel } from "./procedure-words.js";

/** A dossier with what comes next in it. */
export interface DossierNext {
  readonly case: string;
  readonly subject: string;
  readonly steps: readonly NextStep[];
}

/** What is to be done next in open dossiers, by whom and until when. */
export function nextStepsDoc(cases: readonly DossierNext[]): Doc {
  expectCall("nextStepsDoc", {
    cases: [cases, listOf(objectWith({ case: TEXT, subject: TEXT, steps: LIST }))],
  });
  return {
    title: words("待办步骤", "What is to be done next"),
    blocks:
      cases.length === 0
        ? [paragraph(NOTHING)]
        : cases.map((one) =>
            section(
              apart(one.case, one.subject),
              list(one.steps.length === 0 ? [NOTHING] : one.steps.map(stepText)),
            ),
          ),
  };
}

const NOTHING = words("没有待办步骤", "Nothing is to be done");

const STATES: Readonly<Record<NextStep["state"], Label>> = {
  due: words("可办", "due"),
  waiting: words("{earliest}起可办", "from {earliest} on"),
  blocked: words("有异议未处理", "blocked by an open objection"),
};

function stepText({ step, state, earliest, latest, overdue }: NextStep): Text {
  const who = actorsLabel(step);
  const day = latest === null || !latest.known ? "?" : latest.value;
  const parts: Text[] = [
    fill(STATES[state], { earliest: earliest.known ? earliest.value : "?" }),
    ...(who === undefined ? [] : [[words("主体: ", "who: "), who]]),
    ...(isAbsent(step.atLeast) ? [] : [[words("公示: ", "hangs: "), spanLabel(step.atLeast)]]),
    ...(latest === null ? [] : [words(`不晚于${day}`, `not after ${day}`)]),
    ...(overdue ? [words("已逾期", "overdue")] : []),
  ];
  return [step.label, "  (", joined(parts, "; "), ")"];
}
