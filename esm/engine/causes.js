import { comparisonsOf, rightOf } from "../conditions/index.js";
import { appliesName } from "./to-engine.js";
import { trapOf } from "./traps.js";
function ruleCauses(rule, leaves, results, missingAs) {
  const decisive = new Set(
    leaves.filter((leaf) => leaf.decisive && leaf.verdict === "unknown").map((leaf) => leaf.at)
  );
  const isDecisive = (at) => decisive.has(at);
  const when = rule.appliesWhen === void 0 ? [] : causesIn(
    rule.appliesWhen,
    "/appliesWhen",
    results.get(appliesName(rule.name)),
    isDecisive,
    missingAs
  );
  if (when.length > 0 && results.get(appliesName(rule.name))?.result !== true) return when;
  const then = causesIn(
    rule.conditions,
    "/conditions",
    results.get(rule.name),
    isDecisive,
    missingAs
  );
  return [...when, ...then];
}
function causesIn(condition, at, result, isDecisive, missingAs) {
  const leaves = /* @__PURE__ */ new Map();
  if (result !== void 0) collectLeaves(result.conditions, at, leaves);
  return comparisonsOf(condition, at).flatMap(({ at: place, comparison }) => {
    const { fact, operator } = comparison;
    const rightFact = rightOf(comparison).fact;
    const leaf = leaves.get(place);
    if (leaf === void 0) {
      const throws = rightFact !== void 0 && (operator === "in" || operator === "notIn");
      return throws ? [{ trap: 17, missing: [rightFact] }] : [];
    }
    const left = leaf.factResult === void 0 || leaf.factResult === null;
    const right = rightFact !== void 0 && (leaf.valueResult === void 0 || leaf.valueResult === null);
    if (!isDecisive(place) || !(left || right)) return [];
    const missing = [...left ? [fact] : [], ...right ? [rightFact] : []];
    return [{ trap: trapOf(operator, { left, right }, leaf.result, missingAs), missing }];
  });
}
function collectLeaves(node, at, leaves) {
  if (node.not !== void 0) {
    collectLeaves(node.not, `${at}/not`, leaves);
    return;
  }
  const [key, parts] = node.all !== void 0 ? ["all", node.all] : ["any", node.any];
  if (parts === void 0) leaves.set(at, node);
  else {
    parts.forEach((part, index) => {
      collectLeaves(part, `${at}/${key}/${index}`, leaves);
    });
  }
}
export {
  causesIn,
  ruleCauses
};
