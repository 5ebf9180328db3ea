import fc from "fast-check";
import { UNKNOWN, valueIn, verdictOf } from "../base/index.js";
import { compile, createSlots, parameterNameOf } from "../conditions/index.js";
import { assess, plan } from "../judge/index.js";
import { lawFor, resolveParameter, rulesInForce } from "../law/index.js";
import { contexts, marksOf } from "./contexts.js";
import { withGaps } from "./gaps.js";
import { differing, expectNone } from "./laws.js";
import { gapped, property } from "./property.js";
import { factSets } from "./values.js";
const rowsStay = ["incomes", "ledger", "measures", "medicalCosts"];
function settles(before, after) {
  const outOfScope = before.verdict === "unknown" && after.verdict === "not-applicable";
  return (was, is) => was === "unknown" || outOfScope && is === "not-applicable";
}
function factsOnlySettle(pack) {
  const drawn = contexts(pack).chain(
    (context) => fc.record({
      context: fc.constant(context),
      rule: fc.constantFrom(...rulesInForce(pack, context.asOf)),
      facts: factSets(
        pack.subject === "household" ? "member" : pack.subject,
        marksOf(pack, context)
      ),
      lost: fc.uniqueArray(fc.nat({ max: 30 }), { maxLength: 12 }),
      alsoLost: fc.uniqueArray(fc.nat({ max: 30 }), { maxLength: 12 })
    })
  );
  return property(
    "facts-only-settle",
    "\u591A\u77E5\u9053\u4E00\u4E2A\u4E8B\u5B9E\uFF0C\u53EA\u4F1A\u4F7F\u60C5\u51B5\u4E0D\u660E\u53D8\u4E3A\u5176\u4ED6\u7ED3\u8BBA\uFF0C\u4E0D\u4F1A\u4F7F\u8FBE\u6807\u53D8\u672A\u8FBE\u6807\u6216\u53CD\u4E4B",
    "another fact turns unknown into something, and never met into not met or back",
    drawn,
    ({ context, rule, facts, lost, alsoLost }) => {
      const slots = createSlots();
      const conditions = [rule.appliesWhen, rule.conditions].filter((one) => one !== void 0).map((one) => compile(one, slots.slotOf, ""));
      const values = (gone) => slots.facts.map((fact, slot) => {
        if (gone.includes(slot)) return null;
        const name = parameterNameOf(fact);
        const parameter = name === void 0 ? void 0 : pack.parameters.get(name);
        if (parameter === void 0) return facts[fact];
        const law = lawFor(pack, context);
        return valueIn(resolveParameter(parameter, law, pack.parameters).reading);
      });
      for (const condition of conditions) {
        const less = condition.evaluate(values([...lost, ...alsoLost]));
        const more = condition.evaluate(values(lost));
        if (less !== UNKNOWN && less !== more) {
          throw new Error(`${rule.name}: ${verdictOf(less)} \u2192 ${verdictOf(more)}`);
        }
      }
    }
  );
}
function recordsOnlySettle(pack) {
  return property(
    "records-only-settle",
    "\u8865\u4E0A\u4E00\u9879\u8BB0\u5F55\uFF0C\u53EA\u4F1A\u4F7F\u60C5\u51B5\u4E0D\u660E\u53D8\u4E3A\u5176\u4ED6\u7ED3\u8BBA\uFF0C\u4E0D\u4F1A\u6539\u53D8\u5DF2\u6709\u7684\u7ED3\u8BBA",
    "filling a missing field turns unknown into something, and changes no other verdict",
    gapped(pack),
    ([{ subject, context }, list, more]) => {
      const made = plan(pack, context);
      const fewer = assess(made, withGaps(subject, [...list, ...more], rowsStay));
      const filled = assess(made, withGaps(subject, list, rowsStay));
      expectNone(
        differing(fewer, filled, settles(fewer, filled)),
        "filling a field changed a verdict"
      );
    }
  );
}
function lossNeverFlips(pack) {
  const flips = (before, after) => before === "met" && after === "not-met" || before === "not-met" && after === "met";
  return property(
    "loss-never-flips",
    "\u4E22\u5931\u4EFB\u4F55\u5355\u5143\u683C\u6216\u884C\uFF0C\u4E0D\u4F1A\u4F7F\u8FBE\u6807\u53D8\u672A\u8FBE\u6807\u6216\u53CD\u4E4B",
    "losing any cell or row never turns met into not met or back",
    gapped(pack),
    ([{ subject, context }, list, more]) => {
      const made = plan(pack, context);
      const before = assess(made, withGaps(subject, list));
      const after = assess(made, withGaps(subject, [...list, ...more]));
      expectNone(
        differing(before, after, (a, b) => !flips(a, b)),
        "a loss flipped a verdict"
      );
    }
  );
}
export {
  factsOnlySettle,
  lossNeverFlips,
  recordsOnlySettle
};
