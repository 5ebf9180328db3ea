import { type DecimalText, subtract } from "../../base/index.js";
import { triggersOf } from "../data.js";
import { atMost, equality, exactly } from "../hold.js";
import {
  countable,
  type Draft,
  datesBetween,
  exactValue,
  phraseOf,
  type Reading,
  shown,
} from "../structure/draft.js";
import type { Sentence } from "../structure/text.js";
import type { Bounds, CheckVerdict, Quantity } from "../types.js";

interface Change {
  readonly from: Quantity;
  readonly to: Quantity;
  readonly up: boolean;
}

/** `由9亿元增长到9.5亿元`: the direction that the words give to two figures. */
export function growth(reading: Reading): readonly Draft[] {
  const words = (heading: string) => triggersOf(reading.rules, "growth", heading);
  const from = new RegExp(`(?:${words("from").join("|")})[^,，;；]{0,12}$`);
  const to = `[^,，;；。]{0,6}(?:${words("to").join("|")})`;
  const up = new RegExp(`(?:${words("up").join("|")})${to}`);
  const down = new RegExp(`(?:${words("down").join("|")})${to}`);
  const drafts: Draft[] = [];
  for (const sentence of reading.sentences) {
    const all = sentence.quantities.filter(countable);
    for (const [at, first] of all.entries()) {
      const second = all[at + 1];
      if (
        second === undefined ||
        second.unit !== first.unit ||
        !from.test(wholeLead(reading, first))
      )
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

/** The words before a number back to the last mark, a mask in them included. */
function wholeLead(reading: Reading, quantity: Quantity): string {
  return reading.text.slice(Math.max(0, quantity.start - 20), quantity.start).replace(/不足$/, "");
}

function directionDraft({ from, to, up }: Change): Draft {
  const a = from.bounds as Bounds;
  const b = to.bounds as Bounds;
  const verdict = up ? atMost(a, b) : atMost(b, a);
  const computation = `${from.text} → ${to.text}`;
  return {
    kind: "growth",
    verdict,
    at: from.start,
    words: [from, to].map(phraseOf),
    computation,
    message:
      verdict === "fails"
        ? {
            zh: `文中称${up ? "增长" : "下降"}，数字却是${computation}`,
            en: `the text speaks of a ${up ? "rise" : "fall"}, the figures say ${computation}`,
          }
        : { zh: "增减方向与数字相符", en: "the direction agrees with the figures" },
    confidence: "high",
    why: { zh: "文中写明由甲数到乙数", en: "the text goes from one figure to another" },
  };
}

/** Increases over a year that is masked. */
export function differences(reading: Reading): readonly Draft[] {
  const words = (heading: string) => triggersOf(reading.rules, "difference", heading).join("|");
  const than = new RegExp(
    `(?:${words("than")})([^,，;；]{0,12}?)[^,，;；]{0,8}?(${words("up")}|${words("down")})(?:了)?$`,
  );
  const before = new RegExp(`(?:${words("before")})[^,，;；]{0,10}$`);
  const isUp = new RegExp(words("up"));
  const drafts: Draft[] = [];
  for (const sentence of reading.sentences) {
    const all = sentence.quantities.filter((one) => countable(one) && exactValue(one) !== null);
    for (const change of all) {
      const lead = reading.text.slice(clauseStart(reading.text, change.start), change.start);
      const match = than.exec(lead);
      if (match === null) continue;
      const same = all.filter((one) => one !== change && one.unit === change.unit);
      const clauseOf = (one: Quantity) =>
        reading.text.slice(clauseStart(reading.text, one.start), one.start);
      const now = same
        .filter((one) => one.end <= change.start)
        .filter((one) => !than.test(clauseOf(one)) && !before.test(one.lead))
        .at(-1);
      if (now === undefined) continue;
      const rises = isUp.test(match[2] as string);
      const masked = datesBetween(reading, change.start - lead.length, change.start).some(
        (one) => one.value === null,
      );
      if (masked) drafts.push(maskedDraft(now, change, rises));
    }
  }
  return drafts;
}

function clauseStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && offset - at < 40 && !"。;；,，\n".includes(text[at - 1] as string)) at--;
  return at;
}

function maskedDraft(now: Quantity, change: Quantity, up: boolean): Draft {
  const a = exactValue(now) as DecimalText;
  const b = exactValue(change) as DecimalText;
  const base = up ? subtract(a, b) : `${subtract(a, `-${b}`)}`;
  return {
    kind: "difference",
    verdict: "cannot-tell",
    at: change.start,
    words: [now, change].map(phraseOf),
    computation: `${a} ${up ? "-" : "+"} ${b} = ${base}`,
    message: {
      zh: `所比年份被遮盖，只能推出该年应为${base}`,
      en: `the year compared with is masked; it would have had ${base}`,
    },
    confidence: "high",
    why: { zh: "年份以遮盖号写出，不当作数字", en: "a masked year is not read as a number" },
  };
}

/** `100户334人(…,目前98户343人,2户独人户死亡)`: what is left after a loss. */
export function losses(reading: Reading): readonly Draft[] {
  const lost = triggersOf(reading.rules, "difference", "lost");
  const now = triggersOf(reading.rules, "difference", "now");
  const drafts: Draft[] = [];
  for (const sentence of reading.sentences) {
    const all = sentence.quantities.filter((one) => countable(one) && exactValue(one) !== null);
    for (const loss of all) {
      if (!lost.some((word) => loss.noun.includes(word))) continue;
      const left = lastBefore(all, loss, (one) =>
        now.some((word) =>
          reading.text.slice(clauseStart(reading.text, one.start), one.start).includes(word),
        ),
      );
      const start = left && lastBefore(all, left, (one) => opensBracket(reading, sentence, one));
      if (left === undefined || start === undefined) continue;
      drafts.push(lossDraft(start, loss, left));
    }
  }
  return drafts;
}

function lastBefore(
  all: readonly Quantity[],
  limit: Quantity,
  fits: (one: Quantity) => boolean,
): Quantity | undefined {
  return all.filter((one) => one.end <= limit.start && one.unit === limit.unit && fits(one)).at(-1);
}

/** Whether a bracket opens right after this figure or after the heads that follow it. */
function opensBracket(reading: Reading, sentence: Sentence, quantity: Quantity): boolean {
  const rest = reading.text.slice(quantity.end, Math.min(sentence.end, quantity.end + 16));
  return /^[\d人名口余多、]*[(（]/.test(rest);
}

function lossDraft(start: Quantity, loss: Quantity, left: Quantity): Draft {
  const rest = subtract(exactValue(start) as DecimalText, exactValue(loss) as DecimalText);
  const agrees = equality(exactly(rest), left.bounds as Bounds) === "holds";
  const verdict: CheckVerdict = agrees ? "holds" : "cannot-tell";
  const left_ = `${shown(start)} - ${shown(loss)} = ${rest}`;
  return {
    kind: "difference",
    verdict,
    at: left.start,
    words: [left, start, loss].map(phraseOf),
    computation: agrees ? left_ : `${left_} ? ${shown(left)}`,
    message: agrees
      ? { zh: "原数减去减少数等于现数", en: "what there was less what was lost is what is left" }
      : {
          zh: `减去后为${rest}，现数为${shown(left)}，可能另有增减`,
          en: `${rest} would be left, the text says ${shown(left)}; there may be other changes`,
        },
    confidence: "medium",
    why: { zh: "括号内给出现数与减少数", en: "the bracket gives what is left and what was lost" },
  };
}
