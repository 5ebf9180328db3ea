import fc from "fast-check";
import { audit } from "../audit/index.js";
import { sum } from "../base/index.js";
import { assess, plan } from "../judge/index.js";
import { assembleRegister } from "../register/index.js";
import { contexts, marksOf, scenes } from "./contexts.js";
import { gaps, withGaps } from "./gaps.js";
import { incomeDirection } from "./income-direction.js";
import { differing, expectNone, householdIn, shuffled } from "./laws.js";
import { gapped, property } from "./property.js";
import { registers, tablesOf, writings } from "./registers.js";
function orderOfRows(pack) {
  return property(
    "order-of-rows",
    "\u6210\u5458\u3001\u6536\u5165\u3001\u53F0\u8D26\u7684\u5148\u540E\u6B21\u5E8F\u4E0D\u5F71\u54CD\u7ED3\u8BBA",
    "the order of members, incomes and ledger items does not matter",
    fc.tuple(gapped(pack), fc.nat({ max: 1e4 })),
    ([[{ subject, context }, list], seed]) => {
      const household = householdIn(withGaps(subject, list));
      if (household === void 0) return;
      const turned = {
        ...household,
        members: shuffled(household.members, seed),
        incomes: shuffled(household.incomes, seed + 1),
        ledger: shuffled(household.ledger, seed + 2)
      };
      const made = plan(pack, context);
      const a = assess(made, { household });
      const b = assess(made, { household: turned });
      expectNone(
        differing(a, b, () => false),
        "the order of rows changed a verdict"
      );
    }
  );
}
function countsAddUp(pack) {
  const drawn = contexts(pack).chain(
    (context) => fc.record({
      context: fc.constant(context),
      register: registers({ asOf: context.asOf, marks: marksOf(pack, context) })
    })
  );
  return property(
    "counts-add-up",
    "\u8FBE\u6807\u3001\u672A\u8FBE\u6807\u3001\u4E0D\u660E\u3001\u4E0D\u6D89\u53CA\u4E4B\u548C\u7B49\u4E8E\u5E94\u67E5\u6570",
    "met, not met, unknown and not applicable add up to those checked",
    drawn,
    ({ context, register }) => {
      const { outcome, criteria, groups } = audit(pack, register, context);
      const broken = [{ criterion: "outcome", ...outcome }, ...criteria, ...groups].filter(
        ({ checked, met, notMet, unknown: open, notApplicable }) => checked !== register.households.length || met + notMet + open + notApplicable !== checked
      );
      expectNone(
        broken.map((one) => JSON.stringify(one)),
        "counts do not add up"
      );
    }
  );
}
function writingDoesNotMatter(pack) {
  const drawn = fc.tuple(scenes(pack), gaps({ kinds: ["missing", "unreadable"] }), writings);
  return property(
    "writing-does-not-matter",
    "\u4E2D\u82F1\u6587\u8868\u5934\u3001\u884C\u5217\u6B21\u5E8F\u4E0D\u5F71\u54CD\u7ED3\u8BBA",
    "headers in either language and the order of rows and columns do not matter",
    drawn,
    ([{ subject, context }, list, writing]) => {
      const household = householdIn(withGaps(subject, list));
      if (household === void 0) return;
      const [read] = assembleRegister(tablesOf([household], writing)).households;
      if (read === void 0) throw new Error("the household was lost");
      const made = plan(pack, context);
      const a = assess(made, { household });
      const b = assess(made, { household: read });
      expectNone(
        differing(a, b, () => false),
        "writing changed a verdict"
      );
    }
  );
}
function memberLists(pack) {
  if (!pack.rules.some((rule) => rule.subject === "member")) return [];
  const drawn = fc.tuple(gapped(pack), fc.integer({ min: 1, max: 3 }));
  return [
    property(
      "incomplete-members",
      "\u6210\u5458\u4E0D\u9F50\u65F6\uFF0C\u201C\u6BCF\u4EBA\u201D\u81F3\u591A\u4E3A\u4E0D\u660E\uFF0C\u201C\u6709\u4EBA\u201D\u81F3\u5C11\u4E3A\u4E0D\u660E",
      "over an incomplete list of members every is at most, and some at least, unknown",
      drawn,
      ([[{ subject, context }, list], lost]) => {
        const household = householdIn(withGaps(subject, list));
        if (household === void 0) return;
        const declaredMembers = household.members.length + lost;
        const assessment = assess(plan(pack, context), {
          household: { ...household, declaredMembers }
        });
        if (assessment.verdict === "not-applicable") return;
        const broken = assessment.criteria.filter(({ rule, verdict }) => {
          const found = pack.rules.find((one) => one.name === rule);
          if (found?.subject !== "member") return false;
          const fitting = found.join === "some" ? ["met", "unknown"] : ["not-met", "unknown"];
          return !fitting.includes(verdict);
        });
        expectNone(
          broken.map(({ criterion, verdict }) => `${criterion}: ${verdict}`),
          "an incomplete list decided"
        );
      }
    )
  ];
}
function incomeRules(pack) {
  return pack.rules.flatMap((rule) => {
    const direction = incomeDirection(rule);
    if (direction !== "helps" && direction !== "harms") return [];
    const drawn = fc.tuple(
      scenes({ ...pack, inForce: rule.inForce }),
      fc.integer({ min: 1, max: 5e5 })
    );
    const lost = direction === "helps" ? "not-met" : "met";
    return [
      property(
        `more-income:${rule.name}`,
        `\u6536\u5165\u589E\u52A0\u4E0D\u4F1A\u4F7F\u201C${rule.title.zh}\u201D${direction === "helps" ? "\u7531\u8FBE\u6807\u53D8\u4E3A\u672A\u8FBE\u6807" : "\u7531\u672A\u8FBE\u6807\u53D8\u4E3A\u8FBE\u6807"}`,
        `more income never turns \u201C${rule.title.en}\u201D ${direction === "helps" ? "from met into not met" : "from not met into met"}`,
        drawn,
        ([{ subject, context }, fen]) => {
          const household = householdIn(subject);
          if (household === void 0) return;
          const made = plan(pack, context);
          const verdictOn = (one) => assess(made, { household: one }).criteria.find(({ rule: name }) => name === rule.name)?.verdict;
          const plain = { ...household, ledger: [] };
          const before = verdictOn(plain);
          const after = verdictOn(withMoreWages(plain, fen));
          if (after === lost && before !== lost) {
            throw new Error(`${rule.name}: ${before} \u2192 ${after} with ${fen} fen more`);
          }
        }
      )
    ];
  });
}
function withMoreWages(household, fen) {
  const more = (fen / 100).toFixed(2);
  return {
    ...household,
    incomes: household.incomes.map(
      (income) => typeof income.wage === "string" ? { ...income, wage: sum([income.wage, more]) } : income
    )
  };
}
export {
  countsAddUp,
  incomeRules,
  memberLists,
  orderOfRows,
  writingDoesNotMatter
};
