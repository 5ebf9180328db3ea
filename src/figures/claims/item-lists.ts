import { readHan } from "../lex/numerals.js";
import type { Draft, Reading, Span } from "../structure/draft.js";

/** `建成5个项目：`, `算好“三笔账”：`, `“四好农村路”（`: a count whose items are announced behind it. */
const ANNOUNCED =
  /(?<![\d.．一二三四五六七八九十百千万第])([2-9]|1\d|十?[二两三四五六七八九]|十)(?:大|个|类|项|种|件|块|笔|条|本|张|步|批|方面|家|处|所|(?![期月年级季楼组队])\p{Script=Han})\p{Script=Han}{0,8}”?(?:\p{Script=Han}{0,4})(?:[：:]|[（(])/gu;
/** `高血压患者412人、糖尿病患者138人…四类重点人群`: a count right behind its items. */
const CLOSING =
  /(?<=\p{Script=Han})(?:等|这)?([二两三四五六七八九十])(?:类|种|项|大)(?=\p{Script=Han})/gu;
const LONGEST = 400;
const OPENS = "(（";
const CLOSES = ")）";

/** Lists whose items have figures or a word of their own, held against the count beside them. */
export function itemLists(reading: Reading, known: readonly Draft[]): readonly Draft[] {
  const taken = known.filter(({ kind }) => kind === "list-count").flatMap(({ words }) => words);
  const isTaken = (count: Span) =>
    taken.some((one) => one.start < count.end && count.start < one.end);
  return [...announced(reading.text), ...closing(reading.text)].filter(
    ({ words: [count] }) => count !== undefined && !isTaken(count),
  );
}

function* announced(text: string): Generator<Draft> {
  for (const match of text.matchAll(ANNOUNCED)) {
    const count = countOf(match[1] as string);
    const from = match.index + match[0].length;
    const inBracket = OPENS.includes(text[from - 1] as string);
    const run = runAfter(text, from, inBracket);
    const span = { start: match.index, end: from - 1 };
    const numbered = split(text, run, "；;");
    if (numbered.length >= 3 && areNumbered(text, numbered)) {
      const isWhole = OF_ITEMS.test(match[0]) && !goesOn(text, run, numbered.length);
      if (isWhole || numbered.length === count) yield draftOf(span, numbered, count);
      continue;
    }
    const items = ["；;", "，,", "、"]
      .map((marks) => withoutRemarks(text, split(text, run, marks)))
      .find((one) => one.length === count && areAlike(text, one));
    if (items !== undefined) yield draftOf(span, items, count);
  }
}

function* closing(text: string): Generator<Draft> {
  for (const match of text.matchAll(CLOSING)) {
    const count = countOf(match[1] as string);
    let from = match.index;
    while (
      from > 0 &&
      match.index - from < LONGEST &&
      !"，,；;。：:\n".includes(text[from - 1] ?? "\n")
    )
      from--;
    const items = split(text, { start: from, end: match.index }, "、");
    const words = items.map((one) => text.slice(one.start, one.end));
    const areNames = words.every((one) => one.length <= 12 && !/\d/.test(one));
    if (items.length === count && (areNames || words.every((one) => /\d/.test(one))))
      yield draftOf({ start: match.index, end: match.index + match[0].length }, items, count);
  }
}

const countOf = (written: string) => Number(/\d/.test(written) ? written : readHan(written));

/** The text of a list: up to the end of its sentence, or of the bracket that it stands in. */
function runAfter(text: string, start: number, inBracket: boolean): Span {
  let depth = 0;
  let end = start;
  for (; end < text.length && end - start < LONGEST; end++) {
    const char = text[end] as string;
    if (OPENS.includes(char)) depth++;
    else if (CLOSES.includes(char)) {
      if (depth === 0 && inBracket) break;
      depth--;
    } else if (depth <= 0 && "。\n：:".includes(char)) break;
  }
  return { start, end };
}

/** The pieces between marks that stand in no bracket and in no number. */
function split(text: string, { start, end }: Span, marks: string): readonly Span[] {
  const pieces: Span[] = [];
  let depth = 0;
  let from = start;
  for (let at = start; at <= end; at++) {
    const char = text[at] ?? "";
    if (OPENS.includes(char)) depth++;
    else if (CLOSES.includes(char)) depth--;
    const inNumber = /^\d[,，]\d{3}/.test(text.slice(at - 1, at + 4));
    if (at < end && (depth > 0 || inNumber || !marks.includes(char))) continue;
    if (text.slice(from, at).trim() !== "") pieces.push({ start: from, end: at });
    from = at + 1;
  }
  return pieces;
}

/** Items with figures, without what is remarked of them afterwards. */
function withoutRemarks(text: string, items: readonly Span[]): readonly Span[] {
  const hasFigure = ({ start, end }: Span) => /\d/.test(text.slice(start, end));
  const end = items.findIndex((one) => !hasFigure(one));
  return end >= 2 && !items.slice(end).some(hasFigure) ? items.slice(0, end) : items;
}

/** Counts of what is listed, and not of those for whom it is done (`为3个村办了实事：`). */
const OF_ITEMS =
  /(?:件|项|条|步|点|方面|个(?:方面|问题|重点|环节|步骤|阶段|机制|任务|特点|关键|突破))\p{Script=Han}{0,4}”?[：:]$/u;

/** Whether the list goes on in the next sentence or line. */
function goesOn(text: string, run: Span, count: number): boolean {
  const behind = text.slice(run.end, run.end + LONGEST);
  const next = "一二三四五六七八九十"[count] ?? "";
  return new RegExp(`(?:^|[。；\\s（(])(?:${next}|${count + 1})(?:[）)、.．]|是)`).test(behind);
}

const MARK = /^\s*[（(]?([一二三四五六七八九十]+|\d+)[）)、.．是]/;

/** Whether pieces are numbered from one on. */
function areNumbered(text: string, items: readonly Span[]): boolean {
  return items.every((one, at) => {
    const mark = MARK.exec(text.slice(one.start, one.end))?.[1];
    return mark !== undefined && countOf(mark) === at + 1;
  });
}

/** Whether pieces are of one make: a name and a figure each, or one sign at their beginnings or ends. */
function areAlike(text: string, items: readonly Span[]): boolean {
  const words = items.map((one) => text.slice(one.start, one.end).trim());
  if (words.some((one) => /共计|合计|总计/.test(one))) return false;
  if (words.every((one) => /^\p{Script=Han}{2}.*\d/u.test(one))) return true;
  if (words.some((one) => one.length > 12 || /\d/.test(one))) return false;
  const ends = [0, -1].map((at) => new Set(words.map((one) => one.at(at))));
  return items.length >= 3 && ends.some((one) => one.size === 1);
}

function draftOf(count: Span, items: readonly Span[], stated: number): Draft {
  const holds = items.length === stated;
  return {
    kind: "list-count",
    verdict: holds ? "holds" : "fails",
    at: count.start,
    words: [count, ...items.map(({ start, end }) => ({ start, end: Math.min(end, start + 14) }))],
    computation: `${items.length} ${holds ? "=" : "≠"} ${stated}`,
    message: holds
      ? { zh: `列出${stated}项，与所称相符`, en: `${stated} are given, as stated` }
      : {
          zh: `列出${items.length}项，所称为${stated}`,
          en: `${items.length} are given, the text says ${stated}`,
        },
    confidence: "medium",
    why: { zh: "计数之后逐项列出", en: "the items follow their count one by one" },
  };
}
