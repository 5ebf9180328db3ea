import fc from "fast-check";
import { type OwnTable, ownTables, partNamed, type TableName } from "../register/index.js";
import { records, type ValueOptions } from "./values.js";

type Row = Record<string, unknown>;

const MOST_ROWS = 2;

/** Records of tables of one's own, as many as the household says that it has of each. */
export function ownParts(options: ValueOptions): fc.Arbitrary<Row> {
  const parts = [...ownTables()].map(([name, table]) => {
    const part = partNamed(name);
    const row = (fixed: Row) =>
      records(
        name as TableName,
        options,
        Object.fromEntries(Object.entries(fixed).map(([key, value]) => [key, fc.constant(value)])),
        ["household"],
      );
    const { rows, declaredBy = "" } = table;
    if (rows === "one") return row({}).map((one): Row => ({ [part]: one }));
    const keys = keysOf(table);
    return fc
      .nat({ max: keys.length })
      .chain((count) => fc.tuple(...keys.slice(0, count).map(row)))
      .map((list): Row => ({ [part]: list, [declaredBy]: list.length }));
  });
  return fc.tuple(...parts).map((list) => Object.assign({}, ...list));
}

/** What tells the rows of a list apart. */
function keysOf({ by, columns }: OwnTable): readonly Row[] {
  const column = by === undefined ? undefined : columns[by];
  const at = Array.from({ length: MOST_ROWS }, (_, index) => index + 1);
  if (by === undefined || column === undefined) return at.map(() => ({}));
  switch (column.kind) {
    case "code":
      return Object.keys(column.codes ?? {})
        .slice(0, MOST_ROWS)
        .map((one) => ({ [by]: one }));
    case "year":
      return at.map((one) => ({ [by]: 2016 + one }));
    case "month":
      return at.map((one) => ({ [by]: `2019-0${one}` }));
    default:
      return at.map((one) => ({ [by]: `${one}` }));
  }
}
