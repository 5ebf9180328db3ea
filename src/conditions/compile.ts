import {
  type FactValue,
  MET,
  NOT_MET,
  negate,
  type Rank,
  type Reading,
  UNKNOWN,
} from "../base/index.js";
import { type Condition, comparisonsOf, fold, type Operator, rightOf } from "./condition.js";
import { holds } from "./operators.js";

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
  /** The fact it is compared with and its slot; `null` and -1 where it is a literal. */
  readonly rightFact: string | null;
  readonly rightSlot: number;
  /** The literal it is compared with. */
  readonly literal: FactValue | null;
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

/** A node over comparisons and nodes before it, each named by the place of its rank. */
interface Node {
  readonly join: "all" | "any" | "not";
  readonly parts: readonly number[];
}

/**
 * Compiles a condition to a closure over a flat list of comparisons and of the nodes above them, each
 * after its parts: `all` is the least, `any` the greatest, `not` turns the chain round, and a
 * comparison with anything unknown is unknown. Within a condition nothing is not-applicable.
 *
 * @param at - the JSON pointer of the condition in its rule.
 */
export function compile(condition: Condition, slots: Slots, at: string): Compiled {
  const leaves = comparisonsOf(condition, at).map(({ at: place, comparison }): Leaf => {
    const { fact, operator } = comparison;
    const right = rightOf(comparison);
    const slot = slots.slotOf(fact);
    return right.fact === undefined
      ? { at: place, fact, operator, slot, rightFact: null, rightSlot: -1, literal: right.literal }
      : {
          at: place,
          fact,
          operator,
          slot,
          rightFact: right.fact,
          rightSlot: slots.slotOf(right.fact),
          literal: null,
        };
  });
  const nodes: Node[] = [];
  const add = (node: Node) => leaves.length + nodes.push(node) - 1;
  let nextLeaf = 0;
  /** The place of a condition's rank; its nodes are added, the innermost first. */
  const root = fold<number>(condition, {
    comparison: () => nextLeaf++,
    list: (join, parts) => add({ join, parts }),
    not: (part) => add({ join: "not", parts: [part] }),
  });

  const collect = (place: number, ranks: readonly Rank[], found: number[]): void => {
    if (place < leaves.length) {
      found.push(place);
      return;
    }
    const { join, parts } = nodes[place - leaves.length] as Node;
    const rank = ranks[place] as Rank;
    const wanted = join === "not" ? negate(rank) : rank;
    for (const part of parts) if (ranks[part] === wanted) collect(part, ranks, found);
  };
  return {
    leaves,
    evaluate(readings, ranks) {
      for (let index = 0; index < leaves.length; index += 1) {
        ranks[index] = compare(leaves[index] as Leaf, readings);
      }
      for (let index = 0; index < nodes.length; index += 1) {
        ranks[leaves.length + index] = rankOf(nodes[index] as Node, ranks);
      }
      return ranks[root] as Rank;
    },
    decisive(ranks) {
      const found: number[] = [];
      collect(root, ranks, found);
      return found;
    },
  };
}

function compare(leaf: Leaf, readings: readonly Reading[]): Rank {
  const left = readings[leaf.slot] as Reading;
  if (!left.known) return UNKNOWN;
  let right = leaf.literal;
  if (right === null) {
    const reading = readings[leaf.rightSlot] as Reading;
    if (!reading.known) return UNKNOWN;
    right = reading.value;
  }
  return holds(leaf.operator, left.value, right) ? MET : NOT_MET;
}

function rankOf({ join, parts }: Node, ranks: readonly Rank[]): Rank {
  let rank = ranks[parts[0] as number] as Rank;
  if (join === "not") return negate(rank);
  for (let index = 1; index < parts.length; index += 1) {
    const part = ranks[parts[index] as number] as Rank;
    if (join === "all" ? part < rank : part > rank) rank = part;
  }
  return rank;
}
