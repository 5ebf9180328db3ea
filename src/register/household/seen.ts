import type { Lack, PlainDate } from "../../base/index.js";
import {
  ALL_DENIALS,
  type Contradiction,
  contradictionsOf,
  type DivisionTable,
  type HouseholdSearch,
} from "../denials/index.js";
import { type Disregarded, type Field, type Origin, plainValue } from "../field.js";
import type { Member, TableName } from "../tables/index.js";
import type { Household } from "./household.js";
import { knownRecord } from "./known.js";
import { PARTS } from "./parts.js";

/** The day of judgement, and the state of knowledge where one is asked for. */
export interface Moment {
  readonly asOf: PlainDate;
  readonly knownAt?: PlainDate | undefined;
}

const SEEN = Symbol("seen");

/** A record as it is seen at a moment; seeing it once more changes nothing. */
interface Seen {
  readonly [SEEN]?: Moment & { readonly of: object };
}

const isSeenAt = (record: Seen, { asOf, knownAt }: Moment) =>
  record[SEEN]?.asOf === asOf && record[SEEN].knownAt === knownAt;

/** The view of a record at a moment: the record itself where nothing in it is covered. */
function viewOf<R extends object>(record: R, moment: Moment, make: (whole: R) => R): R {
  if (isSeenAt(record as Seen, moment)) return record;
  const whole = ((record as Seen)[SEEN]?.of ?? record) as R;
  const view = make(whole);
  if (view === whole) return whole;
  const { asOf, knownAt } = moment;
  return { ...view, [SEEN]: { asOf, knownAt, of: whole } };
}

/**
 * The household as it stands at a moment, which is what facts are read from and sets are counted from:
 * rows that had not been recorded by `knownAt` do not exist, and cells that deny each other say nothing.
 */
export function householdOn(household: Household, moment: Moment): Household {
  return viewOf(household, moment, (whole) => {
    const known = knownOn(whole, moment);
    return withoutDenied(known, ALL_DENIALS(known, moment.asOf));
  });
}

/** A household as it was known at a moment, and which of its cells deny each other. */
export interface Sight {
  readonly household: Household;
  /** Nothing where the household itself says which of its cells say nothing, or none is denied. */
  readonly denied: Denied | undefined;
}

/** Cells that deny each other, beside the records in which they stand. */
export interface Denied {
  readonly found: readonly Contradiction[];
  /** The denied columns of each row. */
  readonly columns: ReadonlyMap<object, readonly string[]>;
}

/**
 * The same as `householdOn` without a copy of what is denied, and only as far as the columns go that
 * somebody reads: what of the others denies itself is not looked for.
 *
 * @param search - from `householdSearch` for those columns.
 */
export function sightOf(search: HouseholdSearch, household: Household, moment: Moment): Sight {
  if (isSeenAt(household as Seen, moment)) return { household, denied: undefined };
  const whole = ((household as Seen)[SEEN]?.of ?? household) as Household;
  const known = knownOn(whole, moment);
  const found = search(known, moment.asOf);
  return { household: known, denied: found.length === 0 ? undefined : deniedIn(found) };
}

function deniedIn(found: readonly Contradiction[]): Denied {
  const columns = new Map<object, string[]>();
  for (const { cells } of found) {
    for (const { row, column } of cells) {
      const its = columns.get(row);
      if (its === undefined) columns.set(row, [column]);
      else its.push(column);
    }
  }
  return { found, columns };
}

/** Whether another cell denies what stands in a column of a row. */
export function isDenied({ columns }: Denied, row: object, column: string): boolean {
  return columns.get(row)?.includes(column) === true;
}

/** Why a denied cell says nothing: every cell that takes part. */
export function lacksOfDenied({ found }: Denied, row: object, column: string): readonly Lack[] {
  return coversOf(found).get(row)?.[column]?.lacks ?? [];
}

const knownOn = (whole: Household, { knownAt }: Moment) =>
  knownAt === undefined ? whole : knownHousehold(whole, knownAt);

/**
 * The same member in the household as it stands at a moment. Who had been recorded only later is not
 * there; of such a person every cell says so.
 *
 * @param view - the household as it stands then, from `householdOn`.
 */
export function memberOn(
  household: Household,
  member: Member,
  moment: Moment,
  view: Household,
): Member {
  const { knownAt } = moment;
  const index = household.members.indexOf(member);
  if (index < 0 || view === household) return member;
  if (knownAt === undefined) return view.members[index] as Member;
  const known = household.members.map((one) => knownRecord("members", one, household.id, knownAt));
  const own = known[index];
  if (own?.later !== undefined) return own.record;
  const before = known.slice(0, index).filter(({ later }) => later === undefined);
  return view.members[before.length] as Member;
}

