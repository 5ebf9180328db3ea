import { type Place, yearOf } from "../base/index.js";
import {
  type Actual,
  builtInFigureRules,
  type CompareOptions,
  compareStated,
  type FigureReport,
  type StatedComparisons,
} from "../figures/index.js";
import { homesOn } from "../indicators/index.js";
import type { Register } from "../register/index.js";
import { exitsIn } from "./actual-sets.js";
import { type ActualContext, actualsOf, countsOf } from "./actuals.js";
import { headsOn } from "./registered.js";

/** The comparisons, with all the figures that the register gives, stated or not. */
export interface RegisterComparison extends StatedComparisons {
  readonly actuals: readonly Actual[];
}

/**
 * Holds what a text states against what a register gives. A clause that opens with a year, such as
 * `2018年全乡脱贫30户98人`, is held against the households that exited in that year.
 */
export function compareWithRegister(
  report: FigureReport,
  register: Register,
  context: ActualContext & Pick<CompareOptions, "rules">,
): RegisterComparison {
  const { asOf, rules } = context;
  const words = rules ?? builtInFigureRules();
  const actuals = actualsOf(register, context);
  const ofDay = compareStated(report, actuals, { year: yearOf(asOf), rules });
  const homes = homesOn(register, { asOf });
  const everybody = headsOn(asOf, context.mostPeople);
  const ofYears = yearsOf(report, yearOf(asOf)).map((year) => {
    const exits = countsOf(exitsIn(year, words.counted.exits.ofYear, words), homes, everybody);
    return compareStated(dated(report, year), exits, { year, rules });
  });
  const all = [ofDay, ...ofYears];
  return {
    comparisons: all
      .flatMap(({ comparisons }) => comparisons)
      .sort((a, b) => a.line - b.line || a.column - b.column),
    unstated: ofDay.unstated,
    findings: all
      .flatMap(({ findings }) => findings)
      .sort(({ place: a }, { place: b }) => placed(a, "row", b) || placed(a, "character", b)),
    actuals,
  };
}

function placed(a: Place | undefined, of: "row" | "character", b: Place | undefined): number {
  return (a?.[of] ?? 0) - (b?.[of] ?? 0);
}

/** The years up to the last that the text names. */
function yearsOf({ dates }: FigureReport, last: number): number[] {
  const years = dates.flatMap(({ kind, value }) =>
    kind === "year" && value !== null && value <= last ? [value] : [],
  );
  return [...new Set(years)];
}

/** The report with only the figures whose clause opens with the year, and people next to them. */
function dated(report: FigureReport, year: number): FigureReport {
  const ends = new Set(
    report.dates
      .filter(({ kind, value }) => kind === "year" && value === year)
      .map(({ end }) => end),
  );
  const quantities = report.quantities.filter((one, at) => {
    const before = report.quantities[at - 1];
    const isNext = before !== undefined && one.start - before.end <= 1;
    return ends.has(one.leadStart) || (isNext && ends.has(before.leadStart));
  });
  return { ...report, quantities };
}
