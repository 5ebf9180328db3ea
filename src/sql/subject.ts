import type { SubjectKind } from "../facts/index.js";
import { PARTS, type TableName } from "../register/index.js";

/** Where the records of a kind of subject lie, and what hangs on them. */
export interface SubjectTables {
  readonly own: TableName;
  /** The column by which all that hangs on one subject is joined. */
  readonly key: "household" | "record";
  /** Tables of one record a subject. */
  readonly singles: readonly TableName[];
  /** For each list, the columns of it and those of its own table that must say the same. */
  readonly tied: Readonly<Partial<Record<TableName, readonly Tie[]>>>;
  /** Lists that hang on the rows of another list, each by one column. */
  readonly through?: Readonly<Partial<Record<TableName, readonly [TableName, Tie]>>>;
}

export type Tie = readonly [list: string, own: string];

const WORKS = { facilities: [["place", "id"]] } as const;

export const SUBJECTS: Readonly<Record<Exclude<SubjectKind, "member">, SubjectTables>> = {
  household: {
    own: "households",
    key: "household",
    get singles() {
      return PARTS.filter(([, { single }]) => single).map(([, { table }]) => table);
    },
    tied: {},
  },
  village: { own: "villages", key: "record", singles: [], tied: WORKS },
  township: {
    own: "townships",
    key: "record",
    singles: [],
    tied: { villages: [["township", "id"]], ...WORKS },
  },
  county: {
    own: "counties",
    key: "record",
    singles: [],
    tied: { townships: [["county", "id"]] },
    through: { facilities: ["townships", ["place", "id"]] },
  },
  duty: {
    own: "duties",
    key: "record",
    singles: [],
    tied: {
      duties: [
        ["holder", "holder"],
        ["role", "role"],
      ],
    },
  },
};
