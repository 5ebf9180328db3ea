import { meet, plus, printedAs, times } from "../hold.js";
import { type Draft, phraseOf, type Reading } from "../structure/draft.js";
import type { Mention, Passage } from "../structure/outline.js";
import { alike, changeOf, exact } from "../structure/scope.js";

/** `各补助20万元`: each of what was counted before gets as much. */
const APIECE = /各(?:自|村|户|人|家)?(?:\p{Script=Han}{0,8})$/u;
const NO_APIECE = /各[类种项级地界方族式省市县区乡镇]/;
const COUNTED = ["households", "persons", "items"];

/** `3个村各补助20万元,共60万元`, `标兵14名、能手10名,各奖励1000元,合计24000元`. */
export function apiece({ outline }: Reading): readonly Draft[] {
  return outline.flatMap((passage) =>
    passage.mentions.flatMap((one, at) => {
      const isApiece = exact(one) && APIECE.test(one.gap) && !NO_APIECE.test(one.gap);
      return isApiece && one.each === undefined ? (claimOf(passage, one, at) ?? []) : [];
    }),
  );
}

function claimOf({ mentions }: Passage, one: Mention, at: number): Draft | undefined {
  const before = mentions.slice(0, at).filter(exact);
  const last = before.at(-1);
  if (last === undefined || one.clause - last.clause > 1) return undefined;
  if (!COUNTED.includes(last.quantity.dimension ?? "") || alike(last, one)) return undefined;
  const isOther = (other: Mention) => !alike(other, last) || other.bracket !== last.bracket;
  const end = before.map(isOther).lastIndexOf(true);
  const run = before.slice(end + 1);
  const totals = mentions.filter(
    (other) =>
      other !== one &&
      exact(other) &&
      alike(other, one) &&
      other.each === undefined &&
      changeOf(other) === undefined,
  );
  // The nearest of them alone, or all that stand in a row.
  for (const counts of run.length === 1 ? [run] : [run, [last]])
    for (const total of totals) {
      const many = plus(counts.map(({ quantity }) => printedAs(quantity)));
      if (meet(times(printedAs(one.quantity, true), many), printedAs(total.quantity)))
        return draftOf(one, counts, total);
    }
  return undefined;
}

function draftOf(one: Mention, counts: readonly Mention[], total: Mention): Draft {
  const texts = counts.map(({ quantity }) => quantity.text);
  const many = texts.length === 1 ? texts[0] : `(${texts.join(" + ")})`;
  return {
    kind: "product",
    verdict: "holds",
    at: one.quantity.start,
    words: [one, ...counts, total].map(({ quantity }) => phraseOf(quantity)),
    computation: `${one.quantity.text} × ${many} = ${total.quantity.text} ✓ ${total.quantity.text}`,
    message: {
      zh: "各得的数额乘以数量与总额相符",
      en: "the amount apiece times the count agrees with the total",
    },
    confidence: "medium",
    why: {
      zh: "文中给出各得的数额、数量与总额",
      en: "the text gives an amount apiece, a count and a total",
    },
  };
}
