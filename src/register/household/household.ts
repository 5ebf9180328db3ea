import type { HouseholdRecord, RecordOf } from "../tables/index.js";
import type { HOUSEHOLD_PARTS, PartName, PartTable } from "./parts.js";

type Parts = typeof HOUSEHOLD_PARTS;
type RowIn<P extends PartName> = RecordOf<Parts[P]["table"]>;
type Lists = {
  readonly [P in PartName as Parts[P]["single"] extends false ? P : never]: readonly RowIn<P>[];
};
type Singles = {
  readonly [P in PartName as Parts[P]["single"] extends true ? P : never]?: RowIn<P> | undefined;
};

/**
 * A household with all that is recorded of it: the value that rules about households judge. Of incomes
 * and medical costs it has at most one record a year, and any whose year is not known.
 */
export interface Household extends Omit<HouseholdRecord, "id">, Lists, Singles {
  readonly id: string;
  /** As it was known on a day: how many people had their row recorded only later. */
  readonly membersLater?: number | undefined;
  /** As it was known on a day: somebody may have been recorded later, so that too many may be listed. */
  readonly membersUndated?: boolean | undefined;
}

/** The rows of one household as they come from the tables, before repeated ones are merged. */
export type HouseholdRows = {
  readonly [T in PartTable | "households"]: readonly RecordOf<T>[];
};
