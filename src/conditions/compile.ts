import { type FactValue, NOT_MET, negate, type Rank } from "../base/index.js";
import { type Condition, comparisonsOf, fold, type Operator, rightOf } from "./condition.js";
import { codeOf, rankByCode } from "./operators.js";

/** The answers of the facts that conditions read, each at its slot; `null` where one is not known. */
export type Values = readonly (FactValue | null)[];

/**
 * Gives every fact its slot. One below zero is in the inner list of values, at `~slot`: what is asked
 * of each part of a subject stands there, so that the subject's own answers are read once for all.
 */
export type SlotOf = (fact: string) => number;

/** The facts of a list of values, each at its slot, in the order in which they were asked for. */
export interface Slots {
  readonly facts: readonly string[];
  readonly slotOf: SlotOf;
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

const NOTHING: Values = [];

/** The right side of a comparison with a literal has no slot. */
const NO_SLOT = 0x3fff_ffff;

/** One comparison of a compiled condition. */
export interface Leaf {
  /** Its JSON pointer in the rule. */
  readonly at: string;
  readonly fact: string;
  readonly operator: Operator;
  readonly slot: number;
  /** The fact it is compared with and its slot, where it is no literal. */
  readonly rightFact: string | null;
  readonly rightSlot: number;
  /** The literal it is compared with. */
  readonly literal: FactValue | null;
}

/**
 * A condition made ready to run. `evaluate` makes every comparison, so that the trace has no holes,
 * and writes the rank of each into `ranks` from `from` on.
 */
export interface Compiled {
  readonly leaves: readonly Leaf[];
  readonly evaluate: (values: Values, ranks?: Rank[], from?: number, inner?: Values) => Rank;
  /** What the condition came to, from the ranks of its comparisons. */
  readonly rankFrom: (ranks: readonly Rank[], from?: number) => Rank;
  /** The leaves that make the verdict what it is, as indexes, from the ranks of the comparisons. */
  readonly decisive: (ranks: readonly Rank[], from?: number) => number[];
}

/** A node over comparisons and nodes before it, each named by the place of its rank. */
interface Node {
  readonly join: "all" | "any" | "not";
  readonly parts: readonly number[];
}

/** A condition as flat lists, which are gone through without a call or an object for each comparison. */
interface Flat {
  readonly codes: readonly number[];
  readonly slots: readonly number[];
  readonly rightSlots: readonly number[];
  readonly literals: Values;
  readonly nodes: readonly Node[];
}

/**
 * Compiles a condition to a flat list of comparisons and of the nodes above them, each after its
 * parts: `all` is the least, `any` the greatest, `not` turns the chain round, and a comparison with
 * anything unknown is unknown. Within a condition nothing is not-applicable.
 *
 * @param at - the JSON pointer of the condition in its rule.
 */
export function compile(condition: Condition, slotOf: SlotOf, at: string): Compiled {
  const leaves = comparisonsOf(condition, at).map(({ at: place, comparison }): Leaf => {
    const { fact, operator } = comparison;
    const right = rightOf(comparison);
    const isLiteral = right.fact === undefined;
    return {
      at: place,
      fact,
      operator,
      slot: slotOf(fact),
      rightFact: isLiteral ? null : right.fact,
      rightSlot: isLiteral ? NO_SLOT : slotOf(right.fact),
      literal: isLiteral ? right.literal : null,
    };
  });
  const count = leaves.length;
  const nodes: Node[] = [];
  const add = (node: Node) => count + nodes.push(node) - 1;
  let nextLeaf = 0;
  const root = fold<number>(condition, {
    comparison: () => nextLeaf++,
    list: (join, parts) => add({ join, parts }),
    not: (part) => add({ join: "not", parts: [part] }),
  });
  const flat: Flat = {
    codes: leaves.map(codeOf),
    slots: leaves.map(({ slot }) => slot),
    rightSlots: leaves.map(({ rightSlot }) => rightSlot),
    literals: leaves.map(({ literal }) => literal),
    nodes,
  };
  /** The ranks of comparisons and nodes while one evaluation lasts. */
  const work: Rank[] = new Array(count + nodes.length).fill(NOT_MET);

  const rankFrom = (ranks: readonly Rank[], from = 0): Rank => {
    for (let index = 0; index < count; index += 1) work[index] = ranks[from + index] as Rank;
    climb(nodes, work, count);
    return work[root] as Rank;
  };
  const collect = (place: number, found: number[]): void => {
    if (place < count) {
      found.push(place);
      return;
    }
    const { join, parts } = nodes[place - count] as Node;
    const rank = work[place] as Rank;
    const wanted = join === "not" ? negate(rank) : rank;
    for (const part of parts) if (work[part] === wanted) collect(part, found);
  };
  return {
    leaves,
    evaluate(values, ranks = [], from = 0, inner = NOTHING) {
      compareAll(flat, values, inner, work, ranks, from);
      if (nodes.length === 0) return ranks[from] as Rank;
      climb(nodes, work, count);
      return work[root] as Rank;
    },
    rankFrom,
    decisive(ranks, from = 0) {
      rankFrom(ranks, from);
      const found: number[] = [];
      collect(root, found);
      return found;
    },
  };
}

/** The value in a slot of two lists of values. */
export function valueAt(slot: number, values: Values, inner: Values): FactValue | null {
  return (slot >= 0 ? values[slot] : inner[~slot]) as FactValue | null;
}

/** What a comparison has on its right: the value in its slot, or its literal. */
export function rightValue(
  { rightSlot, literal }: Leaf,
  values: Values,
  inner: Values,
): FactValue | null {
  return rightSlot === NO_SLOT ? literal : valueAt(rightSlot, values, inner);
}

/** Makes every comparison and writes its rank to both lists. */
function compareAll(
  { codes, slots, rightSlots, literals }: Flat,
  values: Values,
  inner: Values,
  work: Rank[],
  ranks: Rank[],
  from: number,
): void {
  for (let index = 0; index < codes.length; index += 1) {
    const slot = slots[index] as number;
    const left = (slot >= 0 ? values[slot] : inner[~slot]) as FactValue | null;
    const rightSlot = rightSlots[index] as number;
    const right =
      rightSlot === NO_SLOT
        ? (literals[index] as FactValue | null)
        : valueAt(rightSlot, values, inner);
    const rank = rankByCode(codes[index] as number, left, right);
    work[index] = rank;
    ranks[from + index] = rank;
  }
}

/** Works the ranks of all nodes out, which stand behind those of the comparisons. */
function climb(nodes: readonly Node[], work: Rank[], count: number): void {
  for (let index = 0; index < nodes.length; index += 1) {
    work[count + index] = rankOf(nodes[index] as Node, work);
  }
}

function rankOf({ join, parts }: Node, ranks: readonly Rank[]): Rank {
  let rank = ranks[parts[0] as number] as Rank;
  if (join === "not") return negate(rank);
  if (join === "all") {
    for (let index = 1; index < parts.length; index += 1) {
      const part = ranks[parts[index] as number] as Rank;
      if (part < rank) rank = part;
    }
    return rank;
  }
  for (let index = 1; index < parts.length; index += 1) {
    const part = ranks[parts[index] as number] as Rank;
    if (part > rank) rank = part;
  }
  return rank;
}
