import fc from "fast-check";
import { audit } from "../audit/index.js";
import { sum, type Verdict } from "../base/index.js";
import { assess, plan } from "../judge/index.js";
import type { Pack } from "../law/index.js";
import type { Household } from "../register/index.js";
import { assembleRegister } from "../register/index.js";
import { contexts, marksOf, scenes } from "./contexts.js";
import { gaps, withGaps } from "./gaps.js";
import { incomeDirection } from "./income-direction.js";
import { differing, expectNone, householdIn, shuffled } from "./laws.js";
import { gapped, type PackProperty, property } from "./property.js";
import { registers, tablesOf, writings } from "./registers.js";

export function orderOfRows(pack: Pack): PackProperty {
  return property(
    "order-of-rows",
    "成员、收入、台账的先后次序不影响结论",
    "the order of members, incomes and ledger items does not matter",
    fc.tuple(gapped(pack), fc.nat({ max: 10_000 })),
    ([[{ subject, context }, list], seed]) => {
      const household = householdIn(withGaps(subject, list));
      if (household === undefined) return;
      const turned = {
        ...household,
        members: shuffled(household.members, seed),
        incomes: shuffled(household.incomes, seed + 1),
        ledger: shuffled(household.ledger, seed + 2),
      };
      const made = plan(pack, context);
      const a = assess(made, { household });
      const b = assess(made, { household: turned });
      expectNone(
        differing(a, b, () => false),
        "the order of rows changed a verdict",
      );
    },
  );
}

export function countsAddUp(pack: Pack): PackProperty {
  const drawn = contexts(pack).chain((context) =>
    fc.record({
      context: fc.constant(context),
      register: registers({ asOf: context.asOf, marks: marksOf(pack, context) }),
    }),
  );
  return property(
    "counts-add-up",
    "达标、未达标、不明、不涉及之和等于应查数",
    "met, not met, unknown and not applicable add up to those checked",
    drawn,
    ({ context, register }) => {
      const { outcome, criteria, groups } = audit(pack, register, context);
      const broken = [{ criterion: "outcome", ...outcome }, ...criteria, ...groups].filter(
        ({ checked, met, notMet, unknown: open, notApplicable }) =>
          checked !== register.households.length || met + notMet + open + notApplicable !== checked,
      );
      expectNone(
        broken.map((one) => JSON.stringify(one)),
        "counts do not add up",
      );
    },
  );
}

export function writingDoesNotMatter(pack: Pack): PackProperty {
  const drawn = fc.tuple(scenes(pack), gaps({ kinds: ["missing", "unreadable"] }), writings);
  return property(
    "writing-does-not-matter",
    "中英文表头、行列次序不影响结论",
    "headers in either language and the order of rows and columns do not matter",
    drawn,
    ([{ subject, context }, list, writing]) => {
      const household = householdIn(withGaps(subject, list));
      if (household === undefined) return;
      const [read] = assembleRegister(tablesOf([household], writing)).households;
      if (read === undefined) throw new Error("the household was lost");
      const made = plan(pack, context);
      const a = assess(made, { household });
      const b = assess(made, { household: read });
      expectNone(
        differing(a, b, () => false),
        "writing changed a verdict",
      );
    },
  );
}

export function memberLists(pack: Pack): PackProperty[] {
  if (!pack.rules.some((rule) => rule.subject === "member")) return [];
  const drawn = fc.tuple(gapped(pack), fc.integer({ min: 1, max: 3 }));
  return [
    property(
      "incomplete-members",
      "成员不齐时，“每人”“无人”至多为不明，“有人”“至少几人”至少为不明",
      "over an incomplete list of members every and none are at most, some and at least so many at least, unknown",
      drawn,
      ([[{ subject, context }, list], lost]) => {
        const household = householdIn(withGaps(subject, list));
        if (household === undefined) return;
        const declaredMembers = household.members.length + lost;
        const assessment = assess(plan(pack, context), {
          household: { ...household, declaredMembers },
        });
        if (assessment.verdict === "not-applicable") return;
        const broken = assessment.criteria.filter(({ rule, verdict }) => {
          const found = pack.rules.find((one) => one.name === rule);
          if (found?.subject !== "member") return false;
          const { join } = found;
          const isOfAll = join === undefined || join === "every" || join === "none";
          const fitting = isOfAll ? ["not-met", "unknown"] : ["met", "unknown"];
          return !fitting.includes(verdict);
        });
        expectNone(
          broken.map(({ criterion, verdict }) => `${criterion}: ${verdict}`),
          "an incomplete list decided",
        );
      },
    ),
  ];
}

export function incomeRules(pack: Pack): PackProperty[] {
  return pack.rules.flatMap((rule) => {
    const direction = incomeDirection(rule);
    if (direction !== "helps" && direction !== "harms") return [];
    const drawn = fc.tuple(
      scenes({ ...pack, inForce: rule.inForce }),
      fc.integer({ min: 1, max: 5_000_00 }),
    );
    const lost: Verdict = direction === "helps" ? "not-met" : "met";
    return [
      property(
        `more-income:${rule.name}`,
        `收入增加不会使“${rule.title.zh}”${direction === "helps" ? "由达标变为未达标" : "由未达标变为达标"}`,
        `more income never turns “${rule.title.en}” ${direction === "helps" ? "from met into not met" : "from not met into met"}`,
        drawn,
        ([{ subject, context }, fen]) => {
          const household = householdIn(subject);
          if (household === undefined) return;
          const made = plan(pack, context);
          const verdictOn = (one: Household) =>
            assess(made, { household: one }).criteria.find(({ rule: name }) => name === rule.name)
              ?.verdict;
          const plain = { ...household, ledger: [] };
          const before = verdictOn(plain);
          const after = verdictOn(withMoreWages(plain, fen));
          if (after === lost && before !== lost) {
            throw new Error(`${rule.name}: ${before} → ${after} with ${fen} fen more`);
          }
        },
      ),
    ];
  });
}

function withMoreWages(household: Household, fen: number): Household {
  const more = (fen / 100).toFixed(2);
  return {
    ...household,
    incomes: household.incomes.map((income) =>
      typeof income.wage === "string" ? { ...income, wage: sum([income.wage, more]) } : income,
    ),
  };
}
