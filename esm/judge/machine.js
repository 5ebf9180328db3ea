import {
  expectCall,
  lackedBy,
  UNKNOWN,
  unknown
} from "../base/index.js";
import {
  compile,
  createSlots,
  criteriaOf,
  groupsOf,
  marksIn,
  parameterNameOf,
  scoredIn
} from "../conditions/index.js";
import {
  FACTS,
  factReaders,
  MEMBERS_COMPLETE,
  PRESENT
} from "../facts/index.js";
import { compileOutcome } from "./outcome.js";
import { PLAN, subjectOf } from "./shapes.js";
const machines = /* @__PURE__ */ new WeakMap();
function machineOf(plan, call = "assess") {
  let machine = machines.get(plan);
  if (machine === void 0) {
    expectCall(call, { plan: [plan, PLAN] });
    machine = build(plan);
    machines.set(plan, machine);
  }
  return machine;
}
function build(plan) {
  if (plan.version !== 1) throw new TypeError(`a plan of version ${String(plan.version)}, not 1`);
  const own = createSlots();
  const inner = createSlots();
  const slotOf = slotsOver(own, inner);
  const scope = plan.appliesWhen === null ? void 0 : compile(plan.appliesWhen, slotOf, "/appliesWhen");
  const inScope = own.facts.length;
  let ownRanks = scope?.leaves.length ?? 0;
  let memberRanks = 0;
  const criteria = plan.criteria.map(({ id, label, rule }) => {
    const names = [id, label.zh, label.en];
    if (rule === null) return { id, names, rule: void 0 };
    const isAboutMembers = rule.subject === "member" && plan.subject === "household";
    const compiled = compileRule(rule, slotOf, isAboutMembers ? memberRanks : ownRanks);
    const size = (compiled.scope?.leaves.length ?? 0) + compiled.conditions.leaves.length;
    if (isAboutMembers) memberRanks += size;
    else ownRanks += size;
    return { id, names, rule: { ...compiled, isAboutMembers } };
  });
  const values = new Map(plan.parameters.map((one) => [one.name, one]));
  const parameter = (name) => {
    const found = values.get(name);
    if (found === void 0) throw new TypeError(`the plan has no parameter ${name}`);
    if (found.value !== null) return { known: true, value: found.value };
    return unknown(...found.lack === null ? [] : [found.lack]);
  };
  const legal = (fact) => parameter(parameterNameOf(fact) ?? fact);
  const readings = own.facts.map(
    (fact) => parameterNameOf(fact) === void 0 ? void 0 : legal(fact)
  );
  const context = { asOf: plan.asOf, knownAt: plan.knownAt ?? void 0, parameter };
  const readers = factReaders(context);
  const slotFact = (id, slot) => {
    const fact = factOf(id);
    return { slot, fact, reader: readers.readerOf(fact.expression) };
  };
  const read = (id) => {
    if (parameterNameOf(id) !== void 0) return legal(id);
    const reader = readers.readerOf(factOf(id).expression);
    const value = reader.value();
    return value === void 0 ? unknown(...reader.lacks()) : { known: true, value };
  };
  const facts = own.facts.flatMap(
    (id, slot) => parameterNameOf(id) === void 0 ? [slotFact(id, slot)] : []
  );
  const bySlot = new Map(facts.map((one) => [one.slot, one]));
  const memberFacts = inner.facts.map(slotFact);
  const indexes = new Map(plan.criteria.map(({ id }, index) => [id, index]));
  const indexOf = (id) => indexes.get(id) ?? -1;
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
      ranks: new Array(ownRanks).fill(UNKNOWN),
      memberRanks: new Array(memberRanks).fill(UNKNOWN),
      memberValues: inner.facts.map(() => null)
    },
    template: readings.map((one) => one?.known === true ? one.value : null),
    lacksAt: (slot) => {
      const legalReading = readings[slot];
      return legalReading === void 0 ? bySlot.get(slot)?.reader.lacks() ?? [] : lackedBy(legalReading);
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
    asksMembers: criteria.some(({ rule }) => rule?.isAboutMembers === true),
    outcome: compileOutcome(plan.outcome, indexOf, read),
    score: scoredIn(plan.outcome),
    groups: groupsOf(plan.outcome).map((group) => ({
      ...group,
      criteria: criteriaOf(group.outcome),
      names: [group.id, group.label.zh, group.label.en],
      rank: compileOutcome(group.outcome, indexOf, read)
    })),
    deciding: new Set(criteriaOf(plan.outcome)),
    marks: marksIn(plan.outcome).flatMap((mark) => lackedBy(legal(mark))),
    parameters: plan.parameters.map(({ lack: _lack, ...use }) => use)
  };
}
function slotsOver(own, inner) {
  return (fact) => FACTS.get(fact)?.subject === "member" ? ~inner.slotOf(fact) : own.slotOf(fact);
}
function compileRule(rule, slotOf, from) {
  const { name, subject, join, appliesWhen, conditions } = rule;
  return {
    name,
    isAboutMembers: subject === "member",
    join,
    scope: appliesWhen === null ? void 0 : compile(appliesWhen, slotOf, "/appliesWhen"),
    conditions: compile(conditions, slotOf, "/conditions"),
    from
  };
}
function factOf(id) {
  const fact = FACTS.get(id);
  if (fact === void 0) throw new TypeError(`no fact ${id}`);
  return fact;
}
export {
  compileRule,
  machineOf,
  slotsOver
};
