import * as z from "zod/mini";
import type {
  Citation,
  Confidence,
  DayRange,
  FactValue,
  Label,
  PlainDate,
  Severity,
  Verdict,
} from "../base/index.js";
import { type Condition, type Joining, OPERATORS, type Outcome } from "../conditions/index.js";
import type { SubjectKind } from "../facts/index.js";
import { CONFIDENCES } from "./parameters/parameter.js";
import { citationsSchema, dateSchema, labelSchema, placeSchema } from "./parameters/schema.js";
import type { Phrase, Remedy } from "./phrase.js";
import { phraseSchema, remedySchema } from "./phrase-schema.js";

/** A document or page that rules are taken from. */
export interface Source {
  readonly id: string;
  readonly title: Label;
  /** The number under which a document was issued. */
  readonly number?: string | null | undefined;
  readonly issuedOn?: PlainDate | null | undefined;
  readonly publishedOn?: PlainDate | null | undefined;
  readonly inForce?: { readonly from: PlainDate | null; readonly to: PlainDate | null } | undefined;
  readonly kind: "law" | "standard" | "page" | "code" | "summary" | "knowledge";
  readonly address?: string | undefined;
  readonly confidence: Confidence;
  readonly note?: Label | undefined;
}

/** A file of documents and pages. */
export interface SourcesFile {
  readonly sources: readonly Source[];
}

/** A term of the field: its Chinese label, the English one, and the identifier used for it. */
export interface GlossaryTerm {
  readonly zh: string;
  readonly en: string;
  readonly identifier?: string | undefined;
  readonly note?: Label | undefined;
}

/** A file of terms. */
export interface TermsFile {
  readonly terms: readonly GlossaryTerm[];
}

/** One example of a rule: what is known, and the verdict it must lead to. */
export interface Case {
  readonly name: string;
  readonly kind: "met" | "not-met" | "unknown" | "not-applicable" | "boundary";
  readonly asOf: PlainDate;
  /** Where it is judged; the place of the pack unless said. */
  readonly place?: string | undefined;
  /** What is known; a fact that is not listed is missing. Parameters may be set too. */
  readonly facts: Readonly<Record<string, FactValue>>;
  /** For a rule about members: what is known of each. */
  readonly members?: readonly Readonly<Record<string, FactValue>>[] | undefined;
  /** False where not all members are recorded. */
  readonly membersComplete?: boolean | undefined;
  readonly expect: {
    readonly verdict: Verdict;
    /** The facts that keep it from being known. */
    readonly missing?: readonly string[] | undefined;
  };
}

/** A rule: one clause of the law, as conditions that decide one criterion. */
export interface Rule {
  readonly $schema?: string | undefined;
  /** The path of its file without `.json`. */
  readonly name: string;
  readonly criterion: string;
  readonly subject: SubjectKind;
  /** How the verdicts on members make the verdict on their household. */
  readonly join?: Joining | undefined;
  readonly title: Label;
  readonly inForce: DayRange;
  readonly sources: readonly Citation[];
  /** The rule of the parent pack whose place it takes. */
  readonly replaces?: string | undefined;
  /** Says that it asks for less than what it replaces. */
  readonly loosens?: boolean | undefined;
  readonly appliesWhen?: Condition | undefined;
  readonly conditions: Condition;
  readonly event: {
    readonly type: string;
    readonly params?: Readonly<Record<string, string | number | boolean>> | undefined;
  };
  readonly messages: {
    readonly met: Label;
    readonly "not-met": Label;
    readonly unknown?: Label | undefined;
    readonly "not-applicable"?: Label | undefined;
  };
  /** What is said of a subject, branch by branch; the first that fit are taken. */
  readonly phrases?: readonly Phrase[] | undefined;
  readonly severity: Severity;
  /** What to do where no phrase that is said has a remedy of its own. */
  readonly remedy: Remedy;
  readonly note?: Label | undefined;
  readonly retired?:
    | { readonly on: PlainDate; readonly reason: Label; readonly replacedBy: readonly string[] }
    | undefined;
  readonly cases: readonly Case[];
}

/** The head of a pack: what it judges, when, and how its criteria make the outcome. */
export interface PackHead {
  readonly $schema?: string | undefined;
  readonly name: string;
  readonly version: string;
  readonly title: Label;
  readonly about?: Label | undefined;
  readonly subject: SubjectKind;
  readonly purpose: string;
  /**
   * What `met` says of a subject: that it reaches a standard, or that it belongs to those whom a
   * measure is for. Who does not belong lacks nothing.
   */
  readonly asks?: "standard" | "membership" | undefined;
  readonly inForce: DayRange;
  readonly extends?: string | undefined;
  readonly sources: readonly Citation[];
  /** Which subjects the pack concerns at all. */
  readonly appliesWhen?: Condition | undefined;
  readonly criteria: readonly { readonly id: string; readonly label: Label }[];
  readonly outcome?: Outcome | undefined;
  /** What the sources do not give. */
  readonly gaps?: readonly Label[] | undefined;
}

