import {
  expectCall,
  type Label,
  LIST,
  objectWith,
  optional,
  VERDICT_LABELS,
  words,
} from "../../base/index.js";
import { memberName } from "../../facts/index.js";
import {
  ASSESSMENT,
  type Assessment,
  planOf,
  type Reason,
  type Records,
  reasonsOf,
  recordsOf,
  remedySentence,
  type Subject,
  type TracedAssessment,
  type TracedCriterion,
  type Working,
  withTrace,
  writtenBy,
} from "../../judge/index.js";
import { PACK, type Pack, type Rule } from "../../law/index.js";
import { plainValue } from "../../register/index.js";

/** What an explanation can say more with. */
export interface ExplainWith {
  /** The records that were judged: with them reasons say their days and their cells. */
  readonly subject?: Subject | undefined;
  /** Whether members are called by their names, where those are recorded; they are personal. */
  readonly names?: boolean | undefined;
  /** For the auditor: how computed facts came about, as `workingOf` tells. */
  readonly working?: readonly Working[] | undefined;
}

export const EXPLAIN_WITH = /* @__PURE__ */ objectWith({ working: optional(LIST) });

/** An assessment with all that is said of it. */
export interface Explained {
  readonly assessment: TracedAssessment;
  readonly pack: Pack;
  readonly given: ExplainWith;
  /** The records as the assessment was made; cells name them where names may be shown. */
  readonly records: Records | undefined;
}

/** What the documents of all readers are made from: the trace unfolded, by a plan that is made once. */
export function explained(
  found: Assessment | TracedAssessment,
  pack: Pack,
  given: ExplainWith,
): Explained {
  const { subject, names } = given;
  const isPacked = "trace" in found;
  if (!isPacked && subject === undefined)
    return { assessment: found, pack, given, records: undefined };
  const made = planOf(pack, found);
  return {
    assessment: isPacked ? withTrace(made, found) : found,
    pack,
    given,
    records: subject && { ...recordsOf(made, subject), nameless: names !== true },
  };
}

export const COLON = words("：", ": ");

/** A criterion with its rule and its reasons. */
export interface Told {
  readonly result: TracedCriterion;
  readonly label: Label;
  readonly rule: Rule | undefined;
  readonly reasons: readonly Reason[];
}

/** The criteria of an assessment, each with why it came to its verdict. */
export function toldOf({ assessment, pack, records }: Explained): readonly Told[] {
  const rules = new Map(pack.rules.map((rule) => [rule.name, rule]));
  const labels = new Map(pack.criteria.map(({ id, label }) => [id, label]));
  return assessment.criteria.map((result) => {
    const rule = rules.get(result.rule ?? "");
    return {
      result,
      label: labels.get(result.criterion) ?? words(result.criterion, result.criterion),
      rule,
      reasons: rule === undefined ? [] : reasonsOf({ result, rule, pack, records }),
    };
  });
}

/** An assessment whose criteria say their reasons, as it is printed for programs. */
export interface ExplainedAssessment extends Omit<TracedAssessment, "criteria"> {
  readonly criteria: readonly (TracedCriterion & { readonly reasons: readonly Reason[] })[];
}

/**
 * The criteria of an assessment with their reasons, for an application that shows them in its own way.
 *
 * @param given - with the records that were judged, reasons name their days and cells.
 * @example
 * ```ts
 * const { criteria } = withReasons(withTrace(exit, found), pack, { subject: { household } });
 * const first = criteria.find(({ verdict }) => verdict === "not-met")?.reasons[0];
 * ```
 */
export function withReasons(
  assessment: TracedAssessment,
  pack: Pack,
  given: ExplainWith = {},
): ExplainedAssessment {
  expectCall("withReasons", {
    assessment: [assessment, ASSESSMENT],
    pack: [pack, PACK],
    given: [given, EXPLAIN_WITH],
  });
  const told = toldOf(explained(assessment, pack, given));
  return {
    ...assessment,
    criteria: told.map(({ result, reasons }) => ({ ...result, reasons })),
  };
}

/** What members are called: by their names where those may be shown and are recorded. */
export function namesIn({ given }: Explained): (member: string) => string {
  const { subject, names } = given;
  if (names !== true || subject === undefined || !("household" in subject)) return (id) => id;
  const { household } = subject;
  const called = new Map(
    household.members.map((one) => [memberName(household, one), plainValue(one.name)]),
  );
  return (id) => called.get(id) ?? id;
}

/** Who is spoken to: the head of the household by name where names may be shown, else its id. */
export function addressed({ assessment, given }: Explained): string {
  const { subject, names } = given;
  if (names !== true || subject === undefined || !("household" in subject)) {
    return assessment.subject.id;
  }
  const heads = subject.household.members.filter(({ relation }) => plainValue(relation) === "head");
  const [head] = heads;
  const name = head === undefined || heads.length > 1 ? undefined : plainValue(head.name);
  return name ?? assessment.subject.id;
}

/** What is to be done about a criterion; nothing where nothing is. */
export function remedyOf({ reasons }: Pick<Told, "reasons">): Label | undefined {
  const remedies = reasons.flatMap(({ remedy }) => remedy ?? []);
  return remedies.length === 0 ? undefined : remedySentence(remedies);
}

export function disagreement(field: NonNullable<TracedCriterion["field"]>): Label {
  const { zh, en } = VERDICT_LABELS[field.verdict];
  const [who, on] = [writtenBy(field), field.on];
  return words(
    `${who.zh}为“${zh}”（${on ?? "日期不明"}），与计算结果不一致`,
    `the ${who.en} verdict is “${en}” (${on ?? "no date"}): it disagrees`,
  );
}

/** No rule is in force for a criterion that day. */
export function noRule(_pack: Pack): Label {
  return words("当日没有规则，不能判定", "no rule is in force that day, so it cannot be judged");
}
