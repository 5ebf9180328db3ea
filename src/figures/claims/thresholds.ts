import { compare, type DecimalText, fromNumber, multiply } from "../../base/index.js";
import { historyAt, NATION } from "../../law/index.js";
import type { FigureRules } from "../data.js";
import { quotientText } from "../hold.js";
import {
  countable,
  type Draft,
  datesBetween,
  exactValue,
  phraseOf,
  quantityBefore,
  type Reading,
  shown,
} from "../structure/draft.js";
import { writtenLike } from "../structure/written.js";
import type { Bounds, CheckVerdict, Quantity } from "../types.js";
import { inBase } from "./measures.js";

type Threshold = FigureRules["thresholds"]["thresholds"][number];

/** Figures that a policy sets a threshold for. */
export function thresholds(reading: Reading): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const threshold of reading.rules.thresholds.thresholds) {
    const line = threshold.direction === "of-its-year" ? undefined : lineOf(threshold, reading);
    if (line === undefined) continue;
    for (const one of reading.quantities) {
      if (one.unit !== threshold.unit || !countable(one)) continue;
      const clause = clauseOf(reading, one);
      const isOther = /贷/.test(clause) && !threshold.subject.some((word) => clause.includes(word));
      const about = meanOf(threshold, one) && !isOther ? sentenceBefore(reading, one) : clause;
      if (!threshold.subject.some((word) => about.includes(word))) continue;
      if (!threshold.measure.some((word) => about.includes(word))) continue;
      if (/(?:由|从)[^到至]*$/.test(clause)) continue;
      if (isStandard(reading, one) || isBefore(line.since, reading, one)) continue;
      const draft =
        threshold.per === null || meanOf(threshold, one)
          ? plain(threshold, line, one)
          : averaged(reading, threshold, line, one);
      if (draft !== undefined) drafts.push(draft);
    }
  }
  return drafts;
}

/** Whether an amount is already one for each: `户均余额4.36万元`. */
const meanOf = ({ per }: Threshold, { lead }: Quantity) =>
  per === "household" && /(?:户均|每户|单户)(?:贷款|余额|额度|放贷)?$/.test(lead);

/** `2500元/年的脱贫标准`: an amount that is itself called a standard is no income. */
const isStandard = ({ text }: Reading, { end }: Quantity) =>
  /^(?:[/／每]\p{Script=Han}{1,3})?[的（(]?\p{Script=Han}{0,4}(?:标准|[贫脱]\p{Script=Han}{0,2}线|底线)/u.test(
    text.slice(end, end + 14),
  );

/** Whether the last year that the text names before an amount is one of which no threshold is known yet. */
function isBefore(since: number, reading: Reading, { start }: Quantity): boolean {
  const year = datesBetween(reading, 0, start)
    .filter(({ kind, value }) => kind === "year" && value !== null)
    .at(-1)?.value;
  return year !== undefined && year !== null && year < since;
}

function sentenceBefore(reading: Reading, one: Quantity): string {
  const text = reading.text.slice(Math.max(0, one.start - 120), one.start);
  return text.slice(text.search(/[^。\n]*$/));
}

function clauseOf(reading: Reading, one: Quantity): string {
  const text = reading.text.slice(Math.max(0, one.start - 60), one.start);
  return text.slice(text.search(/[^,，;；。:：、\n]*$/));
}

/** The lowest and the highest of a threshold in all the years of which it is known, and where they are written. */
interface Line {
  readonly least: DecimalText;
  readonly most: DecimalText;
  readonly sources: string;
  /** The first year of which it is known. */
  readonly since: number;
}

function lineOf({ parameters: names }: Threshold, { rules }: Reading): Line | undefined {
  const entries = rules.parameters
    .filter(({ name }) => names.includes(name))
    .flatMap((parameter) => historyAt(parameter, NATION.id)?.values ?? [])
    .filter(({ value }) => typeof value === "number");
  const order = entries.map(({ value }) => fromNumber(Number(value))).sort(compare);
  const [least, most] = [order[0], order.at(-1)];
  if (least === undefined || most === undefined) return undefined;
  const sources = entries.flatMap((entry) => entry.sources[0]?.source ?? []);
  const since = Math.min(...entries.map(({ from }) => Number(from.slice(0, 4))));
  return { least, most, sources: [...new Set(sources)].join(", "), since };
}

function plain(threshold: Threshold, line: Line, one: Quantity): Draft {
  const bounds = one.bounds as Bounds;
  const { least, most } = line;
  const up = threshold.direction === "at-least";
  const easy = up ? bounds.low : bounds.high;
  const hard = up ? bounds.high : bounds.low;
  const passes = easy !== null && (up ? compare(easy, most) >= 0 : compare(easy, least) <= 0);
  const misses = hard !== null && (up ? compare(hard, least) < 0 : compare(hard, most) > 0);
  const verdict: CheckVerdict = passes ? "holds" : misses ? "fails" : "cannot-tell";
  const sign = passes ? (up ? "≥" : "≤") : misses ? (up ? "<" : ">") : "?";
  const limit = misses === up ? least : most;
  const isPlain = shown(one) === one.value;
  const computation = `${shown(one)} ${sign} ${isPlain ? limit : writtenLike(limit, one)}`;
  return draftOf(threshold, line, verdict, [one], computation);
}

/** An average per household against a limit for each household. */
function averaged(
  reading: Reading,
  threshold: Threshold,
  line: Line,
  one: Quantity,
): Draft | undefined {
  const before = quantityBefore(reading, one);
  if (before?.unit !== threshold.per || !clauseOf(reading, one).includes(before.text))
    return undefined;
  const total = inBase(one);
  const count = exactValue(before);
  if (total === null || count === null || compare(count, "0") <= 0) return undefined;
  const limit = line.most;
  const over = compare(total, multiply(limit, count)) > 0;
  const computation = `${total} / ${count} ${quotientText(total, count)} ${over ? ">" : "≤"} ${limit}`;
  return draftOf(threshold, line, over ? "fails" : "holds", [before, one], computation);
}

function draftOf(
  threshold: Threshold,
  { sources }: Line,
  verdict: CheckVerdict,
  words: readonly Quantity[],
  computation: string,
): Draft {
  const { label, note } = threshold;
  const end = {
    holds: { zh: "符合", en: "met" },
    fails: { zh: "不符合", en: "not met" },
    "cannot-tell": { zh: "年份不明，无法判断", en: "the year is not known, so it cannot be told" },
  }[verdict];
  return {
    kind: "threshold",
    verdict,
    at: (words.at(-1) as Quantity).start,
    words: words.map(phraseOf),
    computation,
    message: { zh: `${label.zh}：${end.zh}`, en: `${label.en}: ${end.en}` },
    confidence: "medium",
    why: { zh: `${note.zh}（${sources}）`, en: `${note.en} (${sources})` },
  };
}
