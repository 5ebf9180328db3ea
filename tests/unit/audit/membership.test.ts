import { describe, expect, test } from "vitest";
import { audit, type MembershipCounts, membership } from "../../../src/audit/index.js";
import type { Household } from "../../../src/register/index.js";
import { asText, membershipDoc } from "../../../src/report/index.js";
import { readTownship } from "../../fixtures/township.js";
import { pack } from "../../support/rules.js";

const register = readTownship();
const identification = pack("cn/identification");
const exit = pack("cn-sichuan/household-exit");
const then = { asOf: "2014-06-30" };
const now = { asOf: "2020-12-31", place: "cn-sichuan" };

const told = ({ entries }: ReturnType<typeof membership>) =>
  entries.map(({ household, gap, on }) => [household, gap, on]);
const addsUp = ({ checked, agree, differ, unknown, notApplicable }: MembershipCounts) =>
  agree + differ + unknown + notApplicable === checked;

describe("identification, by the incomes of the year before", () => {
  const found = membership(identification, register, then);

  test("lacks the neighbour below the line and holds the household above it", () => {
    expect(told(found)).toEqual([
      ["YH-0103", "wrongly-in", "2014-04-27"],
      ["YH-0115", "left-out", "2014-06-30"],
    ]);
    expect(found.inside).toMatchObject({ agree: 1, differ: 1 });
    expect(found.outside).toMatchObject({ agree: 1, differ: 1 });
    expect(addsUp(found.inside) && addsUp(found.outside)).toBe(true);
  });

  test("who stands in a case of identification is under way, in one of exit is not", () => {
    const named = membership(identification, register, then, [
      { subject: "YH-0115", kind: "identification" },
      { subject: "YH-0116", kind: "household-exit" },
    ]);
    expect(told(named)).toEqual([["YH-0103", "wrongly-in", "2014-04-27"]]);
    expect(named.underWay).toEqual(["YH-0115"]);
  });

  test("nobody is accused whose income of that year is not recorded", () => {
    const without = (one: Household) => ({
      ...one,
      incomes: one.incomes.filter(({ year }) => year !== 2013),
    });
    const bare = { ...register, households: register.households.map(without) };
    expect(membership(identification, bare, then)).toMatchObject({
      entries: [],
      inside: { agree: 0, differ: 0 },
      outside: { agree: 0, differ: 0 },
    });
  });

  test("the page gives the reasons", () => {
    const text = asText(membershipDoc(found, identification), "zh");
    expect(text).toContain("应纳未纳：符合条件而未识别（1户）");
    expect(text).toMatch(/YH-0115 .*人均纯收入500元，低于识别标准2,736元/);
    expect(text).toMatch(/YH-0103 .*2014-04-27 .*人均纯收入20,000元，不低于识别标准2,736元/);
    expect(asText(membershipDoc(found, identification), "en")).toContain(
      "Were registered without meeting the criteria (1)",
    );
  });
});

describe("exits", () => {
  const found = membership(exit, register, now);

  test("of those who do not meet the criteria are told, and nobody has yet to exit", () => {
    const gaps = new Set(found.entries.map(({ gap }) => gap));
    expect([...gaps]).toEqual(["wrongly-out"]);
    const judged = audit(exit, register, now).assessments;
    const exited = new Set(
      register.households.filter(({ status }) => status === "exited").map(({ id }) => id),
    );
    const failing = judged.filter(
      ({ subject, verdict }) => verdict === "not-met" && exited.has(subject.id),
    );
    expect(found.entries.map(({ household }) => household)).toEqual(
      failing.map(({ subject }) => subject.id),
    );
    expect(found.inside.checked).toBe(98);
    expect(addsUp(found.inside)).toBe(true);
  });

  test("a household that meets them and is still poor should exit", () => {
    const met = new Set(found.entries.map(({ household }) => household));
    const sound = register.households.find(
      (one) =>
        one.status === "exited" &&
        !met.has(one.id) &&
        membership(exit, { ...register, households: [one] }, now).inside.agree === 1,
    ) as Household;
    const { exitedOn: _, ...rest } = sound;
    const poor = { ...rest, status: "registered" } as Household;
    const again = membership(exit, { ...register, households: [poor] }, now);
    expect(told(again)).toEqual([[sound.id, "still-in", "2020-12-31"]]);
    expect(asText(membershipDoc(again, exit), "en")).toContain("have not exited (1)");
    const named = { subject: sound.id, kind: "household-exit" } as const;
    expect(membership(exit, { ...register, households: [poor] }, now, [named])).toMatchObject({
      entries: [],
      underWay: [sound.id],
    });
  });
});

test("a pack about no list is refused", () => {
  expect(() => membership(pack("cn/village-exit"), register, now)).toThrow(/no list of households/);
});
