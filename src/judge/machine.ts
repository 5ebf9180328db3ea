import {
  expectCall,
  type FactValue,
  type Lack,
  lackedBy,
  type Rank,
  type Reading,
  type Shape,
  UNKNOWN,
  unknown,
} from "../base/index.js";
import {
  type Compiled,
  compile,
  createSlots,
  criteriaOf,
  type Group,
  groupsOf,
  type Joining,
  markFactsIn,
  marksIn,
  parameterNameOf,
  type Quota,
  quotaOf,
  type ScoredOutcome,
  type SlotOf,
  type Slots,
  scoredIn,
} from "../conditions/index.js";
import {
  type AnyFact,
  DECLARED,
  FACTS,
  type FactContext,
  type FactReader,
  type FactReaders,
  factReaders,
  MEMBERS_COMPLETE,
  PRESENT,
} from "../facts/index.js";
import type { Member } from "../register/index.js";
import type { ParameterUse } from "./assessment.js";
import { compileOutcome } from "./outcome.js";
import type { Plan, PlannedRule } from "./plan.js";
import { PLAN, subjectOf } from "./shapes.js";

/** A rule ready to run; its comparisons have their ranks from `from` on, those of its scope first. */
export interface CompiledRule {
  readonly name: string;
  readonly isAboutMembers: boolean;
  readonly join: Joining;
  /** How many members must meet it, where it counts them, and the slot of the legal value for that. */
  readonly quota: Quota | undefined;
  readonly markSlot: number | undefined;
  readonly scope: Compiled | undefined;
  readonly conditions: Compiled;
  readonly from: number;
}

/** A fact, the slot for its answer, and what reads it of the subject at hand. */
export interface SlotFact {
  readonly slot: number;
  readonly fact: AnyFact;
  readonly reader: FactReader;
}

/** A plan made ready to run: everything in it is derived from the plan alone. */
export interface Machine {
  readonly plan: Plan;
  readonly context: FactContext;
  readonly legal: (fact: string) => Reading;
  /** What a subject of it has to be. */
  readonly shape: Shape;
  /** A legal value, or a fact of the subject that the readers are turned to. */
  readonly read: (fact: string) => Reading;
  readonly scope: Compiled | undefined;
  readonly criteria: readonly {
    readonly id: string;
    readonly rule: CompiledRule | undefined;
    readonly names: readonly string[];
  }[];
  /** The facts at the slots of the subject itself, legal values among them, and those of a member. */
  readonly facts: readonly string[];
  readonly factsOfMember: readonly string[];
  /** How many comparisons are about the subject itself, and how many about each member. */
  readonly ranksOfOwn: number;
  readonly blank: Readonly<Record<"ranks" | "memberRanks", readonly Rank[]>> & {
    readonly memberValues: readonly null[];
  };
  /** Values with the legal values filled in. */
  readonly template: readonly (FactValue | null)[];
  /** Why what stands in a slot of the subject that the readers are turned to is not known. */
  readonly lacksAt: (slot: number) => readonly Lack[];
  /** What the scope of the pack asks, and what only its rules ask. */
  readonly scopeFacts: readonly SlotFact[];
  readonly ownFacts: readonly SlotFact[];
  /** The facts of a member, each at `~slot`. */
  readonly memberFacts: readonly SlotFact[];
  /** The same of a member of it, whom they are turned to. */
  readonly lacksAtOf: (member: Member) => (slot: number) => readonly Lack[];
  /** Turned to a subject, and then to its members, before anything is read. */
  readonly readers: Pick<FactReaders, "turnTo" | "turnToMember">;
  readonly belongs: FactReader;
  readonly allRecorded: FactReader;
  readonly declared: FactReader;
  readonly asksMembers: boolean;
  readonly outcome: (ranks: readonly Rank[]) => Rank;
  readonly score: ScoredOutcome | undefined;
  readonly groups: readonly (Group & {
    readonly criteria: readonly string[];
    readonly names: readonly string[];
    readonly rank: (ranks: readonly Rank[]) => Rank;
  })[];
  readonly deciding: ReadonlySet<string>;
  /** What is lacking of the marks that scores are held against. */
  readonly marks: readonly Lack[];
  readonly parameters: readonly ParameterUse[];
}

/** Plans are remembered with what was made of them for as long as somebody holds them. */
const machines = new WeakMap<Plan, Machine>();

/** @param call - the public function that was given the plan; one that is ready was looked at before. */
export function machineOf(plan: Plan, call = "assess"): Machine {
  let machine = machines.get(plan);
  if (machine === undefined) {
    expectCall(call, { plan: [plan, PLAN] });
    machine = build(plan);
    machines.set(plan, machine);
  }
  return machine;
}

