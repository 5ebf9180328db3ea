import {
  type Finding,
  folded,
  type Label,
  nearestHint,
  type Place,
  pointer,
  words,
} from "../../base/index.js";
import {
  type AnyTable,
  type ColumnKind,
  OF_EVERY_OWN_TABLE,
  type OwnColumn,
  type OwnTable,
  PARTS,
  partNamed,
  TABLES,
} from "../../register/index.js";
import type { Declarations } from "./declarations.js";
import { ownIssue } from "./issues.js";

type Columns = Readonly<Record<string, OwnColumn>>;

/** What every record has beside its columns. */
const OF_EVERY_RECORD = ["at", "rows", "completes", "mayBeLater"];
const OF_EVERY_HOUSEHOLD = ["membersLater", "membersUndated"];

/**
 * What is wrong with the columns and tables that a file declares, beside those that the register has: ours,
 * and those of the files before it.
 */
export function checkTables({ columns = {}, tables = {} }: Declarations, file: string): Finding[] {
  const at = (...path: readonly string[]): Place => ({ file, pointer: pointer(path) });
  const counts = new Set(
    Object.entries({ ...TABLES.households.columns, ...columns.households })
      .filter(([, { kind }]) => kind === "count")
      .map(([name]) => name),
  );
  const own = Object.keys(tables);
  return [
    ...Object.entries(columns).flatMap(([table, its]) => {
      const reserved =
        table === "households"
          ? [...PARTS.map(([name]) => name), ...own.map(partNamed), ...OF_EVERY_HOUSEHOLD]
          : [];
      const known: AnyTable = TABLES[table as keyof typeof TABLES];
      return checkColumns(its, known, reserved, (...path) => at("columns", table, ...path));
    }),
    ...Object.entries(tables).flatMap(([name, one]) => [
      ...taken(name, at("tables", name)),
      ...checkTable(one, counts, (...path) => at("tables", name, ...path)),
      ...checkColumns(
        one.columns,
        { label: one.label, columns: OF_EVERY_OWN_TABLE },
        [],
        (...path) => at("tables", name, "columns", ...path),
      ),
    ]),
  ];
}

/** What every object has answers to these names, whether or not a record has such a column. */
const isOfEveryObject = (name: string) => name in {};

const OTHERWISE = words("记录中另有所指", "it means something else in a record");

/** A table whose name, or that of its part in a household, is another's. */
function taken(name: string, place: Place): Finding[] {
  const is = (what: Label) => [ownIssue("own/taken", { name, what }, place)];
  if (isOfEveryObject(partNamed(name))) return is(OTHERWISE);
  const table = Object.entries(TABLES).find(
    ([one]) => one === name || partNamed(one) === partNamed(name),
  );
  if (table !== undefined) return is(table[1].label);
  const part = PARTS.find(([one]) => one === partNamed(name));
  if (part !== undefined) return is(TABLES[part[1].table].label);
  const columns: Readonly<Record<string, { readonly label: Label }>> = TABLES.households.columns;
  const column = Object.hasOwn(columns, partNamed(name)) ? columns[partNamed(name)] : undefined;
  return column === undefined ? [] : is(column.label);
}

/** The kinds of column that can tell rows apart. */
const KEYS: readonly ColumnKind[] = ["text", "code", "year", "month"];

type At = (...path: readonly string[]) => Place;

function checkTable(
  { rows, by, declaredBy, columns }: OwnTable,
  counts: ReadonlySet<string>,
  at: At,
): Finding[] {
  if (rows === "one") {
    const keys = Object.entries({ by, declaredBy }).filter(([, value]) => value !== undefined);
    return keys.map(([key]) => ownIssue("own/of-a-list", { key }, at(key)));
  }
  const issues: Finding[] = [];
  if (by !== undefined && !Object.hasOwn(columns, by)) {
    const details = { column: by, nearest: nearestHint(by, Object.keys(columns)) };
    issues.push(ownIssue("own/unknown-column", details, at("by")));
  } else if (by !== undefined && !KEYS.includes(columns[by]?.kind ?? "text")) {
    const details = { column: by, kind: columns[by]?.kind ?? "text", kinds: KEYS.join(", ") };
    issues.push(ownIssue("own/not-a-key", details, at("by")));
  }
  if (declaredBy === undefined) issues.push(ownIssue("own/list-without-number", {}, at()));
  else if (!counts.has(declaredBy)) {
    issues.push(ownIssue("own/not-a-count", { column: declaredBy }, at("declaredBy")));
  }
  return issues;
}

function checkColumns(
  columns: Columns,
  beside: Pick<AnyTable, "label" | "columns">,
  reserved: readonly string[],
  at: At,
): Finding[] {
  const headers = new Map<string, Label>();
  const add = (name: string, of: Pick<OwnColumn, "label" | "headers">) => {
    for (const header of headersOf(name, of)) headers.set(folded(header), of.label);
  };
  for (const [name, one] of Object.entries(beside.columns)) add(name, one);
  return Object.entries(columns).flatMap(([name, one]) => {
    const issues = checkColumn(name, one, at);
    const there = Object.hasOwn(beside.columns, name) ? beside.columns[name]?.label : undefined;
    const isReserved = [...reserved, ...OF_EVERY_RECORD].includes(name) || isOfEveryObject(name);
    if (there !== undefined || isReserved) {
      issues.push(ownIssue("own/taken", { name, what: there ?? OTHERWISE }, at(name)));
    } else {
      for (const header of new Set(headersOf(name, one))) {
        const column = headers.get(folded(header));
        if (column === undefined) continue;
        issues.push(ownIssue("own/header-taken", { header, column }, at(name)));
      }
    }
    add(name, one);
    return issues;
  });
}

const headersOf = (name: string, { label, headers = [] }: Pick<OwnColumn, "label" | "headers">) => [
  name,
  label.zh,
  label.en,
  ...headers,
];

const NUMBERS = ["year", "money", "count", "quantity"];

function checkColumn(name: string, said: OwnColumn, at: At): Finding[] {
  const { kind, codes, unit, least, most, unexamined = {}, personal } = said;
  const issues: Finding[] = [];
  const not = (what: Label, ...path: readonly string[]) =>
    issues.push(ownIssue("own/kind", { name, kind, what }, at(name, ...path)));
  if (kind === "code" && Object.keys(codes ?? {}).length === 0) {
    not(words("须写 codes", "which needs codes"));
  }
  if (kind !== "code" && codes !== undefined) {
    not(words("没有 codes", "which has no codes"), "codes");
  }
  const strange = Object.keys(unexamined).find((one) => !Object.hasOwn(codes ?? {}, one));
  if (strange !== undefined) {
    const what = words(`codes 中没有“${strange}”`, `and “${strange}” is none of its codes`);
    not(what, "unexamined", strange);
  }
  if (kind === "quantity" && unit === undefined) {
    not(words("须写 unit", "which needs a unit"));
  }
  if (unit !== undefined && kind !== "quantity" && kind !== "count") {
    not(words("没有 unit", "which has no unit"), "unit");
  }
  for (const [key, bound] of Object.entries({ least, most })) {
    if (bound !== undefined && !NUMBERS.includes(kind)) {
      not(words(`没有 ${key}`, `which has no ${key}`), key);
    }
  }
  if (personal === undefined) {
    issues.push(ownIssue("own/personal-not-said", { name }, at(name)));
  }
  return issues;
}
