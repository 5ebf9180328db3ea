import { type Confidence, expectCall } from "../base/index.js";
import type { Dimension, Indicator, IndicatorBook, Level, Target } from "./definition.js";
import type { StatedMeasurement } from "./from-values.js";
import type { Measurement } from "./measure.js";
import type { RegisterMeasures } from "./measure-register.js";
import { boundsIn } from "./measure-stated.js";
import { flattenPlaces } from "./roll-up.js";
import { INDICATOR_BOOK, MEASURED_REGISTER } from "./shapes.js";
import { type Answer, judge, targetsOf } from "./target.js";

/** An indicator of a plan at a place, held against the target of one of its years. */
export interface PlanLine {
  readonly indicator: string;
  readonly measurement: Measurement | StatedMeasurement | null;
  /** Whether tables of the register count it, values of it are stated, or nothing says anything. */
  readonly basis: "counted" | "stated" | "nothing";
  readonly targets: readonly {
    readonly target: Target;
    /** `null` where the target is an amount of the whole nation, which says nothing of a part of it. */
    readonly answer: Answer | null;
    /** The target is one of the nation and only looked at, not set, for this place. */
    readonly isReference: boolean;
    /** Its number is general knowledge, or was not confirmed. */
    readonly isUnsure: boolean;
  }[];
}

/** How many answers a part of a plan has; they are counted and not weighed. */
export interface DimensionProgress {
  readonly dimension: Dimension;
  readonly lines: readonly PlanLine[];
  /** By the year of the target. */
  readonly years: readonly {
    readonly year: string;
    readonly reached: number;
    readonly notReached: number;
    readonly cannotTell: number;
    readonly doesNotApply: number;
  }[];
}

/** The progress of a plan at a place. */
export interface PlanProgress {
  readonly group: string;
  readonly place: string;
  readonly placeName: string | null;
  readonly level: Level;
  readonly dimensions: readonly DimensionProgress[];
}

/**
 * The indicators of each plan with dimensions, place by place, against the targets of all its years. A
 * rate that the plan sets for the nation is looked at below it too, and said to be no more than that; an
 * amount of the nation is not. Nothing is scored.
 *
 * @example
 * ```ts
 * const book = builtinIndicators();
 * const empty = { households: [], villages: [], townships: [], counties: [] };
 * planProgress(book, measureRegister(empty, book, { asOf: "2022-12-31" })); // []
 * ```
 */
export function planProgress(
  book: IndicatorBook,
  measured: RegisterMeasures,
): readonly PlanProgress[] {
  expectCall("planProgress", {
    book: [book, INDICATOR_BOOK],
    measured: [measured, MEASURED_REGISTER],
  });
  return book.groups.flatMap(({ id: group, indicators, dimensions }) => {
    if (dimensions === undefined) return [];
    const levels = new Set(indicators.flatMap((one) => one.levels));
    return flattenPlaces(measured.places)
      .filter(({ level }) => levels.has(level))
      .map(({ place, level, measurements }): PlanProgress => {
        const lines = indicators.map((indicator) => {
          const stated = measured.stated.find(
            (one) => one.place === place && one.indicator === indicator.id,
          );
          const counted = measurements.find((one) => one.indicator === indicator.id);
          return lineOf(indicator, level, counted, stated);
        });
        return {
          ...{ group, place, level },
          placeName: measured.names.get(place) ?? null,
          dimensions: dimensions.map((one) => progressOf(one, lines)),
        };
      });
  });
}

/** Units that hold for a part as for the whole. */
const RATES = ["percent", "ratio"];

function lineOf(
  indicator: Indicator,
  level: Level,
  counted: Measurement | undefined,
  stated: StatedMeasurement | undefined,
): PlanLine {
  const isCounted = counted !== undefined && (counted.value !== null || stated === undefined);
  const measurement = isCounted ? counted : (stated ?? null);
  const basis = isCounted ? "counted" : stated === undefined ? "nothing" : "stated";
  return {
    indicator: indicator.id,
    measurement,
    basis,
    targets: targetsOf(indicator).map((target) => {
      const isReference = target.levels !== undefined && !target.levels.includes(level);
      const applies = !isReference || RATES.includes(indicator.unit);
      return {
        target,
        answer: applies ? answerOf(indicator, measurement, target) : null,
        isReference,
        isUnsure: target.sources.every(({ confidence }) => UNSURE.has(confidence)),
      };
    }),
  };
}

const UNSURE: ReadonlySet<Confidence> = new Set(["general-knowledge", "uncertain"]);

function answerOf(
  { direction }: Indicator,
  measurement: Measurement | null,
  target: Target,
): Answer {
  if (measurement === null || target.value === null) return "cannot-tell";
  return judge(direction, boundsIn(measurement), target).answer;
}

function progressOf(dimension: Dimension, all: readonly PlanLine[]): DimensionProgress {
  const lines = all.filter(({ indicator }) => dimension.indicators.includes(indicator));
  const targets = lines.flatMap((line) => line.targets);
  const years = [...new Set(targets.map(({ target }) => target.period.text))].sort();
  return {
    dimension,
    lines,
    years: years.map((year) => {
      const own = targets.filter(({ target }) => target.period.text === year);
      const of = (wanted: Answer | null) => own.filter(({ answer }) => answer === wanted).length;
      return {
        year,
        reached: of("reached"),
        notReached: of("not-reached"),
        cannotTell: of("cannot-tell"),
        doesNotApply: of(null),
      };
    }),
  };
}
