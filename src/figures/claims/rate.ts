import { type DecimalText, multiply } from "../../base/index.js";
import { inside, meet, oneDigitMends, over, printedAs, times } from "../hold.js";
import { type Draft, phraseOf, type Reading, share } from "../structure/draft.js";
import type { Mention, Passage } from "../structure/outline.js";
import { alike, changeOf, distance, exact, known, labelOf, nearby } from "../structure/scope.js";
import { trimmed } from "../structure/written.js";
import type { Quantity } from "../types.js";

/** How a rate says what it is a rate of. */
type Form =
  /** `占年度任务1000亩的86%`: the base stands right before the rate. */
  | { readonly how: "of"; readonly base: Mention }
  /** `占总户数的24.4%`, `占比30%`: the words name the base, or nothing does. */
  | { readonly how: "share"; readonly phrase: string }
  /** `参保率99%`: the rate is named after what the part did. */
  | { readonly how: "named"; readonly stem: string };

interface Candidate {
  readonly one: Mention;
  /** The words say that it is this figure. */
  readonly bound: boolean;
}

const PERCENT = ["percent", "tenth", "permille"];
const PARTS = 4;
const BASES = 8;
const HUNDRED = { low: "100", high: "100" };

/** Rates held against the part and the base that the sentence gives. */
export function rateClaims(reading: Reading): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const passage of reading.outline) {
    for (const [at, one] of passage.mentions.entries()) {
      if (!PERCENT.includes(one.quantity.unit ?? "") || !known(one)) continue;
      if (changeOf(one) !== undefined || one.each !== undefined) continue;
      const form = formOf(passage, one, at);
      const draft = form && claimOf(reading, passage, one, form);
      if (draft !== undefined) drafts.push(draft);
    }
  }
  return drafts;
}

function formOf(passage: Passage, one: Mention, at: number): Form | undefined {
  const before = passage.mentions[at - 1];
  const words = one.head;
  if (before?.clause === one.clause && /^[^，、]{0,10}的(?:近|约)?$/.test(one.gap)) {
    if (/(?:比|较)/.test(before.gap)) return undefined;
    return before.quantity.dimension === "share" ? undefined : { how: "of", base: before };
  }
  const share_ =
    /占(?:到|了)?((?:(?!占)[^\d，])*?)(?:的|比|股|比例|比重)?(?:达到?|为|是|约|近|超过)?(?:约|近)?$/.exec(
      one.gap,
    );
  if (share_ !== null) return { how: "share", phrase: (share_[1] ?? "").replace(/^比|的$/g, "") };
  const stem =
    /([\p{Script=Han}]{2,6})(?:率|进度|比例|比重)(?:均|就|也)?(?:为|达到?|是|约|近|超过|均达到?)?(?:约|近)?$/u.exec(
      one.gap,
    );
  if (stem !== null) return { how: "named", stem: stem[1] as string };
  const done =
    /(?:完成|为|达到?|相当于)(?:了)?((?:年度|全年|年初|预期|计划|目标|任务)[^\d，]{0,8})的?$/.exec(
      words,
    );
  return done === null ? undefined : { how: "share", phrase: done[1] as string };
}

function claimOf(reading: Reading, passage: Passage, rate: Mention, form: Form): Draft | undefined {
  const around = nearby(reading.outline, passage);
  const parts = partsOf(passage, around, rate, form);
  const tried: { part: Candidate; base: Candidate; verdict: "holds" | "fails" | "open" }[] = [];
  for (const part of parts.slice(0, PARTS)) {
    for (const base of basesOf(around, rate, part.one, form).slice(0, BASES)) {
      const verdict = verdictOf(part.one, base.one, rate);
      // What was done over what was due does not become right by being turned round.
      const isTurned = tried.some(
        (one) => one.part.one === base.one && one.base.one === part.one && one.verdict === "fails",
      );
      if (verdict === "holds" && !isTurned && telling(part, base, rate))
        return draftOf(part.one, base.one, rate, "holds");
      tried.push({ part, base, verdict });
    }
  }
  const said = tried.filter(({ part, base }) => part.bound && base.bound);
  const [first] = said;
  const sure = first !== undefined && said.every((one) => one.verdict === "fails");
  if (sure) return draftOf(first.part.one, first.base.one, rate, "fails");
  const likely = tried.find(({ part, base }) => part.bound || base.bound);
  if (likely === undefined || likely.verdict !== "fails") return undefined;
  return mends(likely.part.one, likely.base.one, rate)
    ? draftOf(likely.part.one, likely.base.one, rate, "cannot-tell")
    : undefined;
}

