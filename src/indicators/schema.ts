import * as z from "zod/mini";
import { isDecimalText } from "../base/index.js";
import {
  citationsSchema,
  conditionSchema,
  dateSchema,
  labelSchema,
  placeSchema,
} from "../law/index.js";
import { TABLES } from "../register/index.js";
import { LEVELS } from "./definition.js";

const ID = /^[a-z][A-Za-z0-9]*$/;
const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const WEIGHT = /^(0|[1-9]\d{0,8})((\.\d{1,12})|(\/[1-9]\d{0,8}))?$/;

const idSchema = z.string().check(z.regex(ID), z.maxLength(60));
const nameSchema = z.string().check(z.regex(NAME), z.maxLength(80));
const decimalSchema = z.string().check(z.refine(isDecimalText, "decimal text"));
const absenceSchema = z.optional(z.enum(["not-set", "not-found"]));
const schemaKey = { $schema: z.optional(z.string()) };

const countedSchema = z.union([
  z.strictObject({ set: idSchema }),
  z.strictObject({
    verdict: z.strictObject({
      pack: z.string().check(z.minLength(1), z.maxLength(80)),
      criterion: z.string().check(z.minLength(1), z.maxLength(60)),
      is: z.enum(["met", "not-met"]),
    }),
  }),
]);

const periodSchema = z
  .strictObject({
    text: z.string().check(z.minLength(1), z.maxLength(80)),
    from: z.nullable(dateSchema),
    to: z.nullable(dateSchema),
  })
  .check(z.refine(({ from, to }) => from === null || to === null || from <= to, "from before to"));

const targetSchema = z.strictObject({
  parameter: z.string().check(z.regex(NAME), z.maxLength(80)),
  regions: z.optional(z.partialRecord(z.enum(["west", "centre-east"]), placeSchema)),
  from: z.optional(dateSchema),
  to: z.optional(dateSchema),
  levels: z.optional(z.array(z.enum(LEVELS)).check(z.minLength(1))),
  edge: z.enum(["inclusive", "exclusive"]),
  note: z.optional(labelSchema),
});

const baselineSchema = z.strictObject({
  period: periodSchema,
  value: z.nullable(decimalSchema),
  absence: absenceSchema,
  sources: citationsSchema,
  note: z.optional(labelSchema),
});

const indicatorSchema = z.strictObject({
  id: idSchema,
  label: labelSchema,
  kind: z.enum(["share", "ratio", "quantity"]),
  levels: z.array(z.enum(LEVELS)).check(z.minLength(1), z.maxLength(LEVELS.length)),
  numerator: countedSchema,
  denominator: z.nullable(countedSchema),
  unit: idSchema,
  direction: z.enum(["higher", "lower"]),
  nature: z.enum(["binding", "expected"]),
  veto: z.boolean(),
  targets: z.array(targetSchema).check(z.maxLength(50)),
  baselines: z.array(baselineSchema).check(z.maxLength(50)),
  sources: citationsSchema,
  note: z.optional(labelSchema),
});

const factIds = z.array(z.string().check(z.maxLength(80))).check(z.minLength(1));

const countingSchema = z.strictObject({
  count: z.enum(["person", "household", "village"]),
  among: z.optional(z.literal("registered")),
  where: z.optional(conditionSchema),
  stated: z.optional(z.strictObject({ county: z.optional(factIds), village: z.optional(factIds) })),
});

const dutyCountingSchema = z.strictObject({
  role: z.string().check(z.minLength(1), z.maxLength(80)),
  fact: z.string().check(z.minLength(1), z.maxLength(80)),
  take: z.enum(["least", "sum"]),
  every: z.optional(z.int().check(z.minimum(1), z.maximum(12))),
});

const rowCountingSchema = z.discriminatedUnion("table", [
  z.strictObject({
    table: z.literal("environment"),
    column: z.enum(Object.keys(TABLES.environment.columns)),
  }),
  z.strictObject({
    table: z.literal("facilities"),
    kind: z.enum(Object.keys(TABLES.facilities.columns.kind.codes ?? {})),
    sum: z.optional(z.enum(["kilometres", "households"])),
  }),
]);

