import type { TableName } from "../register/index.js";
import { type Expression, partsOf, typeOf, type ValueType } from "./expression.js";
import { isListed } from "./scope.js";

/** What compiling asks of an expression, worked out once for each. */
interface Analysis {
  /** By this equal expressions are known as one. */
  readonly text: string;
  /** Tables with many rows of which it reads the row at hand. */
  readonly open: readonly TableName[];
  readonly type: ValueType | undefined;
}

const known = new WeakMap<Expression, Analysis>();

export function analysed(expression: Expression): Analysis {
  let found = known.get(expression);
  if (found === undefined) {
    found = {
      text: JSON.stringify(expression),
      open: openTables(expression),
      type: typeOf(expression),
    };
    known.set(expression, found);
  }
  return found;
}

export const typeIn = (expression: Expression): ValueType | undefined => analysed(expression).type;

function openTables(e: Expression): TableName[] {
  if (e.op === "column") return isListed(e.table) ? [e.table] : [];
  const outside = e.op === "first" ? [e.equals] : [];
  const inside = partsOf(e).filter((part) => !outside.includes(part));
  const own = "table" in e ? e.table : undefined;
  const open = inside.flatMap((part) => analysed(part).open).filter((table) => table !== own);
  return [...new Set([...open, ...outside.flatMap((part) => analysed(part).open)])];
}
