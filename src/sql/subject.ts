import type { SubjectKind } from "../facts/index.js";
import { PARTS, type TableName } from "../register/index.js";

/** Where the records of a kind of subject lie, and what hangs on them. */
export interface SubjectTables {
  readonly own: TableName;
  /** The column by which all that hangs on one subject is joined. */
  readonly key: "household" | "record";
  /** Tables of one record a subject. */
  readonly singles: readonly TableName[];
  /** The columns of a listed table and those of its own table that must say the same. */
  readonly tied: readonly (readonly [list: string, own: string])[];
}

export const SUBJECTS: Readonly<Record<Exclude<SubjectKind, "member">, SubjectTables>> = {
  household: {
    own: "households",
    key: "household",
    get singles() {
      return PARTS.filter(([, { single }]) => single).map(([, { table }]) => table);
    },
    tied: [],
  },
  village: { own: "villages", key: "record", singles: [], tied: [] },
  township: { own: "townships", key: "record", singles: [], tied: [["township", "id"]] },
  county: { own: "counties", key: "record", singles: [], tied: [["county", "id"]] },
  duty: {
    own: "duties",
    key: "record",
    singles: [],
    tied: [
      ["holder", "holder"],
      ["role", "role"],
    ],
  },
};
