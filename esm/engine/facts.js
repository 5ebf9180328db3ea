import { expectCall, OBJECT } from "../base/index.js";
import { factsOf, parameterNameOf } from "../conditions/index.js";
import {
  FACTS
} from "../facts/index.js";
import { ASSESS_CONTEXT } from "../judge/index.js";
import { lawFor, legalValue, PACK, rulesInForce } from "../law/index.js";
import { MISSING_AS } from "./shapes.js";
function kindOf(subject) {
  if ("member" in subject) return "member";
  if ("household" in subject) return "household";
  if ("duty" in subject) return "duty";
  if ("village" in subject) return "village";
  return "county" in subject ? "county" : "township";
}
function rulesAbout(pack, subject, asOf) {
  return rulesInForce(pack, asOf).filter((rule) => rule.subject === subject);
}
function factNames(pack, subject, asOf) {
  const conditions = rulesAbout(pack, subject, asOf).flatMap(
    (rule) => rule.appliesWhen === void 0 ? [rule.conditions] : [rule.appliesWhen, rule.conditions]
  );
  if (pack.subject === subject && pack.appliesWhen !== void 0) conditions.push(pack.appliesWhen);
  return [...new Set(conditions.flatMap(factsOf))];
}
function factReader(pack, context) {
  const law = lawFor(pack, context);
  const parameters = /* @__PURE__ */ new Map();
  const parameter = (name) => {
    const known = parameters.get(name);
    if (known !== void 0) return known;
    const { reading } = legalValue(pack.parameters, name, law);
    parameters.set(name, reading);
    return reading;
  };
  const facts = { asOf: context.asOf, knownAt: context.knownAt, parameter };
  const read = (name, subject) => {
    const parameterName = parameterNameOf(name);
    if (parameterName !== void 0) return parameter(parameterName);
    const fact = FACTS.get(name);
    if (fact === void 0) throw new TypeError(`no fact ${name}`);
    return fact.read(subject, facts);
  };
  return { facts, read };
}
function factSource(pack, asOf, { read }, missingAs) {
  const names = /* @__PURE__ */ new Map();
  return (subject) => {
    const kind = kindOf(subject);
    const wanted = names.get(kind) ?? factNames(pack, kind, asOf);
    names.set(kind, wanted);
    const facts = {};
    for (const name of wanted) {
      const reading = read(name, subject);
      if (reading.known) facts[name] = reading.value;
      else if (missingAs === "null") facts[name] = null;
    }
    return facts;
  };
}
function factsFor(pack, subject, context, missingAs = "absent") {
  expectCall("factsFor", {
    pack: [pack, PACK],
    subject: [subject, OBJECT],
    context: [context, ASSESS_CONTEXT],
    missingAs: [missingAs, MISSING_AS]
  });
  return factSource(pack, context.asOf, factReader(pack, context), missingAs)(subject);
}
export {
  factReader,
  factSource,
  factsFor,
  rulesAbout
};
