import fc from "fast-check";
import { Bench } from "tinybench";
import type { Reading } from "../../src/base/index.js";
import { factsFor, toEngine } from "../../src/engine-adapter/index.js";
import { readPresence } from "../../src/facts/index.js";
import { readRulebook } from "../../src/io/index.js";
import { assess } from "../../src/judge/index.js";
import { planFor } from "../../src/judge/plan.js";
import { apply, run } from "../../src/judge/run.js";
import type { Household } from "../../src/model/index.js";
import { composePack, type Pack } from "../../src/packs/index.js";
import { households, marksOf } from "../../src/testing/index.js";

const PACK = "cn-sichuan/household-exit";
const context = { asOf: "2018-12-31" };
const COUNT = 200;

function load(): Pack {
  const book = readRulebook("rules");
  if (!book.ok) throw new Error(book.issues.map((one) => one.message.en).join("\n"));
  const pack = composePack(book.value, PACK);
  if (!pack.ok) throw new Error(pack.issues.map((one) => one.message.en).join("\n"));
  return pack.value;
}

const pack = load();
const plan = planFor(pack, context);
const list = fc.sample(
  households({ asOf: context.asOf, marks: marksOf(pack, context) }).map(
    (one): Household => ({ ...one, status: "registered" }),
  ),
  { numRuns: COUNT, seed: 1 },
);

/** The people of a household who belong to it on the day. */
function presentMembers(household: Household) {
  return household.members
    .map((member) => ({ household, member }))
    .filter((one) => {
      const presence = readPresence(one, plan.facts);
      return !presence.known || presence.value;
    });
}

/** Readings as `assess` makes them, the household's own first and then those of each member. */
function readAll(household: Household): { readonly own: Reading[]; readonly members: Reading[][] } {
  const own = plan.template.slice();
  for (const { slot, fact } of plan.ownSlots) {
    own[slot] = fact.read({ household } as never, plan.facts);
  }
  const members = presentMembers(household).map((subject) => {
    const readings = own.slice();
    for (const { slot, fact } of plan.memberSlots) {
      readings[slot] = fact.read(subject as never, plan.facts);
    }
    return readings;
  });
  return { own, members };
}

const read = list.map(readAll);
const facts = list.map((household) => ({
  own: factsFor(pack, { household }, context),
  members: presentMembers(household).map((subject) => factsFor(pack, subject, context)),
}));
const engines = {
  own: toEngine(pack, { asOf: context.asOf, subject: "household" }),
  member: toEngine(pack, { asOf: context.asOf, subject: "member" }),
};

/** Keeps results alive, so that nothing is optimised away. */
let kept: unknown;

const bench = new Bench({ time: 3000, warmupTime: 1000 });
bench
  .add("facts already read, with trace", () => {
    for (const { own, members } of read) {
      const traces: unknown[] = [run(plan.applies, own)];
      for (const { planned } of plan.rules) {
        if (planned === undefined) continue;
        if (planned.rule.subject !== "member") traces.push(apply(planned, own));
        else for (const readings of members) traces.push(apply(planned, readings));
      }
      kept = traces;
    }
  })
  .add("facts already read, verdicts only", () => {
    for (const { own, members } of read) {
      const ranks: never[] = [];
      let total = plan.applies?.compiled.evaluate(own, ranks) ?? 0;
      for (const { planned } of plan.rules) {
        if (planned === undefined) continue;
        for (const readings of planned.rule.subject === "member" ? members : [own]) {
          total += planned.applies?.compiled.evaluate(readings, ranks) ?? 0;
          total += planned.conditions.compiled.evaluate(readings, ranks);
        }
      }
      kept = total;
    }
  })
  .add("assess, from records, with trace", () => {
    for (const household of list) kept = assess(pack, { household }, context);
  })
  .add("json-rules-engine 7.3.1, facts already read, one engine reused", async () => {
    for (const { own, members } of facts) {
      kept = await engines.own.run(own);
      for (const member of members) kept = await engines.member.run(member);
    }
  });
await bench.run();

const comparisons = plan.rules.reduce(
  (sum, { planned }) =>
    sum +
    (planned?.conditions.compiled.leaves.length ?? 0) +
    (planned?.applies?.compiled.leaves.length ?? 0),
  0,
);
const people = read.reduce((sum, one) => sum + one.members.length, 0) / COUNT;
console.log(
  `${PACK} ${pack.version}, ${context.asOf}: ${plan.rules.length} criteria, ${comparisons} comparisons, ` +
    `${COUNT} households of ${people.toFixed(1)} people`,
);
const micros = bench.tasks.map(({ name, result }) => {
  if (result.state !== "completed") throw new Error(`${name}: ${result.state}`);
  return { name, median: (result.latency.p50 * 1000) / COUNT };
});
const slowest = micros.at(-1)?.median ?? Number.NaN;
for (const { name, median } of micros) {
  console.log(
    `${median.toFixed(2).padStart(9)} µs per household  ${(slowest / median).toFixed(0).padStart(4)}x  ${name}`,
  );
}
if (kept === undefined) throw new Error("nothing was run");
