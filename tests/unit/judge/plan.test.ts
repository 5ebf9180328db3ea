import { fileURLToPath } from "node:url";
import { describe, expect, it, test } from "vitest";
import { rankOf } from "../../../src/base/index.js";
import { readRegister } from "../../../src/io/index.js";
import {
  type Assessment,
  assess,
  type Plan,
  plan,
  planOf,
  subjectsOf,
  traceOf,
  withTrace,
} from "../../../src/judge/index.js";
import type { Pack } from "../../../src/law/index.js";
import { asText, explain, maskAssessment } from "../../../src/report/index.js";
import { replayCriterion } from "../../../src/testing/replay.js";
import { pack, rulebook } from "../../support/rules.js";

const WHEN = { asOf: "2020-12-31" };
const read = readRegister(fileURLToPath(new URL("../../../fixtures/township", import.meta.url)));
if (!read.ok) throw new Error("the sample cannot be read");
const register = read.value;
const { households } = register;
const sichuan = pack("cn-sichuan/household-exit");
const exit = plan(sichuan, WHEN);
const again = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

describe("a plan", () => {
  test.each([...rulebook.heads.keys()])(
    "of %s judges alike when read back from its JSON",
    (name) => {
      const whole = pack(name);
      const made = plan(whole, WHEN);
      const back = again(made);
      expect(back).toEqual(made);
      for (const { subject } of subjectsOf(whole.subject, register).slice(0, 12)) {
        expect(assess(back, subject)).toEqual(assess(made, subject));
      }
    },
  );

  it("holds nothing but JSON", () => {
    const strange: string[] = [];
    const walk = (value: unknown, at: string) => {
      if (typeof value === "object" && value !== null) {
        const proto = Object.getPrototypeOf(value) as unknown;
        if (proto !== Object.prototype && !Array.isArray(value)) strange.push(at);
        for (const [key, part] of Object.entries(value)) walk(part, `${at}/${key}`);
      } else if (typeof value === "function" || value === undefined) strange.push(at);
    };
    walk(exit, "");
    walk(assess(exit, { household: households[0] as never }), "assessment");
    expect(strange).toEqual([]);
  });

  it("keeps nothing of a record that it judged: what is changed in place is judged as it stands", () => {
    const record = structuredClone(households[0]) as unknown as {
      status?: unknown;
      members: object[];
    };
    const subject = { household: record as never };
    const before = assess(exit, subject);
    record.status = undefined;
    record.members = record.members.slice(1);
    const after = assess(exit, subject);
    expect(after).toEqual(assess(exit, { household: structuredClone(record) as never }));
    expect(after).not.toEqual(before);
  });

  it("has another fingerprint on another day, place or state of knowledge", () => {
    const others = [
      { asOf: "2019-12-31" },
      { ...WHEN, knownAt: "2021-06-30" },
      { ...WHEN, confirmedOnly: true },
      { ...WHEN, place: "cn-sichuan-kangding" },
    ].map((when) => plan(sichuan, when).fingerprint);
    expect(new Set([exit.fingerprint, ...others]).size).toBe(5);
    expect(plan(sichuan, WHEN).fingerprint).toBe(exit.fingerprint);
  });

  it("can be made once more from what an assessment says of itself", () => {
    const when = { asOf: "2019-12-31", knownAt: "2020-06-30", confirmedOnly: true };
    const made = plan(sichuan, when);
    const found = assess(made, { household: households[0] as never });
    expect(planOf(sichuan, again(found))).toEqual(made);
    expect(() => planOf(pack("cn/household-exit"), found)).toThrow(TypeError);
  });

  test.each([
    ["no day", {}],
    ["a day that does not exist", { asOf: "2020-02-30" }],
    ["a state of knowledge on no day", { asOf: "2020-12-31", knownAt: "yesterday" }],
  ])("is not made for %s", (_name, when) => {
    expect(() => plan(sichuan, when as never)).toThrow(TypeError);
  });

  it("of an unheard version is not run", () => {
    expect(() =>
      assess({ ...exit, version: 2 } as unknown as Plan, { household: households[0] as never }),
    ).toThrow(/version/);
  });

  it("remembers nothing of whom it judged", () => {
    const [a, b] = households as [never, never];
    const first = JSON.stringify(assess(exit, { household: a }));
    assess(exit, { household: b });
    expect(JSON.stringify(assess(exit, { household: a }))).toBe(first);
    expect(JSON.stringify(exit)).toBe(JSON.stringify(plan(sichuan, WHEN)));
  });
});

