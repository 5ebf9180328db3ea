import {
  countable,
  type Draft,
  headsOf,
  phraseOf,
  type Reading,
  share,
} from "../structure/draft.js";
import type { Quantity } from "../types.js";
import { sumDraft, totalOf } from "./sums.js";

/** `20__年搬迁2户3人,20__年搬迁3户6人` against `5户9人` elsewhere; only agreement is reported. */
export function sumsElsewhere(reading: Reading): readonly Draft[] {
  const byPair = new Map<string, Quantity[]>();
  for (const one of reading.quantities) {
    const heads = headsOf(reading, one);
    if (heads === undefined || one.value === null || heads.value === null) continue;
    const key = `${one.value}|${heads.value}`;
    const row = byPair.get(key) ?? [];
    if (row.length < 20) byPair.set(key, [...row, one]);
  }
  const drafts: Draft[] = [];
  for (const sentence of reading.sentences) {
    for (const parts of parallel(sentence.quantities.filter((one) => headsOf(reading, one)))) {
      const heads = parts.map((one) => headsOf(reading, one) as Quantity);
      const lead = (parts[0] as Quantity).lead;
      const whole = byPair
        .get(`${totalOf(parts)}|${totalOf(heads)}`)
        ?.find((one) => one.line !== sentence.line && share(lead, one.lead, 2));
      const wholeHeads = whole && headsOf(reading, whole);
      if (!whole || !wholeHeads) continue;
      const households = sumDraft({ whole, parts }, "twin") as Draft;
      const people = sumDraft({ whole: wholeHeads, parts: heads }, "twin") as Draft;
      drafts.push({
        ...households,
        at: (parts[0] as Quantity).start,
        words: [
          { start: phraseOf(whole).start, end: wholeHeads.end },
          ...parts.map((one, at) => ({
            start: phraseOf(one).start,
            end: (heads[at] as Quantity).end,
          })),
        ],
        computation: `${households.computation}; ${people.computation}`,
      });
    }
  }
  return drafts;
}

/** Groups, of at least two, whose words before the number differ in numerals and masks only. */
function parallel(quantities: readonly Quantity[]): readonly (readonly Quantity[])[] {
  const groups = new Map<string, Quantity[]>();
  for (const one of quantities) {
    if (!countable(one)) continue;
    const key = `${one.unit}|${one.lead.replace(/[\d_xX＿-]+/g, "#")}`;
    if (!key.endsWith("|")) groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].filter((group) => group.length >= 2 && group.length <= 200);
}
