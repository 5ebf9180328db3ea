import type { TableName } from "../tables/index.js";

/** A table whose rows belong to a household, and how a household holds them. */
export interface HouseholdPart {
  readonly table: TableName;
  /** One record a household; of all others there is a list. */
  readonly single: boolean;
  /** The column that tells the rows of a list apart; rows that share its value are one record. */
  readonly key?: string;
}

/** All that hangs on a household, by the name it has there. Every loop over its parts goes over this. */
export const HOUSEHOLD_PARTS = {
  members: { table: "members", single: false, key: "id" },
  incomes: { table: "incomes", single: false, key: "year" },
  ledger: { table: "ledger", single: false },
  dwelling: { table: "dwellings", single: true },
  water: { table: "water", single: true },
  measures: { table: "measures", single: false },
  monitoring: { table: "monitoring", single: true },
  credit: { table: "credit", single: true },
  medicalCosts: { table: "medical-costs", single: false, key: "year" },
  fieldVerdicts: { table: "field-verdicts", single: false, key: "criterion" },
} as const satisfies Readonly<Record<string, HouseholdPart>>;

export type PartName = keyof typeof HOUSEHOLD_PARTS;
export type PartTable = (typeof HOUSEHOLD_PARTS)[PartName]["table"];

type NamedPart = readonly [PartName, HouseholdPart & { readonly table: PartTable }];

const parts = Object.entries(HOUSEHOLD_PARTS) as NamedPart[];
const OURS: readonly NamedPart[] = [...parts];

/** The names of the parts with what each is, those of one's own last. */
export const PARTS: readonly NamedPart[] = parts;

const names = new Map<TableName, PartName>(OURS.map(([name, { table }]) => [table, name]));

/** By the table of a part: the name of the part. */
export const PART_OF: ReadonlyMap<TableName, PartName> = names;

/** What a table is to a household, where its rows are part of one. */
export const partOfTable = (table: TableName): HouseholdPart | undefined =>
  parts.find(([, one]) => one.table === table)?.[1];

/** Puts parts of one's own behind ours. */
export function setOwnParts(own: readonly (readonly [name: string, part: HouseholdPart])[]): void {
  parts.splice(OURS.length, parts.length, ...(own as readonly NamedPart[]));
  names.clear();
  for (const [name, { table }] of parts) names.set(table, name);
}
