import * as z from "zod/mini";
import { append, fail, hasErrors, type Result, succeed } from "../base/index.js";
import {
  asShown,
  type FileKind,
  type Kind,
  LAW_FILE_KINDS,
  type Law,
  labelSchema,
  listed,
  readKind,
  valueSchema,
} from "../law/index.js";
import { AUTHORING_ISSUES } from "./issues.js";
import type { Allowance } from "./lint.js";
import type { RuleSystem } from "./systems.js";

const ALLOWANCES: Kind<{ readonly allowances: readonly Allowance[] }> = {
  id: "allowances",
  label: { zh: "允许保留的检查发现", en: "Findings of the linter that may stand." },
  where: "authoring/allowances.json",
  path: /^authoring\/allowances\.json$/,
  schema: valueSchema(
    z.strictObject({
      $schema: z.optional(z.string()),
      allowances: z.array(
        z.strictObject({
          code: z
            .string()
            .check(
              z.refine((code) => Object.hasOwn(AUTHORING_ISSUES, code), "a code of the linter"),
            ),
          file: z.string(),
          pointer: z.optional(z.string()),
          detail: z.optional(z.string()),
          reason: labelSchema,
        }),
      ),
    }),
  ),
  defines: () => [],
};

const SYSTEMS: Kind<{ readonly systems: readonly RuleSystem[] }> = {
  id: "systems",
  label: { zh: "应有规则的各项制度", en: "The systems of rules that are to be held." },
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
          missing: z.optional(labelSchema),
          shown: z.optional(
            z.strictObject({
              command: z.string().check(z.minLength(1), z.maxLength(200)),
              says: z.string().check(z.minLength(1), z.maxLength(80)),
            }),
          ),
        }),
      ),
    }),
  ),
  defines: ({ systems }) => listed(systems, "/systems", ({ id }) => id),
};

/** The kinds of file that this room reads from the book of the law. */
export const AUTHORING_FILE_KINDS: readonly FileKind[] = [ALLOWANCES, SYSTEMS];

/** What authors write beside the rules: findings that may stand, and the rule systems to be held. */
export interface AuthoringData {
  readonly allowances: readonly Allowance[];
  readonly systems: readonly RuleSystem[];
  /** Sources and legal values that procedures, indicators and figures name. */
  readonly namedElsewhere: ReadonlySet<string>;
}

/** Reads what authors write beside the rules; there may be none of it. */
export function readAuthoringData({ shelf }: Pick<Law, "shelf">): Result<AuthoringData> {
  const allowances = readKind(shelf, ALLOWANCES);
  const systems = readKind(shelf, SYSTEMS);
  const issues = [...allowances.issues, ...systems.issues];
  if (hasErrors(issues)) return fail(asShown(issues, shelf));
  const known = [...LAW_FILE_KINDS, ...AUTHORING_FILE_KINDS].map(({ id }) => id);
  const namedElsewhere = new Set<string>();
  for (const { kind, content } of shelf.files) {
    if (!known.includes(kind)) collectTexts(content, namedElsewhere);
  }
  return succeed({
    allowances: allowances.entries.flatMap(({ value }) => value.allowances),
    systems: systems.entries.flatMap(({ value }) => value.systems),
    namedElsewhere,
  });
}

/** The walk does not recurse: nobody has looked yet how deep the file is. */
function collectTexts(content: unknown, texts: Set<string>): void {
  const open: unknown[] = [content];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value === "string") texts.add(value.replace(/^parameter\./, ""));
    else if (typeof value === "object" && value !== null) append(open, Object.values(value));
  }
}
