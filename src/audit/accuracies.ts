import { expectCall, type Label, OBJECT, type Verdict, words } from "../base/index.js";
import { ASSESS_CONTEXT, type AssessContext } from "../judge/index.js";
import type { Pack } from "../law/index.js";
import { plainValue, REGISTER, type Register } from "../register/index.js";
import type { Assistance } from "./assistance.js";
import { answersOf, type MembershipAnswer, type NamedByDossier } from "./membership.js";

/** What is to be accurate, after S122 (五个一批与六个精准). */
export type AccuracyId = "objects" | "projects" | "funds" | "measures" | "people-sent" | "results";

/** One of the six accuracies, held against a register. */
export interface Accuracy {
  readonly id: AccuracyId;
  readonly label: Label;
  /** What was asked of each household; `null` where no table holds it, and `note` says which lacks. */
  readonly asked: Label | null;
  /** By what it was judged; `null` where nothing was. */
  readonly pack: string | null;
  readonly note: Label | null;
  /** Everybody of whom it was asked. */
  readonly households: readonly AccuracyAnswer[];
}

/**
 * Of one household. `why` names the criteria that are not met, `left-out` of one that is not registered
 * and meets them, `measures` where there is none, and `measures.<kind>` for what stands twice.
 */
export interface AccuracyAnswer {
  readonly household: string;
  readonly village: string | null;
  readonly verdict: Exclude<Verdict, "not-applicable">;
  readonly why: readonly string[];
}

export interface Accuracies {
  readonly asOf: string;
  readonly place: string;
  readonly accuracies: readonly Accuracy[];
}

/** The packs by which accuracies are judged, each where one is in force. */
export interface AccuracyPacks {
  readonly identification?: Pack | undefined;
  /** With what `assistanceOf` found by it. */
  readonly assistance?: { readonly pack: Pack; readonly found: Assistance } | undefined;
  readonly exit?: Pack | undefined;
}

/**
 * Holds a register against the six accuracies (六个精准): whether those who are registered, and nobody
 * else, meet the criteria of identification; whether each gets the measures that are due, once; whether
 * those who exited meet the criteria of exit. Of projects, funds and people sent no table tells a
 * household or village, and that is said.
 *
 * @param cases - dossiers that are open or concluded; who stands in one is not left out.
 * @throws TypeError when a pack is for another purpose.
 * @example
 * ```ts
 * const { accuracies } = accuraciesOf(register, { exit }, { asOf: "2020-12-31" });
 * accuracies.find(({ id }) => id === "results")?.households.filter(({ verdict }) => verdict === "not-met");
 * ```
 */
export function accuraciesOf(
  register: Register,
  packs: AccuracyPacks,
  context: AssessContext & { readonly place: string },
  cases: readonly NamedByDossier[] = [],
): Accuracies {
  expectCall("accuraciesOf", {
    register: [register, REGISTER],
    packs: [packs, OBJECT],
    context: [context, ASSESS_CONTEXT],
  });
  const { asOf, place } = context;
  const { identification, assistance, exit } = packs;
  return {
    asOf,
    place,
    accuracies: [
      judged("objects", identification, (pack) => objects(pack, register, context, cases)),
      untold("projects"),
      untold("funds"),
      judged("measures", assistance?.pack, () => measures(assistance?.found, register)),
      untold("people-sent"),
      judged("results", exit, (pack) => results(pack, register, context)),
    ],
  };
}

const LABELS: Readonly<Record<AccuracyId, Label>> = {
  objects: words("扶持对象精准", "Accurate objects"),
  projects: words("项目安排精准", "Accurate projects"),
  funds: words("资金使用精准", "Accurate use of funds"),
  measures: words("措施到户精准", "Accurate measures for households"),
  "people-sent": words("因村派人精准", "Accurate sending of people to villages"),
  results: words("脱贫成效精准", "Accurate results"),
};

