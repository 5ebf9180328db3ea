import {
  expectCall,
  join,
  MET,
  NOT_APPLICABLE,
  NOT_MET,
  UNKNOWN,
  verdictOf
} from "../base/index.js";
import {
  memberName,
  readMembersComplete,
  readPresence,
  seenOn
} from "../facts/index.js";
import {
  ASSESS_CONTEXT,
  idOf,
  rankOutcome,
  subjectOf
} from "../judge/index.js";
import { PACK, rulesInForce } from "../law/index.js";
import { factReader, factSource } from "./facts.js";
import { MISSING_AS } from "./shapes.js";
import { appliesName, engineOf, engineRules } from "./to-engine.js";
async function runOnEngine(pack, subject, context, missingAs = "absent") {
  expectCall("runOnEngine", { pack: [pack, PACK] });
  expectCall("runOnEngine", {
    subject: [subject, subjectOf(pack.subject)],
    context: [context, ASSESS_CONTEXT],
    missingAs: [missingAs, MISSING_AS]
  });
  const { assessment } = await engineRunner(pack, context, missingAs)(subject);
  return assessment;
}
function engineRunner(pack, context, missingAs) {
  const { asOf } = context;
  const reader = factReader(pack, context);
  const factsOf = factSource(pack, asOf, reader, missingAs);
  const runOwn = ruleRunner(pack, asOf, pack.subject);
  const runMember = ruleRunner(pack, asOf, "member");
  const rules = new Map(rulesInForce(pack, asOf).map((rule) => [rule.criterion, rule]));
  const hasMemberRules = [...rules.values()].some((rule) => rule.subject === "member");
  const runMembers = async (subject) => {
    const results = /* @__PURE__ */ new Map();
    const unsure = /* @__PURE__ */ new Set();
    if (!hasMemberRules || !("household" in subject)) return { results, unsure };
    const { household } = seenOn(subject, reader.facts);
    for (const member of household.members) {
      const one = { household, member };
      const presence = readPresence(one, reader.facts);
      if (presence.known && !presence.value) continue;
      const name = memberName(household, member);
      if (!presence.known) unsure.add(name);
      results.set(name, await runMember(factsOf(one)));
    }
    return { results, unsure };
  };
  return async (subject) => {
    const own = await runOwn(factsOf(subject));
    const { results: members, unsure } = await runMembers(subject);
    const applies = pack.appliesWhen === void 0 ? MET : rankIn(own, appliesName(pack.name));
    const ranks = /* @__PURE__ */ new Map();
    const criteria = pack.criteria.map(({ id }) => {
      const rule = rules.get(id);
      const [rank, result] = applies === NOT_MET ? [NOT_APPLICABLE, { criterion: id, rule: rule?.name ?? null }] : foldRule(id, rule, own, members);
      ranks.set(id, rank);
      return { ...result, verdict: verdictOf(rank) };
    });
    const outcome = rankOutcome(
      pack.outcome,
      (criterion) => ranks.get(criterion) ?? UNKNOWN,
      (fact) => reader.read(fact, subject)
    );
    const verdict = applies === MET ? outcome : applies === NOT_MET ? NOT_APPLICABLE : UNKNOWN;
    const assessment = {
      subject: { kind: pack.subject, id: idOf(subject) },
      pack: { name: pack.name, version: pack.version, hash: pack.hash },
      asOf,
      verdict: verdictOf(verdict),
      criteria
    };
    const membersComplete = !("household" in subject) || readMembersComplete(subject.household, reader.facts).known;
    return { assessment, own, members, unsure, membersComplete };
  };
}
function foldRule(criterion, rule, own, members) {
  if (rule === void 0) return [UNKNOWN, { criterion, rule: null }];
  const base = { criterion, rule: rule.name };
  if (rule.subject !== "member") return [rankRule(rule, own), base];
  const ranks = [...members].map(([member, results]) => ({
    member,
    rank: rankRule(rule, results)
  }));
  const joined = join(
    ranks.map((one) => one.rank),
    rule.join ?? "every"
  );
  const named = ranks.map(({ member, rank }) => ({ member, verdict: verdictOf(rank) }));
  return [joined, { ...base, members: named }];
}
function rankRule(rule, results) {
  if (rule.appliesWhen !== void 0) {
    const applies = rankIn(results, appliesName(rule.name));
    if (applies !== MET) return applies === NOT_MET ? NOT_APPLICABLE : UNKNOWN;
  }
  return rankIn(results, rule.name);
}
function rankIn(results, name) {
  const result = results.get(name);
  if (result === void 0) return UNKNOWN;
  return result.result === true ? MET : NOT_MET;
}
function ruleRunner(pack, asOf, subject) {
  const rules = engineRules(pack, { asOf, subject });
  const all = engineOf(rules);
  const each = /* @__PURE__ */ new Map();
  return async (facts) => {
    const results = await settle(all, facts);
    if (results !== void 0) return results;
    const found = /* @__PURE__ */ new Map();
    for (const rule of rules) {
      const name = rule.name;
      const engine = each.get(name) ?? engineOf([rule]);
      each.set(name, engine);
      for (const [key, result] of await settle(engine, facts) ?? []) found.set(key, result);
    }
    return found;
  };
}
async function settle(engine, facts) {
  try {
    const { results, failureResults } = await engine.run({ ...facts });
    return new Map([...results, ...failureResults].map((one) => [one.name, one]));
  } catch {
    return void 0;
  }
}
export {
  engineRunner,
  runOnEngine
};
