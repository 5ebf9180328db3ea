import { type FactValue, verdictOf } from "../base/index.js";
import { parameterNameOf } from "../conditions/index.js";
import { FACTS } from "../facts/index.js";
import { caseJudge, SECOND } from "../judge/index.js";
import { type Case, type Pack, type Rule, termLabel, termOf } from "../law/index.js";
import type { Difference } from "./distinguish.js";
import type { Mutant } from "./mutant.js";

type Found = Extract<Difference, { readonly kind: "found" }>;
type Facts = Record<string, FactValue>;

/**
 * A case on which a rule and its mutant differ, with the verdict that the rule gives as it stands.
 * Whether that verdict is what the law says is for the author to judge.
 *
 * @param found - the facts; without them a case of the rule is taken to the day that was moved.
 */
export function proposeCase(
  rule: Rule,
  mutant: Mutant,
  found: Found | undefined,
  law: Pick<Pack, "parameters" | "place">,
  others: readonly Case[],
): Case | undefined {
  const judge = caseJudge(rule, law);
  const first =
    found === undefined ? onTheDay(rule, mutant) : fromFacts(rule, found, law, mutant.kind);
  if (first === undefined) return undefined;
  const changed = caseJudge(mutant.rule, { parameters: mutant.parameters, place: law.place });
  const draft =
    crowdsOf(rule, first).find((one) => judge(asCase(one)).rank !== changed(asCase(one)).rank) ??
    first;
  const { rank, missing } = judge(asCase(draft));
  const verdict = verdictOf(rank);
  const onEdge =
    mutant.kind === "edge" || mutant.kind === "threshold" || mutant.kind === "in-force";
  const { asOf, place, facts, members, membersComplete } = draft;
  return {
    name: nameOf(rule, draft, others),
    kind: onEdge || mutant.kind === "parameter" ? "boundary" : verdict,
    asOf,
    ...(place === undefined ? {} : { place }),
    facts,
    ...(members === undefined ? {} : { members }),
    ...(membersComplete === undefined ? {} : { membersComplete }),
    expect: { verdict, ...(missing.length === 0 ? {} : { missing }) },
  };
}

const asCase = (draft: Draft): Case => ({
  ...draft,
  name: "",
  kind: "met",
  expect: { verdict: "met" },
});

/** Where members are counted, so many of one who passes beside so many of one who does not. */
function crowdsOf(rule: Rule, draft: Draft): readonly Draft[] {
  const [one, other] = draft.members ?? [];
  if (typeof rule.join !== "object" || one === undefined) return [];
  const sizes = Array.from({ length: MOST_MEMBERS + 1 }, (_none, size) => size);
  return sizes.flatMap((size) =>
    sizes.slice(0, other === undefined ? 1 : size + 1).map((apart) => ({
      ...draft,
      members: sizes.slice(0, size).map((index) => (index < apart ? (other as Facts) : one)),
    })),
  );
}

const MOST_MEMBERS = 12;

type Draft = Pick<Case, "asOf" | "place" | "facts" | "members" | "membersComplete">;

function onTheDay(rule: Rule, mutant: Mutant): Draft | undefined {
  const asOf = mutant.at.endsWith("from") ? rule.inForce.from : (rule.inForce.to ?? undefined);
  const model = rule.cases.find((one) => one.expect.verdict === "met") ?? rule.cases[0];
  if (asOf === undefined || model === undefined) return undefined;
  const { place, facts, members } = model;
  return {
    asOf,
    ...(place === undefined ? {} : { place }),
    facts,
    ...(members === undefined ? {} : { members }),
  };
}

function fromFacts(
  rule: Rule,
  { era, facts }: Found,
  law: Pick<Pack, "place">,
  kind: Mutant["kind"],
): Draft {
  const own: Facts = { ...era.stated };
  const first: Facts = {};
  const second: Facts = {};
  let pair = false;
  for (const [key, reading] of facts) {
    if (parameterNameOf(key) !== undefined) continue;
    if (key.endsWith(SECOND)) pair = true;
    if (!reading.known) continue;
    const fact = key.endsWith(SECOND) ? key.slice(0, -SECOND.length) : key;
    const to = FACTS.get(fact)?.subject !== "member" ? own : key === fact ? first : second;
    to[fact] = reading.value;
  }
  return {
    asOf: era.asOf,
    ...(era.place === law.place ? {} : { place: era.place }),
    facts: own,
    ...(rule.subject === "member" ? { members: pair ? [first, second] : [first] } : {}),
    ...(kind === "join" && !pair && typeof rule.join === "string"
      ? { membersComplete: false }
      : {}),
  };
}

function nameOf(rule: Rule, draft: Draft, others: readonly Case[]): string {
  const said = [draft.facts, ...(draft.members ?? [])]
    .map((facts) => Object.entries(facts).map(([fact, value]) => phrase(fact, value)))
    .filter((phrases) => phrases.length > 0)
    .map((phrases) => phrases.join(", "))
    .join(" | ");
  const open = draft.membersComplete === false ? ", other members not recorded" : "";
  const base = `${said === "" ? "nothing recorded" : said}${open}`.slice(0, 170);
  const taken = (name: string) => others.some((one) => one.name === name);
  if (!taken(base)) return base;
  const dated = `${base} on ${draft.asOf}`;
  if (!taken(dated)) return dated;
  return `${dated} (${others.length + 1} of ${rule.criterion})`;
}

function phrase(fact: string, value: FactValue): string {
  const label = termLabel(fact).en.toLowerCase();
  const codes = termOf(fact)?.codes;
  const shown = Array.isArray(value)
    ? value.map((one) => codes?.[one]?.en ?? one).join(" and ") || "none"
    : typeof value === "boolean"
      ? value
        ? "yes"
        : "no"
      : (codes?.[String(value)]?.en ?? String(value));
  return `${label} ${shown}`;
}
