import {
  type FactValue,
  type Issue,
  issue,
  known,
  type Label,
  type Reading,
} from "../base/index.js";

import {
  compile,
  createSlots,
  criteriaOf,
  groupsOf,
  parameterNameOf,
} from "../conditions/index.js";
import { type AnyFact, FACTS, type FactContext, legalValue } from "../facts/index.js";
import { lawFor, type Pack, placeOfPack, type Rule, rulesInForce } from "../packs/index.js";

import {
  isUnconfirmed,
  type LawContext,
  type ResolvedParameter,
  withLabel,
} from "../parameters/index.js";
import type { AssessContext, ParameterUse } from "./assessment.js";
import { type PlannedRule, type Traced, traced } from "./run.js";

/** A fact to be read into its place in the list of readings. */
export interface SlotFact {
  readonly slot: number;
  readonly fact: AnyFact;
}

/** A pack made ready to judge on one day and place: rules compiled, legal values looked up. */
export interface Plan {
  readonly pack: Pack;
  readonly place: string;
  readonly law: LawContext;
  readonly facts: FactContext;
  readonly applies: Traced | undefined;
  /** The rule in force of each criterion, in the pack's order. */
  readonly rules: readonly {
    readonly criterion: string;
    readonly planned: PlannedRule | undefined;
  }[];
  /** Readings with the legal values filled in; what is read from records is filled in per subject. */
  readonly template: readonly Reading[];
  readonly ownSlots: readonly SlotFact[];
  readonly memberSlots: readonly SlotFact[];
  readonly readParameter: (fact: string) => Reading;
  readonly parameters: readonly ParameterUse[];
  readonly warnings: readonly Issue[];
  readonly labels: ReadonlyMap<string, Label>;
  readonly groups: readonly (ReturnType<typeof groupsOf>[number] & {
    readonly criteria: readonly string[];
  })[];
}

const plans = new WeakMap<Pack, Map<string, Plan>>();

/** The plan for a pack and context; made once for each. */
export function planFor(pack: Pack, context: AssessContext): Plan {
  const key = [context.asOf, context.knownAt, context.place, context.confirmedOnly === true].join(
    "|",
  );
  let known = plans.get(pack);
  if (known === undefined) {
    known = new Map();
    plans.set(pack, known);
  }
  let plan = known.get(key);
  if (plan === undefined) {
    plan = makePlan(pack, context);
    known.set(key, plan);
  }
  return plan;
}

function makePlan(pack: Pack, context: AssessContext): Plan {
  const law = lawFor(pack, context);
  const { place } = law;
  const slots = createSlots();
  const applies =
    pack.appliesWhen === undefined
      ? undefined
      : traced(compile(pack.appliesWhen, slots, "/appliesWhen"));
  const inForce = new Map(rulesInForce(pack, context.asOf).map((rule) => [rule.criterion, rule]));
  const rules = pack.criteria.map(({ id }) => {
    const rule = inForce.get(id);
    return { criterion: id, planned: rule === undefined ? undefined : planRule(rule, slots) };
  });

  const resolved = new Map<string, ResolvedParameter>();
  const parameter = (name: string): Reading => {
    let found = resolved.get(name);
    if (found === undefined) {
      found = legalValue(pack.parameters, name, law);
      resolved.set(name, found);
    }
    return found.reading;
  };
  const template: Reading[] = [];
  const ownSlots: SlotFact[] = [];
  const memberSlots: SlotFact[] = [];
  slots.facts.forEach((id, slot) => {
    const name = parameterNameOf(id);
    if (name !== undefined) {
      template[slot] = parameter(name);
      return;
    }
    const fact = FACTS.get(id);
    if (fact === undefined) throw new TypeError(`no fact ${id}`);
    for (const needed of fact.parameters ?? []) parameter(needed);
    template[slot] = known("");
    (fact.subject === "member" ? memberSlots : ownSlots).push({ slot, fact });
  });
  const facts: FactContext = { asOf: context.asOf, knownAt: context.knownAt, parameter };
  return {
    pack,
    place,
    law,
    facts,
    applies,
    rules,
    template,
    ownSlots,
    memberSlots,
    readParameter: (fact) => parameter(parameterNameOf(fact) ?? fact),
    parameters: [...resolved.values()].map((one) => describe(one, pack)),
    warnings: warningsOf(pack, law, [...resolved.values()]),
    labels: new Map(pack.criteria.map(({ id, label }) => [id, label])),
    groups: groupsOf(pack.outcome).map((one) => ({ ...one, criteria: criteriaOf(one.outcome) })),
  };
}

function planRule(rule: Rule, slots: ReturnType<typeof createSlots>): PlannedRule {
  return {
    rule,
    applies:
      rule.appliesWhen === undefined
        ? undefined
        : traced(compile(rule.appliesWhen, slots, "/appliesWhen")),
    conditions: traced(compile(rule.conditions, slots, "/conditions")),
  };
}

function describe({ name, reading, place, entry }: ResolvedParameter, pack: Pack): ParameterUse {
  const citation = entry?.sources[0];
  return {
    name,
    value: reading.known ? (reading.value as FactValue) : null,
    unit: pack.parameters.get(name)?.unit ?? null,
    place: place ?? null,
    from: entry?.from ?? null,
    source: citation?.source ?? null,
    clause: citation?.clause ?? null,
    confidence: citation?.confidence ?? null,
    note: entry?.note ?? null,
  };
}

function warningsOf(
  pack: Pack,
  { asOf, knownAt, place }: LawContext,
  used: readonly ResolvedParameter[],
): Issue[] {
  const issues: Issue[] = [];
  if (pack.inForce.from > asOf || (pack.inForce.to !== null && pack.inForce.to < asOf)) {
    issues.push(
      issue("pack/not-in-force", {
        pack: pack.name,
        asOf,
        from: pack.inForce.from,
        to: pack.inForce.to ?? "…",
      }),
    );
  }
  if (place !== pack.place) {
    const [here, own] = [place, pack.place].map((id) => withLabel(placeOfPack(pack, id)));
    const details = { pack: pack.name, place: here as Label, own: own as Label };
    issues.push(issue("pack/of-wider-place", details));
  }
  for (const { name, reading, entry } of used) {
    if (!reading.known || entry === undefined) continue;
    const label = pack.parameters.get(name)?.label ?? name;
    if (knownAt !== undefined && entry.publishedOn === null) {
      const undated = { parameter: label, from: entry.from };
      issues.push(issue("pack/undated-value", undated, { file: `parameters/${name}.json` }));
    }
    if (!isUnconfirmed(entry)) continue;
    const details = {
      rule: pack.title,
      parameter: label,
      value: String(reading.value),
      note: entry.note ?? entry.sources[0]?.confidence ?? "",
    };
    issues.push(issue("pack/uncertain-value", details, { file: `parameters/${name}.json` }));
  }
  return issues;
}
