import * as z from "zod/mini";
import { append, fail, hasErrors, succeed } from "../base/index.js";
import {
  asShown,
  LAW_FILE_KINDS,
  labelSchema,
  listed,
  readKind,
  valueSchema
} from "../law/index.js";
import { AUTHORING_ISSUES } from "./issues.js";
const ALLOWANCES = {
  id: "allowances",
  label: { zh: "\u5141\u8BB8\u4FDD\u7559\u7684\u68C0\u67E5\u53D1\u73B0", en: "Findings of the linter that may stand." },
  where: "authoring/allowances.json",
  path: /^authoring\/allowances\.json$/,
  schema: valueSchema(
    z.strictObject({
      $schema: z.optional(z.string()),
      allowances: z.array(
        z.strictObject({
          code: z.string().check(
            z.refine((code) => Object.hasOwn(AUTHORING_ISSUES, code), "a code of the linter")
          ),
          file: z.string(),
          pointer: z.optional(z.string()),
          detail: z.optional(z.string()),
          reason: labelSchema
        })
      )
    })
  ),
  defines: () => []
};
const SYSTEMS = {
  id: "systems",
  label: { zh: "\u5E94\u6709\u89C4\u5219\u7684\u5404\u9879\u5236\u5EA6", en: "The systems of rules that are to be held." },
  where: "authoring/systems.json",
  path: /^authoring\/systems\.json$/,
  schema: valueSchema(
    z.strictObject({
      $schema: z.optional(z.string()),
      systems: z.array(
        z.strictObject({
          id: z.string(),
          label: labelSchema,
          origin: z.array(z.string()).check(z.minLength(1)),
          held: z.array(z.string()),
          missing: z.optional(labelSchema)
        })
      )
    })
  ),
  defines: ({ systems }) => listed(systems, "/systems", ({ id }) => id)
};
const AUTHORING_FILE_KINDS = [ALLOWANCES, SYSTEMS];
function readAuthoringData({ shelf }) {
  const allowances = readKind(shelf, ALLOWANCES);
  const systems = readKind(shelf, SYSTEMS);
  const issues = [...allowances.issues, ...systems.issues];
  if (hasErrors(issues)) return fail(asShown(issues, shelf));
  const known = [...LAW_FILE_KINDS, ...AUTHORING_FILE_KINDS].map(({ id }) => id);
  const namedElsewhere = /* @__PURE__ */ new Set();
  for (const { kind, content } of shelf.files) {
    if (!known.includes(kind)) collectTexts(content, namedElsewhere);
  }
  return succeed({
    allowances: allowances.entries.flatMap(({ value }) => value.allowances),
    systems: systems.entries.flatMap(({ value }) => value.systems),
    namedElsewhere
  });
}
function collectTexts(content, texts) {
  const open = [content];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value === "string") texts.add(value.replace(/^parameter\./, ""));
    else if (typeof value === "object" && value !== null) append(open, Object.values(value));
  }
}
export {
  AUTHORING_FILE_KINDS,
  readAuthoringData
};
