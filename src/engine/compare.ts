import {
  closed,
  expectCall,
  LIST,
  objectWith,
  optional,
  type Rank,
  UNKNOWN,
  type Verdict,
  valueIn,
} from "../base/index.js";
import { compile, createSlots } from "../conditions/index.js";
import {
  ASSESS_CONTEXT,
  type AssessContext,
  assess,
  plan,
  type TracedAssessment,
  type TracedCriterion,
  withTrace,
} from "../judge/index.js";
import { lawFor, PACK, type Pack, type Rule } from "../law/index.js";
import type { Household, Register } from "../register/index.js";
import { type Cause, causesIn, ruleCauses } from "./causes.js";
import { factReader, type MissingAs } from "./facts.js";
import { type EngineRun, engineRunner } from "./run.js";
import { MISSING_AS } from "./shapes.js";
import { appliesName } from "./to-engine.js";
import type { Trap } from "./traps.js";

/** A criterion of a household that the records leave unknown and json-rules-engine decides. */
export interface EngineDifference {
  readonly household: string;
  /** `null` where it is not known whether the pack concerns the household at all. */
  readonly criterion: string | null;
  readonly rule: string | null;
  readonly here: Verdict;
  /** What json-rules-engine says; `unknown` where it stopped with an error. */
  readonly there: Verdict;
  /** Why, by the numbers of `TRAPS`. */
  readonly traps: readonly Trap[];
  /** What would have to be known: facts, legal values, or `members` for the list of them. */
  readonly missing: readonly string[];
  /** The members whose data are missing, for a rule about members. */
  readonly members: readonly string[];
}

/** A register judged twice: by `assess`, which knows unknown, and by json-rules-engine. */
export interface EngineComparison {
  readonly pack: { readonly name: string; readonly version: string; readonly hash: string };
  readonly asOf: string;
  readonly place: string;
  readonly missingAs: MissingAs;
  readonly checked: number;
  /** Households with the same outcome on both sides. */
  readonly same: number;
  /** Households that pass there only because data are missing. */
  readonly passOnlyThere: readonly string[];
  /** Households that fail there only because data are missing. */
  readonly failOnlyThere: readonly string[];
  /** Households that the pack leaves out there only because data are missing. */
  readonly leftOutOnlyThere: readonly string[];
  /** Households whose run stopped there with an error. */
  readonly stoppedThere: readonly string[];
  readonly differences: readonly EngineDifference[];
}

/**
 * Judges every household of a register by `assess` and by json-rules-engine, and lists where the
 * engine decides what the records do not: who passes there only because data are missing, by which
 * rule, for want of which facts, and by which trap of the engine.
 *
 * @param pack - a pack about households.
 * @param options.missingAs - how an unknown fact reaches the engine: `absent` (default) or `null`.
 * @throws TypeError when the pack is not about households.
 * @example
 * ```ts
 * import { compareWithEngine } from "tuopin/engine";
 *
 * const { passOnlyThere } = await compareWithEngine(pack, register, { asOf: "2019-12-31" });
 * ```
 */
export async function compareWithEngine(
  pack: Pack,
  register: Pick<Register, "households">,
  context: AssessContext,
  options: { readonly missingAs?: MissingAs } = {},
): Promise<EngineComparison> {
  expectCall("compareWithEngine", {
    pack: [pack, PACK],
    register: [register, objectWith({ households: LIST })],
    context: [context, ASSESS_CONTEXT],
    options: [options, closed({ missingAs: optional(MISSING_AS) })],
  });
  if (pack.subject !== "household") {
    throw new TypeError(`pack ${pack.name} judges a ${pack.subject}, not a household`);
  }
  const missingAs = options.missingAs ?? "absent";
  const run = engineRunner(pack, context, missingAs);
  const scopeOf = scopeDifference(pack, context, missingAs);
  const differences: EngineDifference[] = [];
  const ids: Record<Verdict, string[]> = {
    met: [],
    "not-met": [],
    "not-applicable": [],
    unknown: [],
  };
  let same = 0;
  const made = plan(pack, context);
  for (const household of register.households) {
    const here = withTrace(made, assess(made, { household }));
    const there = await run({ household });
    const scope = scopeOf(household, there);
    const found =
      scope[0]?.there === "not-applicable" ? [] : differencesOf(here, there, pack, missingAs);
    for (const one of [...scope, ...found]) differences.push({ household: household.id, ...one });
    const { verdict } = there.assessment;
    if (verdict === here.verdict) same += 1;
    else ids[verdict].push(household.id);
  }
  return {
    pack: { name: pack.name, version: pack.version, hash: pack.hash },
    asOf: context.asOf,
    place: lawFor(pack, context).place,
    missingAs,
    checked: register.households.length,
    same,
    passOnlyThere: ids.met,
    failOnlyThere: ids["not-met"],
    leftOutOnlyThere: ids["not-applicable"],
    stoppedThere: ids.unknown,
    differences,
  };
}

