import { Engine, type RuleProperties, type TopLevelCondition } from "json-rules-engine";
import { closed, DAY, expectCall, isPlainDate, type PlainDate, TEXT } from "../base/index.js";
import type { Condition } from "../conditions/index.js";
import type { SubjectKind } from "../facts/index.js";
import { PACK, type Pack, type Rule } from "../law/index.js";
import { rulesAbout } from "./facts.js";

/** The name under which the `appliesWhen` of a rule or pack runs as a rule of its own. */
export function appliesName(name: string): string {
  expectCall("appliesName", {
    name: [name, TEXT],
  });
  return `${name}#applies`;
}

/**
 * A stock json-rules-engine `Engine` with the rules of a pack about one kind of subject that are in
 * force on a day. It has the engine's own operators only; `appliesWhen` of a rule or of the pack is a
 * rule `<name>#applies`. Missing facts are allowed, and no JSONPath ever runs.
 *
 * Do not let two `run()` of one engine overlap: they share its status.
 *
 * @throws TypeError when the day does not exist.
 * @example
 * ```ts
 * import { toEngine } from "tuopin/engine";
 *
 * const engine = toEngine(pack, { asOf: "2019-12-31", subject: "household" });
 * ```
 */
export function toEngine(
  pack: Pack,
  options: { readonly asOf: PlainDate; readonly subject: SubjectKind },
): Engine {
  expectCall("toEngine", {
    pack: [pack, PACK],
    options: [options, closed({ asOf: DAY, subject: TEXT })],
  });
  return engineOf(engineRules(pack, options));
}

export function engineRules(
  pack: Pack,
  { asOf, subject }: { readonly asOf: PlainDate; readonly subject: SubjectKind },
): RuleProperties[] {
  if (!isPlainDate(asOf)) throw new TypeError(`no such day: ${asOf}`);
  const own =
    pack.subject === subject && pack.appliesWhen !== undefined
      ? [appliesRule(pack.name, pack.appliesWhen)]
      : [];
  return [...own, ...rulesAbout(pack, subject, asOf).flatMap(toRules)];
}

export function engineOf(rules: RuleProperties[]): Engine {
  return new Engine(rules, { allowUndefinedFacts: true, pathResolver: refusePath });
}

function toRules({ name, conditions, appliesWhen, event }: Rule): RuleProperties[] {
  const rule: RuleProperties = {
    name,
    conditions: conditions as TopLevelCondition,
    event: event.params === undefined ? { type: event.type } : { ...event, params: event.params },
  };
  return appliesWhen === undefined ? [rule] : [appliesRule(name, appliesWhen), rule];
}

function appliesRule(name: string, appliesWhen: Condition): RuleProperties {
  return {
    name: appliesName(name),
    conditions: appliesWhen as TopLevelCondition,
    event: { type: "applies", params: { rule: name } },
  };
}

function refusePath(_value: object, path: string): never {
  throw new TypeError(`paths are not allowed: ${path}`);
}
