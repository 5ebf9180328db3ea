import type { DecimalText, Finding, Label } from "../base/index.js";

/** What a figure can be, when it is only bounded: `null` is no bound on that side. */
export interface Bounds {
  readonly low: DecimalText | null;
  readonly high: DecimalText | null;
  /** True where the bound itself is excluded. */
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/** Where something stands in the text: line and column count from 1, in UTF-16 units. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
  /** The number of the paragraph, blank lines not counted. */
  readonly paragraph: number;
}

/** A number with its unit as the text has it. */
export interface Quantity extends TextPlace {
  readonly start: number;
  readonly end: number;
  /** The characters that were read, vague words and unit included. */
  readonly text: string;
  /** The number times its multiplier; `null` when masked. */
  readonly value: DecimalText | null;
  /** What the true figure can be; `null` when masked. */
  readonly bounds: Bounds | null;
  /** Half of the last digit that was written, in the unit of the figure. */
  readonly slack: DecimalText;
  readonly vague: string | null;
  readonly masked: boolean;
  /** Written in Chinese numerals. */
  readonly han: boolean;
  /** The id of the unit, or `null` when none stands there. */
  readonly unit: string | null;
  readonly dimension: string | null;
  /** The factor to the base unit of the dimension. */
  readonly factor: DecimalText;
  /** The words before the number in its clause, at most twenty characters. */
  readonly lead: string;
  /** Where the lead starts; a bracket may stand between it and the number. */
  readonly leadStart: number;
  /** The words after the unit up to the next mark, at most sixteen characters. */
  readonly noun: string;
}

/** A month (`11月份`) or year that the text names; a masked one has no value. */
export interface DateWord extends TextPlace {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: "year" | "month" | "day";
  readonly value: number | null;
}

export type IdentityKind =
  | "sum"
  | "product"
  | "per-head"
  | "subset"
  | "overlap"
  | "set-cover"
  | "list-count"
  | "name-in-list"
  | "rate"
  | "growth"
  | "difference"
  | "frequency"
  | "unit"
  | "threshold"
  | "numbering"
  | "restatement";

/** `holds` and `fails` are certain for every reading of vague words; everything else is `cannot-tell`. */
export type CheckVerdict = "holds" | "fails" | "cannot-tell";

export interface QuotedWords extends TextPlace {
  readonly text: string;
}

/** One identity that the text states, and whether it is true. */
export interface FigureCheck extends TextPlace {
  /** `kind@line:column`, with a counter where several stand at one place. */
  readonly id: string;
  readonly kind: IdentityKind;
  readonly verdict: CheckVerdict;
  readonly words: readonly QuotedWords[];
  /** The computation in exact numbers. */
  readonly computation: string;
  readonly message: Label;
  readonly confidence: "high" | "medium";
  /** Why the text is read as stating this. */
  readonly why: Label;
}

/** One place of a text that states a figure which the caller computed. */
export interface StatedComparison extends TextPlace {
  readonly id: string;
  readonly label: Label;
  readonly verdict: CheckVerdict;
  /** The words that state it. */
  readonly stated: string;
  readonly actual: DecimalText | null;
  readonly computation: string;
  readonly message: Label;
}

/** What a finding of a stated figure speaks of. */
export type FigureDetails = {
  /** The id of the check, or of the figure of the register. */
  readonly id: string;
  /** `register` where it was held against a register. */
  readonly kind: IdentityKind | "register";
  /** The computation in exact numbers. */
  readonly computation: string;
  /** What is wrong, in words. */
  readonly said: Label;
  /** The words of the text. */
  readonly words: readonly string[];
};

export interface FigureCounts {
  readonly quantities: number;
  readonly vague: number;
  readonly masked: number;
  readonly checks: number;
  readonly holds: number;
  readonly fails: number;
  readonly cannotTell: number;
  readonly byKind: Readonly<Record<IdentityKind, number>>;
}

export interface FigureReport {
  /** What the text is called. */
  readonly file?: string;
  readonly lines: number;
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateWord[];
  readonly checks: readonly FigureCheck[];
  /** What fails, and then what cannot be told; a check that holds is no finding. */
  readonly findings: readonly Finding<FigureDetails>[];
  readonly counts: FigureCounts;
}
