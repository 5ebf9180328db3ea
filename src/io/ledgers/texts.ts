import {
  columnNamed,
  groupsOf,
  type HouseholdGroup,
  holdsOthers,
  noRows,
  type OtherTable,
  othersOf,
  PARTS,
  personKey,
  type Row,
  rowKeys,
  type TableName,
  type TableReading,
  tableReader,
} from "../../register/index.js";
import { type OpenCsv, openCsv } from "../csv.js";
import { cutFile } from "../cut-file.js";
import { isUtf8 } from "../decode.js";
import type { OpenRegister } from "../open-register.js";
import { type OpenFile, openFile } from "../ordinary-file.js";
import { type Repeats, repeatsAmong } from "../repeats.js";
import { kindOf } from "./kind.js";

/** A text that is named after a table, and its name as it may be shown. */
export interface TableText {
  readonly path: string;
  readonly table: TableName;
  readonly file: string;
}

/** No two members of a household stand in fewer bytes. */
const MEMBER_BYTES = 40;

/**
 * Opens comma-separated texts, each with the columns of its table, so that their households come one by
 * one. They are gone through once before, for the order of their households; where rows of a household
 * stand apart in a text, its records wait in that order. `undefined` where they have to be read whole:
 * what is not UTF-8, has no header of ours, or has rows of households that are cut wrongly.
 */
export function openTexts(texts: readonly TableText[]): OpenRegister | undefined {
  const ofHouseholds = texts.filter(({ table }) => OF_HOUSEHOLDS.has(table));
  const numbers = new Map<string, number>();
  const strangers = new Set<string>();
  let bytes = 0;
  for (const text of texts) {
    const file = openFile(text.path);
    try {
      if (!isOurs(file, text)) return undefined;
      if (text.table === "members") bytes += file.size;
    } finally {
      file.close();
    }
  }
  const people = repeatsAmong(bytes / MEMBER_BYTES);
  const ordered = new Set<TableText>();
  // Their own table says in which order households come.
  const isOwn = ({ table }: TableText) => table === "households";
  for (const text of [
    ...ofHouseholds.filter(isOwn),
    ...ofHouseholds.filter((one) => !isOwn(one)),
  ]) {
    const order = reading(text, (csv) => orderOf(csv, numbers, strangers, people));
    if (order === "unusable") return undefined;
    if (order === "ordered") ordered.add(text);
  }
  const ended = new Map<TableText, Ended>();
  const others = othersOf(
    texts
      .filter((text) => !OF_HOUSEHOLDS.has(text.table))
      .map((text) => {
        const rows = [...rowsIn(text, ended)];
        return { ...(ended.get(text) as Ended), rows };
      }),
  );
  const inOrder = () => texts.map((text) => ended.get(text) as Ended);
  return {
    before: [],
    count: numbers.size + strangers.size,
    others,
    sources: texts.map(({ file }) => ({ file })),
    canRepeat: people.canRepeat,
    households: () => householdsOf(ofHouseholds, numbers, { ordered, ended }),
    read: () => ({
      tally: inOrder().map((one) => one.tally),
      issues: inOrder().flatMap((one) => one.issues),
    }),
  };
}

type Ended = Omit<TableReading, "rows">;
type HouseholdTable = Exclude<TableName, OtherTable>;

const OF_HOUSEHOLDS: ReadonlySet<TableName> = new Set([
  "households",
  ...PARTS.map(([, { table }]) => table),
]);

/** Whether a file is a text in UTF-8 whose first row names columns of its table and of no other. */
function isOurs(file: OpenFile, { table, file: name }: TableText): boolean {
  const first = new Uint8Array(BEGINNING);
  const beginning = first.subarray(0, file.read(first, 0));
  if (isZip(beginning) || kindOf(beginning) !== "text" || !isUtf8(file)) return false;
  const { header } = openCsv(cutFile(file, ","), table, name).head;
  return header.some((cell) => columnNamed(table, cell)) && !holdsOthers(header, table);
}

