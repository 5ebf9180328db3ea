import {
  append,
  eachLackOnce,
  expectCall,
  MET,
  NOT_APPLICABLE,
  NOT_MET,
  UNKNOWN,
  verdictOf
} from "../base/index.js";
import { hasSurplus, memberName } from "../facts/index.js";
import { plainValue } from "../register/index.js";
import { compareField } from "./field.js";
import { machineOf } from "./machine.js";
import { scoreOf } from "./outcome.js";
import {
  judgeRule,
  lacksIn,
  NO_LACKS,
  readInto
} from "./run.js";
function assess(plan, subject) {
  const machine = machineOf(plan);
  if (machine.shape(subject, "subject") !== void 0) {
    expectCall("assess", { subject: [subject, machine.shape] });
  }
  if (!(plan.subject in subject)) {
    throw new TypeError(
      `pack ${plan.pack.name} judges a ${plan.subject}, not ${Object.keys(subject)}`
    );
  }
  const seen = machine.readers.turnTo(subject);
  const household = "household" in seen ? seen.household : void 0;
  const own = {
    values: machine.template.slice(),
    lacksAt: machine.lacksAt,
    ranks: machine.blank.ranks.slice()
  };
  readInto(own.values, machine.scopeFacts);
  const applies = machine.scope?.evaluate(own.values, own.ranks) ?? MET;
  const scopeLacks = machine.scope !== void 0 && applies === UNKNOWN ? lacksIn(machine.scope, own, own, own.ranks, 0) : NO_LACKS;
  let list;
  if (applies === MET) {
    readInto(own.values, machine.ownFacts);
    if (household !== void 0 && machine.asksMembers) list = readMembers(machine, household);
  } else own.ranks.length = machine.scope?.leaves.length ?? 0;
  const ranks = [];
  const criteria = [];
  for (const { id, rule, names } of machine.criteria) {
    let rank2 = UNKNOWN;
    let result;
    if (applies !== MET) {
      rank2 = applies === NOT_MET ? NOT_APPLICABLE : UNKNOWN;
      result = {
        criterion: id,
        rule: rule?.name ?? null,
        verdict: verdictOf(rank2),
        lacks: scopeLacks
      };
    } else if (rule === void 0) {
      const lack = { reason: "no-parameter", field: `criterion.${id}` };
      result = { criterion: id, rule: null, verdict: "unknown", lacks: [lack] };
    } else {
      const judged = judgeRule(rule, own, list);
      rank2 = judged.rank;
      const { lacks, members } = judged;
      const verdict = verdictOf(rank2);
      result = members === void 0 ? { criterion: id, rule: rule.name, verdict, lacks } : { criterion: id, rule: rule.name, verdict, members, lacks };
    }
    ranks.push(rank2);
    criteria.push(withField(result, names, household, plan));
  }
  let rank = machine.outcome(ranks);
  if (applies === NOT_MET) rank = NOT_APPLICABLE;
  else if (applies === UNKNOWN) rank = UNKNOWN;
  const assessment = {
    subject: { kind: plan.subject, id: idOf(subject) },
    pack: plan.pack,
    asOf: plan.asOf,
    knownAt: plan.knownAt,
    place: plan.place,
    confirmedOnly: plan.confirmedOnly,
    verdict: verdictOf(rank),
    groups: machine.groups.map((group) => {
      const verdict = verdictOf(applies === NOT_MET ? NOT_APPLICABLE : group.rank(ranks));
      const result = {
        id: group.id,
        label: group.label,
        verdict,
        criteria: group.criteria
      };
      return withField(result, group.names, household, plan);
    }),
    criteria,
    parameters: machine.parameters,
    lacks: rank === UNKNOWN ? outcomeLacks(machine, scopeLacks, criteria) : NO_LACKS,
    warnings: plan.warnings,
    trace: {
      version: 1,
      plan: plan.fingerprint,
      values: own.values,
      ranks: own.ranks,
      members: (list?.members ?? []).map(({ member, values, ranks: its }) => ({
        member,
        values,
        ranks: its
      }))
    }
  };
  if (machine.score === void 0) return assessment;
  const byId = new Map(machine.criteria.map(({ id }, index) => [id, ranks[index]]));
  return {
    ...assessment,
    score: scoreOf(machine.score, (id) => byId.get(id) ?? UNKNOWN, machine.read)
  };
}
function readMembers({ readers, belongs, allRecorded, memberFacts, lacksAtOf, blank }, household) {
  const members = [];
  for (const member of household.members) {
    readers.turnToMember(member);
    const present = belongs.value();
    if (present === false) continue;
    const sheet = {
      member: memberName(household, member),
      values: blank.memberValues.slice(),
      lacksAt: lacksAtOf(member),
      ranks: blank.memberRanks.slice(),
      doubts: present === void 0 ? belongs.lacks() : void 0
    };
    readInto(sheet.values, memberFacts);
    members.push(sheet);
  }
  const isComplete = allRecorded.value() !== void 0;
  return {
    members,
    incomplete: isComplete ? void 0 : allRecorded.lacks(),
    hasSurplus: !isComplete && hasSurplus(household)
  };
}
function withField(result, names, household, { asOf }) {
  if (household === void 0 || household.fieldVerdicts.length === 0) return result;
  const field = compareField(names, result.verdict, household, asOf);
  return field === void 0 ? result : { ...result, field };
}
function idOf(subject) {
  if ("household" in subject) return subject.household.id;
  if ("duty" in subject) {
    return `${plainValue(subject.duty.holder) ?? "?"}/${plainValue(subject.duty.month) ?? "?"}`;
  }
  const record = "village" in subject ? subject.village : "county" in subject ? subject.county : subject.township;
  return plainValue(record.id) ?? "?";
}
function outcomeLacks({ deciding, marks }, scopeLacks, criteria) {
  const lacks = [...scopeLacks];
  for (const { criterion, verdict, lacks: its } of criteria) {
    if (verdict !== "unknown" || its === scopeLacks || !deciding.has(criterion)) continue;
    append(lacks, its);
  }
  append(lacks, marks);
  return eachLackOnce(lacks);
}
export {
  assess,
  idOf
};
