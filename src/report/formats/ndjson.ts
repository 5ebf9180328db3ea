import type { RunState } from "../../audit/index.js";
import type { Finding, Language } from "../../base/index.js";
import type { Doc } from "../doc.js";
import { holdsFindings, keyedFindings, plainCell, tablesOf } from "./rows.js";
import { lineOf } from "./terminal.js";

/** The first line: of what the others are. */
export interface HeadLine {
  readonly line: "head";
  readonly version: 1;
  readonly title: string;
  readonly lead: readonly string[];
  /** How many lines follow. */
  readonly count: number;
}

/** A finding with the key by which the next run knows it. */
export interface FindingLine extends Finding {
  readonly line: "finding";
  readonly key: string;
  /** How it stands to earlier runs, where it was held against some. */
  readonly run?: RunState;
}

/** A row of a table, its cells by the titles of their columns. */
export interface RowLine {
  readonly line: "row";
  readonly table: string;
  readonly cells: Readonly<Record<string, string>>;
}

export type Line = HeadLine | FindingLine | RowLine;

/** A document as a line of JSON for each finding, or each row of its tables, below one that says of what. */
export function asNdjson(doc: Doc, language: Language): string {
  const lines: readonly (FindingLine | RowLine)[] = holdsFindings(doc)
    ? [
        ...keyedFindings(doc).map(({ key, finding }) =>
          lineFor(key, finding, doc.runs?.states[key]),
        ),
        ...(doc.runs?.gone ?? []).map(({ key, finding, state }) => lineFor(key, finding, state)),
      ]
    : rowLines(doc, language);
  const head = headLine(doc, lines.length, language);
  return [head, ...lines].map((one) => `${JSON.stringify(one)}\n`).join("");
}

/** The first line of a document, which says how many follow. */
export function headLine(doc: Doc, count: number, language: Language): HeadLine {
  return {
    line: "head",
    version: 1,
    title: lineOf(doc.title, language),
    lead: (doc.lead ?? []).map((one) => lineOf(one, language)),
    count,
  };
}

export function lineFor(key: string, finding: Finding, run: RunState | undefined): FindingLine {
  return { line: "finding", key, ...(run === undefined ? {} : { run }), ...finding };
}

function rowLines(doc: Doc, language: Language): RowLine[] {
  return tablesOf(doc.blocks, language).flatMap(({ title, table: { columns, rows } }) => {
    const names = columns.map(({ title: one }, at) => lineOf(one, language) || `${at + 1}`);
    return rows.map(
      (row): RowLine => ({
        line: "row",
        table: title,
        cells: Object.fromEntries(
          names.map((name, at) => [name, plainCell(row[at] ?? null, language)]),
        ),
      }),
    );
  });
}
