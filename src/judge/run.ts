import {
  append,
  eachLackOnce,
  type FactValue,
  type Lack,
  MET,
  NOT_APPLICABLE,
  NOT_MET,
  type Rank,
  UNKNOWN,
  verdictOf,
} from "../base/index.js";
import { type Compiled, join, ofPerson } from "../conditions/index.js";
import type { MemberResult } from "./assessment.js";
import type { CompiledRule, SlotFact } from "./machine.js";

/** Facts that were read of one subject or member, each in its slot, and what its comparisons come to. */
export interface Sheet {
  /** `null` where the answer is not known. */
  readonly values: (FactValue | null)[];
  /** Why the answer in a slot is not known; asked only where a verdict rests on it. */
  readonly lacksAt: (slot: number) => readonly Lack[];
  readonly ranks: Rank[];
}

/** Those who belonged to the household on the day, and what keeps the list of them from being whole. */
export interface MemberList {
  readonly members: readonly MemberSheet[];
  /** What is lacking for the list to be complete, where it is not. */
  readonly incomplete: readonly Lack[] | undefined;
  /** More are recorded than declared: somebody recorded does not belong, and nobody knows who. */
  readonly hasSurplus: boolean;
}

export interface MemberSheet extends Sheet {
  readonly member: string;
  /** What is lacking to say whether the person belonged to the household, where that is not known. */
  readonly doubts: readonly Lack[] | undefined;
}

/** What a rule came to. */
export interface Judged {
  readonly rank: Rank;
  readonly lacks: readonly Lack[];
  readonly members?: readonly MemberResult[];
}

export const NO_LACKS: readonly Lack[] = [];
/** What a rule comes to that lacks nothing, by its rank. */
const DECIDED = ([NOT_MET, UNKNOWN, MET, NOT_APPLICABLE] as const).map(
  (rank): Judged => ({ rank, lacks: NO_LACKS }),
);
const NO_SHEET: Sheet = { values: [], lacksAt: () => NO_LACKS, ranks: [] };

/** Reads facts of the subject at hand into their slots. */
export function readInto(values: (FactValue | null)[], facts: readonly SlotFact[]): void {
  for (let index = 0; index < facts.length; index += 1) {
    const { slot, reader } = facts[index] as SlotFact;
    values[slot] = reader.value() ?? null;
  }
}

/** Runs a rule about the subject itself, or about each member and then joins what they came to. */
export function judgeRule(rule: CompiledRule, own: Sheet, list: MemberList | undefined): Judged {
  if (rule.isAboutMembers && list !== undefined) return judgeMembers(rule, own, list);
  const rank = runRule(rule, own, NO_SHEET, own.ranks);
  if (rank !== UNKNOWN) return DECIDED[rank] as Judged;
  return { rank, lacks: lacksOf(rule, own, NO_SHEET, own.ranks) };
}

function judgeMembers(
  rule: CompiledRule,
  own: Sheet,
  { members, incomplete, hasSurplus }: MemberList,
): Judged {
  const tally: [number, number, number, number] = [0, 0, 0, 0];
  const lacks: Lack[] = [];
  const results: MemberResult[] = [];
  for (let index = 0; index < members.length; index += 1) {
    const sheet = members[index] as MemberSheet;
    let one = runRule(rule, own, sheet, sheet.ranks);
    let its = NO_LACKS;
    // Whether somebody belongs does not matter where the rule does not concern them.
    if (sheet.doubts !== undefined && one !== NOT_APPLICABLE) {
      one = UNKNOWN;
      its = sheet.doubts;
    } else if (one === UNKNOWN) its = lacksOf(rule, own, sheet, sheet.ranks);
    tally[one] += 1;
    if (its.length > 0) append(lacks, its);
    results.push({ member: sheet.member, verdict: verdictOf(one), lacks: its });
  }
  if (incomplete !== undefined) append(lacks, incomplete);
  const [notMet, unknown, met] = tally;
  const rank = hasSurplus
    ? UNKNOWN
    : join(rule.join, [notMet, unknown, met], markIn(rule, own.values), incomplete !== undefined);
  if (rule.markSlot !== undefined) addLacks(rule.markSlot, own, NO_SHEET, lacks);
  return { rank, members: results, lacks: rank === UNKNOWN ? eachLackOnce(lacks) : NO_LACKS };
}

/** How many members must meet a rule that counts them; `null` where it does not, or that is not known. */
export function markIn(
  { quota, markSlot }: Pick<CompiledRule, "quota" | "markSlot">,
  values: readonly (FactValue | null)[],
): number | null {
  return ((markSlot === undefined ? quota?.mark : values[markSlot]) ?? null) as number | null;
}

/** Makes every comparison of a rule: its scope first, then its conditions, which decide only within it. */
function runRule(rule: CompiledRule, own: Sheet, inner: Sheet, ranks: Rank[]): Rank {
  const { scope, conditions, from, join: joining } = rule;
  if (scope === undefined) {
    return ofPerson(joining, conditions.evaluate(own.values, ranks, from, inner.values));
  }
  const when = scope.evaluate(own.values, ranks, from, inner.values);
  const inside = from + scope.leaves.length;
  const then = ofPerson(joining, conditions.evaluate(own.values, ranks, inside, inner.values));
  if (when === MET) return then;
  return when === NOT_MET ? NOT_APPLICABLE : UNKNOWN;
}

/** A condition of a rule that was asked, and where the ranks of its comparisons begin. */
export interface Asked {
  readonly condition: Compiled;
  readonly from: number;
  readonly rank: Rank;
}

/** The conditions of a rule on which its verdict rests, from the ranks of its comparisons. */
export function askedOf(
  { scope, conditions, from }: CompiledRule,
  ranks: readonly Rank[],
): readonly Asked[] {
  const inside = from + (scope?.leaves.length ?? 0);
  const then = () => ({
    condition: conditions,
    from: inside,
    rank: conditions.rankFrom(ranks, inside),
  });
  if (scope === undefined) return [then()];
  const when = { condition: scope, from, rank: scope.rankFrom(ranks, from) };
  return when.rank === MET ? [when, then()] : [when];
}

function lacksOf(
  rule: CompiledRule,
  own: Sheet,
  inner: Sheet,
  ranks: readonly Rank[],
): readonly Lack[] {
  const { scope, conditions, from } = rule;
  if (scope === undefined) return lacksIn(conditions, own, inner, ranks, from);
  if (scope.rankFrom(ranks, from) !== MET) return lacksIn(scope, own, inner, ranks, from);
  return lacksIn(conditions, own, inner, ranks, from + scope.leaves.length);
}

/** What the comparisons lack that leave a condition unknown. */
export function lacksIn(
  condition: Compiled,
  own: Sheet,
  inner: Sheet,
  ranks: readonly Rank[],
  from: number,
): readonly Lack[] {
  const lacks: Lack[] = [];
  for (const index of condition.decisive(ranks, from)) {
    const leaf = condition.leaves[index];
    if (leaf === undefined) continue;
    addLacks(leaf.slot, own, inner, lacks);
    if (leaf.rightFact !== null) addLacks(leaf.rightSlot, own, inner, lacks);
  }
  return eachLackOnce(lacks);
}

function addLacks(slot: number, own: Sheet, inner: Sheet, into: Lack[]): void {
  const sheet = slot >= 0 ? own : inner;
  const at = slot >= 0 ? slot : ~slot;
  if (sheet.values[at] === null) append(into, sheet.lacksAt(at));
}
