import {
  type Amount,
  amountOf,
  amountPerHead,
  append,
  compareAmounts,
  inYuan,
  latestAnniversary,
  monthOf,
  type PlainDate,
  roundAmount,
  yearOf,
} from "../base/index.js";
import { analysed, typeIn } from "./analyse.js";
import { lackOf, readColumn, readFilledIn, readIdPart, readRepeats } from "./cells.js";
import type { Expression } from "./expression.js";
import {
  type Build,
  choice,
  constant,
  type FactContext,
  lacksOf,
  NOTHING,
  type Node,
  same,
  strict,
} from "./node.js";
import { remembered } from "./remember.js";
import { overRows } from "./rows.js";
import { type Scope, writtenIn } from "./scope.js";
import { add, monthBefore, orderOf, SPANS, subtract, type Value } from "./values.js";

/** Makes compilers for one day and law; equal expressions become one node, read once for a subject. */
export function compiler(scope: Scope, context: FactContext): Build {
  const byObject = new Map<Expression, Node>();
  const byText = new Map<string, Node>();
  const build: Build = (expression) => {
    const known = byObject.get(expression) ?? byText.get(analysed(expression).text);
    if (known !== undefined) {
      byObject.set(expression, known);
      return known;
    }
    const made = make(expression, scope, context, build);
    const node =
      "constant" in made || isCheap(expression)
        ? made
        : { ...made, value: remembered(made.value, expression, scope) };
    byObject.set(expression, node);
    byText.set(analysed(expression).text, node);
    return node;
  };
  return build;
}

/** Whether working it out once more is quicker than looking up what it was. */
const isCheap = (e: Expression) =>
  ["filled", "literal", "lacking", "equal", "atMost", "below", "isOneOf"].includes(e.op) &&
  analysed(e).open.length < 2;

function make(e: Expression, scope: Scope, context: FactContext, build: Build): Node {
  const type = typeIn(e);
  switch (e.op) {
    case "column":
      return readColumn(e, type, scope);
    case "literal":
      return constant(type, e.value);
    case "day":
      return constant(type, context.asOf);
    case "parameter": {
      const reading = context.parameter(e.name);
      if (reading.known) return constant(type, reading.value);
      return { type, value: () => undefined, lacks: (into) => append(into, reading.lacks) };
    }
    case "filled": {
      if (e.orUnsure === true) return readFilledIn(e.of, type, scope, build);
      if (e.of.op !== "column") {
        const of = build(e.of);
        return { type, value: () => of.value() !== undefined, lacks: NOTHING };
      }
      const { table, column } = e.of;
      const cursor = scope.cursors[table];
      const value = () => writtenIn(scope, cursor.row, column) !== undefined;
      return { type, value, lacks: NOTHING };
    }
    case "all": {
      const parts = e.parts.map(build);
      const value = () => {
        let isSure = true;
        for (const part of parts) {
          const one = part.value();
          if (one === false) return false;
          if (one === undefined) isSure = false;
        }
        return isSure ? true : undefined;
      };
      return { type, value, lacks: lacksOf(parts) };
    }
    case "choose": {
      const question = build(e.question);
      const then = () => build(e.then);
      const otherwise = () =>
        e.otherwise === undefined ? constant(type, false) : build(e.otherwise);
      if (question.constant !== undefined) return question.constant === true ? then() : otherwise();
      return choice(type, question, then(), otherwise());
    }
    case "lacking": {
      const found = e.found.map(build);
      return { type, value: () => undefined, lacks: (into) => into.push(lackOf(e, found, scope)) };
    }
    case "knowing": {
      const parts = e.parts.map(build);
      const then = build(e.then);
      const value = () => {
        for (const part of parts) if (part.value() === undefined) return undefined;
        return then.value();
      };
      return { type, value, lacks: lacksOf([...parts, then]) };
    }
    case "equal": {
      const its = typeIn(e.a) ?? typeIn(e.b);
      if (its !== "amount") return same(build(e.a), build(e.b));
      const yuan = e.b.op === "literal" ? constant(its, amountOf(String(e.b.value))) : build(e.b);
      return strict(type, [build(e.a), yuan], (a: Amount, b: Amount) => compareAmounts(a, b) === 0);
    }
    case "isOneOf":
      return strict(type, [build(e.of)], (of: string) => e.list.includes(of));
    case "atMost":
    case "below": {
      const order = orderOf(typeIn(e.a) ?? typeIn(e.b));
      const limit = e.op === "atMost" ? 1 : 0;
      return strict(type, [build(e.a), build(e.b)], (a: Value, b: Value) => order(a, b) < limit);
    }
    case "plus":
      return e.parts
        .map(build)
        .reduce((a, b) => strict(type, [a, b], (x: Value, y: Value) => add(x, y, type)));
    case "minus":
      return strict(type, [build(e.a), build(e.b)], (a: Value, b: Value) => subtract(a, b, type));
    case "quotient": {
      const isAmount = typeIn(e.of) === "amount";
      const bothAmounts = isAmount && typeIn(e.by) === "amount";
      if (typeof e.times === "object") {
        const total = strict(
          type,
          [build(e.of), build(e.times)],
          (of: number, times: number) => of * times,
        );
        return strict(type, [total, build(e.by)], (of: number, by: number) => of / by);
      }
      const scale = e.times ?? 1;
      return strict(type, [build(e.of), build(e.by)], (of: Amount, by: Amount) => {
        if (typeof of === "number" && typeof by === "number" && (bothAmounts || !isAmount)) {
          return (of * scale) / by;
        }
        return (inYuan(of) * scale) / (bothAmounts ? inYuan(by) : Number(by));
      });
    }
    case "perHead":
      return strict(type, [build(e.of), build(e.by)], (of: Amount, by: number) =>
        amountPerHead(of, by),
      );
    case "rounded":
      return strict(type, [build(e.of)], roundAmount);
    case "partOf":
      return strict(type, [build(e.of)], e.unit === "year" ? yearOf : monthOf);
    case "latestAnniversary":
      return strict(type, [build(e.monthDay), build(e.on)], (monthDay: string, on: PlainDate) =>
        latestAnniversary(monthDay, on),
      );
    case "span":
      return strict(type, [build(e.from), build(e.to)], SPANS[e.unit]);
    case "monthsBefore":
      return strict(type, [build(e.of)], (month: string) => monthBefore(month, e.months));
    case "idPart":
      return readIdPart(e, type, scope, build);
    case "repeats":
      return readRepeats(e.of, type, scope, build);
    default:
      return overRows(e, type, scope, build);
  }
}
