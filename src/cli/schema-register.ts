import * as z from "zod/mini";
import {
  type Column,
  type ColumnKind,
  LONGEST_TEXT,
  MONTH,
  MOST_RECORDS,
  PARTS,
  TABLES,
  type TableName,
} from "../register/index.js";
import { about, DATE, DECIMAL, type JsonSchema, schemaOf } from "./schema-json.js";

export const tableNames = () => Object.keys(TABLES) as readonly TableName[];

/** What zod cannot say of a kind of column. */
const PATTERNS: Partial<Record<ColumnKind, JsonSchema>> = { date: DATE, money: DECIMAL };

function columnsOf(table: TableName): [string, Column][] {
  return Object.entries(TABLES[table].columns as Readonly<Record<string, Column>>);
}

const textOfColumn = () => z.string().check(z.minLength(1), z.maxLength(LONGEST_TEXT));
const text = textOfColumn();
const day = z.string();
const amount = z.string();
const month = z.string().check(z.regex(MONTH));
const place = z.strictObject({
  file: z.optional(z.string()),
  sheet: z.optional(z.string()),
  row: z.optional(z.number()),
  character: z.optional(z.number()),
  column: z.optional(z.string()),
  pointer: z.optional(z.string()),
});
const unreadable = z.strictObject({ unreadable: z.string(), place: z.optional(place) });
const conflicting = z.strictObject({
  conflicting: z.array(z.string()),
  place: z.optional(place),
});

/** The schema of a value of a column. */
function schemaOfValue({ kind, least = 0, most = 0, codes = {} }: Column): z.ZodMiniType {
  switch (kind) {
    case "text":
      return text;
    case "code":
      return z.enum(Object.keys(codes));
    case "flag":
      return z.boolean();
    case "date":
      return day;
    case "month":
      return month;
    case "money":
      return amount;
    case "quantity":
      return z.number().check(z.gte(least), z.lte(most));
    default:
      return z.int().check(z.gte(least), z.lte(most));
  }
}

const schemaOfColumn = new Map<Column, z.ZodMiniType>();

/** Each column has one schema, so that what is said twice refers to it. */
function columnSchema(column: Column): z.ZodMiniType {
  const schema = schemaOfColumn.get(column) ?? schemaOfValue(column);
  schemaOfColumn.set(column, schema);
  return schema;
}

function recordSchema(table: TableName) {
  const row = {
    ...Object.fromEntries(
      columnsOf(table).map(([name, column]) => [
        name,
        z.optional(z.union([columnSchema(column), unreadable, conflicting])),
      ]),
    ),
    at: z.optional(place),
  };
  const rows = z.array(z.strictObject(row)).check(z.maxLength(MOST_RECORDS));
  return z.strictObject({ ...row, rows: z.optional(rows) });
}

function householdSchema() {
  const parts = PARTS.map(([name, { table, single }]) => {
    const record = recordSchema(table);
    const list = z._default(z.array(record).check(z.maxLength(MOST_RECORDS)), []);
    return [name, single ? z.optional(record) : list];
  });
  return z.extend(recordSchema("households"), {
    id: textOfColumn(),
    ...(Object.fromEntries(parts) as Record<string, z.ZodMiniType>),
  });
}

/** Columns share the schema of their kind, so that it tells the kind. */
const KINDS: ReadonlyMap<unknown, ColumnKind> = new Map([
  [day, "date"],
  [amount, "money"],
]);

function toJson(schema: z.ZodMiniType): JsonSchema {
  return z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    reused: "ref",
    override: ({ zodSchema, jsonSchema }) => {
      const kind = KINDS.get(zodSchema);
      if (kind !== undefined) Object.assign(jsonSchema, PATTERNS[kind]);
    },
  }) as JsonSchema;
}

/** The JSON Schema of one row of a table, as a line of NDJSON. */
export function tableSchema(table: TableName): JsonSchema {
  const properties = columnsOf(table).map(([name, column]) => {
    const { $schema: _, ...json } = toJson(columnSchema(column));
    return [name, { ...json, ...describe(column) }];
  });
  const { keys, about: says } = TABLES[table];
  return schemaOf(table, says, {
    type: "object",
    properties: Object.fromEntries(properties),
    required: keys,
    additionalProperties: false,
  });
}

function describe(column: Column): JsonSchema {
  const { label, unit, note, codes, personal } = column;
  const lines = [
    about(label, unit),
    ...(note === undefined ? [] : [about(note)]),
    ...Object.entries(codes ?? {}).map(([code, one]) => `${code}: ${about(one)}`),
    ...(personal === "none" ? [] : [`personal data: ${personal}`]),
  ];
  return { description: lines.join("\n") };
}

/** The JSON Schema of a household as `readHousehold` takes it. */
export function householdJsonSchema(): JsonSchema {
  const label = { zh: "一户及其全部记录", en: "A household with all that is recorded of it." };
  const schema = schemaOf("household", label, toJson(householdSchema()));
  const properties = schema.properties as Record<string, JsonSchema>;
  for (const [name, column] of columnsOf("households")) {
    if (properties[name] !== undefined)
      properties[name] = { ...properties[name], ...describe(column) };
  }
  return schema;
}
