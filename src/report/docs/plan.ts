import { expectCall, type Label, LIST, words } from "../../base/index.js";
import {
  type Answer,
  type Indicator,
  type IndicatorBook,
  indicatorsOf,
  type PlanLine,
  type PlanProgress,
} from "../../indicators/index.js";
import {
  column,
  type Doc,
  joined,
  number,
  paragraph,
  sectionOf,
  type Text,
  table,
} from "../doc.js";
import { INDICATOR_BOOK } from "../shapes.js";
import {
  INDICATOR,
  inBrackets,
  measuredValue,
  NONE,
  TARGET,
  targetText,
  unitOf,
  withUnit,
} from "./indicators.js";

/** The progress of plans, place by place and part by part: every indicator, then counts of the answers. */
export function planDoc(book: IndicatorBook, progress: readonly PlanProgress[]): Doc {
  expectCall("planDoc", { book: [book, INDICATOR_BOOK], progress: [progress, LIST] });
  const indicators = new Map(indicatorsOf(book).map((one) => [one.id, one]));
  const lines = progress.flatMap(({ dimensions }) => dimensions.flatMap((one) => one.lines));
  const isUnsure = lines.some(({ targets }) => targets.some((one) => one.isUnsure));
  return {
    title: words("规划指标进展", "Progress of plans"),
    blocks: [
      paragraph(
        words(
          "规划的目标是全国的：比例和比值在县、乡只作参照，全国的总量不适用于县、乡。只计数，不打分。",
          "The targets are those of the nation: below it a rate is only looked at beside them, and an amount of the nation does not apply. Answers are counted, not scored.",
        ),
      ),
      ...(isUnsure
        ? [
            paragraph(
              words(
                "标有“未核实”的目标只是一般知识，未见原文，不能据以考核。",
                "Targets marked “not confirmed” are general knowledge; nobody should be assessed by them.",
              ),
            ),
          ]
        : []),
      ...progress.map((one) =>
        sectionOf(
          one.placeName === null ? one.place : `${one.placeName} ${one.place}`,
          one.dimensions.flatMap(({ dimension, lines: own, years }) => [
            sectionOf(dimension.label, [
              table(
                [INDICATOR, column(words("数值", "Value")), BASIS, TARGET],
                own.map((line) => rowOf(line, indicators.get(line.indicator), book)),
              ),
              table(
                [
                  column(words("目标年", "Target of")),
                  number(ANSWERS.reached),
                  number(ANSWERS["not-reached"]),
                  number(ANSWERS["cannot-tell"]),
                  number(words("不适用", "does not apply")),
                ],
                years.map((year) => [
                  year.year,
                  year.reached,
                  year.notReached,
                  year.cannotTell,
                  year.doesNotApply,
                ]),
              ),
            ]),
          ]),
        ),
      ),
    ],
  };
}

const BASIS = column(words("来自", "From"));

const BASES: Readonly<Record<PlanLine["basis"], Label>> = {
  counted: words("登记表计数", "counted in the register"),
  stated: words("指标数值表", "the table of indicator values"),
  nothing: words("登记中没有", "not in the register"),
};

const ANSWERS: Readonly<Record<Answer, Label>> = {
  reached: words("达到", "reached"),
  "not-reached": words("未达到", "not reached"),
  "cannot-tell": words("无法判断", "cannot tell"),
};

function rowOf(
  { indicator, measurement, basis, targets }: PlanLine,
  of: Indicator | undefined,
  { units }: IndicatorBook,
): readonly Text[] {
  const unit = of === undefined ? "" : unitOf(of.unit, units);
  const said = targets.map(({ target, answer, isReference, isUnsure }): Text => {
    const text = target.value === null ? NONE : targetText(target, of?.direction ?? "higher");
    const marks = [
      ...(isReference && answer !== null ? [words("参照", "for reference")] : []),
      ...(isUnsure ? [words("未核实", "not confirmed")] : []),
      answer === null ? words("不适用", "does not apply") : ANSWERS[answer],
    ];
    return [
      `${target.period.text} `,
      withUnit(text, unit),
      inBrackets(joined(marks, words("，", ", "))),
    ];
  });
  return [
    of?.label ?? indicator,
    measurement === null ? NONE : measuredValue(measurement, units),
    BASES[basis],
    said.length === 0 ? NONE : joined(said, words("；", "; ")),
  ];
}
