import * as z from "zod/mini";
import { type Kind, valueSchema } from "./kind.js";
import { labelSchema } from "./parameters/schema.js";

/** Prefectures and counties by their codes: too many for the core, and read by whoever reads files. */
export const DIVISIONS: Kind<{ readonly divisions: Readonly<Record<string, string>> }> = {
  id: "divisions",
  label: { zh: "地州和县的名称及代码", en: "Prefectures and counties by their codes." },
  where: "divisions/divisions.json",
  path: /^divisions\/[^/]+\.json$/,
  schema: valueSchema(
    z.strictObject({
      $schema: z.optional(z.string()),
      about: z.optional(labelSchema),
      sources: z.optional(z.array(z.string())),
      divisions: z.record(z.string().check(z.regex(/^\d{4}(\d\d)?$/)), z.string()),
    }),
  ),
  defines: () => [],
};
