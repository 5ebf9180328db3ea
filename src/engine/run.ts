import type { Engine, RuleResult } from "json-rules-engine";
import {
  expectCall,
  MET,
  NOT_APPLICABLE,
  NOT_MET,
  type Rank,
  UNKNOWN,
  type Verdict,
  valueIn,
  verdictOf,
} from "../base/index.js";
import {
  join,
  markValue,
  ofPerson,
  PARAMETER_PREFIX,
  quotaOf,
  tallyOf,
} from "../conditions/index.js";
import {
  memberName,
  readMembersComplete,
  readPresence,
  type SubjectKind,
  type Subjects,
  seenOn,
} from "../facts/index.js";
import {
  ASSESS_CONTEXT,
  type AssessContext,
  idOf,
  rankOutcome,
  type Subject,
  subjectOf,
} from "../judge/index.js";
import { PACK, type Pack, type Rule, rulesInForce } from "../law/index.js";
import { type EngineFacts, factReader, factSource, type MissingAs } from "./facts.js";
import { MISSING_AS } from "./shapes.js";
import { appliesName, engineOf, engineRules } from "./to-engine.js";

/** What json-rules-engine makes of one criterion. */
export interface EngineCriterion {
  readonly criterion: string;
  readonly rule: string | null;
  /** `unknown` only where no rule is in force, or where the engine stopped with an error. */
  readonly verdict: Verdict;
  readonly members?: readonly { readonly member: string; readonly verdict: Verdict }[];
}

/** What json-rules-engine makes of one subject, in the shape of an assessment. */
export interface EngineAssessment {
  readonly subject: { readonly kind: SubjectKind; readonly id: string };
  readonly pack: { readonly name: string; readonly version: string; readonly hash: string };
  readonly asOf: string;
  readonly verdict: Verdict;
  readonly criteria: readonly EngineCriterion[];
}

/** The result of each rule by its name; a rule whose evaluation threw has none. */
export type EngineResults = ReadonlyMap<string, RuleResult>;

/** An assessment by the engine, with the engine's own results that it was folded from. */
export interface EngineRun {
  readonly assessment: EngineAssessment;
  readonly own: EngineResults;
  readonly members: ReadonlyMap<string, EngineResults>;
  /** Members of whom it is not known whether they belong to the household; the engine judges them. */
  readonly unsure: ReadonlySet<string>;
  /** Whether the records say that all members are recorded; the engine does not ask. */
  readonly membersComplete: boolean;
}

/**
 * Judges a subject by json-rules-engine and folds its answers: `appliesWhen`, members joined to their
 * household, the outcome. Where every fact is known, the verdicts are those of `assess`. Where facts
 * are missing the engine still answers yes or no; `compareWithEngine` says where that differs.
 *
 * @example
 * ```ts
 * import { runOnEngine } from "tuopin/engine";
 *
 * const { verdict } = await runOnEngine(pack, { household }, { asOf: "2019-12-31" });
 * ```
 */
export async function runOnEngine(
  pack: Pack,
  subject: Subject,
  context: AssessContext,
  missingAs: MissingAs = "absent",
): Promise<EngineAssessment> {
  expectCall("runOnEngine", { pack: [pack, PACK] });
  expectCall("runOnEngine", {
    subject: [subject, subjectOf(pack.subject)],
    context: [context, ASSESS_CONTEXT],
    missingAs: [missingAs, MISSING_AS],
  });
  const { assessment } = await engineRunner(pack, context, missingAs)(subject);
  return assessment;
}

/**
 * Makes a pack ready to judge many subjects one after the other by the same engines. A run must have
 * ended before the next begins.
 */
