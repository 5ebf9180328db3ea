import * as z from "zod/mini";
import { fail, type Result, succeed } from "../base/index.js";
import { formatIssues, labelSchema, type RuleFiles } from "../law/index.js";
import { AUTHORING_ISSUES } from "./issues.js";
import type { Allowance } from "./lint.js";
import type { RuleSystem } from "./systems.js";

const ALLOWANCES = "authoring/allowances.json";
const SYSTEMS = "authoring/systems.json";

/** Folders of data that cite sources and legal values beside the packs. */
const OTHERS = /^(procedures|indicators|figures|calendar)\//;

const allowancesFileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  allowances: z.array(
    z.strictObject({
      code: z
        .string()
        .check(z.refine((code) => Object.hasOwn(AUTHORING_ISSUES, code), "a code of the linter")),
      file: z.string(),
      pointer: z.optional(z.string()),
      detail: z.optional(z.string()),
      reason: labelSchema,
    }),
  ),
});

const systemsFileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  systems: z.array(
    z.strictObject({
      id: z.string(),
      label: labelSchema,
      origin: z.array(z.string()).check(z.minLength(1)),
      held: z.array(z.string()),
      missing: z.optional(labelSchema),
    }),
  ),
});

/** What authors write beside the rules: findings that may stand, and the rule systems to be held. */
export interface AuthoringData {
  readonly allowances: readonly Allowance[];
  readonly systems: readonly RuleSystem[];
  /** Sources and legal values that procedures, indicators and figures name. */
  readonly namedElsewhere: ReadonlySet<string>;
}

/** Reads the files under `authoring/` of a folder of rules; both may be absent. */
export function readAuthoringData(files: RuleFiles): Result<AuthoringData> {
  const allowances = allowancesFileSchema.safeParse(files[ALLOWANCES] ?? { allowances: [] });
  const systems = systemsFileSchema.safeParse(files[SYSTEMS] ?? { systems: [] });
  if (!allowances.success) {
    return fail(allowances.error.issues.flatMap((one) => formatIssues(one, ALLOWANCES)));
  }
  if (!systems.success) {
    return fail(systems.error.issues.flatMap((one) => formatIssues(one, SYSTEMS)));
  }
  const namedElsewhere = new Set<string>();
  for (const [file, content] of Object.entries(files)) {
    if (OTHERS.test(file)) collectTexts(content, namedElsewhere);
  }
  return succeed({
    allowances: allowances.data.allowances,
    systems: systems.data.systems,
    namedElsewhere,
  });
}

function collectTexts(value: unknown, texts: Set<string>): void {
  if (typeof value === "string") texts.add(value.replace(/^parameter\./, ""));
  else if (typeof value === "object" && value !== null) {
    for (const part of Object.values(value)) collectTexts(part, texts);
  }
}
