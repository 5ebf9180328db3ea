import * as z from "zod/mini";
import {
  type Citation,
  type Confidence,
  isPlainDate,
  type Label,
  type PlainDate,
} from "../../base/index.js";

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

export const labelSchema = z.strictObject({
  zh: z.string().check(z.minLength(1), z.maxLength(2000)),
  en: z.string().check(z.minLength(1), z.maxLength(2000)),
});

export const dateSchema = z.string().check(z.refine(isPlainDate, "YYYY-MM-DD"));

export const CONFIDENCES = [
  "government",
  "press",
  "secondary",
  "practice",
  "general-knowledge",
  "uncertain",
] as const satisfies readonly Confidence[];

export const citationSchema = z.strictObject({
  source: z.string().check(z.minLength(1), z.maxLength(60)),
  clause: z.optional(z.string().check(z.minLength(1), z.maxLength(500))),
  states: z.optional(z.string().check(z.minLength(1), z.maxLength(500))),
  seenIn: z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(60)))),
  confidence: z.enum(CONFIDENCES),
});

export const citationsSchema = z.array(citationSchema).check(z.maxLength(20));

const valueSchema = z.union([
  z.number(),
  z.boolean(),
  z.string().check(z.maxLength(200)),
  z.array(z.string().check(z.maxLength(200))),
]);

/** `cn`, or a place in it such as `cn-sichuan`, `cn-sichuan-kangding` or `cn-sichuan-510104`. */
export const PLACE = /^cn(-[a-z]+(-([a-z]+|\d{6}))?)?$/;

export const placeSchema = z.string().check(z.regex(PLACE));

export const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

export const parameterSchema = z.strictObject({
  $schema: z.optional(z.string()),
  name: z.string().check(z.regex(NAME)),
  label: labelSchema,
  type: z.enum(["number", "boolean", "text", "texts"]),
  unit: z.optional(z.string().check(z.maxLength(60))),
  purpose: z.string().check(z.maxLength(60)),
  note: z.optional(labelSchema),
  takenFrom: z.optional(z.literal("accounting-year")),
  histories: z.array(
    z.strictObject({
      place: placeSchema,
      values: z.array(
        z.strictObject({
          from: dateSchema,
          to: z.optional(z.nullable(dateSchema)),
          value: z.nullable(valueSchema),
          absence: z.optional(z.enum(["not-set", "not-found"])),
          publishedOn: z.nullable(dateSchema),
          sources: citationsSchema,
          note: z.optional(labelSchema),
        }),
      ),
    }),
  ),
  lastCheckedOn: dateSchema,
});
