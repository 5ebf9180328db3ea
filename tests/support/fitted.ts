import { assembleRegister, type RawTable, type Register } from "../../src/register/index.js";

/** So many households that are alike, with so many people in all. */
export interface FittedGroup {
  readonly households: number;
  readonly people: number;
  /** Columns of each of them. */
  readonly says: Readonly<Record<string, string>>;
}

/** A batch of measures: to how many households, and to how many of their people. */
export interface FittedBatch {
  readonly batch: string;
  readonly households: number;
  readonly people: number;
}

/** The totals of a summary. */
export interface Fitted {
  readonly villages: number;
  readonly groups: readonly FittedGroup[];
  readonly batches?: readonly FittedBatch[];
  /** Columns of every person. */
  readonly everybody?: Readonly<Record<string, string>>;
}

type Row = Readonly<Record<string, string>>;

/** A register of invented people that has the totals which a summary states. */
export function fittedRegister({
  villages,
  groups,
  batches = [],
  everybody = {},
}: Fitted): Register {
  const own = groups.flatMap(({ households, people, says }) =>
    shares(people, households).map((size) => ({ size, says })),
  );
  const given = batches.map(({ batch, households, people }) => ({
    batch,
    shares: shares(people, households),
  }));
  const rows = own.map(({ size, says }, at) => {
    const id = `F${at + 1}`;
    const members = Array.from({ length: size }, (_none, index) => ({
      household: id,
      id: `${id}-${index + 1}`,
      name: `成员${at + 1}之${index + 1}`,
      presence: "present",
      ...everybody,
    }));
    const measures = given.flatMap(({ batch, shares: people }) =>
      members.slice(0, people[at] ?? 0).map(({ id: member }) => ({ household: id, batch, member })),
    );
    const household = {
      id,
      village: "V1",
      declaredMembers: String(size),
      declaredMeasures: String(measures.length),
      ...says,
    };
    return { household, members, measures };
  });
  const places = Array.from({ length: villages }, (_none, at) => ({
    id: `V${at + 1}`,
    township: "T1",
    declaredRegistered: String(at === 0 ? rows.length : 0),
  }));
  const tables = {
    households: rows.map(({ household }) => household),
    members: rows.flatMap(({ members }) => members),
    measures: rows.flatMap(({ measures }) => measures),
    villages: places,
    townships: [{ id: "T1", declaredVillages: String(villages) }],
  };
  return assembleRegister(
    Object.entries(tables).flatMap(([table, list]) =>
      list.length === 0 ? [] : [tableOf(table as RawTable["table"], list)],
    ),
  );
}

/** A number in so many parts, the first of them one more where it does not come out even. */
function shares(whole: number, parts: number): readonly number[] {
  const least = Math.floor(whole / parts);
  return Array.from({ length: parts }, (_none, at) => least + (at < whole % parts ? 1 : 0));
}

function tableOf(table: RawTable["table"], rows: readonly Row[]): RawTable {
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return {
    table,
    file: `${table}.csv`,
    header,
    rows: rows.map((row, at) => ({ line: at + 2, cells: header.map((name) => row[name] ?? "") })),
  };
}
