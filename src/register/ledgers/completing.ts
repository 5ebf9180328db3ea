import { words } from "../../base/index.js";
import { partOfTable } from "../household/parts.js";
import { TABLES, type TableName } from "../tables/index.js";
import { DIVISIONS } from "../tables/of-divisions.js";

/** How the title of a sheet begins whose rows fill in what other ledgers lack. */
export const TO_COMPLETE = /* @__PURE__ */ words("待补资料：", "To complete: ");

/** What stands above a list of what has to be put right in the ledgers themselves. */
export const TO_MEND = /* @__PURE__ */ words(
  "以下各项台账中已有内容，请在原台账改正，不要另行补登",
  "Something stands in the ledger here; put it right there, and add no record",
);

/** Whether titles say that what stands below fills in what other ledgers lack. */
export function saysToComplete(titles: readonly string[]): boolean {
  const saying = Object.values(TO_COMPLETE).map(asTyped);
  return titles.some((text) => saying.some((said) => asTyped(text).startsWith(said)));
}

/** A title as anybody types it anew: a colon of either width, with or without blanks. */
const asTyped = (text: string) => text.normalize("NFKC").replace(/\s+/g, "");

/**
 * The columns that say what a record of a table is of, without telling anything of it; `undefined` where
 * nothing tells its records apart, so that none can be completed.
 */
export function namingColumns(table: TableName): readonly string[] | undefined {
  const { keys } = TABLES[table];
  if (table === "households" || Object.hasOwn(DIVISIONS, table)) return keys;
  const part = partOfTable(table);
  if (part?.key !== undefined) return ["household", part.key];
  return part?.single === true ? keys : undefined;
}
