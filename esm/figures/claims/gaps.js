import { compare, subtract, sum } from "../../base/index.js";
import { meet, minus, plus, printedAs } from "../hold.js";
import { phraseOf } from "../structure/draft.js";
import { alike, exact } from "../structure/scope.js";
import { trimmed, writtenLike } from "../structure/written.js";
function gapClaims(reading) {
  return reading.outline.flatMap((passage) => [
    ...apart(passage),
    ...flows(passage),
    ...profits(passage)
  ]);
}
function* apart({ mentions }) {
  for (const [at, gap] of mentions.entries()) {
    if (!/(?:相差|差距为?|差额为?|落差)(?:达)?$/.test(gap.gap) || !exact(gap)) continue;
    const before = mentions.slice(0, at).filter((one) => exact(one) && alike(one, gap) && one.segment === gap.segment);
    const [a, b] = before.slice(-2);
    if (a === void 0 || b === void 0) continue;
    const [high, low] = Number(a.quantity.value) >= Number(b.quantity.value) ? [a, b] : [b, a];
    yield draftOf([high], [low], gap, before.length === 2);
  }
}
const START = /年初|期初|原有|原来有|上年末|去年底|上年结转|年初结转|上年度末|月初|结转/;
const MORE = /新增|增加|转入|新识别|新纳入|纳入|新建|返贫|迁入|出生|收到|收入|新招|新入|新发现|新收|新发展/;
const LESS = /退出|减少|消除|注销|核减|死亡|迁出|转出|清退|支出|拆除|毕业|脱贫|剔除|撤并|化解|销号|流失|转走|调出|出栏/;
const END = /年末|期末|年底|现有|目前|现|结余|剩余|余额|月末|仍有|还有|尚有|累计/;
function* flows({ mentions }) {
  for (const [at, start] of mentions.entries()) {
    if (!START.test(start.gap) || !exact(start)) continue;
    const plusses = [start];
    const less = [];
    for (const one of mentions.slice(at + 1, at + 8)) {
      if (one.quantity.unit !== start.quantity.unit || !exact(one) || one.each !== void 0)
        continue;
      if (LESS.test(one.gap)) less.push(one);
      else if (MORE.test(one.gap)) plusses.push(one);
      else if (END.test(one.gap) && plusses.length + less.length > 1) {
        yield draftOf(plusses, less, one, true);
        break;
      } else break;
    }
  }
}
function* profits({ mentions }) {
  for (const [at, profit] of mentions.entries()) {
    if (!/利润|盈利|净收益|纯收入|净利|结余|净增收/.test(profit.gap) || !exact(profit)) continue;
    const costs = mentions.slice(0, at).filter(
      (one) => /扣除|减去|除去|成本|支出/.test(one.gap) && exact(one) && alike(one, profit)
    );
    const cost = costs.at(-1);
    if (cost === void 0 || profit.clause - cost.clause > 2 || cost.each !== void 0) continue;
    const income = mentions.slice(0, mentions.indexOf(cost)).filter((one) => exact(one) && alike(one, profit) && one.each === void 0).at(-1);
    if (income !== void 0) yield draftOf([income], [cost], profit, false);
  }
}
function draftOf(gains, losses, stated, sure) {
  const all = (list, rounded) => plus([{ low: "0", high: "0" }, ...list.map((one) => printedAs(one.quantity, !rounded))]);
  const possible = minus(all(gains, true), all(losses, true));
  const holds = meet(possible, printedAs(stated.quantity));
  const value = subtract(
    all(gains, false).low,
    all(losses, false).low
  );
  const written = compare(value, "0") < 0 ? value : writtenLike(trimmed(sum([value])), stated.quantity);
  const verdict = holds ? "holds" : sure ? "fails" : "cannot-tell";
  const less = losses.map((one) => ` - ${one.quantity.text}`).join("");
  const left = `${gains.map((one) => one.quantity.text).join(" + ")}${less}`;
  return {
    kind: "difference",
    verdict,
    at: stated.quantity.start,
    words: [...gains, ...losses, stated].map((one) => phraseOf(one.quantity)),
    computation: `${left} = ${written} ${holds ? "\u2713" : sure ? "\u2717" : "?"} ${stated.quantity.text}`,
    message: holds ? { zh: "\u76F8\u51CF\u540E\u4E0E\u6240\u79F0\u76F8\u7B26", en: "the difference agrees with what is stated" } : {
      zh: `\u76F8\u51CF\u540E\u4E3A${written}\uFF0C\u6240\u79F0\u4E3A${stated.quantity.text}${sure ? "" : "\uFF1B\u662F\u5426\u53E6\u6709\u589E\u51CF"}`,
      en: `the difference is ${written}, the text says ${stated.quantity.text}${sure ? "" : "; did anything else come or go?"}`
    },
    confidence: holds ? "high" : "medium",
    why: {
      zh: "\u6587\u4E2D\u7ED9\u51FA\u539F\u6570\u3001\u589E\u51CF\u4E0E\u7ED3\u679C",
      en: "the text gives what there was, what came and went, and the result"
    }
  };
}
export {
  gapClaims
};
