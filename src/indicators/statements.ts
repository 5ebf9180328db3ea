import { type DecimalText, expectCall } from "../base/index.js";
import type { Indicator, IndicatorBook, Statement, Target } from "./definition.js";
import { indicatorsOf } from "./definition.js";
import { type Rational, rational, ZERO } from "./fraction.js";
import type { StatedMeasurement } from "./from-values.js";
import type { Measurement } from "./measure.js";
import type { RegisterMeasures } from "./measure-register.js";
import { boundsIn, type JudgedBounds } from "./measure-stated.js";
import { flattenPlaces } from "./roll-up.js";
import { INDICATOR_BOOK, MEASURED_REGISTER } from "./shapes.js";
import type { StatedValue } from "./stated-values.js";
import { type Answer, type Doubt, judge } from "./target.js";

/** Why a stated figure is neither borne out nor refuted. */
export type StatementDoubt =
  | Exclude<Doubt, "no-target">
  | "masked"
  | "only-a-summary"
  | "estimate"
  | "no-place";

/** What a register makes of one stated figure at one place of the level that it speaks of. */
export interface StatementAnswer {
  readonly statement: string;
  readonly place: string | null;
  readonly placeName: string | null;
  /** For a target, plan or duty: whether it is reached. For an actual figure: whether it is borne out. */
  readonly answer: Answer;
  readonly doubt: StatementDoubt | null;
  /** What it was held against; `null` where there is nothing. */
  readonly measurement: Measurement | StatedMeasurement | null;
}

/**
 * Holds what the summaries state against what a register gives for the year of its day, at every place
 * of the level of which a statement speaks. What was counted decides before what was stated by others;
 * what a work summary states never bears out a summary.
 *
 * @example
 * ```ts
 * const empty = { households: [], villages: [], townships: [], counties: [] };
 * const book = builtinIndicators();
 * const measured = measureRegister(empty, book, { asOf: "2020-12-31" });
 * answerStatements(book, measured)[0]?.doubt; // "no-place"
 * ```
 */
export function answerStatements(
  book: IndicatorBook,
  measured: RegisterMeasures,
): readonly StatementAnswer[] {
  expectCall("answerStatements", {
    book: [book, INDICATOR_BOOK],
    measured: [measured, MEASURED_REGISTER],
  });
  const indicators = new Map(indicatorsOf(book).map((one) => [one.id, one]));
  const places = flattenPlaces(measured.places);
  return book.statements.flatMap((statement): readonly StatementAnswer[] => {
    const of = indicators.get(statement.indicator);
    const own = places.filter(({ level }) => level === statement.level);
    if (of === undefined || own.length === 0) {
      const nowhere = { place: null, placeName: null, measurement: null } as const;
      const doubt = statement.value === null ? "masked" : "no-place";
      return [{ statement: statement.id, ...nowhere, answer: "cannot-tell", doubt }];
    }
    return own.map(({ place, measurements }) => {
      const counted = measurements.find(({ indicator }) => indicator === of.id);
      const stated = measured.stated.filter(
        (one) => one.place === place && one.indicator === of.id,
      );
      const placeName = measured.names.get(place) ?? null;
      return {
        statement: statement.id,
        place,
        placeName,
        ...answerOf(statement, of, counted, stated),
      };
    });
  });
}

function answerOf(
  statement: Statement,
  of: Indicator,
  counted: Measurement | undefined,
  stated: RegisterMeasures["stated"],
): Pick<StatementAnswer, "answer" | "doubt" | "measurement"> {
  const independent = stated.filter(({ witnesses }) => !witnesses.some(isSummary));
  const candidates = [...(counted === undefined ? [] : [counted]), ...independent];
  const found = candidates.map((measurement) => ({
    ...answerBy(statement, of, measurement),
    measurement,
  }));
  const decided = found.find(({ answer }) => answer !== "cannot-tell");
  if (decided !== undefined) return decided;
  const seen = found.find(({ doubt }) => doubt !== "no-value") ?? found[0];
  const doubt = stated.length > independent.length ? "only-a-summary" : "no-value";
  if (statement.value === null)
    return { answer: "cannot-tell", doubt: "masked", measurement: null };
  if (seen === undefined || seen.doubt === "no-value") {
    return { answer: "cannot-tell", doubt, measurement: null };
  }
  return seen;
}

