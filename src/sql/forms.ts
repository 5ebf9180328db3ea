import type { Expression, ValueType } from "../facts/index.js";
import type { TableName } from "../register/index.js";
import type { Dialect } from "./dialect.js";
import type { CellTerm, Term, Terms } from "./term.js";

const NOT_IN_SQL = "not in SQL";

/** Something that SQL cannot say as we mean it. */
export const notInSql = (what: string) =>
  new TypeError(`toSql: ${what} cannot be said in SQL`, { cause: NOT_IN_SQL });

/** Names the fact of which something cannot be said in SQL. */
export function namingFact<T>(fact: string, make: () => T): T {
  try {
    return make();
  } catch (error) {
    const isOurs = error instanceof TypeError && error.cause === NOT_IN_SQL;
    throw isOurs ? new TypeError(`${error.message} (fact ${fact})`, { cause: NOT_IN_SQL }) : error;
  }
}

export interface Lowering {
  readonly terms: Terms;
  readonly dialect: Dialect;
  readonly lower: (expression: Expression) => Term;
  readonly cell: (cell: CellTerm) => Term;
  /** The table of the subject's own record. */
  readonly own: TableName | undefined;
  /** What is read inside rows of the subject's own table, of which it has a list too. */
  readonly inside: (table: TableName) => Lowering;
}

/** Three-valued: one that is false decides. */
export function all(parts: readonly Term[], terms: Terms): Term {
  const left = parts.filter(({ constant }) => constant !== true);
  if (left.some(({ constant }) => constant === false)) return terms.constant(false, "boolean");
  if (left.length < 2) return left[0] ?? terms.constant(true, "boolean");
  return terms.make("and", {
    type: "boolean",
    parts: left,
    say: (...texts) => `(${texts.join(" AND ")})`,
  });
}

/** What `then` is, where all of the parts are known too. */
export function knowing(parts: readonly Term[], then: Term, terms: Terms): Term {
  const left = parts.filter((part) => part.constant === undefined || part.constant === null);
  if ([...left, then].some(({ constant }) => constant === null)) {
    return terms.constant(null, then.type);
  }
  const asked = left.filter(({ id }) => id !== then.id);
  if (asked.length === 0) return then;
  return terms.make("knowing", {
    type: then.type,
    parts: [...asked, then],
    say: (...texts) => {
      const known = texts.slice(0, -1).map((one) => `${one} IS NOT NULL`);
      return `CASE WHEN ${known.join(" AND ")} THEN ${texts.at(-1)} END`;
    },
  });
}

/** One of two terms; unknown where the question is. */
export function choice(
  asked: Term,
  then: Term,
  otherwise: Term,
  type: ValueType | undefined,
  terms: Terms,
): Term {
  const [a, b] = [then.constant, otherwise.constant];
  if (a === null && b === null) return terms.constant(null, type);
  if (a === true && b === false) return asked;
  if (a === false && b === true) return not(asked, terms);
  if (b === null) {
    return terms.make("when", {
      type,
      parts: [asked, then],
      say: (q, x) => `CASE WHEN ${q} THEN ${x} END`,
    });
  }
  if (a === null) {
    return terms.make("unless", {
      type,
      parts: [asked, otherwise],
      say: (q, x) => `CASE WHEN NOT ${q} THEN ${x} END`,
    });
  }
  return terms.make("choose", {
    type,
    parts: [asked, then, otherwise],
    say: (q, x, y) => `CASE ${q} WHEN TRUE THEN ${x} WHEN FALSE THEN ${y} END`,
  });
}

export const not = (part: Term, terms: Terms): Term =>
  terms.strict("not", "boolean", [part], (text) => `(NOT ${text})`);

export const isKnown = (part: Term, terms: Terms): Term =>
  part.constant === undefined
    ? terms.make("known", { type: "boolean", parts: [part], say: (of) => `(${of} IS NOT NULL)` })
    : terms.constant(part.constant !== null, "boolean");
