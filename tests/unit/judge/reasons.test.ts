import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  assess,
  messageOf,
  plan,
  reasonsOf,
  recordsOf,
  type TracedCriterion,
  withTrace,
} from "../../../src/judge/index.js";
import { type Household, readHousehold } from "../../../src/register/index.js";
import { pack } from "../../support/rules.js";

const exit = pack("cn/household-exit");
const made = plan(exit, { asOf: "2020-12-31" });

const HOUSE = {
  grade: "C",
  gradedOn: "2019-06-03",
  works: "none",
  acceptance: "none",
  relocation: "none",
  keyHandedOver: false,
  occupied: true,
};
const MEMBER = {
  id: "M1",
  presence: "present",
  birthDate: "1970-01-01",
  serving: "none",
  basicInsurance: "resident",
  criticalIllnessInsurance: true,
  medicalAssistance: true,
};
const CHILD = { ...MEMBER, birthDate: "2010-03-01", health: "healthy", schoolingApproval: "none" };

function household(given: object): Household {
  const read = readHousehold<unknown>({
    id: "H1",
    status: "exited",
    declaredMembers: 1,
    members: [MEMBER],
    ...given,
  });
  if (!read.ok) throw new Error(read.issues.map((one) => one.message.en).join("\n"));
  return read.value;
}

function judged(of: Household, criterion: string) {
  const { criteria } = withTrace(made, assess(made, { household: of }), of);
  const result = criteria.find((one) => one.criterion === criterion) as TracedCriterion;
  const rule = exit.rules.find(({ name }) => name === result.rule);
  if (rule === undefined) throw new Error(`no rule for ${criterion}`);
  return { result, rule, pack: exit, records: recordsOf(made, { household: of }) };
}

const dwelling = (given: object) => ({ dwelling: { ...HOUSE, ...given } });
const person = (given: object) => ({ members: [{ ...MEMBER, ...given }] });
const child = (given: object) => ({ members: [{ ...CHILD, ...given }] });

/** Written before the code: what each planted household should be told. */
const WANTED: readonly (readonly [string, string, object, string, string])[] = [
  [
    "a house of grade C left as it is",
    "housing",
    dwelling({}),
    "住房2019年6月3日鉴定为C级，没有改造，没有搬迁安置。",
    "House graded C on 2019-06-03, no works done, not relocated.",
  ],
  [
    "repairs that nobody has assessed",
    "housing",
    dwelling({ works: "repaired" }),
    "住房2019年6月3日鉴定为C级，没有经过改造验收，没有搬迁安置。",
    "House graded C on 2019-06-03, no works accepted, not relocated.",
  ],
  [
    "a house of grade D only repaired",
    "housing",
    dwelling({ grade: "D", works: "repaired", acceptance: "passed", acceptedOn: "2019-12-01" }),
    "住房2019年6月3日鉴定为D级，只做了维修加固，D级要拆除重建；没有搬迁安置。",
    "House graded D on 2019-06-03 and only repaired, while grade D is to be rebuilt; not relocated.",
  ],
  [
    "a key not handed over",
    "housing",
    dwelling({ relocation: "concentrated", occupied: false }),
    "住房2019年6月3日鉴定为C级；安排了集中安置，还没有交钥匙；没有改造；没有实际入住。",
    "House found to be grade C on 2019-06-03; a place on a concentrated site is given, the key not handed over; no works done; not lived in.",
  ],
  [
    "one insurance of three",
    "medical",
    person({ criticalIllnessInsurance: false }),
    "M1：没有参加大病保险。",
    "M1: without critical-illness insurance.",
  ],
  [
    "three insurances of three",
    "medical",
    person({
      basicInsurance: "none",
      criticalIllnessInsurance: false,
      medicalAssistance: false,
    }),
    "M1：没有参加基本医保，没有参加大病保险，没有纳入医疗救助。",
    "M1: without basic medical insurance, without critical-illness insurance, not covered by medical assistance.",
  ],
  [
    "a child out of school",
    "education",
    child({ schooling: "not-enrolled" }),
    "M1：没有在校读书。",
    "M1: not at school.",
  ],
  [
    "a healthy child taught at home",
    "education",
    child({ schooling: "home-teaching" }),
    "M1：接受送教上门，健康状况登记为“健康”，不是残疾。",
    "M1: taught at home, with health recorded as “healthy”, not as disabled.",
  ],
  [
    "bedding alone",
    "clothing",
    { seasonalClothing: true, dailyClothing: true, bedding: false, clothingSource: "own" },
    "被褥不齐。",
    "Bedding not complete.",
  ],
  [
    "meat and where food comes from",
    "food",
    { stapleFood: true, proteinFood: false, foodSource: "donated" },
    "吃不上肉蛋奶豆；食物来源登记为“主要靠接济”，不是自产或自购。",
    "No meat, eggs, dairy or soy to eat; food from: mainly donations, not grown or bought.",
  ],
  [
    "a fact of water tested bad",
    "water-quality",
    { water: { supply: "central", quality: "tested-bad" } },
    "水质化验不达标，是集中供水。",
    "The water was tested and is bad, a central supply.",
  ],
  [
    "a tenth of a litre short",
    "water-quantity",
    { water: { climate: "wet", litresPerHead: 34.9 } },
    "湿润地区，人均每天34.9升水，少于35升，还差0.1升。",
    "A wet area, 34.9 litres of water a head and day, less than 35 litres, short by 0.1 litres.",
  ],
];

