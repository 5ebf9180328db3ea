import { describe, expect, test } from "vitest";
import { coverPack, coverRule, mutantsOf, mutatePack } from "../../../src/authoring/index.js";
import { runCases } from "../../../src/judge/index.js";
import { composePack, type Pack, type Rule } from "../../../src/law/index.js";
import { pack as ownPack, rulebook, unwrap } from "../../support/rules.js";
import { ruleOf, soundBook } from "./support.js";

const sound: Pack = unwrap(composePack(soundBook, "cn/sample-exit"));
const income = ruleOf(soundBook, "cn/sample-exit/income");
const schooling = ruleOf(soundBook, "cn/sample-exit/schooling");

const without = (rule: Rule, ...names: string[]): Rule => ({
  ...rule,
  cases: rule.cases.filter(({ name }) => !names.includes(name)),
});

describe("mutation", () => {
  test("the cases of the sound pack notice every change", () => {
    const report = mutatePack(sound, [income, schooling]);
    expect(report.survivors).toEqual([]);
    expect(report.score).toBe(100);
    expect(report.mutants).toBeGreaterThan(20);
  });

  test("every kind of change is made", () => {
    const kinds = new Set(
      [income, schooling].flatMap((rule) => mutantsOf(rule, sound)).map(({ kind }) => kind),
    );
    expect([...kinds].sort()).toEqual([
      "all-any",
      "applies-when-dropped",
      "code-removed",
      "edge",
      "in-force",
      "join",
      "operator",
      "parameter",
      "part-dropped",
    ]);
    const literal: Rule = {
      ...income,
      conditions: {
        not: { all: [{ fact: "income.netPerHead", operator: "lessThan", value: 3000 }] },
      },
    };
    const more = new Set(mutantsOf(literal, sound).map(({ kind }) => kind));
    expect(more.has("threshold") && more.has("not-removed")).toBe(true);
  });

  test("without the case on the limit, an edge and a step up survive", () => {
    const rule = without(income, "exactly the line is not above it");
    const { survivors } = mutatePack(sound, [rule]);
    expect(survivors.map(({ kind }) => kind)).toEqual(["edge", "parameter"]);
  });

  test("without a child who passes beside one who fails, the join is not tested", () => {
    const rule = without(schooling, "one of two children out of school");
    const { survivors } = mutatePack(sound, [rule]);
    expect(survivors.map(({ kind }) => kind)).toEqual(["join"]);
    expect(survivors[0]?.proposal?.members).toHaveLength(2);
  });

  test("where members always agree, a household not fully recorded tells the joins apart", () => {
    const rule: Rule = {
      ...schooling,
      conditions: { all: [{ fact: "income.stable", operator: "equal", value: true }] },
      cases: [],
    };
    const { survivors } = mutatePack(sound, [rule]);
    const { proposal } = survivors.find(({ kind }) => kind === "join") ?? {};
    expect(proposal?.membersComplete).toBe(false);
    expect(proposal?.expect).toEqual({ verdict: "unknown", missing: ["members"] });
  });

  test("without a case on the last day, the end of the rule is not tested", () => {
    const rule = without(income, "the last day");
    const { survivors } = mutatePack(sound, [rule]);
    expect(survivors.map(({ at }) => at)).toEqual(["/inForce/to"]);
    expect(survivors[0]?.proposal?.asOf).toBe("2020-12-31");
  });

  test.each([income, schooling])(
    "cases proposed for %j without cases notice every change",
    (rule) => {
      const bare = { ...rule, cases: rule.cases.slice(0, 1) };
      const first = mutatePack(sound, [bare]);
      const proposed = first.proposals.flatMap(({ cases }) => cases);
      expect(first.score).toBeLessThan(95);
      expect(mutatePack(sound, [{ ...bare, cases: [...bare.cases, ...proposed] }]).score).toBe(100);
    },
  );

  test("proposed cases pass as they are pasted", () => {
    const bare = { ...schooling, cases: schooling.cases.slice(0, 1) };
    const cases = mutatePack(sound, [bare]).proposals.flatMap((one) => one.cases);
    const results = runCases(sound, [{ ...schooling, cases }]);
    expect(results.filter(({ passed }) => !passed)).toEqual([]);
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  });

  test("a change that no household can show is equivalent and does not count", () => {
    const leaf = { fact: "income.stable", operator: "equal", value: true } as const;
    const rule = { ...income, conditions: { all: [leaf, leaf] } };
    const report = mutatePack(sound, [rule]);
    const dropped = report.equivalent.filter(({ kind }) => kind === "part-dropped");
    expect(dropped).toHaveLength(2);
    expect(report.equivalent.some(({ kind }) => kind === "all-any")).toBe(true);
    expect(report.survivors.some(({ kind }) => kind === "part-dropped")).toBe(false);
  });
});

