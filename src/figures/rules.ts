import type { DecimalText, Label } from "../base/index.js";
import type { Condition } from "../conditions/index.js";
import type { Parameter } from "../law/index.js";
import type { IdentityKind } from "./types.js";

/** What every entry has: where it was read. */
interface Sourced {
  /** The id of a document, or of a summary. */
  readonly source: string;
}

interface Named extends Sourced {
  readonly id: string;
}

type Words = readonly string[];

/** A unit of measurement, with the words for it and its size in the unit of its dimension. */
export interface UnitWords extends Sourced {
  readonly unit: string;
  readonly words: Words;
  readonly dimension: string;
  readonly factor: DecimalText;
  readonly label: Label;
}

/** A word that makes a number vague, such as 近 or 余, and which end it leaves open. */
export interface VagueWord extends Sourced {
  readonly word: string;
  readonly where: "before" | "inside" | "after";
  readonly low: "number" | "none";
  readonly high: "number" | "none";
  readonly open: boolean;
  readonly notAfter: Words;
  readonly meaning: Label;
}

/** A kind of relation between figures, and the words that announce it. */
export interface IdentityWords extends Sourced {
  readonly kind: IdentityKind;
  readonly label: Label;
  readonly statement: Label;
  readonly triggers: Readonly<Record<string, Words>>;
}

/** Groups that make up a whole without overlap; all of it where `complete`. */
export interface PartitionWords extends Named {
  readonly whole: Words;
  readonly groups: readonly Words[];
  readonly complete: boolean;
}

/** What somebody has to do so often in a period. */
export interface DutyWords extends Named {
  readonly who: Words;
  readonly duty: Words;
  readonly done: Words;
  readonly unit: string;
}

/** A bound that a figure is held against: the legal values that set it, each through all its years. */
export interface ThresholdWords extends Named {
  readonly label: Label;
  readonly subject: Words;
  readonly measure: Words;
  readonly unit: string;
  readonly per: string | null;
  /** `of-its-year`: the figure is the legal value of its year itself. */
  readonly direction: "at-least" | "at-most" | "of-its-year";
  /** Names of parameters, nationwide. */
  readonly parameters: Words;
  readonly note: Label;
}

/** Registered households that a summary counts, with the words that it names them by. */
export interface CountedWords extends Named {
  readonly households: Label;
  readonly people: Label;
  readonly subject: Words;
  /** Other words that name their people. */
  readonly peopleSubject?: Words | undefined;
  readonly except?: Words | undefined;
  /** What holds of each household; all registered ones where it is left out. */
  readonly where?: Condition | undefined;
  /** Households of which a text may say either. */
  readonly orNot?: Condition | undefined;
}

/** The data that a text is read with: units, wording, identities and what goes with them. */
export interface FigureRules {
  readonly units: { readonly units: readonly UnitWords[] };
  readonly wording: {
    readonly multipliers: readonly (Sourced & {
      readonly word: string;
      readonly factor: DecimalText;
    })[];
    readonly vague: readonly VagueWord[];
  };
  readonly identities: { readonly identities: readonly IdentityWords[] };
  readonly partitions: {
    readonly partitions: readonly PartitionWords[];
    readonly unions: readonly (Named & {
      readonly whole: Words;
      readonly parts: readonly Words[];
    })[];
  };
  readonly parts: {
    readonly parts: readonly (Named & {
      readonly whole: Words;
      readonly part: Words;
      readonly loose?: boolean | undefined;
    })[];
  };
  readonly duties: {
    readonly roles: readonly (Named & { readonly role: string; readonly holders: Words })[];
    readonly duties: readonly DutyWords[];
  };
  readonly thresholds: { readonly thresholds: readonly ThresholdWords[] };
  /** The legal values that thresholds name. */
  readonly parameters: readonly Parameter[];
  readonly counted: {
    readonly sets: readonly CountedWords[];
    /** The batches of measures. */
    readonly batches: readonly (Sourced & { readonly batch: string; readonly subject: Words })[];
    /** Words for those that exited in a year, and in the year of the summary. */
    readonly exits: {
      readonly ofYear: Words;
      readonly ofThisYear: Words;
      readonly except: Words;
    };
    /** Rates, by the indicators that measure them. */
    readonly shares: readonly (Sourced & {
      readonly indicator: string;
      readonly label: Label;
      readonly subject: Words;
      readonly except?: Words | undefined;
    })[];
  };
  readonly subjects: {
    readonly synonyms: readonly (Named & { readonly words: Words })[];
    readonly places: readonly (Named & { readonly nouns: Words; readonly suffix: string })[];
    readonly named: { readonly words: Words };
    readonly counters: readonly (Named & { readonly units: Words })[];
    readonly levels: { readonly words: Words };
  };
}
