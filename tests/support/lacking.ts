import type { Rank } from "../../src/base/index.js";
import { UNKNOWN } from "../../src/base/index.js";
import type { Compiled } from "../../src/conditions/index.js";
import { readMembersComplete, readPresence } from "../../src/facts/index.js";
import type { Assessment, Plan, Subject } from "../../src/judge/index.js";
import { type CompiledRule, machineOf } from "../../src/judge/machine.js";
import { askedOf } from "../../src/judge/run.js";

type Values = Assessment["trace"]["values"];

/** The facts that are not known and on which the verdict of a criterion rests, sorted. */
export function lackingFacts(
  plan: Plan,
  subject: Subject,
  assessment: Assessment,
): ReadonlyMap<string, readonly string[]> {
  const machine = machineOf(plan);
  const { trace } = assessment;
  const unknownIn = (condition: Compiled, from: number, ranks: readonly Rank[], inner: Values) =>
    condition.decisive(ranks, from).flatMap((index) => {
      const leaf = condition.leaves[index];
      if (leaf === undefined) return [];
      const sides = [[leaf.fact, leaf.slot] as const];
      if (leaf.rightFact !== null) sides.push([leaf.rightFact, leaf.rightSlot]);
      const isUnknown = (slot: number) => (slot >= 0 ? trace.values[slot] : inner[~slot]) === null;
      return sides.filter(([, slot]) => isUnknown(slot)).map(([fact]) => fact);
    });
  const ofRule = (rule: CompiledRule, ranks: readonly Rank[], inner: Values) =>
    askedOf(rule, ranks)
      .filter(({ rank }) => rank === UNKNOWN)
      .flatMap(({ condition, from }) => unknownIn(condition, from, ranks, inner));
  const { scope } = machine;
  const scopeLacks =
    scope !== undefined && scope.rankFrom(trace.ranks, 0) === UNKNOWN
      ? unknownIn(scope, 0, trace.ranks, [])
      : undefined;
  const found = new Map<string, readonly string[]>();
  assessment.criteria.forEach(({ criterion, verdict, members }, at) => {
    if (verdict !== "unknown") return;
    const rule = machine.criteria[at]?.rule;
    const lacking = new Set<string>(scopeLacks);
    if (scopeLacks === undefined && rule === undefined) lacking.add(`criterion.${criterion}`);
    else if (scopeLacks === undefined && rule !== undefined && members === undefined) {
      for (const fact of ofRule(rule, trace.ranks, [])) lacking.add(fact);
    } else if (scopeLacks === undefined && rule !== undefined && "household" in subject) {
      const { household } = subject;
      if (!readMembersComplete(household, machine.context).known) lacking.add("members");
      const { markSlot } = rule;
      if (markSlot !== undefined && trace.values[markSlot] === null) {
        lacking.add(machine.facts[markSlot] as string);
      }
      const there = household.members.map((member) =>
        readPresence({ household, member }, machine.context),
      );
      const listed = there.filter((one) => !one.known || one.value);
      members?.forEach((member, index) => {
        if (member.verdict !== "unknown") return;
        const sheet = trace.members[index];
        if (listed[index]?.known === false) lacking.add("member.present");
        else if (sheet !== undefined) {
          for (const fact of ofRule(rule, sheet.ranks, sheet.values)) lacking.add(fact);
        }
      });
    }
    found.set(criterion, [...lacking].sort());
  });
  return found;
}
