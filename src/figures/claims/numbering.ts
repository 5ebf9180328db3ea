import { readHan } from "../lex/numerals.js";
import type { Draft, Reading } from "../structure/draft.js";

/** A mark that numbers a heading or a point: `一、`, `(一)`, `1、`, `(1)`, `一是`. */
export interface NumberMark {
  readonly style: number;
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

/** The marks of one list in their order. */
export interface NumberedList {
  readonly style: number;
  readonly marks: readonly NumberMark[];
}

/** From the highest level to the lowest, as the format of official documents orders them. */
const STYLES: readonly { readonly heading: boolean; readonly pattern: string }[] = [
  { heading: true, pattern: "([一二三四五六七八九十]{1,3})、" },
  { heading: true, pattern: "[(（]([一二三四五六七八九十]{1,3})[)）]" },
  { heading: true, pattern: "(\\d{1,2})[、．.](?!\\d)" },
  { heading: true, pattern: "[(（](\\d{1,2})[)）]" },
  { heading: false, pattern: "([一二三四五六七八九十]{1,3})是" },
];
const ALL = new RegExp(STYLES.map((one) => one.pattern).join("|"), "g");
/** A point starts after a mark, a closing quotation mark or a space. */
const BEFORE_POINT = "(（、。；;，,：:！？!?\n\r\t )）”’」 　";
/** More lists than this are never open at once. */
const DEEPEST = 8;

/** Every numbering mark, headings at the start of a line and points after a mark. */
export function marksOf(text: string): readonly NumberMark[] {
  const marks: NumberMark[] = [];
  for (const match of text.matchAll(ALL)) {
    const style = match.slice(1).findIndex((one) => one !== undefined);
    const written = match[style + 1] as string;
    const value = Number(/^\d/.test(written) ? written : (readHan(written) ?? "0"));
    const start = match.index;
    const opens = opensLine(text, start);
    const heading = STYLES[style]?.heading === true;
    if (value < 1 || (heading ? !opens : !opens && !BEFORE_POINT.includes(text[start - 1] ?? " ")))
      continue;
    marks.push({ style, value, start, end: start + match[0].length });
  }
  return marks;
}

function opensLine(text: string, offset: number): boolean {
  for (let at = offset - 1; at >= 0 && offset - at < 12; at--) {
    const char = text[at] as string;
    if (char === "\n") return true;
    if (char !== " " && char !== "　" && char !== "\t") return false;
  }
  return offset < 12;
}

/** Groups marks into lists; a list inside a point of another ends when the other goes on. */
export function listsOf(marks: readonly NumberMark[]): readonly NumberedList[] {
  const lists: NumberMark[][] = [];
  const open: NumberMark[][][] = STYLES.map(() => []);
  for (const mark of marks) {
    if (STYLES[mark.style]?.heading === true) {
      for (let deeper = mark.style + 1; deeper < STYLES.length; deeper++) open[deeper] = [];
    }
    const stack = open[mark.style] as NumberMark[][];
    if (mark.value === 1) {
      const list = [mark];
      lists.push(list);
      stack.push(list);
      if (stack.length > DEEPEST) stack.shift();
      continue;
    }
    const continued = stack.map(lastValue).lastIndexOf(mark.value - 1);
    if (continued >= 0) stack.length = continued + 1;
    const list = stack.at(-1);
    if (list === undefined) {
      const late = [mark];
      lists.push(late);
      stack.push(late);
    } else {
      list.push(mark);
    }
  }
  return lists.map((one) => ({ style: one[0]?.style as number, marks: one }));
}

function lastValue(list: readonly NumberMark[]): number {
  return list.at(-1)?.value ?? 0;
}

/** Whether each numbered list goes up one by one from one. */
export function numbering(reading: Reading, lists: readonly NumberedList[]): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const { style, marks } of lists) {
    const [first] = marks;
    if (first === undefined || marks.length < 2) continue;
    const values = marks.map((one) => one.value);
    const skipped: number[] = [];
    const repeated: number[] = [];
    let expected = 1;
    for (const value of values) {
      if (value < expected && repeated.length < 20) repeated.push(value);
      for (; expected < value && skipped.length < 20; expected++) skipped.push(expected);
      expected = Math.max(expected, value + 1);
    }
    // Headings that start late belong to a text that was cut; only points are worth a word.
    if (first.value !== 1 && STYLES[style]?.heading === true) continue;
    // `十大工程一是` begins a list without a mark before it.
    if (
      first.value !== 1 &&
      reading.text.slice(Math.max(0, first.start - 600), first.start).includes("一是")
    )
      continue;
    const wrong = skipped.length > 0 || repeated.length > 0;
    // A list that starts late may go on with one that was cut off: that alone is no failure.
    const late = first.value !== 1;
    const written = marks.slice(0, 30).map((one) => reading.text.slice(one.start, one.end));
    drafts.push({
      kind: "numbering",
      verdict: wrong ? (late ? "cannot-tell" : "fails") : "holds",
      at: first.start,
      words: marks.slice(0, 30),
      computation: values.slice(0, 30).join(", "),
      message: wrong
        ? {
            zh: `序号不连续：${[...skipped.map((one) => `缺第${one}`), ...repeated.map((one) => `第${one}重复或倒退`)].join("，")}（${written.join(" ")}）`,
            en: `the numbers do not go up one by one: ${[...skipped.map((one) => `${one} is missing`), ...repeated.map((one) => `${one} comes again`)].join(", ")}`,
          }
        : { zh: `${values.length}项，序号连续`, en: `${values.length} items, numbered one by one` },
      confidence: "high",
      why: { zh: "同一层次的序号", en: "numbers of one level" },
    });
  }
  return drafts;
}
