import * as z from "zod/mini";
import {
  type Column,
  type ColumnKind,
  householdSchema,
  TABLES,
  type TableName,
  zodOf,
} from "../register/index.js";
import { about, DATE, DECIMAL, type JsonSchema, schemaOf } from "./schema-json.js";

export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

/** What zod cannot say of a kind of column. */
const PATTERNS: Partial<Record<ColumnKind, JsonSchema>> = { date: DATE, money: DECIMAL };

function columnsOf(table: TableName): [string, Column][] {
  return Object.entries(TABLES[table].columns as Readonly<Record<string, Column>>);
}

/** Columns share the schema of their kind, so that it tells the kind. */
const KINDS: ReadonlyMap<unknown, ColumnKind> = new Map(
  TABLE_NAMES.flatMap((table) =>
    columnsOf(table).map(([, column]) => [column.schema, column.kind] as const),
  ),
);

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
    const { $schema: _, ...json } = toJson(zodOf(column.schema));
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

/** The JSON Schema of a household as `parseHousehold` takes it. */
export function householdJsonSchema(): JsonSchema {
  const label = { zh: "一户及其全部记录", en: "A household with all that is recorded of it." };
  const schema = schemaOf("household", label, toJson(householdSchema));
  const properties = schema.properties as Record<string, JsonSchema>;
  for (const [name, column] of columnsOf("households")) {
    if (properties[name] !== undefined)
      properties[name] = { ...properties[name], ...describe(column) };
  }
  return schema;
}
