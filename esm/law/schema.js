import * as z from "zod/mini";
import { OPERATORS } from "../conditions/index.js";
import { CONFIDENCES } from "./parameters/parameter.js";
import { citationsSchema, dateSchema, labelSchema, placeSchema } from "./parameters/schema.js";
const SUBJECTS = ["member", "household", "village", "township", "county", "duty"];
const VERDICT_NAMES = ["met", "not-met", "unknown", "not-applicable"];
const shortText = z.string().check(z.minLength(1), z.maxLength(200));
const identifier = z.string().check(z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/));
const path = z.string().check(z.regex(/^cn(-[a-z]+(-([a-z]+|\d{6}))?)?(\/[a-z0-9]+(-[a-z0-9]+)*){1,2}$/));
const dayRange = z.strictObject({ from: dateSchema, to: z.nullable(dateSchema) });
const factValue = z.union([z.number(), z.boolean(), shortText, z.array(shortText)]);
const factValues = z.record(z.string(), factValue);
const sourceSchema = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(60)),
  title: labelSchema,
  number: z.optional(z.nullable(z.string())),
  issuedOn: z.optional(z.nullable(dateSchema)),
  publishedOn: z.optional(z.nullable(dateSchema)),
  inForce: z.optional(z.strictObject({ from: z.nullable(dateSchema), to: z.nullable(dateSchema) })),
  kind: z.enum(["law", "standard", "page", "code", "summary", "knowledge"]),
  address: z.optional(z.string().check(z.maxLength(1e3))),
  confidence: z.enum(CONFIDENCES),
  note: z.optional(labelSchema)
});
const sourcesFileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  sources: z.array(sourceSchema)
});
const termsFileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  terms: z.array(
    z.strictObject({
      zh: shortText,
      en: shortText,
      identifier: z.optional(shortText),
      note: z.optional(labelSchema)
    })
  )
});
const caseSchema = z.strictObject({
  name: shortText,
  kind: z.enum(["met", "not-met", "unknown", "not-applicable", "boundary"]),
  asOf: dateSchema,
  place: z.optional(placeSchema),
  facts: factValues,
  members: z.optional(z.array(factValues).check(z.maxLength(50))),
  membersComplete: z.optional(z.boolean()),
  expect: z.strictObject({
    verdict: z.enum(VERDICT_NAMES),
    missing: z.optional(z.array(z.string()))
  })
});
const comparison = z.strictObject({
  fact: z.string(),
  operator: z.enum(OPERATORS),
  value: z.union([
    z.union([z.number(), z.boolean(), z.string(), z.array(z.string())]),
    z.strictObject({ fact: z.string() })
  ])
});
const conditionSchema = z.lazy(
  () => z.union([
    comparison,
    z.strictObject({ all: z.array(conditionSchema).check(z.minLength(1)) }),
    z.strictObject({ any: z.array(conditionSchema).check(z.minLength(1)) }),
    z.strictObject({ not: conditionSchema })
  ])
);
const ruleSchema = z.strictObject({
  $schema: z.optional(z.string()),
  name: path,
  criterion: identifier,
  subject: z.enum(SUBJECTS),
  join: z.optional(z.enum(["every", "some"])),
  title: labelSchema,
  inForce: dayRange,
  sources: citationsSchema,
  replaces: z.optional(path),
  loosens: z.optional(z.boolean()),
  appliesWhen: z.optional(conditionSchema),
  conditions: conditionSchema,
  event: z.strictObject({
    type: shortText,
    params: z.optional(z.record(z.string(), shortText))
  }),
  messages: z.strictObject({
    met: labelSchema,
    "not-met": labelSchema,
    unknown: z.optional(labelSchema),
    "not-applicable": z.optional(labelSchema)
  }),
  severity: z.enum(["error", "warning", "note"]),
  remedy: labelSchema,
  note: z.optional(labelSchema),
  retired: z.optional(
    z.strictObject({ on: dateSchema, reason: labelSchema, replacedBy: z.array(path) })
  ),
  cases: z.array(caseSchema).check(z.maxLength(200))
});
const weights = z.array(
  z.strictObject({
    criterion: identifier,
    weight: z.number().check(z.gte(0)),
    share: z.optional(
      z.strictObject({ fact: z.string(), of: z.strictObject({ fact: z.string() }) })
    )
  })
).check(z.minLength(1));
const outcomeSchema = z.lazy(
  () => z.union([
    z.strictObject({ criterion: identifier }),
    z.strictObject({
      all: z.array(outcomeSchema).check(z.minLength(1)),
      id: z.optional(identifier),
      label: z.optional(labelSchema)
    }),
    z.strictObject({
      any: z.array(outcomeSchema).check(z.minLength(1)),
      id: z.optional(identifier),
      label: z.optional(labelSchema)
    }),
    z.strictObject({ score: weights, atLeast: z.strictObject({ fact: z.string() }) }),
    z.strictObject({ score: weights, above: z.strictObject({ fact: z.string() }) })
  ])
);
const packHeadSchema = z.strictObject({
  $schema: z.optional(z.string()),
  name: path,
  version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/)),
  title: labelSchema,
  about: z.optional(labelSchema),
  subject: z.enum(SUBJECTS),
  purpose: identifier,
  asks: z.optional(z.enum(["standard", "membership"])),
  inForce: dayRange,
  extends: z.optional(path),
  sources: citationsSchema,
  appliesWhen: z.optional(conditionSchema),
  criteria: z.array(z.strictObject({ id: identifier, label: labelSchema })),
  outcome: z.optional(outcomeSchema),
  gaps: z.optional(z.array(labelSchema))
});
export {
  SUBJECTS,
  conditionSchema,
  packHeadSchema,
  ruleSchema,
  sourcesFileSchema,
  termsFileSchema
};
