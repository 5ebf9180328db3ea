import { addDays, addMonths, fullYears, type PlainDate } from "../base/index.js";
import {
  cellsOf,
  type Denial,
  DIVISION_DENIALS,
  HOUSEHOLD_DENIALS,
  MEMBER_DENIALS,
  RELATION_GAPS,
  type RelationGap,
  ROW_DENIALS,
  type TableName,
  type Test,
} from "../register/index.js";
import { storeTable } from "../store/index.js";
import { ageSql } from "./arithmetic.js";
import type { Dialect } from "./dialect.js";

/** Cells, as `table.column`, of which nobody knows anything where a condition holds. */
export interface DenialSql {
  readonly id: string;
  readonly cells: readonly string[];
  /** What a denied cell must hold besides to take part. */
  readonly holds: string;
}

/** Says where a cell, as `table.column`, is found. */
type Say = (cell: string) => string;

/** A cell as denials of a table name it: those across the records of a household name its table too. */
export const cellNamed = (table: TableName) => (name: string) =>
  table === "households" ? name : `${table}.${name}`;

/** The denials of what stands in one row of a frame that concern some of its cells. */
export function denialsOf(
  table: TableName,
  concerns: (cell: string) => boolean,
): readonly { readonly denial: Denial; readonly cells: readonly string[] }[] {
  const all: readonly Denial[] =
    table === "households"
      ? HOUSEHOLD_DENIALS
      : table === "members"
        ? MEMBER_DENIALS
        : ((
            { ...ROW_DENIALS, ...DIVISION_DENIALS } as Partial<Record<TableName, readonly Denial[]>>
          )[table] ?? []);
  return all
    .map((denial) => ({
      denial,
      cells: cellsOf(denial).map(cellNamed(table)),
    }))
    .filter(({ cells }) => cells.some(concerns));
}

const typeOfCell = (cell: string) => {
  const [table, column] = cell.split(".") as [TableName, string];
  return storeTable(table).columns.find(({ name }) => name === column)?.type;
};

/** When a denial holds; not known where a cell is blank, which denies nothing. */
export function denialSql(
  { form }: Denial,
  cells: readonly string[],
  { say, cellOf }: { readonly say: Say; readonly cellOf: (name: string) => string },
  asOf: PlainDate,
  dialect: Dialect,
): string {
  const names = new Map(cells.map((cell) => [cell, say(cell)]));
  const [first, second] = cells.map((cell) => names.get(cell) as string) as [string, string];
  if ("never" in form) {
    const tests = Object.values(form.never);
    return cells
      .map((cell, at) => testSql(tests[at] as Test, names.get(cell) as string, asOf))
      .join(" AND ");
  }
  if ("order" in form) {
    const where = Object.entries(form.where ?? {}).map(([name, test]) =>
      testSql(test, say(cellOf(name)), asOf),
    );
    return [...where, orderSql(cells, [first, second], dialect)].join(" AND ");
  }
  if ("whole" in form) {
    const parts = cells.slice(0, -1).map((cell) => names.get(cell) as string);
    const whole = names.get(cells.at(-1) as string) as string;
    const [only] = parts;
    if (parts.length === 1) return `${only} > ${whole}`;
    const sum = parts.map((part) => `coalesce(${part}, 0)`).join(" + ");
    return `coalesce(${parts.join(", ")}) IS NOT NULL AND ${sum} > ${whole}`;
  }
  const id = (derived: string) => say(`members.residentId__${derived}`);
  switch (form.told) {
    case "birth-of-id":
      return `${id("birth")} <> ${second}`;
    case "sex-of-id":
      return `${id("sex")} <> ${second}`;
    default: {
      const holdsId = dialect.matches(first, "^[0-9]{17}[0-9Xx][0-9]{2,4}$");
      const other = dialect.differs(`upper(substr(${first}, 1, 18))`, id("person"));
      return `${holdsId} AND ${id("sex")} IS NOT NULL AND ${other}`;
    }
  }
}

/** The cells, written or worked out, that the condition of a denial reads. */
export function cellsRead(
  { form }: Denial,
  cells: readonly string[],
  cellOf: (name: string) => string,
): readonly string[] {
  if ("order" in form) return [...cells, ...Object.keys(form.where ?? {}).map(cellOf)];
  if (!("told" in form)) return cells;
  const derived = {
    "birth-of-id": ["birth"],
    "sex-of-id": ["sex"],
    "id-of-card": ["sex", "person"],
  };
  return [...cells, ...derived[form.told].map((one) => `members.residentId__${one}`)];
}

function testSql(test: Test, cell: string, asOf: PlainDate): string {
  if (test === "filled") return `${cell} IS NOT NULL`;
  if ("is" in test) {
    const [only] = test.is;
    if (typeof only === "boolean") return only ? cell : `NOT ${cell}`;
    return `${cell} IN (${test.is.map((one) => `'${one}'`).join(", ")})`;
  }
  if ("over" in test) return `${cell} > ${test.over}`;
  if ("under" in test) return `${cell} < ${test.under}`;
  const day = `DATE '${asOf}'`;
  if ("has" in test) return `${cell} ${test.has === "come" ? "<=" : ">"} ${day}`;
  // An age on a fixed day is a birth before or after another fixed day.
  return "younger" in test
    ? `${cell} <= ${day} AND ${cell} > DATE '${lastBirth(test.younger, asOf)}'`
    : `${cell} <= DATE '${lastBirth(test.older + 1, asOf)}'`;
}

/** The last day on which somebody may have been born who is of an age on a day. */
function lastBirth(age: number, on: PlainDate): PlainDate {
  let birth = addDays(addMonths(on, -12 * age), 1);
  while (fullYears(birth, on) < age) birth = addDays(birth, -1);
  return birth;
}

/** An accounting year stands for the time from the first day of the year before on. */
function orderSql(
  cells: readonly string[],
  [first, second]: readonly [string, string],
  { partOf }: Dialect,
): string {
  const [isDay, isDayToo] = cells.map((cell) => typeOfCell(cell) === "DATE");
  if (isDay && isDayToo) return `${first} > ${second}`;
  const from = isDay ? partOf("YEAR", first) : `${first} - 1`;
  const to = isDayToo ? partOf("YEAR", second) : second;
  return `${from} > ${to}`;
}

/** When a relation cannot be, by the births of the head and of the member. */
export function gapSql(head: string, member: string, relation: string, dialect: Dialect): string {
  const years = (from: string, to: string) => ageSql("year", from, to, undefined, dialect);
  const bad = ({ younger, older, within }: RelationGap) => {
    if (younger !== undefined) return `${years(head, member)} < ${younger}`;
    if (older !== undefined) return `${years(member, head)} < ${older}`;
    return `abs(${years(head, member)}) > ${within}`;
  };
  return RELATION_GAPS.map((gap) => `${relation} = '${gap.relation}' AND ${bad(gap)}`).join(
    "\n      OR ",
  );
}
