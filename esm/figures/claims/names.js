import { MARKS } from "../lex/quantity.js";
import { listBefore } from "./lists.js";
const FEWEST = 5;
const HAS = /^.*(?:下辖|管辖|辖|包括|分别是|共有|有)/;
function names(reading, lists) {
  const nouns = placeNouns(reading);
  const places = lists.filter(
    (one) => nouns.some((noun) => nounOf(one).startsWith(noun)) || one.list.start > one.count.end && nouns.some((noun) => one.count.lead.endsWith(noun))
  );
  const source = places.find((one) => one.verdict === "holds" && one.list.items.length >= FEWEST);
  if (source === void 0) return [];
  const roster = rosterOf(reading, source);
  const later = [
    ...places.filter((one) => one !== source).map((one) => nameList(reading, one.list, roster, true)),
    ...uncounted(reading, places, nouns).map((one) => nameList(reading, one, roster, false))
  ].filter((one) => one.span.start > roster.end && one.names.length > 0).sort((a, b) => a.span.start - b.span.start);
  const ours = later.filter((one) => {
    const known = one.names.filter(({ name }) => roster.names.includes(name)).length;
    return known * 2 >= one.names.length;
  });
  return [...ours.map((one) => nameDraft(roster, one)), ...covers(reading, roster, ours)];
}
function placeNouns(reading) {
  return reading.rules.subjects.places.flatMap((one) => one.nouns).sort((a, b) => b.length - a.length);
}
function nounOf(one) {
  return one.count.unit === "\u6751" ? "\u6751" : one.count.noun.replace(/^(?:省定|面上|重点|已脱贫)/, "");
}
function rosterOf(reading, source) {
  const { text } = reading;
  const names2 = source.list.items.map((one, at) => {
    const written = text.slice(one.start, one.end);
    return bare(reading, at === 0 ? written.replace(HAS, "") : written);
  });
  const rest = text.slice(source.count.end, source.count.end + 24);
  const joined = /[和及与]1个([\p{Script=Han}]{1,8}?)(?:居委会|社区)/u.exec(rest)?.[1];
  return { names: joined === void 0 ? names2 : [...names2, joined], end: source.count.end };
}
function bare(reading, name) {
  for (const { suffix, nouns } of reading.rules.subjects.places) {
    for (const word of [suffix, ...nouns]) {
      if (name.endsWith(word) && name.length > word.length) return name.slice(0, -word.length);
    }
  }
  return name;
}
function uncounted(reading, places, nouns) {
  const found = [];
  const taken = new Set(places.map((one) => one.list.end));
  for (const match of reading.text.matchAll(new RegExp(`\u7B49(?:${nouns.join("|")})`, "g"))) {
    if (taken.has(match.index)) continue;
    const list = listBefore(reading.text, match.index);
    if (list !== void 0 && list.items.length >= 2 && found.length < 200) found.push(list);
  }
  return found;
}
function nameList(reading, list, roster, counted) {
  const names2 = [];
  for (const [at, span] of joinedApart(reading, list, roster).entries()) {
    const written = reading.text.slice(span.start, span.end);
    const name = bare(reading, written);
    const known = roster.names.find((one) => name === one || at === 0 && name.endsWith(one));
    if (known !== void 0)
      names2.push({
        name: known,
        span: { start: span.end - written.length + written.lastIndexOf(known), end: span.end }
      });
    else if (at > 0 || name.length <= 4 && MARKS.includes(reading.text[span.start - 1] ?? "\u3002"))
      names2.push({ name, span });
  }
  return { names: names2, span: { start: list.start, end: list.end }, counted };
}
function joinedApart(reading, list, roster) {
  return list.items.flatMap((item) => {
    const written = reading.text.slice(item.start, item.end);
    const join = /[和与及]/.exec(written)?.index ?? 0;
    if (join === 0 || join === written.length - 1) return [item];
    if (roster.names.includes(bare(reading, written))) return [item];
    const cut = item.start + join;
    return [
      { start: item.start, end: cut },
      { start: cut + 1, end: item.end }
    ];
  });
}
function nearest(roster, name) {
  return roster.names.filter(
    (one) => one.length === name.length && [...one].filter((char, at) => char !== name[at]).length === 1
  );
}
function nameDraft(roster, list) {
  const strange = list.names.filter(({ name }) => !roster.names.includes(name));
  const written = strange.map(({ name }) => name).join("\u3001");
  const near = strange.flatMap(({ name }) => nearest(roster, name)).slice(0, 6);
  const hint = near.length === 0 ? { zh: "", en: "" } : { zh: `\uFF0C\u76F8\u8FD1\u7684\u6709${near.join("\u3001")}`, en: `; near to ${near.join(", ")}` };
  const [first] = strange;
  return {
    kind: "name-in-list",
    verdict: strange.length === 0 ? "holds" : "fails",
    at: first?.span.start ?? list.span.start,
    words: strange.length === 0 ? [list.span] : [...strange.map(({ span }) => span), list.span],
    computation: strange.length === 0 ? `{${list.names.map(({ name }) => name).join(", ")}} \u2286 ${roster.names.length}` : `{${strange.map(({ name }) => name).join(", ")}} \u2284 ${roster.names.length}`,
    message: strange.length === 0 ? { zh: "\u6240\u5217\u540D\u79F0\u90FD\u5728\u524D\u6587\u540D\u5355\u5185", en: "all names are in the list given before" } : {
      zh: `\u201C${written}\u201D\u4E0D\u5728\u524D\u6587\u6240\u5217\u540D\u5355\u5185${hint.zh}`,
      en: `\u201C${written}\u201D is not in the list given before${hint.en}`
    },
    confidence: "high",
    why: { zh: "\u524D\u6587\u5217\u51FA\u4E86\u5168\u90E8\u6751\u540D", en: "the text lists all the villages before" }
  };
}
function covers(reading, roster, lists) {
  const drafts = [];
  let next = 0;
  for (const sentence of reading.sentences) {
    const here = [];
    for (; next < lists.length; next++) {
      const one = lists[next];
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
      at: wide[0].span.start,
      words: wide.map((one) => ({
        start: one.span.start,
        end: Math.min(one.span.end + 6, sentence.end)
      })),
      computation: `${wide.map((one) => one.names.length).join(" + ")} ${whole ? "=" : "?"} ${roster.names.length}`,
      message: whole ? { zh: "\u51E0\u4EFD\u540D\u5355\u4E0D\u91CD\u4E0D\u6F0F", en: "the lists name everybody once" } : {
        zh: `\u91CD\u590D\uFF1A${twice.join("\u3001") || "\u65E0"}\uFF1B\u672A\u5217\uFF1A${left.join("\u3001") || "\u65E0"}`,
        en: `named twice: ${twice.join(", ") || "none"}; not named: ${left.join(", ") || "none"}`
      },
      confidence: "medium",
      why: {
        zh: "\u540C\u4E00\u53E5\u7684\u51E0\u4EFD\u540D\u5355\u5408\u8BA1\u63A5\u8FD1\u5168\u90E8\u6751\u6570",
        en: "the lists of one sentence come near the whole roster"
      }
    });
  }
  return drafts;
}
export {
  names
};
