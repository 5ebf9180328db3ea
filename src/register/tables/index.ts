import { createEpoch } from "../../base/index.js";
import type { AnyTable, RowOf } from "../column.js";
import { incomes, ledger, measures } from "./economy.js";
import { households } from "./households.js";
import { fieldVerdicts } from "./judgements.js";
import { dwellings, water } from "./living.js";
import { members } from "./members.js";
import { DIVISIONS, OF_DIVISIONS } from "./of-divisions.js";
import { credit, medicalCosts, monitoring } from "./support.js";

/** Listed by hand, so that the public types name the tables and not their schemas. */
export type TableName =
  | "counties"
  | "townships"
  | "villages"
  | "households"
  | "members"
  | "incomes"
  | "ledger"
  | "dwellings"
  | "water"
  | "measures"
  | "monitoring"
  | "credit"
  | "medical-costs"
  | "duties"
  | "field-verdicts"
  | "indicator-values"
  | "environment"
  | "facilities";

/** The tables of a register, by name. */
export const TABLES = {
  ...DIVISIONS,
  households,
  members,
  incomes,
  ledger,
  dwellings,
  water,
  measures,
  monitoring,
  credit,
  "medical-costs": medicalCosts,
  "field-verdicts": fieldVerdicts,
  ...OF_DIVISIONS,
} as const satisfies Readonly<Record<TableName, unknown>>;

/** The tables that we have, without those of one's own. */
const OURS: Readonly<Record<string, AnyTable>> = { ...TABLES };

const epoch = /* @__PURE__ */ createEpoch();

/** What is made of the tables, once until others of one's own are declared. */
export const ofTables = epoch.per;

/** Puts tables of one's own beside ours, or in the place of one of ours that has more columns. */
export function setOwnTables(own: Readonly<Record<string, AnyTable>>): void {
  const tables: Record<string, AnyTable> = TABLES as Record<string, AnyTable>;
  for (const name of Object.keys(tables)) delete tables[name];
  Object.assign(tables, OURS, own);
  epoch.end();
}

/** A record of a table: each column that it has, as far as it is filled, and where it was read. */
export type RecordOf<T extends TableName> = RowOf<(typeof TABLES)[T]["columns"]>;

export type County = RecordOf<"counties">;
export type Township = RecordOf<"townships">;
export type Village = RecordOf<"villages">;
export type HouseholdRecord = RecordOf<"households">;
export type Member = RecordOf<"members">;
export type Income = RecordOf<"incomes">;
export type LedgerEntry = RecordOf<"ledger">;
export type Dwelling = RecordOf<"dwellings">;
export type WaterSupply = RecordOf<"water">;
export type Measure = RecordOf<"measures">;
export type MonitoringRecord = RecordOf<"monitoring">;
export type Credit = RecordOf<"credit">;
export type MedicalCost = RecordOf<"medical-costs">;
export type Duty = RecordOf<"duties">;
export type FieldVerdict = RecordOf<"field-verdicts">;
export type IndicatorValue = RecordOf<"indicator-values">;
export type Environment = RecordOf<"environment">;
export type Facility = RecordOf<"facilities">;
