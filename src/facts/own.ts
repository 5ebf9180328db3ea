import { expectCall, type Label, OBJECT, objectWith, optional, TEXT } from "../base/index.js";
import {
  type OwnTables,
  ownTables,
  PARTS,
  setOwnRegister,
  type TableName,
} from "../register/index.js";
import {
  asDeclared,
  choose,
  column,
  equal,
  everyDeclared,
  knowing,
  lacking,
  NO,
  YES,
} from "./build.js";
import { setOwnFacts } from "./catalogue.js";
import { columnsOf } from "./describe.js";
import { type Expression, within } from "./expression.js";
import { type AnyFact, columnFact, type Described, fact, filledFacts } from "./fact.js";
import { DECLARED, MEMBERS_COMPLETE, PRESENT } from "./members.js";
import type { SubjectKind } from "./scope.js";

/** A fact of one's own: what a folder of rules asks beside what we ask. */
export interface OwnFact {
  readonly id: string;
  readonly subject: SubjectKind;
  readonly label: Label;
  readonly expression: Expression;
  readonly described: Described;
}

/** Parts that are other facts: they are meant as they stand. */
type Facts = ReadonlyMap<Expression, AnyFact>;

/** Before the point: what the facts are called that a table's columns state. */
const PREFIXES: Partial<Record<TableName, readonly [prefix: string, subject: SubjectKind]>> = {
  counties: ["county", "county"],
  townships: ["township", "township"],
  villages: ["village", "village"],
  households: ["household", "household"],
  members: ["member", "member"],
  dwellings: ["housing", "household"],
  water: ["water", "household"],
  monitoring: ["monitoring", "household"],
  credit: ["credit", "household"],
  duties: ["duty", "duty"],
};

/** Tables of which also whether a column is filled in is a fact. */
const FILLED: readonly TableName[] = ["households", "members", "dwellings", "water"];

/**
 * The facts that columns of one's own state: as those of ours, each by its name; of a table of one's own
 * with one record a household, under the name of the table. Those of a list are asked by facts over it.
 */
export function ownColumnFacts({ columns = {}, tables = {} }: OwnTables): AnyFact[] {
  const stated = [
    ...Object.entries(columns).map(([table, its]) => [table, Object.keys(its)] as const),
    ...Object.entries(tables).map(
      ([table, its]) => [table, [...Object.keys(its.columns), "recordedOn"]] as const,
    ),
  ];
  return stated.flatMap(([table, names]) => factsOfColumns(table as TableName, names));
}

function factsOfColumns(table: TableName, columns: readonly string[]): AnyFact[] {
  const own = ownTables().get(table);
  const named = own?.rows === "one" ? ([table, "household"] as const) : PREFIXES[table];
  if (named === undefined) return [];
  const [prefix, subject] = named;
  const asked = own !== undefined || FILLED.includes(table);
  const filled = asked ? filledFacts(subject, table) : [];
  return columns.flatMap((name) => [
    columnFact(`${prefix}.${name}`, subject, table, name),
    ...filled.filter(({ id }) => id === `filled.${table}.${name}`),
  ]) as AnyFact[];
}

/** A fact of one's own as one of those that rules may name. */
export function ownFact(
  { id, subject, label, expression, described }: OwnFact,
  facts: Facts = new Map(),
): AnyFact {
  const { zh, en } = label;
  if (expression.op !== "column") {
    return fact(id, subject, zh, en, asMeant(expression, facts), described) as AnyFact;
  }
  const stated = columnFact(id, subject, expression.table, expression.column);
  const { unit, codes } = stated;
  const its = {
    ...(unit === undefined ? {} : { unit }),
    ...(codes === undefined ? {} : { codes }),
  };
  return fact(id, subject, zh, en, stated.expression, { ...its, ...described }) as AnyFact;
}

/** The tables whose rows a subject has before it: its own, of which one row is at hand, and those of parts. */
export function tablesOf(subject: SubjectKind): {
  readonly atHand: readonly TableName[];
  readonly lists: readonly TableName[];
} {
  const singles = PARTS.filter(([, { single }]) => single).map(([, { table }]) => table);
  const lists = PARTS.filter(([, { single }]) => !single).map(([, { table }]) => table);
  switch (subject) {
    case "household":
      return { atHand: ["households", ...singles], lists };
    case "member":
      return { atHand: ["households", "members", ...singles], lists };
    case "village":
      return { atHand: ["villages"], lists: ["facilities"] };
    case "township":
      return { atHand: ["townships"], lists: ["villages", "facilities"] };
    case "county":
      return { atHand: ["counties"], lists: ["townships", "facilities"] };
    case "duty":
      return { atHand: ["duties"], lists: ["duties"] };
  }
}

