import * as z from "zod/mini";
import { type Kind, valueSchema } from "./kind.js";
import { labelSchema } from "./parameters/schema.js";

/**
 * What a code stood for, the year in which it began to, and the last year at whose end it did: `null`
 * where it still does. Both are `null` where nobody recorded them.
 */
export type DivisionName = readonly [name: string, from: number | null, to: number | null];

/** Prefectures and counties by their codes: too many for the core, and read by whoever reads files. */
export const DIVISIONS: Kind<{
  readonly divisions: Readonly<Record<string, readonly DivisionName[]>>;
}> = {
  id: "divisions",
  label: { zh: "地州和县的名称及代码", en: "Prefectures and counties by their codes." },
  where: "divisions/divisions.json",
  path: /^divisions\/[^/]+\.json$/,
  schema: valueSchema(
    z.strictObject({
      $schema: z.optional(z.string()),
      about: z.optional(labelSchema),
      sources: z.optional(z.array(z.string())),
      divisions: z.record(
        z.string().check(z.regex(/^\d{6}$/)),
        z.array(z.tuple([z.string(), z.nullable(z.int()), z.nullable(z.int())])),
      ),
    }),
  ),
  defines: () => [],
};
