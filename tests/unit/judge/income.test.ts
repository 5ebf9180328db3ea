import { describe, expect, test } from "vitest";
import { assess, plan } from "../../../src/judge/index.js";
import { readHousehold } from "../../../src/register/index.js";
import { pack } from "../../support/rules.js";

type Parts = Readonly<Record<string, unknown>>;

/** One person who earned 4100 in wages and 900 in transfers in the year, and whatever else is said. */
function incomeOf(parts: Parts, context: { asOf: string; place?: string }) {
  const { incomes = {}, ...rest } = parts;
  const row = { year: 2020, wage: "4100", business: "0", property: "0", transfer: "900" };
  const read = readHousehold<unknown>({
    id: "H1",
    status: "exited",
    declaredMembers: 1,
    members: [{ id: "M1", presence: "present" }],
    incomes: [{ ...row, outlay: "0", stable: true, ...(incomes as Parts) }],
    ...rest,
  });
  if (!read.ok) throw new Error(read.issues.map((one) => one.message.en).join("\n"));
  const { criteria } = assess(plan(pack("cn/household-exit"), context), { household: read.value });
  const { verdict, lacks } = criteria.find(({ criterion }) => criterion === "income") ?? {};
  return { verdict, lacks: lacks?.map(({ reason, field }) => `${reason} ${field}`) };
}

/** A ledger of the year with a gift of 300, and what the other transfers come to. */
const ledger = (regular: boolean | undefined, others: string) => [
  { year: 2020, kind: "wage", amount: "4100" },
  { year: 2020, kind: "transfer", amount: others },
  { year: 2020, kind: "gift", amount: "300", ...(regular === undefined ? {} : { regular }) },
];

const asOf = "2020-12-31";

describe("gifts in a ledger that must add up to the transfers recorded", () => {
  test.each([
    ["a regular gift counts", true, "600", "met"],
    ["a regular gift counts, and 300 are too many", true, "900", "unknown"],
    ["another does not", false, "900", "met"],
    ["another does not, and 300 are lacking", false, "600", "unknown"],
  ] as const)("%s", (_name, regular, others, verdict) => {
    expect(incomeOf({ ledger: ledger(regular, others) }, { asOf }).verdict).toBe(verdict);
  });

  test.each(["600", "900"])("of one that nobody calls regular nothing is known: %s", (others) => {
    expect(incomeOf({ ledger: ledger(undefined, others) }, { asOf })).toEqual({
      verdict: "unknown",
      lacks: ["missing ledger.regular"],
    });
  });
});

describe("net or disposable income", () => {
  test.each([
    ["net income is over the line, and that is what is asked", undefined, "met"],
    ["disposable income is not asked", "3000", "met"],
  ] as const)("the nation: %s", (_name, disposable, verdict) => {
    expect(incomeOf({ incomes: { disposable } }, { asOf, place: "cn" }).verdict).toBe(verdict);
  });

  test.each([
    ["exactly the line", "4000", "not-met"],
    ["one fen over the line", "4000.01", "met"],
    ["one fen below the line", "3999.99", "not-met"],
  ] as const)("a town that goes by disposable income: %s", (_name, disposable, verdict) => {
    const context = { asOf, place: "cn-yunnan-deqin" };
    expect(incomeOf({ incomes: { disposable } }, context).verdict).toBe(verdict);
  });

  test("a town that goes by disposable income, where the register has only net income", () => {
    const found = incomeOf({}, { asOf, place: "cn-yunnan-deqin" });
    expect(found).toEqual({ verdict: "unknown", lacks: ["missing incomes.disposable"] });
  });
});
