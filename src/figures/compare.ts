import {
  type DecimalText,
  expectCall,
  type Finding,
  isDecimalText,
  type Label,
  multiply,
} from "../base/index.js";
import { builtInFigureRules, type FigureRules, triggersOf } from "./data.js";
import { atMost, equality, exactly, scaleBounds, within } from "./hold.js";
import { findingOfComparison } from "./issues.js";
import { ACTUALS, COMPARE_OPTIONS, REPORT } from "./shapes.js";
import type {
  Bounds,
  CheckVerdict,
  FigureDetails,
  FigureReport,
  Quantity,
  StatedComparison,
} from "./types.js";

/** A figure that the caller computed, to be held against what a text states. */
export interface Actual {
  readonly id: string;
  readonly label: Label;
  /** The words that name it in a text, such as `贫困户` or `参保率`; synonyms are added. */
  readonly subject: readonly string[];
  /** Words in front of the subject that make it another one, such as `未参保`. */
  readonly except?: readonly string[];
  /** The id of a unit of `rules/figures/units.json`: `household`, `person`, `percent`, `yuan`, … */
  readonly unit: string;
  /** The value in that unit; `null` when the records do not tell. */
  readonly value: DecimalText | null;
  /** What the value can be when records are missing; left out when it is exact. */
  readonly low?: DecimalText | null;
  readonly high?: DecimalText | null;
}

export interface StatedComparisons {
  readonly comparisons: readonly StatedComparison[];
  /** The ids of figures that the text does not state. */
  readonly unstated: readonly string[];
  /** The comparisons that fail or cannot be told, in the order of the text. */
  readonly findings: readonly Finding<FigureDetails>[];
}

export interface CompareOptions {
  readonly rules?: FigureRules | undefined;
  /** The year of the computed figures; a claim that names this year is held to them. */
  readonly year?: number;
}

/** How surely a mention is of the whole: named so, in a pair that fits, or only by its wording. */
type Claim = "whole" | "pair" | "likely" | "unclear";

interface Mention {
  readonly quantity: Quantity;
  readonly claim: Claim;
  readonly dated: boolean;
}

/**
 * Holds the figures that a text states against figures that the caller computed from records.
 *
 * A claim fails only when the text says that it speaks of the whole (`全乡贫困户98户`, `参保率100%`) and
 * names no other year; a mention that may be of a part is reported only where it agrees.
 *
 * @throws TypeError for an actual whose value is no decimal text
 * @example
 * compareStated(readFigures("全乡贫困户98户343人。"), [
 *   { id: "people", label: { zh: "贫困人口", en: "poor people" }, subject: ["贫困户"], unit: "person", value: "335" },
 * ]).comparisons[0]?.verdict // "fails"
 */
export function compareStated(
  report: FigureReport,
  actuals: readonly Actual[],
  options: CompareOptions = {},
): StatedComparisons {
  expectCall("compareStated", {
    report: [report, REPORT],
    actuals: [actuals, ACTUALS],
    options: [options, COMPARE_OPTIONS],
  });
  const rules = options.rules ?? builtInFigureRules();
  const comparisons: StatedComparison[] = [];
  const unstated: string[] = [];
  for (const actual of actuals) {
    for (const value of [actual.value, actual.low, actual.high]) {
      if (value !== null && value !== undefined && !isDecimalText(value)) {
        throw new TypeError(`not a decimal text: ${JSON.stringify(value)}`);
      }
    }
    const rows = mentionsOf(report, actual, actuals, rules, options.year)
      .map((mention) => compareOne(mention, actual, rules))
      .filter((one) => one !== undefined);
    if (rows.length === 0) unstated.push(actual.id);
    comparisons.push(...rows);
  }
  comparisons.sort((a, b) => a.line - b.line || a.column - b.column);
  const findings = comparisons
    .filter(({ verdict }) => verdict !== "holds")
    .map((one) => findingOfComparison(one, report.file));
  return { comparisons, unstated, findings };
}

function mentionsOf(
  report: FigureReport,
  actual: Actual,
  actuals: readonly Actual[],
  rules: FigureRules,
  year: number | undefined,
): readonly Mention[] {
  const words = subjectWords(actual, rules);
  const dimension = rules.units.units.find((one) => one.unit === actual.unit)?.dimension;
  const dates = new Map(report.dates.map((one) => [one.end, one]));
  const mentions: Mention[] = [];
  for (const [at, quantity] of report.quantities.entries()) {
    if (quantity.dimension === null || quantity.dimension !== dimension) continue;
    const before = report.quantities[at - 1];
    const paired = dimension === "persons" && before !== undefined && isPair(before, quantity);
    const after = report.quantities[at + 1];
    const noun = after !== undefined && isPair(quantity, after) ? after.noun : quantity.noun;
    const lead = paired ? before.lead : quantity.lead;
    const wording = claimOf(lead, noun, words, actual.except ?? [], rules);
    if (wording === undefined) continue;
    const fits = paired && householdsFit(before, actual, actuals, rules);
    const date = dates.get((paired ? before : quantity).leadStart);
    const dated = date?.kind === "year" && date.value !== year;
    mentions.push({ quantity, claim: fits ? "pair" : wording, dated });
  }
  return mentions;
}

function subjectWords(actual: Actual, rules: FigureRules): readonly string[] {
  const groups = rules.subjects.synonyms.filter((one) =>
    actual.subject.some((word) => one.words.includes(word)),
  );
  const all = new Set([...actual.subject, ...groups.flatMap((one) => one.words)]);
  return [...all].sort((a, b) => b.length - a.length);
}

/** What may stand between households and their people: 98户343人, 98户、343人, 98户，共343人. */
const TOGETHER = /^(?:共|共计|合计|总计|共有|计)?$/;

