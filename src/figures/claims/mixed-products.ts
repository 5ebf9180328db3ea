import { type Interval, meet, oneSlipMends, plus, printedAs, times } from "../hold.js";
import { type Draft, phraseOf, type Reading, share } from "../structure/draft.js";
import type { Mention } from "../structure/outline.js";
import { poolOf } from "../structure/pool.js";
import { alike, changeOf, exact } from "../structure/scope.js";
import { trimmed, writtenLike } from "../structure/written.js";
import { sizeOf } from "./division-amounts.js";
import { countsOf } from "./each-candidates.js";

const TOTAL = /共|合计|总|计|需|发放|兑现|拨付|补助资金|补贴资金|支付/;
const MOST = 4;

/** `C级52户、D级34户,每户1.2万元、3.5万元,共181.4万元`: one total of several amounts each. */
export function mixedProducts(reading: Reading): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const passage of reading.outline) {
    const eaches = passage.mentions.filter(
      (one) => one.each !== undefined && exact(one) && one.each.per.length > 0,
    );
    const [first] = eaches;
    const last = eaches.at(-1);
    const row = eaches.filter((one) => first !== undefined && alike(one, first));
    if (first === undefined || last === undefined || row.length < 2 || row.length > MOST) continue;
    const around = poolOf(reading.outline, passage).map(({ one }) => one);
    const total = passage.mentions.find(
      (one) =>
        one.each === undefined &&
        exact(one) &&
        alike(one, first) &&
        changeOf(one) === undefined &&
        TOTAL.test(one.gap) &&
        one.quantity.start > last.quantity.start,
    );
    const counts = total && countsFor(reading, around, row);
    const draft = total && counts && draftOf(row, counts, total);
    if (draft !== undefined) drafts.push(draft);
  }
  return drafts;
}

/** The count of each amount: by the words that both share, or in their order. */
function countsFor(
  reading: Reading,
  around: readonly Mention[],
  row: readonly Mention[],
): readonly Mention[] | undefined {
  const [first] = row;
  const all = countsOf(reading, around, first as Mention, first?.each?.per ?? []).filter(
    (one) => one.quantity.start < (row.at(-1) as Mention).quantity.start,
  );
  const named = row.map(
    (each) =>
      all.find((one) => !one.leads && share(one.gap, each.head, 2)) ??
      all.find((one) => share(one.gap, each.head, 2)),
  );
  if (named.every((one) => one !== undefined) && new Set(named).size === row.length)
    return named as Mention[];
  const ordered = all.slice(0, row.length).sort((a, b) => a.quantity.start - b.quantity.start);
  return ordered.length === row.length ? ordered : undefined;
}

function draftOf(
  row: readonly Mention[],
  counts: readonly Mention[],
  total: Mention,
): Draft | undefined {
  const add = (exactly: boolean): Interval =>
    plus(
      row.map((each, at) =>
        times(printedAs(each.quantity, true), printedAs((counts[at] as Mention).quantity, exactly)),
      ),
    );
  const holds = meet(add(false), printedAs(total.quantity));
  const size = sizeOf(total);
  const numbers = [...row, ...counts, total].map((one) => one.quantity.value ?? "1");
  const scales = [...row, ...counts, total].map((one, at) => sizeOf(one) / Number(numbers[at]));
  const near = oneSlipMends(numbers, (values) => {
    const at = (place: number) => (values[place] ?? 0) * (scales[place] ?? 1);
    const added = row.reduce((all, _, place) => all + at(place) * at(row.length + place), 0);
    return Math.abs(added - at(numbers.length - 1)) <= size * 1e-9;
  });
  if (!holds && !near) return undefined;
  const value = writtenLike(trimmed(add(true).low ?? "0"), total.quantity);
  const left = row
    .map((each, at) => `${each.quantity.text} × ${(counts[at] as Mention).quantity.text}`)
    .join(" + ");
  return {
    kind: "product",
    verdict: holds ? "holds" : "cannot-tell",
    at: total.quantity.start,
    words: [...row, ...counts, total].map((one) => phraseOf(one.quantity)),
    computation: `${left} = ${value} ${holds ? "✓" : "?"} ${total.quantity.text}`,
    message: holds
      ? {
          zh: "各档标准乘以数量之和与总额相符",
          en: "the amounts each times their counts add up to the total",
        }
      : {
          zh: `各档标准乘以数量之和为${value}，所称为${total.quantity.text}；是否有一位数字写错`,
          en: `the amounts each times their counts add up to ${value}, the text says ${total.quantity.text}; is one digit wrong?`,
        },
    confidence: "medium",
    why: {
      zh: "文中给出各档标准、数量与总额",
      en: "the text gives several amounts each, their counts and one total",
    },
  };
}
