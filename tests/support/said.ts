import fc from "fast-check";
import { type FactValue, known, MET, type Rank, verdictOf } from "../../src/base/index.js";
import {
  type Condition,
  comparisonsOf,
  compile,
  createSlots,
  parameterNameOf,
} from "../../src/conditions/index.js";
import { FACTS } from "../../src/facts/index.js";
import {
  domainsOf,
  readingOf,
  type TracedCriterion,
  type TraceLeaf,
} from "../../src/judge/index.js";
import type { Pack, Rule } from "../../src/law/index.js";

/** What is known of a subject, or of its one member: facts and legal values by name. */
export type Facts = Readonly<Record<string, FactValue>>;

/** A rule judged by facts that are stated, as reasons are made of it. */
export interface Stated {
  readonly result: TracedCriterion;
  readonly rule: Rule;
  readonly pack: Pack;
  readonly facts: Facts;
}

/** Judges a rule by facts, with the trace that reasons are made of. */
export function judgedBy(rule: Rule, pack: Pack, facts: Facts): Stated {
  const scope = rule.appliesWhen === undefined ? [] : leavesOf(rule.appliesWhen, "/appliesWhen");
  const inside = leavesOf(rule.conditions, "/conditions");
  function leavesOf(condition: Rule["conditions"], at: string): TraceLeaf[] {
    const slots = createSlots();
    const compiled = compile(condition, slots.slotOf, at);
    const ranks: Rank[] = [];
    const values = slots.facts.map((fact) => facts[fact] ?? null);
    compiled.evaluate(values, ranks);
    const decisive = new Set(compiled.decisive(ranks));
    return compiled.leaves.map((leaf, index) => ({
      at: leaf.at,
      fact: leaf.fact,
      operator: leaf.operator,
      left: facts[leaf.fact] ?? null,
      right: leaf.rightFact === null ? leaf.literal : (facts[leaf.rightFact] ?? null),
      verdict: verdictOf(ranks[index] as Rank),
      decisive: decisive.has(index),
      ...(leaf.rightFact === null ? {} : { rightFact: leaf.rightFact }),
    }));
  }
  const slots = createSlots();
  const compiled = compile(rule.conditions, slots.slotOf, "");
  const rank = compiled.evaluate(slots.facts.map((fact) => facts[fact] ?? null));
  const leaves = [...scope, ...inside];
  const verdict = verdictOf(rank);
  const base = { criterion: rule.criterion, rule: rule.name, verdict, lacks: [] };
  const isOfMembers = rule.subject === "member";
  return {
    rule,
    pack,
    facts,
    result: isOfMembers
      ? { ...base, leaves: [], members: [{ member: "M1", verdict, lacks: [], leaves }] }
      : { ...base, leaves },
  };
}

/** Whether a condition is met by facts. */
export function holdsOf(condition: Condition, facts: Facts): boolean {
  const slots = createSlots();
  const compiled = compile(condition, slots.slotOf, "");
  return compiled.evaluate(slots.facts.map((fact) => facts[fact] ?? null)) === MET;
}

/** Whether the rule concerns the subject of whom the facts are. */
export function concerns({ appliesWhen }: Rule, facts: Facts): boolean {
  return appliesWhen === undefined || holdsOf(appliesWhen, facts);
}

/** A case that states nothing, so that legal values are those of its day. */
const UNASKED = { name: "", kind: "met", facts: {}, expect: { verdict: "met" } } as const;

/** Facts on every edge and with every code that a rule may meet, and flags of the law set either way. */
export function factsFor(rule: Rule, pack: Pack): fc.Arbitrary<Facts> {
  const conditions = [rule.conditions, ...(rule.appliesWhen ? [rule.appliesWhen] : [])];
  const when = rule.inForce.to ?? rule.inForce.from;
  const comparisons = conditions.flatMap((one) =>
    comparisonsOf(one).map(({ comparison }) => comparison),
  );
  const names = new Set(
    comparisons.flatMap(({ fact, value }) => [
      fact,
      ...(typeof value === "object" && value !== null && "fact" in value ? [value.fact] : []),
    ]),
  );
  const flags = new Set(
    comparisons.filter((one) => typeof one.value === "boolean").map(({ fact }) => fact),
  );
  const law = new Map(
    [...names]
      .filter((fact) => parameterNameOf(fact) !== undefined)
      .map((fact) => {
        const reading = readingOf(fact, {}, { ...UNASKED, asOf: when }, pack);
        return [fact, reading.known ? reading : known(flags.has(fact) ? true : 10)] as const;
      }),
  );
  const domains = domainsOf(conditions, [law]);
  const every = [...names].map((fact): [string, fc.Arbitrary<FactValue>] => {
    const legal = law.get(fact);
    if (legal?.known === true) {
      const { value } = legal;
      return [fact, typeof value === "boolean" ? fc.boolean() : fc.constant(value)];
    }
    const codes = FACTS.get(fact)?.type === "text" ? FACTS.get(fact)?.codes : undefined;
    const values = codes === undefined ? (domains.get(fact) ?? []) : Object.keys(codes);
    return [fact, fc.constantFrom(...values)];
  });
  return fc.record(Object.fromEntries(every)).filter(isPossible);
}

/** Whether facts that are read from the same cells agree, and no record denies itself. */
export function isPossible(facts: Facts): boolean {
  const { "housing.works": works, "housing.acceptance": acceptance } = facts;
  if (works === "none" && acceptance !== undefined && acceptance !== "none") return false;
  const { "housing.relocation": relocation, "housing.keyHandedOver": key } = facts;
  if (relocation === "none" && key === true) return false;
  const { "water.labResult": lab, "water.quality": quality } = facts;
  if (lab === undefined) return true;
  if (quality === "tested-bad") return lab === "bad";
  return (quality === "tested-good" || quality === "sensory-bad") && lab === "good";
}
