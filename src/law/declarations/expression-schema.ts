import * as z from "zod/mini";
import type { Expression } from "../../facts/index.js";
import type { FactReference } from "./declarations.js";

const name = z.string().check(z.minLength(1), z.maxLength(80));
const value = z.union([
  z.number(),
  z.boolean(),
  z.string().check(z.maxLength(200)),
  z.array(z.string().check(z.maxLength(200))),
]);
const yes = z.literal(true);
const label = z.strictObject({ zh: z.string(), en: z.string() });

const column = z.strictObject({
  op: z.literal("column"),
  written: z.optional(yes),
  table: name,
  column: name,
});

const part: z.ZodMiniType<Expression> = z.lazy(() => expressionSchema) as never;
const parts = z.array(part).check(z.minLength(1), z.maxLength(60));
const two = { a: part, b: part };
const maybe = z.optional(part);

/** How a fact is computed, as a file writes it: the operators of our own facts and no others. */
export const expressionSchema: z.ZodMiniType<Expression | FactReference> = z.discriminatedUnion(
  "op",
  [
    z.strictObject({ op: z.literal("fact"), fact: name }),
    column,
    z.strictObject({ op: z.literal("filled"), of: part, orUnsure: z.optional(yes) }),
    z.strictObject({ op: z.literal("literal"), value }),
    z.strictObject({
      op: z.literal("parameter"),
      name,
      type: z.enum(["text", "boolean", "number"]),
    }),
    z.strictObject({ op: z.literal("day") }),
    z.strictObject({ op: z.literal("all"), parts }),
    // biome-ignore lint/suspicious/noThenProperty: it is a key of the format.
    z.strictObject({ op: z.literal("choose"), question: part, then: part, otherwise: maybe }),
    z.strictObject({
      op: z.literal("lacking"),
      reason: z.enum(["missing", "later", "invalid", "conflicting"]),
      field: name,
      found: z.array(part).check(z.maxLength(10)),
      note: z.optional(label),
    }),
    // biome-ignore lint/suspicious/noThenProperty: it is a key of the format.
    z.strictObject({ op: z.literal("knowing"), parts, then: part }),
    z.strictObject({ op: z.literal("equal"), ...two }),
    z.strictObject({
      op: z.literal("isOneOf"),
      of: part,
      list: z.array(z.union([z.string(), z.number()])).check(z.minLength(1), z.maxLength(100)),
    }),
    z.strictObject({ op: z.literal("atMost"), ...two }),
    z.strictObject({ op: z.literal("below"), ...two }),
    z.strictObject({ op: z.literal("plus"), parts }),
    z.strictObject({ op: z.literal("minus"), ...two }),
    z.strictObject({
      op: z.literal("quotient"),
      of: part,
      by: part,
      times: z.optional(z.union([z.number(), column])),
    }),
    z.strictObject({ op: z.literal("perHead"), of: part, by: part }),
    z.strictObject({ op: z.literal("rounded"), of: part }),
    z.strictObject({ op: z.literal("partOf"), of: part, unit: z.enum(["year", "month"]) }),
    z.strictObject({
      op: z.literal("latestAnniversary"),
      monthDay: part,
      on: part,
    }),
    z.strictObject({
      op: z.literal("span"),
      from: part,
      to: part,
      unit: z.enum(["year", "month", "calendar-month", "day"]),
    }),
    z.strictObject({ op: z.literal("monthsBefore"), of: part, months: z.int() }),
    z.strictObject({
      op: z.literal("idPart"),
      of: column,
      part: z.enum(["length", "checksum", "birthDate", "sex"]),
    }),
    z.strictObject({ op: z.literal("repeats"), of: column }),
    z.strictObject({ op: z.literal("count"), table: name, where: maybe }),
    z.strictObject({ op: z.literal("sum"), table: name, where: part, of: part }),
    z.strictObject({ op: z.literal("every"), table: name, of: part }),
    z.strictObject({ op: z.literal("listOf"), table: name, of: part }),
    z.strictObject({
      op: z.literal("first"),
      table: name,
      where: maybe,
      key: name,
      written: z.optional(yes),
      equals: part,
      of: part,
    }),
  ],
) as never;
