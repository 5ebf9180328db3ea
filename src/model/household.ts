import type {
  Credit,
  Dwelling,
  FieldVerdict,
  HouseholdRecord,
  Income,
  LedgerEntry,
  Measure,
  MedicalCost,
  Member,
  MonitoringRecord,
  WaterSupply,
} from "./records.js";

/** A household with all that is recorded of it: the value that rules about households judge. */
export interface Household extends Omit<HouseholdRecord, "id"> {
  readonly id: string;
  readonly members: readonly Member[];
  /** At most one record an accounting year, and any whose year is not known. */
  readonly incomes: readonly Income[];
  readonly ledger: readonly LedgerEntry[];
  readonly dwelling?: Dwelling | undefined;
  readonly water?: WaterSupply | undefined;
  readonly measures: readonly Measure[];
  readonly monitoring?: MonitoringRecord | undefined;
  readonly credit?: Credit | undefined;
  /** At most one record a year, and any whose year is not known. */
  readonly medicalCosts: readonly MedicalCost[];
  readonly fieldVerdicts: readonly FieldVerdict[];
}

/** The rows of one household as they come from the tables, before repeated ones are merged. */
export interface HouseholdRows {
  readonly households: readonly HouseholdRecord[];
  readonly members: readonly Member[];
  readonly incomes: readonly Income[];
  readonly ledger: readonly LedgerEntry[];
  readonly dwellings: readonly Dwelling[];
  readonly water: readonly WaterSupply[];
  readonly measures: readonly Measure[];
  readonly monitoring: readonly MonitoringRecord[];
  readonly credit: readonly Credit[];
  readonly "medical-costs": readonly MedicalCost[];
  readonly "field-verdicts": readonly FieldVerdict[];
}
