import { type DecimalText, multiply } from "../../base/index.js";
import { type Interval, inside, meet, oneSlipMends, over, printedAs, times } from "../hold.js";
import { type Draft, phraseOf } from "../structure/draft.js";
import type { Mention } from "../structure/outline.js";
import { trimmed } from "../structure/written.js";
import type { Bounds, Quantity } from "../types.js";

const HUNDRED = { low: "100", high: "100" };

/** Whether a rate is so far from part over base that no rounding reaches it. */
function farOff(part: Mention, base: Mention, rate: Mention): boolean {
  const [a, b, c] = [part, base, rate].map(
    ({ quantity }) => Number(quantity.value) * Number(quantity.factor),
  ) as [number, number, number];
  if (rate.quantity.vague !== null || !(b > 0)) return false;
  const rough = [part, base].some(({ quantity }) => quantity.slack !== "0");
  return Math.abs((a * 100) / b - c) > (rough ? 6 + c * 0.6 : 6);
}

/** Whether part over base prints as the rate. */
export function rateVerdict(
  part: Mention,
  base: Mention,
  rate: Mention,
): "holds" | "fails" | "open" {
  if (farOff(part, base, rate)) return "fails";
  const bottom = printedAs(base.quantity);
  if (bottom.low === null || !(Number(bottom.low) > 0)) return "open";
  const quotient = times(over(printedAs(part.quantity), bottom), HUNDRED);
  const stated = statedBy(rate.quantity);
  if (rate.quantity.vague !== null)
    return !meet(quotient, stated) ? "fails" : inside(quotient, stated) ? "holds" : "open";
  if (!meet(quotient, stated)) return "fails";
  return isNear(part, base, rate) ? "holds" : "open";
}

/** Whether a rate is borne out by its figures as they are printed, and not by what they may be rounded from. */
function isNear(part: Mention, base: Mention, rate: Mention): boolean {
  const [top, bottom, stated] = [part, base, rate].map(
    ({ quantity }) => Number(quantity.value) * Number(quantity.factor),
  ) as [number, number, number];
  const step = stepOf(rate) * Number(rate.quantity.factor);
  return Math.abs((top * 100) / bottom - stated) <= Math.max(step * 1.5, stated * 0.02);
}

/** The percentages that print as this one. */
export function statedBy(quantity: Quantity): Interval {
  if (isFraction(quantity)) return nearFraction(quantity);
  if (quantity.vague !== null) return printedAs(quantity);
  const written = quantity.value as DecimalText;
  const decimals = (/[.．。](\d+)/.exec(quantity.text)?.[1] ?? written.split(".")[1] ?? "").length;
  const slack = decimals === 0 ? "0.5" : `0.${"0".repeat(decimals)}5`;
  const at = printedAs({ ...quantity, slack });
  return at;
}

/** Whether a share is written as a fraction, which is seldom meant to the digit. */
export const isFraction = ({ unit }: Quantity) => unit === "fraction";

/** A twentieth to either side of what is written, as far as its words let it. */
function nearFraction(quantity: Quantity): Interval {
  const stated = quantity.value as DecimalText;
  const { low, high } = quantity.bounds as Bounds;
  const [above, below] = [low !== null && high === null, high !== null && low === null];
  return {
    low: multiply(stated, above ? "0.999" : "0.95"),
    high: multiply(stated, below ? "1.001" : above ? "1.2" : "1.05"),
  };
}

/** One in the last digit that is printed. */
export function stepOf({ quantity }: Mention): number {
  return 10 ** -(quantity.value?.split(".")[1] ?? "").length;
}

/** Whether the rate is the quotient with its further digits cut off instead of rounded. */
export function isCutOff(part: Mention, base: Mention, rate: Mention): boolean {
  const [a, b, c] = [part, base, rate].map(
    ({ quantity }) => Number(quantity.value) * Number(quantity.factor),
  ) as [number, number, number];
  const step = stepOf(rate) * Number(rate.quantity.factor);
  return stepOf(rate) < 1 && (a * 100) / b >= c && (a * 100) / b < c + step;
}

/** Whether one digit, written otherwise, would make it true. */
export function rateMends(part: Mention, base: Mention, rate: Mention): boolean {
  const numbers = [part, base, rate].map((one) => one.quantity.value as DecimalText);
  const decimals = (numbers[2]?.split(".")[1] ?? "").length;
  const scale = Number(part.quantity.factor) / Number(base.quantity.factor);
  const size = Number(rate.quantity.factor);
  return oneSlipMends(numbers, ([a = 0, b = 1, c = 0]) => {
    return Math.abs((a * scale * 100) / b / size - c) <= 0.5 * 10 ** -decimals;
  });
}

export function rateDraft(
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