describe("a packed trace", () => {
  const packed = households.map((household) => ({ household, found: assess(exit, { household }) }));

  it("unfolds alike after the way through JSON", () => {
    for (const { found } of packed) {
      expect(traceOf(again(exit), again(found))).toEqual(traceOf(exit, found));
    }
  });

  it("has the rank of every comparison, and gives the verdict of each rule once more", () => {
    let compared = 0;
    for (const { found } of packed) {
      if (found.verdict === "not-applicable") continue;
      for (const result of withTrace(exit, found).criteria) {
        const rule = sichuan.rules.find(({ name }) => name === result.rule);
        if (rule === undefined || result.members !== undefined) continue;
        compared += 1;
        const list = { complete: true, unsure: new Set<string>(), legal: () => null };
        expect(replayCriterion(rule, result, list)).toBe(rankOf(result.verdict));
      }
    }
    expect(compared).toBeGreaterThan(100);
  });

  it("is not unfolded by another plan, by another pack's plan, or for another household", () => {
    const { found } = packed[0] as (typeof packed)[number];
    const other = households.find(({ id }) => id !== found.subject.id);
    expect(() => traceOf(plan(sichuan, { asOf: "2019-12-31" }), found)).toThrow(/made by plan/);
    expect(() => traceOf(plan(pack("cn/household-exit"), WHEN), found)).toThrow(TypeError);
    expect(() => traceOf(exit, found, other)).toThrow(/assessment is of/);
    const strange = { ...found, trace: { ...found.trace, version: 2 } } as unknown as Assessment;
    expect(() => traceOf(exit, strange)).toThrow(/version/);
  });

  it("names with the household what is lacking, and without it the fact only", () => {
    let named = 0;
    for (const { household, found } of packed) {
      const bare = traceOf(exit, found);
      const full = traceOf(exit, found, household);
      bare.criteria.forEach(({ leaves, members }, index) => {
        const others = full.criteria[index];
        const pairs = [
          ...leaves.map((leaf, at) => [leaf, others?.leaves[at]] as const),
          ...members.flatMap((one, who) =>
            one.leaves.map((leaf, at) => [leaf, others?.members[who]?.leaves[at]] as const),
          ),
        ];
        for (const [leaf, same] of pairs) {
          expect(leaf).not.toHaveProperty("lacks");
          const { lacks = [], ...rest } = same ?? {};
          expect(rest).toEqual(leaf);
          expect(lacks.length > 0).toBe(leaf.verdict === "unknown");
          named += lacks.length;
        }
      });
    }
    expect(named).toBeGreaterThan(10);
  });

  it("marks comparisons that decide, and those of nobody whom the pack does not concern", () => {
    for (const { found } of packed) {
      const { scope, criteria } = traceOf(exit, found);
      expect(scope.length).toBeGreaterThan(0);
      criteria.forEach(({ leaves, members }, index) => {
        const { verdict, rule } = found.criteria[index] as Assessment["criteria"][number];
        if (found.verdict === "not-applicable") expect([...leaves, ...members]).toEqual([]);
        else if (rule !== null && members.length === 0 && leaves.length > 0) {
          expect(
            leaves.some(({ decisive }) => decisive),
            `${rule} ${verdict}`,
          ).toBe(true);
        }
      });
    }
  });
});

describe("under the mask", () => {
  const quality = pack("cn/data-quality") as Pack;
  const made = plan(quality, WHEN);

  it("packed values are masked, and what was left out does not come back", () => {
    let left = 0;
    for (const household of households) {
      const found = assess(made, { household });
      const masked = maskAssessment(found, made, (id) => `x${id.length}`);
      const text = JSON.stringify(masked);
      for (const { name, residentId, id } of household.members) {
        for (const one of [name, residentId, id]) {
          if (typeof one === "string" && one.length > 3) expect(text).not.toContain(`"${one}"`);
        }
      }
      for (const result of withTrace(made, masked).criteria) {
        if (result.withheld === undefined) continue;
        left += 1;
        expect(result.leaves).toEqual([]);
        expect(result).not.toHaveProperty("members");
      }
    }
    expect(left).toBeGreaterThan(0);
  });

  it("what is not masked gives the verdicts once more", () => {
    for (const household of households.slice(0, 40)) {
      const found = assess(made, { household });
      const masked = maskAssessment(found, made, (id) => id);
      expect(masked.verdict).toBe(found.verdict);
      const whole = withTrace(made, found).criteria;
      withTrace(made, masked).criteria.forEach((result, index) => {
        if (result.withheld !== undefined) return;
        const ranks = (one: typeof result | undefined) =>
          [...(one?.leaves ?? []), ...(one?.members ?? []).flatMap(({ leaves }) => leaves)].map(
            ({ at, verdict, decisive }) => [at, verdict, decisive],
          );
        expect(ranks(result)).toEqual(ranks(whole[index]));
      });
      expect(() => maskAssessment(found, exit)).toThrow(TypeError);
    }
  });
});

describe("an explanation", () => {
  it("is the same from the packed and from the printed assessment", () => {
    for (const household of households.slice(0, 10)) {
      const found = assess(exit, { household });
      for (const reader of ["farmer", "cadre", "auditor"] as const) {
        const packed = asText(explain(found, sichuan, reader), "zh");
        expect(asText(explain(again(withTrace(exit, found)), sichuan, reader), "zh")).toBe(packed);
      }
    }
  });
});
