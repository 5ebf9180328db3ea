import { share } from "../structure/draft.js";
import { type Mention, type Passage, wordsOf } from "../structure/outline.js";

/** How a rate says what it is a rate of. */
export type Form =
  /** `占年度任务1000亩的86%`: the base stands right before the rate. */
  | { readonly how: "of"; readonly base: Mention }
  /** `占总户数的24.4%`, `占比30%`: the words name the base, or nothing does. */
  | { readonly how: "share"; readonly phrase: string }
  /** `参保率99%`: the rate is named after what the part did. */
  | { readonly how: "named"; readonly stem: string }
  /** `脱贫户168户(42.9%)`: nothing but the figures beside it says what it is. */
  | { readonly how: "bare" };

const SHARE =
  /占(?:到|了|据)?((?:(?!占)[^\d，,])*?)(?:的|比|股|比例|比重)*(?:达到?|均?为|是|约|近|超过|各)?(?:约|近)?$/;
const NAMED =
  /([\p{Script=Han}“”"]{2,8}?)(?:率|进度|比例|比重|占比|覆盖面)(?:均|就|也|已)?(?:为|达到?|是|约|近|超过|均达到?|保持在|稳定在)?(?:约|近)?$/u;
const DONE =
  /(?:完成|为|达到?|相当于|是|占|实现)(?:了)?((?:[^\d，,。；]{0,6})(?:年度|全年|年初|预期|计划|目标|任务|总数|总量|总额|指标)[^\d，,]{0,8}?)的?$/;
/** A clause of a rate that speaks of what changes or of another place, with no base in sight. */
const NO_RATE = /(?:比|较|高于|低于|超过|不足|利率|年息|贴息|折扣)[^，,]{0,12}$/;

/** What a rate says of its base; nothing where it is no rate of figures of the text. */
export function formOf(passage: Passage, rate: Mention, at: number): Form | undefined {
  const before = passage.mentions[at - 1];
  if (
    before?.clause === rate.clause &&
    before.bracket === rate.bracket &&
    /^[^，、]{0,10}的(?:约|近)?$/.test(rate.gap)
  ) {
    if (/(?:比|较)(?!例|重)/.test(before.gap)) return undefined;
    if (before.quantity.dimension !== "share") return { how: "of", base: before };
  }
  const share = SHARE.exec(rate.gap);
  if (share !== null) return { how: "share", phrase: (share[1] ?? "").replace(/^比|的$|各$/g, "") };
  const done = DONE.exec(rate.head);
  if (done !== null) return { how: "share", phrase: done[1] as string };
  const named = NAMED.exec(rate.gap);
  if (named !== null) return { how: "named", stem: named[1] as string };
  const of = /([^的，、]{2,12})的$/.exec(rate.gap);
  if (of !== null) return { how: "share", phrase: of[1] as string };
  return NO_RATE.test(rate.gap) ? undefined : { how: "bare" };
}

/** What a rate is called without saying what it is of. */
const GENERAL = /实际|住院|项目|资金|预算|累计|总体?|综合|按期|年度|整体|任务|计划|投资|工程/g;
const DONE_RATE = /完成|执行|达成|支出|支付|兑现/;

/** Whether the name of a rate speaks of these two: by what was done, and of whom (`贫困人口参保率`). */
export function speaksOfPair(form: Form, part: Mention, base: Mention): boolean {
  if (form.how !== "named") return true;
  const stem = form.stem.replace(/[“”"]/g, "");
  const words = [part, base].map((one) => `${wordsOf(one)}${one.head}`).join("|");
  const done = stem.slice(-2);
  const whom = stem.slice(0, -2).replace(GENERAL, "");
  const same = DONE_RATE.test(done) || [...done].some((sign) => words.includes(sign));
  return same && (whom.length < 2 || share(whom, words, 2));
}
