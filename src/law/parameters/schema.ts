import * as z from "zod/mini";
import { isPlainDate } from "../../base/index.js";
import { CONFIDENCES, NAME, PLACE } from "./parameter.js";

export const labelSchema = z.strictObject({
  zh: z.string().check(z.minLength(1), z.maxLength(2000)),
  en: z.string().check(z.minLength(1), z.maxLength(2000)),
});

export const dateSchema = z.string().check(z.refine(isPlainDate, "YYYY-MM-DD"));

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

export const placeSchema = z.string().check(z.regex(PLACE));

export const parameterSchema = z.strictObject({
  $schema: z.optional(z.string()),
  name: z.string().check(z.regex(NAME)),
  label: labelSchema,
  type: z.enum(["number", "boolean", "text", "texts"]),
  unit: z.optional(z.string().check(z.maxLength(60))),
  codes: z.optional(z.record(z.string().check(z.regex(NAME)), labelSchema)),
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

const shortText = z.string().check(z.minLength(1), z.maxLength(60));

export const placesFileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  about: z.optional(labelSchema),
  places: z.array(
    z.strictObject({
      id: z.string().check(z.regex(PLACE)),
      label: labelSchema,
      codes: z.array(z.string().check(z.regex(/^\d{2}(\d{4})?$/))),
      alsoCalled: z.optional(z.array(shortText)),
    }),
  ),
});
