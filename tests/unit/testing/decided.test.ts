import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contains, type PlainDate, type Verdict } from "../../../src/base/index.js";
import { factsOf, parameterNameOf } from "../../../src/conditions/index.js";
import { assess, type Subject } from "../../../src/judge/index.js";
import type { Pack, Rule } from "../../../src/law/index.js";
import { firstDaysOf, resolveParameter } from "../../../src/law/index.js";
import { gaps, scenes, subjects, withGaps } from "../../../src/testing/index.js";
import { planOn } from "../../support/plans.js";
import { pack as packOf, rulebook } from "../../support/rules.js";

/** Days on which the rule is in force and each legal value that it names is known. */
function decidableDays(pack: Pack, rule: Rule): PlainDate[] {
  const named = [rule.appliesWhen, rule.conditions].flatMap((one) => (one ? factsOf(one) : []));
  const needed = named.flatMap((fact) => {
    const name = parameterNameOf(fact);
    return name === undefined ? [] : [pack.parameters.get(name)];
  });
  const begins = needed.flatMap((one) =>
    (one?.histories ?? []).flatMap(({ values }) =>
      values.flatMap(({ from }) => (one ? firstDaysOf(one, from, pack.parameters) : [])),
    ),
  );
  const days = [rule.inForce.from, pack.inForce.from, ...begins];
  return [...new Set(days)].filter(
    (asOf) =>
      contains(rule.inForce, asOf) &&
      contains(pack.inForce, asOf) &&
      needed.every(
        (one) =>
          one !== undefined &&
          resolveParameter(one, { asOf, place: pack.place }, pack.parameters).reading.known,
      ),
  );
}

/** Which of met and not met the drawn subjects come to, by criterion. */
function verdictsOf(pack: Pack): ReadonlyMap<string, ReadonlySet<Verdict>> {
  const seen = new Map<string, Set<Verdict>>(pack.criteria.map(({ id }) => [id, new Set()]));
  const note = (subject: Subject, asOf: PlainDate) => {
    for (const { criterion, verdict } of assess(planOn(pack, { asOf }), subject).criteria) {
      seen.get(criterion)?.add(verdict);
    }
  };
  const open = (criterion: string) => {
    const its = seen.get(criterion);
    return its?.has("met") !== true || !its.has("not-met");
  };
  for (const { subject, context } of fc.sample(scenes(pack), { numRuns: 100, seed: 1 })) {
    note(subject, context.asOf);
  }
  // What is rare among all days is looked for on those that can decide it, with slips and gaps.
  for (const rule of pack.rules) {
    for (const asOf of decidableDays(pack, rule)) {
      for (let seed = 1; seed <= 500 && open(rule.criterion); seed += 1) {
        const drawn = fc.tuple(
          subjects(pack, { asOf }, { slips: seed % 2 === 0 }),
          gaps({ max: 60 }),
        );
        for (const [subject, list] of fc.sample(drawn, { numRuns: 60, seed })) {
          note(seed % 3 === 0 ? withGaps(subject, list) : subject, asOf);
        }
      }
    }
  }
  return seen;
}

/** Criteria that can be decided on no day, since a legal value that they need is known on none. */
const UNDECIDABLE: readonly string[] = [
  "cn-guangdong/household-exit/income",
  "cn-guangxi/county-exit/electricity",
  "cn-guangxi/county-exit/hamlet-road",
  "cn-guangxi/county-exit/housing",
  "cn-guangxi/county-exit/medical",
  "cn-guangxi/county-exit/water",
  "cn-guangxi/household-exit/food",
  "cn-guangxi/household-exit/income-source",
  "cn-guangxi/village-exit/collective-income",
  "cn-hunan/household-exit/food",
  "cn-hunan/village-exit/medical",
  "cn-hunan/village-exit/pension",
  "cn-jilin/household-exit/food",
  "cn-shaanxi/county-exit/medical",
  "cn-shaanxi/household-exit/food",
  "cn-shaanxi/village-exit/water",
  "cn-sichuan/assistance-of-2016/public-post",
  "cn-sichuan/household-exit/food",
  "cn-yunnan/household-exit/food",
  "cn/assessment/composite-incidence",
  "cn/assistance-of-2016/medical-cap",
  "cn/assistance-of-2016/public-post",
  "cn/assistance/credit-rate",
  "cn/assistance/public-post",
  "cn/county-exit/incidence",
  "cn/data-quality/risk-no-labour",
  "cn/data-quality/tekun-labour",
  "cn/household-exit/food",
  "cn/regular-assistance/standard",
  "cn/village-exit/incidence",
];

describe("the published arbitraries decide every criterion both ways", () => {
  const undecidable: string[] = [];
  test.each([...rulebook.heads.keys()])("%s", (name) => {
    const pack = packOf(name);
    const seen = verdictsOf(pack);
    const missed = pack.criteria.flatMap(({ id }) => {
      const rules = pack.rules.filter(({ criterion }) => criterion === id);
      if (!rules.some((rule) => decidableDays(pack, rule).length > 0)) {
        undecidable.push(`${name}/${id}`);
        return [];
      }
      const its = seen.get(id);
      return its?.has("met") === true && its.has("not-met") ? [] : [`${id}: ${[...(its ?? [])]}`];
    });
    expect(missed.join("; ")).toBe("");
  });

  test("the rest lack a legal value on every day", () => {
    expect(undecidable.sort().join("\n")).toBe(UNDECIDABLE.join("\n"));
  });
});
