import * as z from "zod/mini";
import { citationSchema, dateSchema, labelSchema, NAME, placeSchema } from "../law/index.js";
import { ACTS, LEVELS, OUTCOMES, PROCEDURE_KINDS, UNITS } from "./procedure.js";

const name = z.string().check(z.regex(NAME), z.maxLength(60));
const path = z
  .string()
  .check(z.regex(/^cn(-[a-z]+(-([a-z]+|\d{6}))?)?\/[a-z0-9-]+$/), z.maxLength(120));
const sources = z.array(citationSchema).check(z.minLength(1), z.maxLength(20));
const count = z.int().check(z.gte(1), z.lte(10_000));

const absent = z.strictObject({
  value: z.null(),
  absence: z.enum(["not-set", "not-found"]),
  note: z.optional(labelSchema),
});

const span = z.strictObject({
  value: count,
  unit: z.enum(UNITS),
  sources,
  note: z.optional(labelSchema),
});

const share = z.strictObject({
  value: z.strictObject({ numerator: count, denominator: count }),
  of: name,
  sources,
  note: z.optional(labelSchema),
});

/** A span that stands among the legal values. */
const named = z.strictObject({ parameter: name });

const duration = z.union([span, named, absent]);
const persons = z.union([
  z.strictObject({ value: count, sources, note: z.optional(labelSchema) }),
  absent,
]);
const portion = z.union([share, absent]);

const sampling = z.strictObject({
  bands: z
    .array(z.strictObject({ upTo: z.nullable(count), atLeast: z.nullable(count) }))
    .check(z.minLength(1)),
  note: labelSchema,
  sources,
});

const stepFields = {
  label: labelSchema,
  act: z.enum(ACTS),
  stage: z.optional(count),
  of: z.optional(z.enum(["subject", "batch"])),
  actors: z.array(z.strictObject({ body: name, signs: z.optional(z.boolean()) })),
  who: z.optional(z.enum(["all", "any"])),
  after: z.array(name),
  place: z.optional(z.nullable(z.enum(LEVELS))),
  evidence: z.optional(z.array(z.strictObject({ kind: name, sources }))),
  persons: z.optional(persons),
  quorum: z.optional(portion),
  vote: z.optional(portion),
  atLeast: z.optional(duration),
  objection: z.optional(z.strictObject({ to: z.nullable(name), note: z.optional(labelSchema) })),
  answers: z.optional(
    z.array(z.string().check(z.regex(/^cn(-[a-z]+){0,2}\/[a-z0-9-]+#[a-z0-9-]+$/))),
  ),
  sampling: z.optional(sampling),
  note: z.optional(labelSchema),
};

const step = z.strictObject({ id: name, ...stepFields, sources });

/** Changes to one step of the procedure that is extended; its sources are those of the change. */
const amendment = z.strictObject({
  step: name,
  label: z.optional(stepFields.label),
  actors: z.optional(stepFields.actors),
  who: stepFields.who,
  after: z.optional(stepFields.after),
  place: stepFields.place,
  evidence: stepFields.evidence,
  persons: stepFields.persons,
  quorum: stepFields.quorum,
  vote: stepFields.vote,
  atLeast: stepFields.atLeast,
  objection: stepFields.objection,
  note: stepFields.note,
  sources,
});

const limit = z.strictObject({
  id: name,
  label: labelSchema,
  from: name,
  to: name,
  atMost: z.optional(duration),
  atLeast: z.optional(duration),
});

export const procedureFileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  id: path,
  kind: z.enum(PROCEDURE_KINDS),
  place: placeSchema,
  title: labelSchema,
  subject: z.enum(["household", "village", "county", "office"]),
  extends: z.optional(path),
  inForce: z.strictObject({
    from: z.nullable(dateSchema),
    to: z.nullable(dateSchema),
    note: z.optional(labelSchema),
  }),
  concludes: name,
  outcome: z.nullable(z.enum(OUTCOMES)),
  steps: z.optional(z.array(step).check(z.maxLength(60))),
  amend: z.optional(z.array(amendment)),
  omit: z.optional(z.array(z.strictObject({ step: name, sources }))),
  limits: z.optional(z.array(limit)),
  separations: z.optional(
    z.array(
      z.strictObject({ steps: z.array(name).check(z.minLength(2)), note: labelSchema, sources }),
    ),
  ),
  changes: z.optional(
    z.array(
      z.strictObject({
        code: name,
        label: labelSchema,
        group: labelSchema,
        effect: z.enum(["joins", "leaves", "splits", "closes"]),
        sources,
      }),
    ),
  ),
  declaredSteps: z.optional(count),
  mayNotPost: z.optional(z.array(z.strictObject({ field: name, sources }))),
  note: z.optional(labelSchema),
  sources,
});

export type ProcedureFile = z.infer<typeof procedureFileSchema>;
export type StepFile = z.infer<typeof step>;
export type DurationFile = z.infer<typeof duration>;
export type Amendment = z.infer<typeof amendment>;

const terms = z.array(z.strictObject({ id: name, label: labelSchema }));

export const termsFileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  bodies: terms,
  evidence: terms,
});

export type TermsFile = z.infer<typeof termsFileSchema>;

export const calendarYearSchema = z.strictObject({
  $schema: z.optional(z.string()),
  year: z.int().check(z.gte(1949), z.lte(2999)),
  title: labelSchema,
  notices: z.array(z.string()).check(z.minLength(1)),
  confidence: z.enum(["government", "press", "secondary", "practice"]),
  note: labelSchema,
  holidays: z.array(
    z.strictObject({
      name: labelSchema,
      daysOff: z.array(dateSchema),
      makeUpWorkdays: z.array(dateSchema),
    }),
  ),
});

export type CalendarYear = z.infer<typeof calendarYearSchema>;
