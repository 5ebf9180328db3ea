import type { Label, Reading } from "../base/index.js";
import { type Columns, TABLES, type TableName } from "../register/index.js";
import { column, examined, filledIn } from "./build.js";
import { columnsOf, parametersOf } from "./describe.js";
import { describedColumn, type Expression, typeOf, type ValueType } from "./expression.js";
import type { FactContext } from "./node.js";
import { readExpression } from "./readers.js";
import type { SubjectKind, Subjects } from "./scope.js";

/** A day is a text such as `2019-05-01`, in whose order days follow one another. */
export type FactType = "number" | "boolean" | "day" | "text" | "texts";

/** A named, typed question about a subject, and how it is read from the records. */
export interface Fact<K extends SubjectKind> {
  readonly id: string;
  readonly subject: K;
  readonly type: FactType;
  readonly unit?: string;
  readonly label: Label;
  /** The values that it can take, where it is a code. */
  readonly codes?: Readonly<Record<string, Label>>;
  /** How it is computed, where it is more than one column read as it stands. */
  readonly about?: Label;
  /** How it is computed, as data: all that follows is asked of it. */
  readonly expression: Expression;
  /** The columns that it is read from, as `table.column`. */
  readonly from: readonly string[];
  /** The facts that it is made of, for who wants to see how it came about. */
  readonly parts?: readonly string[];
  /** The legal values that it needs. */
  readonly parameters: readonly string[];
  readonly read: (subject: Subjects[K], context: FactContext) => Reading;
}

export type AnyFact = { [K in SubjectKind]: Fact<K> }[SubjectKind];

/** What the expression of a fact does not say. */
export type Described = Partial<Pick<AnyFact, "unit" | "codes" | "about" | "parts">>;

const FACT_TYPES: Readonly<Record<ValueType, FactType>> = {
  number: "number",
  amount: "number",
  boolean: "boolean",
  text: "text",
  day: "day",
  month: "text",
  texts: "texts",
};

/** A fact by its expression and labels. */
export function fact<K extends SubjectKind>(
  id: string,
  subject: K,
  zh: string,
  en: string,
  expression: Expression,
  described: Described = {},
): Fact<K> {
  const type = typeOf(expression);
  if (type === undefined) throw new TypeError(`fact ${id} is never known`);
  return {
    id,
    subject,
    type: FACT_TYPES[type],
    label: { zh, en },
    ...described,
    expression,
    get from() {
      return columnsOf(expression);
    },
    get parameters() {
      return parametersOf(expression);
    },
    read: (of, context) => readExpression(expression, of, context),
  };
}

/** The fact that one column states, or what an expression makes of it: unit, codes and label are its. */
export function columnFact<K extends SubjectKind>(
  id: string,
  subject: K,
  table: TableName,
  name: string,
  made?: { readonly by: Expression } & Pick<Described, "about" | "codes">,
): Fact<K> {
  const { label, unit, codes, unexamined = {} } = describedColumn(table, name);
  const answers = Object.entries(codes ?? {}).filter(([one]) => !Object.hasOwn(unexamined, one));
  return fact(id, subject, label.zh, label.en, made?.by ?? examined(column(table, name)), {
    ...(unit === undefined ? {} : { unit }),
    ...(codes === undefined ? {} : { codes: { ...Object.fromEntries(answers), ...made?.codes } }),
    ...(made?.about === undefined ? {} : { about: made.about }),
  });
}

/** Every column of a table as a fact of its name. */
export function columnFacts<K extends SubjectKind>(
  subject: K,
  table: TableName,
  but: readonly string[],
): Fact<K>[] {
  return Object.keys(TABLES[table].columns)
    .filter((name) => !but.includes(name))
    .map((name) => columnFact(`${subject}.${name}`, subject, table, name));
}

/**
 * Whether a column is filled, for every column of a table. This is a question about the record: an empty
 * cell is not filled, and of one that cannot be read nobody can say.
 */
export function filledFacts<K extends SubjectKind>(subject: K, table: TableName): Fact<K>[] {
  return Object.entries(TABLES[table].columns as Columns)
    .filter(([name]) => name !== "household")
    .map(([name, { label }]) =>
      fact(
        `filled.${table}.${name}`,
        subject,
        `已填写${label.zh}`,
        `${label.en} is filled in`,
        filledIn(column(table, name)),
      ),
    );
}