type Judged = "objects" | "measures" | "results";

const ASKED: Readonly<Record<Judged, Label>> = {
  objects: words(
    "在册的识别时符合条件，符合条件的都已在册",
    "who is registered met the criteria on that day, and who meets them is registered",
  ),
  measures: words(
    "在册的有帮扶措施，应落实的已落实，没有重复，没有超出规定",
    "who is registered has measures, all that are due, none twice and none beyond a limit",
  ),
  results: words("已脱贫的达到退出标准", "who has exited meets the criteria of exit"),
};

const NOTES: Readonly<Record<Exclude<AccuracyId, Judged>, Label>> = {
  projects: words(
    "登记表没有项目及其覆盖的农户，出处没有写明栏目",
    "no table holds projects and whom they cover; no source gives its columns",
  ),
  funds: words(
    "登记表没有资金及其用途，出处没有写明栏目",
    "no table holds funds and what they were used for; no source gives its columns",
  ),
  "people-sent": words(
    "履职记录按人记月，不写所在的村；工作队覆盖率见指标 stationedTeamCoverage",
    "records of duties name no village; the coverage by teams is the indicator stationedTeamCoverage",
  ),
};

const NO_PACK = words("当日没有可用的规则包", "no pack is in force that day");

const untold = (id: Exclude<AccuracyId, Judged>): Accuracy => ({
  id,
  label: LABELS[id],
  asked: null,
  pack: null,
  note: NOTES[id],
  households: [],
});

function judged(
  id: Judged,
  pack: Pack | undefined,
  answers: (pack: Pack) => readonly AccuracyAnswer[],
): Accuracy {
  return {
    id,
    label: LABELS[id],
    asked: ASKED[id],
    pack: pack?.name ?? null,
    note: pack === undefined ? NO_PACK : null,
    households: pack === undefined ? [] : answers(pack),
  };
}

function objects(
  pack: Pack,
  register: Register,
  context: AssessContext,
  cases: readonly NamedByDossier[],
): AccuracyAnswer[] {
  return answersOf(pack, register, context, cases).answers.flatMap((one) => {
    const { household, village, gap, stands, assessment } = one;
    if (assessment.verdict === "not-applicable") return [];
    // Of those outside only who belongs inside is no accurate object.
    if (!stands && gap === null) return [];
    const verdict = gap === null ? assessment.verdict : "not-met";
    const why = gap === "left-out" ? [gap] : gap === null ? [] : failed(one);
    return [{ household, village, verdict, why }];
  });
}

function measures(found: Assistance | undefined, register: Register): AccuracyAnswer[] {
  const declared = new Map(register.households.map((one) => [one.id, one.declaredMeasures]));
  return (found?.households ?? []).flatMap((one) => {
    if (one.isOnFile !== true) return [];
    const isNone = one.measures.length === 0;
    const isSurelyNone = isNone && plainValue(declared.get(one.household)) === 0;
    const twice = one.twice.map(({ kind }) => `measures.${kind}`);
    const why = [...one.notMet, ...twice, ...(isSurelyNone ? ["measures"] : [])];
    const { household, village } = one;
    const isOpen = isNone || one.unknown.length > 0;
    return [
      { household, village, verdict: why.length > 0 ? "not-met" : isOpen ? "unknown" : "met", why },
    ];
  });
}

function results(pack: Pack, register: Register, context: AssessContext): AccuracyAnswer[] {
  return answersOf(pack, register, context, []).answers.flatMap((one) => {
    const { verdict } = one.assessment;
    if (!one.stands || verdict === "not-applicable") return [];
    const { household, village } = one;
    return [{ household, village, verdict, why: verdict === "not-met" ? failed(one) : [] }];
  });
}

function failed({ assessment }: MembershipAnswer): string[] {
  return assessment.criteria.flatMap(({ criterion, verdict }) =>
    verdict === "not-met" ? [criterion] : [],
  );
}
