import { expectCall, type PlainDate } from "../base/index.js";
import { homesOn } from "../indicators/index.js";
import {
  ASSESS_CONTEXT,
  type AssessContext,
  type Assessment,
  assess,
  type Plan,
  plan,
} from "../judge/index.js";
import { PACK, type Pack, rulesInForce } from "../law/index.js";
import type { ProcedureKind } from "../procedures/index.js";
import { type Household, plainValue, REGISTER, type Register } from "../register/index.js";

/**
 * Where criteria and list differ. `left-out`: meets the criteria, stands on no list and no dossier names it
 * (应纳未纳). `wrongly-in`: was taken in without meeting them. `still-in`: meets the criteria of exit and
 * has not exited (应退未退). `wrongly-out`: has exited and does not meet them on the day.
 */
export type MembershipGap = "left-out" | "wrongly-in" | "still-in" | "wrongly-out";

/** A household that a list should hold and does not, or holds and should not. */
export interface MembershipEntry {
  readonly household: string;
  readonly village: string | null;
  readonly gap: MembershipGap;
  /** The day by whose law and records it is judged: that of registration, where it is registered. */
  readonly on: PlainDate;
  readonly assessment: Assessment;
  /** What unfolds the trace of the assessment. */
  readonly plan: Plan;
}

/** One side of a list; the parts add up to `checked`. */
export interface MembershipCounts {
  readonly checked: number;
  readonly agree: number;
  readonly differ: number;
  /** What is recorded, or the law as it is known, does not decide. */
  readonly unknown: number;
  readonly notApplicable: number;
}

/** A list of households held against the criteria by which they come on it. */
export interface Membership {
  readonly pack: { readonly name: string; readonly version: string; readonly hash: string };
  readonly asOf: PlainDate;
  /** Households that have taken the step: registered, or exited. */
  readonly inside: MembershipCounts;
  /** Households that could take it and have not. */
  readonly outside: MembershipCounts;
  /** Outside, a dossier names them: they are on their way and are not held against the list. */
  readonly underWay: readonly string[];
  /** Whether they took the step by the day is not recorded. */
  readonly undecided: readonly string[];
  readonly entries: readonly MembershipEntry[];
}

/** A dossier that names a household. */
export interface NamedByDossier {
  readonly subject: string;
  readonly kind: ProcedureKind;
}

/**
 * Holds the list of registered households against the criteria of identification (应纳尽纳), or that of
 * exited ones against the criteria of exit (应退尽退). Who is registered is judged by the day on which
 * that was done; everybody else, and every exit, by the day asked about.
 *
 * @param cases - the dossiers that are open or concluded; who stands in one is no gap.
 * @throws TypeError when the pack is about neither.
 * @example
 * ```ts
 * const { entries } = membership(pack, register, { asOf: "2014-06-30" });
 * entries.filter(({ gap }) => gap === "left-out").map(({ household }) => household);
 * ```
 */
export function membership(
  pack: Pack,
  register: Register,
  context: AssessContext,
  cases: readonly NamedByDossier[] = [],
): Membership {
  expectCall("membership", {
    pack: [pack, PACK],
    register: [register, REGISTER],
    context: [context, ASSESS_CONTEXT],
  });
  const { answers, underWay, undecided } = answersOf(pack, register, context, cases);
  const { name, version, hash } = pack;
  const entries = answers.flatMap(({ household, village, on, gap, assessment, plan: made }) =>
    gap === null ? [] : [{ household, village, gap, on, assessment, plan: made }],
  );
  return {
    pack: { name, version, hash },
    asOf: context.asOf,
    inside: countsOf(answers.filter(({ stands }) => stands)),
    outside: countsOf(answers.filter(({ stands }) => !stands)),
    underWay,
    undecided,
    entries,
  };
}