describe("coverage", () => {
  test("every comparison of the sound pack decides both ways", () => {
    expect(coverPack(sound, [income, schooling]).score).toBe(100);
  });

  test("a comparison that no case lets fail is named", () => {
    const rule = without(income, "above the line but not stable");
    expect(coverRule(rule, sound).leaves).toEqual([
      { at: "/conditions/all/0", fact: "income.netPerHead", decidesMet: true, decidesNotMet: true },
      { at: "/conditions/all/1", fact: "income.stable", decidesMet: true, decidesNotMet: false },
    ]);
  });

  test("a verdict that no case comes to is named", () => {
    expect(coverRule(without(schooling, "a child of five"), sound).missingVerdicts).toEqual([
      "not-applicable",
    ]);
  });
});

describe("our own packs", () => {
  const rows = [...rulebook.heads.keys()].map((name) => [name] as const);

  test.each(rows)("%s: every comparison decides both ways", (name) => {
    const covered = coverPack(ownPack(name), rulebook.rules.get(name) ?? []);
    const open = covered.rules.flatMap(({ rule, leaves }) =>
      leaves
        .filter((one) => !one.decidesMet || !one.decidesNotMet)
        .map(({ at }) => `${rule} ${at}`),
    );
    expect(open).toEqual([]);
  });

  test.each(rows)("%s: cases notice at least 95 of 100 changes", (name) => {
    const report = mutatePack(ownPack(name), rulebook.rules.get(name) ?? []);
    const left = report.survivors.map(({ rule, at, about }) => `${rule} ${at} ${about.en}`);
    expect(report.score, left.join("\n")).toBeGreaterThanOrEqual(95);
  });
});

describe("a limit of effort", () => {
  const name = "cn/data-quality";
  const rules = rulebook.rules.get(name) ?? [];
  const some = rules.slice(0, 6);
  const whole = mutatePack(ownPack(name), some);

  test("that is reached leaves the rest untried, says so, and counts it as not killed", () => {
    const report = mutatePack(ownPack(name), some, { most: 500 });
    expect(report.untried.length).toBeGreaterThan(0);
    expect(report.mutants).toBe(whole.mutants);
    expect(
      report.killed + report.equivalent.length + report.survivors.length + report.untried.length,
    ).toBe(report.mutants);
    expect(report.score).toBeLessThanOrEqual(whole.score);
  });
  test("that is not reached changes nothing, and each mutant is told", () => {
    const told: (readonly [number, number])[] = [];
    const report = mutatePack(ownPack(name), some, { each: (...at) => told.push(at) });
    expect(report).toEqual(whole);
    expect(report.untried).toEqual([]);
    expect(told.at(-1)).toEqual([whole.mutants, whole.mutants]);
    expect(told).toHaveLength(whole.mutants);
  });
  test("ends a rule whose comparisons can be combined in more ways than can be gone through", () => {
    const [rule] = some as [(typeof some)[number]];
    const parts = Array.from({ length: 120 }, () => rule.conditions);
    const heavy = { ...rule, conditions: { any: parts } } as typeof rule;
    const report = mutatePack(ownPack(name), [heavy], { most: 200_000 });
    expect(report.untried.length).toBeGreaterThan(0);
  });
});
