import { expectCall, same, words } from "../../base/index.js";
import {
  builtinIndicators
} from "../../indicators/index.js";
import { column, joined, number, paragraph, table } from "../doc.js";
import { MEASUREMENTS } from "../shapes.js";
import { issuesSection } from "./issues.js";
const NONE = words("\u65E0", "none");
const INDICATOR = column(words("\u6307\u6807", "Indicator"));
const TARGET = column(words("\u76EE\u6807", "Target"));
function indicatorsDoc(measurements, units = builtinIndicators().units, issues = []) {
  expectCall("indicatorsDoc", { measurements: [measurements, MEASUREMENTS] });
  return {
    title: words("\u6307\u6807\u6D4B\u7B97", "Indicators"),
    blocks: [
      table(
        [
          INDICATOR,
          column(words("\u8303\u56F4", "Place")),
          column(words("\u6570\u503C", "Value")),
          column(words("\u5206\u5B50/\u5206\u6BCD", "Numerator/denominator")),
          number(words("\u672A\u77E5", "Unknown")),
          TARGET,
          column(words("\u7ED3\u679C", "Answer"))
        ],
        measurements.map((measured) => rowOf(measured, units))
      ),
      paragraph(totalOf(measurements)),
      ...issuesSection("\u672A\u91C7\u7528\u7684\u6570\u503C", "Values that are not used", issues)
    ]
  };
}
const ANSWERS = {
  reached: words("\u8FBE\u5230", "reached"),
  "not-reached": words("\u672A\u8FBE\u5230", "not reached"),
  "cannot-tell": words("\u65E0\u6CD5\u5224\u65AD", "cannot tell")
};
const DOUBTS = {
  "no-target": words("\u5F53\u65E5\u6CA1\u6709\u76EE\u6807\u503C", "no target that day"),
  "no-value": words("\u6CA1\u6709\u53EF\u8BA1\u7B97\u7684\u6570\u636E", "nothing to compute from"),
  "may-be-empty": words("\u5206\u6BCD\u53EF\u80FD\u4E3A\u7A7A", "the denominator may be empty"),
  "not-seen-whole": words(
    "\u5E94\u6709\u6570\u6CA1\u6709\u767B\u8BB0\u6216\u767B\u8BB0\u4E0D\u9F50\uFF0C\u53EA\u80FD\u63CF\u8FF0\u5DF2\u767B\u8BB0\u7684\u90E8\u5206",
    "not seen whole: how many there should be is not declared, or not all are recorded"
  ),
  "bounds-straddle": words("\u76EE\u6807\u843D\u5728\u4E0A\u4E0B\u9650\u4E4B\u95F4", "the target lies between the bounds")
};
const LEVELS = {
  household: words("\u6237", "household"),
  village: words("\u6751", "village"),
  township: words("\u4E61\u9547", "township"),
  county: words("\u53BF", "county"),
  province: words("\u7701", "province"),
  nation: words("\u5168\u56FD", "nation")
};
const REGIONS = {
  west: words("\u897F\u90E8", "west"),
  "centre-east": words("\u4E2D\u4E1C\u90E8", "centre and east")
};
const COMMA = words("\uFF0C", ", ");
function inBrackets(text) {
  return [words("\uFF08", " ("), text, words("\uFF09", ")")];
}
function rowOf(measured, units) {
  const { judgement, direction, label, veto, numerator, denominator, unknown } = measured;
  const { doubt, target, answer } = judgement;
  return [
    veto ? [label, inBrackets(words("\u4E00\u7968\u5426\u51B3", "veto"))] : label,
    [placeOf(measured), COMMA, LEVELS[measured.level]],
    measuredValue(measured, units),
    denominator === null ? rangeOf(numerator) : [rangeOf(numerator), " / ", rangeOf(denominator)],
    unknown,
    target === null || target.value === null ? NONE : withUnit(targetText(target, direction), unitOf(measured.unit, units)),
    hasTarget(measured) ? [ANSWERS[answer], doubt === null ? "" : inBrackets(DOUBTS[doubt])] : words("\u65E0\u76EE\u6807", "no target")
  ];
}
function hasTarget({ judgement }) {
  return judgement.doubt !== "no-target";
}
function placeOf({ place, placeName }) {
  if (place === null) return words("\u5168\u90E8", "all");
  return placeName === null ? place : `${placeName} ${place}`;
}
function measuredValue(measured, units) {
  const value = valueText(measured, units);
  if (!("witnesses" in measured) || measured.witnesses.length === 0) return value;
  const said = measured.witnesses.map(({ source }) => SOURCES[source ?? "nobody"]);
  return [value, inBrackets(joined([...new Set(said)], words("\u3001", ", ")))];
}
const SOURCES = {
  department: words("\u90E8\u95E8\u53F0\u8D26\u6240\u8F7D", "by a department's ledger"),
  statistics: words("\u7EDF\u8BA1\u90E8\u95E8\u6240\u8F7D", "by a statistics office"),
  inspection: words("\u6838\u67E5\u6240\u89C1", "by an inspection"),
  summary: words("\u603B\u7ED3\u81EA\u8FF0", "by a summary itself"),
  plan: words("\u8BA1\u5212\u6240\u8F7D", "by a plan"),
  nobody: words("\u672A\u5199\u6765\u6E90", "nobody is named")
};
function valueText(measured, units) {
  const unit = unitOf(measured.unit, units);
  if (measured.value !== null) return withUnit(measured.value, unit);
  if (measured.lowest === null && measured.highest === null) return words("\u65E0\u6570\u503C", "no value");
  const range = withUnit(rangeOf(measured), unit);
  if (measured.recorded === null) return range;
  const recorded = words("\u5DF2\u767B\u8BB0\u90E8\u5206 ", "of what is recorded ");
  return [range, COMMA, recorded, withUnit(measured.recorded, unit)];
}
function rangeOf({ lowest, highest }) {
  if (lowest !== null && lowest === highest) return lowest;
  if (lowest === null && highest === null) return words("\u65E0\u754C", "no bound");
  if (highest === null) return words(`${lowest} \u4EE5\u4E0A`, `${lowest} or more`);
  if (lowest === null) return words(`${highest} \u4EE5\u4E0B`, `${highest} or less`);
  return words(`${lowest} \u81F3 ${highest}`, `${lowest} to ${highest}`);
}
function targetText({ value, edge }, direction) {
  const [strict, inclusive] = direction === "higher" ? [">", "\u2265"] : ["<", "\u2264"];
  return `${edge === "inclusive" ? inclusive : strict} ${value}`;
}
function placedTarget(target, of, unit) {
  const levels = (target.levels ?? []).map((level) => LEVELS[level]);
  const where = [
    ...levels.length === 0 ? [] : [joined(levels, "/")],
    ...target.region === void 0 ? [] : [REGIONS[target.region]],
    ...target.period.text === "" ? [] : [target.period.text]
  ];
  return [withUnit(targetText(target, of.direction), unit), inBrackets(joined(where, COMMA))];
}
function unitOf(id, units) {
  const { zh, en } = units.find((one) => one.id === id)?.label ?? same(id);
  return words(zh === "" ? "" : ` ${zh}`, en === "" ? "" : ` ${en}`);
}
function withUnit(text, unit) {
  return [text, unit];
}
function totalOf(measurements) {
  const count = (answer) => measurements.filter((one) => hasTarget(one) && one.judgement.answer === answer).length;
  const parts = [
    ...["reached", "not-reached", "cannot-tell"].map((answer) => [
      ANSWERS[answer],
      ` ${count(answer)}`
    ]),
    [words("\u65E0\u76EE\u6807", "without target"), ` ${measurements.filter((one) => !hasTarget(one)).length}`]
  ];
  return [words("\u5408\u8BA1\uFF1A", "Total: "), `${measurements.length} = `, joined(parts, " + ")];
}
export {
  DOUBTS,
  INDICATOR,
  NONE,
  TARGET,
  inBrackets,
  indicatorsDoc,
  measuredValue,
  placedTarget,
  unitOf,
  withUnit
};