function knownHousehold(household: Household, knownAt: PlainDate): Household {
  const { id } = household;
  let membersLater = 0;
  let membersUndated = false;
  const known = (table: TableName, record: Origin, name: string) =>
    knownRecord(table, record, name, knownAt);
  const parts = PARTS.map(([name, { table, single }]) => {
    if (name === "fieldVerdicts") return [name, writtenBy(household, knownAt)];
    const part = household[name] as Origin | readonly Origin[] | undefined;
    if (single || !Array.isArray(part)) {
      return [name, part === undefined ? part : known(table, part as Origin, id).record];
    }
    const records = part.flatMap((record: Origin, index) => {
      const own = cellOf(record, "id") ?? (table === "members" ? `#${index + 1}` : undefined);
      const year = cellOf(record, "year");
      const { record: one, later } = known(table, record, `${id}/${own ?? year ?? "?"}`);
      if (table === "members") {
        membersLater += later === undefined ? 0 : 1;
        membersUndated ||= one.mayBeLater === true;
      }
      // Of a year, a record that came later is kept to say so.
      return later === undefined || (table !== "members" && year !== undefined) ? [one] : [];
    });
    return [name, records];
  });
  const own = known("households", household, id).record;
  return { ...own, ...Object.fromEntries(parts), membersLater, membersUndated } as Household;
}

/** What the village had written by a day of what it found. */
function writtenBy({ fieldVerdicts }: Household, knownAt: PlainDate) {
  return fieldVerdicts.filter(({ on }) => {
    const day = plainValue(on);
    return day !== undefined && day <= knownAt;
  });
}

const cellOf = (row: Origin, column: string) =>
  plainValue((row as Readonly<Record<string, Field<string | number>>>)[column]);

type Covers = ReadonlyMap<object, Readonly<Record<string, Disregarded>>>;

function withoutDenied(household: Household, found: readonly Contradiction[]): Household {
  if (found.length === 0) return household;
  const covers = coversOf(found);
  const one = <R extends object>(record: R): R => {
    const cover = covers.get(record);
    return cover === undefined ? record : { ...record, ...cover };
  };
  const seen: Record<string, unknown> = { ...one(household) };
  for (const [name] of PARTS) {
    const part = household[name] as object | readonly object[] | undefined;
    if (Array.isArray(part)) {
      if (part.some((row) => covers.has(row))) seen[name] = part.map(one);
    } else if (part !== undefined) seen[name] = one(part);
  }
  return seen as unknown as Household;
}

/** What stands in a cell that takes part in a contradiction: only plain values do. */
function valueAt(row: Origin, column: string): string | number | boolean {
  return (row as Record<string, string | number | boolean>)[column] as string;
}

/** What covers each denied cell: that it says nothing, and every cell that takes part. */
function coversOf(found: readonly Contradiction[]): Covers {
  const covers = new Map<object, Record<string, Disregarded>>();
  for (const { id, message, cells } of found) {
    const lacks = cells.map(({ table, column, row, record }): Lack => {
      const place = row.at === undefined ? {} : { place: row.at };
      const field = `${table}.${column}`;
      return {
        reason: "conflicting",
        field,
        record,
        found: String(valueAt(row, column)),
        note: message,
        ...place,
      };
    });
    for (const [own, { row, column }] of cells.entries()) {
      const cover = covers.get(row) ?? {};
      covers.set(row, cover);
      const before = cover[column];
      const others = lacks.filter((_, at) => at !== own);
      cover[column] = {
        disregarded: "denied",
        value: valueAt(row, column),
        lacks: [...(before?.lacks ?? []), ...lacks.slice(own, own + 1), ...others],
        denials: [...(before?.denials ?? []), id],
      };
    }
  }
  return covers;
}

/** The record of a division or of duties as it stands at a moment; `householdOn` for the others. */
export function recordOn<R extends Origin>(table: DivisionTable, record: R, moment: Moment): R {
  return viewOf(record, moment, (whole) => {
    const name = String(plainValue((whole as { id?: never }).id) ?? "?");
    const { record: known } =
      moment.knownAt === undefined
        ? { record: whole }
        : knownRecord(table, whole, name, moment.knownAt);
    const cover = coversOf(contradictionsOf(table, known, name, moment.asOf)).get(known);
    return cover === undefined ? known : { ...known, ...cover };
  });
}

/** The records of a list that had been recorded at a moment, and how many only later. */
export function recordsOn<R extends Origin>(
  table: DivisionTable,
  list: readonly R[],
  moment: Moment,
): { readonly records: readonly R[]; readonly later: number } {
  const { knownAt } = moment;
  const isThere = (record: R) =>
    knownAt === undefined ||
    isSeenAt(record as Seen, moment) ||
    knownRecord(table, record, "", knownAt).later === undefined;
  const there = list.filter(isThere);
  const records = there.map((record) => recordOn(table, record, moment));
  return { records, later: list.length - there.length };
}
