import * as z from "zod/mini";
import { valueSchema } from "./kind.js";
import { labelSchema } from "./parameters/schema.js";
const DIVISIONS = {
  id: "divisions",
  label: { zh: "\u5730\u5DDE\u548C\u53BF\u7684\u540D\u79F0\u53CA\u4EE3\u7801", en: "Prefectures and counties by their codes." },
  where: "divisions/divisions.json",
  path: /^divisions\/[^/]+\.json$/,
  schema: valueSchema(
    z.strictObject({
      $schema: z.optional(z.string()),
      about: z.optional(labelSchema),
      sources: z.optional(z.array(z.string())),
      divisions: z.record(z.string().check(z.regex(/^\d{4}(\d\d)?$/)), z.string())
    })
  ),
  defines: () => []
};
export {
  DIVISIONS
};