export const termsSchema = z.strictObject({
  ...schemaKey,
  sets: z.array(
    z.strictObject({
      id: idSchema,
      label: labelSchema,
      of: idSchema,
      counts: z.nullable(countingSchema),
      adds: z.optional(z.boolean()),
      rows: z.optional(rowCountingSchema),
      duties: z.optional(dutyCountingSchema),
      note: z.optional(labelSchema),
    }),
  ),
  units: z.array(z.strictObject({ id: idSchema, label: labelSchema })),
});

export const groupSchema = z.strictObject({
  ...schemaKey,
  id: nameSchema,
  label: labelSchema,
  indicators: z.array(indicatorSchema).check(z.minLength(1), z.maxLength(200)),
  dimensions: z.optional(
    z
      .array(
        z.strictObject({
          id: idSchema,
          label: labelSchema,
          indicators: z.array(idSchema).check(z.minLength(1), z.maxLength(200)),
        }),
      )
      .check(z.minLength(1), z.maxLength(20)),
  ),
  note: z.optional(labelSchema),
});

export type GroupFile = z.infer<typeof groupSchema>;

const statementSchema = z.strictObject({
  id: nameSchema,
  indicator: idSchema,
  level: z.enum(LEVELS),
  summary: z.int().check(z.minimum(1), z.maximum(6)),
  paragraph: z.string().check(z.minLength(1), z.maxLength(120)),
  words: z.string().check(z.minLength(1), z.maxLength(300)),
  role: z.enum(["target", "plan", "duty", "actual"]),
  value: z.nullable(decimalSchema),
  sense: z.enum(["exactly", "at-least", "more-than", "at-most", "less-than", "about"]),
  period: periodSchema,
  note: z.optional(labelSchema),
});

export const statementsSchema = z.strictObject({
  ...schemaKey,
  statements: z.array(statementSchema).check(z.maxLength(300)),
});

const measureSchema = z.strictObject({
  number: z.int().check(z.minimum(1), z.maximum(1000)),
  label: z.nullable(labelSchema),
  origin: z.nullable(z.enum(["adopted", "added"])),
  state: z.nullable(z.enum(["under-way", "behind", "blocked", "preparing", "done"])),
  words: z.array(z.string().check(z.minLength(1), z.maxLength(300))),
  note: z.optional(labelSchema),
});

export const programmeSchema = z.strictObject({
  ...schemaKey,
  id: nameSchema,
  label: labelSchema,
  summary: z.int().check(z.minimum(1), z.maximum(6)),
  stated: z.int().check(z.minimum(1)),
  adopted: z.int().check(z.minimum(0)),
  added: z.int().check(z.minimum(0)),
  measures: z.array(measureSchema).check(z.maxLength(1000)),
  note: z.optional(labelSchema),
});

const deprivationSchema = z.discriminatedUnion("of", [
  z.strictObject({ of: z.literal("household"), where: conditionSchema }),
  z.strictObject({
    of: z.literal("member"),
    join: z.enum(["some", "every"]),
    where: conditionSchema,
  }),
]);

export const povertyIndexSchema = z.strictObject({
  ...schemaKey,
  id: nameSchema,
  label: labelSchema,
  cutoff: z.string().check(z.regex(WEIGHT)),
  dimensions: z
    .array(
      z.strictObject({
        id: idSchema,
        label: labelSchema,
        indicators: z
          .array(
            z.strictObject({
              id: idSchema,
              label: labelSchema,
              weight: z.string().check(z.regex(WEIGHT)),
              deprivedWhen: labelSchema,
              deprived: z.nullable(deprivationSchema),
              note: z.optional(labelSchema),
            }),
          )
          .check(z.minLength(1), z.maxLength(20)),
      }),
    )
    .check(z.minLength(1), z.maxLength(20)),
  sources: citationsSchema,
  note: z.optional(labelSchema),
});

export type PovertyIndexFile = z.infer<typeof povertyIndexSchema>;
