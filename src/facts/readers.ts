import {
  type Amount,
  eachLackOnce,
  type FactValue,
  inYuan,
  known,
  type Lack,
  type Reading,
} from "../base/index.js";
import { type HouseholdSearch, householdSearch, type Member, sightOf } from "../register/index.js";
import { compiler } from "./compile.js";
import { columnsOf } from "./describe.js";
import type { Expression } from "./expression.js";
import type { FactContext } from "./node.js";
import { type AnySubject, createScope, enter, enterMember } from "./scope.js";
import { seenOn } from "./seen.js";

/** An expression made ready to be read of the subject at hand. */
export interface FactReader {
  /** `undefined` where it is not known. */
  readonly value: () => FactValue | undefined;
  /** What is lacking for it; nothing where it is known. */
  readonly lacks: () => readonly Lack[];
  readonly reading: () => Reading;
}

/** Readers for one day and law: turned to a subject, each then says what holds of it. */
export interface FactReaders {
  /**
   * Turns to another subject, as it stands at the moment of the context; what was read of the one
   * before is forgotten. What is given is the subject as far as it had been recorded by then: which
   * cells of a household deny each other only the readers know.
   */
  readonly turnTo: <S extends AnySubject>(subject: S) => S;
  /** Turns to a member of the household that `turnTo` gave; what was read of it and its members is kept. */
  readonly turnToMember: (member: Member) => void;
  /** Makes an expression ready; parts that several of them share are read once for a subject. */
  readonly readerOf: (expression: Expression) => FactReader;
}

/**
 * Makes readers for one day and law. Values come quickly and without what is lacking; that is worked
 * out when it is asked for. Between two turns the records must not change.
 *
 * @example
 * ```ts
 * const readers = factReaders({ asOf: "2020-12-31", parameter });
 * const heads = readers.readerOf(FACTS.get("household.heads").expression);
 * readers.turnTo({ household });
 * heads.value(); // 1
 * ```
 */
export function factReaders(context: FactContext): FactReaders {
  const scope = createScope();
  const build = compiler(scope, context);
  const read = new Set<string>();
  let search: HouseholdSearch | undefined;
  return {
    turnTo<S extends AnySubject>(subject: S) {
      if (!("household" in subject) || "member" in subject) {
        const seen = seenOn(subject, context);
        enter(scope, seen);
        return seen as S;
      }
      search ??= householdSearch((column) => read.has(column));
      const { household, denied } = sightOf(search, subject.household, context);
      const seen = household === subject.household ? subject : ({ household } as S);
      enter(scope, seen, denied);
      return seen;
    },
    turnToMember: (member) => enterMember(scope, member),
    readerOf: (expression) => {
      const node = build(expression);
      for (const column of columnsOf(expression)) read.add(column);
      search = undefined;
      const value =
        node.type === "amount"
          ? () => {
              const amount = node.value();
              return amount === undefined ? undefined : inYuan(amount as Amount);
            }
          : (node.value as FactReader["value"]);
      const lacks = () => {
        const found: Lack[] = [];
        if (node.value() === undefined) node.lacks(found);
        return eachLackOnce(found);
      };
      const reading = (): Reading => {
        const its = value();
        return its === undefined ? { known: false, lacks: lacks() } : known(its);
      };
      return { value, lacks, reading };
    },
  };
}

const made = new WeakMap<
  FactContext,
  FactReaders & { readonly known: Map<Expression, FactReader> }
>();

/** Reads one expression of one subject; what a context needs is made ready once. */
export function readExpression(
  expression: Expression,
  subject: AnySubject,
  context: FactContext,
): Reading {
  let readers = made.get(context);
  if (readers === undefined) {
    readers = { ...factReaders(context), known: new Map() };
    made.set(context, readers);
  }
  let reader = readers.known.get(expression);
  if (reader === undefined) {
    reader = readers.readerOf(expression);
    readers.known.set(expression, reader);
  }
  readers.turnTo(subject);
  return reader.reading();
}
