import { MARKS } from "../lex/quantity.js";
import type { Draft, Reading, Span } from "../structure/draft.js";
import { type CountedList, type Enumeration, listBefore } from "./lists.js";

/** All the villages of a place, as the text lists them once with their number. */
interface Roster {
  readonly names: readonly string[];
  readonly end: number;
}

interface NameList {
  readonly names: readonly { readonly name: string; readonly span: Span }[];
  readonly span: Span;
  readonly counted: boolean;
}

/** Fewest names that make a roster. */
const FEWEST = 5;
const HAS = /^.*(?:下辖|管辖|辖|包括|分别是|共有|有)/;

/** Names that are not in the roster given before, and lists that cover it. */
export function names(reading: Reading, lists: readonly CountedList[]): readonly Draft[] {
  const nouns = placeNouns(reading);
  const places = lists.filter(
    (one) =>
      nouns.some((noun) => nounOf(one).startsWith(noun)) ||
      (one.list.start > one.count.end && nouns.some((noun) => one.count.lead.endsWith(noun))),
  );
  const source = places.find((one) => one.verdict === "holds" && one.list.items.length >= FEWEST);
  if (source === undefined) return [];
  const roster = rosterOf(reading, source);
  const later = [
    ...places
      .filter((one) => one !== source)
      .map((one) => nameList(reading, one.list, roster, true)),
    ...uncounted(reading, places, nouns).map((one) => nameList(reading, one, roster, false)),
  ]
    .filter((one) => one.span.start > roster.end && one.names.length > 0)
    .sort((a, b) => a.span.start - b.span.start);
  const ours = later.filter((one) => {
    const known = one.names.filter(({ name }) => roster.names.includes(name)).length;
    return known * 2 >= one.names.length;
  });
  return [...ours.map((one) => nameDraft(roster, one)), ...covers(reading, roster, ours)];
}

function placeNouns(reading: Reading): readonly string[] {
  return reading.rules.subjects.places
    .flatMap((one) => one.nouns)
    .sort((a, b) => b.length - a.length);
}

function nounOf(one: CountedList): string {
  return one.count.unit === "村" ? "村" : one.count.noun.replace(/^(?:省定|面上|重点|已脱贫)/, "");
}

function rosterOf(reading: Reading, source: CountedList): Roster {
  const { text } = reading;
  const names = source.list.items.map((one, at) => {
    const written = text.slice(one.start, one.end);
    return bare(reading, at === 0 ? written.replace(HAS, "") : written);
  });
  // A committee joined to the roster (`和1个街镇居委会`) may be named beside the villages.
  const rest = text.slice(source.count.end, source.count.end + 24);
  const joined = /[和及与]1个([\p{Script=Han}]{1,8}?)(?:居委会|社区)/u.exec(rest)?.[1];
  return { names: joined === undefined ? names : [...names, joined], end: source.count.end };
}

/** A name without the word for what it is. */
function bare(reading: Reading, name: string): string {
  for (const { suffix, nouns } of reading.rules.subjects.places) {
    for (const word of [suffix, ...nouns]) {
      if (name.endsWith(word) && name.length > word.length) return name.slice(0, -word.length);
    }
  }
  return name;
}

/** Lists such as `水背、高发、汤湖等行政村`, which say no number. */
function uncounted(
  reading: Reading,
  places: readonly CountedList[],
  nouns: readonly string[],
): readonly Enumeration[] {
  const found: Enumeration[] = [];
  const taken = new Set(places.map((one) => one.list.end));
  for (const match of reading.text.matchAll(new RegExp(`等(?:${nouns.join("|")})`, "g"))) {
    if (taken.has(match.index)) continue;
    const list = listBefore(reading.text, match.index);
    if (list !== undefined && list.items.length >= 2 && found.length < 200) found.push(list);
  }
  return found;
}

function nameList(reading: Reading, list: Enumeration, roster: Roster, counted: boolean): NameList {
  const names: { name: string; span: Span }[] = [];
  for (const [at, span] of joinedApart(reading, list, roster).entries()) {
    const written = reading.text.slice(span.start, span.end);
    const name = bare(reading, written);
    const known = roster.names.find((one) => name === one || (at === 0 && name.endsWith(one)));
    // The first item may carry words before the name; it is taken as a name only when it is short.
    if (known !== undefined)
      names.push({
        name: known,
        span: { start: span.end - written.length + written.lastIndexOf(known), end: span.end },
      });
    else if (at > 0 || (name.length <= 4 && MARKS.includes(reading.text[span.start - 1] ?? "。")))
      names.push({ name, span });
  }
  return { names, span: { start: list.start, end: list.end }, counted };
}

