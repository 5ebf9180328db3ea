import {
  both,
  either,
  MET,
  NOT_APPLICABLE,
  NOT_MET,
  negate,
  type Rank,
  rankOf,
  UNKNOWN,
} from "../base/index.js";
import {
  type Condition,
  fold,
  holds,
  join,
  markValue,
  ofPerson,
  quotaOf,
  tallyOf,
} from "../conditions/index.js";
import type { TracedCriterion, TraceLeaf } from "../judge/index.js";
import type { Rule } from "../law/index.js";

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
  return fold<Rank>(
    condition,
    {
      comparison: (_comparison, place) => {
        const leaf = leaves.get(place);
        if (leaf === undefined) throw new Error(`no trace of ${place}`);
        return replayLeaf(leaf);
      },
      list: (how, parts) => parts.reduce<Rank>(how === "all" ? both : either, NOT_APPLICABLE),
      not: negate,
    },
    at,
  );
}

/** The rank of a rule by its trace. */
function replayRule(rule: Rule, trace: readonly TraceLeaf[]): Rank {
  const leaves = new Map(trace.map((leaf) => [leaf.at, leaf]));
  if (rule.appliesWhen !== undefined) {
    const applies = replayTree(rule.appliesWhen, "/appliesWhen", leaves);
    if (applies !== MET) return applies === NOT_MET ? NOT_APPLICABLE : UNKNOWN;
  }
  return ofPerson(rule.join, replayTree(rule.conditions, "/conditions", leaves));
}

/** What is known of the list of members that a rule about members was judged on. */
export interface MemberList {
  readonly complete: boolean;
  /** Members of whom it is not known whether they belong to the household. */
  readonly unsure: ReadonlySet<string>;
  /** A legal value by its name. */
  readonly legal: (parameter: string) => unknown;
}

/** The rank of a criterion by the traces of its rule, members joined. */
export function replayCriterion(rule: Rule, result: TracedCriterion, list: MemberList): Rank {
  if (result.members === undefined) {
    // Where it is not known, or known not to be so, that the pack concerns the subject, nothing is compared.
    const { leaves, verdict } = result;
    return leaves.length === 0 ? rankOf(verdict) : replayRule(rule, leaves);
  }
  const ranks = result.members.map(({ member, leaves, verdict }) => {
    const rank = leaves.length === 0 ? rankOf(verdict) : replayRule(rule, leaves);
    return list.unsure.has(member) && rank !== NOT_APPLICABLE ? UNKNOWN : rank;
  });
  const joining = rule.join ?? "every";
  const mark = quotaOf(joining)?.mark;
  const asked = mark === undefined ? null : markValue(mark, list.legal);
  return join(joining, tallyOf(ranks), asked, !list.complete);
}
