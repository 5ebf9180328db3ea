import type { DecimalText } from "../../base/index.js";
import { type Interval, inside, meet, over, printedAs, times } from "../hold.js";
import { type Draft, phraseOf } from "../structure/draft.js";
import type { Mention } from "../structure/outline.js";
import { trimmed, writtenLike } from "../structure/written.js";
import type { Quantity } from "../types.js";
import { sizeOf } from "./division-amounts.js";
import { perSize } from "./each-candidates.js";

/** An amount each, how many there are, how often, and the total that they make. */
export interface Triple {
  readonly each: Mention;
  readonly count: Mention | undefined;
  /** Periods that the amount recurs in (12 months of a year); 1 where it does not. */
  readonly often: number;
  readonly total: Mention;
  /** The figure that says how often. */
  readonly spell?: Mention | undefined;
}

/** Whether the amount times the count is the total. */
export function eachVerdict({ each, count, often, total }: Triple): "holds" | "fails" | "open" {
  const mean = each.each?.mean === true;
  const amount = printedAs(mean ? roundedMean(each.quantity) : each.quantity, !mean);
  const heads = count === undefined ? ONE : printedAs(count.quantity);
  const size = count === undefined ? 1 : perSize(each, count);
  const many = scaled(heads, often, size);
  const stated = printedAs(total.quantity);
  if (each.quantity.vague !== null) {
    const quotient = over(stated, many);
    return !meet(quotient, amount) ? "fails" : inside(quotient, amount) ? "holds" : "open";
  }
  if (!meet(times(amount, many), stated)) return "fails";
  return isNear({ each, count, often, total }) ? "holds" : "open";
}

/** How far, of the whole, a product may be from it where what is rounded allows for more. */
const NEAR = 0.03;

/** Whether the figures bear each other out as they are printed, and not by what they may be rounded from. */
function isNear({ each, count, often, total }: Triple): boolean {
  const many = count === undefined ? 1 : sizeOf(count) / perSize(each, count);
  const last = (roundedMean(each.quantity).slack ?? "0") as string;
  const step = Number(last) * Number(each.quantity.factor) * many * often;
  const miss = Math.abs(sizeOf(each) * many * often - sizeOf(total));
  return miss <= Math.max(sizeOf(total) * NEAR, step * 2);
}

/** A mean without digits behind the point is rounded to ones. */
function roundedMean(quantity: Quantity): Quantity {
  return quantity.slack === "0" && quantity.vague === null && Number(quantity.value) >= 10
    ? { ...quantity, slack: "0.5" }
    : quantity;
}

const ONE: Interval = { low: "1", high: "1" };

function scaled(heads: Interval, often: number, size: number): Interval {
  const by = { low: String(often), high: String(often) };
  const all = times(heads, by);
  return size === 1 ? all : over(all, { low: String(size), high: String(size) });
}

export function eachDraft(
  triple: Triple,
  verdict: "holds" | "fails" | "cannot-tell",
  confidence: "high" | "medium",
): Draft {
  const { each, count, often, total, spell } = triple;
  const after = each.quantity.start > total.quantity.start;
  const used = [each, count, spell, total].filter((one): one is Mention => one !== undefined);
  const { computation, value } = after ? divided(triple) : multiplied(triple);
  const sign = { holds: "✓", fails: "✗", "cannot-tell": "?" }[verdict];
  const stated = (after ? each : total).quantity.text;
  const said = after
    ? { zh: "总额除以数量", en: "the total over the count" }
    : { zh: "单位数额乘以数量", en: "the amount each times the count" };
  const every = often === 1 ? "" : ` × ${often}`;
  return {
    kind: after ? "per-head" : "product",
    verdict,
    at: each.quantity.start,
    words: used.map((one) => phraseOf(one.quantity)),
    computation: `${computation(every)} ${sign} ${stated}`,
    message:
      verdict === "holds"
        ? { zh: `${said.zh}与所称相符`, en: `${said.en} agrees with what is stated` }
        : {
            zh: `${said.zh}为${value}，所称为${stated}${verdict === "fails" ? "" : "；是否有一位数字写错"}`,
            en: `${said.en} is ${value}, the text says ${stated}${verdict === "fails" ? "" : "; is one digit wrong?"}`,
          },
    confidence,
    why: {
      zh: "文中给出单位数额、数量与总额",
      en: "the text gives an amount each, a count and a total",
    },
  };
}

function textOf(quantity: Quantity | undefined): string {
  return quantity?.text ?? "";
}

function multiplied({ each, count, often, total }: Triple) {
  const amount = printedAs(each.quantity, true).low as DecimalText | null;
  const size = count === undefined ? 1 : perSize(each, count);
  const heads = count === undefined ? ONE : printedAs(count.quantity, true);
  const value = times({ low: amount, high: amount }, scaled(heads, often, size)).low ?? "?";
  const shown = value === "?" ? value : writtenLike(trimmed(value), total.quantity);
  const by = count === undefined ? "" : ` × ${textOf(count.quantity)}`;
  return {
    value: shown,
    computation: (every: string) => `${each.quantity.text}${by}${every} = ${shown}`,
  };
}

function divided({ each, count, often, total }: Triple) {
  const size = count === undefined ? 1 : perSize(each, count);
  const heads = count === undefined ? ONE : printedAs(count.quantity, true);
  const value = over(printedAs(total.quantity, true), scaled(heads, often, size)).low ?? "?";
  const shown = value === "?" ? value : writtenLike(trimmed(value), each.quantity);
  const by = count === undefined ? "" : ` / ${textOf(count.quantity)}`;
  return {
    value: shown,
    computation: (every: string) =>
      `${total.quantity.text}${by}${every.replace("×", "/")} = ${shown}`,
  };
}
