import { folded } from "../../base/index.js";
import type { Column } from "../column.js";
import { ofTables, TABLES, type TableName } from "../tables/index.js";
import { countedIn, factorOf, headerUnit } from "./units.js";

/** A column that a header names, and how much of its unit one of what the header counts in is. */
export interface NamedColumn {
  readonly name: string;
  readonly column: Column;
  readonly factor?: string;
}

const headersKnown = ofTables(() => new Map<TableName, ReadonlyMap<string, NamedColumn>>());

/** The headers that a column answers to: its name, its labels, and those of other ledgers. */
function headersOf(table: TableName): ReadonlyMap<string, NamedColumn> {
  const known = headersKnown();
  const found = known.get(table);
  if (found !== undefined) return found;
  const map = new Map<string, NamedColumn>();
  const columns = TABLES[table].columns as Readonly<Record<string, Column>>;
  for (const [name, column] of Object.entries(columns)) {
    const { label, headers = [] } = column;
    for (const header of [name, label.zh, label.en, ...headers]) {
      map.set(folded(header), { name, column });
    }
  }
  known.set(table, map);
  return map;
}

/**
 * The column that a header names, alone or with a unit of the column in brackets behind it;
 * `undefined` when the table has none of that name or the unit is of another kind.
 */
export function columnNamed(table: TableName, header: string): NamedColumn | undefined {
  const headers = headersOf(table);
  const plain = headers.get(folded(header)) ?? headers.get(folded(unmarked(header)));
  if (plain !== undefined) return plain;
  const split = headerUnit(unmarked(header));
  const named = split === undefined ? undefined : headers.get(folded(split.name));
  if (split === undefined || named === undefined) return undefined;
  const factor = factorOf(split.word, countedIn(named.column));
  if (factor !== undefined) return { ...named, factor };
  return saysMore(split.word, named.column) ? named : undefined;
}

/** Whether a header names the id of a household. */
export const isHouseholdId = (header: string) => columnNamed("households", header)?.name === "id";

const HOW_TO_FILL = /^(必填|选填|可空|可不填|与.*一致|按.*填.*|请.*|如.*|例.*|格式.*|\d+位)$/;

/** Whether what stands in brackets explains a header: how to fill it in, or which codes it takes. */
function saysMore(word: string, { codes = {} }: Column): boolean {
  const labels = new Set(Object.values(codes).map(({ zh }) => zh));
  const parts = word.split(/[/、,，]/);
  if (parts.length > 1 && parts.every((one) => labels.has(one.trim()))) return true;
  return HOW_TO_FILL.test(word);
}

/** The number that a form gives to a question before its words: `A4 姓名`, `A17a 工资性收入`, `3.性别`. */
const NUMBER_OF_A_QUESTION = /^(?:[A-Z]\d{1,2}[a-z]?[.、:]?|\d{1,2}[.、])\s*(?=\p{Script=Han})/u;

/** A header without the star of what must be filled in, its number in a form and the colon behind it. */
export function unmarked(header: string): string {
  return header
    .normalize("NFKC")
    .replace(/^[\s*★☆※]+|[\s*:]+$/gu, "")
    .replace(NUMBER_OF_A_QUESTION, "");
}

/** Every header that a table answers to, as it is written. */
export function headersNamed(table: TableName): readonly string[] {
  const columns = TABLES[table].columns as Readonly<Record<string, Column>>;
  return Object.entries(columns).flatMap(([name, { label, headers = [] }]) => [
    name,
    label.zh,
    label.en,
    ...headers,
  ]);
}
