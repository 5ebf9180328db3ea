import { share } from "../structure/draft.js";
import { changeOf, known, nearby } from "../structure/scope.js";
import { blockThatFits, judgeDivision } from "./division.js";
import { subsetOf } from "./division-draft.js";
const BREAKDOWN = /其中|(?<!不|未)包括|分别(?:为|是|有)?|(?<![不未中所饱])含(?![量有水])/g;
const TOTAL = /^(.{0,6}?)(?:共计|合计|总计|总共|一共|共|累计|计|总(?:数|额|长|面积|投资|人数|户数))(.{0,6})$/;
const STRICT = /^[、，]?(?:以上|上述|前述)?(?:[二两三四五六七八九十\d]+[项类村个者部分县镇期批组所]{0,2})?(?:总)?(?:共计|合计|总计|总共|一共|共|计)(?:有|为|达|是|计|为)?$/;
const SOURCES = /工资性|经营性|财产性|转移性|务工|种植|养殖|补贴/;
function wholeClaims(reading) {
  const drafts = [];
  const divisions = [];
  const settled = /* @__PURE__ */ new Set();
  const take = (found, around) => {
    for (const division of found) {
      const key = `${division.whole.quantity.start}`;
      divisions.push({ ...division, parts: blockThatFits(division) ?? division.parts });
      const name = `${key}|${division.parts[0]?.quantity.start}`;
      if (settled.has(name)) continue;
      const draft = judgeDivision(reading, division, around);
      if (draft !== void 0) {
        settled.add(name);
        drafts.push(draft);
      } else if (division.how === "among") {
        const part = subsetOf(division, around);
        if (part !== void 0) drafts.push(part);
      }
    }
  };
  for (const passage of reading.outline) {
    if (passage.mentions.length < 1) continue;
    const around = nearby(reading.outline, passage);
    take(amongs(passage, around), around);
    take(inBrackets(passage), around);
    take(totals(passage, around), around);
    take(rows(passage, around), around);
  }
  return { drafts: withoutRepeats(withoutSiblings(drafts)), divisions };
}
function withoutSiblings(drafts) {
  const sums = drafts.filter(({ kind, verdict }) => kind === "sum" && verdict !== "cannot-tell");
  const divided = sums.map(({ words }) => new Set(words.slice(1).map(({ start }) => start)));
  return drafts.filter(
    ({ kind, words }) => kind !== "sum" || !divided.some(
      (parts) => parts.size >= words.length && words.every(({ start }) => parts.has(start))
    )
  );
}
function withoutRepeats(drafts) {
  const rank = { holds: 0, fails: 1, "cannot-tell": 2 };
  const best = /* @__PURE__ */ new Map();
  for (const one of drafts) {
    const key = one.words.map(({ start }) => start).sort((a, b) => a - b).join();
    const other = best.get(key);
    if (other === void 0 || rank[one.verdict] < rank[other.verdict]) best.set(key, one);
  }
  const held = [...best.values()].filter((one) => one.kind === "sum" && one.verdict === "holds");
  const inHeld = new Set(held.flatMap((one) => one.words.map(({ start }) => start)));
  return [...best.values()].filter(
    (one) => one.verdict === "holds" || !one.words.every(({ start }) => inHeld.has(start)) || held.includes(one)
  );
}
function additive(one) {
  const { dimension, han, value } = one.quantity;
  if (!known(one) || dimension === "share" || dimension === "ratio" || dimension === "share-points")
    return false;
  if (han && value !== null && value.length < 2) return false;
  if (one.each !== void 0 && !SOURCES.test(one.gap)) return false;
  return changeOf(one) === void 0 || /新增$|增加$/.test(one.gap);
}
const group = (mentions) => {
  const units = /* @__PURE__ */ new Map();
  for (const one of mentions) {
    const key = one.quantity.unit ?? "";
    units.set(key, [...units.get(key) ?? [], one]);
  }
  return units;
};
function* amongs(passage, around) {
  const { sentence, mentions } = passage;
  const marks = [...sentence.text.matchAll(BREAKDOWN)].map((one) => ({
    start: sentence.start + one.index,
    end: sentence.start + one.index + one[0].length,
    word: one[0]
  }));
  for (const [at, mark] of marks.entries()) {
    const first = mentions.find((one) => one.quantity.start >= mark.end);
    if (first === void 0) continue;
    const until = marks[at + 1]?.start ?? Number.POSITIVE_INFINITY;
    const between = sentence.text.slice(
      mark.end - sentence.start,
      first.quantity.start - sentence.start
    );
    if (/[;；]/.test(between)) continue;
    const after = mentions.filter(
      ({ quantity, bracket }) => quantity.start >= mark.end && quantity.start < until && bracket === first.bracket
    );
    for (const [unit, all] of group(untilTurn(sentence, after).filter(additive)))
      yield* dividedBy(passage, around, mark, unit, all);
  }
}
function* dividedBy(passage, around, mark, unit, all) {
  const [lead] = all;
  if (lead === void 0) return;
  const parts = all.filter((one) => one.segment === lead.segment);
  const opening = passage.sentence.text.slice(0, mark.start - passage.sentence.start).trim() === "";
  const same = around.filter(
    (one) => one.quantity.end <= mark.start && one.sentence >= passage.index - (opening ? 1 : 0) && (additive(one) || one.each !== void 0 && known(one) && SOURCES.test(lead.gap)) && fits(one, lead, unit)
  );
  const here = same.filter((one) => one.sentence === passage.index);
  const how = mark.word === "\u5176\u4E2D" ? "among" : "rows";
  const named = byName(here, all);
  for (const one of named) yield { ...one, all: one.parts, how, others: [one.whole] };
  const whole = (here.length > 0 ? here : same).at(-1);
  if (named.length === 0 && whole !== void 0 && sameMean(whole, parts))
    yield { whole, parts, all, how, others: same };
}
function byName(wholes, parts) {
  const mine = wholes.filter((one) => one.quantity.dimension === "items");
  if (mine.length < 2) return [];
  const name = (one) => one.gap.slice(-4) || one.tail.slice(0, 4);
  return mine.map((whole) => ({ whole, parts: parts.filter((one) => share(name(whole), name(one), 2)) })).filter((one) => one.parts.length > 0 && one.parts.length < parts.length);
}
const TURN = /同时|另外|此外|另有|还有|并(?=[发组建完])/;
function untilTurn({ text, start }, listed) {
  const turn = listed.findIndex((one, at) => {
    const from = listed[at - 1]?.quantity.end ?? one.quantity.start;
    return TURN.test(text.slice(from - start, one.quantity.start - start));
  });
  return turn < 0 ? listed : listed.slice(0, turn);
}
function sameMean(whole, parts) {
  if (whole.each === void 0) return parts.every((one) => one.each === void 0);
  return parts.every((one) => SOURCES.test(one.gap));
}
function fits(whole, part, unit) {
  if (whole.quantity.unit === unit) return true;
  if (/岗位|名额|学位/.test(whole.tail) && part.quantity.dimension === "persons") return true;
  return whole.quantity.dimension === part.quantity.dimension && ["area", "length", "mass", "money"].includes(part.quantity.dimension ?? "");
}
function* inBrackets({ mentions, sentence }) {
  const byBracket = /* @__PURE__ */ new Map();
  for (const one of mentions)
    if (one.bracket >= 0) byBracket.set(one.bracket, [...byBracket.get(one.bracket) ?? [], one]);
  for (const [open, inner] of byBracket) {
    const before = mentions.filter((one) => one.quantity.end <= open && additive(one)).slice(-3);
    for (const [unit, parts] of group(inner.filter(additive))) {
      const whole = before.filter((one) => one.quantity.unit === unit).at(-1);
      const between = whole && sentence.text.slice(whole.quantity.end - sentence.start, open - sentence.start);
      if (whole === void 0 || between === void 0 || between.length > 24) continue;
      const has = parts.length === 1 && /有$/.test(parts[0]?.gap ?? "");
      if (parts.length >= 2 || has)
        yield { whole, parts, all: parts, how: has ? "among" : "bracket", others: [whole] };
    }
  }
}
const SORTED = /^(?:.{0,4}按|分|从|根据|.{0,8}(?:方面|来看|上看|来源|结构|分布|构成))/;
function* rows({ mentions, index, sentence }, around) {
  const how = SORTED.test(sentence.text.trim()) ? "sorted" : "elsewhere";
  for (const [unit, all] of group(mentions.filter(additive))) {
    if (all.length > 40) continue;
    for (const [at, whole] of all.entries()) {
      const parts = all.slice(at + 1, at + 15).filter((one) => one.bracket === whole.bracket);
      if (parts.length >= 2) yield { whole, parts, all: parts, how: "row", others: [whole] };
    }
    if (all.length < 2) continue;
    const wholes = around.filter(
      (one) => one.sentence < index && additive(one) && one.quantity.unit === unit
    );
    for (const whole of wholes.slice(-8))
      yield { whole, parts: all.slice(0, 14), all, how, others: wholes };
  }
}
function* totals(passage, around) {
  for (const whole of passage.mentions) {
    const said = TOTAL.exec(whole.gap);
    if (said === null || !additive(whole)) continue;
    const counted = /([二两三四五六七八九十\d]+)(?:项|期|类|个村|村|个|所|批|处|方面|者|地|部分|县|镇)/.exec(
      whole.head
    );
    const before = around.filter((one) => one.quantity.end <= whole.quantity.start && additive(one)).filter((one) => one.quantity.unit === whole.quantity.unit && one.each === void 0).filter((one) => one.bracket === whole.bracket || whole.bracket < 0);
    const here = before.filter((one) => one.sentence === passage.index);
    const strict = STRICT.test(whole.gap.trim()) ? "total" : "sum-word";
    if (here.length >= 2)
      yield {
        whole,
        parts: here.slice(-14),
        all: here,
        how: strict,
        others: [whole],
        fromEnd: true
      };
    if (before.length > here.length && (counted !== null || /以上|上述/.test(whole.head) || here.length < 2))
      yield {
        whole,
        parts: before.slice(-14),
        all: before,
        how: "elsewhere",
        others: [whole],
        fromEnd: true
      };
  }
}
export {
  wholeClaims
};