/** How the criteria answer for a household that has taken the step, or could. */
export interface MembershipAnswer extends Omit<MembershipEntry, "gap"> {
  readonly stands: boolean;
  /** `null` where list and criteria agree, or that is not known. */
  readonly gap: MembershipGap | null;
}

/** All answers of `membership`, also those that agree. */
export function answersOf(
  pack: Pack,
  register: Register,
  context: AssessContext,
  cases: readonly NamedByDossier[],
): {
  readonly answers: readonly MembershipAnswer[];
  readonly underWay: readonly string[];
  readonly undecided: readonly string[];
} {
  const step = STEPS[pack.purpose];
  if (step === undefined) throw new TypeError(`${pack.name} is about no list of households`);
  const named = new Set(
    cases.filter(({ kind }) => kind === step.kind).map(({ subject }) => subject),
  );
  const judge = judgeBy(pack, context);
  const answers: MembershipAnswer[] = [];
  const underWay: string[] = [];
  const undecided: string[] = [];
  for (const { household, standing, onFile } of homesOn(register, context).homes) {
    const stands = step.stands(standing, onFile);
    if (stands === undefined) continue;
    if (stands === null) {
      undecided.push(household.id);
      continue;
    }
    const taken = stands && step.day !== null ? plainValue(household[step.day]) : undefined;
    if (!stands && named.has(household.id)) {
      underWay.push(household.id);
      continue;
    }
    const on = taken ?? context.asOf;
    const judged = judge(household, on);
    const differs = judged.assessment.verdict === (stands ? "not-met" : "met");
    answers.push({
      household: household.id,
      village: plainValue(household.village) ?? null,
      stands,
      gap: differs ? (stands ? step.wrongly : step.not) : null,
      on,
      ...judged,
    });
  }
  return { answers, underWay, undecided };
}

interface Step {
  readonly kind: ProcedureKind;
  /** The day of the step, where its criteria are judged as of then; `null` where they must hold on. */
  readonly day: "registeredOn" | null;
  readonly not: MembershipGap;
  readonly wrongly: MembershipGap;
  /** Whether a household has taken the step; `undefined` where it cannot, `null` where nobody knows. */
  readonly stands: (standing: string | null, onFile: boolean | null) => boolean | null | undefined;
}

const STEPS: Readonly<Record<string, Step>> = {
  identification: {
    kind: "identification",
    day: "registeredOn",
    not: "left-out",
    wrongly: "wrongly-in",
    stands: (standing, onFile) => (standing === "cancelled" ? undefined : onFile),
  },
  "household-exit": {
    kind: "household-exit",
    day: null,
    not: "still-in",
    wrongly: "wrongly-out",
    stands: (standing) => {
      if (standing === "exited") return true;
      if (standing === null) return null;
      return standing === "poor" || standing === "relapsed" ? false : undefined;
    },
  },
};

type Judged = Pick<MembershipEntry, "assessment" | "plan">;

/** Judges by the plan of each day, which is made once. A day without any rule is that of the context. */
function judgeBy(pack: Pack, context: AssessContext): (one: Household, day: PlainDate) => Judged {
  const plans = new Map<PlainDate, Plan>();
  return (household, day) => {
    const on = rulesInForce(pack, day).length === 0 ? context.asOf : day;
    const made = plans.get(on) ?? plan(pack, { ...context, asOf: on });
    plans.set(on, made);
    return { assessment: assess(made, { household }), plan: made };
  };
}

function countsOf(answers: readonly MembershipAnswer[]): MembershipCounts {
  const of = (test: (one: MembershipAnswer) => boolean) => answers.filter(test).length;
  const verdict = (one: MembershipAnswer) => one.assessment.verdict;
  return {
    checked: answers.length,
    agree: of((one) => one.gap === null && ["met", "not-met"].includes(verdict(one))),
    differ: of(({ gap }) => gap !== null),
    unknown: of((one) => verdict(one) === "unknown"),
    notApplicable: of((one) => verdict(one) === "not-applicable"),
  };
}
