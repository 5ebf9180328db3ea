import { readHan } from "../lex/numerals.js";
import { type Draft, phraseOf, type Reading } from "../structure/draft.js";
import type { Mention, Passage } from "../structure/outline.js";
import { poolOf } from "../structure/pool.js";
import { changeOf, distance, exact } from "../structure/scope.js";
import { tellingDigits } from "./chance.js";

/** `每季度走访一遍`, `每月至少入户1次`. */
const ROUND =
  /每个?(月|季度?|周|半年|学期|年)(?:至少|不少于|各)?[^，。；、\d]{0,8}?([一二两三四五六七八九十]|\d{1,2})(?:次|遍|轮)/g;
/** How often a period comes round in a year, and in half of one. */
const IN_YEAR: Readonly<Record<string, number>> = {
  月: 12,
  季: 4,
  季度: 4,
  周: 52,
  半年: 2,
  学期: 2,
  年: 1,
};
const HALF = /上半年|半年来|1[至—－-]6月/;
const TRIED = 6;
/** What is counted by the head where it is looked after so many times. */
const OF: Readonly<Record<string, readonly string[]>> = {
  "household-times": ["households"],
  "person-times": ["persons"],
  times: ["persons", "households", "items"],
};

/** `83户每季度走访一遍,全年走访332户次`: rounds of so many, and the times that they make; only where they agree. */
export function rounds({ outline }: Reading): readonly Draft[] {
  return outline.flatMap((passage) => {
    const found = [...passage.sentence.text.matchAll(ROUND)].flatMap((match) =>
      claimOf(outline, passage, match),
    );
    return found.slice(0, 1);
  });
}

function claimOf(
  outline: readonly Passage[],
  passage: Passage,
  [, period = "", written = ""]: RegExpMatchArray,
): readonly Draft[] {
  const each = Number(/\d/.test(written) ? written : readHan(written));
  const year = IN_YEAR[period] ?? 0;
  const often = HALF.test(passage.sentence.text) ? year / 2 : year;
  const pool = poolOf(outline, passage).map(({ one }) => one);
  const totals = pool.filter(
    (one) => isTimes(one) && Math.abs(one.sentence - passage.index) <= 1 && one.each === undefined,
  );
  for (const total of totals)
    for (const count of countsOf(pool, total))
      if (Number(count.quantity.value) * each * often === Number(total.quantity.value))
        return [draftOf(passage, count, total, each * often)];
  return [];
}

function isTimes(one: Mention): boolean {
  return (
    exact(one) &&
    OF[one.quantity.dimension ?? ""] !== undefined &&
    one.quantity.factor === "1" &&
    tellingDigits(one.quantity) >= 2 &&
    changeOf(one) === undefined
  );
}

function countsOf(pool: readonly Mention[], total: Mention): readonly Mention[] {
  const kinds = OF[total.quantity.dimension ?? ""] ?? [];
  return pool
    .filter((one) => exact(one) && kinds.includes(one.quantity.dimension ?? ""))
    .filter((one) => one.each === undefined && one.quantity.factor === "1")
    .sort((a, b) => distance(a, total) - distance(b, total))
    .slice(0, TRIED);
}

function draftOf(passage: Passage, count: Mention, total: Mention, often: number): Draft {
  const stated = passage.mentions.find(
    (one) => one.each === undefined && /每/.test(one.head) && one.quantity.dimension === "times",
  );
  const used = [count, ...(stated === undefined ? [] : [stated]), total];
  return {
    kind: "frequency",
    verdict: "holds",
    at: total.quantity.start,
    words: [...new Set(used)].map(({ quantity }) => phraseOf(quantity)),
    computation: `${count.quantity.text} × ${often} = ${total.quantity.text} ✓ ${total.quantity.text}`,
    message: {
      zh: "应有的次数乘以数量与所称相符",
      en: "the times that are due, for so many, agree with what is stated",
    },
    confidence: "medium",
    why: {
      zh: "文中给出每期的次数、数量与总次数",
      en: "the text gives the times of a period, how many, and the times in all",
    },
  };
}
