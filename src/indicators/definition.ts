import {
  type Citation,
  type DecimalText,
  expectCall,
  type Label,
  type PlainDate,
  TEXT,
} from "../base/index.js";
import type { Condition } from "../conditions/index.js";
import type { Parameter } from "../law/index.js";
import type { Level } from "./levels.js";
import { INDICATOR_BOOK } from "./shapes.js";

export { LEVELS, type Level } from "./levels.js";

/**
 * How an indicator is computed: the `share` of a counted set in another that contains it, the `ratio`
 * of two quantities, or a `quantity` by itself.
 */
export type IndicatorKind = "share" | "ratio" | "quantity";

/** What is counted: a named set or quantity, or the subjects with a verdict on a criterion of a pack. */
export type Counted =
  | { readonly set: string }
  | {
      readonly verdict: {
        readonly pack: string;
        readonly criterion: string;
        readonly is: "met" | "not-met";
      };
    };

/** A span of time. A period that the source masks (`20__年`) keeps its words and has no days. */
export interface Period {
  readonly text: string;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
}

export type Region = "west" | "centre-east";

/** A legal value that an indicator is held against. */
export interface TargetRule {
  /** The legal value, in the unit of the indicator, through all its years. */
  readonly parameter: Parameter;
  /** Where it differs by region: a place in each whose value holds for the region. */
  readonly regions?: Readonly<Partial<Record<Region, string>>> | undefined;
  /** The days on which it is a target, where it is not one as long as it holds. */
  readonly from?: PlainDate | undefined;
  readonly to?: PlainDate | undefined;
  /** The levels for which it is set, when not for every level of the indicator. */
  readonly levels?: readonly Level[] | undefined;
  /** Whether the value itself reaches the target. */
  readonly edge: "inclusive" | "exclusive";
  readonly note?: Label | undefined;
}

/** What an indicator should reach in a period. */
export interface Target {
  readonly period: Period;
  /** Where the target holds, when it does not hold everywhere. */
  readonly region?: Region | undefined;
  readonly levels?: readonly Level[] | undefined;
  /** In the unit of the indicator; `null` says why under `absence`. */
  readonly value: DecimalText | null;
  /** Whether the value itself reaches the target. */
  readonly edge: "inclusive" | "exclusive";
  readonly absence?: "not-set" | "not-found" | undefined;
  readonly sources: readonly Citation[];
  readonly note?: Label | undefined;
}

/** A value that a document gives for a period, such as the base of a plan. */
export interface Baseline {
  readonly period: Period;
  readonly value: DecimalText | null;
  readonly absence?: "not-set" | "not-found" | undefined;
  readonly sources: readonly Citation[];
  readonly note?: Label | undefined;
}

/** An indicator as data. */
export interface Indicator {
  readonly id: string;
  readonly label: Label;
  readonly kind: IndicatorKind;
  /** The levels at which it is measured. */
  readonly levels: readonly Level[];
  /** The thing that is counted once, such as a household that counts with its people. */
  readonly numerator: Counted;
  /** `null` for a quantity. */
  readonly denominator: Counted | null;
  readonly unit: string;
  readonly direction: "higher" | "lower";
  /** Binding targets decide an outcome; expected ones are only reported. */
  readonly nature: "binding" | "expected";
  /** When it is not reached, the outcome is not reached whatever the others say. */
  readonly veto: boolean;
  readonly targets: readonly TargetRule[];
  readonly baselines: readonly Baseline[];
  readonly sources: readonly Citation[];
  readonly note?: Label | undefined;
}

/** Indicators that belong together, such as those of one plan. */
export interface IndicatorGroup {
  readonly id: string;
  readonly label: Label;
  readonly indicators: readonly Indicator[];
  /** The parts of a plan that its indicators are rolled up in; each stands in one. */
  readonly dimensions?: readonly Dimension[] | undefined;
  readonly note?: Label | undefined;
}

/** A part of a plan, with the ids of its indicators. */
export interface Dimension {
  readonly id: string;
  readonly label: Label;
  readonly indicators: readonly string[];
}

/** How the members of a set are told in a register. */
export interface Counting {
  readonly count: "person" | "household" | "village";
  /** Only people and households of the registered households. */
  readonly among?: "registered" | undefined;
  /** What holds of each that is counted, over facts of it and of its household. */
  readonly where?: Condition | undefined;
  /** Facts that state the number: those of a county in place of a count, those of a village as its whole. */
  readonly stated?:
    | {
        readonly county?: readonly string[] | undefined;
        readonly village?: readonly string[] | undefined;
      }
    | undefined;
}

/** How a quantity is told by the records of duties of a township. */
export interface DutyCounting {
  /** Whose records. */
  readonly role: string;
  /** What of a month is counted: a fact of a record of duty. */
  readonly fact: string;
  /** The least of any month and holder, or the sum of all. */
  readonly take: "least" | "sum";
  /** Where the fact looks back on several months: only the months that end such a span. */
  readonly every?: number | undefined;
}

