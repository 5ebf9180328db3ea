import {
  expectCall,
  known,
  LIST,
  lackedBy,
  optional,
  rankOf,
  unknown,
  verdictOf
} from "../base/index.js";
import { createSlots, parameterNameOf } from "../conditions/index.js";
import { PACK, resolveParameter } from "../law/index.js";
import { compileRule, slotsOver } from "./machine.js";
import { plannedRule } from "./plan.js";
import { askedOf, judgeRule } from "./run.js";
function runCases(pack, rules = pack.rules) {
  expectCall("runCases", {
    pack: [pack, PACK],
    rules: [rules, optional(LIST)]
  });
  return rules.flatMap((rule) => {
    const judge = caseJudge(rule, pack);
    return rule.cases.map((one) => {
      const run = judge(one);
      const expected = one.expect.verdict;
      return {
        rule: rule.name,
        case: one.name,
        expected,
        verdict: verdictOf(run.rank),
        missing: run.missing,
        passed: passes(one, run)
      };
    });
  });
}
function caseJudge(rule, law) {
  const [own, inner] = [createSlots(), createSlots()];
  const compiled = compileRule(plannedRule(rule), slotsOver(own, inner), 0);
  return (one) => {
    const sheet = stated(own, Object.assign({}, one.facts, ...one.members ?? []), one, law);
    const list = compiled.isAboutMembers ? membersOf(one, inner, law) : void 0;
    const { rank, lacks } = judgeRule(compiled, sheet, list);
    const ranks = list?.members.map((member) => member.ranks) ?? [sheet.ranks];
    const decisions = ranks.flatMap(
      (its) => askedOf(compiled, its).flatMap(
        ({ condition, from, rank: verdict }) => condition.decisive(its, from).map((index) => ({ at: condition.leaves[index]?.at, rank: verdict }))
      )
    );
    return { rank, missing: [...new Set(lacks.map(({ field }) => field))], decisions };
  };
}
function membersOf(one, inner, law) {
  return {
    members: (one.members ?? []).map((facts, index) => ({
      ...stated(inner, { ...one.facts, ...facts }, one, law),
      member: `#${index + 1}`,
      doubts: void 0
    })),
    incomplete: one.membersComplete === false ? [{ reason: "missing", field: "members" }] : void 0,
    hasSurplus: false
  };
}
function stated({ facts: names }, facts, one, law) {
  const readings = names.map((fact) => readingOf(fact, facts, one, law));
  return {
    values: readings.map((reading) => reading.known ? reading.value : null),
    lacksAt: (slot) => lackedBy(readings[slot]),
    ranks: []
  };
}
function readingOf(fact, facts, one, law) {
  if (Object.hasOwn(facts, fact)) return known(facts[fact]);
  const name = parameterNameOf(fact);
  const parameter = name === void 0 ? void 0 : law.parameters.get(name);
  if (parameter === void 0) return unknown({ reason: "missing", field: fact });
  const when = { asOf: one.asOf, place: one.place ?? law.place };
  return resolveParameter(parameter, when, law.parameters).reading;
}
function passes(one, { rank, missing }) {
  if (rank !== rankOf(one.expect.verdict)) return false;
  const wanted = one.expect.missing;
  return wanted === void 0 || [...wanted].sort().join() === [...missing].sort().join();
}
export {
  caseJudge,
  passes,
  readingOf,
  runCases
};
