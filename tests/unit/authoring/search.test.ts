import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { distinguish } from "../../../src/authoring/distinguish.js";
import { overlayProofs } from "../../../src/authoring/index.js";
import { MET, NOT_MET, type Rank, type Reading, valueIn } from "../../../src/base/index.js";
import { type Condition, compile, createSlots, factsOf } from "../../../src/conditions/index.js";
import { isSettled, maskOf, maskOfCondition } from "../../../src/judge/index.js";
import type { Rule } from "../../../src/law/index.js";
import { conditions, everyReading, VALUES } from "./arbitraries.js";
import { ruleOf, soundBook } from "./support.js";

const model = ruleOf(soundBook, "cn/sample-exit/income");
const ruleWith = (one: Condition): Rule => ({ ...model, conditions: one });
const era = { asOf: "2018-01-01", place: "cn", stated: {}, law: new Map() };

const readings = fc
  .record(
    Object.fromEntries(
      Object.entries(VALUES).map(([fact, values]) => [
        fact,
        fc.option(fc.constantFrom(...values), { nil: undefined }),
      ]),
    ),
  )
  .map(
    (values) =>
      new Map(
        Object.entries(values).map(([fact, value]): [string, Reading] => [
          fact,
          value === undefined
            ? { known: false, lacks: [{ reason: "missing", field: fact }] }
            : { known: true, value },
        ]),
      ),
  );

function rankBy(condition: Condition, facts: ReadonlyMap<string, Reading>): Rank {
  const slots = createSlots();
  const compiled = compile(condition, slots.slotOf, "");
  return compiled.evaluate(slots.facts.map((fact) => valueIn(facts.get(fact) as Reading)));
}

describe("the set of ranks of a condition", () => {
  test("is the engine's rank when every fact is given", () => {
    fc.assert(
      fc.property(conditions, readings, (condition, facts) => {
        expect(maskOfCondition(condition, facts)).toBe(maskOf(rankBy(condition, facts)));
      }),
    );
  });

  test("holds the rank that any completion of the open facts comes to", () => {
    fc.assert(
      fc.property(
        conditions,
        readings,
        fc.subarray(Object.keys(VALUES)),
        (condition, facts, given) => {
          const partial = new Map([...facts].filter(([fact]) => given.includes(fact)));
          const mask = maskOfCondition(condition, partial);
          expect(mask & maskOf(rankBy(condition, facts))).not.toBe(0);
          if (given.length === facts.size) expect(isSettled(mask)).toBe(true);
        },
      ),
    );
  });
});

describe("telling two rules apart", () => {
  test("finds a difference exactly where one of all values gives one", () => {
    fc.assert(
      fc.property(conditions, conditions, (a, b) => {
        const found = distinguish(ruleWith(a), { rule: ruleWith(b) }, [era]);
        const facts = [...new Set([...factsOf(a), ...factsOf(b)])];
        let differs = false;
        for (const one of everyReading(facts)) {
          if (rankBy(a, one) !== rankBy(b, one)) {
            differs = true;
            break;
          }
        }
        expect(found.kind).toBe(differs ? "found" : "none");
      }),
      { numRuns: 60 },
    );
  });

  test("gives facts on which they do differ", () => {
    fc.assert(
      fc.property(conditions, conditions, (a, b) => {
        const found = distinguish(ruleWith(a), { rule: ruleWith(b) }, [era]);
        if (found.kind !== "found") return;
        const facts = new Map<string, Reading>(
          Object.keys(VALUES).map((fact) => [
            fact,
            found.facts.get(fact) ?? { known: false, lacks: [] },
          ]),
        );
        expect(rankBy(a, facts)).not.toBe(rankBy(b, facts));
      }),
    );
  });
});

describe("the proof that an overlay asks for no less", () => {
  const child = ruleOf(soundBook, "cn-sichuan/sample-exit/income");

  test("holds exactly where no household with all facts known slips through", () => {
    fc.assert(
      fc.property(conditions, conditions, (old, now) => {
        const book = {
          ...soundBook,
          rules: new Map([
            ["cn/sample-exit", [ruleWith(old)]],
            ["cn-sichuan/sample-exit", [{ ...child, conditions: now }]],
          ]),
        };
        const facts = [...new Set([...factsOf(old), ...factsOf(now)])];
        let slips = false;
        for (const one of everyReading(facts)) {
          const isKnown = [...one.values()].every(({ known }) => known);
          if (isKnown && rankBy(now, one) === MET && rankBy(old, one) === NOT_MET) {
            slips = true;
            break;
          }
        }
        expect(overlayProofs(book)[0]?.kind).toBe(slips ? "loosens" : "tightens");
      }),
      { numRuns: 60 },
    );
  });
});
