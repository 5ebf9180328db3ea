import fc from "fast-check";
import { type FactValue, UNKNOWN, type Verdict, valueIn, verdictOf } from "../base/index.js";
import { compile, createSlots, parameterNameOf } from "../conditions/index.js";
import { type Assessment, assess, plan } from "../judge/index.js";
import { lawFor, type Pack, resolveParameter, rulesInForce } from "../law/index.js";
import { contexts, marksOf } from "./contexts.js";
import { withGaps } from "./gaps.js";
import { differing, expectNone } from "./laws.js";
import { gapped, type PackProperty, property } from "./property.js";
import { factSets } from "./values.js";

/**
 * A row that says too little of itself, such as an income without its year, makes unknown what the
 * rows beside it would decide; so whole rows of these tables are neither lost nor given back here.
 */
const rowsStay = ["incomes", "ledger", "measures", "medicalCosts"];

/**
 * What a verdict may become when more is known. A pack that turns out not to concern the subject at
 * all takes its criteria with it.
 */
function settles(before: Assessment, after: Assessment) {
  const outOfScope = before.verdict === "unknown" && after.verdict === "not-applicable";
  return (was: Verdict, is: Verdict) =>
    was === "unknown" || (outOfScope && is === "not-applicable");
}

export function factsOnlySettle(pack: Pack): PackProperty {
  const drawn = contexts(pack).chain((context) =>
    fc.record({
      context: fc.constant(context),
      rule: fc.constantFrom(...rulesInForce(pack, context.asOf)),
      facts: factSets(
        pack.subject === "household" ? "member" : pack.subject,
        marksOf(pack, context),
      ),
      lost: fc.uniqueArray(fc.nat({ max: 30 }), { maxLength: 12 }),
      alsoLost: fc.uniqueArray(fc.nat({ max: 30 }), { maxLength: 12 }),
    }),
  );
  return property(
    "facts-only-settle",
    "多知道一个事实，只会使情况不明变为其他结论，不会使达标变未达标或反之",
    "another fact turns unknown into something, and never met into not met or back",
    drawn,
    ({ context, rule, facts, lost, alsoLost }) => {
      const slots = createSlots();
      const conditions = [rule.appliesWhen, rule.conditions]
        .filter((one) => one !== undefined)
        .map((one) => compile(one, slots.slotOf, ""));
      const values = (gone: readonly number[]): (FactValue | null)[] =>
        slots.facts.map((fact, slot) => {
          if (gone.includes(slot)) return null;
          const name = parameterNameOf(fact);
          const parameter = name === undefined ? undefined : pack.parameters.get(name);
          if (parameter === undefined) return facts[fact] as FactValue;
          const law = lawFor(pack, context);
          return valueIn<FactValue>(resolveParameter(parameter, law, pack.parameters).reading);
        });
      for (const condition of conditions) {
        const less = condition.evaluate(values([...lost, ...alsoLost]));
        const more = condition.evaluate(values(lost));
        if (less !== UNKNOWN && less !== more) {
          throw new Error(`${rule.name}: ${verdictOf(less)} → ${verdictOf(more)}`);
        }
      }
    },
  );
}

export function recordsOnlySettle(pack: Pack): PackProperty {
  return property(
    "records-only-settle",
    "补上一项记录，只会使情况不明变为其他结论，不会改变已有的结论",
    "filling a missing field turns unknown into something, and changes no other verdict",
    gapped(pack),
    ([{ subject, context }, list, more]) => {
      const made = plan(pack, context);
      const fewer = assess(made, withGaps(subject, [...list, ...more], rowsStay));
      const filled = assess(made, withGaps(subject, list, rowsStay));
      expectNone(
        differing(fewer, filled, settles(fewer, filled)),
        "filling a field changed a verdict",
      );
    },
  );
}

export function lossNeverFlips(pack: Pack): PackProperty {
  const flips = (before: Verdict, after: Verdict) =>
    (before === "met" && after === "not-met") || (before === "not-met" && after === "met");
  return property(
    "loss-never-flips",
    "丢失任何单元格或行，不会使达标变未达标或反之",
    "losing any cell or row never turns met into not met or back",
    gapped(pack),
    ([{ subject, context }, list, more]) => {
      const made = plan(pack, context);
      const before = assess(made, withGaps(subject, list));
      const after = assess(made, withGaps(subject, [...list, ...more]));
      expectNone(
        differing(before, after, (a, b) => !flips(a, b)),
        "a loss flipped a verdict",
      );
    },
  );
}
