import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { messageOf, type Reason, reasonsOf } from "../../src/judge/index.js";
import type { Pack, Rule } from "../../src/law/index.js";
import { pack, rulebook } from "../support/rules.js";
import {
  concerns,
  type Facts,
  factsFor,
  holdsOf,
  isPossible,
  judgedBy,
  type Stated,
} from "../support/said.js";
import { isTrue } from "./claims.js";

/** Every rule once, with a pack that holds it. */
const RULES = new Map<string, readonly [Rule, Pack]>(
  [...rulebook.heads.keys()].flatMap((name) => {
    const its = pack(name);
    return its.rules.map((rule) => [rule.name, [rule, its]] as const);
  }),
);

function decidingOf({ result }: Stated) {
  return [...result.leaves, ...(result.members ?? []).flatMap((one) => one.leaves)].filter(
    ({ decisive, at }) => decisive && at.startsWith("/conditions"),
  );
}

const main = (reasons: readonly Reason[]) => {
  const said = reasons.filter(({ aside }) => !aside);
  return said.length === 0 ? reasons : said;
};
/** The facts that a reason compares, and those that they are compared with. */
const namesIn = ({ facts }: Reason) =>
  facts.flatMap(({ fact, limitFact }) => [
    fact,
    ...(limitFact === null || limitFact.startsWith("parameter.") ? [] : [limitFact]),
  ]);
const factsOf = (reasons: readonly Reason[]) => [...new Set(reasons.flatMap(namesIn))].sort();
const asked = (at: string) => at.startsWith("/conditions");

function forEach(check: (one: Stated) => void, [rule, its]: readonly [Rule, Pack]): void {
  fc.assert(
    fc.property(factsFor(rule, its), (facts) => {
      if (concerns(rule, facts)) check(judgedBy(rule, its, facts));
    }),
    RUNS,
  );
}

/** What a template may become when it is filled. */
function asPrinted(template: string): RegExp {
  const parts = template
    .split(/\{[^{}]+\}/u)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "u");
}

const RUNS = { numRuns: 100, seed: 14 };

const CASES = [...RULES].map(([name, one]) => [name, one] as const);

describe.each(CASES)("%s", (_name, one) => {
  test("says what decided, and nothing else", () => {
    forEach((stated) => {
      const leaves = decidingOf(stated);
      const said = reasonsOf(stated).flatMap(({ facts }) => facts.map(({ at }) => at));
      expect([...new Set(said)].filter(asked).sort()).toEqual(leaves.map(({ at }) => at).sort());
    }, one);
  });

  test("says only what its phrases claim, and what they claim is so", () => {
    forEach((stated) => {
      for (const phrase of stated.rule.phrases ?? []) {
        if (holdsOf(phrase.when, stated.facts)) {
          expect([phrase.zh, isTrue(phrase.zh, stated.facts)]).toEqual([phrase.zh, true]);
        }
      }
    }, one);
  });

  test("has words of its own for every branch, where it has several", () => {
    const [{ phrases = [] }] = one;
    const printed = phrases.flatMap(({ zh, en }) => [asPrinted(zh), asPrinted(en)]);
    forEach((stated) => {
      if (phrases.length === 0) return;
      for (const { text } of reasonsOf(stated)) {
        for (const said of [text.zh, text.en]) {
          expect([said, printed.some((form) => form.test(said))]).toEqual([said, true]);
        }
      }
    }, one);
  });

  test("says one thing of those who fail by one branch, and another of the rest", () => {
    const meant = new Map<string, string>();
    forEach((stated) => {
      if (stated.result.verdict !== "not-met") return;
      const { zh, en } = messageOf(stated);
      const branch = factsOf(main(reasonsOf(stated))).join();
      for (const said of [zh, en]) {
        expect([said, meant.get(said) ?? branch]).toEqual([said, branch]);
        meant.set(said, branch);
      }
    }, one);
  });

  test("changes a phrase with the fact that it speaks of, and no other", () => {
    const [rule, its] = one;
    fc.assert(
      fc.property(factsFor(rule, its), factsFor(rule, its), fc.nat(), (facts, others, at) => {
        const names = Object.keys(facts).filter((fact) => !fact.startsWith("parameter."));
        const fact = names[at % names.length];
        if (fact === undefined) return;
        const changed: Facts = { ...facts, [fact]: others[fact] as Facts[string] };
        if (!isPossible(changed) || !concerns(rule, facts) || !concerns(rule, changed)) return;
        const [before, after] = [judgedBy(rule, its, facts), judgedBy(rule, its, changed)];
        if (before.result.verdict !== after.result.verdict) return;
        expectOnlyItsPhrase(
          reasonsOf(before),
          reasonsOf(after),
          fact,
          JSON.stringify(facts[fact]) === JSON.stringify(changed[fact]),
        );
      }),
      RUNS,
    );
  });
});

/** What is said of other facts that decided both times is the same; what is said of this one is not. */
function expectOnlyItsPhrase(
  was: readonly Reason[],
  is: readonly Reason[],
  fact: string,
  isSame: boolean,
): void {
  const isAbout = (reason: Reason) => namesIn(reason).includes(fact);
  // What one phrase says of several facts changes with each of them, and may leave one to another.
  const touched = new Set([fact]);
  for (let size = 0; size < touched.size; ) {
    size = touched.size;
    for (const names of [...was, ...is].map(namesIn)) {
      if (names.some((each) => touched.has(each))) for (const each of names) touched.add(each);
    }
  }
  const both = new Set(factsOf(was).filter((each) => factsOf(is).includes(each)));
  const others = (reasons: readonly Reason[]) =>
    reasons.filter((each) => namesIn(each).every((name) => both.has(name) && !touched.has(name)));
  const texts = (reasons: readonly Reason[]) =>
    [...new Set(reasons.map(({ text }) => text.zh))].sort();
  expect(texts(others(is))).toEqual(texts(others(was)));
  const [had, has] = [was.filter(isAbout), is.filter(isAbout)];
  if (isSame || had.length === 0 || has.length === 0) return;
  for (const language of ["zh", "en"] as const) {
    expect(has.map(({ text }) => text[language])).not.toEqual(
      had.map(({ text }) => text[language]),
    );
  }
}
