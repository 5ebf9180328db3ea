import { describe, expect, test } from "vitest";
import { assistanceOf, audit } from "../../../src/audit/index.js";
import { readRegister } from "../../../src/io/index.js";
import { type HouseholdInput, parseHousehold, type Register } from "../../../src/register/index.js";
import { assistanceDoc, asText } from "../../../src/report/index.js";
import { pack } from "../../support/rules.js";

const LAW = pack("cn-sichuan/assistance-of-2016");
const WHEN = { asOf: "2018-12-31", place: "cn-sichuan" };
const read = readRegister("fixtures/township");
if (!read.ok) throw new Error("cannot be read");
const township = read.value;

type Input = HouseholdInput;

/** What is said of households that have these measures. */
function given(...inputs: readonly Input[]) {
  const households = inputs.map((one) => parseHousehold(one));
  const register: Register = { ...township, households };
  return assistanceOf(audit(LAW, register, WHEN), register);
}

const on = (more: Partial<Input> = {}): Input => ({
  id: "H1",
  village: "V1",
  status: "exited",
  ...more,
});
const measures = (...list: NonNullable<Input["measures"]>) => on({ measures: list });

describe("who gets which assistance", () => {
  test("is what the sample says by hand: 203 entries of 96 households", () => {
    const found = assistanceOf(audit(LAW, township, WHEN), township);
    expect(found.batches.map(({ code, households, people }) => [code, households, people])).toEqual(
      [
        ["none", 133, 70],
        ["production", 88, 167],
        ["medical", 70, 99],
        ["social-security", 23, 54],
        ["reconstruction", 17, 47],
        ["relocation", 5, 9],
      ],
    );
    const text = asText(assistanceDoc(found, LAW), "zh");
    expect(text).toContain("五个一批共203户次，去重后96户。");
    expect(text).toMatch(/^ +合计 +98 +134 +0 +0 +8 +134$/m);
  });

  test("leaves out what begins later, and says what has ended or has no day", () => {
    const { households } = given(
      measures(
        { kind: "dibao", from: "2019-01-01" },
        { kind: "dibao", from: "2018-12-31" },
        { kind: "public-post", from: "2017-01-01", to: "2018-12-30" },
        { kind: "public-post", from: "2017-01-01", to: "2018-12-31", member: "M1" },
        { kind: "industry" },
      ),
    );
    expect(households[0]?.measures.map(({ kind, state }) => [kind, state])).toEqual([
      ["dibao", "running"],
      ["public-post", "ended"],
      ["public-post", "running"],
      ["industry", "undated"],
    ]);
  });

  test.each([
    ["from the same day", [{ from: "2017-01-01" }, { from: "2017-01-01" }], 1],
    [
      "at the same time",
      [
        { from: "2016-01-01", to: "2016-12-31" },
        { from: "2016-12-31", to: "2017-06-30" },
      ],
      1,
    ],
    [
      "one after the other",
      [
        { from: "2016-01-01", to: "2016-12-31" },
        { from: "2017-01-01", to: "2017-06-30" },
      ],
      0,
    ],
    ["with an end that is not written", [{ from: "2016-01-01" }, { from: "2017-01-01" }], 0],
    ["without a day", [{}, {}], 0],
    [
      "to two members",
      [
        { from: "2017-01-01", member: "M1" },
        { from: "2017-01-01", member: "M2" },
      ],
      0,
    ],
    ["three times", [{ from: "2017-01-01" }, { from: "2017-01-01" }, { from: "2017-01-01" }], 2],
  ] as const)("twice %s", (_name, days, times) => {
    const [one] = given(
      measures(...days.map((of) => ({ kind: "dibao" as const, ...of }))),
    ).households;
    expect(one?.twice).toHaveLength(times);
  });

  test("is not twice where nobody knows to whom", () => {
    const to = { kind: "dibao", from: "2017-01-01", member: { unreadable: "?" } } as const;
    const [one] = given(measures(to, to, { ...to, member: "M1" })).households;
    expect(one?.measures).toHaveLength(3);
    expect(one?.twice).toEqual([]);
  });

  test("is unknown where a cell is, and of nobody who is neither registered nor helped", () => {
    const found = given(
      measures({ kind: { unreadable: "帮" }, batch: { unreadable: "?" }, from: "2017-01-01" }),
      on({ id: "H2", status: "not-registered" }),
      on({ id: "H3", status: "registered" }),
      { id: "H4" },
    );
    expect(
      found.households.map(({ household, isOnFile, measures: all }) => [
        household,
        isOnFile,
        all.length,
      ]),
    ).toEqual([
      ["H1", true, 1],
      ["H3", true, 0],
      ["H4", null, 0],
    ]);
    expect(found.kinds).toEqual([{ code: null, households: 1, people: 0 }]);
    const text = asText(assistanceDoc(found, LAW), "en");
    expect(text).toContain("Registered and without any measure (1)");
    expect(text).toContain("(no village given)");
  });

  test("is asked of all households of the register that was judged", () => {
    const whole = audit(LAW, township, WHEN);
    expect(() => assistanceOf(whole, { ...township, households: [] })).toThrow(TypeError);
    const part = audit(LAW, township, WHEN, undefined, { villages: ["000000101201"] });
    expect(() => assistanceOf(part, township)).toThrow(TypeError);
  });
});
