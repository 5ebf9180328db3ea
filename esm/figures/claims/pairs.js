import {
  countable,
  headsOf,
  phraseOf,
  share
} from "../structure/draft.js";
import { sumDraft, totalOf } from "./sums.js";
function sumsElsewhere(reading) {
  const byPair = /* @__PURE__ */ new Map();
  for (const one of reading.quantities) {
    const heads = headsOf(reading, one);
    if (heads === void 0 || one.value === null || heads.value === null) continue;
    const key = `${one.value}|${heads.value}`;
    const row = byPair.get(key) ?? [];
    if (row.length < 20) byPair.set(key, [...row, one]);
  }
  const drafts = [];
  for (const sentence of reading.sentences) {
    for (const parts of parallel(sentence.quantities.filter((one) => headsOf(reading, one)))) {
      const heads = parts.map((one) => headsOf(reading, one));
      const lead = parts[0].lead;
      const whole = byPair.get(`${totalOf(parts)}|${totalOf(heads)}`)?.find((one) => one.line !== sentence.line && share(lead, one.lead, 2));
      const wholeHeads = whole && headsOf(reading, whole);
      if (!whole || !wholeHeads) continue;
      const households = sumDraft({ whole, parts }, "twin");
      const people = sumDraft({ whole: wholeHeads, parts: heads }, "twin");
      drafts.push({
        ...households,
        at: parts[0].start,
        words: [
          { start: phraseOf(whole).start, end: wholeHeads.end },
          ...parts.map((one, at) => ({
            start: phraseOf(one).start,
            end: heads[at].end
          }))
        ],
        computation: `${households.computation}; ${people.computation}`
      });
    }
  }
  return drafts;
}
function parallel(quantities) {
  const groups = /* @__PURE__ */ new Map();
  for (const one of quantities) {
    if (!countable(one)) continue;
    const key = `${one.unit}|${one.lead.replace(/[\d_xX＿-]+/g, "#")}`;
    if (!key.endsWith("|")) groups.set(key, [...groups.get(key) ?? [], one]);
  }
  return [...groups.values()].filter((group) => group.length >= 2 && group.length <= 200);
}
export {
  sumsElsewhere
};
