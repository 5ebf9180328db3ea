import { describe, expect, test } from "vitest";
import { assess, plan } from "../../../src/judge/index.js";
import { parseHousehold, readHousehold } from "../../../src/register/index.js";
import { pack } from "../../support/rules.js";

const PARTS = { wage: "12000", business: "3000", property: "0", transfer: "2400", outlay: "800" };

const codes = (income: object, declaredMembers: number | undefined = 3) => {
  const read = readHousehold<unknown>({
    id: "H1",
    declaredMembers,
    incomes: [{ year: 2020, ...PARTS, ...income }],
  });
  return read.issues
    .map(({ code, message }) => [code, message.en] as const)
    .filter(([code]) => code === "register/stated-income");
};

describe("what a list says of net income per head", () => {
  test.each([
    // 16600 / 3 is 5533.33…: rounded, cut off, or said to the fen.
    ["5533", 0],
    ["5533.3", 0],
    ["5533.33", 0],
    ["5534", 0],
    ["5535", 1],
    ["5532", 1],
    ["5533.35", 1],
    ["5533.32", 1],
    ["0", 1],
  ])("%s of 16,600 yuan and three people: %d findings", (statedPerHead, count) => {
    expect(codes({ statedPerHead })).toHaveLength(count);
  });

  test("is named with what the parts come to", () => {
    expect(codes({ statedPerHead: "5600" })[0]?.[1]).toBe(
      "H1/2020: the list says 5600 yuan of net income per head; receipts less outlay, over the declared number of people (3), come to 5533.33",
    );
  });

  test("is not held against what is not known", () => {
    expect(codes({ statedPerHead: "9", outlay: undefined })).toEqual([]);
    expect(codes({ statedPerHead: "9", property: undefined })).toEqual([]);
    expect(codes({ statedPerHead: "9" }, 0)).toEqual([]);
    expect(codes({})).toEqual([]);
    const unknown = readHousehold<unknown>({
      id: "H1",
      incomes: [{ ...PARTS, statedPerHead: "9" }],
    });
    expect(unknown.issues.map(({ code }) => code)).not.toContain("register/stated-income");
  });

  test("decides nothing", () => {
    const its = plan(pack("cn/household-exit"), { asOf: "2020-12-31" });
    const verdict = (statedPerHead?: string) =>
      assess(its, {
        household: parseHousehold<unknown>({
          id: "H1",
          status: "registered",
          declaredMembers: 1,
          members: [{ id: "a", presence: "present", hukouHere: true }],
          incomes: [{ year: 2020, ...PARTS, stable: true, statedPerHead }],
        }),
      }).criteria.find(({ criterion }) => criterion === "income")?.verdict;
    expect(verdict()).toBe("met");
    expect(verdict("1")).toBe("met");
  });
});
