import {
  expectCall,
  type Finding,
  fail,
  linesOf,
  type Result,
  succeed,
  TEXT,
} from "../../base/index.js";
import {
  assembly,
  type Household,
  type HouseholdGroup,
  type HouseholdRows,
  ledgerIssue,
  OTHER_TABLES,
  ownColumns,
  PARTS,
  type Register,
  type RegisterRows,
  type Row,
  type TableName,
} from "../../register/index.js";
import { type FileRow, rowColumns, rowFrom, rowsOf } from "../../store/index.js";
import { isDivision } from "../divisions.js";
import { hashOfFile } from "../file-hash.js";
import type { OpenRegister } from "../open-register.js";
import { readText } from "../text.js";
import { type Manifest, manifestOf, pathIn, type StoreFile } from "./manifest.js";
import { rowsIn } from "./parquet.js";

/** A store whose households are read as they are asked for. */
export interface OpenStore extends OpenRegister {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly households: () => AsyncGenerator<HouseholdGroup>;
}

/** Opens a store: what is small is read, and every file is held against its fingerprint. */
export async function openStore(folder: string): Promise<Result<OpenStore>> {
  const manifest = manifestOf(folder);
  if (manifest === undefined) {
    return fail([ledgerIssue("register/store-unfinished", {}, { file: folder })]);
  }
  const { own = [] } = manifest;
  const known = ownColumns();
  const undeclared = own.filter((one) => !known.includes(one));
  if (undeclared.length > 0) {
    const details = { columns: undeclared.join(", ") };
    return fail([ledgerIssue("register/store-undeclared", details, { file: folder })]);
  }
  const since = known.filter((one) => !own.includes(one));
  if (since.length > 0) {
    const details = { columns: since.join(", ") };
    return fail([ledgerIssue("register/store-without", details, { file: folder })]);
  }
  const changed = manifest.files.filter((one) => !isAsWritten(folder, one));
  if (changed.length > 0) {
    return fail(changed.map(({ file }) => ledgerIssue("register/store-changed", {}, { file })));
  }
  const others: Partial<Record<TableName, readonly Row[]>> = {};
  for (const table of OTHER_TABLES) {
    const rows: Row[] = [];
    const cursor = cursorOf(folder, manifest, table);
    for (let next = await cursor(); next !== undefined; next = await cursor()) {
      for (const row of next.rows) rows.push(row);
    }
    others[table] = rows;
  }
  const { before, issues } = issuesIn(folder, manifest);
  return succeed({
    folder,
    manifest,
    count: manifest.files.find(({ file }) => file === "households.parquet")?.rows ?? 0,
    before,
    others: others as RegisterRows["others"],
    sources: manifest.tally,
    households: () => householdsIn(folder, manifest),
    read: () => ({ tally: manifest.tally, issues }),
  });
}

function isAsWritten(folder: string, { file, sha256 }: StoreFile): boolean {
  try {
    return hashOfFile(pathIn(folder, file)).sha256 === sha256;
  } catch {
    return false;
  }
}

function issuesIn(folder: string, { files }: Manifest) {
  const file = files.find(({ holds }) => holds === "issues");
  const lines = file === undefined ? [] : linesOf(readText(pathIn(folder, file.file)));
  const found = lines
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as { readonly when: string; readonly finding: Finding });
  const of = (when: string) => found.filter((one) => one.when === when).map((one) => one.finding);
  return { before: of("before"), issues: of("rows") };
}

/** All rows of a store. */
export async function gatherStore(
  folder: string,
): Promise<Result<RegisterRows & { readonly before: readonly Finding[] }>> {
  const opened = await openStore(folder);
  if (!opened.ok) return opened;
  const { before, others, read } = opened.value;
  const households: HouseholdGroup[] = [];
  for await (const group of opened.value.households()) households.push(group);
  return succeed({ before, others, ...read(), households });
}

/**
 * The households whose rows `drawFromStore` of `tuopin/sql` wrote into a folder, with all else that the
 * store itself holds. What was found in reading is of the whole store; what does not fit together is of
 * these households alone.
 *
 * @param folder - the store.
 * @param drawn - where the rows stand.
 * @returns the register; issues where the folder is no store, or was changed.
 * @throws TypeError when an argument is not what it has to be.
 */
export async function readDrawn(folder: string, drawn: string): Promise<Result<Register>> {
  expectCall("readDrawn", { folder: [folder, TEXT], drawn: [drawn, TEXT] });
  const opened = await openStore(folder);
  if (!opened.ok) return opened;
  const { before, others, sources, manifest, read } = opened.value;
  const { add, end } = assembly(others, sources, { isDivision });
  const households: Household[] = [];
  for await (const group of householdsIn(drawn, manifest)) households.push(add(group));
  const rest = end(read());
  return succeed({ households, ...rest, issues: [...before, ...rest.issues] });
}

/** A record of a table with the rows that it was made of. */
interface Next {
  readonly rows: readonly Row[];
  readonly stored: FileRow;
  readonly isLost: boolean;
}

/** Gives one record of a table after another. */
function cursorOf(
  folder: string,
  { files }: Manifest,
  table: TableName,
): () => Promise<Next | undefined> {
  const take = (holds: StoreFile["holds"]) => {
    const file = files.find((one) => one.table === table && one.holds === holds);
    return rowTaker(file === undefined ? undefined : pathIn(folder, file.file), table);
  };
  const [record, row] = [take("records"), take("rows")];
  return async () => {
    const stored = record.held() ?? (await record.more());
    if (stored === undefined) return undefined;
    const { rows, isLost } = rowsOf(stored);
    if (rows < 2) {
      return { stored, isLost, rows: rows === 1 || isLost ? [rowFrom(table, stored)] : [] };
    }
    const own: Row[] = [];
    while (own.length < rows) {
      const next = row.held() ?? (await row.more());
      if (next === undefined) break;
      own.push(rowFrom(table, next));
    }
    return { stored, isLost, rows: own };
  };
}

function rowTaker(path: string | undefined, table: TableName) {
  const groups = path === undefined ? undefined : rowsIn(path, rowColumns(table));
  let rows: readonly FileRow[] = [];
  let at = 0;
  const held = () => {
    const row = rows[at];
    at += 1;
    return row;
  };
  return {
    held,
    async more(): Promise<FileRow | undefined> {
      const next = await groups?.next();
      rows = next === undefined || next.done === true ? [] : next.value;
      at = 0;
      return held();
    },
  };
}

async function* householdsIn(folder: string, manifest: Manifest): AsyncGenerator<HouseholdGroup> {
  const own = cursorOf(folder, manifest, "households");
  const parts = await Promise.all(
    PARTS.map(async ([, { table }]) => {
      const cursor = cursorOf(folder, manifest, table);
      return { table, cursor, next: await cursor() };
    }),
  );
  for (let household = await own(); household !== undefined; household = await own()) {
    const id = String(household.stored.id);
    const rows: Partial<Record<keyof HouseholdRows, Row[]>> = {
      households: [...household.rows],
    };
    for (const part of parts) {
      const list: Row[] = [];
      while (part.next !== undefined && part.next.stored.household === id) {
        for (const row of part.next.rows) list.push(row);
        part.next = await part.cursor();
      }
      rows[part.table] = list;
    }
    yield { id, rows: rows as HouseholdRows, isLost: household.isLost };
  }
}
