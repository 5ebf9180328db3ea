import type { Citation, Confidence, Label, PlainDate } from "../../base/index.js";

export type ParameterValue = number | boolean | string | readonly string[];

/** The value that holds from a day on, until `to` or the next entry. */
export interface ParameterEntry {
  readonly from: PlainDate;
  readonly to?: PlainDate | null | undefined;
  readonly value: ParameterValue | null;
  /** Why there is no value: the law sets none, or none could be confirmed. */
  readonly absence?: "not-set" | "not-found" | undefined;
  /** The day on which the value was published; `null` when that is not known. */
  readonly publishedOn: PlainDate | null;
  readonly sources: readonly Citation[];
  readonly note?: Label | undefined;
}

/** A legal value through time: for each place that sets one, its dated history. */
export interface Parameter {
  readonly $schema?: string | undefined;
  readonly name: string;
  readonly label: Label;
  readonly type: "number" | "boolean" | "text" | "texts";
  readonly unit?: string | undefined;
  /** What its values are called, where they are codes. */
  readonly codes?: Readonly<Record<string, Label>> | undefined;
  readonly purpose: string;
  readonly note?: Label | undefined;
  /**
   * Which day's value is taken: that of the day of judgement, or with `accounting-year` that of the
   * last day of the accounting year whose income is held against it.
   */
  readonly takenFrom?: "accounting-year" | undefined;
  readonly histories: readonly {
    readonly place: string;
    readonly values: readonly ParameterEntry[];
  }[];
  /** The day on which somebody last confirmed that the newest value still holds. */
  readonly lastCheckedOn: PlainDate;
}

export const CONFIDENCES = [
  "government",
  "press",
  "secondary",
  "practice",
  "general-knowledge",
  "uncertain",
] as const satisfies readonly Confidence[];

/** `cn`, or a place in it such as `cn-sichuan`, `cn-sichuan-kangding` or `cn-sichuan-510104`. */
export const PLACE = /^cn(-[a-z]+(-([a-z]+|\d{6}))?)?$/;

export const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
