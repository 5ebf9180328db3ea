import type { RuleResult } from "json-rules-engine";
import { type Condition, comparisonsOf, rightOf } from "../conditions/index.js";
import type { TraceLeaf } from "../judge/index.js";
import type { Rule } from "../law/index.js";
import type { MissingAs } from "./facts.js";
import type { EngineResults } from "./run.js";
import { appliesName } from "./to-engine.js";
import { type Trap, trapOf } from "./traps.js";

/** Why the engine decides a comparison that the records do not. */
export interface Cause {
  readonly trap: Trap;
  readonly missing: readonly string[];
}

/** What the engine made of the comparisons on which our unknown turns. */
export function ruleCauses(
  rule: Rule,
  leaves: readonly TraceLeaf[],
  results: EngineResults,
  missingAs: MissingAs,
): Cause[] {
  const decisive = new Set(
    leaves.filter((leaf) => leaf.decisive && leaf.verdict === "unknown").map((leaf) => leaf.at),
  );
  const isDecisive = (at: string) => decisive.has(at);
  const when =
    rule.appliesWhen === undefined
      ? []
      : causesIn(
          rule.appliesWhen,
          "/appliesWhen",
          results.get(appliesName(rule.name)),
          isDecisive,
          missingAs,
        );
  if (when.length > 0 && results.get(appliesName(rule.name))?.result !== true) return when;
  const then = causesIn(
    rule.conditions,
    "/conditions",
    results.get(rule.name),
    isDecisive,
    missingAs,
  );
  return [...when, ...then];
}

export function causesIn(
  condition: Condition,
  at: string,
  result: RuleResult | undefined,
  isDecisive: (at: string) => boolean,
  missingAs: MissingAs,
): Cause[] {
  const leaves = new Map<string, LeafResult>();
  if (result !== undefined) collectLeaves(result.conditions as LeafResult, at, leaves);
  return comparisonsOf(condition, at).flatMap(({ at: place, comparison }): Cause[] => {
    const { fact, operator } = comparison;
    const rightFact = rightOf(comparison).fact;
    const leaf = leaves.get(place);
    if (leaf === undefined) {
      const throws = rightFact !== undefined && (operator === "in" || operator === "notIn");
      return throws ? [{ trap: 17, missing: [rightFact] }] : [];
    }
    const left = leaf.factResult === undefined || leaf.factResult === null;
    const right =
      rightFact !== undefined && (leaf.valueResult === undefined || leaf.valueResult === null);
    if (!isDecisive(place) || !(left || right)) return [];
    const missing = [...(left ? [fact] : []), ...(right ? [rightFact] : [])];
    return [{ trap: trapOf(operator, { left, right }, leaf.result, missingAs), missing }];
  });
}

/** A node of the engine's result. */
interface LeafResult {
  readonly all?: readonly LeafResult[];
  readonly any?: readonly LeafResult[];
  readonly not?: LeafResult;
  readonly result?: boolean;
  readonly factResult?: unknown;
  readonly valueResult?: unknown;
}

function collectLeaves(node: LeafResult, at: string, leaves: Map<string, LeafResult>): void {
  if (node.not !== undefined) {
    collectLeaves(node.not, `${at}/not`, leaves);
    return;
  }
  const [key, parts] = node.all !== undefined ? ["all", node.all] : ["any", node.any];
  if (parts === undefined) leaves.set(at, node);
  else {
    parts.forEach((part, index) => {
      collectLeaves(part, `${at}/${key}/${index}`, leaves);
    });
  }
}
