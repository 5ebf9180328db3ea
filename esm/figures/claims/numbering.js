import { readHan } from "../lex/numerals.js";
const STYLES = [
  { heading: true, pattern: "([\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341]{1,3})\u3001" },
  { heading: true, pattern: "[(\uFF08]([\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341]{1,3})[)\uFF09]" },
  { heading: true, pattern: "(\\d{1,2})[\u3001\uFF0E.](?!\\d)" },
  { heading: true, pattern: "[(\uFF08](\\d{1,2})[)\uFF09]" },
  { heading: false, pattern: "([\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341]{1,3})\u662F" }
];
const ALL = new RegExp(STYLES.map((one) => one.pattern).join("|"), "g");
const BEFORE_POINT = "(\uFF08\u3001\u3002\uFF1B;\uFF0C,\uFF1A:\uFF01\uFF1F!?\n\r	 )\uFF09\u201D\u2019\u300D \u3000";
const DEEPEST = 8;
function marksOf(text) {
  const marks = [];
  for (const match of text.matchAll(ALL)) {
    const style = match.slice(1).findIndex((one) => one !== void 0);
    const written = match[style + 1];
    const value = Number(/^\d/.test(written) ? written : readHan(written) ?? "0");
    const start = match.index;
    const opens = opensLine(text, start);
    const heading = STYLES[style]?.heading === true;
    if (value < 1 || (heading ? !opens : !opens && !BEFORE_POINT.includes(text[start - 1] ?? " ")))
      continue;
    marks.push({ style, value, start, end: start + match[0].length });
  }
  return marks;
}
function opensLine(text, offset) {
  for (let at = offset - 1; at >= 0 && offset - at < 12; at--) {
    const char = text[at];
    if (char === "\n") return true;
    if (char !== " " && char !== "\u3000" && char !== "	") return false;
  }
  return offset < 12;
}
function listsOf(marks) {
  const lists = [];
  const open = STYLES.map(() => []);
  for (const mark of marks) {
    if (STYLES[mark.style]?.heading === true) {
      for (let deeper = mark.style + 1; deeper < STYLES.length; deeper++) open[deeper] = [];
    }
    const stack = open[mark.style];
    if (mark.value === 1) {
      const list2 = [mark];
      lists.push(list2);
      stack.push(list2);
      if (stack.length > DEEPEST) stack.shift();
      continue;
    }
    const continued = stack.map(lastValue).lastIndexOf(mark.value - 1);
    if (continued >= 0) stack.length = continued + 1;
    const list = stack.at(-1);
    if (list === void 0) {
      const late = [mark];
      lists.push(late);
      stack.push(late);
    } else {
      list.push(mark);
    }
  }
  return lists.map((one) => ({ style: one[0]?.style, marks: one }));
}
function lastValue(list) {
  return list.at(-1)?.value ?? 0;
}
function numbering(reading, lists) {
  const drafts = [];
  for (const { style, marks } of lists) {
    const [first] = marks;
    if (first === void 0 || marks.length < 2) continue;
    const values = marks.map((one) => one.value);
    const skipped = [];
    const repeated = [];
    let expected = 1;
    for (const value of values) {
      if (value < expected && repeated.length < 20) repeated.push(value);
      for (; expected < value && skipped.length < 20; expected++) skipped.push(expected);
      expected = Math.max(expected, value + 1);
    }
    if (first.value !== 1 && STYLES[style]?.heading === true) continue;
    if (first.value !== 1 && reading.text.slice(Math.max(0, first.start - 600), first.start).includes("\u4E00\u662F"))
      continue;
    const wrong = skipped.length > 0 || repeated.length > 0;
    const late = first.value !== 1;
    const written = marks.slice(0, 30).map((one) => reading.text.slice(one.start, one.end));
    drafts.push({
      kind: "numbering",
      verdict: wrong ? late ? "cannot-tell" : "fails" : "holds",
      at: first.start,
      words: marks.slice(0, 30),
      computation: values.slice(0, 30).join(", "),
      message: wrong ? {
        zh: `\u5E8F\u53F7\u4E0D\u8FDE\u7EED\uFF1A${[...skipped.map((one) => `\u7F3A\u7B2C${one}`), ...repeated.map((one) => `\u7B2C${one}\u91CD\u590D\u6216\u5012\u9000`)].join("\uFF0C")}\uFF08${written.join(" ")}\uFF09`,
        en: `the numbers do not go up one by one: ${[...skipped.map((one) => `${one} is missing`), ...repeated.map((one) => `${one} comes again`)].join(", ")}`
      } : { zh: `${values.length}\u9879\uFF0C\u5E8F\u53F7\u8FDE\u7EED`, en: `${values.length} items, numbered one by one` },
      confidence: "high",
      why: { zh: "\u540C\u4E00\u5C42\u6B21\u7684\u5E8F\u53F7", en: "numbers of one level" }
    });
  }
  return drafts;
}
export {
  listsOf,
  marksOf,
  numbering
};
