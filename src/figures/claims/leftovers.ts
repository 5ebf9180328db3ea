import { compare, type DecimalText } from "../../base/index.js";
import { meet, minus, oneSlipMends, printedAs } from "../hold.js";
import { type Draft, phraseOf, type Reading } from "../structure/draft.js";
import { besideOf, type Mention, type Passage } from "../structure/outline.js";
import { poolOf } from "../structure/pool.js";
import { alike, distance, exact } from "../structure/scope.js";
import { trimmed, writtenLike } from "../structure/written.js";
import { chanceOfProduct, meant } from "./chance.js";
import { sizeOf } from "./division-amounts.js";

const LEFT =
  /(?:剩余?|余下?|尚有|还有|仍有|尚余|仅剩|未[\p{Script=Han}]{1,4}|结余|结转|空置|在建|待建)(?:的|了|有|为|约|\p{Script=Han}{0,4})?$/u;
const LEFT_AFTER = /^(?:户|人)?(?:尚|还|仍)?未/;
const MORE =
  /(?:净增|增加|增收|多|超|超出|超额(?:完成)?|高于|[高低]出[^，,\d]{0,8}|超计划|比[^，]{0,10}高|节约|节省|减少|少|低于|下降|缩短|纯收入|利润|盈利|盈余|差额?|缺口?|结余|减少到|降至|减至|下浮)(?:了|约|达|为)?$/;
const DUE =
  /应|计划|任务|目标|规划|总|共|需|确定|下达|到位|到账|筹集|预算|概算|登记|排查|批复|中标|受理|发现/;
const DONE = /已|完成|实际|其中|竣工|支出|拨付|支付|兑付|发放|入住|拆除|安置/;
/** Who left what was there: the figure before it is the whole, whatever it is called. */
const WENT = /(?:减少|脱贫|退出|消除风险|清退)(?:了)?$/;
const TRIED = 9;
/** `我们将再安排资金336万元`: what is still to be done of what was begun. */
const AGAIN = /^[^，]{0,4}再/;
/** `高于全市平均增速1.3个百分点`: points are the only figures that are held against a named one. */
const THAN = /(?:[高低]于|[超比])[^，]{0,14}$/;

/** What is left of what was due, what is more than before: one figure less another near it. */
export function leftoverClaims(reading: Reading): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const passage of reading.outline)
    for (const one of passage.mentions) {
      if (!exact(one) || one.quantity.dimension === "share") continue;
      const left = LEFT.test(one.gap) || LEFT_AFTER.test(one.tail);
      const than = one.quantity.dimension === "share-points" && THAN.test(one.gap);
      const more = MORE.test(one.gap) && !/人均|户均/.test(one.gap);
      const tried = left || than || more ? leftOf(reading, passage, one, left) : [];
      const isRest = left || AGAIN.test(one.gap);
      const found = tried.length === 0 && isRest ? afterDone(reading, passage, one) : tried;
      for (const draft of found) drafts.push(draft);
    }
  return drafts;
}

/** What is left of households and, where people stand beside each of the three figures, what is left of them. */
function withPeople(high: Mention, low: Mention, one: Mention): readonly Draft[] {
  const draft = draftOf(high, low, one, "holds");
  const [a, b, rest] = [high, low, one].map(besideOf);
  if (a === undefined || b === undefined || rest === undefined) return [draft];
  const isOfPeople = [a, b, rest].every(
    (other) => exact(other) && other.quantity.dimension === "persons",
  );
  if (!isOfPeople || compare(amount(a), amount(b)) <= 0) return [draft];
  // People are born, die and move besides.
  return [draft, draftOf(a, b, rest, holds(a, b, rest) ? "holds" : "cannot-tell")];
}

function leftOf(reading: Reading, passage: Passage, one: Mention, left: boolean): readonly Draft[] {
  const points = one.quantity.dimension === "share-points";
  const near = poolOf(reading.outline, passage)
    .map((reach) => reach.one)
    .filter(
      (other) =>
        other !== one &&
        exact(other) &&
        (points ? other.quantity.unit === "percent" : alike(other, one)) &&
        (points ||
          one.each !== undefined ||
          other.each === undefined ||
          one.quantity.dimension === "money"),
    )
    .sort((a, b) => cost(a, one) - cost(b, one))
    .slice(0, TRIED);
  const pairs = near
    .flatMap((a, at) => near.slice(0, at).map((b, place) => ({ pair: [a, b], place: at + place })))
    .sort((a, b) => a.place - b.place);
  for (const { pair, place } of pairs) {
    const [a, b] = pair as [Mention, Mention];
    const [high, low] = compare(amount(a), amount(b)) >= 0 ? ([a, b] as const) : ([b, a] as const);
    if (compare(amount(high), amount(low)) === 0 || !holds(high, low, one)) continue;
    // 8.62 points are not what lies between 10 % and 1.4 %.
    if (points && Math.max(places(high), places(low)) < places(one)) continue;
    if (telling(high, low, one, place - 1)) return withPeople(high, low, one);
  }
  const denied = left && !points ? deny(passage, one) : undefined;
  return denied === undefined ? [] : [denied];
}