function isPair(households: Quantity, people: Quantity): boolean {
  const between = people.start - households.end;
  return (
    households.dimension === "households" &&
    people.dimension === "persons" &&
    (between <= 1 || (between <= people.lead.length + 1 && TOGETHER.test(people.lead)))
  );
}

/** Whether the households in front are those that the caller counted for the same subject. */
function householdsFit(
  households: Quantity,
  actual: Actual,
  actuals: readonly Actual[],
  rules: FigureRules,
): boolean {
  const words = subjectWords(actual, rules);
  return actuals.some(
    (one) =>
      one.unit === "household" &&
      one.value === households.value &&
      subjectWords(one, rules).some((word) => words.includes(word)),
  );
}

const REACHES = /(?:均)?(?:达到|达|为|是|共|有|至)?$/;

function claimOf(
  lead: string,
  noun: string,
  words: readonly string[],
  except: readonly string[],
  rules: FigureRules,
): Claim | undefined {
  const named = lead.replace(REACHES, "");
  const word = words.find((one) => named.endsWith(one));
  const prefix = word === undefined ? lead : named.slice(0, -word.length);
  if (word === undefined && !words.some((one) => noun.startsWith(one))) return undefined;
  if (except.some((one) => prefix.endsWith(one) || noun.startsWith(one))) return undefined;
  if (word?.endsWith("率") === true) return "whole";
  const scope = triggersOf(rules, "restatement", "scope").join("|");
  const exist = triggersOf(rules, "restatement", "exist").join("|");
  if (new RegExp(`(?:${scope})(?:${exist})*$`).test(prefix)) return "whole";
  const likely = word !== undefined && new RegExp(`^(?:${exist})+$`).test(prefix);
  return likely ? "likely" : "unclear";
}

function boundsOf(actual: Actual): Bounds | undefined {
  if (actual.value === null && actual.low === undefined && actual.high === undefined)
    return undefined;
  if (actual.value !== null && actual.low === undefined && actual.high === undefined) {
    return exactly(actual.value);
  }
  return {
    low: actual.low ?? null,
    high: actual.high ?? null,
    lowOpen: false,
    highOpen: false,
  };
}

function compareOne(
  mention: Mention,
  actual: Actual,
  rules: FigureRules,
): StatedComparison | undefined {
  const { quantity, claim, dated } = mention;
  const factor = rules.units.units.find((one) => one.unit === actual.unit)?.factor ?? "1";
  const given = boundsOf(actual);
  const bounds = given === undefined ? undefined : scaleBounds(given, factor);
  const plain = judge(quantity, bounds);
  if (plain !== "holds" && claim === "unclear") return undefined;
  const doubtful = plain === "fails" && (dated || claim === "likely");
  const verdict = doubtful ? "cannot-tell" : plain;
  const range = actual.low != null || actual.high != null;
  const found = actual.value ?? (range ? `${actual.low ?? "?"}–${actual.high ?? "?"}` : "?");
  const sign = verdict === "holds" ? "=" : verdict === "fails" ? "≠" : "?";
  return {
    id: actual.id,
    label: actual.label,
    verdict,
    line: quantity.line,
    column: quantity.column,
    paragraph: quantity.paragraph,
    stated: `${quantity.lead.slice(-10)}${quantity.text}${quantity.noun.slice(0, 6)}`,
    actual: actual.value,
    computation: `${quantity.text} ${sign} ${found}`,
    message: messageOf(verdict, actual, quantity, { found, dated, likely: claim === "likely" }),
  };
}

function judge(quantity: Quantity, bounds: Bounds | undefined): CheckVerdict {
  if (quantity.bounds === null || bounds === undefined) return "cannot-tell";
  const stated = scaleBounds(quantity.bounds, quantity.factor);
  if (
    stated.low !== null &&
    stated.low === stated.high &&
    bounds.low !== null &&
    bounds.low === bounds.high
  ) {
    return within(stated.low, bounds.low, multiply(quantity.slack, quantity.factor))
      ? "holds"
      : "fails";
  }
  // A vague claim (`95%以上`) holds when all that the figure can be lies in it.
  const above =
    stated.low === null ||
    (bounds.low !== null && atMost(exactly(stated.low), exactly(bounds.low)) === "holds");
  const below =
    stated.high === null ||
    (bounds.high !== null && atMost(exactly(bounds.high), exactly(stated.high)) === "holds");
  const vague = stated.low !== null || stated.high !== null;
  return above && below && vague
    ? "holds"
    : equality(stated, bounds) === "fails"
      ? "fails"
      : "cannot-tell";
}

function messageOf(
  verdict: CheckVerdict,
  { label, value }: Actual,
  quantity: Quantity,
  { found, dated, likely }: { found: string; dated: boolean; likely: boolean },
): Label {
  if (verdict === "holds")
    return { zh: `${label.zh}与台账一致`, en: `${label.en}: as the records give` };
  if (verdict === "fails") {
    return {
      zh: `${label.zh}文中为${quantity.text}，台账为${found}`,
      en: `${label.en}: the text says ${quantity.text}, the records give ${found}`,
    };
  }
  if (quantity.masked) return { zh: "文中数字被遮盖", en: "the figure is masked in the text" };
  if (value === null)
    return { zh: `${label.zh}台账不全，无法判断`, en: `${label.en}: the records do not tell` };
  if (dated)
    return { zh: "文中所指年份不同或被遮盖", en: "the text speaks of another or a masked year" };
  if (likely)
    return { zh: "文中未写明是否为全部", en: "the text does not say whether it means all" };
  return { zh: "文中为模糊数，无法判断", en: "the figure is too vague to tell" };
}
