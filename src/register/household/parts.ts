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

/** The names of the parts with what each is. */
export const PARTS = Object.entries(HOUSEHOLD_PARTS) as readonly (readonly [
  PartName,
  HouseholdPart & { readonly table: PartTable },
])[];
