import { Engine } from "json-rules-engine";
import { closed, DAY, expectCall, isPlainDate, TEXT } from "../base/index.js";
import { PACK } from "../law/index.js";
import { rulesAbout } from "./facts.js";
function appliesName(name) {
  expectCall("appliesName", {
    name: [name, TEXT]
  });
  return `${name}#applies`;
}
function toEngine(pack, options) {
  expectCall("toEngine", {
    pack: [pack, PACK],
    options: [options, closed({ asOf: DAY, subject: TEXT })]
  });
  return engineOf(engineRules(pack, options));
}
function engineRules(pack, { asOf, subject }) {
  if (!isPlainDate(asOf)) throw new TypeError(`no such day: ${asOf}`);
  const own = pack.subject === subject && pack.appliesWhen !== void 0 ? [appliesRule(pack.name, pack.appliesWhen)] : [];
  return [...own, ...rulesAbout(pack, subject, asOf).flatMap(toRules)];
}
function engineOf(rules) {
  return new Engine(rules, { allowUndefinedFacts: true, pathResolver: refusePath });
}
function toRules({ name, conditions, appliesWhen, event }) {
  const rule = {
    name,
    conditions,
    event: event.params === void 0 ? { type: event.type } : { ...event, params: event.params }
  };
  return appliesWhen === void 0 ? [rule] : [appliesRule(name, appliesWhen), rule];
}
function appliesRule(name, appliesWhen) {
  return {
    name: appliesName(name),
    conditions: appliesWhen,
    event: { type: "applies", params: { rule: name } }
  };
}
function refusePath(_value, path) {
  throw new TypeError(`paths are not allowed: ${path}`);
}
export {
  appliesName,
  engineOf,
  engineRules,
  toEngine
};
