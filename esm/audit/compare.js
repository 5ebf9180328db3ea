import { yearOf } from "../base/index.js";
import {
  builtInFigureRules,
  compareStated
} from "../figures/index.js";
import { homesOn } from "../indicators/index.js";
import { exitsIn } from "./actual-sets.js";
import { actualsOf, countsOf } from "./actuals.js";
import { headsOn } from "./registered.js";
function compareWithRegister(report, register, context) {
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
    comparisons: all.flatMap(({ comparisons }) => comparisons).sort((a, b) => a.line - b.line || a.column - b.column),
    unstated: ofDay.unstated,
    findings: all.flatMap(({ findings }) => findings).sort(({ place: a }, { place: b }) => placed(a, "row", b) || placed(a, "character", b)),
    actuals
  };
}
function placed(a, of, b) {
  return (a?.[of] ?? 0) - (b?.[of] ?? 0);
}
function yearsOf({ dates }, last) {
  const years = dates.flatMap(
    ({ kind, value }) => kind === "year" && value !== null && value <= last ? [value] : []
  );
  return [...new Set(years)];
}
function dated(report, year) {
  const ends = new Set(
    report.dates.filter(({ kind, value }) => kind === "year" && value === year).map(({ end }) => end)
  );
  const quantities = report.quantities.filter((one, at) => {
    const before = report.quantities[at - 1];
    const isNext = before !== void 0 && one.start - before.end <= 1;
    return ends.has(one.leadStart) || isNext && ends.has(before.leadStart);
  });
  return { ...report, quantities };
}
export {
  compareWithRegister
};