/** The column that says how many rows of a list there are, so that none can be lost in silence. */
function declaredBy(table: TableName): Expression | undefined {
  switch (table) {
    case "members":
      return DECLARED;
    case "measures":
      return column("households", "declaredMeasures");
    case "villages":
      return column("townships", "declaredVillages");
    case "townships":
      return column("counties", "declaredTownships");
    default: {
      const name = ownTables().get(table)?.declaredBy;
      return name === undefined ? undefined : column("households", name);
    }
  }
}

/** Whether anything says that no row of a list is lacking; where nothing does, a row is asked for by its key. */
export const canBeWhole = (table: TableName): boolean => declaredBy(table) !== undefined;

/**
 * An expression as its author means it, who thinks of no list that is cut short and of no divisor of 0:
 * it counts, adds up and asks all rows only where none is lacking, of the people only those who belong to
 * the household on the day, and what is divided by nothing is not known.
 */
function asMeant(e: Expression, facts: Facts): Expression {
  if (facts.has(e)) return e;
  const parts = Object.fromEntries(
    Object.entries(e).map(([key, value]) => [key, meantIn(value, facts)]),
  ) as Expression;
  if (parts.op === "quotient" || parts.op === "perHead") {
    const nothing = equal(parts.by, 0);
    return choose(nothing, lacking("invalid", fieldIn(parts.by), parts.by), parts);
  }
  if (!("table" in parts) || parts.op === "column" || parts.op === "first") return parts;
  const declared = declaredBy(parts.table);
  if (declared === undefined) return parts;
  const ofPeople = parts.table === "members";
  const isWhole = ofPeople ? MEMBERS_COMPLETE : asDeclared(parts.table, declared);
  switch (parts.op) {
    case "every": {
      const of = ofPeople ? choose(PRESENT, parts.of, YES) : parts.of;
      return everyDeclared(parts.table, declared, of, isWhole);
    }
    case "count":
    case "sum": {
      const where = ofPeople ? choose(PRESENT, parts.where ?? YES, NO) : parts.where;
      const those = where === undefined ? parts : { ...parts, where };
      return knowing([isWhole], those);
    }
    default:
      return knowing([isWhole], parts);
  }
}

/** What is to be looked at where a value is of no use: a column that it is read from, or a list. */
function fieldIn(of: Expression): string {
  const [field, ...others] = columnsOf(of);
  const table = within(of).find((e) => "table" in e && e.op !== "column") as { table?: string };
  return others.length === 0 && field !== undefined
    ? field
    : (table?.table ?? field ?? "households");
}

function meantIn(value: unknown, facts: Facts): unknown {
  if (Array.isArray(value)) return value.map((one) => meantIn(one, facts));
  return typeof value === "object" && value !== null && "op" in value
    ? asMeant(value as Expression, facts)
    : value;
}

/** Columns, tables and facts of one's own, ready to be used, as `tuopin packs bundle` writes them. */
export interface OwnVocabulary extends OwnTables {
  readonly name: string;
  readonly facts?: Readonly<Record<string, Omit<OwnFact, "id">>> | undefined;
}

const OWN = objectWith({ name: TEXT, facts: optional(OBJECT), tables: optional(OBJECT) });

/**
 * Makes columns, tables and facts of one's own known to all that reads and judges: `readHousehold` takes
 * the columns, and rules may ask for the facts. What was declared under that name before goes. Rule files
 * that are read declare theirs themselves.
 *
 * @param own - from the module `own` that `tuopin packs bundle` writes beside packs that need it.
 * @throws TypeError where it has another form, or an expression that cannot be read.
 * @example
 * ```ts
 * declareOwn({
 *   name: "cn-qingling",
 *   columns: {
 *     households: {
 *       beehives: { kind: "count", label: { zh: "蜂箱数", en: "Beehives" }, personal: "none" },
 *     },
 *   },
 * });
 * console.log(FACTS.get("household.beehives")?.label.en); // Beehives
 * ```
 */
export function declareOwn(own: OwnVocabulary): void {
  expectCall("declareOwn", { own: [own, OWN] });
  const { name, columns = {}, tables = {}, facts = {} } = own;
  setOwnRegister(name, own);
  setOwnFacts(name, [
    ...ownColumnFacts({ columns, tables }),
    ...Object.entries(facts).map(
      ([id, { subject, label, expression, described }]) =>
        fact(id, subject, label.zh, label.en, expression, described) as AnyFact,
    ),
  ]);
}
