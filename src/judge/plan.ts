import {
  expectCall,
  type FactValue,
  type Finding,
  fingerprintOf,
  type Label,
  type Lack,
  type PlainDate,
} from "../base/index.js";
import {
  type Condition,
  factsOf,
  type Joining,
  markFactsIn,
  marksIn,
  type Outcome,
  PARAMETER_PREFIX,
  parameterNameOf,
  shareFactsIn,
} from "../conditions/index.js";
import { type AnyFact, FACTS, type SubjectKind } from "../facts/index.js";
import {
  isUnconfirmed,
  judgingIssue,
  type LawContext,
  lawFor,
  legalValue,
  PACK,
  type Pack,
  parameterFile,
  placeOfPack,
  type ResolvedParameter,
  type Rule,
  rulesInForce,
  withLabel,
} from "../law/index.js";
import type { AssessContext, ParameterUse } from "./assessment.js";
import { ASSESS_CONTEXT } from "./shapes.js";
import { valueLabel } from "./wording.js";

/** A rule as it judges: without its words, sources and cases. */
export type PlannedRule = Pick<Rule, "name" | "subject"> & {
  readonly join: Joining;
  readonly appliesWhen: Condition | null;
  readonly conditions: Condition;
};

/** A legal value as it holds for a plan; `lack` says why where there is none. */
export interface LegalValue extends ParameterUse {
  readonly lack: Lack | null;
}

/**
 * A pack made ready to judge on one day and place: the rules in force, the legal values of the day and
 * what must be said about them. It is plain JSON: written down and read again it judges the same.
 */
export interface Plan<Criterion extends string = string> {
  readonly version: 1;
  /** A fingerprint of all that stands in it; an assessment names the plan that made it by it. */
  readonly fingerprint: string;
  readonly pack: { readonly name: string; readonly version: string; readonly hash: string };
  readonly subject: SubjectKind;
  readonly asOf: PlainDate;
  readonly knownAt: PlainDate | null;
  readonly place: string;
  readonly confirmedOnly: boolean;
  /** Whom the pack concerns; `null` where it concerns everybody. */
  readonly appliesWhen: Condition | null;
  readonly outcome: Outcome;
  /** The criteria in the pack's order, each with the rule in force. */
  readonly criteria: readonly {
    readonly id: Criterion;
    readonly label: Label;
    readonly rule: PlannedRule | null;
  }[];
  readonly parameters: readonly LegalValue[];
  readonly warnings: readonly Finding[];
}

/**
 * Makes a pack ready to judge: finds the rules in force and looks the legal values up, once for all
 * the subjects that are judged by it.
 *
 * @param pack - such as `householdExit` of `tuopin/packs/cn-sichuan`, or one of `composePack`.
 * @param when - the day of judgement and, where wanted, the place and the state of knowledge.
 * @throws TypeError when a day does not exist, the place is not one that the pack is for, or the pack
 *   asks for a fact that is not known: the core of a page (`tuopin/zh`, `tuopin/en`) judges households alone.
 * @example
 * ```ts
 * const exit = plan(pack, { asOf: "2020-12-31" });
 * const assessments = register.households.map((household) => assess(exit, { household }));
 * ```
 */
export function plan<Criterion extends string>(
  pack: Pack<Criterion>,
  when: AssessContext,
): Plan<Criterion> {
  expectCall("plan", {
    pack: [pack, PACK],
    when: [when, ASSESS_CONTEXT],
  });
  const law = lawFor(pack, when);
  const { place } = law;
  const inForce = new Map(rulesInForce(pack, when.asOf).map((rule) => [rule.criterion, rule]));
  const criteria = pack.criteria.map(({ id, label }) => {
    const rule = inForce.get(id);
    return { id, label, rule: rule === undefined ? null : plannedRule(rule) };
  });
  const facts = factsOfRules({ appliesWhen: pack.appliesWhen ?? null, criteria });
  const quotas = criteria.flatMap(({ rule }) => markFactsIn(rule?.join));
  const used = legalValues(
    [...facts, ...quotas, ...marksIn(pack.outcome), ...shareFactsIn(pack.outcome)],
    pack,
    law,
  );
  const text = JSON.stringify({
    version: 1,
    pack: { name: pack.name, version: pack.version, hash: pack.hash },
    subject: pack.subject,
    asOf: when.asOf,
    knownAt: when.knownAt ?? null,
    place,
    confirmedOnly: when.confirmedOnly === true,
    appliesWhen: pack.appliesWhen ?? null,
    outcome: pack.outcome,
    criteria,
    parameters: used.map((one) => describe(one, pack)),
    warnings: warningsOf(pack, law, used),
  });
  return {
    ...(JSON.parse(text) as Omit<Plan<Criterion>, "fingerprint">),
    fingerprint: fingerprintOf(text),
  };
}

