import { verdictOf } from "../base/index.js";
import { parameterNameOf } from "../conditions/index.js";
import { FACTS } from "../facts/index.js";
import { caseJudge, SECOND } from "../judge/index.js";
import { termLabel, termOf } from "../law/index.js";
function proposeCase(rule, mutant, found, law, others) {
  const draft = found === void 0 ? onTheDay(rule, mutant) : fromFacts(rule, found, law, mutant.kind);
  if (draft === void 0) return void 0;
  const judge = caseJudge(rule, law);
  const { rank, missing } = judge({ ...draft, name: "", kind: "met", expect: { verdict: "met" } });
  const verdict = verdictOf(rank);
  const onEdge = mutant.kind === "edge" || mutant.kind === "threshold" || mutant.kind === "in-force";
  const { asOf, place, facts, members, membersComplete } = draft;
  return {
    name: nameOf(rule, draft, others),
    kind: onEdge || mutant.kind === "parameter" ? "boundary" : verdict,
    asOf,
    ...place === void 0 ? {} : { place },
    facts,
    ...members === void 0 ? {} : { members },
    ...membersComplete === void 0 ? {} : { membersComplete },
    expect: { verdict, ...missing.length === 0 ? {} : { missing } }
  };
}
function onTheDay(rule, mutant) {
  const asOf = mutant.at.endsWith("from") ? rule.inForce.from : rule.inForce.to ?? void 0;
  const model = rule.cases.find((one) => one.expect.verdict === "met") ?? rule.cases[0];
  if (asOf === void 0 || model === void 0) return void 0;
  const { place, facts, members } = model;
  return {
    asOf,
    ...place === void 0 ? {} : { place },
    facts,
    ...members === void 0 ? {} : { members }
  };
}
function fromFacts(rule, { era, facts }, law, kind) {
  const own = { ...era.stated };
  const first = {};
  const second = {};
  let pair = false;
  for (const [key, reading] of facts) {
    if (parameterNameOf(key) !== void 0) continue;
    if (key.endsWith(SECOND)) pair = true;
    if (!reading.known) continue;
    const fact = key.endsWith(SECOND) ? key.slice(0, -SECOND.length) : key;
    const to = FACTS.get(fact)?.subject !== "member" ? own : key === fact ? first : second;
    to[fact] = reading.value;
  }
  return {
    asOf: era.asOf,
    ...era.place === law.place ? {} : { place: era.place },
    facts: own,
    ...rule.subject === "member" ? { members: pair ? [first, second] : [first] } : {},
    ...kind === "join" && !pair ? { membersComplete: false } : {}
  };
}
function nameOf(rule, draft, others) {
  const said = [draft.facts, ...draft.members ?? []].map((facts) => Object.entries(facts).map(([fact, value]) => phrase(fact, value))).filter((phrases) => phrases.length > 0).map((phrases) => phrases.join(", ")).join(" | ");
  const open = draft.membersComplete === false ? ", other members not recorded" : "";
  const base = `${said === "" ? "nothing recorded" : said}${open}`.slice(0, 170);
  const taken = (name) => others.some((one) => one.name === name);
  if (!taken(base)) return base;
  const dated = `${base} on ${draft.asOf}`;
  if (!taken(dated)) return dated;
  return `${dated} (${others.length + 1} of ${rule.criterion})`;
}
function phrase(fact, value) {
  const label = termLabel(fact).en.toLowerCase();
  const codes = termOf(fact)?.codes;
  const shown = Array.isArray(value) ? value.map((one) => codes?.[one]?.en ?? one).join(" and ") || "none" : typeof value === "boolean" ? value ? "yes" : "no" : codes?.[String(value)]?.en ?? String(value);
  return `${label} ${shown}`;
}
export {
  proposeCase
};
