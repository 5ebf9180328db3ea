import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { known } from "../../../src/base/index.js";
import {
  type AnyFact,
  type Expression,
  FACTS,
  factReaders,
  howComputed,
  movementOf,
  personalOfFact,
  typeOf,
  within,
} from "../../../src/facts/index.js";
import { households } from "../../../src/testing/index.js";
import { LAWS } from "./support.js";

const facts = [...FACTS.values()];

/** Fewer facts than three use these; `docs/adr/0015-facts-as-expressions.md` says why they are there. */
const SELDOM = ["listOf"];

describe("the operators", () => {
  const uses = new Map<string, Set<string>>();
  for (const { id, expression } of facts) {
    for (const { op } of within(expression)) uses.set(op, (uses.get(op) ?? new Set()).add(id));
  }

  test("are thirty at most", () => {
    expect(uses.size).toBeGreaterThan(20);
    expect(uses.size).toBeLessThanOrEqual(30);
  });

  test("each make three facts or more", () => {
    const seldom = [...uses].filter(([, its]) => its.size < 3).map(([op]) => op);
    expect(seldom.sort()).toEqual(SELDOM);
  });

  test("are not mixed with functions, and nothing in them is lost in JSON", () => {
    for (const { id, expression } of facts) {
      expect(JSON.parse(JSON.stringify(expression)), id).toEqual(expression);
    }
  });

  test("take parts of their types only", () => {
    const column = (name: string): Expression => ({ op: "column", table: "members", column: name });
    const wrong: readonly Expression[] = [
      { op: "atMost", a: column("birthDate"), b: column("workMonths") },
      { op: "plus", parts: [column("workMonths"), column("dibao")] },
      { op: "all", parts: [column("sex")] },
      { op: "perHead", of: column("workMonths"), by: column("workMonths") },
      { op: "span", from: column("birthDate"), to: column("name"), unit: "day" },
      { op: "column", table: "members", column: "wage" },
    ];
    for (const one of wrong) expect(() => typeOf(one), one.op).toThrow(TypeError);
  });
});

test("an expression read back from JSON reads the same", () => {
  const written = facts.filter(({ subject }) => subject === "household" || subject === "member");
  for (const law of LAWS.slice(0, 2)) {
    const readers = factReaders(law);
    const again = factReaders(law);
    const pairs = written.map(({ expression }) => [
      readers.readerOf(expression),
      again.readerOf(JSON.parse(JSON.stringify(expression))),
    ]);
    for (const household of fc.sample(households({ asOf: law.asOf }), { numRuns: 20, seed: 1 })) {
      for (const each of [readers, again]) {
        each.turnTo({ household, member: household.members[0] as never });
      }
      for (const [a, b] of pairs) expect(b?.reading()).toEqual(a?.reading());
    }
  }
});

test("what is read of a household at one turn is forgotten at the next", () => {
  const readers = factReaders({ asOf: "2020-12-31", parameter: () => known(0) });
  const heads = readers.readerOf(FACTS.get("household.heads")?.expression as Expression);
  const head = { id: "M1", relation: "head", presence: "present" } as const;
  const rest = { ledger: [], incomes: [], measures: [], medicalCosts: [], fieldVerdicts: [] };
  readers.turnTo({ household: { id: "H1", declaredMembers: 1, members: [head], ...rest } });
  expect(heads.value()).toBe(1);
  readers.turnTo({ household: { id: "H2", declaredMembers: 1, members: [], ...rest } });
  expect(heads.value()).toBeUndefined();
  expect(heads.lacks()).toEqual([
    { reason: "missing", field: "members", record: "H2", found: "0 / 1" },
  ]);
});

describe("what a fact tells of a person", () => {
  test.each([
    ["member.health", "health"],
    ["filled.members.disabilityCard", "health"],
    ["member.age", "none"],
    ["member.residentIdLength", "none"],
    ["member.residentIdChecksum", "none"],
    ["member.residentIdBirthMatches", "none"],
    ["filled.members.residentId", "none"],
    ["household.residentIdsDistinct", "none"],
    ["household.workers", "none"],
    ["income.netPerHead", "none"],
    ["household.status", "none"],
  ])("%s: %s", (id, told) => {
    expect(personalOfFact(id)).toBe(told);
  });
});

describe("more wages", () => {
  test.each([
    ["income.netPerHead", "up"],
    ["income.netPerHeadByHukou", "up"],
    ["income.netPerHeadBySharing", "up"],
    ["income.net", "up"],
    ["income.wage", "up"],
    ["income.business", "none"],
    ["income.heads", "none"],
    ["filled.incomes", "none"],
    ["household.workers", "none"],
  ])("%s goes %s", (id, movement) => {
    const { expression } = FACTS.get(id) as AnyFact;
    expect(movementOf(expression, "incomes.wage")).toBe(movement);
  });

  test("and more outlay lowers net income", () => {
    const { expression } = FACTS.get("income.netPerHead") as AnyFact;
    expect(movementOf(expression, "incomes.outlay")).toBe("down");
  });
});

describe("how a fact is computed, in words", () => {
  test.each([
    [
      "household.workers",
      "（家庭成员表中“当日属于本户，且劳动能力属于ordinary, skilled”的行数＝0时为家庭成员表中“当日属于本户，且劳动能力＝weak，且parameter.weak-labour-counts＝是”的行数，否则为家庭成员表中“当日属于本户，且劳动能力属于ordinary, skilled”的行数）",
    ],
    ["county.incidence", "未脱贫人口÷农村人口 × 100"],
    ["monitoring.daysToIdentify", "从风险线索日期到识别日期的天数"],
    ["housing.grade", "危房鉴定等级（限鉴定日期≤判定日）"],
    ["household.status", undefined],
  ])("%s: %s", (id, said) => {
    expect(howComputed(FACTS.get(id) as AnyFact)?.zh).toBe(said);
  });

  test("is said of every fact that is more than a column, in both languages", () => {
    for (const fact of facts) {
      const said = howComputed(fact);
      if (said === undefined) continue;
      expect(said.zh, fact.id).not.toMatch(/[{}]|undefined/);
      expect(said.en, fact.id).not.toMatch(/[{}\u4e00-\u9fff]|undefined/);
    }
  });
});

test.each(facts)("$id is labelled in both languages", ({ label, codes = {} }) => {
  for (const one of [label, ...Object.values(codes)]) {
    expect(one.zh).toMatch(/\S/);
    expect(one.en).toMatch(/[A-Za-z]/);
  }
});
