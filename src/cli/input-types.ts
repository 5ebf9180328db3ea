import type { Column, Columns } from "../register/index.js";
import { PARTS, TABLES, type TableName } from "../register/index.js";
import { about } from "./schema-json.js";

const HEAD = `/** Where something stands in what was given. */
export interface PlaceInput {
  readonly file?: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly character?: number;
  readonly column?: string;
  readonly pointer?: string;
}

/** A cell that nobody could read with certainty. */
export interface UnreadableInput {
  readonly unreadable: string;
  readonly place?: PlaceInput | undefined;
}

/** A cell of which two records say different things. */
export interface ConflictingInput {
  readonly conflicting: readonly string[];
  readonly place?: PlaceInput | undefined;
}

/** What a cell may hold; what is left out is not known. */
export type CellInput<T> = T | UnreadableInput | ConflictingInput | undefined;
`;

/** The TypeScript types of a household as \`readHousehold\` takes it, with labels and units for an editor. */
export function householdInputTypes(): string {
  const tables = ["households", ...PARTS.map(([, { table }]) => table)] as const;
  return [HEAD, ...tables.map(rowType), householdType()].join("\n");
}

const rowName = (table: TableName) =>
  `${table.replace(/(?:^|-)([a-z])/g, (_all, letter: string) => letter.toUpperCase())}Row`;

const comment = (lines: readonly string[], indent = "") =>
  lines.length === 1
    ? `${indent}/** ${lines[0]} */\n`
    : `${indent}/**\n${lines.map((line) => `${indent} * ${line}\n`).join("")}${indent} */\n`;

/** A row of a table; its key is given by where it stands, and may be left out. */
function rowType(table: TableName): string {
  const { label, columns, about: says } = TABLES[table];
  const fields = Object.entries(columns as Columns)
    .filter(([name]) => table !== "households" || name !== "id")
    .map(([name, column]) => field(name, column));
  return (
    comment([about(label), about(says)]) +
    `export interface ${rowName(table)} {\n${fields.join("")}` +
    comment(["Where the record was read."], "  ") +
    "  readonly at?: PlaceInput | undefined;\n" +
    comment(["The rows that it was put together from, where there are several."], "  ") +
    `  readonly rows?: readonly Omit<${rowName(table)}, "rows">[] | undefined;\n}\n`
  );
}

function field(name: string, column: Column): string {
  const { label, unit, note, codes = {}, personal, kind, least = 0, most } = column;
  const lines = [
    about(label, unit),
    ...(note === undefined ? [] : [about(note)]),
    ...Object.entries(codes).map(([code, one]) => `- \`${code}\`: ${about(one)}`),
    ...(most === undefined || kind === "year" ? [] : [`${least} … ${most}`]),
    ...(personal === "none" ? [] : [`personal data: ${personal}`]),
  ];
  return `${comment(lines, "  ")}  readonly ${name}?: CellInput<${typeOf(column)}>;\n`;
}

function typeOf({ kind, codes = {} }: Column): string {
  switch (kind) {
    case "code":
      return Object.keys(codes)
        .map((one) => JSON.stringify(one))
        .join(" | ");
    case "flag":
      return "boolean";
    case "year":
    case "count":
    case "quantity":
      return "number";
    default:
      return "string";
  }
}

function householdType(): string {
  const parts = PARTS.map(([name, { table, single }]) => {
    const row = rowName(table);
    const lines = comment([about(TABLES[table].label)], "  ");
    return `${lines}  readonly ${name}?: ${single ? row : `readonly ${row}[]`} | undefined;\n`;
  });
  return (
    comment(["一户及其全部记录 · A household with all that is recorded of it, as plain JSON."]) +
    `export interface HouseholdInput extends HouseholdsRow {\n${comment([about(TABLES.households.columns.id.label)], "  ")}` +
    `  readonly id: string;\n${parts.join("")}}\n`
  );
}
