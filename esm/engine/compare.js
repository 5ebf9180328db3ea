import {
  closed,
  expectCall,
  LIST,
  objectWith,
  optional,
  UNKNOWN,
  valueIn
} from "../base/index.js";
import { compile, createSlots } from "../conditions/index.js";
import {
  ASSESS_CONTEXT,
  assess,
  plan,
  withTrace
} from "../judge/index.js";
import { lawFor, PACK } from "../law/index.js";
import { causesIn, ruleCauses } from "./causes.js";
import { factReader } from "./facts.js";
import { engineRunner } from "./run.js";
import { MISSING_AS } from "./shapes.js";
import { appliesName } from "./to-engine.js";
async function compareWithEngine(pack, register, context, options = {}) {
  expectCall("compareWithEngine", {
    pack: [pack, PACK],
    register: [register, objectWith({ households: LIST })],
    context: [context, ASSESS_CONTEXT],
    options: [options, closed({ missingAs: optional(MISSING_AS) })]
  });
  if (pack.subject !== "household") {
    throw new TypeError(`pack ${pack.name} judges a ${pack.subject}, not a household`);
  }
  const missingAs = options.missingAs ?? "absent";
  const run = engineRunner(pack, context, missingAs);
  const scopeOf = scopeDifference(pack, context, missingAs);
  const differences = [];
  const ids = {
    met: [],
    "not-met": [],
    "not-applicable": [],
    unknown: []
  };
  let same = 0;
  const made = plan(pack, context);
  for (const household of register.households) {
    const here = withTrace(made, assess(made, { household }));
    const there = await run({ household });
    const scope = scopeOf(household, there);
    const found = scope[0]?.there === "not-applicable" ? [] : differencesOf(here, there, pack, missingAs);
    for (const one of [...scope, ...found]) differences.push({ household: household.id, ...one });
    const { verdict } = there.assessment;
    if (verdict === here.verdict) same += 1;
    else ids[verdict].push(household.id);
  }
  return {
    pack: { name: pack.name, version: pack.version, hash: pack.hash },
    asOf: context.asOf,
    place: lawFor(pack, context).place,
    missingAs,
    checked: register.households.length,
    same,
    passOnlyThere: ids.met,
    failOnlyThere: ids["not-met"],
    leftOutOnlyThere: ids["not-applicable"],
    stoppedThere: ids.unknown,
    differences
  };
}
function differencesOf(here, run, pack, missingAs) {
  return here.criteria.flatMap((result, index) => {
    const there = run.assessment.criteria[index]?.verdict ?? "unknown";
    const rule = pack.rules.find((one) => one.name === result.rule);
    if (rule === void 0 || there === result.verdict) return [];
    const causes = rule.subject === "member" ? memberCauses(rule, result, run, missingAs) : [{ member: void 0, causes: ruleCauses(rule, result.leaves, run.own, missingAs) }];
    const all = causes.flatMap((one) => one.causes);
    return [
      {
        criterion: result.criterion,
        rule: result.rule,
        here: result.verdict,
        there,
        traps: distinct(all.map((one) => one.trap)).sort((a, b) => a - b),
        missing: distinct(all.flatMap((one) => one.missing)),
        members: causes.flatMap((one) => one.member ?? [])
      }
    ];
  });
}
function distinct(values) {
  return [...new Set(values)];
}
function memberCauses(rule, { members = [] }, run, missingAs) {
  const found = members.filter(({ verdict }) => verdict === "unknown").map(({ member, leaves }) => ({
    member,
    causes: run.unsure.has(member) ? [{ trap: 18, missing: ["member.present"] }] : ruleCauses(rule, leaves, run.members.get(member) ?? /* @__PURE__ */ new Map(), missingAs)
  }));
  if (run.membersComplete) return found;
  return [...found, { member: void 0, causes: [{ trap: 18, missing: ["members"] }] }];
}
function scopeDifference(pack, context, missingAs) {
  const { appliesWhen } = pack;
  if (appliesWhen === void 0) return () => [];
  const slots = createSlots();
  const compiled = compile(appliesWhen, slots.slotOf, "/appliesWhen");
  const { read } = factReader(pack, context);
  return (household, { own }) => {
    const ranks = [];
    const values = slots.facts.map((fact) => valueIn(read(fact, { household })));
    if (compiled.evaluate(values, ranks) !== UNKNOWN) return [];
    const decisive = new Set(compiled.decisive(ranks).map((index) => compiled.leaves[index]?.at));
    const result = own.get(appliesName(pack.name));
    const isDecisive = (at) => decisive.has(at);
    const causes = causesIn(appliesWhen, "/appliesWhen", result, isDecisive, missingAs);
    return [
      {
        criterion: null,
        rule: null,
        here: "unknown",
        there: result === void 0 ? "unknown" : result.result === true ? "met" : "not-applicable",
        traps: distinct(causes.map((one) => one.trap)).sort((a, b) => a - b),
        missing: distinct(causes.flatMap((one) => one.missing)),
        members: []
      }
    ];
  };
}
export {
  compareWithEngine
};
