import { type Finding, fail, placeText, pointer, type Result, succeed } from "../../base/index.js";
import type { HouseholdInput } from "../input.js";
import { faultsOf } from "./check.js";
import type { Household, HouseholdRows } from "./household.js";
import { issue } from "./issues.js";
import { assembleHousehold } from "./merge.js";
import { PARTS } from "./parts.js";

/** What a caller knows of the form: a household as the types say, or nothing with `<unknown>`. */
type InputOf<Input> = unknown extends Input ? unknown : HouseholdInput;

/**
 * Reads a household from plain JSON. What it lacks stays unknown; what has the wrong form is an
 * issue with a JSON pointer. Records inside it need no `household` column.
 *
 * @param input - an object with the columns of table `households`, and the lists `members`,
 *   `incomes`, `ledger`, `measures`, `medicalCosts`, `fieldVerdicts` and the records `dwelling`, `water`,
 *   `monitoring` and `credit`. Of what form it is, nobody knows of texts from elsewhere: write
 *   `readHousehold<unknown>(value)` there.
 * @returns the household, or the issues that keep it from being read.
 * @example
 * ```ts
 * import { readHousehold } from "tuopin";
 *
 * const result = readHousehold({ id: "H1", declaredMembers: 1, members: [{ id: "M1" }] });
 * if (result.ok) console.log(result.value.members.length); // 1
 * ```
 */
export function readHousehold<Input = HouseholdInput>(input: InputOf<Input>): Result<Household> {
  const faults = faultsOf(input);
  if (faults.length > 0) {
    return fail(
      faults.map(({ path, reason }) =>
        issue("register/invalid-input", { reason }, { pointer: pointer(path) }),
      ),
    );
  }
  const record: Record<string, unknown> = { ...(input as Household) };
  const { id } = record as { id: string };
  delete record.id;
  const rows: Record<string, unknown> = {};
  for (const [name, { table }] of PARTS) {
    const part = record[name];
    rows[table] = Array.isArray(part) ? part : part === undefined ? [] : [part];
    delete record[name];
  }
  rows.households = [record];
  const { household, issues } = assembleHousehold(id, rows as HouseholdRows);
  return succeed(household, issues);
}

/**
 * Reads a household as `readHousehold` does, for callers who know that theirs has the right form.
 *
 * @throws TypeError that lists everything that keeps it from being read, in both languages; the issues
 *   themselves are its `cause`.
 * @example
 * ```ts
 * import { parseHousehold } from "tuopin";
 *
 * console.log(parseHousehold({ id: "H1", members: [{ id: "M1" }] }).members.length); // 1
 * ```
 */
export function parseHousehold<Input = HouseholdInput>(input: InputOf<Input>): Household {
  const result = readHousehold<unknown>(input);
  if (result.ok) return result.value;
  const count = result.issues.length;
  const head = `parseHousehold: ${count}处不符合要求 · not in the right form: ${count}`;
  throw new TypeError([head, ...result.issues.map(lineOf)].join("\n"), {
    cause: result.issues,
  });
}

function lineOf({ place, message }: Finding): string {
  const { zh, en } = message;
  const at = place?.pointer === "" ? "" : `${placeText(place)}  `;
  return at + (zh === en ? zh : `${zh} · ${en}`);
}
