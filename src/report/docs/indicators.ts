import { expectCall, type Finding, type Label, same, words } from "../../base/index.js";
import {
  type Answer,
  builtinIndicators,
  type DecimalRange,
  type Doubt,
  type Indicator,
  type IndicatorBook,
  type Level,
  type Measurement,
  type StatedMeasurement,
  shortfallOf,
  type Target,
  type ValueSource,
} from "../../indicators/index.js";
import { column, type Doc, joined, number, paragraph, type Text, table } from "../doc.js";
import { MEASUREMENTS } from "../shapes.js";
import { issuesSection } from "./issues.js";

type Units = IndicatorBook["units"];

export const NONE = words("无", "none");
export const INDICATOR = column(words("指标", "Indicator"));
export const TARGET = column(words("目标", "Target"));

/**
 * Measurements: value or bounds, counts, unknowns, target and answer of each, then how many are
 * reached, not reached, cannot be told, and have no target, which add up to all; last the stated values
 * that could not be used.
 */
export function indicatorsDoc(
  measurements: readonly (Measurement | StatedMeasurement)[],
  units: Units = builtinIndicators().units,
  issues: readonly Finding[] = [],
): Doc {
  expectCall("indicatorsDoc", { measurements: [measurements, MEASUREMENTS] });
  return {
    title: words("指标测算", "Indicators"),
    blocks: [
      table(
        [
          INDICATOR,
          column(words("范围", "Place")),
          column(words("数值", "Value")),
          column(words("分子/分母", "Numerator/denominator")),
          number(words("未知", "Unknown")),
          TARGET,
          column(words("结果", "Answer")),
        ],
        measurements.map((measured) => rowOf(measured, units)),
      ),
      paragraph(totalOf(measurements)),
      ...issuesSection("未采用的数值", "Values that are not used", issues),
    ],
  };
}

const ANSWERS: Readonly<Record<Answer, Label>> = {
  reached: words("达到", "reached"),
  "not-reached": words("未达到", "not reached"),
  "cannot-tell": words("无法判断", "cannot tell"),
};

export const DOUBTS: Readonly<Record<Doubt, Label>> = {
  "no-target": words("当日没有目标值", "no target that day"),
  "no-value": words("没有可计算的数据", "nothing to compute from"),
  "may-be-empty": words("分母可能为空", "the denominator may be empty"),
  "not-seen-whole": words(
    "应有数没有登记或登记不齐，只能描述已登记的部分",
    "not seen whole: how many there should be is not declared, or not all are recorded",
  ),
  "bounds-straddle": words("目标落在上下限之间", "the target lies between the bounds"),
};

const LEVELS: Readonly<Record<Level, Label>> = {
  household: words("户", "household"),
  village: words("村", "village"),
  township: words("乡镇", "township"),
  county: words("县", "county"),
  province: words("省", "province"),
  nation: words("全国", "nation"),
};

const REGIONS: Readonly<Record<"west" | "centre-east", Label>> = {
  west: words("西部", "west"),
  "centre-east": words("中东部", "centre and east"),
};

const COMMA = words("，", ", ");

export function inBrackets(text: Text): Text {
  return [words("（", " ("), text, words("）", ")")];
}

function rowOf(measured: Measurement | StatedMeasurement, units: Units): readonly Text[] {
  const { judgement, direction, label, veto, numerator, denominator, unknown } = measured;
  const { doubt, target, answer } = judgement;
  return [
    veto ? [label, inBrackets(words("一票否决", "veto"))] : label,
    [placeOf(measured), COMMA, LEVELS[measured.level]],
    measuredValue(measured, units),
    denominator === null ? rangeOf(numerator) : [rangeOf(numerator), " / ", rangeOf(denominator)],
    unknown,
    target === null || target.value === null
      ? NONE
      : withUnit(targetText(target, direction), unitOf(measured.unit, units)),
    hasTarget(measured)
      ? [ANSWERS[answer], doubt === null ? shortText(measured) : inBrackets(DOUBTS[doubt])]
      : words("无目标", "no target"),
  ];
}

