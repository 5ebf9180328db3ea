import type { FactValue, Label, UnknownReason } from "../base/index.js";
import { type Column, TABLES, type TableName } from "../register/index.js";

/** A column of the record at hand, as it stands at the moment. */
export interface ColumnRead {
  readonly op: "column";
  /** Where another cell denies it, what is written there all the same: a question about the record. */
  readonly written?: true;
  readonly table: TableName;
  readonly column: string;
}

/** What a resident id says of itself. */
export type IdPart = "length" | "checksum" | "birthDate" | "sex";
export type SpanUnit = "year" | "month" | "calendar-month" | "day";

/**
 * How a fact is computed, as plain JSON: it survives being written and read again, and everything else
 * that is known of a fact is asked of it. Where a part is not known, neither is what is made of it, and
 * it lacks what its parts lack; what differs says so.
 */
export type Expression =
  | ColumnRead
  /**
   * Whether that can be read at all; always known. A column is asked as it stands. With `orUnsure` it
   * is a question about the record: not known where something stands there that cannot be read.
   */
  | { readonly op: "filled"; readonly of: Expression; readonly orUnsure?: true }
  | { readonly op: "literal"; readonly value: FactValue }
  | {
      readonly op: "parameter";
      readonly name: string;
      readonly type: "text" | "boolean" | "number";
    }
  /** The day of judgement. */
  | { readonly op: "day" }
  /** Three-valued: one that is false decides. */
  | { readonly op: "all"; readonly parts: readonly Expression[] }
  /** Only the branch that is taken counts. Without `otherwise` the question is never answered no. */
  | {
      readonly op: "choose";
      readonly question: Expression;
      readonly then: Expression;
      readonly otherwise?: Expression;
    }
  /** Never known, for a reason of its own; `field` is a column, a table or a legal value. */
  | {
      readonly op: "lacking";
      readonly reason: UnknownReason;
      readonly field: string;
      readonly found: readonly Expression[];
      /** Why, where the reason alone does not say it. */
      readonly note?: Label;
    }
  /** What `then` is, where all of `parts` are known too. */
  | { readonly op: "knowing"; readonly parts: readonly Expression[]; readonly then: Expression }
  | { readonly op: "equal"; readonly a: Expression; readonly b: Expression }
  | { readonly op: "isOneOf"; readonly of: Expression; readonly list: readonly (string | number)[] }
  | { readonly op: "atMost"; readonly a: Expression; readonly b: Expression }
  | { readonly op: "below"; readonly a: Expression; readonly b: Expression }
  | { readonly op: "plus"; readonly parts: readonly Expression[] }
  | { readonly op: "minus"; readonly a: Expression; readonly b: Expression }
  /** Unrounded; `times` 100 makes a share in percent, a total what a sample comes to in it. The divisor is not 0. */
  | {
      readonly op: "quotient";
      readonly of: Expression;
      readonly by: Expression;
      readonly times?: number | ColumnRead;
    }
  /** An amount divided by heads, rounded down to the fen. The divisor is not 0. */
  | { readonly op: "perHead"; readonly of: Expression; readonly by: Expression }
  /** An amount rounded half up to the fen. */
  | { readonly op: "rounded"; readonly of: Expression }
  /** The year of a day, or the month of the year of a day or month. */
  | { readonly op: "partOf"; readonly of: Expression; readonly unit: "year" | "month" }
  /** The last `MM-DD` that is not after the day. */
  | { readonly op: "latestAnniversary"; readonly monthDay: Expression; readonly on: Expression }
  /** Full years or months, months of the calendar, or days from one day to another. */
  | {
      readonly op: "span";
      readonly from: Expression;
      readonly to: Expression;
      readonly unit: SpanUnit;
    }
  /** The month so many months before one. */
  | { readonly op: "monthsBefore"; readonly of: Expression; readonly months: number }
  | { readonly op: "idPart"; readonly of: ColumnRead; readonly part: IdPart }
  /** Whether an earlier row names the same person in that column; always known. */
  | { readonly op: "repeats"; readonly of: ColumnRead }
  /** Over the rows that hang on the subject, those for which `where` holds; all without it. */
  | { readonly op: "count"; readonly table: TableName; readonly where?: Expression }
  | {
      readonly op: "sum";
      readonly table: TableName;
      readonly where: Expression;
      readonly of: Expression;
    }
  /** Three-valued: one row of which it is false decides. */
  | { readonly op: "every"; readonly table: TableName; readonly of: Expression }
  /** The values of all rows, each once and sorted. */
  | { readonly op: "listOf"; readonly table: TableName; readonly of: Expression }
  /** Of the first row for which `where` holds and whose column `key`, as it stands, is `equals`. */
  | {
      readonly op: "first";
      readonly table: TableName;
      readonly where?: Expression;
      readonly key: string;
      /** The key where another cell denies it, too. */
      readonly written?: true;
      readonly equals: Expression;
      readonly of: Expression;
    };

export type Op = Expression["op"];

/** The type of a value: an amount of money, a day and a month are read into forms of their own. */
export type ValueType = "number" | "amount" | "boolean" | "text" | "texts" | "day" | "month";

/** What a column of the register is, as its table says. */
export function describedColumn(table: TableName, column: string): Column {
  const found = (TABLES[table].columns as Readonly<Record<string, Column>>)[column];
  if (found === undefined) throw new TypeError(`no column ${table}.${column}`);
  return found;
}

