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
import {
  type Comparison,
  type Condition,
  comparisonsOf,
  isComparison,
  type Operator,
} from "../packs/index.js";
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
 * and writes the rank of each into `ranks`: those of the comparisons first, then those of the nodes
 * above them.
 */
export interface Compiled {
  readonly leaves: readonly Leaf[];
  readonly evaluate: (readings: readonly Reading[], ranks: Rank[]) => Rank;
  /** The leaves that make the verdict what it is, as indexes, from the ranks that `evaluate` wrote. */
  readonly decisive: (ranks: readonly Rank[]) => number[];
}

type Evaluate = (readings: readonly Reading[], ranks: Rank[]) => Rank;

/** A node writes its rank at its own place, so that the decisive leaves can be found from the ranks. */
interface Node {
  readonly index: number;
  readonly evaluate: Evaluate;
  readonly decisive: (ranks: readonly Rank[], found: number[]) => void;
}

/** What is handed out while a condition is compiled. */
interface Places {
  readonly slots: Slots;
  readonly leaves: Leaf[];
  nextNode: number;
}

/**
 * Compiles a condition to closures: `all` is the least, `any` the greatest, `not` turns the chain
 * round, and a comparison with anything unknown is unknown.
 *
 * @param at - the JSON pointer of the condition in its rule.
 */
export function compile(condition: Condition, slots: Slots, at: string): Compiled {
  const leaves: Leaf[] = [];
  const places = { slots, leaves, nextNode: comparisonsOf(condition).length };
  const root = compileNode(condition, at, places);
  return {
    leaves,
    evaluate: root.evaluate,
    decisive(ranks) {
      const found: number[] = [];
      root.decisive(ranks, found);
      return found;
    },
  };
}

function compileNode(condition: Condition, at: string, places: Places): Node {
  if (isComparison(condition)) return compileComparison(condition, at, places);
  const index = places.nextNode++;
  if ("not" in condition) {
    const inner = compileNode(condition.not, `${at}/not`, places);
    return {
      index,
      evaluate(readings, ranks) {
        const rank = negate(inner.evaluate(readings, ranks));
        ranks[index] = rank;
        return rank;
      },
      decisive: inner.decisive,
    };
  }
  const key = "all" in condition ? "all" : "any";
  const parts = "all" in condition ? condition.all : condition.any;
  const join = key === "all" ? both : either;
  const children = parts.map((part, position) =>
    compileNode(part, `${at}/${key}/${position}`, places),
  );
  return {
    index,
    evaluate(readings, ranks) {
      let rank: Rank = NOT_APPLICABLE;
      for (const child of children) rank = join(rank, child.evaluate(readings, ranks));
      ranks[index] = rank;
      return rank;
    },
    decisive(ranks, found) {
      for (const child of children) {
        if (ranks[child.index] === ranks[index]) child.decisive(ranks, found);
      }
    },
  };
}

function compileComparison(
  { fact, operator, value }: Comparison,
  at: string,
  { slots, leaves }: Places,
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
    index,
    evaluate,
    decisive: (_ranks, found) => {
      found.push(index);
    },
  };
}
