import { expectCall, LANGUAGE, type Language, listOf, TEXT } from "../base/index.js";
import { builtinIndicators } from "./builtin.js";
import type { Indicator, IndicatorBook, Target } from "./definition.js";
import type { Measurement } from "./measure.js";
import type { DecimalRange } from "./part.js";
import { INDICATOR_BOOK, MEASUREMENTS } from "./shapes.js";
import { type Answer, targetsOf } from "./target.js";
import {
  ANSWERS,
  DOUBTS,
  LEVEL_LABELS,
  MARKS,
  REGIONS,
  ROLES,
  SENSES,
  say,
  WORDS,
} from "./words.js";

/**
 * Measurements as lines of text: value or bounds, counts, unknowns, target and answer of each, then how
 * many are reached, not reached, cannot be told, and have no target, which add up to all.
 *
 * @example
 * ```ts
 * indicatorsAsText([], "en"); // "Total: 0 = reached 0 + not reached 0 + cannot tell 0 + without target 0\n"
 * ```
 */
export function indicatorsAsText(
  measurements: readonly Measurement[],
  language: Language,
  units: IndicatorBook["units"] = builtinIndicators().units,
): string {
  expectCall("indicatorsAsText", {
    measurements: [measurements, MEASUREMENTS],
    language: [language, LANGUAGE],
  });
  const lines = measurements.map((measured) => {
    const [name, place, value, counts, unknown, target, answer] = rowOf(measured, language, units);
    const { semicolon, colon, open, close } = MARKS[language];
    const head = `${name} [${place}]${colon}${value}`;
    const doubt = `${say(WORDS.unknown, language)} ${unknown}`;
    const detail = `${say(WORDS.counts, language)} ${counts}${semicolon}${doubt}`;
    const said = hasTarget(measured)
      ? `${say(WORDS.target, language)} ${target}${colon}${answer}`
      : answer;
    return `${head}${open}${detail}${close}${semicolon}${said}`;
  });
  return `${[...lines, totalOf(measurements, language)].join("\n")}\n`;
}

/** Measurements as a Markdown table, with the same closing line as `indicatorsAsText`. */
export function indicatorsAsMarkdown(
  measurements: readonly Measurement[],
  language: Language,
  units: IndicatorBook["units"] = builtinIndicators().units,
): string {
  expectCall("indicatorsAsMarkdown", {
    measurements: [measurements, MEASUREMENTS],
    language: [language, LANGUAGE],
  });
  const { indicator, place, value, counts, unknown, target, answer } = WORDS;
  const header = [indicator, place, value, counts, unknown, target, answer];
  return `${markdownTable(
    header.map((word) => say(word, language)),
    measurements.map((measured) => rowOf(measured, language, units)),
  )}\n${totalOf(measurements, language)}\n`;
}

/**
 * Every figure that the written summaries state, as a Markdown table: where it stands, its words, the
 * stated value, the target that the law sets, and the value computed from a register where one is given.
 */
export function statementsAsMarkdown(
  book: IndicatorBook,
  measurements: readonly Measurement[],
  language: Language,
): string {
  expectCall("statementsAsMarkdown", {
    book: [book, INDICATOR_BOOK],
    measurements: [measurements, MEASUREMENTS],
    language: [language, LANGUAGE],
  });
  const { source, indicator, role, stated, target, computed, words } = WORDS;
  const header = [source, indicator, role, stated, target, computed, words];
  const indicators = new Map(
    book.groups.flatMap((group) => group.indicators).map((one) => [one.id, one]),
  );
  const rows = book.statements.map((statement) => {
    const found = indicators.get(statement.indicator);
    const unit = found === undefined ? "" : unitText(found.unit, language, book.units);
    const measured = measurements.find((one) => one.indicator === statement.indicator);
    const targets = (found === undefined ? [] : targetsOf(found)).filter(
      ({ value }) => value !== null,
    );
    return [
      `${statement.summary} ${statement.paragraph}`,
      found === undefined ? statement.indicator : say(found.label, language),
      say(ROLES[statement.role], language),
      statement.value === null
        ? say(WORDS.masked, language)
        : withUnit(`${SENSES[statement.sense]}${statement.value}`, unit),
      found === undefined || targets.length === 0
        ? say(WORDS.none, language)
        : targets
            .map((one) => placedTarget(one, found, unit, language))
            .join(MARKS[language].semicolon),
      measured === undefined
        ? say(WORDS.notComputed, language)
        : valueText(measured, language, book.units),
      statement.words,
    ];
  });
  return markdownTable(
    header.map((word) => say(word, language)),
    rows,
  );
}