const columns = new Map<string, ColumnRead>();

/** The column that `table.column` names; the same each time, so that it is made ready once. */
export function columnAt(field: string): ColumnRead {
  let found = columns.get(field);
  if (found === undefined) {
    const [table, column] = field.split(".") as [TableName, string];
    found = { op: "column", table, column };
    columns.set(field, found);
  }
  return found;
}

const isExpression = (value: unknown): value is Expression =>
  typeof value === "object" && value !== null && "op" in value;

/** The expressions that one is directly made of, in the order in which they are written. */
export function partsOf(expression: Expression): Expression[] {
  return Object.values(expression).flatMap((value: unknown) =>
    (Array.isArray(value) ? value : [value]).filter(isExpression),
  );
}

/** Every expression inside one, itself included. */
export function within(expression: Expression): Expression[] {
  return [expression, ...partsOf(expression).flatMap(within)];
}

const KIND_TYPES: Readonly<Record<string, ValueType>> = {
  flag: "boolean",
  count: "number",
  quantity: "number",
  year: "number",
  money: "amount",
  date: "day",
  month: "month",
};

/** What is wrong with the types of an expression. */
export interface Mistyped {
  /** The part of the wrong type, or the whole whose parts are of different ones. */
  readonly at: Expression;
  /** The types of which it should be one; none where its parts should be of one type. */
  readonly wanted: readonly ValueType[];
  readonly found: readonly ValueType[];
}

/**
 * The type of an expression's value.
 *
 * @throws TypeError where its parts are not of the types that its operator takes; `cause` says which.
 */
export function typeOf(e: Expression): ValueType | undefined {
  const wants = (part: Expression, ...types: readonly ValueType[]) => {
    const type = typeOf(part);
    if (type !== undefined && !types.includes(type)) {
      const cause: Mistyped = { at: part, wanted: types, found: [type] };
      throw new TypeError(`${e.op} takes ${types.join(" or ")}, not ${type} of ${part.op}`, {
        cause,
      });
    }
    return type;
  };
  const same = (parts: readonly Expression[]) => {
    const types = new Set(parts.map(typeOf).filter((type) => type !== undefined));
    if (types.size > 1) {
      const cause: Mistyped = { at: e, wanted: [], found: [...types] };
      throw new TypeError(`${e.op} takes one type, not ${[...types].join(", ")}`, { cause });
    }
    return [...types][0];
  };
  switch (e.op) {
    case "column":
      return KIND_TYPES[describedColumn(e.table, e.column).kind] ?? "text";
    case "literal":
      if (typeof e.value === "object") return "texts";
      return typeof e.value === "string" ? "text" : (typeof e.value as "number" | "boolean");
    case "parameter":
      return e.type;
    case "day":
      return "day";
    case "filled":
    case "repeats":
      typeOf(e.of);
      return "boolean";
    case "all":
      for (const part of e.parts) wants(part, "boolean");
      return "boolean";
    case "choose":
      wants(e.question, "boolean");
      return same(e.otherwise === undefined ? [e.then] : [e.then, e.otherwise]);
    case "lacking":
      e.found.forEach(typeOf);
      return undefined;
    case "knowing":
      e.parts.forEach(typeOf);
      return typeOf(e.then);
    case "equal":
      // Money is compared with a plain number of yuan too.
      if (typeOf(e.a) !== "amount" || e.b.op !== "literal") same([e.a, e.b]);
      return "boolean";
    case "atMost":
    case "below":
      for (const part of [e.a, e.b]) wants(part, "number", "day", "amount");
      same([e.a, e.b]);
      return "boolean";
    case "isOneOf":
      wants(e.of, "text", "number");
      return "boolean";
    case "plus":
      for (const part of e.parts) wants(part, "number", "amount");
      return same(e.parts);
    case "minus":
      for (const part of [e.a, e.b]) wants(part, "number", "amount");
      return same([e.a, e.b]);
    case "quotient":
      wants(e.of, "number", "amount");
      if (typeOf(e.by) !== "number") same([e.of, e.by]);
      return "number";
    case "perHead":
      wants(e.by, "number");
      return wants(e.of, "amount");
    case "rounded":
      return wants(e.of, "amount");
    case "partOf":
      wants(e.of, "day", "month");
      return "number";
    case "latestAnniversary":
      wants(e.monthDay, "text");
      return wants(e.on, "day");
    case "span":
      for (const part of [e.from, e.to]) wants(part, "day");
      return "number";
    case "monthsBefore":
      return wants(e.of, "month");
    case "idPart":
      wants(e.of, "text");
      return ({ length: "number", checksum: "boolean", birthDate: "day", sex: "text" } as const)[
        e.part
      ];
    case "count":
      if (e.where !== undefined) wants(e.where, "boolean");
      return "number";
    case "sum":
      wants(e.where, "boolean");
      return wants(e.of, "number", "amount");
    case "every":
      return wants(e.of, "boolean");
    case "listOf":
      wants(e.of, "text");
      return "texts";
    case "first":
      if (e.where !== undefined) wants(e.where, "boolean");
      describedColumn(e.table, e.key);
      typeOf(e.equals);
      return typeOf(e.of);
  }
}
