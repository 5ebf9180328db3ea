import { describe, expect, test } from "vitest";
import { lintLaw } from "../../../src/authoring/index.js";
import { readLaw } from "../../../src/law/index.js";
import { unwrap } from "../../support/rules.js";
import { sampleFiles } from "./support.js";

const CODES = ["lint/never-together", "lint/packs-contradict", "lint/idle-criterion"];
const THRIFT = "packs/cn/sample-exit/thrift.json";
const PACK = "packs/cn/sample-exit/pack.json";
const SCHOOLING = "packs/cn/sample-exit/schooling.json";

type File = Record<string, unknown>;

/** What is found across rules, of a sample of which some files say something else. */
function found(name: string, changed: Readonly<Record<string, object>> = {}) {
  const files = sampleFiles(name) as Record<string, File>;
  const changes = Object.entries(changed).map(([path, more]) => {
    // What a rule says and is tried on goes with what it asks.
    const own = files[path] !== undefined && "conditions" in files[path];
    const silent = own ? { phrases: [], cases: [] } : {};
    return [path, JSON.parse(JSON.stringify({ ...files[path], ...silent, ...more }))];
  });
  const law = unwrap(readLaw({ ...files, ...Object.fromEntries(changes) }));
  return lintLaw(law).filter(({ code }) => CODES.includes(code));
}

const stable = (value: boolean) => ({ fact: "income.stable", operator: "equal", value });
const line = (operator: string) => ({
  fact: "income.netPerHead",
  operator,
  value: { fact: "parameter.sample-line" },
});

describe("two criteria of which one wants what the other forbids", () => {
  test("are named with the comparison of each", () => {
    const [one] = found("never-together");
    expect(one?.message).toEqual({
      zh: "谁也不能通过 cn/sample-exit：cn/sample-exit/income 要求 “收入稳定可持续”等于是，cn/sample-exit/thrift 要求 “收入稳定可持续”等于否，两者不能同时成立（2016-01-01）",
      en: "Nobody can pass cn/sample-exit: cn/sample-exit/income asks for “Income stable and sustainable” equals yes and cn/sample-exit/thrift for “Income stable and sustainable” equals no, which exclude each other (2016-01-01)",
    });
  });

  test.each([
    ["a line between them", { all: [line("lessThanInclusive")] }, 2],
    ["an edge that both include", { any: [line("greaterThan"), stable(false)] }, 0],
    ["one way of two", { any: [stable(false), line("greaterThan")] }, 0],
    ["two ways, neither of which is open", { any: [stable(false), line("lessThan")] }, 2],
  ])("by %s", (_name, conditions, count) => {
    expect(found("never-together", { [THRIFT]: { conditions } })).toHaveLength(count);
  });

  test("are none where one of them does not apply", () => {
    const appliesWhen = { all: [{ fact: "household.monitored", operator: "equal", value: true }] };
    expect(found("never-together", { [THRIFT]: { appliesWhen } })).toEqual([]);
  });

  test("are none where the outcome asks for either", () => {
    const outcome = { any: [{ criterion: "income" }, { criterion: "thrift" }] };
    const whole = { all: [outcome, { criterion: "schooling" }] };
    expect(found("never-together", { [PACK]: { outcome: whole } })).toEqual([]);
  });

  test("are not told of while a legal value is not known", () => {
    const conditions = { all: [line("lessThan")] };
    expect(found("never-together", { [THRIFT]: { conditions } })).toHaveLength(2);
    const path = "parameters/sample-line.json";
    const text = JSON.stringify(sampleFiles("sound")[path]);
    const open = JSON.parse(
      text.replace(
        /"value":\d+/g,
        '"value":null,"absence":"not-found","note":{"zh":"没有查到","en":"not found"}',
      ),
    ) as object;
    expect(found("never-together", { [THRIFT]: { conditions }, [path]: open })).toEqual([]);
  });

  test("of members are those of one member, or of two where each asks for some", () => {
    const member = (value: string) => ({
      ...{ subject: "member", appliesWhen: undefined },
      conditions: { all: [{ fact: "member.schooling", operator: "equal", value }] },
    });
    const both = (join: string, other: string) =>
      found("never-together", {
        [SCHOOLING]: { ...member("enrolled"), join },
        [THRIFT]: { ...member("exempt"), join: other },
      }).length;
    expect(both("every", "every")).toBe(1);
    expect(both("every", "some")).toBe(1);
    expect(both("some", "some")).toBe(0);
  });
});

describe("a criterion that changes nothing", () => {
  const of = (outcome: object) =>
    found("sound", { [PACK]: { outcome } }).map(({ details }) => details.criterion);
  const [income, schooling] = [{ criterion: "income" }, { criterion: "schooling" }];

  test.each([
    [{ any: [income, { all: [income, schooling] }] }, ["schooling"]],
    [{ all: [income, { any: [income, schooling] }] }, ["schooling"]],
    [{ all: [income, schooling] }, []],
    [{ any: [income, schooling] }, []],
  ])("in %j", (outcome, idle) => {
    expect(of(outcome)).toEqual(idle);
  });
});

describe("two packs of one place", () => {
  test("contradict each other under a criterion of one name", () => {
    const [one, ...more] = found("packs-contradict");
    expect(more).toEqual([]);
    expect(one?.place).toEqual({ file: "packs/cn/sample-other/income.json" });
    expect(one?.message.en).toContain("asks for “Income stable and sustainable” equals yes and");
  });

  test("do not where their days are apart, or what they ask is another thing", () => {
    const other = "packs/cn/sample-other/pack.json";
    expect(found("packs-contradict", { [other]: { asks: "membership" } })).toEqual([]);
    const inForce = { from: "2021-01-01", to: null };
    const rule = { "packs/cn/sample-other/income.json": { inForce } };
    expect(found("packs-contradict", { [other]: { inForce }, ...rule })).toEqual([]);
  });
});
