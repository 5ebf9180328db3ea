import { readHan } from "../lex/numerals.js";
import type { Draft, Reading } from "../structure/draft.js";
import { listBefore } from "./lists.js";
import { type Slogan, sayingDraft, WINDOW } from "./slogans.js";

/** Counts that stand in abbreviations: digits for sayings, quoted lists, phases. */
export function sayings(reading: Reading, slogans: readonly Slogan[]): readonly Draft[] {
  return [...digitCodes(reading, slogans), ...quotedLists(reading), ...phases(reading)];
}

/** The index of the first saying that starts at `offset` or later. */
function firstAfter(sayings: readonly Slogan[], offset: number): number {
  let low = 0;
  let high = sayings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sayings[middle] as Slogan).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** `“76544”工作法`: digits that are the counts of the sayings after them; only agreement is reported. */
function digitCodes(reading: Reading, all: readonly Slogan[]): readonly Draft[] {
  const drafts: Draft[] = [];
  const sayings = all.filter((one) => one.counter && one.quoted);
  for (const match of reading.text.matchAll(/“(\d{3,6})”/g)) {
    const digits = match[1] as string;
    const end = match.index + match[0].length;
    const from = firstAfter(sayings, end);
    const used = sayings.slice(from, from + digits.length);
    if ((used.at(-1)?.start ?? 0) > end + 2 * WINDOW) continue;
    if (used.length < digits.length || used.map((one) => one.count).join("") !== digits) continue;
    drafts.push({
      kind: "list-count",
      verdict: "holds",
      at: match.index,
      words: [{ start: match.index, end }, ...used],
      computation: `${digits} = ${used.map((one) => one.count).join(", ")}`,
      message: {
        zh: "各位数字与随后各项的数目相符",
        en: "the digits are the counts of the sayings that follow",
      },
      confidence: "medium",
      why: { zh: "数字缩略语之后依次列出各项", en: "the sayings follow their digits in order" },
    });
  }
  return drafts;
}

/** `“信、访、网、电”四位一体`, `“所有权、经营权和承包权”三权`. */
function quotedLists(reading: Reading): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const match of reading.text.matchAll(
    /“([^“”\n]{3,80})”([二两三四五六七八九])(位一体|[\p{Script=Han}])/gu,
  )) {
    const inner = match.index + 1;
    const list = listBefore(reading.text, inner + (match[1] as string).length, inner);
    if (list === undefined) continue;
    const pieces = (match[1] as string).split(/[、和与及]/);
    const word = match[3] as string;
    if (word !== "位一体" && !pieces.every((one) => one.endsWith(word))) continue;
    const count = Number(readHan(match[2] as string));
    const slogan = {
      start: match.index,
      end: match.index + match[0].length,
      count,
      word,
      counter: false,
      quoted: true,
    };
    drafts.push(
      sayingDraft(
        reading,
        slogan,
        pieces.map((_, at) => list.items[at] ?? list),
        pieces.length === count,
      ),
    );
  }
  return drafts;
}

/** `分两期进行建设,一期…,二期…`; only agreement is reported. */
function phases(reading: Reading): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const sentence of reading.sentences) {
    for (const match of sentence.text.matchAll(/分([二两三四五六])(期|步|批|个阶段)/g)) {
      const count = Number(readHan(match[1] as string));
      const unit = (match[2] as string).replace("个", "");
      const rest = sentence.text.slice(match.index + match[0].length);
      const marks = [...rest.matchAll(new RegExp(`[,，;；:：]第?([一二三四五六])${unit}`, "g"))];
      if (marks.length !== count || new Set(marks.map((one) => one[1])).size !== count) continue;
      const start = sentence.start + match.index;
      const slogan = {
        start,
        end: start + match[0].length,
        count,
        word: unit,
        counter: false,
        quoted: false,
      };
      const from = start + match[0].length;
      drafts.push(
        sayingDraft(
          reading,
          slogan,
          marks.map((one) => ({ start: from + one.index + 1, end: from + one.index + 12 })),
          true,
        ),
      );
    }
  }
  return drafts;
}
