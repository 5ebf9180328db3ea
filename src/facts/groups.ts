import { analysed } from "./analyse.js";
import { NO } from "./build.js";
import { type ColumnRead, type Expression, type Op, within } from "./expression.js";
import type { Build, Node } from "./node.js";
import { remembered } from "./remember.js";
import { rowsOf, type Scope } from "./scope.js";
import { add, type Value } from "./values.js";

type Sum = Extract<Expression, { op: "sum" }>;

/** A sum over rows that are chosen by one question for all, and among those by their code. */
interface Split {
  readonly question: Expression;
  readonly code: ColumnRead;
  readonly byCode: Expression;
}

/** Rows of one code: what they add up to, `undefined` where that is not known, and one of them. */
interface Group {
  readonly code: Value | undefined;
  readonly row: number;
  sum: Value | undefined;
}

/** Operators whose value hangs on nothing but their parts. */
const OPS: ReadonlySet<Op> = new Set<Op>([
  ...(["column", "literal", "parameter"] as const),
  ...(["equal", "isOneOf", "choose", "all"] as const),
]);

/** What tells the rows of a sum apart, where that is a question and then the code of a column. */
function splitOf({ table, where }: Sum, build: Build): Split | undefined {
  if (where.op !== "choose" || where.otherwise?.op !== "literal") return undefined;
  if (where.otherwise.value !== false) return undefined;
  const byCode = settled(where.then, build);
  const parts = within(byCode);
  const columns = parts.filter((part) => part.op === "column");
  const [code] = columns;
  if (code === undefined || code.table !== table || !parts.every(({ op }) => OPS.has(op))) {
    return undefined;
  }
  const isOne = columns.every((one) => analysed(one).text === analysed(code).text);
  return isOne ? { question: where.question, code, byCode } : undefined;
}

/** The same with the branches taken on which the law has decided. */
function settled(e: Expression, build: Build): Expression {
  if (e.op !== "choose") return e;
  const answer = build(e.question).constant;
  const then = settled(e.then, build);
  const otherwise = e.otherwise === undefined ? NO : settled(e.otherwise, build);
  if (answer === undefined) return { ...e, then, otherwise };
  return answer === true ? then : otherwise;
}

/**
 * A sum over rows of some codes: the rows are gone through once for all sums that differ only in those,
 * such as the components of an income. Nothing where the sum is not of that form.
 */
export function sumByCode(
  e: Sum,
  type: Node["type"],
  scope: Scope,
  build: Build,
): Node["value"] | undefined {
  const split = splitOf(e, build);
  if (split === undefined) return undefined;
  const key = JSON.stringify([e.table, split.question, split.code, e.of]);
  const groupsOf =
    scope.groups.get(key) ?? remembered(grouping(e, split, type, scope, build), e, scope);
  scope.groups.set(key, groupsOf);
  const chosen = build(split.byCode);
  /** Whether rows of a code count: the same for each, since nothing else is asked of them. */
  const counts = new Map<Value | undefined, Value | undefined>();
  const cursor = scope.cursors[e.table];
  const doesCount = ({ code, row: at }: Group) => {
    if (!counts.has(code)) {
      const { row, index } = cursor;
      cursor.row = rowsOf(scope, e.table)[at];
      cursor.index = at;
      counts.set(code, chosen.value());
      cursor.row = row;
      cursor.index = index;
    }
    return counts.get(code);
  };
  return () => {
    const groups = groupsOf() as readonly Group[] | undefined;
    let sum: Value | undefined = groups === undefined ? undefined : 0;
    for (let at = 0; groups !== undefined && at < groups.length && sum !== undefined; at += 1) {
      const group = groups[at] as Group;
      const holds = doesCount(group);
      if (holds === false) continue;
      const one = holds === undefined ? undefined : group.sum;
      sum = one === undefined ? undefined : add(sum, one, type);
    }
    return sum;
  };
}

/** Adds up the rows of which the question holds by their code; nothing where it is not known of one. */
function grouping(
  { table, of }: Sum,
  { question, code }: Split,
  type: Node["type"],
  scope: Scope,
  build: Build,
): () => readonly Group[] | undefined {
  const [asked, kind, added] = [build(question), build(code), build(of)];
  const cursor = scope.cursors[table];
  return () => {
    const { row, index } = cursor;
    const rows = rowsOf(scope, table);
    let groups: Group[] | undefined = [];
    for (let at = 0; at < rows.length && groups !== undefined; at += 1) {
      cursor.row = rows[at];
      cursor.index = at;
      const holds = asked.value();
      if (holds === false) continue;
      if (holds === undefined) groups = undefined;
      else {
        const its = kind.value();
        let group = groups.find((one) => one.code === its);
        if (group === undefined) {
          group = { code: its, row: at, sum: 0 };
          groups.push(group);
        }
        const one = group.sum === undefined ? undefined : added.value();
        group.sum =
          one === undefined || group.sum === undefined ? undefined : add(group.sum, one, type);
      }
    }
    cursor.row = row;
    cursor.index = index;
    return groups;
  };
}