/** The facts and legal values that the conditions of a plan name. */
function factsOfRules({ appliesWhen, criteria }: Pick<Plan, "appliesWhen" | "criteria">): string[] {
  const conditions = [
    appliesWhen,
    ...criteria.flatMap(({ rule }) => (rule === null ? [] : [rule.appliesWhen, rule.conditions])),
  ];
  return conditions.flatMap((one) => (one === null ? [] : factsOf(one)));
}

/** The facts and legal values that a plan asks of a subject and its members. */
export function factsAsked(plan: Plan): ReadonlySet<string> {
  return new Set([...factsOfRules(plan), ...shareFactsIn(plan.outcome)]);
}

/**
 * The plan by which an assessment was made.
 *
 * @throws TypeError when the assessment is of another pack.
 */
export function planOf(
  pack: Pack,
  made: {
    readonly pack: { readonly hash: string };
    readonly asOf: PlainDate;
    readonly knownAt: PlainDate | null;
    readonly place: string;
    readonly confirmedOnly: boolean;
  },
): Plan {
  if (made.pack.hash !== pack.hash) throw new TypeError("the assessment is of another pack");
  const { asOf, knownAt, place, confirmedOnly } = made;
  return plan(pack, { asOf, place, confirmedOnly, ...(knownAt === null ? {} : { knownAt }) });
}

export function plannedRule(rule: Rule): PlannedRule {
  const { name, subject, join = "every", appliesWhen = null, conditions } = rule;
  return { name, subject, join, appliesWhen, conditions };
}

/** The legal values that facts are, or need, in the order in which they are asked for. */
function legalValues(
  facts: readonly string[],
  pack: Pack,
  law: LawContext,
): readonly ResolvedParameter[] {
  const resolved = new Map<string, ResolvedParameter>();
  const resolve = (name: string) => {
    if (resolved.has(name)) return;
    resolved.set(name, legalValue(pack.parameters, name, law));
  };
  for (const id of facts) {
    const name = parameterNameOf(id);
    if (name !== undefined) resolve(name);
    else for (const needed of knownFact(id, pack).parameters) resolve(needed);
  }
  return [...resolved.values()];
}

/** The core of a page knows the facts of households alone. */
function knownFact(id: string, { name, subject }: Pack): AnyFact {
  const fact = FACTS.get(id);
  if (fact !== undefined) return fact;
  throw new TypeError(
    `plan: pack ${name} judges a ${subject} and asks for “${id}”, a fact that is not known here; tuopin/zh, tuopin/en and the browser build know those of households, tuopin all; \`declareOwn\` makes your own known`,
  );
}

function describe({ name, reading, place, entry }: ResolvedParameter, pack: Pack): LegalValue {
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
    lack: reading.known ? null : (reading.lacks[0] ?? null),
  };
}

function warningsOf(
  pack: Pack,
  { asOf, knownAt, place }: LawContext,
  used: readonly ResolvedParameter[],
): Finding[] {
  const issues: Finding[] = [];
  if (pack.inForce.from > asOf || (pack.inForce.to !== null && pack.inForce.to < asOf)) {
    issues.push(
      judgingIssue("pack/not-in-force", {
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
    issues.push(judgingIssue("pack/of-wider-place", details));
  }
  for (const { name, reading, entry } of used) {
    if (!reading.known || entry === undefined) continue;
    const label = pack.parameters.get(name)?.label ?? name;
    if (knownAt !== undefined && entry.publishedOn === null) {
      const undated = { parameter: label, from: entry.from };
      issues.push(judgingIssue("pack/undated-value", undated, { file: parameterFile(name) }));
    }
    if (!isUnconfirmed(entry.sources)) continue;
    const details = {
      rule: pack.title,
      parameter: label,
      value: valueLabel(`${PARAMETER_PREFIX}${name}`, reading.value as FactValue, pack),
      note: entry.note ?? entry.sources[0]?.confidence ?? "",
    };
    issues.push(judgingIssue("pack/uncertain-value", details, { file: parameterFile(name) }));
  }
  return issues;
}
