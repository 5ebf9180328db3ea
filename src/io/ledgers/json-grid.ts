import { type JsonReading, linesOf, readJson } from "../../base/index.js";
import {
  type BrokenRow,
  type Grid,
  type GridRow,
  issue,
  type RawCell,
} from "../../register/index.js";

type Fields = Readonly<Record<string, unknown>>;

/** A record, the line or number under which it is found, and what stands under keys that it has twice. */
interface Found {
  readonly line: number;
  readonly record: Fields;
  readonly repeated: ReadonlyMap<string, readonly unknown[]>;
}

const isRecord = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** No list of records lies deeper in the answer of an interface. */
const DEEPEST = 4;

/**
 * The lists of objects in a JSON text: the text itself, an object a line, or lists inside an object, as
 * interfaces answer. The keys are the headers; the rows of a list are numbered from 1.
 */
export function jsonGrids(text: string, file: string): readonly Grid[] {
  const whole = readJson(text);
  if (whole.ok && !isRecord(whole.value)) return [gridOf(listed(whole, whole.value, ""), file)];
  if (whole.ok && isRecord(whole.value)) {
    const lists = listsIn(whole.value, "", 0);
    if (lists.length === 0) return [gridOf(listed(whole, [whole.value], ""), file)];
    return lists.map(({ list, at }) => ({ ...gridOf(listed(whole, list, at), file), sheet: at }));
  }
  const broken: BrokenRow[] = [];
  const found = linesOf(text).flatMap((content, index): Found[] => {
    if (content.trim() === "") return [];
    const read = readJson(content);
    const line = index + 1;
    if (read.ok && isRecord(read.value)) {
      return [{ line, record: read.value, repeated: twice(read, "") }];
    }
    const reason = read.ok ? { zh: "不是对象", en: "it is no object" } : read.reason;
    broken.push({ issue: issue("register/row-json", { reason }, { file, row: line }) });
    return [];
  });
  return [{ ...gridOf(found, file), broken }];
}

function listed(read: JsonReading, list: unknown, at: string): Found[] {
  const records = Array.isArray(list) ? (list as readonly unknown[]) : [];
  return records.flatMap((record, index) =>
    isRecord(record) ? [{ line: index + 1, record, repeated: twice(read, `${at}/${index}`) }] : [],
  );
}

function twice(read: JsonReading, at: string): ReadonlyMap<string, readonly unknown[]> {
  const own = read.ok ? read.repeated : [];
  return new Map(
    own
      .filter(({ pointer }) => pointer.slice(0, pointer.lastIndexOf("/")) === at)
      .map(({ key, values }) => [key, values]),
  );
}

/** The lists of objects that lie in an object, each with its pointer. */
function listsIn(
  value: Fields,
  at: string,
  depth: number,
): { readonly list: readonly unknown[]; readonly at: string }[] {
  if (depth > DEEPEST) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    if (isRecord(part)) return listsIn(part, `${at}/${key}`, depth + 1);
    return Array.isArray(part) && part.some(isRecord) ? [{ list: part, at: `${at}/${key}` }] : [];
  });
}

function gridOf(found: readonly Found[], file: string): Grid {
  const keys = [
    ...new Set(found.flatMap((one) => [...Object.keys(one.record), ...one.repeated.keys()])),
  ];
  const cellsOf = ({ record, repeated }: Found) =>
    keys.map((key): RawCell => {
      const several = repeated.get(key);
      return several === undefined ? cellOf(record[key]) : { several: several.map(cellOf) };
    });
  const rows: GridRow[] = found.map((one) => ({ line: one.line, cells: cellsOf(one) }));
  return { file, rows: [{ line: 1, cells: keys }, ...rows] };
}

/** A value of JSON as a cell: what is no single value is its text. */
export function cellOf(value: unknown): RawCell {
  if (typeof value !== "object" || value === null) return value as RawCell;
  return { nested: JSON.stringify(value) };
}