/** What a file is, and that it is text, shows in so many bytes. */
const BEGINNING = 4000;
/** The directory of an archive stands at its end. */
const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

function reading<T>({ path, table, file: name }: TableText, use: (csv: OpenCsv) => T): T {
  const file = openFile(path);
  try {
    return use(openCsv(cutFile(file, ","), table, name));
  } finally {
    file.close();
  }
}

/** In which order the rows of a text come, by the numbers of their households. */
function orderOf(
  { head, rows, broken }: OpenCsv,
  numbers: Map<string, number>,
  strangers: Set<string>,
  people: Repeats,
): "ordered" | "mixed" | "unusable" {
  const keys = rowKeys(head);
  if (keys === undefined) return "unusable";
  const isOwn = head.table === "households";
  let last = -1;
  let isOrdered = true;
  for (const row of rows()) {
    if (isOwn && !keys.hasShape(row)) return "unusable";
    const residentId = keys.residentId(row);
    const person = residentId === undefined ? undefined : personKey(residentId);
    if (person !== undefined) people.see(person);
    const id = keys.household(row);
    if (id === undefined) continue;
    let number = numbers.get(id);
    if (number === undefined && isOwn) {
      number = numbers.size;
      numbers.set(alone(id), number);
    }
    if (number === undefined) {
      if (!strangers.has(id)) strangers.add(alone(id));
      continue;
    }
    if (number < last) isOrdered = false;
    last = number;
  }
  if (isOwn && broken.length > 0) return "unusable";
  return isOrdered ? "ordered" : "mixed";
}

/** The same text with memory of its own, which holds on to nothing that it was cut from. */
const alone = (text: string) => Buffer.from(text).toString();

/** The records of a text, one by one. */
function* rowsIn(text: TableText, ended: Map<TableText, Ended>): Generator<Row> {
  const file = openFile(text.path);
  try {
    const { head, rows, broken } = openCsv(cutFile(file, ","), text.table, text.file);
    const { read, end } = tableReader(head);
    for (const one of rows()) {
      const row = read(one);
      if (row !== undefined) yield row;
    }
    ended.set(text, end(broken));
  } finally {
    file.close();
  }
}

interface Numbered {
  readonly number: number;
  readonly row: Row;
}

interface Order {
  readonly ordered: ReadonlySet<TableText>;
  readonly ended: Map<TableText, Ended>;
}

/** Households in the order of their own table, then those that only other tables name. */
function* householdsOf(
  texts: readonly TableText[],
  numbers: ReadonlyMap<string, number>,
  { ordered, ended }: Order,
): Generator<HouseholdGroup> {
  const unknown = texts.map(({ table }) => ({ table, rows: [] as Row[], lost: [] }));
  const cursors = texts.map((text, at) => {
    const rows = numbered(text, ended, numbers, unknown[at]?.rows as Row[]);
    const inOrder = ordered.has(text)
      ? rows
      : [...rows].sort((a, b) => a.number - b.number).values();
    return { table: text.table as HouseholdTable, rows: inOrder, next: inOrder.next() };
  });
  for (const [id, number] of numbers) {
    const rows = noRows();
    for (const cursor of cursors) {
      while (cursor.next.done !== true && cursor.next.value.number === number) {
        rows[cursor.table].push(cursor.next.value.row);
        cursor.next = cursor.rows.next();
      }
    }
    yield { id, rows, isLost: false } as HouseholdGroup;
  }
  yield* groupsOf(unknown);
}

/** Records with the numbers of their households; those of households without one are put aside. */
function* numbered(
  text: TableText,
  ended: Map<TableText, Ended>,
  numbers: ReadonlyMap<string, number>,
  unknown: Row[],
): Generator<Numbered> {
  const key = text.table === "households" ? "id" : "household";
  for (const row of rowsIn(text, ended)) {
    const number = numbers.get(String(row[key]));
    if (number === undefined) unknown.push(row);
    else yield { number, row };
  }
}
