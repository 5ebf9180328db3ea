import fc from "fast-check";
import { type FactValue, MET, type Rank } from "../../src/base/index.js";
import { factsFor, toEngine } from "../../src/engine/index.js";
import { memberName } from "../../src/facts/index.js";
import { readBook } from "../../src/io/index.js";
import { assess, plan } from "../../src/judge/index.js";
import { machineOf } from "../../src/judge/machine.js";
import { judgeRule, type MemberSheet, readInto, type Sheet } from "../../src/judge/run.js";
import { composePack, type Pack } from "../../src/law/index.js";
import type { Household, Member } from "../../src/register/index.js";
import { households, marksOf } from "../../src/testing/index.js";
import { jsonLogic, nameOf, type Other, renamed } from "./others.js";

const PACK = "cn-sichuan/household-exit";
const context = { asOf: "2018-12-31" };
const COUNT = 200;
/** Each task is run this often in turn with the others; what is told is the median. */
const RUNS = 9;
/** How long one turn of a task lasts, in milliseconds. */
const TURN = 250;

function load(): Pack {
  const book = readBook();
  if (!book.ok) throw new Error(book.issues.map((one) => one.message.en).join("\n"));
  const pack = composePack(book.value, PACK);
  if (!pack.ok) throw new Error(pack.issues.map((one) => one.message.en).join("\n"));
  return pack.value;
}

const pack = load();
const made = plan(pack, context);
const machine = machineOf(made);
const list = fc.sample(
  households({ asOf: context.asOf, marks: marksOf(pack, context) }).map(
    (one): Household => ({ ...one, status: "registered" }),
  ),
  { numRuns: COUNT, seed: 1 },
);

/** The people of a household who belong to it on the day, and the household as it stands then. */
function presentMembers(recorded: Household) {
  const { household } = machine.readers.turnTo({ household: recorded });
  return household.members
    .filter((member) => {
      machine.readers.turnToMember(member);
      return machine.belongs.value() !== false;
    })
    .map((member) => ({ household, member }));
}

type Values = (FactValue | null)[];

function readOwn(household: Household): Values {
  const values: Values = machine.template.slice();
  machine.readers.turnTo({ household });
  readInto(values, machine.scopeFacts);
  readInto(values, machine.ownFacts);
  return values;
}

function readMember(member: Member): Values {
  const values: Values = machine.blank.memberValues.slice();
  machine.readers.turnToMember(member);
  readInto(values, machine.memberFacts);
  return values;
}

/** What was read, with what is lacking worked out beforehand too. */
function sheetOf(values: Values, lacksAt: Sheet["lacksAt"]): Sheet {
  const lacks = values.map((value, slot) => (value === null ? lacksAt(slot) : []));
  return { values, lacksAt: (slot) => lacks[slot] ?? [], ranks: [] };
}

const present = list.map(presentMembers);
const read = list.map((household, index) => ({
  own: sheetOf(readOwn(household), machine.lacksAt),
  members: (present[index] ?? []).map(
    ({ household: seen, member }): MemberSheet => ({
      ...sheetOf(readMember(member), machine.lacksAtOf(member)),
      member: memberName(seen, member),
      doubts: undefined,
    }),
  ),
}));
const facts = list.map((household, index) => ({
  own: factsFor(pack, { household }, context),
  members: (present[index] ?? []).map((subject) => factsFor(pack, subject, context)),
}));
const engines = {
  own: toEngine(pack, { asOf: context.asOf, subject: "household" }),
  member: toEngine(pack, { asOf: context.asOf, subject: "member" }),
};

const renamedFacts = facts.map(({ own, members }) => ({
  own: renamed(own),
  members: members.map(renamed),
}));

/** Another engine over the same facts. */
function withOther(name: string, make: (subject: string) => Other): Task {
  const [own, member] = [make("household"), make("member")];
  return {
    name: `${name}, facts already read`,
    run: async () => {
      for (const one of renamedFacts) {
        kept = await own.run(one.own);
        for (const facts of one.members) kept = await member.run(facts);
      }
    },
  };
}

/** Keeps results alive, so that nothing is optimised away. */
let kept: unknown;

interface Task {
  readonly name: string;
  readonly run: () => unknown;
}