/** How many more it would take, where all is known. */
function shortText(measured: Measurement): Text {
  const short = shortfallOf(measured);
  if (short === null) return "";
  return inBrackets(words(`还差 ${short}`, `short by ${short}`));
}

/** Whether there is a target on the day that an answer could be given to. */
function hasTarget({ judgement }: Measurement): boolean {
  return judgement.doubt !== "no-target";
}

/** The name of a place with its id behind it. */
function placeOf({ place, placeName }: Measurement): Text {
  if (place === null) return words("全部", "all");
  return placeName === null ? place : `${placeName} ${place}`;
}

export function measuredValue(measured: Measurement | StatedMeasurement, units: Units): Text {
  const value = valueText(measured, units);
  if (!("witnesses" in measured) || measured.witnesses.length === 0) return value;
  const said = measured.witnesses.map(({ source }) => SOURCES[source ?? "nobody"]);
  return [value, inBrackets(joined([...new Set(said)], words("、", ", ")))];
}

/** Who stated a value. */
const SOURCES: Readonly<Record<ValueSource | "nobody", Label>> = {
  register: words("登记表所载", "by the tables of the register"),
  department: words("部门台账所载", "by a department's ledger"),
  statistics: words("统计部门所载", "by a statistics office"),
  inspection: words("核查所见", "by an inspection"),
  summary: words("总结自述", "by a summary itself"),
  plan: words("计划所载", "by a plan"),
  nobody: words("未写来源", "nobody is named"),
};

function valueText(measured: Measurement, units: Units): Text {
  const unit = unitOf(measured.unit, units);
  if (measured.value !== null) return withUnit(measured.value, unit);
  if (measured.lowest === null && measured.highest === null) return words("无数值", "no value");
  const range = withUnit(rangeOf(measured), unit);
  if (measured.recorded === null) return range;
  const recorded = words("已登记部分 ", "of what is recorded ");
  return [range, COMMA, recorded, withUnit(measured.recorded, unit)];
}

function rangeOf({ lowest, highest }: DecimalRange): Text {
  if (lowest !== null && lowest === highest) return lowest;
  if (lowest === null && highest === null) return words("无界", "no bound");
  if (highest === null) return words(`${lowest} 以上`, `${lowest} or more`);
  if (lowest === null) return words(`${highest} 以下`, `${highest} or less`);
  return words(`${lowest} 至 ${highest}`, `${lowest} to ${highest}`);
}

export function targetText({ value, edge }: Target, direction: Measurement["direction"]): string {
  const [strict, inclusive] = direction === "higher" ? [">", "≥"] : ["<", "≤"];
  return `${edge === "inclusive" ? inclusive : strict} ${value}`;
}

/** A target with the levels, region and period for which it is set. */
export function placedTarget(target: Target, of: Indicator, unit: Text): Text {
  const levels = (target.levels ?? []).map((level) => LEVELS[level]);
  const where = [
    ...(levels.length === 0 ? [] : [joined(levels, "/")]),
    ...(target.region === undefined ? [] : [REGIONS[target.region]]),
    ...(target.period.text === "" ? [] : [target.period.text]),
  ];
  return [withUnit(targetText(target, of.direction), unit), inBrackets(joined(where, COMMA))];
}

export function unitOf(id: string, units: Units): Text {
  const { zh, en } = units.find((one) => one.id === id)?.label ?? same(id);
  return words(zh === "" ? "" : ` ${zh}`, en === "" ? "" : ` ${en}`);
}

export function withUnit(text: Text, unit: Text): Text {
  return [text, unit];
}

function totalOf(measurements: readonly Measurement[]): Text {
  const count = (answer: Answer) =>
    measurements.filter((one) => hasTarget(one) && one.judgement.answer === answer).length;
  const parts = [
    ...(["reached", "not-reached", "cannot-tell"] as const).map((answer) => [
      ANSWERS[answer],
      ` ${count(answer)}`,
    ]),
    [words("无目标", "without target"), ` ${measurements.filter((one) => !hasTarget(one)).length}`],
  ];
  return [words("合计：", "Total: "), `${measurements.length} = `, joined(parts, " + ")];
}
