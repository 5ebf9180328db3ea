import { fullYears, type PlainDate } from "../../base/index.js";
import { type Origin, plainValue } from "../field.js";
import type { Household } from "../household/household.js";
import { PARTS, type PartName } from "../household/parts.js";
import type { Member, TableName } from "../tables/index.js";
import { type Cell, type Contradiction, contradiction, inCell, inOrder } from "./contradiction.js";
import type { Denial } from "./form.js";
import { HOUSEHOLD_DENIALS, ROW_DENIALS } from "./households.js";
import { MEMBER_DENIALS } from "./members.js";
import { RELATION_GAPS, type RelationGap, SPOUSE_SEX } from "./relations.js";
import { cellsOf, type Found, type Search, searchFor, valueIn } from "./search.js";

/** Whether a column, as `table.column`, is one of those that are asked about. */
type Concerns = (column: string) => boolean;

/** The records of a household of which it has one at most, and its own, by table. */
type Singles = Readonly<Partial<Record<TableName, Origin | undefined>>>;

/** A household looked through for cells that deny each other. */
export type HouseholdSearch = (
  household: Household,
  asOf: PlainDate | undefined,
) => readonly Contradiction[];

/** `table.column` taken apart. */
const partsOf = (name: string) => name.split(".") as [TableName, string];

function inSingle(name: string) {
  const [table, column] = partsOf(name);
  return (singles: Singles) => valueIn(singles[table], column);
}

const isOf = (table: string) => (name: string) => `${table}.${name}`;

/**
 * Makes the denials ready that have a part in one of the columns asked about: of no other cell can they
 * say that it says nothing.
 */
export function householdSearch(concerns: Concerns = () => true): HouseholdSearch {
  const among = (list: readonly Denial[], fieldOf: (name: string) => string = (name) => name) =>
    list.filter((denial) => cellsOf(denial).map(fieldOf).some(concerns));
  const own = among(HOUSEHOLD_DENIALS);
  const singles = searchFor(own, inSingle);
  const rows = PARTS.flatMap(([part, { table }]) => {
    const list = ROW_DENIALS[table as keyof typeof ROW_DENIALS];
    const concerned = list === undefined ? [] : among(list, isOf(table));
    return concerned.length === 0 ? [] : [{ part, table, search: searchFor(concerned, inCell) }];
  });
  const inMember = searchFor(among(MEMBER_DENIALS, isOf("members")), inCell);
  const byRelation = ["relation", "birthDate", "sex"].map(isOf("members")).some(concerns);
  return (household, asOf) => {
    const found: Contradiction[] = [];
    inSingles(household, singles, asOf, found);
    for (const { part, table, search } of rows) inList(household, part, table, search, asOf, found);
    inMembers(household, inMember, asOf, found);
    if (byRelation) besideHead(household, found);
    return found;
  };
}

function inSingles(
  household: Household,
  search: Search<Singles>,
  asOf: PlainDate | undefined,
  into: Contradiction[],
): void {
  const { dwelling: dwellings, water, monitoring, credit } = household;
  const singles: Singles = { households: household, dwellings, water, monitoring, credit };
  const found: Found[] = [];
  search(singles, asOf, found);
  if (found.length === 0) return;
  for (const one of inOrder(found, HOUSEHOLD_DENIALS)) {
    const cellOf = (name: string): Cell => {
      const [table, column] = partsOf(name);
      return { table, column, row: singles[table] as Origin, record: household.id };
    };
    into.push(contradiction(one, cellOf));
  }
}

function inList(
  household: Household,
  part: PartName,
  table: TableName,
  search: Search<Origin>,
  asOf: PlainDate | undefined,
  into: Contradiction[],
): void {
  const found: Found[] = [];
  const rows = household[part] as readonly Origin[];
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as Origin;
    search(row, asOf, found);
    if (found.length === 0) continue;
    const year = valueIn(row, "year");
    const record = year === undefined ? household.id : `${household.id}/${year}`;
    const list = ROW_DENIALS[table as keyof typeof ROW_DENIALS];
    for (const one of inOrder(found.splice(0), list)) {
      into.push(contradiction(one, (column) => ({ table, row, record, column })));
    }
  }
}

function inMembers(
  household: Household,
  search: Search<Origin>,
  asOf: PlainDate | undefined,
  into: Contradiction[],
): void {
  const found: Found[] = [];
  const { members } = household;
  for (let at = 0; at < members.length; at += 1) {
    const row = members[at] as Member;
    search(row, asOf, found);
    if (found.length === 0) continue;
    for (const one of inOrder(found.splice(0), MEMBER_DENIALS)) {
      into.push(contradiction(one, (column) => cellOfMember(household, at, column)));
    }
  }
}

function cellOfMember({ id, members }: Household, at: number, column: string): Cell {
  const row = members[at] as Member;
  const record = `${id}/${valueIn(row, "id") ?? `#${at + 1}`}`;
  return { table: "members", row, record, column };
}

/** Presences of who is still on file: a relation is told from the head of today, not from one before. */
export const STILL_ON_FILE = ["present", "joined", "left-and-returned"] as const;

const isHere = ({ presence }: Member) => STILL_ON_FILE.some((one) => one === presence);
const isHead = (one: Member) => one.relation === "head" && isHere(one);

const GAPS: ReadonlyMap<unknown, RelationGap> = new Map(
  RELATION_GAPS.map((gap) => [gap.relation, gap]),
);

/** Relations that the births or the sexes of head and member do not allow. */
function besideHead(household: Household, found: Contradiction[]): void {
  const { members } = household;
  if (!members.some(isHead)) return;
  const cell = (at: number, column: string) => cellOfMember(household, at, column);
  members.forEach((one, own) => {
    const relation = plainValue(one.relation);
    if (relation === undefined || relation === "head" || !isHere(one)) return;
    members.forEach((head, at) => {
      if (!isHead(head)) return;
      const gap = GAPS.get(relation);
      if (gap !== undefined && !isPossible(gap, head, one)) {
        const cells = [cell(own, "relation"), cell(own, "birthDate"), cell(at, "birthDate")];
        found.push({ id: gap.id, message: gap.message, cells });
      }
      const sex = plainValue(one.sex);
      if (relation !== "spouse" || sex === undefined || sex !== plainValue(head.sex)) return;
      const cells = [cell(own, "relation"), cell(own, "sex"), cell(at, "sex")];
      found.push({ id: SPOUSE_SEX.id, message: SPOUSE_SEX.message, cells });
    });
  });
}

function isPossible({ younger, older, within }: RelationGap, head: Member, one: Member): boolean {
  const [from, to] = [plainValue(head.birthDate), plainValue(one.birthDate)];
  if (from === undefined || to === undefined) return true;
  if (younger !== undefined) return fullYears(from, to) >= younger;
  if (older !== undefined) return fullYears(to, from) >= older;
  return Math.abs(fullYears(from, to)) <= (within as number);
}
