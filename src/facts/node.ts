import type { Lack, PlainDate, Reading } from "../base/index.js";
import type { Expression, ValueType } from "./expression.js";
import type { Value } from "./values.js";

/** The day and the law for which facts are read. */
export interface FactContext {
  readonly asOf: PlainDate;
  readonly knownAt?: PlainDate | undefined;
  readonly parameter: (name: string) => Reading;
}

/** An expression made ready to be read from the rows at hand, again and again. */
export interface Node {
  readonly type: ValueType | undefined;
  /** What it is for every subject, where it does not hang on records. */
  readonly constant?: Value;
  /** `undefined` where it is not known. */
  readonly value: () => Value | undefined;
  /** What it lacks; asked only where it is not known. */
  readonly lacks: (into: Lack[]) => void;
}

/** Compiles a part of an expression. */
export type Build = (expression: Expression) => Node;

export const NOTHING = () => {};

export function constant(type: ValueType | undefined, value: Value): Node {
  return { type, constant: value, value: () => value, lacks: NOTHING };
}

/** A node that is `of(...)` of its parts where all are known. */
export function strict(
  type: ValueType | undefined,
  parts: readonly Node[],
  of: (a: never, b: never) => Value,
): Node {
  const [a, b] = parts as [Node, Node | undefined];
  const lacks = (into: Lack[]) => {
    for (const part of parts) if (part.value() === undefined) part.lacks(into);
  };
  if (b === undefined) {
    if (a.constant !== undefined) return constant(type, of(a.constant as never, 0 as never));
    const value = () => {
      const known = a.value();
      return known === undefined ? undefined : of(known as never, 0 as never);
    };
    return { type, value, lacks };
  }
  if (a.constant !== undefined && b.constant !== undefined) {
    return constant(type, of(a.constant as never, b.constant as never));
  }
  const fixed = b.constant;
  const value =
    fixed !== undefined
      ? () => {
          const left = a.value();
          return left === undefined ? undefined : of(left as never, fixed as never);
        }
      : () => {
          const left = a.value();
          if (left === undefined) return undefined;
          const right = b.value();
          return right === undefined ? undefined : of(left as never, right as never);
        };
  return { type, value, lacks };
}

/** Whether two values other than amounts are the same; the question that is asked most. */
export function same(a: Node, b: Node): Node {
  const fixed = b.constant;
  if (fixed === undefined || a.constant !== undefined) {
    return strict("boolean", [a, b], (x: Value, y: Value) => x === y);
  }
  const value = () => {
    const left = a.value();
    return left === undefined ? undefined : left === fixed;
  };
  return { type: "boolean", value, lacks: lacksOf([a]) };
}

export function lacksOf(parts: readonly Node[]): Node["lacks"] {
  return (into) => {
    for (const part of parts) if (part.value() === undefined) part.lacks(into);
  };
}

export function choice(
  type: ValueType | undefined,
  question: Node,
  then: Node,
  otherwise: Node,
): Node {
  return {
    type,
    value: () => {
      const answer = question.value();
      if (answer === undefined) return undefined;
      return answer === true ? then.value() : otherwise.value();
    },
    lacks: (into) => {
      const answer = question.value();
      const taken = answer === undefined ? question : answer === true ? then : otherwise;
      taken.lacks(into);
    },
  };
}