export const SUBJECTS = ["member", "household", "village", "township", "county", "duty"] as const;
const VERDICT_NAMES = ["met", "not-met", "unknown", "not-applicable"] as const;
const shortText = z.string().check(z.minLength(1), z.maxLength(200));
const identifier = z.string().check(z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/));
const path = z
  .string()
  .check(z.regex(/^cn(-[a-z]+(-([a-z]+|\d{6}))?)?(\/[a-z0-9]+(-[a-z0-9]+)*){1,2}$/));
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
  address: z.optional(z.string().check(z.maxLength(1000))),
  confidence: z.enum(CONFIDENCES),
  note: z.optional(labelSchema),
});

export const sourcesFileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  sources: z.array(sourceSchema),
});

export const termsFileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  terms: z.array(
    z.strictObject({
      zh: shortText,
      en: shortText,
      identifier: z.optional(shortText),
      note: z.optional(labelSchema),
    }),
  ),
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
    missing: z.optional(z.array(z.string())),
  }),
});

const comparison = z.strictObject({
  fact: z.string(),
  operator: z.enum(OPERATORS),
  value: z.union([
    z.union([z.number(), z.boolean(), z.string(), z.array(z.string()), z.array(z.number())]),
    z.strictObject({ fact: z.string() }),
  ]),
});

/** The format of a condition, for the JSON Schema; the loader itself reads conditions piece by piece. */
export const conditionSchema: z.ZodMiniType<Condition> = z.lazy(() =>
  z.union([
    comparison as z.ZodMiniType<Condition>,
    z.strictObject({ all: z.array(conditionSchema).check(z.minLength(1)) }),
    z.strictObject({ any: z.array(conditionSchema).check(z.minLength(1)) }),
    z.strictObject({ not: conditionSchema }),
  ]),
) as never;

const legalMark = z.strictObject({ fact: z.string().check(z.regex(/^parameter\./)) });
const people = z.union([z.int().check(z.positive()), legalMark]);
const percent = z.union([z.number().check(z.positive(), z.maximum(100)), legalMark]);

const joiningSchema = z.union([
  z.enum(["every", "some", "none"]),
  z.strictObject({ atLeast: people }),
  z.strictObject({ atLeastPercent: percent }),
]);

export const ruleSchema = z.strictObject({
  $schema: z.optional(z.string()),
  name: path,
  criterion: identifier,
  subject: z.enum(SUBJECTS),
  join: z.optional(joiningSchema),
  title: labelSchema,
  inForce: dayRange,
  sources: citationsSchema,
  replaces: z.optional(path),
  loosens: z.optional(z.boolean()),
  appliesWhen: z.optional(conditionSchema),
  conditions: conditionSchema,
  event: z.strictObject({
    type: shortText,
    params: z.optional(z.record(z.string(), z.union([shortText, z.number(), z.boolean()]))),
  }),
  messages: z.strictObject({
    met: labelSchema,
    "not-met": labelSchema,
    unknown: z.optional(labelSchema),
    "not-applicable": z.optional(labelSchema),
  }),
  phrases: z.optional(z.array(phraseSchema(conditionSchema)).check(z.maxLength(60))),
  severity: z.enum(["error", "warning", "note"]),
  remedy: remedySchema,
  note: z.optional(labelSchema),
  retired: z.optional(
    z.strictObject({ on: dateSchema, reason: labelSchema, replacedBy: z.array(path) }),
  ),
  cases: z.array(caseSchema).check(z.maxLength(200)),
});

const weights = z
  .array(
    z.strictObject({
      criterion: identifier,
      weight: z.number().check(z.gte(0)),
      share: z.optional(
        z.strictObject({ fact: z.string(), of: z.strictObject({ fact: z.string() }) }),
      ),
    }),
  )
  .check(z.minLength(1));

const outcomeSchema: z.ZodMiniType<Outcome> = z.lazy(() =>
  z.union([
    z.strictObject({ criterion: identifier }),
    z.strictObject({
      all: z.array(outcomeSchema).check(z.minLength(1)),
      id: z.optional(identifier),
      label: z.optional(labelSchema),
    }),
    z.strictObject({
      any: z.array(outcomeSchema).check(z.minLength(1)),
      id: z.optional(identifier),
      label: z.optional(labelSchema),
    }),
    z.strictObject({ score: weights, atLeast: z.strictObject({ fact: z.string() }) }),
    z.strictObject({ score: weights, above: z.strictObject({ fact: z.string() }) }),
  ]),
) as never;

export const packHeadSchema = z.strictObject({
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
  gaps: z.optional(z.array(labelSchema)),
});
