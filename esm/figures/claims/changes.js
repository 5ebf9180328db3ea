import { subtract } from "../../base/index.js";
import { triggersOf } from "../data.js";
import { atMost, equality, exactly } from "../hold.js";
import {
  countable,
  datesBetween,
  exactValue,
  phraseOf,
  shown
} from "../structure/draft.js";
function growth(reading) {
  const words = (heading) => triggersOf(reading.rules, "growth", heading);
  const from = new RegExp(`(?:${words("from").join("|")})[^,\uFF0C;\uFF1B]{0,12}$`);
  const to = `[^,\uFF0C;\uFF1B\u3002]{0,6}(?:${words("to").join("|")})`;
  const up = new RegExp(`(?:${words("up").join("|")})${to}`);
  const down = new RegExp(`(?:${words("down").join("|")})${to}`);
  const drafts = [];
  for (const sentence of reading.sentences) {
    const all = sentence.quantities.filter(countable);
    for (const [at, first] of all.entries()) {
      const second = all[at + 1];
      if (second === void 0 || second.unit !== first.unit || !from.test(wholeLead(reading, first)))
        continue;
      const between = reading.text.slice(first.end, second.start);
      if (between.length > 30) continue;
      const rises = up.test(between);
      if (!rises && !down.test(between)) continue;
      const change = { from: first, to: second, up: rises };
      drafts.push(directionDraft(change));
    }
  }
  return drafts;
}
function wholeLead(reading, quantity) {
  return reading.text.slice(Math.max(0, quantity.start - 20), quantity.start).replace(/不足$/, "");
}
function directionDraft({ from, to, up }) {
  const a = from.bounds;
  const b = to.bounds;
  const verdict = up ? atMost(a, b) : atMost(b, a);
  const computation = `${from.text} \u2192 ${to.text}`;
  return {
    kind: "growth",
    verdict,
    at: from.start,
    words: [from, to].map(phraseOf),
    computation,
    message: verdict === "fails" ? {
      zh: `\u6587\u4E2D\u79F0${up ? "\u589E\u957F" : "\u4E0B\u964D"}\uFF0C\u6570\u5B57\u5374\u662F${computation}`,
      en: `the text speaks of a ${up ? "rise" : "fall"}, the figures say ${computation}`
    } : { zh: "\u589E\u51CF\u65B9\u5411\u4E0E\u6570\u5B57\u76F8\u7B26", en: "the direction agrees with the figures" },
    confidence: "high",
    why: { zh: "\u6587\u4E2D\u5199\u660E\u7531\u7532\u6570\u5230\u4E59\u6570", en: "the text goes from one figure to another" }
  };
}
function differences(reading) {
  const words = (heading) => triggersOf(reading.rules, "difference", heading).join("|");
  const than = new RegExp(
    `(?:${words("than")})([^,\uFF0C;\uFF1B]{0,12}?)[^,\uFF0C;\uFF1B]{0,8}?(${words("up")}|${words("down")})(?:\u4E86)?$`
  );
  const before = new RegExp(`(?:${words("before")})[^,\uFF0C;\uFF1B]{0,10}$`);
  const isUp = new RegExp(words("up"));
  const drafts = [];
  for (const sentence of reading.sentences) {
    const all = sentence.quantities.filter((one) => countable(one) && exactValue(one) !== null);
    for (const change of all) {
      const lead = reading.text.slice(clauseStart(reading.text, change.start), change.start);
      const match = than.exec(lead);
      if (match === null) continue;
      const same = all.filter((one) => one !== change && one.unit === change.unit);
      const clauseOf = (one) => reading.text.slice(clauseStart(reading.text, one.start), one.start);
      const now = same.filter((one) => one.end <= change.start).filter((one) => !than.test(clauseOf(one)) && !before.test(one.lead)).at(-1);
      if (now === void 0) continue;
      const rises = isUp.test(match[2]);
      const masked = datesBetween(reading, change.start - lead.length, change.start).some(
        (one) => one.value === null
      );
      if (masked) drafts.push(maskedDraft(now, change, rises));
    }
  }
  return drafts;
}
function clauseStart(text, offset) {
  let at = offset;
  while (at > 0 && offset - at < 40 && !"\u3002;\uFF1B,\uFF0C\n".includes(text[at - 1])) at--;
  return at;
}
function maskedDraft(now, change, up) {
  const a = exactValue(now);
  const b = exactValue(change);
  const base = up ? subtract(a, b) : `${subtract(a, `-${b}`)}`;
  return {
    kind: "difference",
    verdict: "cannot-tell",
    at: change.start,
    words: [now, change].map(phraseOf),
    computation: `${a} ${up ? "-" : "+"} ${b} = ${base}`,
    message: {
      zh: `\u6240\u6BD4\u5E74\u4EFD\u88AB\u906E\u76D6\uFF0C\u53EA\u80FD\u63A8\u51FA\u8BE5\u5E74\u5E94\u4E3A${base}`,
      en: `the year compared with is masked; it would have had ${base}`
    },
    confidence: "high",
    why: { zh: "\u5E74\u4EFD\u4EE5\u906E\u76D6\u53F7\u5199\u51FA\uFF0C\u4E0D\u5F53\u4F5C\u6570\u5B57", en: "a masked year is not read as a number" }
  };
}
function losses(reading) {
  const lost = triggersOf(reading.rules, "difference", "lost");
  const now = triggersOf(reading.rules, "difference", "now");
  const drafts = [];
  for (const sentence of reading.sentences) {
    const all = sentence.quantities.filter((one) => countable(one) && exactValue(one) !== null);
    for (const loss of all) {
      if (!lost.some((word) => loss.noun.includes(word))) continue;
      const left = lastBefore(
        all,
        loss,
        (one) => now.some(
          (word) => reading.text.slice(clauseStart(reading.text, one.start), one.start).includes(word)
        )
      );
      const start = left && lastBefore(all, left, (one) => opensBracket(reading, sentence, one));
      if (left === void 0 || start === void 0) continue;
      drafts.push(lossDraft(start, loss, left));
    }
  }
  return drafts;
}
function lastBefore(all, limit, fits) {
  return all.filter((one) => one.end <= limit.start && one.unit === limit.unit && fits(one)).at(-1);
}
function opensBracket(reading, sentence, quantity) {
  const rest = reading.text.slice(quantity.end, Math.min(sentence.end, quantity.end + 16));
  return /^[\d人名口余多、]*[(（]/.test(rest);
}
function lossDraft(start, loss, left) {
  const rest = subtract(exactValue(start), exactValue(loss));
  const agrees = equality(exactly(rest), left.bounds) === "holds";
  const verdict = agrees ? "holds" : "cannot-tell";
  const left_ = `${shown(start)} - ${shown(loss)} = ${rest}`;
  return {
    kind: "difference",
    verdict,
    at: left.start,
    words: [left, start, loss].map(phraseOf),
    computation: agrees ? left_ : `${left_} ? ${shown(left)}`,
    message: agrees ? { zh: "\u539F\u6570\u51CF\u53BB\u51CF\u5C11\u6570\u7B49\u4E8E\u73B0\u6570", en: "what there was less what was lost is what is left" } : {
      zh: `\u51CF\u53BB\u540E\u4E3A${rest}\uFF0C\u73B0\u6570\u4E3A${shown(left)}\uFF0C\u53EF\u80FD\u53E6\u6709\u589E\u51CF`,
      en: `${rest} would be left, the text says ${shown(left)}; there may be other changes`
    },
    confidence: "medium",
    why: { zh: "\u62EC\u53F7\u5185\u7ED9\u51FA\u73B0\u6570\u4E0E\u51CF\u5C11\u6570", en: "the bracket gives what is left and what was lost" }
  };
}
export {
  differences,
  growth,
  losses
};
