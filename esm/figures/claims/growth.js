import {
  inside,
  meet,
  minus,
  oneDigitMends,
  over,
  plus,
  printedAs,
  times
} from "../hold.js";
import { phraseOf } from "../structure/draft.js";
import { alike, changeOf, distance, exact, known, nearby } from "../structure/scope.js";
import { trimmed, writtenLike } from "../structure/written.js";
const REAL = /可比|不变价|实际增|剔除|扣除物价|扣除价格|同口径/;
const PAST = /去年|上年|上一年|上年度|前年|年初|原来|原有|此前|同期|上月|上季|基期|改造前|搬迁前|脱贫前|入学时|当时/;
const FROM = /(?:由|从|自)[^，；。]{0,16}$/;
const HUNDRED = { low: "100", high: "100" };
function growthClaims(reading) {
  const drafts = [];
  for (const passage of reading.outline) {
    for (const size of passage.mentions) {
      const way = known(size) ? changeOf(size) : void 0;
      if (way === void 0 || REAL.test(clausesBefore(passage, size))) continue;
      const draft = claimOf(reading, passage, size, way);
      if (draft !== void 0) drafts.push(draft);
    }
  }
  return drafts;
}
function clausesBefore({ sentence }, size) {
  const words = sentence.text.slice(
    Math.max(0, size.quantity.start - sentence.start - 40),
    size.quantity.start - sentence.start
  );
  return words.slice(Math.max(words.lastIndexOf("\uFF1B"), words.lastIndexOf(";")) + 1);
}
function claimOf(reading, passage, size, way) {
  const around = nearby(reading.outline, passage);
  const pairs = pairsOf(passage, around, size);
  const held = pairs.find((pair) => verdictOf(pair, size, way) === "holds");
  if (held !== void 0) return draftOf(held, size, way, "holds");
  const step = stepOf(passage, size, way);
  if (step !== void 0) return step;
  const [first] = pairs;
  if (first === void 0) return void 0;
  const bound = pairs.filter((one) => one.bound);
  if (bound.length > 0 && bound.every((one) => verdictOf(one, size, way) === "fails"))
    return draftOf(bound[0], size, way, "fails");
  return verdictOf(first, size, way) === "fails" && mends(first, size, way) ? draftOf(first, size, way, "cannot-tell") : void 0;
}
const RELATIVE = ["percent", "fold", "tenth", "permille"];
function pairsOf(passage, around, size) {
  const relative = RELATIVE.includes(size.quantity.unit ?? "");
  const points = size.quantity.dimension === "share-points";
  const usable = (one) => one !== size && exact(one) && changeOf(one) === void 0 && (points ? one.quantity.dimension === "share" : relative ? one.quantity.dimension !== "share" && one.quantity.dimension !== "ratio" : alike(one, size));
  const pool = around.filter(usable);
  const here = pool.filter((one) => one.sentence === size.sentence);
  const before = here.filter((one) => one.quantity.end <= size.quantity.start);
  const after = here.filter((one) => one.quantity.start >= size.quantity.end);
  const pairs = [];
  const last = before.at(-1);
  const previous = before.at(-2);
  if (last === void 0) return [];
  const inThan = last.clause === size.clause && /[比较](?!例|重|为|大|好|高)/.test(last.head);
  const now = before.filter((one) => one !== last && alike(one, last)).at(-1);
  if (inThan && now !== void 0)
    pairs.push({ from: last, to: now, bound: size.clause - now.clause <= 2 && !named(last, now) });
  if (previous !== void 0 && alike(previous, last)) {
    if (fromTo(passage, previous, last))
      pairs.push({
        from: previous,
        to: last,
        bound: size.clause - last.clause <= 1 && !than(size)
      });
    else if (PAST.test(previous.head))
      pairs.push({
        from: previous,
        to: last,
        bound: than(size) && size.clause - previous.clause <= 2
      });
  }
  const past = after.find((one) => alike(one, last) && PAST.test(one.head));
  if (past !== void 0)
    pairs.push({ from: past, to: last, bound: past.clause - size.clause <= 1 });
  for (const other of [...here, ...pool.filter((one) => one.sentence < size.sentence)].sort((a, b) => distance(a, size) - distance(b, size)).slice(0, 6)) {
    if (other !== last && alike(other, last))
      pairs.push({ from: other, to: last, bound: false }, { from: last, to: other, bound: false });
  }
  return pairs;
}
function named(last, now) {
  return last.quantity.unit !== now.quantity.unit && last.quantity.dimension === "items";
}
function than(size) {
  return /[比较](?:上|去|前|同|20)/.test(size.head);
}
function fromTo({ sentence }, a, b) {
  const lead = sentence.text.slice(
    Math.max(0, a.quantity.start - sentence.start - 18),
    a.quantity.start - sentence.start
  );
  const gap = sentence.text.slice(
    a.quantity.end - sentence.start,
    b.quantity.start - sentence.start
  );
  return FROM.test(lead) && gap.length <= 24 && /[到至为]/.test(gap) && !/[；。]/.test(gap);
}
function stepOf(passage, size, way) {
  if (size.quantity.unit !== "percent") return void 0;
  const at = passage.mentions.indexOf(size);
  const step = passage.mentions[at - 1];
  if (step === void 0 || changeOf(step) !== way || !exact(step) || step.quantity.dimension === "share-points")
    return void 0;
  if (size.clause - step.clause > 1) return void 0;
  const now = passage.mentions.slice(0, at - 1).filter((one) => exact(one) && alike(one, step) && changeOf(one) === void 0).at(-1);
  if (now === void 0 || step.clause - now.clause > 2) return void 0;
  const moved = printedAs(step.quantity);
  const to = printedAs(now.quantity);
  const from = way === "up" ? minus(to, moved) : plus([to, moved]);
  const percent = times(over(moved, from), HUNDRED);
  const holds = meet(percent, roundedTo(size));
  const sum = `${now.quantity.text} ${way === "up" ? "-" : "+"} ${step.quantity.text}`;
  const value = percentText(
    over(
      printedAs(step.quantity, true),
      way === "up" ? minus(printedAs(now.quantity, true), printedAs(step.quantity, true)) : plus([printedAs(now.quantity, true), printedAs(step.quantity, true)])
    )
  );
  const bound = /比|较|同比/.test(step.head) && step.clause - now.clause <= 1;
  if (!holds && !bound) return void 0;
  return {
    ...texts(holds ? "holds" : "fails", value, size),
    at: size.quantity.start,
    words: [now, step, size].map((one) => phraseOf(one.quantity)),
    computation: `${step.quantity.text} / (${sum}) = ${value} ${holds ? "\u2713" : "\u2717"} ${size.quantity.text}`
  };
}
function percentText(quotient) {
  const value = times(quotient, HUNDRED).low;
  return value === null ? "?" : `${trimmed(value.replace(/(\.\d{4})\d+$/, "$1"))}%`;
}
function roundedTo({ quantity }) {
  if (quantity.vague !== null) return printedAs(quantity);
  const decimals = (quantity.value?.split(".")[1] ?? "").length;
  return printedAs({ ...quantity, slack: decimals === 0 ? "0.5" : `0.${"0".repeat(decimals)}5` });
}
function verdictOf({ from, to }, size, way) {
  const [a, b] = [printedAs(from.quantity), printedAs(to.quantity)];
  const moved = way === "up" ? minus(b, a) : minus(a, b);
  if (moved.high?.startsWith("-")) return "fails";
  const { unit } = size.quantity;
  if (!RELATIVE.includes(unit ?? "")) {
    const stated2 = printedAs(size.quantity);
    if (size.quantity.vague !== null)
      return !meet(moved, stated2) ? "fails" : inside(moved, stated2) ? "holds" : "open";
    return meet(moved, stated2) ? "holds" : "fails";
  }
  if (a.low === null || !(Number(a.low) > 0)) return "open";
  const ratio = over(moved, a);
  const value = unit === "fold" ? ratio : times(ratio, HUNDRED);
  const stated = roundedTo(size);
  if (size.quantity.vague !== null)
    return !meet(value, stated) ? "fails" : inside(value, stated) ? "holds" : "open";
  return meet(value, stated) ? "holds" : "fails";
}
function mends({ from, to }, size, way) {
  const numbers = [from, to, size].map((one) => one.quantity.value);
  if (numbers.some((one) => one === null)) return false;
  const decimals = (numbers[2]?.split(".")[1] ?? "").length;
  const unit = size.quantity.unit ?? "";
  return oneDigitMends(numbers, ([a = 0, b = 0, c = 0]) => {
    const moved = way === "up" ? b - a : a - b;
    if (unit === "fold") return Math.abs(moved / a - c) <= 0.5 * 10 ** -decimals;
    if (RELATIVE.includes(unit)) return Math.abs(moved / a * 100 - c) <= 0.5 * 10 ** -decimals;
    return Math.abs(moved - c) <= Math.abs(c) * 1e-9;
  });
}
function draftOf(pair, size, way, verdict) {
  const [low, high] = way === "up" ? [pair.from, pair.to] : [pair.to, pair.from];
  const moved = minus(printedAs(high.quantity, true), printedAs(low.quantity, true));
  const relative = RELATIVE.includes(size.quantity.unit ?? "");
  const less = `${high.quantity.text} - ${low.quantity.text}`;
  const base = printedAs(pair.from.quantity, true);
  const value = !relative ? writtenLike(trimmed(moved.low ?? "0"), size.quantity) : size.quantity.unit === "fold" ? `${trimmed(over(moved, base).low ?? "0")}\u500D` : percentText(over(moved, base));
  const sign = { holds: "\u2713", fails: "\u2717", "cannot-tell": "?" }[verdict];
  const computation = relative ? `(${less}) / ${pair.from.quantity.text} = ${value}` : `${less} = ${value}`;
  return {
    ...texts(verdict, value, size),
    kind: relative ? "growth" : "difference",
    at: size.quantity.start,
    words: [pair.from, pair.to, size].map((one) => phraseOf(one.quantity)),
    computation: `${computation} ${sign} ${size.quantity.text}`
  };
}
function texts(verdict, value, size) {
  const asked = verdict === "cannot-tell";
  return {
    kind: "growth",
    verdict,
    message: verdict === "holds" ? { zh: "\u589E\u51CF\u5E45\u5EA6\u4E0E\u6570\u5B57\u76F8\u7B26", en: "the size of the change agrees with the figures" } : {
      zh: `\u589E\u51CF\u5E45\u5EA6\u5E94\u4E3A${value}\uFF0C\u6240\u79F0\u4E3A${size.quantity.text}${asked ? "\uFF1B\u662F\u5426\u6709\u4E00\u4F4D\u6570\u5B57\u5199\u9519" : ""}`,
      en: `the change is ${value}, the text says ${size.quantity.text}${asked ? "; is one digit wrong?" : ""}`
    },
    confidence: verdict === "holds" ? "high" : "medium",
    why: {
      zh: "\u6587\u4E2D\u7ED9\u51FA\u53D8\u5316\u524D\u540E\u4E24\u6570\u4E0E\u589E\u51CF\u5E45\u5EA6",
      en: "the text gives both figures and the size of the change"
    }
  };
}
export {
  growthClaims
};
