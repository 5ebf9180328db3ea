import { extname } from "node:path";
import {
  columnNamed,
  groupsOf,
  type HouseholdGroup,
  holdsOthers,
  noRows,
  type OtherTable,
  othersOf,
  PART_OF,
  personKey,
  type Row,
  readTable,
  rowKeys,
  type TableName,
  type TableReading,
  tableReader,
} from "../../register/index.js";
import { type OpenCsv, openCsv } from "../csv.js";
import { cutFile } from "../cut-file.js";
import { decode, isUtf8 } from "../decode.js";
import { readNdjson } from "../ndjson.js";
import type { OpenRegister } from "../open-register.js";
import { type OpenFile, openFile, readBytes } from "../ordinary-file.js";
import { type Repeats, repeatsAmong } from "../repeats.js";
import { isZip } from "../zip.js";
import { kindOf } from "./kind.js";

/** A text that is named after a table, and its name as it may be shown. */
export interface TableText {
  readonly path: string;
  readonly table: TableName;
  readonly file: string;
}

/**
 * Opens comma-separated texts, each with the columns of its table, so that their households come one by
 * one. They are gone through once before, for the order of their households; where rows of a household
 * stand apart in a text, its records wait in that order, as those of NDJSON do. `undefined` where they
 * have to be read whole: what is not UTF-8, has no header of ours, or cuts rows of households wrongly.
 */
export function openTexts(texts: readonly TableText[]): OpenRegister | undefined {
  const sources: Source[] = [];
  for (const text of texts) {
    const source = isNdjson(text) ? heldText(text) : cutText(text);
    if (source === undefined) return undefined;
    sources.push(source);
  }
  const ofHouseholds = sources.filter(({ table }) => isOfHouseholds(table));
  const order = orderAmong(ofHouseholds);
  if (order === undefined) return undefined;
  const others = othersOf(
    sources
      .filter(({ table }) => !isOfHouseholds(table))
      .map((source) => ({ rows: [...source.rows()], ...source.ended() })),
  );
  return {
    before: [],
    count: order.numbers.size + order.strangers.size,
    others,
    sources: sources.map(({ file }) => ({ file })),
    canRepeat: order.people.canRepeat,
    households: () => householdsOf(ofHouseholds, order),
    read: () => ({
      tally: sources.map((one) => one.ended().tally),
      issues: sources.flatMap((one) => one.ended().issues),
    }),
  };
}

/** A text of which records can be asked for. */
interface Source extends Pick<TableText, "table" | "file"> {
  /** How many members it can hold, at most. */
  readonly members: number;
  /** Whose its rows are, in their order; not ok where some have to be put together before they are read. */
  readonly keys: (see: (key: Key) => void) => boolean;
  readonly rows: () => Iterable<Row>;
  /** What there is to say of its rows; when all have been asked for. */
  readonly ended: () => Ended;
}

interface Key {
  readonly household: string;
  readonly person: string | undefined;
}

const isNdjson = ({ path }: TableText) => extname(path).toLowerCase() === ".ndjson";

/** A text each of whose rows names its own columns: what these are is known when all have been read. */
function heldText({ path, table, file }: TableText): Source | undefined {
  if (table === "households") return undefined;
  const bytes = readBytes(path);
  const { text, encoding } = decode(bytes);
  if (kindOf(bytes) !== "text" || encoding !== "utf-8") return undefined;
  const { rows, ...ended } = readTable(readNdjson(text, table, file));
  return {
    table,
    file,
    members: table === "members" ? rows.length : 0,
    keys(see) {
      for (const { household, residentId } of rows) {
        const person = typeof residentId === "string" ? personKey(residentId) : undefined;
        see({ household: String(household), person });
      }
      return true;
    },
    rows: () => rows,
    ended: () => ended,
  };
}

/** No two members of a household stand in fewer bytes. */
const MEMBER_BYTES = 40;

/** A text that is cut into rows as they are asked for. */
function cutText({ path, table, file }: TableText): Source | undefined {
  const size = using(path, (one) => (isOurs(one, { table, file }) ? one.size : undefined));
  if (size === undefined) return undefined;
  let ended: Ended | undefined;
  return {
    table,
    file,
    members: table === "members" ? size / MEMBER_BYTES : 0,
    keys: (see) => using(path, (one) => seeKeys(openCsv(cutFile(one, ","), table, file), see)),
    *rows() {
      const one = openFile(path);
      try {
        const { head, rows, broken } = openCsv(cutFile(one, ","), table, file);
        const { read, end } = tableReader(head);
        for (const raw of rows()) {
          const row = read(raw);
          if (row !== undefined) yield row;
        }
        ended = end(broken);
      } finally {
        one.close();
      }
    },
    ended: () => ended as Ended,
  };
}

