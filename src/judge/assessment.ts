import type { FactValue, Issue, Label, Lack, PlainDate, Verdict } from "../base/index.js";
import type { Operator } from "../conditions/index.js";
import type { SubjectKind } from "../facts/index.js";
import type { Confidence } from "../parameters/index.js";

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
}

/** A rule applied to one member of the household. */
export interface MemberResult {
  readonly member: string;
  readonly verdict: Verdict;
  readonly leaves: readonly TraceLeaf[];
  readonly lacks: readonly Lack[];
}

/** What the village wrote of a criterion, beside what was computed. */
export interface FieldComparison {
  readonly verdict: "met" | "not-met";
  readonly on: PlainDate | null;
  readonly method: string | null;
  /** True where both are decided, and differently. */
  readonly disagrees: boolean;
}

export interface CriterionResult {
  readonly criterion: string;
  /** The rule in force that day; `null` where there is none. */
  readonly rule: string | null;
  readonly verdict: Verdict;
  readonly leaves: readonly TraceLeaf[];
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
export interface Assessment {
  readonly subject: { readonly kind: SubjectKind; readonly id: string };
  readonly pack: { readonly name: string; readonly version: string; readonly hash: string };
  readonly asOf: PlainDate;
  readonly knownAt: PlainDate | null;
  readonly place: string;
  readonly verdict: Verdict;
  readonly groups: readonly GroupResult[];
  readonly criteria: readonly CriterionResult[];
  /** For a scored pack: the lowest and highest sum of weights that the facts allow. */
  readonly score?: { readonly lowest: number; readonly highest: number };
  readonly parameters: readonly ParameterUse[];
  /** What the outcome waits for. */
  readonly lacks: readonly Lack[];
  readonly warnings: readonly Issue[];
}
