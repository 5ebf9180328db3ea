import {
  expectCall,
  isDecimalText,
  multiply
} from "../base/index.js";
import { builtInFigureRules, triggersOf } from "./data.js";
import { atMost, equality, exactly, scaleBounds, within } from "./hold.js";
import { findingOfComparison } from "./issues.js";
import { ACTUALS, COMPARE_OPTIONS, REPORT } from "./shapes.js";
function compareStated(report, actuals, options = {}) {
  expectCall("compareStated", {
    report: [report, REPORT],
    actuals: [actuals, ACTUALS],
    options: [options, COMPARE_OPTIONS]
  });
  const rules = options.rules ?? builtInFigureRules();
  const comparisons = [];
  const unstated = [];
  for (const actual of actuals) {
    for (const value of [actual.value, actual.low, actual.high]) {
      if (value !== null && value !== void 0 && !isDecimalText(value)) {
        throw new TypeError(`not a decimal text: ${JSON.stringify(value)}`);
      }
    }
    const rows = mentionsOf(report, actual, actuals, rules, options.year).map((mention) => compareOne(mention, actual, rules)).filter((one) => one !== void 0);
    if (rows.length === 0) unstated.push(actual.id);
    comparisons.push(...rows);
  }
  comparisons.sort((a, b) => a.line - b.line || a.column - b.column);
  const findings = comparisons.filter(({ verdict }) => verdict !== "holds").map((one) => findingOfComparison(one, report.file));
  return { comparisons, unstated, findings };
}
function mentionsOf(report, actual, actuals, rules, year) {
  const words = subjectWords(actual, rules);
  const dimension = rules.units.units.find((one) => one.unit === actual.unit)?.dimension;
  const dates = new Map(report.dates.map((one) => [one.end, one]));
  const mentions = [];
  for (const [at, quantity] of report.quantities.entries()) {
    if (quantity.dimension === null || quantity.dimension !== dimension) continue;
    const before = report.quantities[at - 1];
    const paired = dimension === "persons" && before !== void 0 && isPair(before, quantity);
    const after = report.quantities[at + 1];
    const noun = after !== void 0 && isPair(quantity, after) ? after.noun : quantity.noun;
    const lead = paired ? before.lead : quantity.lead;
    const wording = claimOf(lead, noun, words, actual.except ?? [], rules);
    if (wording === void 0) continue;
    const fits = paired && householdsFit(before, actual, actuals, rules);
    const date = dates.get((paired ? before : quantity).leadStart);
    const dated = date?.kind === "year" && date.value !== year;
    mentions.push({ quantity, claim: fits ? "pair" : wording, dated });
  }
  return mentions;
}
function subjectWords(actual, rules) {
  const groups = rules.subjects.synonyms.filter(
    (one) => actual.subject.some((word) => one.words.includes(word))
  );
  const all = /* @__PURE__ */ new Set([...actual.subject, ...groups.flatMap((one) => one.words)]);
  return [...all].sort((a, b) => b.length - a.length);
}
function isPair(households, people) {
  return households.dimension === "households" && people.dimension === "persons" && people.start - households.end <= 1;
}
function householdsFit(households, actual, actuals, rules) {
  const words = subjectWords(actual, rules);
  return actuals.some(
    (one) => one.unit === "household" && one.value === households.value && subjectWords(one, rules).some((word) => words.includes(word))
  );
}
const REACHES = /(?:均)?(?:达到|达|为|是|共|有|至)?$/;
function claimOf(lead, noun, words, except, rules) {
  const named = lead.replace(REACHES, "");
  const word = words.find((one) => named.endsWith(one));
  const prefix = word === void 0 ? lead : named.slice(0, -word.length);
  if (word === void 0 && !words.some((one) => noun.startsWith(one))) return void 0;
  if (except.some((one) => prefix.endsWith(one) || noun.startsWith(one))) return void 0;
  if (word?.endsWith("\u7387") === true) return "whole";
  const scope = triggersOf(rules, "restatement", "scope").join("|");
  const exist = triggersOf(rules, "restatement", "exist").join("|");
  if (new RegExp(`(?:${scope})(?:${exist})*$`).test(prefix)) return "whole";
  const likely = word !== void 0 && new RegExp(`^(?:${exist})+$`).test(prefix);
  return likely ? "likely" : "unclear";
}
function boundsOf(actual) {
  if (actual.value === null && actual.low === void 0 && actual.high === void 0)
    return void 0;
  if (actual.value !== null && actual.low === void 0 && actual.high === void 0) {
    return exactly(actual.value);
  }
  return {
    low: actual.low ?? null,
    high: actual.high ?? null,
    lowOpen: false,
    highOpen: false
  };
}
function compareOne(mention, actual, rules) {
  const { quantity, claim, dated } = mention;
  const factor = rules.units.units.find((one) => one.unit === actual.unit)?.factor ?? "1";
  const given = boundsOf(actual);
  const bounds = given === void 0 ? void 0 : scaleBounds(given, factor);
  const plain = judge(quantity, bounds);
  if (plain !== "holds" && claim === "unclear") return void 0;
  const doubtful = plain === "fails" && (dated || claim === "likely");
  const verdict = doubtful ? "cannot-tell" : plain;
  const range = actual.low != null || actual.high != null;
  const found = actual.value ?? (range ? `${actual.low ?? "?"}\u2013${actual.high ?? "?"}` : "?");
  const sign = verdict === "holds" ? "=" : verdict === "fails" ? "\u2260" : "?";
  return {
    id: actual.id,
    label: actual.label,
    verdict,
    line: quantity.line,
    column: quantity.column,
    paragraph: quantity.paragraph,
    stated: `${quantity.lead.slice(-10)}${quantity.text}${quantity.noun.slice(0, 6)}`,
    actual: actual.value,
    computation: `${quantity.text} ${sign} ${found}`,
    message: messageOf(verdict, actual, quantity, { found, dated, likely: claim === "likely" })
  };
}
function judge(quantity, bounds) {
  if (quantity.bounds === null || bounds === void 0) return "cannot-tell";
  const stated = scaleBounds(quantity.bounds, quantity.factor);
  if (stated.low !== null && stated.low === stated.high && bounds.low !== null && bounds.low === bounds.high) {
    return within(stated.low, bounds.low, multiply(quantity.slack, quantity.factor)) ? "holds" : "fails";
  }
  const above = stated.low === null || bounds.low !== null && atMost(exactly(stated.low), exactly(bounds.low)) === "holds";
  const below = stated.high === null || bounds.high !== null && atMost(exactly(bounds.high), exactly(stated.high)) === "holds";
  const vague = stated.low !== null || stated.high !== null;
  return above && below && vague ? "holds" : equality(stated, bounds) === "fails" ? "fails" : "cannot-tell";
}
function messageOf(verdict, { label, value }, quantity, { found, dated, likely }) {
  if (verdict === "holds")
    return { zh: `${label.zh}\u4E0E\u53F0\u8D26\u4E00\u81F4`, en: `${label.en}: as the records give` };
  if (verdict === "fails") {
    return {
      zh: `${label.zh}\u6587\u4E2D\u4E3A${quantity.text}\uFF0C\u53F0\u8D26\u4E3A${found}`,
      en: `${label.en}: the text says ${quantity.text}, the records give ${found}`
    };
  }
  if (quantity.masked) return { zh: "\u6587\u4E2D\u6570\u5B57\u88AB\u906E\u76D6", en: "the figure is masked in the text" };
  if (value === null)
    return { zh: `${label.zh}\u53F0\u8D26\u4E0D\u5168\uFF0C\u65E0\u6CD5\u5224\u65AD`, en: `${label.en}: the records do not tell` };
  if (dated)
    return { zh: "\u6587\u4E2D\u6240\u6307\u5E74\u4EFD\u4E0D\u540C\u6216\u88AB\u906E\u76D6", en: "the text speaks of another or a masked year" };
  if (likely)
    return { zh: "\u6587\u4E2D\u672A\u5199\u660E\u662F\u5426\u4E3A\u5168\u90E8", en: "the text does not say whether it means all" };
  return { zh: "\u6587\u4E2D\u4E3A\u6A21\u7CCA\u6570\uFF0C\u65E0\u6CD5\u5224\u65AD", en: "the figure is too vague to tell" };
}
export {
  compareStated
};