/** A hundred percent fits any two equal figures: only where the words bind them is it worth a word. */
function telling(part: Candidate, base: Candidate, rate: Mention): boolean {
  if (rate.quantity.value === "100") return part.bound;
  if (rate.quantity.vague !== null) return part.bound && base.bound;
  return part.bound || base.bound || (rate.quantity.value ?? "").length >= 2;
}

/** What the rate may be of: the figures before it, the nearest first. */
function partsOf(
  passage: Passage,
  around: readonly Mention[],
  rate: Mention,
  form: Form,
): readonly Candidate[] {
  const usable = (one: Mention) =>
    exact(one) && one.quantity.dimension !== "share" && one.quantity.dimension !== "ratio";
  const base = form.how === "of" ? form.base : undefined;
  const before = passage.mentions
    .filter((one) => usable(one) && one.quantity.start < rate.quantity.start && one !== base)
    .filter((one) => base === undefined || alike(one, base))
    .filter((one) => rate.segment === one.segment || rate.clause - one.clause <= 2)
    .reverse();
  const [nearest] = before;
  const bound = (one: Mention) => {
    if (nearest === undefined || rate.clause - one.clause > 2) return false;
    if (form.how === "named")
      return named(one, form.stem) || (done(one) && !/均|都/.test(rate.gap));
    return (
      one === nearest ||
      (nearest.quantity.start - one.quantity.end <= 1 && rate.clause - one.clause <= 1)
    );
  };
  const after = passage.mentions.find((one) => one.quantity.start > rate.quantity.start);
  const said =
    after !== undefined &&
    usable(after) &&
    /^(?:，|、)?(?:即|共|计|（|\(|约)/.test(gapText(passage, rate, after))
      ? [{ one: after, bound: true }]
      : [];
  const elsewhere =
    before.length > 0
      ? []
      : around
          .filter((one) => usable(one) && one.sentence < rate.sentence)
          .reverse()
          .map((one) => ({ one, bound: false }));
  return [...said, ...before.map((one) => ({ one, bound: bound(one) })), ...elsewhere];
}

function gapText({ sentence }: Passage, a: Mention, b: Mention): string {
  return sentence.text.slice(a.quantity.end - sentence.start, b.quantity.start - sentence.start);
}

function named(one: Mention, stem: string): boolean {
  return share(stem.replace(/(?:集中|综合|总)/g, ""), labelOf(one), 2);
}

const DONE = /已|实际|完成|其中|合格|达标|落实/;

function done(one: Mention): boolean {
  return DONE.test(one.gap);
}

const DUE =
  /应|需|计划|任务|目标|全部|共|总|申报|受理|抽|检|发现|适龄|现有|辖|有|涉及|排查|纳入|下达|安排|劳动力|审核|培训|参加/;
const COUNTED: readonly (readonly [pattern: RegExp, dimension: string])[] = [
  [/户/, "households"],
  [/人口|人数|劳动力|学生|党员|职工|社员|村民|员工/, "persons"],
  [/面积|耕地|土地|林地/, "area"],
  [/投资|资金|收入|产值|支出|总额|预算|费用|金额/, "money"],
];

/** What the rate may be taken of: by name, by its place, or by the same measure. */
function basesOf(
  around: readonly Mention[],
  rate: Mention,
  part: Mention,
  form: Form,
): readonly Candidate[] {
  if (form.how === "of") return [{ one: form.base, bound: true }];
  const wholes = around
    .filter((one) => one !== part && one !== rate && exact(one) && alike(one, part))
    .filter((one) => one.quantity.end <= part.quantity.start || one.sentence === part.sentence)
    .sort((a, b) => distance(a, part) - distance(b, part));
  if (form.how === "named")
    return wholes.map((one) => ({
      one,
      bound: one.sentence === part.sentence && dueFor(one, part),
    }));
  const phrase = form.phrase.replace(/全[镇村县乡市区州]|[我本该]?[镇村县乡]的?|年度|的/g, "");
  if (phrase.length >= 2) {
    const meant = wholes.filter((one) => share(phrase, labelOf(one), 2));
    const dimension = COUNTED.find(([pattern]) => pattern.test(phrase))?.[1];
    const counted =
      meant.length > 0 || !/总|全/.test(phrase + form.phrase)
        ? []
        : wholes.filter((one) => one.quantity.dimension === dimension);
    const by = meant.length > 0 ? meant : counted.slice(0, 1);
    return [
      ...by.map((one) => ({ one, bound: meant.length > 0 })),
      ...wholes.filter((one) => !by.includes(one)).map((one) => ({ one, bound: false })),
    ];
  }
  const whole = enclosing(around, part);
  const rest = wholes.filter((one) => one !== whole).map((one) => ({ one, bound: false }));
  return whole === undefined ? rest : [{ one: whole, bound: true }, ...rest];
}

/** A figure of what was due, in front of what was done. */
function dueFor(one: Mention, part: Mention): boolean {
  return one.quantity.end <= part.quantity.start && DUE.test(one.head) && !done(one);
}

/** The whole that a part stands in by 其中, 中 or a bracket: the last figure of its kind before that word. */
function enclosing(around: readonly Mention[], part: Mention): Mention | undefined {
  const same = around.filter((one) => one.sentence === part.sentence && alike(one, part));
  const trigger = same.filter(
    (one) => one.quantity.start <= part.quantity.start && /其中|^中/.test(one.gap),
  );
  const first = trigger.at(-1);
  if (first === undefined) return undefined;
  return same.filter((one) => one.quantity.end <= first.quantity.start && exact(one)).at(-1);
}

/** Whether a rate is so far from part over base that no rounding reaches it. */
function farOff(part: Mention, base: Mention, rate: Mention): boolean {
  const [a, b, c] = [part, base, rate].map(
    ({ quantity }) => Number(quantity.value) * Number(quantity.factor),
  ) as [number, number, number];
  if (rate.quantity.vague !== null || !(b > 0)) return false;
  const rough = [part, base].some(({ quantity }) => quantity.slack !== "0");
  return Math.abs((a * 100) / b - c) > (rough ? 6 + c * 0.6 : 6);
}

function verdictOf(part: Mention, base: Mention, rate: Mention): "holds" | "fails" | "open" {
  if (farOff(part, base, rate)) return "fails";
  const bottom = printedAs(base.quantity);
  if (bottom.low === null || !(Number(bottom.low) > 0)) return "open";
  const quotient = times(over(printedAs(part.quantity), bottom), HUNDRED);
  const stated = statedBy(rate.quantity);
  if (rate.quantity.vague !== null)
    return !meet(quotient, stated) ? "fails" : inside(quotient, stated) ? "holds" : "open";
  return meet(quotient, stated) ? "holds" : "fails";
}

/** The percentages that print as this one. */
function statedBy(quantity: Quantity) {
  if (quantity.vague !== null) return printedAs(quantity);
  const written = quantity.value as DecimalText;
  const decimals = (/[.．。](\d+)/.exec(quantity.text)?.[1] ?? written.split(".")[1] ?? "").length;
  const slack = decimals === 0 ? "0.5" : `0.${"0".repeat(decimals)}5`;
  const at = printedAs({ ...quantity, slack });
  return at;
}

function mends(part: Mention, base: Mention, rate: Mention): boolean {
  const numbers = [part, base, rate].map((one) => one.quantity.value as DecimalText);
  const decimals = (numbers[2]?.split(".")[1] ?? "").length;
  const scale = Number(part.quantity.factor) / Number(base.quantity.factor);
  const size = Number(rate.quantity.factor);
  return oneDigitMends(numbers, ([a = 0, b = 1, c = 0]) => {
    return Math.abs((a * scale * 100) / b / size - c) <= 0.5 * 10 ** -decimals;
  });
}

function draftOf(
  part: Mention,
  base: Mention,
  rate: Mention,
  verdict: "holds" | "fails" | "cannot-tell",
): Draft {
  const top = printedAs(part.quantity, true).low as DecimalText;
  const bottom = printedAs(base.quantity, true).low as DecimalText;
  const exactly = over({ low: multiply(top, "100"), high: null }, { low: null, high: bottom }).low;
  const percent = trimmed((exactly as DecimalText).replace(/(\.\d{4})\d+$/, "$1"));
  const sign = { holds: "✓", fails: "✗", "cannot-tell": "?" }[verdict];
  const stated = rate.quantity.text;
  const asked = verdict === "cannot-tell";
  return {
    kind: "rate",
    verdict,
    at: part.quantity.start,
    words: [base, part, rate].map((one) => phraseOf(one.quantity)),
    computation: `${part.quantity.text} / ${base.quantity.text} = ${percent}% ${sign} ${stated}`,
    message:
      verdict === "holds"
        ? { zh: "比率与分子、分母相符", en: "the rate agrees with its numerator and base" }
        : {
            zh: `按分子分母计算为${percent}%，所称为${stated}${asked ? "；是否有一位数字写错，或另有基数" : ""}`,
            en: `numerator over base is ${percent} %, the text says ${stated}${asked ? "; is one digit wrong, or is there another base?" : ""}`,
          },
    confidence: verdict === "holds" ? "high" : "medium",
    why: {
      zh: "文中给出部分、整体与比率",
      en: "the text gives the part, the whole and the rate",
    },
  };
}