test.each(WANTED)("%s is said as it is", (_name, criterion, given, zh, en) => {
  const asked = judged(household(given), criterion);
  expect(asked.result.verdict).toBe("not-met");
  expect(messageOf(asked)).toEqual({ zh, en });
});

describe("reasons as data", () => {
  test("name member, facts, clause, who mends it, and what is short", () => {
    const [reason, ...others] = reasonsOf(
      judged(household(person({ criticalIllnessInsurance: false })), "medical"),
    );
    expect(others.every(({ aside }) => aside)).toBe(true);
    expect(reason).toMatchObject({
      text: { zh: "没有参加大病保险" },
      member: "M1",
      facts: [{ fact: "member.criticalIllnessInsurance", value: false }],
      cells: [{ field: "members.criticalIllnessInsurance", record: "H1/M1" }],
      clause: { source: "CN-2016-16" },
      remedy: { by: "insurance" },
      shortfall: null,
    });
  });

  test("an income lists every cell that it is the sum of, and how much it is short", () => {
    const incomes = [
      {
        year: 2020,
        wage: "3000",
        business: "500",
        property: "0",
        transfer: "0",
        outlay: "100",
        stable: true,
      },
    ];
    const [reason] = reasonsOf(
      judged(household({ incomes, members: [{ ...MEMBER, hukouHere: true }] }), "income"),
    );
    const fields = new Set(reason?.cells.map(({ field }) => field));
    for (const one of ["wage", "business", "property", "transfer", "outlay"]) {
      expect(fields).toContain(`incomes.${one}`);
    }
    expect(reason?.shortfall?.text.zh).toBe("还差600元");
  });
});

const houses = fc.record({
  grade: fc.constantFrom("A", "B", "C", "D"),
  gradedOn: fc.constant("2019-06-03"),
  works: fc.constantFrom("none", "repaired", "rebuilt"),
  acceptance: fc.constantFrom("none", "failed", "passed"),
  acceptedOn: fc.constant("2019-12-01"),
  relocation: fc.constantFrom("none", "concentrated", "dispersed"),
  keyHandedOver: fc.boolean(),
  keyHandedOverOn: fc.constant("2020-01-01"),
  occupied: fc.boolean(),
});
const insured = fc.record({
  serving: fc.constantFrom("none", "army", "custody"),
  basicInsurance: fc.constantFrom("none", "resident", "employee"),
  criticalIllnessInsurance: fc.boolean(),
  medicalAssistance: fc.boolean(),
});

const asked = fc.oneof(
  houses.map((one) => judged(household({ dwelling: one }), "housing")),
  insured.map((one) => judged(household(person(one)), "medical")),
);

describe("of random households", () => {
  test("what is said and what decided are the same comparisons", () => {
    fc.assert(
      fc.property(asked, (one) => {
        if (one.result.verdict === "unknown") return;
        const leaves = [
          ...one.result.leaves,
          ...(one.result.members ?? []).flatMap((member) => member.leaves),
        ].filter(({ decisive, at }) => decisive && at.startsWith("/conditions"));
        const said = reasonsOf(one).flatMap(({ facts }) => facts.map(({ at }) => at));
        expect([...new Set(said)].sort()).toEqual(leaves.map(({ at }) => at).sort());
      }),
    );
  });

  test("no phrase is derived from labels where the rule has its own", () => {
    fc.assert(
      fc.property(asked, (one) => {
        for (const { text } of reasonsOf(one)) {
          expect(text.zh).not.toMatch(/^(危房鉴定等级|改造|易地搬迁|基本医保|服役)[^，]*为/);
        }
      }),
    );
  });

  test("no sentence has two full stops, an open place or words of the other language", () => {
    fc.assert(
      fc.property(asked, (one) => {
        const { zh, en } = messageOf(one);
        expect(zh).not.toMatch(/。。|\{|\}|““|”” |[a-z]{3}/);
        expect(en).not.toMatch(/\.\.|\{|\}|[\u4e00-\u9fff]/);
      }),
    );
  });
});
