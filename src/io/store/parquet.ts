import { type AsyncBuffer, parquetMetadataAsync, parquetRead, type SchemaElement } from "hyparquet";
import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import { dayText, type FileRow, type StoreColumn, type Stored } from "../../store/index.js";
import { newFile, openFile } from "../ordinary-file.js";

/** So many rows stand in a group, which is what is read and written at a time. */
const GROUP = 2_048;

const TYPES = {
  VARCHAR: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  BOOLEAN: { type: "BOOLEAN" },
  BIGINT: { type: "INT64" },
  INTEGER: { type: "INT32" },
  DOUBLE: { type: "DOUBLE" },
  DATE: { type: "INT32", converted_type: "DATE" },
  "DECIMAL(26,12)": {
    type: "FIXED_LEN_BYTE_ARRAY",
    type_length: 11,
    converted_type: "DECIMAL",
    precision: 26,
    scale: 12,
  },
} as const satisfies Readonly<Record<StoreColumn["type"], Partial<SchemaElement>>>;

/** A file of the store that is being written. */
export interface TableFile {
  readonly add: (values: readonly Stored[]) => void;
  /** Ends the file, and says how many rows it has. */
  readonly close: () => number;
}

/** Begins a Parquet file; the same rows always give the same bytes. */
export function writeTable(path: string, columns: readonly StoreColumn[]): TableFile {
  const file = newFile(path);
  const bytes = new ByteWriter(1 << 20);
  const flush = () => {
    file.add(bytes.getBytes());
    bytes.index = 0;
  };
  const writer = new ParquetWriter({
    writer: bytes,
    schema: [
      { name: "root", num_children: columns.length },
      ...columns.map(({ name, type }) => ({
        name,
        repetition_type: "OPTIONAL" as const,
        ...TYPES[type],
      })),
    ],
    createdBy: "tuopin",
  });
  let data: Stored[][] = columns.map(() => []);
  let rows = 0;
  const writeGroup = () => {
    if (data[0]?.length === 0) return;
    const columnData = columns.map(({ name }, at) => ({ name, data: data[at] ?? [] }));
    writer.write({ columnData, rowGroupSize: GROUP });
    data = columns.map(() => []);
    flush();
  };
  return {
    add(values) {
      for (let at = 0; at < values.length; at += 1) data[at]?.push(values[at] ?? null);
      rows += 1;
      if (rows % GROUP === 0) writeGroup();
    },
    close() {
      writeGroup();
      writer.finish();
      flush();
      file.close();
      return rows;
    },
  };
}

/** The bytes of a file, read where they are asked for. */
export function bytesOf(path: string): AsyncBuffer & { readonly close: () => void } {
  const { size, read, close } = openFile(path);
  return {
    byteLength: size,
    slice(from, to = size) {
      const part = new Uint8Array(to - from);
      if (read(part, from) < part.length) throw new RangeError("the file ends early");
      return part.buffer;
    },
    close,
  };
}

/** The rows of a Parquet file of the store, group by group. */
export async function* rowsIn(
  path: string,
  columns: readonly string[],
): AsyncGenerator<readonly FileRow[]> {
  const file = bytesOf(path);
  try {
    const metadata = await parquetMetadataAsync(file);
    let from = 0;
    for (const { num_rows } of metadata.row_groups) {
      const to = from + Number(num_rows);
      let rows: readonly FileRow[] = [];
      await parquetRead({
        file,
        metadata,
        columns: [...columns],
        rowStart: from,
        rowEnd: to,
        rowFormat: "object",
        parsers: { dateFromDays: dayText },
        onComplete(found) {
          rows = found;
        },
      });
      yield rows;
      from = to;
    }
  } finally {
    file.close();
  }
}
