import { type DecimalText, fromNumber } from "../../base/index.js";
import { NATION } from "../../law/index.js";
import type { FigureRules } from "../data.js";
import { meet, printedAs } from "../hold.js";
import { type Draft, datesBetween, phraseOf, type Reading, shown } from "../structure/draft.js";
import type { Mention, Passage } from "../structure/outline.js";
import { asCompared, known } from "../structure/scope.js";
import type { CheckVerdict, DateWord } from "../types.js";

type Threshold = FigureRules["thresholds"]["thresholds"][number];

/** A line as the law has it in a year, and where that is written. */
interface LineOfYear {
  readonly year: number;
  readonly value: DecimalText;
  readonly place: string;
  readonly source: string;
  /** Whether a document or a press page says it, and not common knowledge alone. */
  readonly isSure: boolean;
}

const UNSURE = ["general-knowledge", "uncertain", "practice"];

/** Lines that a text names (`2952元的国家扶贫标准`), held against those of their year. */
export function linesOfYear(reading: Reading): readonly Draft[] {
  const named = reading.rules.thresholds.thresholds.filter(
    ({ direction }) => direction === "of-its-year",
  );
  const drafts: Draft[] = [];
  for (const threshold of named) {
    const isNamed = namedBy(threshold);
    const lines = linesOf(threshold, reading);
    for (const passage of reading.outline)
      for (const one of passage.mentions) {
        if (one.quantity.unit !== threshold.unit || !known(one)) continue;
        if (!isNamed(one) || /识别|建档/.test(one.head)) continue;
        const line = asCompared(one);
        const draft = heldBy(threshold, lines, line, yearOf(reading, passage, one));
        if (draft !== undefined) drafts.push(draft);
      }
  }
  return drafts;
}

/** `2952元的国家扶贫标准`, `国家扶贫标准为4000元`: the words stand beside the number, and say of no more than it. */
function namedBy({ measure }: Threshold): (one: Mention) => boolean {
  const words = measure.join("|");
  const after = new RegExp(
    `^(?:/?(?:人|每人)?(?:每?年)?)?的?(?:\\d{4}年)?\\p{Script=Han}{0,6}(?:${words})`,
    "u",
  );
  const before = new RegExp(`(?:${words})(?:线)?(?:按照?|为|是|即|的|定为|确定为|\\d{4}年)*$`, "u");
  return ({ each, gap, head, tail }) =>
    (/收入/.test(head) && /当年|国家|国定/.test(head) && /^的?标准/.test(tail)) ||
    after.test(tail) ||
    (each === undefined && before.test(gap));
}

/** The year that the clause gives the line, or the sentence up to it. */
function yearOf(reading: Reading, { sentence }: Passage, one: Mention): DateWord | undefined {
  const { start, end } = one.quantity;
  const within = end + Math.min(8, one.tail.length);
  const isYear = ({ kind, value }: DateWord) => kind === "year" && value !== null;
  const after = datesBetween(reading, end, within).find(isYear);
  const before = datesBetween(reading, sentence.start, start).filter(isYear).at(-1);
  return after ?? before;
}

function linesOf({ parameters }: Threshold, { rules }: Reading): readonly LineOfYear[] {
  return rules.parameters
    .filter(({ name }) => parameters.includes(name))
    .flatMap(({ histories }) =>
      histories.flatMap(({ place, values }) =>
        values.flatMap((entry, at) => {
          if (typeof entry.value !== "number") return [];
          const value = fromNumber(entry.value);
          const { source = "", confidence } = entry.sources[0] ?? {};
          const isSure = !UNSURE.includes(confidence ?? "uncertain");
          const next = values[at + 1]?.from ?? entry.to;
          return yearsFrom(entry.from, next).map((year) => ({
            year,
            value,
            place,
            source,
            isSure,
          }));
        }),
      ),
    );
}

/** The years from one day on in which a value is in force, without the year in which the next begins. */
function yearsFrom(from: string, next: string | null | undefined): readonly number[] {
  const first = Number(from.slice(0, 4));
  const last = next == null ? first : Number(next.slice(0, 4)) - (next.endsWith("-12-31") ? 0 : 1);
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, more) => first + more);
}

/**
 * A line holds where some series of the law has it in its year, or in any where the text names none. It
 * is false where its year is known to have another, by more than common knowledge, and it is the line of another year.
 */
function heldBy(
  threshold: Threshold,
  lines: readonly LineOfYear[],
  one: Mention,
  year: DateWord | undefined,
): Draft | undefined {
  const stated = printedAs(one.quantity);
  if (stated.low === null || stated.high === null) return undefined;
  const same = lines.filter(({ value }) => meet({ low: value, high: value }, stated));
  const found = same.find((line) => year === undefined || line.year === year.value);
  const named = lines.filter((line) => line.year === year?.value);
  if (found !== undefined) return draftOf(threshold, "holds", one, year, found);
  const others = named.filter(({ place }) => place === NATION.id);
  const [other] = others;
  if (other === undefined || same.length === 0 || one.quantity.vague !== null) return undefined;
  const value = [...new Set(others.map((line) => line.value))].join("/");
  // The income of a year is often held against the line of the year before.
  const isLate = same.some((line) => line.year === (year?.value ?? 0) - 1);
  const isSure = !isLate && others.every((line) => line.isSure);
  return draftOf(threshold, isSure ? "fails" : "cannot-tell", one, year, {
    ...other,
    value,
    isSure,
  });
}

const SIGNS = { holds: "=", fails: "≠", "cannot-tell": "?" } as const;

function draftOf(
  { label, note }: Threshold,
  verdict: CheckVerdict,
  one: Mention,
  year: DateWord | undefined,
  line: LineOfYear,
): Draft {
  const holds = verdict === "holds";
  const end = holds
    ? { zh: "符合", en: "it is" }
    : {
        zh: `${line.isSure ? "" : "据所知，"}${line.year}年为${line.value}元`,
        en: `${line.isSure ? "" : "as far as is known "}that of ${line.year} is ${line.value} yuan`,
      };
  return {
    kind: "threshold",
    verdict,
    at: one.quantity.start,
    words: [...(year === undefined ? [] : [year]), one.quantity].map((word) =>
      "value" in word && "unit" in word ? phraseOf(word) : { start: word.start, end: word.end },
    ),
    computation: `${line.year}: ${shown(one.quantity)} ${SIGNS[verdict]} ${line.value}`,
    message: { zh: `${label.zh}：${end.zh}`, en: `${label.en}: ${end.en}` },
    confidence: "medium",
    why: { zh: `${note.zh}（${line.source}）`, en: `${note.en} (${line.source})` },
  };
}