const WITH_TRACE = "facts already read, verdicts with trace";
const SEEING = "seeing the records as they stand on the day";
const FROM_RECORDS = "from records, a whole assessment";
const ENGINE = "json-rules-engine 7.3.1, facts already read, one engine reused";
const tasks: readonly Task[] = [
  {
    name: WITH_TRACE,
    run: () => {
      for (const { own, members } of read) {
        const { values, lacksAt } = own;
        const mine: Sheet = { values, lacksAt, ranks: machine.blank.ranks.slice() };
        const theirs: MemberSheet[] = [];
        for (const { member, values, lacksAt, doubts } of members) {
          const ranks = machine.blank.memberRanks.slice();
          theirs.push({ member, values, lacksAt, ranks, doubts });
        }
        const all = { members: theirs, incomplete: undefined, hasSurplus: false };
        machine.scope?.evaluate(mine.values, mine.ranks);
        const ranks: Rank[] = [];
        for (const { rule } of machine.criteria) {
          if (rule !== undefined) ranks.push(judgeRule(rule, mine, all).rank);
        }
        kept = [machine.outcome(ranks), ranks, mine, theirs];
      }
    },
  },
  {
    name: "facts already read, verdicts only",
    run: () => {
      const scratch: Rank[] = [];
      let total = 0;
      for (const { own, members } of read) {
        total += machine.scope?.evaluate(own.values, scratch) ?? MET;
        for (const { rule } of machine.criteria) {
          if (rule === undefined) continue;
          for (const inner of rule.isAboutMembers ? members : [own]) {
            total += rule.scope?.evaluate(own.values, scratch, 0, inner.values) ?? MET;
            total += rule.conditions.evaluate(own.values, scratch, 0, inner.values);
          }
        }
      }
      kept = total;
    },
  },
  {
    name: SEEING,
    run: () => {
      for (const household of list) kept = machine.readers.turnTo({ household });
    },
  },
  {
    name: "reading: who belongs, and whether all are recorded",
    run: () => {
      for (const household of list) {
        kept = [presentMembers(household), machine.allRecorded.value()];
      }
    },
  },
  {
    name: "reading: facts of the household",
    run: () => {
      for (const household of list) kept = readOwn(household);
    },
  },
  {
    name: "reading: facts of its members",
    run: () => {
      for (const [index, household] of list.entries()) {
        machine.readers.turnTo({ household });
        for (const { member } of present[index] ?? []) kept = readMember(member);
      }
    },
  },
  {
    name: FROM_RECORDS,
    run: () => {
      for (const household of list) kept = assess(made, { household });
    },
  },
  {
    name: ENGINE,
    run: async () => {
      for (const { own, members } of facts) {
        kept = await engines.own.run(own);
        for (const member of members) kept = await engines.member.run(member);
      }
    },
  },
  withOther("json-logic-engine 5.0.7, rules compiled, no explanation", (subject) =>
    jsonLogic(made, subject),
  ),
];

/** Counts by how many verdicts of rules about the household another engine differs from ours where ours is decided. */
async function differences(other: Other): Promise<number> {
  let count = 0;
  for (const [index, household] of list.entries()) {
    const theirs = await other.run(renamedFacts[index]?.own ?? {});
    for (const { criterion, verdict } of assess(made, { household }).criteria) {
      const its = theirs[nameOf(criterion)];
      if (its === undefined || verdict === "unknown") continue;
      const said = its === null ? "not-applicable" : its ? "met" : "not-met";
      if (said !== verdict) count += 1;
    }
  }
  return count;
}

const unlike = await differences(jsonLogic(made, "household"));
if (unlike > 0) throw new Error(`another engine is not asked the same: ${unlike} differences`);

/** Microseconds a household. */
async function turn({ run }: Task): Promise<number> {
  const began = performance.now();
  let rounds = 0;
  do {
    await run();
    rounds += 1;
  } while (performance.now() - began < TURN);
  return ((performance.now() - began) * 1000) / rounds / COUNT;
}

const measured = new Map<string, number[]>(tasks.map(({ name }) => [name, []]));
for (const task of tasks) await turn(task);
for (let round = 0; round < RUNS; round += 1) {
  for (const task of tasks) measured.get(task.name)?.push(await turn(task));
}
const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;
const of = (name: string) => measured.get(name) ?? [];
/** How often a task goes into the engine's turn of the same round. */
const times = (name: string) =>
  median(of(name).map((micros, round) => (of(ENGINE)[round] as number) / micros));

const comparisons = machine.criteria.reduce(
  (sum, { rule }) =>
    sum + (rule?.conditions.leaves.length ?? 0) + (rule?.scope?.leaves.length ?? 0),
  machine.scope?.leaves.length ?? 0,
);
const people = present.flat().length / COUNT;
console.log(
  `${PACK} ${pack.version}, ${context.asOf}: ${machine.criteria.length} criteria, ${comparisons} comparisons, ` +
    `${COUNT} households of ${people.toFixed(1)} people; medians of ${RUNS} runs in turn`,
);
const line = (micros: number, factor: string, name: string) =>
  console.log(`${micros.toFixed(2).padStart(9)} µs a household  ${factor.padStart(5)}  ${name}`);
for (const { name } of tasks) {
  line(median(of(name)), `${times(name).toFixed(0)}x`, name);
}

console.log("\nWhere the time of an assessment goes:");
const whole = median(of(FROM_RECORDS));
const seeing = median(of(SEEING));
/** What each part takes; who reads has to see first, and that is told once. */
const parts = tasks.flatMap(({ name }): (readonly [string, number])[] => {
  if (name === SEEING || name === WITH_TRACE) return [[name, median(of(name))]];
  return name.startsWith("reading: ") ? [[name, median(of(name)) - seeing]] : [];
});
const rest = whole - parts.reduce((sum, [, micros]) => sum + micros, 0);
for (const [name, micros] of [...parts, ["writing the answer down", rest] as const]) {
  line(micros, `${((100 * micros) / whole).toFixed(0)} %`, name);
}
if (kept === undefined) throw new Error("nothing was run");
