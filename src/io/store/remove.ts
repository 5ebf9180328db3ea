import {
  expectCall,
  type Finding,
  fail,
  type Place,
  type Result,
  succeed,
  TEXT,
} from "../../base/index.js";
import {
  type HouseholdGroup,
  isConflicting,
  isUnreadable,
  ledgerIssue,
  type Row,
  type TableName,
  type Tally,
} from "../../register/index.js";
import { isStore, type Manifest, settle } from "./manifest.js";
import { openStore } from "./read.js";
import { writeStore } from "./write.js";

/**
 * Takes a household out of a store: its rows in all tables, and what was found in them. The manifest
 * says how many were taken out, and not which.
 *
 * @param folder - a store, as `importLedgers` writes it.
 * @returns what was taken out of the store so far; issues where it is no store or has no such household.
 * @throws TypeError when an argument is not what it has to be.
 */
export async function removeHousehold(
  folder: string,
  household: string,
): Promise<Result<Manifest["removed"]>> {
  expectCall("removeHousehold", { folder: [folder, TEXT], household: [household, TEXT] });
  if (!isStore(folder)) return fail([ledgerIssue("register/no-store", {}, { file: folder })]);
  settle(folder);
  const opened = await openStore(folder);
  if (!opened.ok) return opened;
  const { value: store } = opened;
  let taken: HouseholdGroup | undefined;
  for await (const group of store.households()) if (group.id === household) taken = group;
  if (taken === undefined) {
    return fail([ledgerIssue("register/not-in-store", {}, { file: folder })]);
  }
  const rows = Object.entries(taken.rows).flatMap(([table, list]) =>
    (list as readonly Row[]).map((row) => ({ table: table as TableName, row })),
  );
  const isOfOther = notIn(rows.map(({ row }) => row.at));
  const { removed } = store.manifest;
  const { tally, issues } = store.read();
  const manifest = await writeStore(
    folder,
    {
      ...store,
      households: () => without(store.households(), household),
      before: store.before.filter(isOfOther),
      read: () => ({
        tally: tally.map((one) => tallyWithout(one, rows, taken.isLost)),
        issues: issues.filter(isOfOther),
      }),
    },
    { households: removed.households + 1, rows: removed.rows + rows.length },
  );
  return succeed(manifest.removed);
}

async function* without(households: AsyncGenerator<HouseholdGroup>, id: string) {
  for await (const group of households) if (group.id !== id) yield group;
}

const placeKey = ({ file = "", sheet = "", row = 0 }: Place) => JSON.stringify([file, sheet, row]);

function notIn(places: readonly Place[]): (one: Finding) => boolean {
  const taken = new Set(places.map(placeKey));
  return ({ place }) => place?.row === undefined || !taken.has(placeKey(place));
}

/** What a table counts without rows that were taken out of it. */
function tallyWithout(
  tally: Tally,
  rows: readonly { readonly table: TableName; readonly row: Row }[],
  isLost: boolean,
): Tally {
  const own = rows.filter(
    ({ table, row }) =>
      table === tally.table && row.at.file === tally.file && row.at.sheet === tally.sheet,
  );
  const aside = tally.table === "households" && isLost ? own.length : 0;
  const cells = own.flatMap(({ row }) => Object.values(row));
  const unread = cells.filter((field) => isUnreadable(field) || isConflicting(field)).length;
  return {
    ...tally,
    rows: tally.rows - own.length,
    used: tally.used - own.length + aside,
    setAside: tally.setAside - aside,
    cellsSetAside: tally.cellsSetAside - unread,
  };
}
