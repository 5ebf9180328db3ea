import type { Label } from "../base/index.js";
import {
  type AnyTable,
  type CodeTexts,
  type Column,
  type ColumnKind,
  type Columns,
  code,
  countOf,
  date,
  flag,
  money,
  monthOf,
  type Personal,
  quantityOf,
  shareOf,
  text,
  yearOf,
} from "./column.js";
import { setOwnParts } from "./household/parts.js";
import { HOUSEHOLD_ID } from "./tables/headers.js";
import { setOwnTables, TABLES, type TableName } from "./tables/index.js";

/** A column of one's own, as it is declared. */
export interface OwnColumn {
  readonly kind: ColumnKind;
  readonly label: Label;
  /** What its numbers count in; amounts are in yuan. */
  readonly unit?: string | undefined;
  /** The smallest and the largest number that it can hold. */
  readonly least?: number | undefined;
  readonly most?: number | undefined;
  /** What it may say, each with its labels and with other words for it in ledgers. */
  readonly codes?: Readonly<Record<string, OwnCode>> | undefined;
  /** Codes by which a register says that nobody looked, and what that means. */
  readonly unexamined?: Readonly<Record<string, Label>> | undefined;
  /** Other headers under which it stands in ledgers. */
  readonly headers?: readonly string[] | undefined;
  /** What kind of personal data it holds; one that does not say is taken for what names a person. */
  readonly personal?: Personal | undefined;
  readonly note?: Label | undefined;
}

export interface OwnCode extends Label {
  readonly words?: readonly string[] | undefined;
}

/** A table of one's own, as it is declared; its rows belong to households. */
export interface OwnTable {
  readonly label: Label;
  readonly about: Label;
  /** One record a household, or a list of them. */
  readonly rows: "one" | "many";
  /** Of a list, the column that tells its rows apart; rows that share its value are one record. */
  readonly by?: string | undefined;
  /** Of a list, the column of table `households` that says how many rows there are. */
  readonly declaredBy?: string | undefined;
  readonly columns: Readonly<Record<string, OwnColumn>>;
}

/** What is declared beside what the register has. */
export interface OwnTables {
  /** Columns in tables that we have, by table and name. */
  readonly columns?:
    | Partial<Readonly<Record<TableName, Readonly<Record<string, OwnColumn>>>>>
    | undefined;
  readonly tables?: Readonly<Record<string, OwnTable>> | undefined;
}

/** Tables to which columns may be added: those of which facts are read. */
export const EXTENSIBLE = [
  "counties",
  "townships",
  "villages",
  "households",
  "members",
  "incomes",
  "ledger",
  "dwellings",
  "water",
  "measures",
  "monitoring",
  "credit",
  "medical-costs",
  "duties",
] as const satisfies readonly TableName[];

/** The columns that every table of one's own has. */
export const OF_EVERY_OWN_TABLE = {
  household: text("户编号", "Household id", { headers: HOUSEHOLD_ID }),
  recordedOn: date("记录日期", "Recorded on"),
} as const satisfies Columns;

const declared = new Map<string, OwnTables>();

/** The names under which columns and tables are declared. */
export const ownNames = (): readonly string[] => [...declared.keys()];

/** The tables of one's own by name, whoever declared them. */
export const ownTables = (): ReadonlyMap<string, OwnTable> =>
  new Map([...declared.values()].flatMap(({ tables = {} }) => Object.entries(tables)));

/** Every column of one's own as `table.column`, sorted. */
export const ownColumns = (): readonly string[] =>
  [...declared.values()]
    .flatMap(({ columns = {}, tables = {} }) => [
      ...Object.entries(columns),
      ...Object.entries(tables).map(([name, one]) => [name, one.columns] as const),
    ])
    .flatMap(([table, columns]) => Object.keys(columns).map((name) => `${table}.${name}`))
    .sort();

/** The name under which a household holds the rows of a table: `medicalVisits` of `medical-visits`. */
export const partNamed = (table: string) =>
  table.replace(/-([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase());

/**
 * Makes columns and tables of one's own part of the register, in the place of what was declared under
 * that name before; without any, that is gone.
 */
export function setOwnRegister(by: string, own?: OwnTables): void {
  if (own === undefined) declared.delete(by);
  else declared.set(by, own);
  setOwnTables({});
  const tables: Record<string, AnyTable> = {};
  for (const { columns = {} } of declared.values()) {
    for (const [name, more] of Object.entries(columns)) {
      const before: AnyTable = tables[name] ?? TABLES[name as TableName];
      tables[name] = { ...before, columns: { ...before.columns, ...columnsOf(more) } };
    }
  }
  const parts = [...ownTables()];
  for (const [name, { label, about, columns }] of parts) {
    const all = { ...OF_EVERY_OWN_TABLE, ...columnsOf(columns) };
    tables[name] = { name, label, about, keys: ["household"], columns: all };
  }
  setOwnTables(tables);
  setOwnParts(
    parts.map(([name, { rows, by: key }]) => [
      partNamed(name),
      {
        table: name as TableName,
        single: rows === "one",
        ...(key === undefined ? {} : { key }),
      },
    ]),
  );
}

const columnsOf = (columns: Readonly<Record<string, OwnColumn>>): Columns =>
  Object.fromEntries(Object.entries(columns).map(([name, one]) => [name, columnAsDeclared(one)]));

function columnAsDeclared({ kind, label, unit, codes = {}, ...said }: OwnColumn): Column {
  const { zh, en } = label;
  const { personal = "identity", least, most, headers, note, unexamined } = said;
  const more = {
    personal,
    ...(headers === undefined ? {} : { headers }),
    ...(note === undefined ? {} : { note }),
    ...(unexamined === undefined ? {} : { unexamined }),
    ...(least === undefined ? {} : { least }),
    ...(most === undefined ? {} : { most }),
  };
  switch (kind) {
    case "text":
      return text(zh, en, more);
    case "flag":
      return flag(zh, en, more);
    case "date":
      return date(zh, en, more);
    case "month":
      return monthOf(zh, en, more);
    case "year":
      return yearOf(zh, en, more);
    case "money":
      return money(zh, en, more);
    case "count":
      return countOf(zh, en, unit ?? "item", more);
    case "quantity":
      return unit === "%" ? shareOf(zh, en, more) : quantityOf(zh, en, unit ?? "", more);
    default: {
      const texts = Object.entries(codes).map(
        ([name, { words = [], ...one }]): [string, CodeTexts] => [name, [one.zh, one.en, ...words]],
      );
      return code(zh, en, Object.fromEntries(texts), more);
    }
  }
}