type Found = Omit<EngineDifference, "household">;

function differencesOf(
  here: TracedAssessment,
  run: EngineRun,
  pack: Pack,
  missingAs: MissingAs,
): Found[] {
  return here.criteria.flatMap((result, index): Found[] => {
    const there = run.assessment.criteria[index]?.verdict ?? "unknown";
    const rule = pack.rules.find((one) => one.name === result.rule);
    if (rule === undefined || there === result.verdict) return [];
    const causes =
      rule.subject === "member"
        ? memberCauses(rule, result, run, missingAs)
        : [{ member: undefined, causes: ruleCauses(rule, result.leaves, run.own, missingAs) }];
    const all = causes.flatMap((one) => one.causes);
    return [
      {
        criterion: result.criterion,
        rule: result.rule,
        here: result.verdict,
        there,
        traps: distinct(all.map((one) => one.trap)).sort((a, b) => a - b),
        missing: distinct(all.flatMap((one) => one.missing)),
        members: causes.flatMap((one) => one.member ?? []),
      },
    ];
  });
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

function memberCauses(
  rule: Rule,
  { members = [] }: TracedCriterion,
  run: EngineRun,
  missingAs: MissingAs,
): { readonly member: string | undefined; readonly causes: readonly Cause[] }[] {
  const found = members
    .filter(({ verdict }) => verdict === "unknown")
    .map(({ member, leaves }) => ({
      member,
      causes: run.unsure.has(member)
        ? [{ trap: 18, missing: ["member.present"] } as const]
        : ruleCauses(rule, leaves, run.members.get(member) ?? new Map(), missingAs),
    }));
  if (run.membersComplete) return found;
  return [...found, { member: undefined, causes: [{ trap: 18, missing: ["members"] }] }];
}

/** Whether the pack concerns the household at all, where that is not known. */
function scopeDifference(pack: Pack, context: AssessContext, missingAs: MissingAs) {
  const { appliesWhen } = pack;
  if (appliesWhen === undefined) return () => [];
  const slots = createSlots();
  const compiled = compile(appliesWhen, slots.slotOf, "/appliesWhen");
  const { read } = factReader(pack, context);
  return (household: Household, { own }: EngineRun): Found[] => {
    const ranks: Rank[] = [];
    const values = slots.facts.map((fact) => valueIn(read(fact, { household })));
    if (compiled.evaluate(values, ranks) !== UNKNOWN) return [];
    const decisive = new Set(compiled.decisive(ranks).map((index) => compiled.leaves[index]?.at));
    const result = own.get(appliesName(pack.name));
    const isDecisive = (at: string) => decisive.has(at);
    const causes = causesIn(appliesWhen, "/appliesWhen", result, isDecisive, missingAs);
    return [
      {
        criterion: null,
        rule: null,
        here: "unknown",
        there: result === undefined ? "unknown" : result.result === true ? "met" : "not-applicable",
        traps: distinct(causes.map((one) => one.trap)).sort((a, b) => a - b),
        missing: distinct(causes.flatMap((one) => one.missing)),
        members: [],
      },
    ];
  };
}
