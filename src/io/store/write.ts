import { join } from "node:path";
import type { Finding } from "../../base/index.js";
import {
  assembleHousehold,
  mergeTable,
  type Origin,
  OTHER_TABLES,
  ownColumns,
  PARTS,
  type TableName,
} from "../../register/index.js";
import { fileColumns, storedRecord, storeTable } from "../../store/index.js";
import { hashOfFile } from "../file-hash.js";
import type { OpenRegister } from "../open-register.js";
import { begin, commit, type Manifest, type StoreFile, writePrivate } from "./manifest.js";
import { type TableFile, writeTable } from "./parquet.js";

/** The file of what was found while reading. */
const ISSUES = "issues.ndjson";

/** The file of the rows of records that were made of several. */
export const rowsFile = (table: TableName) => `${storeTable(table).name}__rows.parquet`;
export const recordsFile = (table: TableName) => `${storeTable(table).name}.parquet`;

interface Open {
  readonly table: TableName;
  readonly records: TableFile;
  rows: TableFile | undefined;
  position: number;
}

type Fields = Origin & Readonly<Record<string, unknown>>;

/** Writes a store in place of the one that stands there, if any, or of a part of one. */
export async function writeStore(
  folder: string,
  register: OpenRegister,
  removed: Manifest["removed"] = { households: 0, rows: 0 },
): Promise<Manifest> {
  const next = begin(folder);
  const tables = new Map<TableName, Open>();
  const opened = (table: TableName): Open => {
    const known = tables.get(table);
    if (known !== undefined) return known;
    const records = writeTable(join(next, recordsFile(table)), fileColumns(table));
    const open: Open = { table, records, rows: undefined, position: 0 };
    tables.set(table, open);
    return open;
  };
  const add = (table: TableName, record: Fields, position: number, rows = rowCount(record)) => {
    const open = opened(table);
    open.records.add(storedRecord(table, record, { position, rows }));
    if (rows < 2) return;
    open.rows ??= writeTable(join(next, rowsFile(table)), fileColumns(table));
    for (const row of record.rows ?? []) {
      open.rows.add(storedRecord(table, row as Fields, { position, rows: 1 }));
    }
  };
  for (const table of ["households", ...PARTS.map(([, one]) => one.table)] as const) opened(table);
  let count = 0;
  for await (const { id, rows, isLost } of register.households()) {
    const { household } = assembleHousehold(id, rows);
    const own = isLost ? 0 : rows.households.length;
    add("households", { ...household }, count, own);
    count += 1;
    for (const [name, { table }] of PARTS) {
      const part = household[name] as Fields | readonly Fields[] | undefined;
      const list = part === undefined ? [] : Array.isArray(part) ? part : [part];
      list.forEach((record, position) => {
        add(table, record as Fields, position);
      });
    }
  }
  for (const table of OTHER_TABLES) {
    opened(table);
    mergeTable(table, register.others[table], []).forEach((record, position) => {
      add(table, record, position);
    });
  }
  const files = [...tables.values()].flatMap((one) => closed(next, one));
  const { tally, issues } = register.read();
  const own = ownColumns();
  const manifest: Manifest = {
    store: "tuopin",
    version: 1,
    files: [...files, issuesFile(next, register.before, issues)],
    tally,
    ...(own.length === 0 ? {} : { own }),
    removed,
  };
  commit(folder, manifest);
  return manifest;
}

const rowCount = ({ rows }: Fields) => rows?.length ?? 1;

function closed(folder: string, { table, records, rows }: Open): StoreFile[] {
  const described = (file: string, holds: StoreFile["holds"], count: number) => ({
    file,
    table,
    holds,
    rows: count,
    sha256: hashOfFile(join(folder, file)).sha256,
  });
  const own = described(recordsFile(table), "records", records.close());
  return rows === undefined ? [own] : [own, described(rowsFile(table), "rows", rows.close())];
}

function issuesFile(
  folder: string,
  before: readonly Finding[],
  issues: readonly Finding[],
): StoreFile {
  const lines = [
    ...before.map((finding) => ({ when: "before", finding })),
    ...issues.map((finding) => ({ when: "rows", finding })),
  ];
  const path = join(folder, ISSUES);
  writePrivate(path, lines.map((one) => `${JSON.stringify(one)}\n`).join(""));
  const sha256 = hashOfFile(path).sha256;
  return { file: ISSUES, table: null, holds: "issues", rows: lines.length, sha256 };
}