export function engineRunner(pack: Pack, context: AssessContext, missingAs: MissingAs) {
  const { asOf } = context;
  const reader = factReader(pack, context);
  const factsOf = factSource(pack, asOf, reader, missingAs);
  const runOwn = ruleRunner(pack, asOf, pack.subject);
  const runMember = ruleRunner(pack, asOf, "member");
  const rules = new Map(rulesInForce(pack, asOf).map((rule) => [rule.criterion, rule]));
  const hasMemberRules = [...rules.values()].some((rule) => rule.subject === "member");

  const runMembers = async (subject: Subject) => {
    const results = new Map<string, EngineResults>();
    const unsure = new Set<string>();
    if (!hasMemberRules || !("household" in subject)) return { results, unsure };
    const { household } = seenOn(subject, reader.facts);
    for (const member of household.members) {
      const one: Subjects["member"] = { household, member };
      const presence = readPresence(one, reader.facts);
      if (presence.known && !presence.value) continue;
      const name = memberName(household, member);
      if (!presence.known) unsure.add(name);
      results.set(name, await runMember(factsOf(one)));
    }
    return { results, unsure };
  };

  return async (subject: Subject): Promise<EngineRun> => {
    const own = await runOwn(factsOf(subject));
    const { results: members, unsure } = await runMembers(subject);
    const applies = pack.appliesWhen === undefined ? MET : rankIn(own, appliesName(pack.name));
    const ranks = new Map<string, Rank>();
    const criteria = pack.criteria.map(({ id }): EngineCriterion => {
      const rule = rules.get(id);
      const [rank, result] =
        applies === NOT_MET
          ? [NOT_APPLICABLE, { criterion: id, rule: rule?.name ?? null }]
          : foldRule(id, rule, own, members, (name) =>
              valueIn(reader.read(`${PARAMETER_PREFIX}${name}`, subject)),
            );
      ranks.set(id, rank);
      return { ...result, verdict: verdictOf(rank) };
    });
    const outcome = rankOutcome(
      pack.outcome,
      (criterion) => ranks.get(criterion) ?? UNKNOWN,
      (fact) => reader.read(fact, subject),
    );
    const verdict = applies === MET ? outcome : applies === NOT_MET ? NOT_APPLICABLE : UNKNOWN;
    const assessment = {
      subject: { kind: pack.subject, id: idOf(subject) },
      pack: { name: pack.name, version: pack.version, hash: pack.hash },
      asOf,
      verdict: verdictOf(verdict),
      criteria,
    };
    const membersComplete =
      !("household" in subject) || readMembersComplete(subject.household, reader.facts).known;
    return { assessment, own, members, unsure, membersComplete };
  };
}

type Folded = readonly [Rank, Omit<EngineCriterion, "verdict">];

function foldRule(
  criterion: string,
  rule: Rule | undefined,
  own: EngineResults,
  members: ReadonlyMap<string, EngineResults>,
  legal: (parameter: string) => unknown,
): Folded {
  if (rule === undefined) return [UNKNOWN, { criterion, rule: null }];
  const base = { criterion, rule: rule.name };
  if (rule.subject !== "member") return [rankRule(rule, own), base];
  const ranks = [...members].map(([member, results]) => ({
    member,
    rank: ofPerson(rule.join, rankRule(rule, results)),
  }));
  const joining = rule.join ?? "every";
  const mark = quotaOf(joining)?.mark;
  const joined = join(
    joining,
    tallyOf(ranks.map((one) => one.rank)),
    mark === undefined ? null : markValue(mark, legal),
  );
  const named = ranks.map(({ member, rank }) => ({ member, verdict: verdictOf(rank) }));
  return [joined, { ...base, members: named }];
}

function rankRule(rule: Rule, results: EngineResults): Rank {
  if (rule.appliesWhen !== undefined) {
    const applies = rankIn(results, appliesName(rule.name));
    if (applies !== MET) return applies === NOT_MET ? NOT_APPLICABLE : UNKNOWN;
  }
  return rankIn(results, rule.name);
}

function rankIn(results: EngineResults, name: string): Rank {
  const result = results.get(name);
  if (result === undefined) return UNKNOWN;
  return result.result === true ? MET : NOT_MET;
}

/** Runs the rules about one kind of subject; when one of them throws, the others run on their own. */
function ruleRunner(pack: Pack, asOf: string, subject: SubjectKind) {
  const rules = engineRules(pack, { asOf, subject });
  const all = engineOf(rules);
  const each = new Map<string, Engine>();
  return async (facts: EngineFacts): Promise<EngineResults> => {
    const results = await settle(all, facts);
    if (results !== undefined) return results;
    const found = new Map<string, RuleResult>();
    for (const rule of rules) {
      const name = rule.name as string;
      const engine = each.get(name) ?? engineOf([rule]);
      each.set(name, engine);
      for (const [key, result] of (await settle(engine, facts)) ?? []) found.set(key, result);
    }
    return found;
  };
}

async function settle(engine: Engine, facts: EngineFacts): Promise<EngineResults | undefined> {
  try {
    const { results, failureResults } = await engine.run({ ...facts });
    return new Map([...results, ...failureResults].map((one) => [one.name, one]));
  } catch {
    return undefined;
  }
}