/** How a quantity of a place is told by the rows that it has in a table. */
export type RowCounting =
  /** What a column of the year says; of one that is yes or no, how many places say yes. */
  | { readonly table: "environment"; readonly column: string }
  /** Works of a kind that are done: how many, or what a column of them adds up to. */
  | {
      readonly table: "facilities";
      readonly kind: string;
      readonly sum?: "kilometres" | "households" | undefined;
    };

/** A counted set or a quantity, by the name that indicators use. */
export interface CountedSet {
  readonly id: string;
  readonly label: Label;
  /** What is counted or measured: `person`, `household`, `village`, `yuan`, … */
  readonly of: string;
  /** `null` where no register tells; `note` says why. */
  readonly counts: Counting | null;
  /** `false` where the places in a place do not add up to it, as with means and rates. */
  readonly adds?: boolean | undefined;
  /** Where a table of places tells it: a column of it, or works of a kind. */
  readonly rows?: RowCounting | undefined;
  /** Where the records of duties tell it, for a township that is the only one of its register. */
  readonly duties?: DutyCounting | undefined;
  readonly note?: Label | undefined;
}

export interface Unit {
  readonly id: string;
  readonly label: Label;
}

/** A figure that a written summary gives for an indicator. */
export interface Statement {
  readonly id: string;
  readonly indicator: string;
  /** Of what the words speak. */
  readonly level: Level;
  /** The summary (1 to 6) and the heading under which the words stand. */
  readonly summary: number;
  readonly paragraph: string;
  /** The words as they stand in the text. */
  readonly words: string;
  /** `target` and `plan` look ahead, `duty` is a frequency that has to be kept, `actual` looks back. */
  readonly role: "target" | "plan" | "duty" | "actual";
  readonly value: DecimalText | null;
  /** What the words say of the value: exactly, at least (以上, 余), at most, about, or up to. */
  readonly sense: "exactly" | "at-least" | "more-than" | "at-most" | "less-than" | "about";
  readonly period: Period;
  readonly note?: Label | undefined;
}

/** One measure of a tracked programme; what the text does not say is `null`. */
export interface ProgrammeMeasure {
  readonly number: number;
  readonly label: Label | null;
  /** Taken over from the programme one level up, or added here; `null` where the text does not tell. */
  readonly origin: "adopted" | "added" | null;
  readonly state: "under-way" | "behind" | "blocked" | "preparing" | "done" | null;
  /** Words of the text that name the measure or tell its state. */
  readonly words: readonly string[];
  readonly note?: Label | undefined;
}

/** A list of measures that a text says it follows up. */
export interface Programme {
  readonly id: string;
  readonly label: Label;
  readonly summary: number;
  /** The number of measures that the text states. */
  readonly stated: number;
  readonly adopted: number;
  readonly added: number;
  readonly measures: readonly ProgrammeMeasure[];
  readonly note?: Label | undefined;
}

/** What makes a household deprived: what holds of it, or of some or each of its members. */
export type Deprivation =
  | { readonly of: "household"; readonly where: Condition }
  | { readonly of: "member"; readonly join: "some" | "every"; readonly where: Condition };

/** An index after Alkire and Foster as data: weights and cutoff are exact decimals or fractions. */
export interface PovertyIndexSpec {
  readonly id: string;
  readonly label: Label;
  /** Who is deprived in this share of the weights, or more, is poor: above 0, at most 1. */
  readonly cutoff: string;
  readonly dimensions: readonly {
    readonly id: string;
    readonly label: Label;
    readonly indicators: readonly {
      readonly id: string;
      readonly label: Label;
      /** The weights of all indicators add up to 1. */
      readonly weight: string;
      /** When somebody is deprived. */
      readonly deprivedWhen: Label;
      /** The same over facts; `null` where no register tells, and `note` says why. */
      readonly deprived: Deprivation | null;
      readonly note?: Label | undefined;
    }[];
  }[];
  /** The legal values that its conditions and their facts rest on. */
  readonly parameters: readonly Parameter[];
  readonly sources: readonly Citation[];
  readonly note?: Label | undefined;
}

/** What is counted, and in which units. */
export interface IndicatorTerms {
  readonly sets: readonly CountedSet[];
  readonly units: readonly Unit[];
}

/** Everything that the indicator files hold. */
export interface IndicatorBook extends IndicatorTerms {
  readonly groups: readonly IndicatorGroup[];
  readonly statements: readonly Statement[];
  readonly programmes: readonly Programme[];
  readonly povertyIndexes: readonly PovertyIndexSpec[];
}

export function indicatorsOf(book: IndicatorBook): readonly Indicator[] {
  expectCall("indicatorsOf", {
    book: [book, INDICATOR_BOOK],
  });
  return book.groups.flatMap(({ indicators }) => indicators);
}

/** The indicator of that id. Throws `TypeError` when the book has none. */
export function indicatorOf(book: IndicatorBook, id: string): Indicator {
  expectCall("indicatorOf", {
    book: [book, INDICATOR_BOOK],
    id: [id, TEXT],
  });
  const found = indicatorsOf(book).find((indicator) => indicator.id === id);
  if (found === undefined) throw new TypeError(`no indicator "${id}"`);
  return found;
}
