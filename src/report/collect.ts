import type { Audit } from "../audit/index.js";
import { expectCall, type Lack, MASK } from "../base/index.js";
import { FACTS } from "../facts/index.js";
import { factsAsked, type Plan } from "../judge/index.js";
import { namingColumns, TABLES, type TableName } from "../register/index.js";
import { AUDIT } from "./shapes.js";

/** A record of a table in which something is to be filled in. */
export interface RowToFill {
  /** The columns that say what it is of, as far as that is known. */
  readonly named: Readonly<Record<string, string>>;
  /** The columns that are asked for. */
  readonly asked: readonly string[];
}

/** What a village still has to record for an audit. */
export interface Collection {
  /** The id of the village; `null` where none is recorded. */
  readonly village: string | null;
  /** The blanks to be filled in, table by table. */
  readonly tables: readonly { readonly table: TableName; readonly rows: readonly RowToFill[] }[];
  /** What no further record can mend: it has to be put right where it stands. */
  readonly toMend: readonly { readonly subject: string; readonly lack: Lack }[];
}

/**
 * What an audit lacks, village by village: the blanks to be filled in, and what has to be put right in
 * the ledgers themselves. What the law leaves open is in neither.
 *
 * @param found - an audit as it is to be shown. Where it is masked, a blank of a member whom the mask
 *   does not name is a row without that member.
 * @throws TypeError when an argument is not what it has to be.
 *
 * @example
 * ```ts
 * const [first] = collectionsOf(audit(pack, register, { asOf: "2020-12-31" }));
 * console.log(first?.tables.map(({ table, rows }) => `${table}: ${rows.length}`));
 * ```
 */
export function collectionsOf(found: Audit): readonly Collection[] {
  expectCall("collectionsOf", { found: [found, AUDIT] });
  const read = columnsRead(found.plan);
  const villages = new Map<string | null, Gathered>();
  for (const { code, subject, details, lacks } of found.findings) {
    if (code !== "audit/unknown") continue;
    const { village } = details;
    const gathered = villages.get(village) ?? { tables: new Map(), toMend: new Map() };
    for (const lack of lacks) gather(gathered, subject ?? "", lack, read);
    if (gathered.tables.size + gathered.toMend.size > 0) villages.set(village, gathered);
  }
  return [...villages]
    .sort(([a], [b]) => ((a ?? "") < (b ?? "") ? -1 : 1))
    .map(([village, { tables, toMend }]) => ({
      village,
      tables: (Object.keys(TABLES) as TableName[]).flatMap((table) => {
        const rows = tables.get(table);
        if (rows === undefined) return [];
        return [{ table, rows: [...rows.values()].map((row) => inOrder(table, row)) }];
      }),
      toMend: [...toMend.values()],
    }));
}

type Draft = { readonly named: Readonly<Record<string, string>>; readonly asked: Set<string> };

interface Gathered {
  readonly tables: Map<TableName, Map<string, Draft>>;
  readonly toMend: Map<string, Collection["toMend"][number]>;
}

function gather(
  { tables, toMend }: Gathered,
  subject: string,
  lack: Lack,
  read: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  if (lack.reason === "no-parameter") return;
  const { table, rows } = rowsToFill(lack, subject, read);
  if (table === undefined) {
    toMend.set(JSON.stringify([lack.field, lack.record ?? subject]), { subject, lack });
    return;
  }
  const known = tables.get(table) ?? new Map<string, Draft>();
  tables.set(table, known);
  rows.forEach(({ named, asked }, index) => {
    const key = JSON.stringify([named, index]);
    const draft = known.get(key) ?? { named, asked: new Set() };
    known.set(key, draft);
    for (const column of asked) draft.asked.add(column);
  });
}

/** The rows that a lack asks for; no table where what stands in the ledger has to be mended. */
function rowsToFill(
  { field, reason, record = "", found }: Lack,
  subject: string,
  read: ReadonlyMap<string, ReadonlySet<string>>,
): { readonly table?: TableName; readonly rows: readonly RowToFill[] } {
  const [table, column] = field.split(".") as [TableName, string | undefined];
  const naming = Object.hasOwn(TABLES, table) ? namingColumns(table) : undefined;
  const isBlank = reason === "missing" || reason === "withheld";
  if (naming === undefined || !isBlank || (found !== undefined && column !== undefined)) {
    return { rows: [] };
  }
  const names = record.startsWith(`${subject}/`)
    ? [subject, record.slice(subject.length + 1)]
    : [record];
  // What the mask shows in place of an id is the id of nobody.
  const named = Object.fromEntries(
    naming.flatMap((one, at) => {
      const name = names[at] ?? "";
      return name === "" || name.startsWith(MASK) ? [] : [[one, name]];
    }),
  );
  if (column !== undefined) return { table, rows: [{ named, asked: [column] }] };
  // Whole records: of a household they are named by it, those of a township or county by no other.
  const [recorded = 0, declared = 1] = found?.split(" / ").map(Number) ?? [];
  if (naming[0] !== "household" || !(declared > recorded)) return { rows: [] };
  const asked = [...(read.get(table) ?? Object.keys(TABLES[table].columns))];
  const row = { named, asked: asked.filter((one) => !Object.hasOwn(named, one)) };
  return { table, rows: Array.from({ length: declared - recorded }, () => row) };
}

/** The columns of each table that a plan reads. */
function columnsRead(plan: Plan): ReadonlyMap<string, ReadonlySet<string>> {
  const read = new Map<string, Set<string>>();
  for (const id of factsAsked(plan)) {
    for (const from of FACTS.get(id)?.from ?? []) {
      const [table = "", column] = from.split(".");
      if (column === undefined) continue;
      read.set(table, (read.get(table) ?? new Set()).add(column));
    }
  }
  return read;
}

function inOrder(table: TableName, { named, asked }: Draft): RowToFill {
  return { named, asked: Object.keys(TABLES[table].columns).filter((one) => asked.has(one)) };
}
