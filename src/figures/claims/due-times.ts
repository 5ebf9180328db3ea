import { compare } from "../../base/index.js";
import { type Draft, exactValue, phraseOf, type Reading } from "../structure/draft.js";
import type { Mention } from "../structure/outline.js";
import { exact } from "../structure/scope.js";

const DUE = /应(?:当)?(\p{Script=Han}{1,6})$/u;
const DONE = /实际|已|完成/;
const TIMES = ["times", "person-times", "household-times", "days"];

/** `全年应巡936次，实际巡河1012次`: how often something was due beside how often it was done. */
export function dueTimes(reading: Reading): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const { mentions } of reading.outline)
    for (const [at, due] of mentions.entries()) {
      const deed = DUE.exec(due.gap)?.[1];
      if (deed === undefined || !exact(due) || !TIMES.includes(due.quantity.dimension ?? ""))
        continue;
      const done = mentions[at + 1];
      if (done !== undefined && exact(done) && answers(due, deed, done)) {
        const draft = draftOf(due, done);
        if (draft !== undefined) drafts.push(draft);
      }
    }
  return drafts;
}

/** Whether the figure right behind says how often the same was done. */
function answers(due: Mention, deed: string, done: Mention): boolean {
  return (
    done.quantity.unit === due.quantity.unit &&
    done.clause - due.clause === 1 &&
    done.bracket === due.bracket &&
    DONE.test(done.gap) &&
    (done.gap.includes(deed[0] as string) || /^(?:实际|已完成|实际完成)$/.test(done.gap))
  );
}

function draftOf(due: Mention, done: Mention): Draft | undefined {
  const [asked, told] = [exactValue(due.quantity), exactValue(done.quantity)];
  if (asked === null || told === null) return undefined;
  const enough = compare(told, asked) >= 0;
  return {
    kind: "frequency",
    verdict: enough ? "holds" : "fails",
    at: done.quantity.start,
    words: [due, done].map(({ quantity }) => phraseOf(quantity)),
    computation: `${told} ${enough ? "≥" : "<"} ${asked}`,
    message: enough
      ? { zh: "实际次数不少于应有次数", en: "it was done as often as it was due" }
      : { zh: "实际次数少于应有次数", en: "it was done less often than it was due" },
    confidence: "high",
    why: {
      zh: "文中先写应有次数，后写实际次数",
      en: "the text gives how often it was due and then how often it was done",
    },
  };
}
