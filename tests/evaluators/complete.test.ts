import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Condition, comparisonsOf, OPERATORS } from "../../src/conditions/index.js";
import { factsFor, runOnEngine } from "../../src/engine/index.js";
import { assess, plan } from "../../src/judge/index.js";
import type { Household } from "../../src/register/index.js";
import { scenes, withGaps } from "../../src/testing/index.js";
import { pack, rulebook } from "../support/rules.js";
import { completeScenes, incompleteScenes, type Scene } from "./arbitraries.js";
import { ours, theirs } from "./engine.js";

const RUNS = 10_000;

async function disagreement({ condition, facts }: Scene): Promise<string | undefined> {
  const here = ours(condition, facts);
  const there = await theirs(condition, facts);
  if ((here.whole === "met") !== there.whole || here.whole === "unknown") {
    return `whole: ${here.whole} / ${there.whole}`;
  }
  for (const [at, verdict] of here.leaves) {
    if ((verdict === "met") !== there.leaves.get(at)) return `${at}: ${verdict}`;
  }
  return undefined;
}

describe("on complete facts", () => {
  test(`${RUNS} random packs and facts get the same answers from both evaluators, comparison by comparison`, async () => {
    const seed = Date.now() % 2 ** 31;
    const seen = { operators: new Set<string>(), references: 0, met: 0, notMet: 0, depth: 0 };
    await fc.assert(
      fc.asyncProperty(completeScenes, async (scene) => {
        note(scene, seen);
        expect(await disagreement(scene)).toBeUndefined();
      }),
      { numRuns: RUNS, seed },
    );
    console.log(
      `${RUNS} packs x facts without a disagreement, seed ${seed}: ` +
        `${seen.met} met, ${seen.notMet} not met, ${seen.references} with facts compared with facts`,
    );
    expect([...seen.operators].sort()).toEqual([...OPERATORS].sort());
    expect(seen.depth).toBeGreaterThanOrEqual(3);
    expect(Math.min(seen.met, seen.notMet, seen.references)).toBeGreaterThan(RUNS / 20);
  });

  let compared = 0;
  for (const name of rulebook.heads.keys()) {
    test(`${name}: what assess decides on complete subjects, json-rules-engine decides alike`, async () => {
      const judged = pack(name);
      await fc.assert(
        fc.asyncProperty(scenes(judged), async ({ subject, context: { asOf } }) => {
          const context = { asOf };
          const here = assess(plan(judged, context), subject);
          const there = await runOnEngine(judged, subject, context);
          const decided = here.criteria.filter(({ verdict }) => verdict !== "unknown");
          const same = new Map(
            there.criteria.map(({ criterion, verdict }) => [criterion, verdict]),
          );
          for (const { criterion, verdict } of decided) expect(same.get(criterion)).toBe(verdict);
          if (here.verdict !== "unknown") expect(there.verdict).toBe(here.verdict);
          compared += decided.length;
        }),
        { numRuns: 20 },
      );
    });
  }

  test("most criteria of those were decided", () => {
    expect(compared).toBeGreaterThan(1000);
  });
});

function note(
  { condition, facts }: Scene,
  seen: { operators: Set<string>; references: number; met: number; notMet: number; depth: number },
): void {
  const comparisons = comparisonsOf(condition);
  for (const { comparison } of comparisons) seen.operators.add(comparison.operator);
  if (comparisons.some(({ comparison: { value } }) => isReference(value))) seen.references += 1;
  const depth = Math.max(...comparisons.map(({ at }) => at.split(/\/(?:all|any|not)/).length - 1));
  seen.depth = Math.max(seen.depth, depth);
  if (ours(condition, facts).whole === "met") seen.met += 1;
  else seen.notMet += 1;
}

const isReference = (value: unknown) =>
  typeof value === "object" && value !== null && "fact" in value;

describe("on incomplete facts", () => {
  test("whatever is decided here is decided the same there, and only what is unknown here differs", async () => {
    let stopped = 0;
    let unknown = 0;
    await fc.assert(
      fc.asyncProperty(incompleteScenes, async ({ condition, facts }) => {
        const here = ours(condition, facts);
        if (listIsMissing(condition, facts)) {
          stopped += 1;
          await expect(theirs(condition, facts)).rejects.toThrow(TypeError);
          return;
        }
        const there = await theirs(condition, facts);
        if (here.whole === "unknown") unknown += 1;
        else expect(there.whole).toBe(here.whole === "met");
        for (const [at, verdict] of here.leaves) {
          if (verdict !== "unknown") expect(there.leaves.get(at)).toBe(verdict === "met");
        }
      }),
      { numRuns: 2000 },
    );
    expect(stopped).toBeGreaterThan(10);
    expect(unknown).toBeGreaterThan(100);
  });
});

/** A list to the right of `in` or `notIn` is missing: trap 17. */
function listIsMissing(condition: Condition, facts: Scene["facts"]): boolean {
  return comparisonsOf(condition).some(({ comparison: { operator, value } }) => {
    if (operator !== "in" && operator !== "notIn") return false;
    return isReference(value) && !Object.hasOwn(facts, (value as { fact: string }).fact);
  });
}

describe("facts for the engine", () => {
  test("hold what is known, legal values among them, and leave out or null what is not", () => {
    const judged = pack("cn-sichuan/household-exit");
    const context = { asOf: "2019-12-31" };
    const [scene] = fc.sample(scenes(judged), { numRuns: 1, seed: 7 });
    const subject = withGaps(scene?.subject ?? {}, []) as never;
    const { household } = subject as { household: { stapleFood: boolean } };
    const without = { household: { ...household, stapleFood: undefined } } as never;
    expect(factsFor(judged, subject, context)).toMatchObject({
      "food.staple": household.stapleFood,
    });
    const { members } = (subject as { household: Household }).household;
    const member = { household, member: members[0] } as never;
    expect(factsFor(judged, member, context)).toMatchObject({
      "parameter.school-age-to": expect.any(Number),
    });
    expect(factsFor(judged, without, context)).not.toHaveProperty(["food.staple"]);
    expect(factsFor(judged, without, context, "null")).toHaveProperty(["food.staple"], null);
  });
});
