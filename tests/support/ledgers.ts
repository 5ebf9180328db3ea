import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readLedgers } from "../../src/io/index.js";
import type { Register } from "../../src/register/index.js";

/** What must become of a cell of a ledger, as `fixtures/ledgers/README.md` says. */
export interface ExpectedCell {
  readonly table: string;
  readonly household?: string;
  readonly village?: string;
  readonly member?: string;
  readonly year?: number;
  readonly column: string;
  readonly value?: unknown;
  readonly anyOf?: readonly unknown[];
  readonly setAside?: true;
  readonly unknown?: true;
}

/** `lost`: it could have been read. `wrong`: something was read that does not stand there. */
export type CellOutcome = "right" | "lost" | "wrong";

const PARTS: Readonly<Record<string, string>> = { dwellings: "dwelling" };
type Rows = Readonly<Record<string, unknown>>;

/** The cells of a ledger whose expectations stand beside it, each with what became of it. */
export async function outcomesOf(folder: string) {
  const expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as {
    readonly cells?: readonly ExpectedCell[];
  };
  const files = readdirSync(folder).filter((name) => name !== "expected.json");
  const read = await readLedgers(files.map((name) => join(folder, name)));
  return (expected.cells ?? []).map((cell) => {
    const found = read.ok ? fieldOf(read.value, cell) : undefined;
    return { cell, found, outcome: outcomeOf(found, cell) };
  });
}

function fieldOf(register: Register, cell: ExpectedCell): unknown {
  const { table, household, member, column, year } = cell;
  if (table === "villages") {
    return (register.villages as unknown as Rows[]).find(({ id }) => id === cell.village)?.[column];
  }
  const found = register.households.find(({ id }) => id === household) as unknown as Rows;
  if (found === undefined || table === "households") return found?.[column];
  const part = found[PARTS[table] ?? table] as Rows | readonly Rows[] | undefined;
  if (!Array.isArray(part)) return (part as Rows | undefined)?.[column];
  const rows = (part as readonly Rows[]).filter((row) =>
    table === "members"
      ? [row.id, row.name, row.residentId].includes(member)
      : year === undefined || String(row.year) === String(year),
  );
  // An income of no year counts for none.
  const isOpen = table === "incomes" && typeof rows[0]?.year !== "number" && column !== "year";
  return isOpen ? undefined : rows[0]?.[column];
}

function outcomeOf(field: unknown, cell: ExpectedCell): CellOutcome {
  const isValue = field !== null && field !== undefined && typeof field !== "object";
  if (cell.setAside === true || cell.unknown === true) return isValue ? "wrong" : "right";
  const wanted = cell.anyOf ?? [cell.value];
  if (isValue) return wanted.some((one) => isSame(field, one)) ? "right" : "wrong";
  return wanted.includes(null) ? "right" : "lost";
}

function isSame(found: unknown, wanted: unknown): boolean {
  if (String(found) === String(wanted)) return true;
  return wanted !== null && wanted !== "" && Number(found) === Number(wanted);
}
