import {
  expectCall,
  fingerprintOf
} from "../base/index.js";
import {
  factsOf,
  marksIn,
  parameterNameOf,
  shareFactsIn
} from "../conditions/index.js";
import { FACTS } from "../facts/index.js";
import {
  isUnconfirmed,
  judgingIssue,
  lawFor,
  legalValue,
  PACK,
  parameterFile,
  placeOfPack,
  rulesInForce,
  withLabel
} from "../law/index.js";
import { ASSESS_CONTEXT } from "./shapes.js";
function plan(pack, when) {
  expectCall("plan", {
    pack: [pack, PACK],
    when: [when, ASSESS_CONTEXT]
  });
  const law = lawFor(pack, when);
  const { place } = law;
  const inForce = new Map(rulesInForce(pack, when.asOf).map((rule) => [rule.criterion, rule]));
  const criteria = pack.criteria.map(({ id, label }) => {
    const rule = inForce.get(id);
    return { id, label, rule: rule === void 0 ? null : plannedRule(rule) };
  });
  const conditions = [
    pack.appliesWhen ?? null,
    ...criteria.flatMap(({ rule }) => rule === null ? [] : [rule.appliesWhen, rule.conditions])
  ];
  const facts = conditions.flatMap((one) => one === null ? [] : factsOf(one));
  const used = legalValues(
    [...facts, ...marksIn(pack.outcome), ...shareFactsIn(pack.outcome)],
    pack,
    law
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
    warnings: warningsOf(pack, law, used)
  });
  return {
    ...JSON.parse(text),
    fingerprint: fingerprintOf(text)
  };
}
function planOf(pack, made) {
  if (made.pack.hash !== pack.hash) throw new TypeError("the assessment is of another pack");
  const { asOf, knownAt, place, confirmedOnly } = made;
  return plan(pack, { asOf, place, confirmedOnly, ...knownAt === null ? {} : { knownAt } });
}
function plannedRule(rule) {
  const { name, subject, join = "every", appliesWhen = null, conditions } = rule;
  return { name, subject, join, appliesWhen, conditions };
}
function legalValues(facts, pack, law) {
  const resolved = /* @__PURE__ */ new Map();
  const resolve = (name) => {
    if (resolved.has(name)) return;
    resolved.set(name, legalValue(pack.parameters, name, law));
  };
  for (const id of facts) {
    const name = parameterNameOf(id);
    if (name !== void 0) resolve(name);
    else for (const needed of FACTS.get(id)?.parameters ?? []) resolve(needed);
  }
  return [...resolved.values()];
}
function describe({ name, reading, place, entry }, pack) {
  const citation = entry?.sources[0];
  return {
    name,
    value: reading.known ? reading.value : null,
    unit: pack.parameters.get(name)?.unit ?? null,
    place: place ?? null,
    from: entry?.from ?? null,
    source: citation?.source ?? null,
    clause: citation?.clause ?? null,
    confidence: citation?.confidence ?? null,
    note: entry?.note ?? null,
    lack: reading.known ? null : reading.lacks[0] ?? null
  };
}
function warningsOf(pack, { asOf, knownAt, place }, used) {
  const issues = [];
  if (pack.inForce.from > asOf || pack.inForce.to !== null && pack.inForce.to < asOf) {
    issues.push(
      judgingIssue("pack/not-in-force", {
        pack: pack.name,
        asOf,
        from: pack.inForce.from,
        to: pack.inForce.to ?? "\u2026"
      })
    );
  }
  if (place !== pack.place) {
    const [here, own] = [place, pack.place].map((id) => withLabel(placeOfPack(pack, id)));
    const details = { pack: pack.name, place: here, own };
    issues.push(judgingIssue("pack/of-wider-place", details));
  }
  for (const { name, reading, entry } of used) {
    if (!reading.known || entry === void 0) continue;
    const label = pack.parameters.get(name)?.label ?? name;
    if (knownAt !== void 0 && entry.publishedOn === null) {
      const undated = { parameter: label, from: entry.from };
      issues.push(judgingIssue("pack/undated-value", undated, { file: parameterFile(name) }));
    }
    if (!isUnconfirmed(entry.sources)) continue;
    const details = {
      rule: pack.title,
      parameter: label,
      value: String(reading.value),
      note: entry.note ?? entry.sources[0]?.confidence ?? ""
    };
    issues.push(judgingIssue("pack/uncertain-value", details, { file: parameterFile(name) }));
  }
  return issues;
}
export {
  plan,
  planOf,
  plannedRule
};
