import * as z from "zod/mini";
import { type Finding, fail, pointer, type Result, succeed } from "../../base/index.js";
import { zodOf } from "../column.js";
import { issue } from "../issues.js";
import { TABLES } from "../tables/index.js";
import type { Household, HouseholdRows } from "./household.js";
import { assembleHousehold } from "./merge.js";
import { PARTS, partShape } from "./parts.js";

const list = <T>(schema: z.ZodMiniType<T>) =>
  z._default(z.array(schema).check(z.maxLength(10_000)), []);

/** The form of a household as plain JSON. */
export const householdSchema = z.extend(
  zodOf(TABLES.households.schema) as unknown as z.ZodMiniObject<Record<string, z.ZodMiniType>>,
  {
    id: z.string().check(z.minLength(1), z.maxLength(500)),
    ...partShape<z.ZodMiniType, z.ZodMiniType>(z.optional, list),
  },
);

/**
 * Reads a household from plain JSON. What it lacks stays unknown; what has the wrong form is an
 * issue with a JSON pointer. Records inside it need no `household` column.
 *
 * @param input - an object with the columns of table `households`, and the lists `members`,
 *   `incomes`, `ledger`, `measures`, `medicalCosts`, `fieldVerdicts` and the records `dwelling`, `water`,
 *   `monitoring` and `credit`.
 * @returns the household, or the issues that keep it from being read.
 * @example
 * ```ts
 * import { parseHousehold } from "tuopin";
 *
 * const result = parseHousehold({ id: "H1", declaredMembers: 1, members: [{ id: "M1" }] });
 * if (result.ok) console.log(result.value.members.length); // 1
 * ```
 */
export function parseHousehold(input: unknown): Result<Household> {
  const parsed = householdSchema.safeParse(input);
  if (!parsed.success) return fail(parsed.error.issues.map(inputIssue));
  const { id, ...record } = parsed.data as unknown as Household;
  const rows: Record<string, unknown> = {};
  for (const [name, { table }] of PARTS) {
    const part = record[name];
    rows[table] = Array.isArray(part) ? part : part === undefined ? [] : [part];
    delete record[name];
  }
  rows.households = [record];
  const { household, issues } = assembleHousehold(id, rows as unknown as HouseholdRows);
  return succeed(household, issues);
}

function inputIssue(found: z.core.$ZodIssue): Finding {
  const path =
    found.code === "unrecognized_keys" ? [...found.path, found.keys[0] ?? ""] : found.path;
  const reason = found.code === "unrecognized_keys" ? "unknown key" : describe(found);
  return issue("register/invalid-input", { reason }, { pointer: pointer(path) });
}

function describe(found: z.core.$ZodIssue): string {
  switch (found.code) {
    case "invalid_type":
      return `expected ${found.expected}`;
    case "invalid_value":
      return `expected one of ${found.values.join(", ")}`;
    case "invalid_union":
      return describe(found.errors[0]?.[0] ?? { ...found, code: "custom" });
    case "too_small":
      return `expected at least ${found.minimum}`;
    case "too_big":
      return `expected at most ${found.maximum}`;
    default:
      return found.message || "wrong form";
  }
}
