import { readdirSync, statSync } from "node:fs";
import { basename, extname, join } from "node:path";
import type { Finding } from "../../base/index.js";
import { issue, shownTableFile } from "../../register/index.js";
import { reasonOf } from "../reason.js";
import { tableOf } from "../register.js";
import type { TableText } from "./texts.js";

/** Endings of files that a folder of ledgers is searched for. */
const ENDINGS = [
  ".csv",
  ".txt",
  ".tsv",
  ".xlsx",
  ".xlsm",
  ".xls",
  ".et",
  ".xlsb",
  ".ods",
  ".ndjson",
  ".jsonl",
  ".parquet",
  ".duckdb",
];

/** Ledgers: texts that are named after tables of ours, and all others; `undefined` where one is not there. */
export function sortLedgers(
  given: readonly string[],
): { readonly texts: readonly TableText[]; readonly others: readonly string[] } | undefined {
  const issues: Finding[] = [];
  const texts: TableText[] = [];
  const others: string[] = [];
  for (const path of given.flatMap((one) => filesAt(one, issues))) {
    const name = basename(path);
    const isText = [".csv", ".ndjson"].includes(extname(name).toLowerCase());
    const table = isText ? tableOf(name) : undefined;
    if (table === undefined) others.push(path);
    else texts.push({ path, table, file: shownTableFile(name) });
  }
  return issues.length > 0 ? undefined : { texts, others };
}

/** The files that a path names: itself, or those of a folder, in the order of their names. */
export function filesAt(path: string, issues: Finding[]): readonly string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path)
      .sort()
      .filter((name) => ENDINGS.includes(extname(name).toLowerCase()))
      .filter((name) => !/^(dossiers|~\$|\.)/.test(name))
      .map((name) => join(path, name));
  } catch (error) {
    issues.push(issue("register/unreadable-file", { file: path, reason: reasonOf(error) }));
    return [];
  }
}
