import { expectCall, TEXT } from "../base/index.js";
import { apiece } from "./claims/apiece.js";
import { differences, growth, losses } from "./claims/changes.js";
import { dueTimes } from "./claims/due-times.js";
import { frequencies } from "./claims/duties.js";
import { eachClaims } from "./claims/each.js";
import { fitClaims } from "./claims/fits.js";
import { gapClaims } from "./claims/gaps.js";
import { areas } from "./claims/geometry.js";
import { growthClaims } from "./claims/growth.js";
import { growthFits } from "./claims/growth-fits.js";
import { innerParts } from "./claims/inner-parts.js";
import { itemLists } from "./claims/item-lists.js";
import { leftoverClaims } from "./claims/leftovers.js";
import { limitClaims } from "./claims/limits.js";
import { linesOfYear } from "./claims/lines-of-year.js";
import { listedParts } from "./claims/listed-parts.js";
import { countedLists, listDraft } from "./claims/lists.js";
import { units } from "./claims/measures.js";
import { mixedProducts } from "./claims/mixed-products.js";
import { names } from "./claims/names.js";
import { listsOf, marksOf, numbering } from "./claims/numbering.js";
import { countedTwice, overlaps } from "./claims/overlaps.js";
import { sumsElsewhere } from "./claims/pairs.js";
import { perHead } from "./claims/posts.js";
import { rateClaims } from "./claims/rate.js";
import { ratioClaims } from "./claims/ratios.js";
import { recurrences } from "./claims/recurrences.js";
import { restatements, scopes } from "./claims/repeats.js";
import { rounds } from "./claims/rounds.js";
import { sayings } from "./claims/sayings.js";
import { slogans, slogansOf } from "./claims/slogans.js";
import { crowds, subsets } from "./claims/subsets.js";
import { baseAndAdded, unions } from "./claims/sums.js";
import { columnClaims } from "./claims/table-columns.js";
import { tableTextClaims } from "./claims/table-texts.js";
import { tableClaims } from "./claims/tables.js";
import { thresholds } from "./claims/thresholds.js";
import { toldParts } from "./claims/told-parts.js";
import { wholePeriods } from "./claims/whole-periods.js";
import { wholeClaims } from "./claims/wholes.js";
import { builtInFigureRules, type FigureRules } from "./data.js";
import { findingOfCheck } from "./issues.js";
import { scan } from "./lex/scan.js";
import { FIGURE_OPTIONS } from "./shapes.js";
import { type Draft, type Reading, settle } from "./structure/draft.js";
import { outlineOf } from "./structure/outline.js";
import { tablesOf } from "./structure/tables.js";
import { placer, sentencesOf } from "./structure/text.js";
import type { FigureCheck, FigureReport, IdentityKind } from "./types.js";

export interface FigureOptions {
  /** Data to read with instead of the built-in ones. */
  readonly rules?: FigureRules;
  /** What the text is called, for the places of its findings. */
  readonly file?: string;
}

/** Reads a text into quantities and sentences, before any identity is looked for. */
function readText(text: string, rules: FigureRules): Reading & { readonly lines: number } {
  const places = placer(text);
  const { quantities, dates } = scan(text, rules, places.of);
  const sentences = sentencesOf(text, quantities);
  return {
    text,
    rules,
    quantities,
    dates,
    sentences,
    outline: outlineOf(sentences),
    tables: tablesOf(text),
    placeOf: places.of,
    lines: places.lines,
  };
}

/**
 * Reads a Chinese work summary and checks the figures in it against each other.
 *
 * @param text the summary as plain text
 * @throws TypeError when `text` is not a string
 * @example
 * readFigures("完成危房改造22户,其中C级维修10户、D级改造13户。").findings[0]?.details.computation
 * // "10 + 13 = 23 ≠ 22 (+1)"
 */
