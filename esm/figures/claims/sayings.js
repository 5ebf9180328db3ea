import { readHan } from "../lex/numerals.js";
import { listBefore } from "./lists.js";
import { sayingDraft, WINDOW } from "./slogans.js";
function sayings(reading, slogans) {
  return [...digitCodes(reading, slogans), ...quotedLists(reading), ...phases(reading)];
}
function firstAfter(sayings2, offset) {
  let low = 0;
  let high = sayings2.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (sayings2[middle].start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
function digitCodes(reading, all) {
  const drafts = [];
  const sayings2 = all.filter((one) => one.counter && one.quoted);
  for (const match of reading.text.matchAll(/“(\d{3,6})”/g)) {
    const digits = match[1];
    const end = match.index + match[0].length;
    const from = firstAfter(sayings2, end);
    const used = sayings2.slice(from, from + digits.length);
    if ((used.at(-1)?.start ?? 0) > end + 2 * WINDOW) continue;
    if (used.length < digits.length || used.map((one) => one.count).join("") !== digits) continue;
    drafts.push({
      kind: "list-count",
      verdict: "holds",
      at: match.index,
      words: [{ start: match.index, end }, ...used],
      computation: `${digits} = ${used.map((one) => one.count).join(", ")}`,
      message: {
        zh: "\u5404\u4F4D\u6570\u5B57\u4E0E\u968F\u540E\u5404\u9879\u7684\u6570\u76EE\u76F8\u7B26",
        en: "the digits are the counts of the sayings that follow"
      },
      confidence: "medium",
      why: { zh: "\u6570\u5B57\u7F29\u7565\u8BED\u4E4B\u540E\u4F9D\u6B21\u5217\u51FA\u5404\u9879", en: "the sayings follow their digits in order" }
    });
  }
  return drafts;
}
function quotedLists(reading) {
  const drafts = [];
  for (const match of reading.text.matchAll(
    /“([^“”\n]{3,80})”([二两三四五六七八九])(位一体|[\p{Script=Han}])/gu
  )) {
    const inner = match.index + 1;
    const list = listBefore(reading.text, inner + match[1].length, inner);
    if (list === void 0) continue;
    const pieces = match[1].split(/[、和与及]/);
    const word = match[3];
    if (word !== "\u4F4D\u4E00\u4F53" && !pieces.every((one) => one.endsWith(word))) continue;
    const count = Number(readHan(match[2]));
    const slogan = {
      start: match.index,
      end: match.index + match[0].length,
      count,
      word,
      counter: false,
      quoted: true
    };
    drafts.push(
      sayingDraft(
        reading,
        slogan,
        pieces.map((_, at) => list.items[at] ?? list),
        pieces.length === count
      )
    );
  }
  return drafts;
}
function phases(reading) {
  const drafts = [];
  for (const sentence of reading.sentences) {
    for (const match of sentence.text.matchAll(/分([二两三四五六])(期|步|批|个阶段)/g)) {
      const count = Number(readHan(match[1]));
      const unit = match[2].replace("\u4E2A", "");
      const rest = sentence.text.slice(match.index + match[0].length);
      const marks = [...rest.matchAll(new RegExp(`[,\uFF0C;\uFF1B:\uFF1A]\u7B2C?([\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D])${unit}`, "g"))];
      if (marks.length !== count || new Set(marks.map((one) => one[1])).size !== count) continue;
      const start = sentence.start + match.index;
      const slogan = {
        start,
        end: start + match[0].length,
        count,
        word: unit,
        counter: false,
        quoted: false
      };
      const from = start + match[0].length;
      drafts.push(
        sayingDraft(
          reading,
          slogan,
          marks.map((one) => ({ start: from + one.index + 1, end: from + one.index + 12 })),
          true
        )
      );
    }
  }
  return drafts;
}
export {
  sayings
};
