import {
  both,
  either,
  type FactValue,
  MET,
  NOT_APPLICABLE,
  NOT_MET,
  negate,
  type Rank,
  type Reading,
  UNKNOWN,
} from "../base/index.js";
import { type Comparison, type Condition, isComparison, type Operator } from "../packs/index.js";
import { COMPARE } from "./operators.js";

/** The facts that a set of conditions reads, each at a fixed place in the list of readings. */
export interface Slots {
  readonly facts: readonly string[];
  readonly slotOf: (fact: string) => number;
}

export function createSlots(): Slots {
  const facts: string[] = [];
  const indexes = new Map<string, number>();
  return {
    facts,
    slotOf(fact) {
      const known = indexes.get(fact);
      if (known !== undefined) return known;
      indexes.set(fact, facts.length);
      return facts.push(fact) - 1;
    },
  };
}

/** One comparison of a compiled condition. */
export interface Leaf {
  /** Its JSON pointer in the rule. */
  readonly at: string;
  readonly fact: string;
  readonly operator: Operator;
  readonly slot: number;
  /** The fact it is compared with, or the literal. */
  readonly against:
    | { readonly fact: string; readonly slot: number }
    | { readonly value: FactValue };
}

/**
 * A condition made ready to run. `evaluate` reads every comparison, so that the trace has no holes,
 * and writes the rank of each into `ranks`.
 */
export interface Compiled {
  readonly leaves: readonly Leaf[];
  readonly evaluate: (readings: readonly Reading[], ranks: Rank[]) => Rank;
  /** The leaves that make the verdict what it is, as indexes. */
  readonly decisive: (ranks: readonly Rank[]) => number[];
}

type Evaluate = (readings: readonly Reading[], ranks: Rank[]) => Rank;

/** A node keeps its children, so that the decisive leaves can be found from the leaves' ranks. */
interface Node {
  readonly evaluate: Evaluate;
  readonly rank: (ranks: readonly Rank[]) => Rank;
  readonly decisive: (ranks: readonly Rank[], wanted: Rank, found: number[]) => void;
}

/**
 * Compiles a condition to closures: `all` is the least, `any` the greatest, `not` turns the chain
 * round, and a comparison with anything unknown is unknown.
 *
 * @param at - the JSON pointer of the condition in its rule.
 */
export function compile(condition: Condition, slots: Slots, at: string): Compiled {
  const leaves: Leaf[] = [];
  const root = compileNode(condition, slots, at, leaves);
  return {
    leaves,
    evaluate: root.evaluate,
    decisive(ranks) {
      const found: number[] = [];
      root.decisive(ranks, root.rank(ranks), found);
      return found;
    },
  };
}

function compileNode(condition: Condition, slots: Slots, at: string, leaves: Leaf[]): Node {
  if (isComparison(condition)) return compileComparison(condition, slots, at, leaves);
  if ("not" in condition) {
    const inner = compileNode(condition.not, slots, `${at}/not`, leaves);
    return {
      evaluate: (readings, ranks) => negate(inner.evaluate(readings, ranks)),
      rank: (ranks) => negate(inner.rank(ranks)),
      decisive: (ranks, wanted, found) => inner.decisive(ranks, negate(wanted), found),
    };
  }
  const key = "all" in condition ? "all" : "any";
  const parts = "all" in condition ? condition.all : condition.any;
  const join = key === "all" ? both : either;
  const children = parts.map((part, index) =>
    compileNode(part, slots, `${at}/${key}/${index}`, leaves),
  );
  return {
    evaluate(readings, ranks) {
      let rank: Rank = NOT_APPLICABLE;
      for (const child of children) rank = join(rank, child.evaluate(readings, ranks));
      return rank;
    },
    rank: (ranks) =>
      children.reduce<Rank>((rank, child) => join(rank, child.rank(ranks)), NOT_APPLICABLE),
    decisive(ranks, wanted, found) {
      for (const child of children) {
        if (child.rank(ranks) === wanted) child.decisive(ranks, wanted, found);
      }
    },
  };
}

function compileComparison(
  { fact, operator, value }: Comparison,
  slots: Slots,
  at: string,
  leaves: Leaf[],
): Node {
  const index = leaves.length;
  const slot = slots.slotOf(fact);
  const compare = COMPARE[operator];
  const reference = typeof value === "object" && "fact" in value ? value.fact : undefined;
  const rightSlot = reference === undefined ? -1 : slots.slotOf(reference);
  leaves.push({
    at,
    fact,
    operator,
    slot,
    against:
      reference === undefined
        ? { value: value as FactValue }
        : { fact: reference, slot: rightSlot },
  });
  const evaluate: Evaluate =
    reference === undefined
      ? (readings, ranks) => {
          const left = readings[slot] as Reading;
          const rank = left.known
            ? compare(left.value, value as FactValue)
              ? MET
              : NOT_MET
            : UNKNOWN;
          ranks[index] = rank;
          return rank;
        }
      : (readings, ranks) => {
          const left = readings[slot] as Reading;
          const right = readings[rightSlot] as Reading;
          const rank =
            left.known && right.known
              ? compare(left.value, right.value)
                ? MET
                : NOT_MET
              : UNKNOWN;
          ranks[index] = rank;
          return rank;
        };
  return {
    evaluate,
    rank: (ranks) => ranks[index] as Rank,
    decisive: (_ranks, _wanted, found) => {
      found.push(index);
    },
  };
}
