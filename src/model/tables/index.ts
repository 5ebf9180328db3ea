import { counties, townships, villages } from "./divisions.js";
import { duties } from "./duties.js";
import { incomes, ledger, measures } from "./economy.js";
import { households } from "./households.js";
import { fieldVerdicts } from "./judgements.js";
import { dwellings, water } from "./living.js";
import { members } from "./members.js";
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
  | "field-verdicts";

/** The tables of a register, by name. */
export const TABLES = {
  counties,
  townships,
  villages,
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
  duties,
  "field-verdicts": fieldVerdicts,
} as const satisfies Readonly<Record<TableName, unknown>>;