export function markdownTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  expectCall("markdownTable", {
    header: [header, listOf(TEXT)],
    rows: [rows, listOf(listOf(TEXT))],
  });
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
  return `${[line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n")}\n`;
}

function rowOf(
  measured: Measurement,
  language: Language,
  units: IndicatorBook["units"],
): readonly string[] {
  const { judgement, direction } = measured;
  const name = say(measured.label, language);
  const level = say(LEVEL_LABELS[measured.level], language);
  const unit = unitText(measured.unit, language, units);
  const { comma, open, close } = MARKS[language];
  const doubt =
    judgement.doubt === null ? "" : `${open}${say(DOUBTS[judgement.doubt], language)}${close}`;
  return [
    measured.veto ? `${name}${open}${say(WORDS.veto, language)}${close}` : name,
    `${placeText(measured, language)}${comma}${level}`,
    valueText(measured, language, units),
    measured.denominator === null
      ? rangeText(measured.numerator, language)
      : `${rangeText(measured.numerator, language)} / ${rangeText(measured.denominator, language)}`,
    String(measured.unknown),
    judgement.target === null || judgement.target.value === null
      ? say(WORDS.none, language)
      : withUnit(targetText(judgement.target, direction), unit),
    hasTarget(measured)
      ? `${say(ANSWERS[judgement.answer], language)}${doubt}`
      : say(WORDS.noTarget, language),
  ];
}

/** Whether there is a target on the day that an answer could be given to. */
function hasTarget({ judgement }: Measurement): boolean {
  return judgement.doubt !== "no-target";
}

/** The name of a place with its id behind it. */
function placeText({ place, placeName }: Measurement, language: Language): string {
  if (place === null) return say(WORDS.whole, language);
  return placeName === null ? place : `${placeName} ${place}`;
}

function valueText(
  measured: Measurement,
  language: Language,
  units: IndicatorBook["units"],
): string {
  const unit = unitText(measured.unit, language, units);
  if (measured.value !== null) return withUnit(measured.value, unit);
  if (measured.lowest === null && measured.highest === null) return say(WORDS.noValue, language);
  const range = withUnit(rangeText(measured, language), unit);
  if (measured.recorded === null) return range;
  const { comma } = MARKS[language];
  return `${range}${comma}${say(WORDS.recorded, language)} ${withUnit(measured.recorded, unit)}`;
}

function rangeText({ lowest, highest }: DecimalRange, language: Language): string {
  if (lowest !== null && lowest === highest) return lowest;
  if (lowest === null && highest === null) return say(WORDS.noBound, language);
  if (highest === null) return `${lowest} ${say(WORDS.orMore, language)}`;
  if (lowest === null) return `${highest} ${say(WORDS.orLess, language)}`;
  return `${lowest} ${say(WORDS.to, language)} ${highest}`;
}

function targetText({ value, edge }: Target, direction: Measurement["direction"]): string {
  const sign = direction === "higher" ? ">" : "<";
  const inclusive = direction === "higher" ? "≥" : "≤";
  return `${edge === "inclusive" ? inclusive : sign} ${value}`;
}

/** A target with the levels, region and period for which it is set. */
function placedTarget(target: Target, of: Indicator, unit: string, language: Language): string {
  const levels = (target.levels ?? []).map((level) => say(LEVEL_LABELS[level], language)).join("/");
  const region = target.region === undefined ? "" : say(REGIONS[target.region], language);
  const { comma, open, close } = MARKS[language];
  const where = [levels, region, target.period.text].filter((part) => part !== "").join(comma);
  return `${withUnit(targetText(target, of.direction), unit)}${open}${where}${close}`;
}

function unitText(id: string, language: Language, units: IndicatorBook["units"]): string {
  const unit = units.find((one) => one.id === id);
  return unit === undefined ? id : say(unit.label, language);
}

function withUnit(text: string, unit: string): string {
  return unit === "" ? text : `${text} ${unit}`;
}

function totalOf(measurements: readonly Measurement[], language: Language): string {
  const count = (answer: Answer) =>
    measurements.filter((one) => hasTarget(one) && one.judgement.answer === answer).length;
  const answered = (["reached", "not-reached", "cannot-tell"] as const).map(
    (answer) => `${say(ANSWERS[answer], language)} ${count(answer)}`,
  );
  const without = measurements.filter((one) => !hasTarget(one)).length;
  const parts = [...answered, `${say(WORDS.withoutTarget, language)} ${without}`];
  return `${say(WORDS.total, language)}${MARKS[language].colon}${measurements.length} = ${parts.join(" + ")}`;
}
