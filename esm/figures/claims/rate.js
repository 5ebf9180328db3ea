import { multiply } from "../../base/index.js";
import { inside, meet, oneDigitMends, over, printedAs, times } from "../hold.js";
import { phraseOf, share } from "../structure/draft.js";
import { alike, changeOf, distance, exact, known, labelOf, nearby } from "../structure/scope.js";
import { trimmed } from "../structure/written.js";
const PERCENT = ["percent", "tenth", "permille"];
const PARTS = 4;
const BASES = 8;
const HUNDRED = { low: "100", high: "100" };
function rateClaims(reading) {
  const drafts = [];
  for (const passage of reading.outline) {
    for (const [at, one] of passage.mentions.entries()) {
      if (!PERCENT.includes(one.quantity.unit ?? "") || !known(one)) continue;
      if (changeOf(one) !== void 0 || one.each !== void 0) continue;
      const form = formOf(passage, one, at);
      const draft = form && claimOf(reading, passage, one, form);
      if (draft !== void 0) drafts.push(draft);
    }
  }
  return drafts;
}
function formOf(passage, one, at) {
  const before = passage.mentions[at - 1];
  const words = one.head;
  if (before?.clause === one.clause && /^[^，、]{0,10}的(?:近|约)?$/.test(one.gap)) {
    if (/(?:比|较)/.test(before.gap)) return void 0;
    return before.quantity.dimension === "share" ? void 0 : { how: "of", base: before };
  }
  const share_ = /占(?:到|了)?((?:(?!占)[^\d，])*?)(?:的|比|股|比例|比重)?(?:达到?|为|是|约|近|超过)?(?:约|近)?$/.exec(
    one.gap
  );
  if (share_ !== null) return { how: "share", phrase: (share_[1] ?? "").replace(/^比|的$/g, "") };
  const stem = /([\p{Script=Han}]{2,6})(?:率|进度|比例|比重)(?:均|就|也)?(?:为|达到?|是|约|近|超过|均达到?)?(?:约|近)?$/u.exec(
    one.gap
  );
  if (stem !== null) return { how: "named", stem: stem[1] };
  const done2 = /(?:完成|为|达到?|相当于)(?:了)?((?:年度|全年|年初|预期|计划|目标|任务)[^\d，]{0,8})的?$/.exec(
    words
  );
  return done2 === null ? void 0 : { how: "share", phrase: done2[1] };
}
function claimOf(reading, passage, rate, form) {
  const around = nearby(reading.outline, passage);
  const parts = partsOf(passage, around, rate, form);
  const tried = [];
  for (const part of parts.slice(0, PARTS)) {
    for (const base of basesOf(around, rate, part.one, form).slice(0, BASES)) {
      const verdict = verdictOf(part.one, base.one, rate);
      const isTurned = tried.some(
        (one) => one.part.one === base.one && one.base.one === part.one && one.verdict === "fails"
      );
      if (verdict === "holds" && !isTurned && telling(part, base, rate))
        return draftOf(part.one, base.one, rate, "holds");
      tried.push({ part, base, verdict });
    }
  }
  const said = tried.filter(({ part, base }) => part.bound && base.bound);
  const [first] = said;
  const sure = first !== void 0 && said.every((one) => one.verdict === "fails");
  if (sure) return draftOf(first.part.one, first.base.one, rate, "fails");
  const likely = tried.find(({ part, base }) => part.bound || base.bound);
  if (likely === void 0 || likely.verdict !== "fails") return void 0;
  return mends(likely.part.one, likely.base.one, rate) ? draftOf(likely.part.one, likely.base.one, rate, "cannot-tell") : void 0;
}
function telling(part, base, rate) {
  if (rate.quantity.value === "100") return part.bound;
  if (rate.quantity.vague !== null) return part.bound && base.bound;
  return part.bound || base.bound || (rate.quantity.value ?? "").length >= 2;
}
function partsOf(passage, around, rate, form) {
  const usable = (one) => exact(one) && one.quantity.dimension !== "share" && one.quantity.dimension !== "ratio";
  const base = form.how === "of" ? form.base : void 0;
  const before = passage.mentions.filter((one) => usable(one) && one.quantity.start < rate.quantity.start && one !== base).filter((one) => base === void 0 || alike(one, base)).filter((one) => rate.segment === one.segment || rate.clause - one.clause <= 2).reverse();
  const [nearest] = before;
  const bound = (one) => {
    if (nearest === void 0 || rate.clause - one.clause > 2) return false;
    if (form.how === "named")
      return named(one, form.stem) || done(one) && !/均|都/.test(rate.gap);
    return one === nearest || nearest.quantity.start - one.quantity.end <= 1 && rate.clause - one.clause <= 1;
  };
  const after = passage.mentions.find((one) => one.quantity.start > rate.quantity.start);
  const said = after !== void 0 && usable(after) && /^(?:，|、)?(?:即|共|计|（|\(|约)/.test(gapText(passage, rate, after)) ? [{ one: after, bound: true }] : [];
  const elsewhere = before.length > 0 ? [] : around.filter((one) => usable(one) && one.sentence < rate.sentence).reverse().map((one) => ({ one, bound: false }));
  return [...said, ...before.map((one) => ({ one, bound: bound(one) })), ...elsewhere];
}
function gapText({ sentence }, a, b) {
  return sentence.text.slice(a.quantity.end - sentence.start, b.quantity.start - sentence.start);
}
function named(one, stem) {
  return share(stem.replace(/(?:集中|综合|总)/g, ""), labelOf(one), 2);
}
const DONE = /已|实际|完成|其中|合格|达标|落实/;
function done(one) {
  return DONE.test(one.gap);
}
const DUE = /应|需|计划|任务|目标|全部|共|总|申报|受理|抽|检|发现|适龄|现有|辖|有|涉及|排查|纳入|下达|安排|劳动力|审核|培训|参加/;
const COUNTED = [
  [/户/, "households"],
  [/人口|人数|劳动力|学生|党员|职工|社员|村民|员工/, "persons"],
  [/面积|耕地|土地|林地/, "area"],
  [/投资|资金|收入|产值|支出|总额|预算|费用|金额/, "money"]
];
function basesOf(around, rate, part, form) {
  if (form.how === "of") return [{ one: form.base, bound: true }];
  const wholes = around.filter((one) => one !== part && one !== rate && exact(one) && alike(one, part)).filter((one) => one.quantity.end <= part.quantity.start || one.sentence === part.sentence).sort((a, b) => distance(a, part) - distance(b, part));
  if (form.how === "named")
    return wholes.map((one) => ({
      one,
      bound: one.sentence === part.sentence && dueFor(one, part)
    }));
  const phrase = form.phrase.replace(/全[镇村县乡市区州]|[我本该]?[镇村县乡]的?|年度|的/g, "");
  if (phrase.length >= 2) {
    const meant = wholes.filter((one) => share(phrase, labelOf(one), 2));
    const dimension = COUNTED.find(([pattern]) => pattern.test(phrase))?.[1];
    const counted = meant.length > 0 || !/总|全/.test(phrase + form.phrase) ? [] : wholes.filter((one) => one.quantity.dimension === dimension);
    const by = meant.length > 0 ? meant : counted.slice(0, 1);
    return [
      ...by.map((one) => ({ one, bound: meant.length > 0 })),
      ...wholes.filter((one) => !by.includes(one)).map((one) => ({ one, bound: false }))
    ];
  }
  const whole = enclosing(around, part);
  const rest = wholes.filter((one) => one !== whole).map((one) => ({ one, bound: false }));
  return whole === void 0 ? rest : [{ one: whole, bound: true }, ...rest];
}
function dueFor(one, part) {
  return one.quantity.end <= part.quantity.start && DUE.test(one.head) && !done(one);
}
function enclosing(around, part) {
  const same = around.filter((one) => one.sentence === part.sentence && alike(one, part));
  const trigger = same.filter(
    (one) => one.quantity.start <= part.quantity.start && /其中|^中/.test(one.gap)
  );
  const first = trigger.at(-1);
  if (first === void 0) return void 0;
  return same.filter((one) => one.quantity.end <= first.quantity.start && exact(one)).at(-1);
}
function farOff(part, base, rate) {
  const [a, b, c] = [part, base, rate].map(
    ({ quantity }) => Number(quantity.value) * Number(quantity.factor)
  );
  if (rate.quantity.vague !== null || !(b > 0)) return false;
  const rough = [part, base].some(({ quantity }) => quantity.slack !== "0");
  return Math.abs(a * 100 / b - c) > (rough ? 6 + c * 0.6 : 6);
}
function verdictOf(part, base, rate) {
  if (farOff(part, base, rate)) return "fails";
  const bottom = printedAs(base.quantity);
  if (bottom.low === null || !(Number(bottom.low) > 0)) return "open";
  const quotient = times(over(printedAs(part.quantity), bottom), HUNDRED);
  const stated = statedBy(rate.quantity);
  if (rate.quantity.vague !== null)
    return !meet(quotient, stated) ? "fails" : inside(quotient, stated) ? "holds" : "open";
  return meet(quotient, stated) ? "holds" : "fails";
}
function statedBy(quantity) {
  if (quantity.vague !== null) return printedAs(quantity);
  const written = quantity.value;
  const decimals = (/[.．。](\d+)/.exec(quantity.text)?.[1] ?? written.split(".")[1] ?? "").length;
  const slack = decimals === 0 ? "0.5" : `0.${"0".repeat(decimals)}5`;
  const at = printedAs({ ...quantity, slack });
  return at;
}
function mends(part, base, rate) {
  const numbers = [part, base, rate].map((one) => one.quantity.value);
  const decimals = (numbers[2]?.split(".")[1] ?? "").length;
  const scale = Number(part.quantity.factor) / Number(base.quantity.factor);
  const size = Number(rate.quantity.factor);
  return oneDigitMends(numbers, ([a = 0, b = 1, c = 0]) => {
    return Math.abs(a * scale * 100 / b / size - c) <= 0.5 * 10 ** -decimals;
  });
}
function draftOf(part, base, rate, verdict) {
  const top = printedAs(part.quantity, true).low;
  const bottom = printedAs(base.quantity, true).low;
  const exactly = over({ low: multiply(top, "100"), high: null }, { low: null, high: bottom }).low;
  const percent = trimmed(exactly.replace(/(\.\d{4})\d+$/, "$1"));
  const sign = { holds: "\u2713", fails: "\u2717", "cannot-tell": "?" }[verdict];
  const stated = rate.quantity.text;
  const asked = verdict === "cannot-tell";
  return {
    kind: "rate",
    verdict,
    at: part.quantity.start,
    words: [base, part, rate].map((one) => phraseOf(one.quantity)),
    computation: `${part.quantity.text} / ${base.quantity.text} = ${percent}% ${sign} ${stated}`,
    message: verdict === "holds" ? { zh: "\u6BD4\u7387\u4E0E\u5206\u5B50\u3001\u5206\u6BCD\u76F8\u7B26", en: "the rate agrees with its numerator and base" } : {
      zh: `\u6309\u5206\u5B50\u5206\u6BCD\u8BA1\u7B97\u4E3A${percent}%\uFF0C\u6240\u79F0\u4E3A${stated}${asked ? "\uFF1B\u662F\u5426\u6709\u4E00\u4F4D\u6570\u5B57\u5199\u9519\uFF0C\u6216\u53E6\u6709\u57FA\u6570" : ""}`,
      en: `numerator over base is ${percent} %, the text says ${stated}${asked ? "; is one digit wrong, or is there another base?" : ""}`
    },
    confidence: verdict === "holds" ? "high" : "medium",
    why: {
      zh: "\u6587\u4E2D\u7ED9\u51FA\u90E8\u5206\u3001\u6574\u4F53\u4E0E\u6BD4\u7387",
      en: "the text gives the part, the whole and the rate"
    }
  };
}
export {
  rateClaims
};