/** The items of a list, with `甲村和乙村` taken as two where that is no name of the roster. */
function joinedApart(reading: Reading, list: Enumeration, roster: Roster): readonly Span[] {
  return list.items.flatMap((item) => {
    const written = reading.text.slice(item.start, item.end);
    const join = /[和与及]/.exec(written)?.index ?? 0;
    if (join === 0 || join === written.length - 1) return [item];
    if (roster.names.includes(bare(reading, written))) return [item];
    const cut = item.start + join;
    return [
      { start: item.start, end: cut },
      { start: cut + 1, end: item.end },
    ];
  });
}

/** The names of a roster that differ from a name in one character. */
function nearest(roster: Roster, name: string): readonly string[] {
  return roster.names.filter(
    (one) =>
      one.length === name.length && [...one].filter((char, at) => char !== name[at]).length === 1,
  );
}

function nameDraft(roster: Roster, list: NameList): Draft {
  const strange = list.names.filter(({ name }) => !roster.names.includes(name));
  const written = strange.map(({ name }) => name).join("、");
  const near = strange.flatMap(({ name }) => nearest(roster, name)).slice(0, 6);
  const hint =
    near.length === 0
      ? { zh: "", en: "" }
      : { zh: `，相近的有${near.join("、")}`, en: `; near to ${near.join(", ")}` };
  const [first] = strange;
  return {
    kind: "name-in-list",
    verdict: strange.length === 0 ? "holds" : "fails",
    at: first?.span.start ?? list.span.start,
    words: strange.length === 0 ? [list.span] : [...strange.map(({ span }) => span), list.span],
    computation:
      strange.length === 0
        ? `{${list.names.map(({ name }) => name).join(", ")}} ⊆ ${roster.names.length}`
        : `{${strange.map(({ name }) => name).join(", ")}} ⊄ ${roster.names.length}`,
    message:
      strange.length === 0
        ? { zh: "所列名称都在前文名单内", en: "all names are in the list given before" }
        : {
            zh: `“${written}”不在前文所列名单内${hint.zh}`,
            en: `“${written}” is not in the list given before${hint.en}`,
          },
    confidence: "high",
    why: { zh: "前文列出了全部村名", en: "the text lists all the villages before" },
  };
}

/** Counted lists of one sentence that together name the whole roster. */
function covers(reading: Reading, roster: Roster, lists: readonly NameList[]): readonly Draft[] {
  const drafts: Draft[] = [];
  let next = 0;
  for (const sentence of reading.sentences) {
    const here: NameList[] = [];
    for (; next < lists.length; next++) {
      const one = lists[next] as NameList;
      if (one.span.start >= sentence.end) break;
      if (one.counted && one.span.start >= sentence.start) here.push(one);
    }
    const wide = here.filter((one) => one.names.length * 4 >= roster.names.length);
    const all = wide.flatMap((one) => one.names.map(({ name }) => name));
    if (wide.length < 2 || all.length * 5 < roster.names.length * 4) continue;
    const twice = [...new Set(all.filter((name, at) => all.indexOf(name) !== at))];
    const left = roster.names.filter((name) => !all.includes(name));
    const whole = twice.length === 0 && left.length === 0;
    drafts.push({
      kind: "set-cover",
      verdict: whole ? "holds" : "cannot-tell",
      at: (wide[0] as NameList).span.start,
      words: wide.map((one) => ({
        start: one.span.start,
        end: Math.min(one.span.end + 6, sentence.end),
      })),
      computation: `${wide.map((one) => one.names.length).join(" + ")} ${whole ? "=" : "?"} ${roster.names.length}`,
      message: whole
        ? { zh: "几份名单不重不漏", en: "the lists name everybody once" }
        : {
            zh: `重复：${twice.join("、") || "无"}；未列：${left.join("、") || "无"}`,
            en: `named twice: ${twice.join(", ") || "none"}; not named: ${left.join(", ") || "none"}`,
          },
      confidence: "medium",
      why: {
        zh: "同一句的几份名单合计接近全部村数",
        en: "the lists of one sentence come near the whole roster",
      },
    });
  }
  return drafts;
}