export function readFigures(text: string, options: FigureOptions = {}): FigureReport {
  expectCall("readFigures", {
    text: [text, TEXT],
    options: [options, FIGURE_OPTIONS],
  });
  if (typeof text !== "string") throw new TypeError("the text of a summary must be a string");
  const rules = options.rules ?? builtInFigureRules();
  const reading = readText(text, rules);
  const checks = settle(reading, claimsOf(reading));
  return {
    ...(options.file === undefined ? {} : { file: options.file }),
    lines: reading.lines,
    quantities: reading.quantities,
    dates: reading.dates,
    checks,
    findings: [...withVerdict(checks, "fails"), ...withVerdict(checks, "cannot-tell")].map((one) =>
      findingOfCheck(one, options.file),
    ),
    counts: count(reading, checks),
  };
}

/** What the text claims, kind by kind. */
function claimsOf(reading: Reading): readonly Draft[] {
  const { drafts: sums, divisions } = wholeClaims(reading);
  const broken = divisions
    .filter(({ how }) => how === "among")
    .map(({ whole, parts }) => ({
      whole: whole.quantity,
      parts: parts.map((one) => one.quantity),
    }));
  const posts = perHead(reading, broken);
  const eaches = eachClaims(reading).filter(({ at }) => posts.every((one) => one.at !== at));
  const explained = new Set([...posts, ...eaches].map(({ at }) => at));
  const changes = [...growthClaims(reading), ...gapClaims(reading)];
  const changed = new Set(changes.map(({ at }) => at));
  const counted = countedLists(reading);
  const found = slogansOf(reading.text);
  const lists = listsOf(marksOf(reading.text));
  const again = restatements(reading);
  const restated = new Set(again.map(({ at }) => at));
  const columns = columnClaims(reading);
  const inColumns = new Set(columns.flatMap(({ words }) => words.map(({ end }) => end)));
  const parts = [...sums, ...subsets(reading, broken)];
  const divided = [...parts, ...innerParts(reading, parts)];
  const listed = [
    ...counted.map((one) => listDraft(reading, one)),
    ...listedParts(reading, sums).filter(({ at }) =>
      counted.every(({ count }) => count.start !== at),
    ),
    ...slogans(reading, found, lists),
    ...sayings(reading, found),
  ];
  return [
    ...divided,
    ...toldParts(reading.outline, divided),
    ...baseAndAdded(reading),
    ...unions(reading),
    ...sumsElsewhere(reading),
    ...crowds(reading),
    ...posts,
    ...eaches,
    ...fitClaims(reading, explained),
    ...mixedProducts(reading),
    ...apiece(reading),
    ...areas(reading),
    ...rateClaims(reading).filter(({ words }) => !words.every(({ end }) => inColumns.has(end))),
    ...changes,
    ...growthFits(reading, changed),
    ...leftoverClaims(reading).filter(({ at }) => !changed.has(at)),
    ...ratioClaims(reading),
    ...growth(reading),
    ...differences(reading),
    ...losses(reading),
    ...frequencies(reading),
    ...dueTimes(reading),
    ...rounds(reading),
    ...wholePeriods(reading),
    ...units(reading),
    ...tableClaims(reading),
    ...columns,
    ...tableTextClaims(reading),
    ...thresholds(reading),
    ...linesOfYear(reading),
    ...limitClaims(reading),
    ...numbering(reading, lists),
    ...again,
    ...recurrences(reading).filter(({ at }) => !restated.has(at)),
    ...scopes(reading),
    ...listed,
    ...itemLists(reading, listed),
    ...names(reading, counted),
    ...overlaps(reading),
    ...countedTwice(reading),
  ];
}

function withVerdict(checks: readonly FigureCheck[], verdict: FigureCheck["verdict"]) {
  return checks.filter((one) => one.verdict === verdict);
}

function count(reading: Reading, checks: readonly FigureCheck[]): FigureReport["counts"] {
  const byKind = Object.fromEntries(
    reading.rules.identities.identities.map((one) => [
      one.kind,
      checks.filter((check) => check.kind === one.kind).length,
    ]),
  ) as Record<IdentityKind, number>;
  return {
    quantities: reading.quantities.length,
    vague: reading.quantities.filter((one) => one.vague !== null).length,
    masked: reading.quantities.filter((one) => one.masked).length,
    checks: checks.length,
    holds: withVerdict(checks, "holds").length,
    fails: withVerdict(checks, "fails").length,
    cannotTell: withVerdict(checks, "cannot-tell").length,
    byKind,
  };
}
