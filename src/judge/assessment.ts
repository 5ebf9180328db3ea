import type {
  Confidence,
  FactValue,
  Finding,
  Label,
  Lack,
  PlainDate,
  Rank,
  Verdict,
} from "../base/index.js";
import type { Operator } from "../conditions/index.js";
import type { SubjectKind } from "../facts/index.js";
import type { Score } from "./outcome.js";

/** The day, place and state of knowledge for which something is judged. */
export interface AssessContext {
  /** The day of judgement: its law, and the facts of that day. */
  readonly asOf: PlainDate;
  /** Judge by what had been published and recorded by then. */
  readonly knownAt?: PlainDate | undefined;
  /** Where; the place of the pack unless said, or a place in it. */
  readonly place?: string | undefined;
  /** Take legal values that nobody could confirm as not known. */
  readonly confirmedOnly?: boolean | undefined;
}

/** One comparison of a rule, with what it saw. */
export interface TraceLeaf {
  /** The JSON pointer of the comparison in the rule's file. */
  readonly at: string;
  readonly fact: string;
  readonly operator: Operator;
  /** The value of the fact; `null` when it is not known. */
  readonly left: FactValue | null;
  /** What it was compared with; `null` when that is not known. */
  readonly right: FactValue | null;
  /** The fact that `right` comes from, where it is no literal. */
  readonly rightFact?: string;
  readonly verdict: Verdict;
  /** Whether the verdict of the rule rests on this comparison. */
  readonly decisive: boolean;
  /** Why it is unknown, where the records were at hand when the trace was unfolded. */
  readonly lacks?: readonly Lack[];
}

/** A rule applied to one member of the household. */
export interface MemberResult {
  readonly member: string;
  readonly verdict: Verdict;
  readonly lacks: readonly Lack[];
}

/**
 * What the comparisons of an assessment saw and came to, in the order of its plan. Without the plan it
 * says nothing; `traceOf` unfolds it.
 */
export interface PackedTrace {
  readonly version: 1;
  /** The fingerprint of the plan. */
  readonly plan: string;
  /** The answer of each fact about the subject, and each legal value; `null` where one is not known. */
  readonly values: readonly (FactValue | null)[];
  /**
   * The rank of every comparison about the subject: 0 not met, 1 unknown, 2 met, 3 left out by masking.
   * Where the pack does not concern the subject, only those that say so.
   */
  readonly ranks: readonly Rank[];
  /** The same for every member who belonged to the household that day. */
  readonly members: readonly MemberTrace[];
}

export interface MemberTrace {
  readonly member: string;
  readonly values: readonly (FactValue | null)[];
  readonly ranks: readonly Rank[];
}

/** What the village wrote of a criterion, beside what was computed. */
export interface FieldComparison {
  readonly verdict: "met" | "not-met";
  readonly on: PlainDate | null;
  readonly method: string | null;
  /** True where both are decided, and differently. */
  readonly disagrees: boolean;
}

export interface CriterionResult<Criterion extends string = string> {
  readonly criterion: Criterion;
  /** The rule in force that day; `null` where there is none. */
  readonly rule: string | null;
  readonly verdict: Verdict;
  /** For a rule about members: the verdict on each who belonged to the household that day. */
  readonly members?: readonly MemberResult[];
  /** What would have to be known first, where the verdict is unknown. */
  readonly lacks: readonly Lack[];
  readonly field?: FieldComparison;
  /** Set by masking: the rule asks about health, so that its trace and its members are left out. */
  readonly withheld?: "health";
}

/** A legal value that rules compared with, and where it comes from. */
export interface ParameterUse {
  readonly name: string;
  readonly value: FactValue | null;
  readonly unit: string | null;
  readonly place: string | null;
  /** The day from which the value holds. */
  readonly from: PlainDate | null;
  readonly source: string | null;
  readonly clause: string | null;
  readonly confidence: Confidence | null;
  readonly note: Label | null;
}

/** A named part of the outcome, such as safe water with its four indicators. */
export interface GroupResult {
  readonly id: string;
  readonly label: Label;
  readonly verdict: Verdict;
  readonly criteria: readonly string[];
  readonly field?: FieldComparison;
}

/** The answer of a pack about one subject on one day, with everything it rests on. */
export interface Assessment<Criterion extends string = string> {
  readonly subject: { readonly kind: SubjectKind; readonly id: string };
  readonly pack: { readonly name: string; readonly version: string; readonly hash: string };
  readonly asOf: PlainDate;
  readonly knownAt: PlainDate | null;
  readonly place: string;
  /** Legal values that nobody could confirm were taken as not known. */
  readonly confirmedOnly: boolean;
  readonly verdict: Verdict;
  readonly groups: readonly GroupResult[];
  readonly criteria: readonly CriterionResult<Criterion>[];
  /** For a scored pack: the lowest and highest sum of weights that the facts allow, and the mark. */
  readonly score?: Score;
  readonly parameters: readonly ParameterUse[];
  /** What the outcome waits for. */
  readonly lacks: readonly Lack[];
  readonly warnings: readonly Finding[];
  readonly trace: PackedTrace;
}

/** What the comparisons of a rule saw: about the subject itself, or about each member. */
export interface CriterionTrace {
  readonly criterion: string;
  readonly rule: string | null;
  readonly leaves: readonly TraceLeaf[];
  readonly members: readonly { readonly member: string; readonly leaves: readonly TraceLeaf[] }[];
}

/** A packed trace unfolded: whether the pack concerns the subject, then criterion by criterion. */
export interface Trace {
  readonly scope: readonly TraceLeaf[];
  readonly criteria: readonly CriterionTrace[];
}

export interface TracedMember extends MemberResult {
  readonly leaves: readonly TraceLeaf[];
}

export interface TracedCriterion extends CriterionResult {
  readonly leaves: readonly TraceLeaf[];
  readonly members?: readonly TracedMember[];
  /** How many members, or how many in a hundred, must meet it, where the rule counts them. */
  readonly quota?: TracedQuota;
}

/** What a rule asks of the number of members who meet it; `null` where the legal value is not known. */
export interface TracedQuota {
  readonly of: "people" | "percent";
  readonly least: number | null;
}

/** An assessment with its trace unfolded, for whoever reads it without the plan; it is what is printed. */
export interface TracedAssessment extends Omit<Assessment, "trace" | "criteria"> {
  readonly criteria: readonly TracedCriterion[];
}
