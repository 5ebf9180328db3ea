import {
  type FileMetaData,
  parquetMetadata,
  parquetReadObjects,
  type SchemaElement,
} from "hyparquet";
import { compressors } from "hyparquet-compressors";
import type { Grid, GridRow, RawCell } from "../../register/index.js";
import { dayText } from "../../store/index.js";
import { refusal } from "../ordinary-file.js";

/** A small file can say that it holds any number of rows. */
const MOST_ROWS = 5_000_000;

/**
 * The rows of a Parquet file, numbered from 1, below the names of its columns. A decimal is read digit by
 * digit, since as a float it could lose some.
 */
export async function readParquet(bytes: Uint8Array, file: string): Promise<Grid> {
  const data = new Uint8Array(bytes).buffer;
  const metadata = parse(data);
  if (metadata.num_rows > MOST_ROWS) throw refusal(TOO_LONG);
  const scales = takeDecimals(metadata);
  const names = columnsOf(metadata);
  const records = await parquetReadObjects({
    file: data,
    metadata,
    compressors,
    parsers: {
      dateFromDays: dayText,
      timestampFromMilliseconds: (milliseconds) => timeText(milliseconds),
      timestampFromMicroseconds: (microseconds) => timeText(microseconds / 1000n),
      timestampFromNanoseconds: (nanoseconds) => timeText(nanoseconds / 1_000_000n),
    },
  }).catch(() => {
    throw refusal(DAMAGED);
  });
  const rows = records.map((record, at): GridRow => {
    const cells = names.map((name) => cellOf(record[name], scales.get(name)));
    return { line: at + 1, cells };
  });
  return { file, rows: [{ line: 1, cells: names }, ...rows] };
}

const TOO_LONG = {
  zh: `超过${MOST_ROWS}行；请分成几个文件`,
  en: `it has more than ${MOST_ROWS} rows; give it in several files`,
};

const DAMAGED = {
  zh: "Parquet 文件已损坏、加密，或用了读不了的压缩",
  en: "the Parquet file is damaged, encrypted, or compressed in a way that cannot be read",
};

const WIDE = {
  zh: "有一列小数存为变长字节，读不准；请另存为 CSV 或整数宽度的 DECIMAL",
  en: "a column of decimals is stored in bytes of varying length; save it as CSV or as another DECIMAL",
};

function parse(data: ArrayBuffer): FileMetaData {
  try {
    return parquetMetadata(data);
  } catch {
    throw refusal(DAMAGED);
  }
}

/** The columns of a file, those in which others lie among them. */
function columnsOf({ schema: [root, ...elements] }: FileMetaData): string[] {
  const names: string[] = [];
  let at = 0;
  const skip = (): void => {
    const { num_children = 0 } = elements[at] as SchemaElement;
    at += 1;
    for (let child = 0; child < num_children; child += 1) skip();
  };
  for (let child = 0; child < (root?.num_children ?? 0); child += 1) {
    names.push((elements[at] as SchemaElement).name);
    skip();
  }
  return names;
}

/** Makes decimals whole numbers for the reader, and says how many of their digits follow the point. */
function takeDecimals({ schema }: FileMetaData): ReadonlyMap<string, number> {
  const scales = new Map<string, number>();
  for (const element of schema) {
    const { logical_type: logical } = element;
    if (element.converted_type !== "DECIMAL" && logical?.type !== "DECIMAL") continue;
    if (element.type === "BYTE_ARRAY") throw refusal(WIDE);
    const scale = logical?.type === "DECIMAL" ? logical.scale : element.scale;
    scales.set(element.name, scale ?? 0);
    delete element.converted_type;
    delete element.logical_type;
  }
  return scales;
}

function cellOf(value: unknown, scale: number | undefined): RawCell {
  if (value === null || value === undefined) return null;
  if (scale !== undefined) return decimalText(value, scale);
  if (typeof value === "bigint") return String(value);
  if (typeof value !== "object") return value as RawCell;
  const plain = (_key: string, part: unknown) => (typeof part === "bigint" ? String(part) : part);
  return { nested: JSON.stringify(value, plain) };
}

/** A decimal as text: its digits with the point where it belongs. */
function decimalText(value: unknown, scale: number): string {
  const whole = value instanceof Uint8Array ? wholeOf(value) : BigInt(value as number | bigint);
  const sign = whole < 0n ? "-" : "";
  const digits = String(whole < 0n ? -whole : whole).padStart(scale + 1, "0");
  if (scale === 0) return sign + digits;
  return `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** A whole number in bytes, the highest first, negative where the first bit is set. */
function wholeOf(bytes: Uint8Array): bigint {
  let whole = 0n;
  for (const byte of bytes) whole = whole * 256n + BigInt(byte);
  return BigInt.asIntN(bytes.length * 8, whole);
}

const DAY = 86_400_000n;

/** A point in time as its day, and the time of day where it is not midnight. */
function timeText(milliseconds: bigint): string {
  const days = milliseconds / DAY - (milliseconds % DAY < 0n ? 1n : 0n);
  const seconds = Number(milliseconds - days * DAY) / 1000;
  const day = dayText(Number(days));
  if (seconds === 0) return day;
  const two = (of: number) => String(Math.floor(of)).padStart(2, "0");
  return `${day} ${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
}
