import { type Finding, MASK, nearestHint } from "../../base/index.js";
import type { Column } from "../column.js";
import { issue } from "../issues.js";
import { TABLES, type TableName } from "../tables/index.js";
import { columnNamed, headersNamed } from "./header.js";
import type { TableHead } from "./raw-table.js";

type Source = Pick<TableHead, "file" | "sheet">;

/** Where a table stands. */
export function sourceOf({ file, sheet }: Source): Source {
  return sheet === undefined ? { file } : { file, sheet };
}

/** A column of the table and the cells of a row that are its own. */
export interface Target {
  readonly name: string;
  readonly column: Column;
  readonly cells: readonly {
    readonly index: number;
    readonly header: string;
    readonly factor: string | undefined;
  }[];
}

/** The columns of a table that its header names, and what is wrong with the header. */
export function targetsOf(raw: TableHead, issues: Finding[]): Target[] {
  const { table, header, headerLines, ownColumns } = raw;
  const source = sourceOf(raw);
  const targets = new Map<
    string,
    Omit<Target, "cells"> & { readonly cells: Target["cells"][number][] }
  >();
  header.forEach((text, index) => {
    const found = columnNamed(table, text);
    if (found !== undefined) {
      const { name, column, factor = raw.factors?.[index] } = found;
      const target = targets.get(name) ?? { name, column, cells: [] };
      target.cells.push({ index, header: raw.written?.[index] || text, factor });
      targets.set(name, target);
    } else if (text.trim() !== "") {
      const place = { ...source, row: headerLines?.[index] ?? 1, column: text };
      // A header that is not shown is like none.
      const nearest = nearestHint(text, text.startsWith(MASK) ? [] : headersNamed(table));
      const details = { table: TABLES[table].label, column: text, nearest };
      issues.push(issue("register/unknown-column", details, place));
    }
  });
  for (const { cells, column } of ownColumns === true ? [] : targets.values()) {
    const written = cells.filter(({ header: text }) => raw.made?.includes(text) !== true);
    if (written.length < 2) continue;
    for (const { index, header: text } of cells) {
      const place = { ...source, row: headerLines?.[index] ?? 1, column: text };
      issues.push(issue("register/repeated-column", { column: column.label }, place));
    }
  }
  return [...targets.values()];
}

/** What a column is called. */
export function labelOf(table: TableName, column: string) {
  const columns = TABLES[table].columns as Readonly<Record<string, Column>>;
  return columns[column]?.label ?? column;
}

/** Shares of 1 in columns of percent, and how many other values these hold. */
export type Shares = Map<Target, { readonly issues: Finding[]; others: number }>;

export function sharesOf(shares: Shares, target: Target) {
  const found = shares.get(target) ?? { issues: [], others: 0 };
  shares.set(target, found);
  return found;
}

/** What is said of shares of 1 in a column of percent: each cell, or the column where all are such. */
export function shareIssues(
  target: Target,
  { issues, others }: { readonly issues: readonly Finding[]; readonly others: number },
  raw: TableHead,
): readonly Finding[] {
  if (others > 0 || issues.length < 2) return issues;
  const { index, header } = target.cells[0] as Target["cells"][number];
  const place = { ...sourceOf(raw), row: raw.headerLines?.[index] ?? 1, column: header };
  return [
    issue(
      "register/column-of-shares",
      { column: target.column.label, cells: issues.length },
      place,
    ),
  ];
}