function build(plan: Plan): Machine {
  if (plan.version !== 1) throw new TypeError(`a plan of version ${String(plan.version)}, not 1`);
  const own = createSlots();
  const inner = createSlots();
  const slotOf = slotsOver(own, inner);
  const scope =
    plan.appliesWhen === null ? undefined : compile(plan.appliesWhen, slotOf, "/appliesWhen");
  const inScope = own.facts.length;
  let ownRanks = scope?.leaves.length ?? 0;
  let memberRanks = 0;
  const criteria = plan.criteria.map(({ id, label, rule }) => {
    const names = [id, label.zh, label.en];
    if (rule === null) return { id, names, rule: undefined };
    const isAboutMembers = rule.subject === "member" && plan.subject === "household";
    const compiled = compileRule(rule, slotOf, isAboutMembers ? memberRanks : ownRanks);
    const size = (compiled.scope?.leaves.length ?? 0) + compiled.conditions.leaves.length;
    if (isAboutMembers) memberRanks += size;
    else ownRanks += size;
    return { id, names, rule: { ...compiled, isAboutMembers } };
  });

  const values = new Map(plan.parameters.map((one) => [one.name, one]));
  const parameter = (name: string): Reading => {
    const found = values.get(name);
    if (found === undefined) throw new TypeError(`the plan has no parameter ${name}`);
    if (found.value !== null) return { known: true, value: found.value };
    return unknown(...(found.lack === null ? [] : [found.lack]));
  };
  const legal = (fact: string) => parameter(parameterNameOf(fact) ?? fact);
  const readings = own.facts.map((fact) =>
    parameterNameOf(fact) === undefined ? undefined : legal(fact),
  );
  const context: FactContext = { asOf: plan.asOf, knownAt: plan.knownAt ?? undefined, parameter };
  const readers = factReaders(context);
  const slotFact = (id: string, slot: number): SlotFact => {
    const fact = factOf(id);
    return { slot, fact, reader: readers.readerOf(fact.expression) };
  };
  const read = (id: string): Reading => {
    if (parameterNameOf(id) !== undefined) return legal(id);
    const reader = readers.readerOf(factOf(id).expression);
    const value = reader.value();
    return value === undefined ? unknown(...reader.lacks()) : { known: true, value };
  };
  const facts = own.facts.flatMap((id, slot) =>
    parameterNameOf(id) === undefined ? [slotFact(id, slot)] : [],
  );
  const bySlot = new Map(facts.map((one) => [one.slot, one]));
  const memberFacts = inner.facts.map(slotFact);
  const indexes = new Map(plan.criteria.map(({ id }, index) => [id, index]));
  const indexOf = (id: string) => indexes.get(id) ?? -1;
  return {
    plan,
    context,
    legal,
    shape: subjectOf(plan.subject),
    read,
    scope,
    criteria,
    facts: own.facts,
    factsOfMember: inner.facts,
    ranksOfOwn: ownRanks,
    blank: {
      ranks: new Array<Rank>(ownRanks).fill(UNKNOWN),
      memberRanks: new Array<Rank>(memberRanks).fill(UNKNOWN),
      memberValues: inner.facts.map(() => null),
    },
    template: readings.map((one) => (one?.known === true ? one.value : null)),
    lacksAt: (slot) => {
      const legalReading = readings[slot];
      return legalReading === undefined
        ? (bySlot.get(slot)?.reader.lacks() ?? [])
        : lackedBy(legalReading);
    },
    lacksAtOf: (member) => (slot) => {
      readers.turnToMember(member);
      return memberFacts[slot]?.reader.lacks() ?? [];
    },
    scopeFacts: facts.filter(({ slot }) => slot < inScope),
    ownFacts: facts.filter(({ slot }) => slot >= inScope),
    memberFacts,
    readers,
    belongs: readers.readerOf(PRESENT),
    allRecorded: readers.readerOf(MEMBERS_COMPLETE),
    declared: readers.readerOf(DECLARED),
    asksMembers: criteria.some(({ rule }) => rule?.isAboutMembers === true),
    outcome: compileOutcome(plan.outcome, indexOf, read),
    score: scoredIn(plan.outcome),
    groups: groupsOf(plan.outcome).map((group) => ({
      ...group,
      criteria: criteriaOf(group.outcome),
      names: [group.id, group.label.zh, group.label.en],
      rank: compileOutcome(group.outcome, indexOf, read),
    })),
    deciding: new Set(criteriaOf(plan.outcome)),
    marks: marksIn(plan.outcome).flatMap((mark) => lackedBy(legal(mark))),
    parameters: plan.parameters.map(({ lack: _lack, ...use }) => use),
  };
}

/** Facts of members have their slots in the inner list, all others in the outer one. */
export function slotsOver(own: Slots, inner: Slots): SlotOf {
  return (fact) => (FACTS.get(fact)?.subject === "member" ? ~inner.slotOf(fact) : own.slotOf(fact));
}

export function compileRule(rule: PlannedRule, slotOf: SlotOf, from: number): CompiledRule {
  const { name, subject, join, appliesWhen, conditions } = rule;
  const quota = quotaOf(join);
  const [markFact] = markFactsIn(join);
  return {
    name,
    isAboutMembers: subject === "member",
    join,
    quota,
    markSlot: markFact === undefined ? undefined : slotOf(markFact),
    scope: appliesWhen === null ? undefined : compile(appliesWhen, slotOf, "/appliesWhen"),
    conditions: compile(conditions, slotOf, "/conditions"),
    from,
  };
}

function factOf(id: string): AnyFact {
  const fact = FACTS.get(id);
  if (fact === undefined)
    throw new TypeError(`no fact ${id}: one of your own is declared by \`declareOwn\` first`);
  return fact;
}
