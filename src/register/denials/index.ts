import { fullYears, type Label, type PlainDate } from "../../base/index.js";
import { type Origin, plainValue } from "../field.js";
import type { Household } from "../household/household.js";
import { PARTS } from "../household/parts.js";
import type { TableName } from "../tables/index.js";
import { DIVISION_DENIALS } from "./divisions.js";
import { type Denial, deniedCells, isAfter, type Look } from "./form.js";
import { HOUSEHOLD_DENIALS, RECORDED_AFTER, ROW_DENIALS } from "./households.js";
import { MEMBER_DENIALS } from "./members.js";
import { RELATION_GAPS, SPOUSE_SEX } from "./relations.js";

/** A cell of a record. */
export interface Cell {
  readonly table: TableName;
  readonly column: string;
  readonly row: Origin;
  /** The record by name, such as `H01/H01-2`. */
  readonly record: string;
}

/** Cells that cannot all be true. */
export interface Contradiction {
  readonly id: string;
  readonly message: Label;
  /** All that take part; none of them says anything then. */
  readonly cells: readonly Cell[];
}

/** The tables of which a record can contradict itself. */
export type DenialTable = "members" | "households" | keyof typeof ROW_DENIALS | DivisionTable;
export type DivisionTable = keyof typeof DIVISION_DENIALS;

/** Every way in which records can contradict themselves, by where it is looked for. */
export const DENIALS: Readonly<
  Record<DenialTable, readonly { readonly id: string; readonly message: Label }[]>
> = {
  members: [...MEMBER_DENIALS, ...RELATION_GAPS, SPOUSE_SEX],
  households: HOUSEHOLD_DENIALS,
  ...ROW_DENIALS,
  ...DIVISION_DENIALS,
};

const valueIn = (row: Origin | undefined, column: string): unknown =>
  row === undefined ? undefined : plainValue((row as Record<string, unknown>)[column] as never);

function inRow(
  denials: readonly Denial[],
  of: Omit<Cell, "column">,
  asOf: PlainDate | undefined,
  found: Contradiction[],
): void {
  const look: Look = (column) => valueIn(of.row, column);
  for (const denial of denials) {
    const columns = deniedCells(denial, look, asOf);
    if (columns === undefined) continue;
    found.push(contradiction(denial, columns, (column) => ({ ...of, column })));
  }
}

function contradiction(
  { id, message }: Denial,
  columns: readonly string[],
  cellOf: (column: string) => Cell,
): Contradiction {
  return { id, message, cells: columns.map(cellOf) };
}

/** The contradictions in one record of a division or of duties. Without a day, those of every day. */
export function contradictionsOf(
  table: DivisionTable,
  row: Origin,
  record: string,
  asOf?: PlainDate,
): readonly Contradiction[] {
  const found: Contradiction[] = [];
  inRow(DIVISION_DENIALS[table], { table, row, record }, asOf, found);
  return found;
}

/** A column that tells something later than the day on which its row says it was recorded. */
export function laterThanRecorded(table: TableName, row: Origin): string | undefined {
  const recordedOn = valueIn(row, "recordedOn");
  if (recordedOn === undefined) return undefined;
  return RECORDED_AFTER[table]?.find((column) => {
    const told = valueIn(row, column);
    return told !== undefined && isAfter(told, recordedOn);
  });
}

const parted = new Map<string, readonly [TableName, string]>();

/** `table.column` taken apart. */
function partsOf(name: string): readonly [TableName, string] {
  let parts = parted.get(name);
  if (parts === undefined) {
    const [table, column] = name.split(".") as [TableName, string];
    parts = [table, column];
    parted.set(name, parts);
  }
  return parts;
}

/** The contradictions in a household. Without a day, those of every day. */
export function contradictionsIn(household: Household, asOf?: PlainDate): readonly Contradiction[] {
  const found: Contradiction[] = [];
  const single: Partial<Record<TableName, Origin | undefined>> = { households: household };
  for (const [name, part] of PARTS) if (part.single) single[part.table] = household[name] as Origin;
  const look: Look = (name) => {
    const [table, column] = partsOf(name);
    return valueIn(single[table], column);
  };
  for (const denial of HOUSEHOLD_DENIALS) {
    const columns = deniedCells(denial, look, asOf);
    if (columns === undefined) continue;
    const cellOf = (name: string): Cell => {
      const [table, column] = partsOf(name);
      return { table, column, row: single[table] as Origin, record: household.id };
    };
    found.push(contradiction(denial, columns, cellOf));
  }
  for (const [name, { table }] of PARTS) {
    const denials = ROW_DENIALS[table as keyof typeof ROW_DENIALS];
    if (denials === undefined) continue;
    for (const row of household[name] as readonly Origin[]) {
      const year = valueIn(row, "year");
      const record = year === undefined ? household.id : `${household.id}/${year}`;
      inRow(denials, { table, row, record }, asOf, found);
    }
  }
  const people = household.members.map((row, index): Omit<Cell, "column"> => {
    const record = `${household.id}/${valueIn(row, "id") ?? `#${index + 1}`}`;
    return { table: "members", row, record };
  });
  for (const one of people) inRow(MEMBER_DENIALS, one, asOf, found);
  besideHead(people, found);
  return found;
}

type Person = Omit<Cell, "column">;

/** Who is still on file: a relation is told from the head of today, not from one before. */
const isHere = ({ row }: Person) =>
  ["present", "joined"].includes(valueIn(row, "presence") as string);

/** Relations that the births or the sexes of head and member do not allow. */
function besideHead(people: readonly Person[], found: Contradiction[]): void {
  const heads = people.filter((one) => valueIn(one.row, "relation") === "head" && isHere(one));
  if (heads.length === 0) return;
  for (const one of people) {
    const relation = valueIn(one.row, "relation");
    if (relation === undefined || relation === "head" || !isHere(one)) continue;
    const cell = (of: Person, column: string): Cell => ({ ...of, column });
    for (const head of heads) {
      const births = [valueIn(head.row, "birthDate"), valueIn(one.row, "birthDate")];
      const gap = RELATION_GAPS.find((each) => each.relation === relation);
      if (gap !== undefined && !isPossible(gap, births)) {
        const cells = [cell(one, "relation"), cell(one, "birthDate"), cell(head, "birthDate")];
        found.push({ id: gap.id, message: gap.message, cells });
      }
      const sex = valueIn(one.row, "sex");
      if (relation !== "spouse" || sex === undefined || sex !== valueIn(head.row, "sex")) continue;
      const cells = [cell(one, "relation"), cell(one, "sex"), cell(head, "sex")];
      found.push({ id: SPOUSE_SEX.id, message: SPOUSE_SEX.message, cells });
    }
  }
}

function isPossible(
  { younger, older, within }: (typeof RELATION_GAPS)[number],
  [head, member]: readonly unknown[],
): boolean {
  if (typeof head !== "string" || typeof member !== "string") return true;
  if (younger !== undefined) return fullYears(head, member) >= younger;
  if (older !== undefined) return fullYears(member, head) >= older;
  return Math.abs(fullYears(head, member)) <= (within as number);
}