function using<T>(path: string, use: (file: OpenFile) => T): T {
  const file = openFile(path);
  try {
    return use(file);
  } finally {
    file.close();
  }
}

type Ended = Omit<TableReading, "rows">;
type HouseholdTable = Exclude<TableName, OtherTable>;

const isOfHouseholds = (table: TableName) => table === "households" || PART_OF.has(table);

/** Whether a file is a text in UTF-8 whose first row names columns of its table and of no other. */
function isOurs(one: OpenFile, { table, file }: Pick<TableText, "table" | "file">): boolean {
  const bytes = new Uint8Array(BEGINNING);
  const beginning = bytes.subarray(0, one.read(bytes, 0));
  if (isZip(beginning) || kindOf(beginning) !== "text" || !isUtf8(one)) return false;
  const { header } = openCsv(cutFile(one, ","), table, file).head;
  return header.some((cell) => columnNamed(table, cell)) && !holdsOthers(header, table);
}

/** What a file is, and that it is text, shows in so many bytes. */
const BEGINNING = 4000;

/** Whose the rows of a text are; not where its rows may be of households that only their cells tell. */
function seeKeys({ head, rows, broken }: OpenCsv, see: (key: Key) => void): boolean {
  const keys = rowKeys(head);
  const isOwn = head.table === "households";
  if (keys === undefined) return false;
  // Whether a row of households is whole shows in all its cells.
  for (const row of rows(isOwn ? undefined : keys.cells)) {
    if (isOwn && !keys.hasShape(row)) return false;
    const household = keys.household(row);
    if (household !== undefined) see({ household, person: keys.person(row) });
  }
  return !isOwn || broken.length === 0;
}

/** In which order households come, and which texts have their rows in it. */
interface Order {
  /** Those of their own table. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Those that only other tables name. */
  readonly strangers: ReadonlySet<string>;
  readonly ordered: ReadonlySet<Source>;
  readonly people: Repeats;
}

/** Goes through whose the rows of texts are: their own table says in which order households come. */
function orderAmong(sources: readonly Source[]): Order | undefined {
  const numbers = new Map<string, number>();
  const strangers = new Set<string>();
  const ordered = new Set<Source>();
  const people = repeatsAmong(sources.reduce((sum, { members }) => sum + members, 0));
  const isOwn = ({ table }: Source) => table === "households";
  for (const source of [...sources.filter(isOwn), ...sources.filter((one) => !isOwn(one))]) {
    let [last, isOrdered] = [-1, true];
    const isUsable = source.keys(({ household, person }) => {
      if (person !== undefined) people.see(person);
      let number = numbers.get(household);
      if (number === undefined && isOwn(source)) {
        number = numbers.size;
        numbers.set(alone(household), number);
      }
      if (number === undefined) {
        if (!strangers.has(household)) strangers.add(alone(household));
        return;
      }
      if (number < last) isOrdered = false;
      last = number;
    });
    if (!isUsable) return undefined;
    if (isOrdered) ordered.add(source);
  }
  return { numbers, strangers, ordered, people };
}

/** The same text with memory of its own, which holds on to nothing that it was cut from. */
const alone = (text: string) => Buffer.from(text).toString();

interface Numbered {
  readonly number: number;
  readonly row: Row;
}

/** Households in the order of their own table, then those that only other tables name. */
function* householdsOf(
  sources: readonly Source[],
  { numbers, ordered }: Order,
): Generator<HouseholdGroup> {
  const unknown = sources.map(({ table }) => ({ table, rows: [] as Row[], lost: [] }));
  const cursors = sources.map((source, at) => {
    const rows = numbered(source, numbers, unknown[at]?.rows as Row[]);
    const inOrder = ordered.has(source)
      ? rows
      : [...rows].sort((a, b) => a.number - b.number).values();
    return { table: source.table as HouseholdTable, rows: inOrder, next: inOrder.next() };
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
  { table, rows }: Source,
  numbers: ReadonlyMap<string, number>,
  unknown: Row[],
): Generator<Numbered> {
  const key = table === "households" ? "id" : "household";
  for (const row of rows()) {
    const number = numbers.get(String(row[key]));
    if (number === undefined) unknown.push(row);
    else yield { number, row };
  }
}
