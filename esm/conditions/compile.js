import { MET, NOT_MET, negate, UNKNOWN } from "../base/index.js";
import { comparisonsOf, fold, rightOf } from "./condition.js";
import { holds } from "./operators.js";
function createSlots() {
  const facts = [];
  const indexes = /* @__PURE__ */ new Map();
  return {
    facts,
    slotOf(fact) {
      const known = indexes.get(fact);
      if (known !== void 0) return known;
      indexes.set(fact, facts.length);
      return facts.push(fact) - 1;
    }
  };
}
const NOTHING = [];
const NO_SLOT = 1073741823;
function compile(condition, slotOf, at) {
  const leaves = comparisonsOf(condition, at).map(({ at: place, comparison }) => {
    const { fact, operator } = comparison;
    const right = rightOf(comparison);
    const isLiteral = right.fact === void 0;
    return {
      at: place,
      fact,
      operator,
      slot: slotOf(fact),
      rightFact: isLiteral ? null : right.fact,
      rightSlot: isLiteral ? NO_SLOT : slotOf(right.fact),
      literal: isLiteral ? right.literal : null
    };
  });
  const count = leaves.length;
  const nodes = [];
  const add = (node) => count + nodes.push(node) - 1;
  let nextLeaf = 0;
  const root = fold(condition, {
    comparison: () => nextLeaf++,
    list: (join, parts) => add({ join, parts }),
    not: (part) => add({ join: "not", parts: [part] })
  });
  const flat = {
    operators: leaves.map(({ operator }) => operator),
    slots: leaves.map(({ slot }) => slot),
    rightSlots: leaves.map(({ rightSlot }) => rightSlot),
    literals: leaves.map(({ literal }) => literal),
    nodes
  };
  const work = new Array(count + nodes.length).fill(NOT_MET);
  const rankFrom = (ranks, from = 0) => {
    for (let index = 0; index < count; index += 1) work[index] = ranks[from + index];
    climb(nodes, work, count);
    return work[root];
  };
  const collect = (place, found) => {
    if (place < count) {
      found.push(place);
      return;
    }
    const { join, parts } = nodes[place - count];
    const rank = work[place];
    const wanted = join === "not" ? negate(rank) : rank;
    for (const part of parts) if (work[part] === wanted) collect(part, found);
  };
  return {
    leaves,
    evaluate(values, ranks = [], from = 0, inner = NOTHING) {
      compareAll(flat, values, inner, work, ranks, from);
      if (nodes.length > 0) climb(nodes, work, count);
      return work[root];
    },
    rankFrom,
    decisive(ranks, from = 0) {
      rankFrom(ranks, from);
      const found = [];
      collect(root, found);
      return found;
    }
  };
}
function valueAt(slot, values, inner) {
  return slot >= 0 ? values[slot] : inner[~slot];
}
function rightValue({ rightSlot, literal }, values, inner) {
  return rightSlot === NO_SLOT ? literal : valueAt(rightSlot, values, inner);
}
function compareAll({ operators, slots, rightSlots, literals }, values, inner, work, ranks, from) {
  for (let index = 0; index < operators.length; index += 1) {
    const left = valueAt(slots[index], values, inner);
    const rightSlot = rightSlots[index];
    const right = rightSlot === NO_SLOT ? literals[index] : valueAt(rightSlot, values, inner);
    const rank = left === null || right === null ? UNKNOWN : holds(operators[index], left, right) ? MET : NOT_MET;
    work[index] = rank;
    ranks[from + index] = rank;
  }
}
function climb(nodes, work, count) {
  for (let index = 0; index < nodes.length; index += 1) {
    work[count + index] = rankOf(nodes[index], work);
  }
}
function rankOf({ join, parts }, ranks) {
  let rank = ranks[parts[0]];
  if (join === "not") return negate(rank);
  if (join === "all") {
    for (let index = 1; index < parts.length; index += 1) {
      const part = ranks[parts[index]];
      if (part < rank) rank = part;
    }
    return rank;
  }
  for (let index = 1; index < parts.length; index += 1) {
    const part = ranks[parts[index]];
    if (part > rank) rank = part;
  }
  return rank;
}
export {
  compile,
  createSlots,
  rightValue,
  valueAt
};
