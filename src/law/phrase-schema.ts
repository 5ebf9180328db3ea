import * as z from "zod/mini";
import type { Condition } from "../conditions/index.js";
import { labelSchema } from "./parameters/schema.js";
import { ACTORS, type Actor } from "./phrase.js";

const text = z.string().check(z.minLength(1), z.maxLength(2000));

export const remedySchema = z.strictObject({
  ...labelSchema.shape,
  by: z.optional(z.enum(Object.keys(ACTORS) as [Actor, ...Actor[]])),
});

export function phraseSchema(condition: z.ZodMiniType<Condition>) {
  return z.strictObject({
    when: condition,
    zh: text,
    en: text,
    day: z.optional(z.string()),
    remedy: z.optional(remedySchema),
    aside: z.optional(z.literal(true)),
  });
}
