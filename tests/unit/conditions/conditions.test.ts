import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { MET, NOT_MET, type Rank, UNKNOWN } from "../../../src/base/index.js";
import {
  asCondition,
  type Condition,
  childrenOf,
  comparisonsOf,
  compile,
  createSlots,
  criteriaOf,
  factsOf,
  fold,
  groupsOf,
  marksIn,
  type Outcome,
  partsOf,
  renameFacts,
  replaceAt,
  visit,
  withoutPart,
} from "../../../src/conditions/index.js";

const a: Condition = { fact: "a", operator: "equal", value: 1 };
const b: Condition = { fact: "b", operator: "greaterThan", value: { fact: "parameter.mark" } };
const c: Condition = { fact: "c", operator: "in", value: ["x", "y"] };
const tree: Condition = { all: [a, { any: [{ not: b }, c] }] };

const leaf: fc.Arbitrary<Condition> = fc.record({
  fact: fc.constantFrom("a", "b", "c"),
  operator: fc.constant("equal" as const),
  value: fc.constantFrom(0, 1),
});
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: "small" },
    leaf,
    fc.array(tie("condition"), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie("condition"), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie("condition").map((not) => ({ not })),
  ),
}));

describe("the visitor", () => {
  it("hands the context down", () => {
    const depthOf = (one: Condition, depth: number): number =>
      visit<number, number>(
        one,
        {
          comparison: (_comparison, at) => at,
          list: (_join, parts, at) => Math.max(...parts.map((part) => depthOf(part, at + 1))),
          not: (part, at) => depthOf(part, at + 1),
        },
        depth,
      );
    expect(depthOf(tree, 0)).toBe(3);
  });

  it("folds upwards with the pointer of each part", () => {
    const said = fold<string>(tree, {
      comparison: ({ fact }, at) => `${fact}@${at}`,
      list: (join, parts) => `${join}(${parts.join(" ")})`,
      not: (part) => `not(${part})`,
    });
    expect(said).toBe("all(a@/all/0 any(not(b@/all/1/any/0/not) c@/all/1/any/1))");
  });

  it("lists comparisons below a pointer, and every fact that is named", () => {
    expect(comparisonsOf(tree, "/conditions").map(({ at }) => at)).toEqual([
      "/conditions/all/0",
      "/conditions/all/1/any/0/not",
      "/conditions/all/1/any/1",
    ]);
    expect(factsOf(tree)).toEqual(["a", "b", "parameter.mark", "c"]);
  });

  test.prop([condition])("a fold that puts a condition together again gives the same", (one) => {
    const again = fold<Condition>(one, {
      comparison: (comparison) => comparison,
      list: (join, parts) => (join === "all" ? { all: parts } : { any: parts }),
      not: (part) => ({ not: part }),
    });
    expect(again).toEqual(one);
  });
});

describe("editing", () => {
  test.prop([condition])("every part stands where its pointer says", (one) => {
    for (const { at, condition: part } of partsOf(one)) {
      expect(replaceAt(one, at, part)).toEqual(one);
      const changed = replaceAt(one, at, { not: a });
      expect(partsOf(changed).find((other) => other.at === at)?.condition).toEqual({ not: a });
    }
  });

  it.each(["/any/0", "/all/7", "/all/0/not", "nowhere"])("there is no part %s", (at) => {
    expect(() => replaceAt(tree, at, a)).toThrow(TypeError);
  });

  it("takes a part out of a list, but never the last", () => {
    expect(withoutPart(tree, 0)).toEqual({ all: [{ any: [{ not: b }, c] }] });
    expect(withoutPart({ any: [a] }, 0)).toBeUndefined();
    expect(withoutPart({ not: a }, 0)).toBeUndefined();
    expect(withoutPart(a, 0)).toBeUndefined();
  });

  it("renames facts on both sides", () => {
    expect(factsOf(renameFacts(tree, (fact) => `${fact}!`))).toEqual([
      "a!",
      "b!",
      "parameter.mark!",
      "c!",
    ]);
    expect(childrenOf({ at: "", condition: a })).toEqual([]);
  });
});

describe("a compiled condition", () => {
  test.prop([condition, fc.dictionary(fc.constantFrom("a", "b", "c"), fc.constantFrom(0, 1))])(
    "comes to what a fold over the chain of ranks comes to, and only parts of that rank decide",
    (one, values) => {
      const slots = createSlots();
      const compiled = compile(one, slots.slotOf, "");
      const ranks: Rank[] = [];
      const rank = compiled.evaluate(
        slots.facts.map((fact) => values[fact] ?? null),
        ranks,
      );
      const expected = fold<number>(one, {
        comparison: ({ fact, value }) =>
          fact in values ? (values[fact] === value ? MET : NOT_MET) : UNKNOWN,
        list: (join, parts) => (join === "all" ? Math.min(...parts) : Math.max(...parts)),
        not: (part) => 2 - part,
      });
      expect(rank).toBe(expected);
      const decisive = compiled.decisive(ranks);
      expect(decisive.length).toBeGreaterThan(0);
      if (rank === UNKNOWN) for (const index of decisive) expect(ranks[index]).toBe(UNKNOWN);
    },
  );
});

describe("an outcome", () => {
  const outcome: Outcome = {
    all: [
      { criterion: "income" },
      { any: [{ criterion: "grade" }, { criterion: "works" }], id: "housing" },
    ],
  };
  const scored: Outcome = {
    score: [
      { criterion: "x", weight: 2 },
      { criterion: "y", weight: 1 },
    ],
    atLeast: { fact: "parameter.mark" },
  };

  it("names its criteria, groups and marks", () => {
    expect(criteriaOf(outcome)).toEqual(["income", "grade", "works"]);
    expect(criteriaOf({ all: [scored] })).toEqual(["x", "y"]);
    expect(groupsOf(outcome).map(({ id, label }) => [id, label.zh])).toEqual([
      ["housing", "housing"],
    ]);
    expect(marksIn({ any: [outcome, scored] })).toEqual(["parameter.mark"]);
  });

  it("is a condition over its criteria, unless it is a score", () => {
    expect(factsOf(asCondition(outcome) as Condition)).toEqual(["income", "grade", "works"]);
    expect(asCondition({ all: [{ criterion: "x" }, scored] })).toBeUndefined();
  });
});
