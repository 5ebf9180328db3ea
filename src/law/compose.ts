import {
  contains,
  expectCall,
  type Finding,
  fail,
  fingerprint,
  type Label,
  type PlainDate,
  type Result,
  succeed,
  TEXT,
  words,
} from "../base/index.js";
import { factsOf, type Outcome } from "../conditions/index.js";
import { packNotFound } from "./find.js";
import { issue } from "./issues.js";
import type { Law } from "./law.js";
import type { Parameter } from "./parameters/parameter.js";
import type { Places } from "./parameters/places.js";
import { packFile, ruleFile } from "./paths.js";
import type { PackHead, Rule, Source } from "./schema.js";
import { LAW } from "./shapes.js";
import { ownFactsIn, parametersOf } from "./uses.js";

/**
 * A pack with all that it inherits: complete, and ready to judge by.
 *
 * @typeParam Criterion - the ids of its criteria: of a built-in pack a union of them, of one that was
 *   read from a folder any text.
 */
export interface Pack<Criterion extends string = string>
  extends Omit<PackHead, "outcome" | "extends" | "criteria"> {
  readonly criteria: readonly { readonly id: Criterion; readonly label: Label }[];
  /** The jurisdiction whose rules these are, such as `cn-sichuan`. */
  readonly place: string;
  /** The packs it is made of, itself first. */
  readonly lineage: readonly string[];
  readonly outcome: Outcome;
  readonly rules: readonly Rule[];
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly documents: ReadonlyMap<string, Source>;
  /** The places in which it may be asked to judge. */
  readonly places: Places;
  /** A fingerprint of everything a verdict depends on. */
  readonly hash: string;
}

/**
 * Joins a pack with its parents. A rule takes the place of the one that it names in `replaces`.
 *
 * @returns the pack, or issues: a pack or parent that is not there, parents in a circle, or two rules
 *   for one criterion on one day.
 * @example
 * ```ts
 * const pack = composePack(rulebook, "cn-sichuan/household-exit");
 * if (pack.ok) console.log(pack.value.lineage); // [ "cn-sichuan/household-exit", "cn/household-exit" ]
 * ```
 */
export function composePack(book: Law, name: string): Result<Pack> {
  expectCall("composePack", {
    book: [book, LAW],
    name: [name, TEXT],
  });
  const heads: PackHead[] = [];
  for (let at: string | undefined = name; at !== undefined; ) {
    const head: PackHead | undefined = book.heads.get(at);
    if (head === undefined) {
      return fail([packNotFound(book, at)]);
    }
    if (heads.includes(head)) {
      const path = [...heads, head].map((one) => one.name).join(" > ");
      return fail([issue("pack/circular-parent", { path }, { file: packFile(name) })]);
    }
    heads.push(head);
    at = head.extends;
  }
  const own = heads[0] as PackHead;
  const outcome = heads.find((head) => head.outcome !== undefined)?.outcome;
  if (outcome === undefined) {
    const details = { expected: "outcome", found: words("没有写", "nothing") };
    return fail([issue("pack/invalid-value", details, { file: packFile(name) })]);
  }
  const all = heads.flatMap((head) => book.rules.get(head.name) ?? []);
  const replaced = new Set(all.map((rule) => rule.replaces));
  const byName = new Map(all.map((rule) => [rule.name, rule]));
  const rules = all
    .filter((rule) => !replaced.has(rule.name))
    .map((rule) => withInheritedPhrases(rule, byName));
  const issues = overlaps(rules);
  const criteria = new Map(
    [...heads].reverse().flatMap((head) => head.criteria.map((one) => [one.id, one] as const)),
  );
  const { outcome: _outcome, extends: _extends, ...rest } = own;
  const appliesWhen = heads.find((head) => head.appliesWhen !== undefined)?.appliesWhen;
  const pack = {
    ...rest,
    ...(appliesWhen === undefined ? {} : { appliesWhen }),
    place: own.name.split("/")[0] as string,
    lineage: heads.map((head) => head.name),
    criteria: [...criteria.values()],
    outcome,
    rules,
    parameters: book.parameters,
    documents: book.sources,
    places: book.places,
  };
  const asked = ownFactsIn([pack], rules).map(({ id, expression }) => [id, expression]);
  const hash = fingerprint([
    pack.name,
    pack.version,
    pack.outcome,
    pack.appliesWhen ?? null,
    rules.map(({ cases: _cases, $schema: _schema, ...rule }) => rule),
    parametersOf([pack], rules, book.parameters).map((one) => book.parameters.get(one) ?? null),
    ...(asked.length === 0 ? [] : [asked]),
  ]);
  return issues.length > 0 ? fail(issues) : succeed({ ...pack, hash });
}

/** A rule that takes the place of another says what that said of the facts which both compare. */
function withInheritedPhrases(rule: Rule, byName: ReadonlyMap<string, Rule>): Rule {
  const above = byName.get(rule.replaces ?? "");
  if (above === undefined) return rule;
  const compared = factsOf(rule.conditions);
  const inherited = (withInheritedPhrases(above, byName).phrases ?? []).filter(({ when }) =>
    factsOf(when).every((fact) => compared.includes(fact)),
  );
  if (inherited.length === 0) return rule;
  return { ...rule, phrases: [...(rule.phrases ?? []), ...inherited] };
}

/** For one criterion and day at most one rule may be in force. */
function overlaps(rules: readonly Rule[]): Finding[] {
  return rules.flatMap((a, index) =>
    rules.slice(index + 1).flatMap((b) => {
      if (a.criterion !== b.criterion) return [];
      const from = a.inForce.from > b.inForce.from ? a.inForce.from : b.inForce.from;
      if (!contains(a.inForce, from) || !contains(b.inForce, from)) return [];
      const details = { criterion: a.criterion, from, a: a.name, b: b.name };
      return [issue("pack/overlapping-rules", details, { file: ruleFile(b.name) })];
    }),
  );
}

/** The rule of each criterion that is in force on a day. */
export function rulesInForce(pack: Pick<Pack, "rules" | "criteria">, day: PlainDate): Rule[] {
  const order = new Map(pack.criteria.map(({ id }, index) => [id, index]));
  return pack.rules
    .filter((rule) => contains(rule.inForce, day))
    .sort((a, b) => (order.get(a.criterion) ?? 0) - (order.get(b.criterion) ?? 0));
}