const isSummary = ({ source }: Pick<StatedValue, "source">) =>
  source === "summary" || source === "plan" || source === null;

function answerBy(
  statement: Statement,
  of: Indicator,
  measured: Measurement,
): Pick<StatementAnswer, "answer" | "doubt"> {
  const { value, sense } = statement;
  if (value === null) return { answer: "cannot-tell", doubt: "masked" };
  const line = lineOf(statement, of, value);
  const bounds = boundsIn(measured);
  if (line !== undefined) {
    const { answer, doubt } = judge(line.direction, bounds, line.target);
    return { answer, doubt: doubt as StatementDoubt | null };
  }
  if (sense === "about") return { answer: "cannot-tell", doubt: "estimate" };
  return answerExactly(value, halfOf(statement, of, value), bounds);
}

interface Line {
  readonly direction: Indicator["direction"];
  readonly target: Target;
}

/** The line that a statement draws; none for a figure that is to be just so. */
function lineOf(
  { role, sense, period }: Statement,
  of: Indicator,
  value: DecimalText,
): Line | undefined {
  if (role === "actual" && (sense === "exactly" || sense === "about")) return undefined;
  const isBelow = sense === "at-most" || sense === "less-than";
  const isAbove = sense === "at-least" || sense === "more-than";
  const edge = sense === "more-than" || sense === "less-than" ? "exclusive" : "inclusive";
  return {
    direction: isBelow ? "lower" : isAbove ? "higher" : of.direction,
    target: { period, value, edge, sources: [] },
  };
}

/** Numbers with a multiplier in words. */
const MULTIPLIED = /(\d+(?:\.(\d+))?)(万|亿)/g;

/**
 * Half of the last digit that the words print. A count is just what it says, and so are all and none of
 * a whole.
 */
function halfOf({ words }: Statement, { kind }: Indicator, value: DecimalText): Rational {
  const written = [...words.matchAll(MULTIPLIED)].find(([, digits, , unit]) =>
    rational(digits ?? "0")
      .mul(unit === "万" ? 10_000 : 100_000_000)
      .equals(rational(value)),
  );
  if (written !== undefined) {
    const unit = written[3] === "万" ? 10_000n : 100_000_000n;
    return rational(unit, 2n * 10n ** BigInt(written[2]?.length ?? 0));
  }
  const isWholeOrNone = kind === "share" && (value === "100" || value === "0");
  const places = value.split(".")[1]?.length ?? 0;
  const isCount = kind === "quantity" && places === 0;
  return isWholeOrNone || isCount ? ZERO : rational(1, 2n * 10n ** BigInt(places));
}

/** A figure is borne out by what rounds to it at the digits that it prints. */
function answerExactly(
  value: DecimalText,
  half: Rational,
  { lowest, highest, mayBeEmpty, isEmpty, isOpen }: JudgedBounds,
): Pick<StatementAnswer, "answer" | "doubt"> {
  const doubtful = (doubt: StatementDoubt) => ({ answer: "cannot-tell", doubt }) as const;
  if (isEmpty) return doubtful("no-value");
  if (mayBeEmpty) return doubtful(isOpen === true ? "not-seen-whole" : "may-be-empty");
  const line = rational(value);
  const isNear = (one: Rational) =>
    one.compare(line.sub(half)) >= 0 && one.compare(line.add(half)) <= 0;
  if (lowest !== null && highest !== null && isNear(lowest) && isNear(highest)) {
    return { answer: "reached", doubt: null };
  }
  const isOff =
    (lowest !== null && lowest.compare(line.add(half)) > 0) ||
    (highest !== null && highest.compare(line.sub(half)) < 0);
  if (isOff) return { answer: "not-reached", doubt: null };
  return doubtful(isOpen === true ? "not-seen-whole" : "bounds-straddle");
}
