import type { Place } from "../base/index.js";
import { type Household, PARTS, TABLES, type TableName } from "../register/index.js";
import { compiler } from "./compile.js";
import { divisionWith } from "./division-subjects.js";
import type { Expression } from "./expression.js";
import type { FactContext } from "./node.js";
import { type AnySubject, createScope, enter, enterMember, memberName, type Row } from "./scope.js";
import { seenOn } from "./seen.js";

/** A cell of the register. */
export interface ReadCell {
  /** Its column, as `table.column`. */
  readonly field: string;
  /** The record that it stands in, as lacks name it. */
  readonly record: string;
  readonly place: Place | null;
}

/**
 * The cells from which an expression takes its value, found by reading it once more: of a choice those
 * of the branch that is taken, of a sum those of every row.
 */
export function cellsRead(
  expression: Expression,
  subject: AnySubject,
  context: FactContext,
): readonly ReadCell[] {
  const found = new Map<string, ReadCell>();
  const watched = watch(seenOn(subject, context), (cell) => {
    const key = JSON.stringify([cell.field, cell.record, cell.place]);
    if (!found.has(key)) found.set(key, cell);
  });
  const scope = createScope();
  const node = compiler(scope, context)(expression);
  enter(scope, watched.subject);
  if (watched.member !== undefined) enterMember(scope, watched.member);
  watched.start();
  node.value();
  return [...found.values()];
}

interface Watched {
  readonly subject: AnySubject;
  readonly member: Household["members"][number] | undefined;
  /** Until then what is read is not told: turning to a subject reads too. */
  readonly start: () => void;
}

/** The records of a subject, each of which tells which of its columns are read. */
function watch(subject: AnySubject, tell: (cell: ReadCell) => void): Watched {
  let on = false;
  const record = <R extends Row>(table: TableName, row: R, name: string): R =>
    new Proxy(row, {
      get(target, key, self) {
        const isColumn = typeof key === "string" && Object.hasOwn(TABLES[table].columns, key);
        if (on && isColumn && Object.hasOwn(target, key)) {
          for (const place of placesOf(target, key)) {
            tell({ field: `${table}.${key}`, record: name, place });
          }
        }
        return Reflect.get(target, key, self);
      },
    });
  const start = () => {
    on = true;
  };
  if ("household" in subject) {
    const household = watchHousehold(subject.household, record);
    const at = "member" in subject ? subject.household.members.indexOf(subject.member) : -1;
    return { subject: { household }, member: at < 0 ? undefined : household.members[at], start };
  }
  return { subject: divisionWith(subject, record), member: undefined, start };
}

type Record_ = <R extends Row>(table: TableName, row: R, name: string) => R;

function watchHousehold(household: Household, record: Record_): Household {
  const parts = PARTS.map(([name, { table, single }]) => {
    const part = household[name] as Row | readonly Row[] | undefined;
    if (part === undefined) return [name, part];
    if (single) return [name, record(table, part as Row, household.id)];
    const rows = (part as readonly Row[]).map((row) =>
      record(table, row, nameIn(household, table, row)),
    );
    return [name, rows];
  });
  return record("households", { ...household, ...Object.fromEntries(parts) }, household.id);
}

function nameIn(household: Household, table: TableName, row: Row): string {
  if (table === "members") return `${household.id}/${memberName(household, row as never)}`;
  const { year } = row as { readonly year?: unknown };
  return typeof year === "number" ? `${household.id}/${year}` : household.id;
}

/** Where a cell stands; of a record put together from several rows, in each that fills it. */
function placesOf(row: Row, column: string): readonly (Place | null)[] {
  const rows = (row.rows ?? []).filter((one) => Object.hasOwn(one, column));
  return (rows.length === 0 ? [row] : rows).map(({ at }) => at ?? null);
}
