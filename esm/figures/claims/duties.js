import { compare, divide, multiply } from "../../base/index.js";
import { triggersOf } from "../data.js";
import {
  countable,
  datesBetween,
  phraseOf,
  share,
  shown
} from "../structure/draft.js";
const PER_MONTH = {
  week: ["52", "12"],
  month: ["1", "1"],
  quarter: ["1", "3"],
  year: ["1", "12"]
};
function frequencies(reading) {
  const byLine = /* @__PURE__ */ new Map();
  for (const one of reading.quantities) {
    if (one.dimension !== "times" && one.dimension !== "days") continue;
    const row = byLine.get(one.line) ?? [];
    if (row.length < 100) byLine.set(one.line, [...row, one]);
  }
  const drafts = [];
  for (const row of byLine.values()) {
    const demands = row.map((one) => demandOf(reading, one)).filter((one) => one !== void 0);
    if (demands.length === 0) continue;
    for (const done of row) {
      if (demands.some((one) => one.quantity === done) || !countable(done)) continue;
      const until = untilMonth(reading, done);
      if (until === void 0) continue;
      const demand = demands.filter((one) => answers(reading, one, done)).at(-1);
      if (demand !== void 0) drafts.push(frequencyDraft(demand, done, until));
    }
  }
  return drafts;
}
function clauseBefore(reading, quantity) {
  const from = Math.max(0, quantity.start - 40);
  const text = reading.text.slice(from, quantity.start);
  return text.slice(Math.max(text.search(/[^,，;；。\n]*$/), 0));
}
function demandOf(reading, quantity) {
  const atLeast = triggersOf(reading.rules, "frequency", "atLeast");
  if (quantity.vague === null || !atLeast.includes(quantity.vague)) return void 0;
  const clause = clauseBefore(reading, quantity);
  const every = triggersOf(reading.rules, "frequency", "every").find(
    (word) => clause.includes(word)
  );
  if (every === void 0) return void 0;
  const period = every.includes("\u5468") ? "week" : every.includes("\u5B63") ? "quarter" : every.includes("\u5E74") ? "year" : "month";
  const who = clause.slice(0, clause.indexOf(every));
  const duty = reading.rules.duties.duties.find(
    (one) => one.unit === quantity.unit && one.who.some((word) => who.endsWith(word)) && one.duty.some((word) => clause.includes(word))
  );
  return { quantity, every: { count: /2|两/.test(every) ? 2 : 1, period }, who, duty, clause };
}
function answers(reading, demand, done) {
  if (done.unit !== demand.quantity.unit || done.start < demand.quantity.end) return false;
  const clause = clauseBefore(reading, done);
  const act = demand.duty ? demand.duty.done.some((word) => clause.includes(word)) : share(demand.clause.slice(demand.who.length), clause, 4);
  if (!act) return false;
  const role = reading.rules.duties.roles.find((one) => demand.who.endsWith(one.role));
  if (role === void 0) return demand.duty !== void 0 || share(demand.who, clause, 2);
  return role.holders.some((holder) => clause.includes(holder)) || clause.includes(role.role);
}
function untilMonth(reading, done) {
  const words = triggersOf(reading.rules, "frequency", "until");
  return datesBetween(reading, done.start - 2e3, done.start).filter(
    (one) => one.kind === "month" && one.value !== null && one.line === done.line && words.some(
      (word) => reading.text.slice(Math.max(0, one.start - 10), one.start).includes(word)
    )
  ).at(-1);
}
function needed(demand, months) {
  const [over, under] = PER_MONTH[demand.every.period];
  const periods = divide(
    multiply(String(months), over),
    multiply(under, String(demand.every.count)),
    0,
    "down"
  );
  return multiply(demand.quantity.value, periods);
}
function frequencyDraft(demand, done, until) {
  const month = until.value;
  const most = needed(demand, month);
  const least = needed(demand, month - 1);
  const bounds = done.bounds;
  const enough = bounds.low !== null && compare(bounds.low, most) >= 0;
  const short = bounds.high !== null && compare(bounds.high, least) < 0;
  const verdict = enough ? "holds" : short ? "fails" : "cannot-tell";
  const value = demand.quantity.value;
  const sign = enough ? "\u2265" : short ? "<" : "?";
  const both = least === most ? "" : ` (${value} \xD7 ${month - 1} = ${least})`;
  return {
    kind: "frequency",
    verdict,
    at: done.start,
    words: [phraseOf(demand.quantity), { start: until.start, end: until.end }, actorSpan(done)],
    computation: `${shown(done)} ${sign} ${most} = ${value} \xD7 ${month}${enough ? "" : both}`,
    message: enough ? {
      zh: "\u603B\u6B21\u6570\u4E0D\u4F4E\u4E8E\u8981\u6C42\uFF1B\u5404\u671F\u662F\u5426\u5747\u5300\uFF0C\u6587\u4E2D\u672A\u8BF4\u660E",
      en: "the total is not below the demand; how it spreads over the periods is not stated"
    } : short ? {
      zh: `\u5230${month}\u6708\u5E94\u4E0D\u5C11\u4E8E${most}\uFF0C\u6240\u79F0\u4E3A${shown(done)}\uFF1B\u5373\u4F7F\u4E0D\u8BA1\u5F53\u6708\u4E5F\u5E94\u6709${least}`,
      en: `by month ${month} at least ${most} are due, the text has ${shown(done)}; without that month still ${least}`
    } : {
      zh: `\u662F\u5426\u8FBE\u5230\u53D6\u51B3\u4E8E${month}\u6708\u662F\u5426\u8BA1\u5165`,
      en: `whether it is enough depends on whether month ${month} counts`
    },
    confidence: "medium",
    why: {
      zh: "\u540C\u4E00\u6BB5\u5148\u5199\u8981\u6C42\uFF0C\u540E\u5199\u622A\u81F3\u67D0\u6708\u7684\u5B8C\u6210\u6570",
      en: "the paragraph states the demand and then what was done by a month"
    }
  };
}
function actorSpan(done) {
  return { start: done.leadStart, end: done.end };
}
export {
  frequencies
};
