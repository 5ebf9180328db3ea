import type { Label } from "../base/index.js";
import type { Condition } from "../conditions/index.js";
import type { Parameter, Rule } from "../law/index.js";
import type { Era } from "./eras.js";

export type MutantKind =
  | "threshold"
  | "edge"
  | "operator"
  | "code-removed"
  | "all-any"
  | "not-removed"
  | "part-dropped"
  | "join"
  | "applies-when-dropped"
  | "in-force"
  | "parameter";

/** A rule with one thing changed. */
export interface Mutant {
  readonly kind: MutantKind;
  /** The JSON pointer of what was changed, in the rule's file or in that of the parameter. */
  readonly at: string;
  readonly about: Label;
  readonly rule: Rule;
  /** The legal values by which the mutant is judged. */
  readonly parameters: ReadonlyMap<string, Parameter>;
  /** The part that was changed, before and after: only where these differ can verdicts differ. */
  readonly part?: { readonly before: Condition; readonly after: Condition };
  /** Where the changed legal value holds. */
  readonly era?: Era;
  /** The rule with the changed value under another name, for a search that needs both values. */
  readonly searched?: Rule;
  /** Whether it changes how many members must meet the rule, and nothing else. */
  readonly ofQuota?: boolean;
}
