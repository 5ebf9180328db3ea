import type { CriterionResult, TraceLeaf } from "../assess/index.js";
import {
  both,
  either,
  join,
  MET,
  NOT_APPLICABLE,
  NOT_MET,
  negate,
  type Rank,
  rankOf,
  UNKNOWN,
} from "../base/index.js";
import { holds } from "../engine/index.js";
import { type Condition, isComparison, type Rule } from "../packs/index.js";

/** The rank of a comparison by nothing but what its trace says it saw. */
function replayLeaf({ left, operator, right }: TraceLeaf): Rank {
  if (left === null || right === null) return UNKNOWN;
  return holds(operator, left, right) ? MET : NOT_MET;
}

function replayTree(
  condition: Condition,
  at: string,
  leaves: ReadonlyMap<string, TraceLeaf>,
): Rank {
  if (isComparison(condition)) {
    const leaf = leaves.get(at);
    if (leaf === undefined) throw new Error(`no trace of ${at}`);
    return replayLeaf(leaf);
  }
  if ("not" in condition) return negate(replayTree(condition.not, `${at}/not`, leaves));
  const [key, parts, joined] =
    "all" in condition
      ? (["all", condition.all, both] as const)
      : (["any", condition.any, either] as const);
  return parts.reduce<Rank>(
    (rank, part, index) => joined(rank, replayTree(part, `${at}/${key}/${index}`, leaves)),
    NOT_APPLICABLE,
  );
}

/** The rank of a rule by its trace. */
function replayRule(rule: Rule, trace: readonly TraceLeaf[]): Rank {
  const leaves = new Map(trace.map((leaf) => [leaf.at, leaf]));
  if (rule.appliesWhen !== undefined) {
    const applies = replayTree(rule.appliesWhen, "/appliesWhen", leaves);
    if (applies !== MET) return applies === NOT_MET ? NOT_APPLICABLE : UNKNOWN;
  }
  return replayTree(rule.conditions, "/conditions", leaves);
}

/** What is known of the list of members that a rule about members was judged on. */
export interface MemberList {
  readonly complete: boolean;
  /** Members of whom it is not known whether they belong to the household. */
  readonly unsure: ReadonlySet<string>;
}

/** The rank of a criterion by the traces of its rule, members joined. */
export function replayCriterion(rule: Rule, result: CriterionResult, list: MemberList): Rank {
  if (result.members === undefined) {
    // Where it is not known, or known not to be so, that the pack concerns the subject, nothing is compared.
    const { leaves, verdict } = result;
    return leaves.length === 0 ? rankOf(verdict) : replayRule(rule, leaves);
  }
  const ranks = result.members.map(({ member, leaves, verdict }) => {
    const rank = leaves.length === 0 ? rankOf(verdict) : replayRule(rule, leaves);
    return list.unsure.has(member) && rank !== NOT_APPLICABLE ? UNKNOWN : rank;
  });
  return join(ranks, rule.join ?? "every", list.complete);
}
