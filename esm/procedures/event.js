import * as z from "zod/mini";
import { LEVELS } from "./procedure.js";
const text = z.string().check(z.minLength(1), z.maxLength(120));
const day = z.nullable(z.string());
const count = z.nullable(z.int().check(z.gte(0)));
const recorded = {
  id: text,
  on: day,
  recordedOn: day,
  supersedes: z.optional(text)
};
const eventSchema = z.discriminatedUnion("type", [
  z.strictObject({
    ...recorded,
    type: z.literal("step"),
    step: text,
    until: z.optional(day),
    result: z.enum(["passed", "refused"]),
    by: z.array(
      z.strictObject({ body: text, person: z.nullable(text), signed: z.nullable(z.boolean()) })
    ),
    place: z.optional(z.nullable(z.enum(LEVELS))),
    evidence: z.array(text),
    meeting: z.optional(z.strictObject({ entitled: count, present: count, inFavour: count })),
    objections: z.optional(count),
    change: z.optional(text)
  }),
  z.strictObject({ ...recorded, type: z.literal("objection"), step: text }),
  z.strictObject({
    ...recorded,
    type: z.literal("settlement"),
    objection: text,
    result: z.enum(["upheld", "dismissed"])
  }),
  z.strictObject({
    ...recorded,
    type: z.literal("closing"),
    result: z.enum(["withdrawn", "finished"])
  }),
  z.strictObject({ ...recorded, type: z.literal("annulment"), supersedes: text })
]);
export {
  day,
  eventSchema,
  text
};
