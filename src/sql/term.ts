import type { FactValue } from "../base/index.js";
import type { ValueType } from "../facts/index.js";
import type { TableName } from "../register/index.js";
import { literalOf } from "./dialect.js";

/** A cell of a table: what it says, what is written there though another cell denies it, or why it is blank. */
export interface CellTerm {
  readonly table: TableName;
  readonly column: string;
  readonly as: "seen" | "written" | "reason";
}

/** What is made of the rows of a table that hang on a subject or on a row of another table. */
export interface RowsTerm {
  readonly table: TableName;
  readonly inner: readonly Term[];
  /** The value of a group, from its inner terms. */
  readonly of: (...inner: string[]) => string;
  /** What it is where there are no rows. */
  readonly none: string;
}

/** A term of a statement; equal ones are one object. */
export interface Term {
  readonly id: number;
  readonly type: ValueType | undefined;
  /** The tables with several rows of which it reads the row at hand. */
  readonly home: readonly TableName[];
  readonly parts: readonly Term[];
  readonly say: (...parts: string[]) => string;
  readonly constant?: FactValue | null;
  readonly cell?: CellTerm;
  readonly rows?: RowsTerm;
  /** Of the row whose place a group gives: `of` is read there. */
  readonly atRow?: { readonly table: TableName; readonly of: Term };
  /** It stands in a list of columns only. */
  readonly isWindow?: boolean;
}

type Made = Omit<Term, "id" | "home"> & { readonly home?: readonly TableName[] };

export interface Terms {
  readonly make: (text: string, made: Made) => Term;
  readonly constant: (value: FactValue | null, type: ValueType | undefined) => Term;
  /** An operator over parts; unknown where one of them never is known. */
  readonly strict: (
    name: string,
    type: ValueType | undefined,
    parts: readonly Term[],
    say: Term["say"],
  ) => Term;
  readonly cell: (cell: CellTerm, type: ValueType | undefined, home: readonly TableName[]) => Term;
}

export function createTerms(): Terms {
  const known = new Map<string, Term>();
  const make: Terms["make"] = (text, made) => {
    const key = `${text}(${made.parts.map(({ id }) => id).join(",")})`;
    let term = known.get(key);
    if (term === undefined) {
      const home = made.home ?? [...new Set(made.parts.flatMap((part) => part.home))].sort();
      term = { ...made, home, id: known.size };
      known.set(key, term);
    }
    return term;
  };
  const constant: Terms["constant"] = (value, type) =>
    make(`constant ${type} ${JSON.stringify(value)}`, {
      type,
      parts: [],
      constant: value,
      say: () => literalOf(value, type),
    });
  return {
    make,
    constant,
    strict: (name, type, parts, say) =>
      parts.some((part) => part.constant === null)
        ? constant(null, type)
        : make(name, { type, parts, say }),
    cell: (cell, type, home) =>
      make(`cell ${home} ${JSON.stringify(cell)}`, { type, home, parts: [], cell, say: () => "" }),
  };
}
