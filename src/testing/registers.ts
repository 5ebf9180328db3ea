import fc from "fast-check";
import { expectCall, listOf, OBJECT, type PlainDate } from "../base/index.js";
import {
  assembleRegister,
  type Column,
  type Household,
  isUnreadable,
  PARTS,
  type RawTable,
  type Register,
  TABLES,
  type TableName,
} from "../register/index.js";
import { type GapKind, gaps, withGaps } from "./gaps.js";
import { households } from "./households.js";
import { REGISTERS_OPTIONS, WRITING } from "./shapes.js";

const KINDS: readonly GapKind[] = ["missing", "unreadable"];

/** Ways in which the same records can be written down. */
export interface Writing {
  /** Chinese headers and words instead of English names and codes. */
  readonly chinese: boolean;
  /** Turns the order of rows, of tables and of columns by this much. */
  readonly turn: number;
}

export const writings: fc.Arbitrary<Writing> = fc.record({
  chinese: fc.boolean(),
  turn: fc.nat({ max: 20 }),
});

/** Writes households as the tables of a register. A cell in conflict cannot be written as one cell. */
export function tablesOf(list: readonly Household[], writing: Writing): RawTable[] {
  expectCall("tablesOf", {
    list: [list, listOf(OBJECT)],
    writing: [writing, WRITING],
  });
  const rows: Partial<Record<TableName, object[]>> = {};
  const add = (table: TableName, row: object) => {
    rows[table] = [...(rows[table] ?? []), row];
  };
  for (const household of list) {
    const head: Record<string, unknown> = { ...household };
    for (const [name, { table }] of PARTS) {
      const part = household[name];
      const list: readonly object[] = Array.isArray(part) ? part : part === undefined ? [] : [part];
      for (const row of list) add(table, { ...row, household: household.id });
      delete head[name];
    }
    add("households", head);
  }
  const tables = Object.entries(rows).map(([table, its]) =>
    writeTable(table as TableName, its as Record<string, unknown>[], writing),
  );
  return turned(tables, writing.turn);
}

function turned<T>(list: readonly T[], by: number): T[] {
  const at = list.length === 0 ? 0 : by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}

function writeTable(
  table: TableName,
  rows: readonly Record<string, unknown>[],
  { chinese, turn }: Writing,
): RawTable {
  const all = Object.entries(TABLES[table].columns as Readonly<Record<string, Column>>);
  const columns = turned(all, turn);
  return {
    table,
    file: `${table}.csv`,
    header: columns.map(([name, column]) => (chinese ? column.label.zh : name)),
    rows: turned(rows, turn).map((row, index) => ({
      line: index + 2,
      cells: columns.map(([name, column]) => cellText(row[name], column, chinese)),
    })),
  };
}

function cellText(value: unknown, { kind, codes }: Column, chinese: boolean): string {
  if (value === undefined) return "";
  if (isUnreadable(value)) return value.unreadable;
  if (kind === "flag" && chinese) return value === true ? "是" : "否";
  if (kind === "code" && chinese) return codes?.[String(value)]?.zh ?? String(value);
  return String(value);
}

/**
 * Registers of a few households, with cells and rows missing or unreadable.
 *
 * @param options.asOf - the day on which they are to be judged.
 */
export function registers(options: {
  readonly asOf: PlainDate;
  readonly marks?: readonly number[];
  readonly maxHouseholds?: number;
}): fc.Arbitrary<Register> {
  expectCall("registers", {
    options: [options, REGISTERS_OPTIONS],
  });
  const { maxHouseholds = 4, ...values } = options;
  const one = fc
    .tuple(households(values), gaps({ kinds: KINDS, max: 6 }))
    .map(([household, list]) => withGaps({ household }, list).household);
  return fc
    .tuple(fc.array(one, { minLength: 1, maxLength: maxHouseholds }), writings)
    .map(([list, writing]) => assembleRegister(tablesOf(list.map(renamed), writing)));
}

function renamed(household: Household, index: number): Household {
  return { ...household, id: `H${index + 1}` };
}
