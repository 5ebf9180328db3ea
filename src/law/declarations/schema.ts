import * as z from "zod/mini";
import { type ColumnKind, EXTENSIBLE, UNITS_READ } from "../../register/index.js";
import { NAME } from "../parameters/parameter.js";
import { labelSchema } from "../parameters/schema.js";
import { SUBJECTS } from "../schema.js";
import { expressionSchema } from "./expression-schema.js";

const KINDS = [
  "text",
  "code",
  "flag",
  "date",
  "month",
  "year",
  "money",
  "count",
  "quantity",
] as const satisfies readonly ColumnKind[];

const word = z.string().check(z.minLength(1), z.maxLength(60));
const identifier = z.string().check(z.regex(/^[a-z][A-Za-z0-9]{0,39}$/));
const code = z.string().check(z.regex(NAME));

const column = z.strictObject({
  kind: z.enum(KINDS),
  label: labelSchema,
  unit: z.optional(z.enum(UNITS_READ)),
  least: z.optional(z.number()),
  most: z.optional(z.number()),
  codes: z.optional(
    z.record(code, z.strictObject({ ...labelSchema.shape, words: z.optional(z.array(word)) })),
  ),
  unexamined: z.optional(z.record(code, labelSchema)),
  headers: z.optional(z.array(word)),
  personal: z.optional(z.enum(["none", "identity", "contact", "health"])),
  note: z.optional(labelSchema),
});

const columns = z.record(identifier, column);

export const declarationsSchema = z.strictObject({
  $schema: z.optional(z.string()),
  name: z.string().check(z.regex(NAME)),
  columns: z.optional(z.partialRecord(z.enum(EXTENSIBLE), columns)),
  tables: z.optional(
    z.record(
      code,
      z.strictObject({
        label: labelSchema,
        about: labelSchema,
        rows: z.enum(["one", "many"]),
        by: z.optional(identifier),
        declaredBy: z.optional(identifier),
        columns,
      }),
    ),
  ),
  facts: z.optional(
    z.record(
      z.string().check(z.regex(/^[a-z][A-Za-z0-9-]*\.[a-z][A-Za-z0-9]*$/)),
      z.strictObject({
        subject: z.enum(SUBJECTS),
        label: labelSchema,
        unit: z.optional(word),
        codes: z.optional(z.record(code, labelSchema)),
        about: z.optional(labelSchema),
        expression: expressionSchema,
      }),
    ),
  ),
});
