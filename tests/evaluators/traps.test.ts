import { Engine, type RuleProperties } from "json-rules-engine";
import { describe, expect, test } from "vitest";
import type { Condition } from "../../src/conditions/index.js";
import { toEngine } from "../../src/engine/index.js";
import { readRuleFiles } from "../../src/io/index.js";
import { type RuleFiles, readLaw } from "../../src/law/index.js";
import { pack, RULES_FOLDER } from "../support/rules.js";
import { theirs as engine, type Facts, ours } from "./engine.js";

const here = (condition: Condition, facts: Facts = {}) => ours(condition, facts).whole;
const there = async (condition: unknown, facts: Readonly<Record<string, unknown>> = {}) =>
  (await engine(condition as Condition, facts)).whole;

const files = readRuleFiles(RULES_FOLDER);
if (!files.ok) throw new Error("the rules cannot be read");
const BUILT_IN: RuleFiles = Object.fromEntries(
  Object.entries(files.value).filter(([path]) =>
    /^(sources|parameters|packs\/cn\/household-exit)\//.test(path),
  ),
);
const FOOD = "packs/cn/household-exit/food.json";

/** The codes with which the loader answers when the food rule gets other conditions. */
function refusals(conditions: unknown, more: RuleFiles = {}): string[] {
  const { phrases: _ofItsConditions, ...rest } = BUILT_IN[FOOD] as Record<string, unknown>;
  const food = { ...rest, conditions };
  const read = readLaw({ ...BUILT_IN, [FOOD]: food, ...more });
  return read.issues.filter(({ severity }) => severity === "error").map(({ code }) => code);
}

const staple = { fact: "food.staple", operator: "equal", value: true } as const;
const event = { type: "passes" };
const unequal: Condition = { all: [{ fact: "a.x", operator: "notEqual", value: "none" }] };

test("the food rule as it stands is accepted", () => {
  expect(refusals({ all: [staple] })).toEqual([]);
});