/** What is left, further on, of what was done of a whole: `应拆563户…已拆498户…剩余65户`. */
function afterDone(reading: Reading, passage: Passage, one: Mention): readonly Draft[] {
  if (one.each !== undefined || (one.quantity.value ?? "").length < 2) return [];
  const before = poolOf(reading.outline, passage)
    .map((reach) => reach.one)
    .filter((other) => other.quantity.end <= one.quantity.start)
    .filter((other) => exact(other) && other.each === undefined && alike(other, one));
  for (const done of before.filter(({ gap }) => DONE.test(gap) && !/其中/.test(gap)).reverse()) {
    const whole = before.find(
      (other) => other.quantity.start < done.quantity.start + 60 && holds(other, done, one),
    );
    if (whole !== undefined && compare(amount(whole), amount(done)) > 0)
      return withPeople(whole, done, one);
  }
  return [];
}

const places = ({ quantity }: Mention) => (quantity.value?.split(".")[1] ?? "").length;

function amount({ quantity }: Mention): DecimalText {
  return printedAs(quantity, true).low as DecimalText;
}

function holds(high: Mention, low: Mention, one: Mention): boolean {
  const near = Math.abs(sizeOf(high) - sizeOf(low) - sizeOf(one)) <= sizeOf(one) * 0.1;
  const less = minus(printedAs(high.quantity), printedAs(low.quantity));
  return near && meet(less, printedAs(one.quantity));
}

function cost(other: Mention, one: Mention): number {
  const later = other.quantity.start > one.quantity.start ? 40 : 0;
  return distance(other, one) + later + (other.sentence === one.sentence ? 0 : 60);
}

function telling(high: Mention, low: Mention, one: Mention, place: number): boolean {
  const here = [high, low].every((other) => other.sentence === one.sentence);
  if (here && place <= 1) return true;
  const same = [high, low].every((other) => other.line === one.line);
  const chance = chanceOfProduct([one.quantity], one.quantity) / 3;
  return meant(here ? place / 3 : same ? place / 1.5 : place * 1.5, chance);
}

/** `应拆398户,已拆376户,尚有32户未拆`: false where due, done and left follow each other. */
function deny({ mentions }: Passage, one: Mention): Draft | undefined {
  const before = mentions.filter(
    (other) =>
      other.quantity.end <= one.quantity.start &&
      other.quantity.unit === one.quantity.unit &&
      other.bracket === one.bracket &&
      other.each === undefined,
  );
  const [due, done] = before.slice(-2);
  if (due === undefined || done === undefined || !exact(due) || !exact(done)) return undefined;
  const shares = mentions.filter(
    (other) => other.clause > done.clause && other.quantity.dimension === "share",
  );
  const bound =
    one.clause - done.clause <= 1 + shares.length &&
    done.clause - due.clause <= 2 &&
    due.segment === one.segment &&
    due.bracket === one.bracket &&
    due.each === undefined &&
    ((DUE.test(due.head) && /已|完成|拆除|竣工|支付|拨付/.test(done.gap)) || WENT.test(done.gap)) &&
    !DONE.test(due.gap) &&
    /剩|尚|还有|仍有|未|结余|结转/.test(one.gap + one.tail.slice(0, 3));
  if (!bound || compare(amount(due), amount(done)) <= 0 || holds(due, done, one)) return undefined;
  const numbers = [due, done, one].map((other) => other.quantity.value as DecimalText);
  const slip = oneSlipMends(numbers, ([a = 0, b = 0, c = 0]) => a - b === c);
  return draftOf(due, done, one, slip ? "fails" : "cannot-tell");
}

function draftOf(
  high: Mention,
  low: Mention,
  one: Mention,
  verdict: "holds" | "fails" | "cannot-tell",
): Draft {
  const less = minus(printedAs(high.quantity, true), printedAs(low.quantity, true)).low ?? "0";
  const value = writtenLike(trimmed(less), one.quantity);
  const sign = { holds: "✓", fails: "✗", "cannot-tell": "?" }[verdict];
  return {
    kind: "difference",
    verdict,
    at: one.quantity.start,
    words: [high, low, one].map((other) => phraseOf(other.quantity)),
    computation: `${high.quantity.text} - ${low.quantity.text} = ${value} ${sign} ${one.quantity.text}`,
    message:
      verdict === "holds"
        ? { zh: "相减后与所称相符", en: "the difference agrees with what is stated" }
        : {
            zh: `相减后为${value}，所称为${one.quantity.text}`,
            en: `the difference is ${value}, the text says ${one.quantity.text}`,
          },
    confidence: verdict === "holds" ? "high" : "medium",
    why: {
      zh: "文中给出两数与其差",
      en: "the text gives two figures and what lies between them",
    },
  };
}
