import { meet, printedAs, times } from "../hold.js";
import { type Draft, phraseOf, type Reading } from "../structure/draft.js";
import type { Mention } from "../structure/outline.js";
import { exact, known } from "../structure/scope.js";

const LONG = /(?:长度?|全长|总长)(?:共|为|约)?$/;
const WIDE = /(?:均|平均)?宽度?(?:为|约)?$/;

/** `路长5.4公里、宽4.5米，硬化面积24300平方米`: a length times a width is the area that is told beside them. */
export function areas({ outline }: Reading): readonly Draft[] {
  return outline.flatMap(({ mentions }) =>
    mentions.flatMap((wide, at) => {
      if (!isLength(wide) || !WIDE.test(wide.gap)) return [];
      const long = mentions[at - 1];
      if (long === undefined || !isLength(long) || wide.clause - long.clause > 1) return [];
      if (!LONG.test(long.gap) && !/[路渠堤道沟]\p{Script=Han}{0,3}$/u.test(long.gap)) return [];
      const area = mentions
        .slice(Math.max(0, at - NEAR), at + NEAR)
        .find((one) => known(one) && one.quantity.dimension === "area");
      return area !== undefined && fits(long, wide, area) ? [draftOf(long, wide, area)] : [];
    }),
  );
}

/** Figures before and behind among which the area is looked for. */
const NEAR = 4;

const isLength = (one: Mention) => exact(one) && one.quantity.dimension === "length";

/** So many mu are a square metre. */
const SQUARE_METRES = { low: "0.0015", high: "0.0015" };

function fits(long: Mention, wide: Mention, area: Mention): boolean {
  const sides = times(printedAs(long.quantity, true), printedAs(wide.quantity, true));
  return meet(times(sides, SQUARE_METRES), printedAs(area.quantity));
}

function draftOf(long: Mention, wide: Mention, area: Mention): Draft {
  return {
    kind: "product",
    verdict: "holds",
    at: area.quantity.start,
    words: [long, wide, area].map(({ quantity }) => phraseOf(quantity)),
    computation: `${long.quantity.text} × ${wide.quantity.text} = ${area.quantity.text} ✓ ${area.quantity.text}`,
    message: {
      zh: "长乘以宽与面积相符",
      en: "the length times the width agrees with the area",
    },
    confidence: "high",
    why: {
      zh: "文中给出长、宽与面积",
      en: "the text gives a length, a width and an area",
    },
  };
}