describe("the measured traps of json-rules-engine 7.3.1, and what happens here", () => {
  test("1: order compares texts letter by letter; the loader refuses order between texts", async () => {
    expect(
      await there({ all: [{ fact: "a", operator: "lessThan", value: "1000" }] }, { a: "900" }),
    ).toBe(false);
    const conditions = { all: [{ fact: "food.source", operator: "lessThan", value: "own" }] };
    expect(refusals(conditions)).toContain("pack/type-mismatch");
  });

  test("2: a missing number fails a comparison, so its negation passes; here both are unknown", async () => {
    const below: Condition = { fact: "a.income", operator: "lessThan", value: 4000 };
    for (const facts of [{}, { "a.income": null }]) {
      expect(await there({ all: [below] }, facts)).toBe(false);
      expect(await there({ not: below }, facts)).toBe(true);
    }
    expect(here({ all: [below] })).toBe("unknown");
    expect(here({ not: below })).toBe("unknown");
  });

  test("3: a missing fact throws, or passes notEqual when allowed; here it is unknown, and an any that is decided stays so", async () => {
    const rule = { conditions: unequal, event } as unknown as RuleProperties;
    await expect(new Engine([rule]).run({})).rejects.toThrow("Undefined fact: a.x");
    expect(await there(unequal)).toBe(true);
    expect(await there({ all: [{ fact: "a.x", operator: "notIn", value: ["none"] }] })).toBe(true);
    expect(here(unequal)).toBe("unknown");
    const decided: Condition = {
      any: [{ fact: "a.y", operator: "equal", value: true }, unequal],
    };
    const strict = { conditions: decided, event } as unknown as RuleProperties;
    await expect(new Engine([strict]).run({ "a.y": true })).rejects.toThrow("Undefined fact");
    expect(here(decided, { "a.y": true })).toBe("met");
  });

  test.each(["all", "any"])("4: an empty %s passes; the loader refuses it", async (key) => {
    expect(await there({ [key]: [] })).toBe(true);
    expect(refusals({ [key]: [] })).toContain("pack/empty-list");
  });

  test("5: all beside any is dropped; the loader refuses the pair", async () => {
    const pair = {
      any: [{ fact: "a", operator: "equal", value: 1 }],
      all: [{ fact: "a", operator: "equal", value: 2 }],
    };
    expect(await there(pair, { a: 1 })).toBe(true);
    expect(refusals({ any: [staple], all: [staple] })).toContain("pack/mixed-node");
  });

  test("6: an unknown key is ignored; the loader refuses it", async () => {
    const leaf = { fact: "a", operator: "equal", value: 1, tolerence: 5 };
    expect(await there({ all: [leaf] }, { a: 1 })).toBe(true);
    expect(refusals({ all: [{ ...staple, tolerence: 5 }] })).toContain("pack/unknown-key");
  });

  test("7: an unknown operator or reference fails at run time only; the loader refuses both", async () => {
    const wrong = { conditions: { all: [{ ...staple, operator: "equals" }] }, event };
    expect(() => new Engine([wrong as RuleProperties])).not.toThrow();
    await expect(
      new Engine([wrong as RuleProperties]).run({ "food.staple": true }),
    ).rejects.toThrow("Unknown operator: equals");
    const reference = { conditions: { all: [{ condition: "nowhere" }] }, event };
    await expect(new Engine([reference as RuleProperties]).run({})).rejects.toThrow(
      "No condition nowhere exists",
    );
    expect(refusals({ all: [{ ...staple, operator: "equals" }] })).toContain(
      "pack/unknown-operator",
    );
    expect(refusals({ all: [{ condition: "nowhere" }] })).toContain("pack/forbidden-key");
  });

  test("8: in looks for a part of a text; the loader wants a list", async () => {
    const part = { all: [{ fact: "a", operator: "in", value: "disowned" }] };
    expect(await there(part, { a: "own" })).toBe(true);
    const conditions = { all: [{ fact: "food.source", operator: "in", value: "own" }] };
    expect(refusals(conditions)).toContain("pack/type-mismatch");
  });

  test("9: two runs of one engine with priorities lose rules; packs have no priorities and assess is no promise", async () => {
    const rules = [3, 2, 1].map((priority) => ({
      name: `r${priority}`,
      priority,
      conditions: { all: [{ fact: "slow", operator: "equal", value: 1 }] },
      event,
    }));
    const shared = new Engine(rules);
    let release = () => {};
    const held = new Promise<number>((resolve) => {
      release = () => resolve(1);
    });
    shared.addFact("slow", () => held, { cache: false });
    const slow = shared.run();
    shared.addFact("slow", () => 1, { cache: false });
    const quick = shared.run();
    expect((await quick).results).toHaveLength(3);
    release();
    expect((await slow).results.length).toBeLessThan(3);
    expect(refusals({ all: [{ ...staple, priority: 2 }] })).toContain("pack/forbidden-key");
  });

  test("10: priorities stop early and leave holes in the trace; here every comparison has a verdict", async () => {
    const conditions = {
      all: [
        { fact: "a", operator: "equal", value: 1, priority: 2 },
        { fact: "b", operator: "equal", value: 1, priority: 1 },
      ],
    };
    const { failureResults } = await new Engine([{ conditions, event }]).run({ a: 0, b: 1 });
    const trace = failureResults[0]?.conditions as unknown as { all: { result?: boolean }[] };
    expect(trace.all.map(({ result }) => result)).toEqual([false, undefined]);
    const plain: Condition = {
      all: [
        { fact: "a", operator: "equal", value: 1 },
        { fact: "b", operator: "equal", value: 1 },
      ],
    };
    expect([...ours(plain, { a: 0, b: 1 }).leaves.values()]).toEqual(["not-met", "met"]);
  });

  test("11: a path into a plain value gives the value; the loader refuses paths and the adapter never resolves one", async () => {
    const conditions = { all: [{ fact: "a", operator: "equal", value: 1, path: "$.b" }] };
    expect(await there(conditions, { a: 1 })).toBe(true);
    expect(refusals({ all: [{ ...staple, path: "$.b" }] })).toContain("pack/forbidden-key");
    const adapted = toEngine(pack("cn/household-exit"), {
      asOf: "2019-12-31",
      subject: "village",
    });
    adapted.addRule({ conditions, event } as RuleProperties);
    await expect(adapted.run({ a: { b: 1 } })).rejects.toThrow("paths are not allowed");
  });

  test("12: a referenced condition loses its name in the trace; the loader refuses references", async () => {
    const referring = new Engine([{ conditions: { all: [{ condition: "fed" }] }, event } as never]);
    referring.setCondition("fed", { all: [{ fact: "a", operator: "equal", value: 1 }] });
    const { results } = await referring.run({ a: 1 });
    expect(JSON.stringify(results[0]?.conditions)).not.toContain("fed");
    expect(refusals({ condition: "fed" })).toContain("pack/forbidden-key");
  });

  test("13: two rules of one name are accepted; here a name is a path, so there cannot be two", () => {
    const rule = { name: "same", conditions: { all: [staple] }, event } as RuleProperties;
    expect(() => new Engine([rule, rule])).not.toThrow();
    const copy = { "packs/cn/household-exit/food-again.json": BUILT_IN[FOOD] };
    expect(refusals({ all: [staple] }, copy)).toContain("pack/name-is-not-path");
  });

  test("14: a colon in an operator is read as a decorator; the loader refuses the operator", async () => {
    const conditions = { all: [{ fact: "a", operator: "money:above", value: 1 }] };
    const rule = { conditions, event } as RuleProperties;
    await expect(new Engine([rule]).run({ a: 2 })).rejects.toThrow("Unknown operator: money:above");
    expect(refusals({ all: [{ ...staple, operator: "not:equal" }] })).toContain(
      "pack/unknown-operator",
    );
  });

  test("15: two missing facts are equal; here that is unknown", async () => {
    const equal: Condition = { all: [{ fact: "a.x", operator: "equal", value: { fact: "a.y" } }] };
    expect(await there(equal)).toBe(true);
    expect(here(equal)).toBe("unknown");
  });

  test("16: null to the right of an order counts as 0, a fact left out does not; here that is unknown", async () => {
    const above: Condition = {
      all: [{ fact: "a.income", operator: "greaterThan", value: { fact: "a.line" } }],
    };
    expect(await there(above, { "a.income": 1, "a.line": null })).toBe(true);
    expect(await there(above, { "a.income": 1 })).toBe(false);
    expect(here(above, { "a.income": 1 })).toBe("unknown");
  });

  test("17: a missing list to the right of in stops the run with an error; here that is unknown", async () => {
    const listed: Condition = {
      all: [{ fact: "a.x", operator: "in", value: { fact: "a.list" } }],
    };
    await expect(there(listed, { "a.x": "own" })).rejects.toThrow(TypeError);
    await expect(there(listed, { "a.x": "own", "a.list": null })).rejects.toThrow(TypeError);
    expect(here(listed, { "a.x": "own" })).toBe("unknown");
  });
});
