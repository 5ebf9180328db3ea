import type { Label } from "../base/index.js";

/** A system of rules that documents or work summaries speak of, and where the library holds it. */
export interface RuleSystem {
  readonly id: string;
  readonly label: Label;
  /** Where it is spoken of, such as `seed-3` or `policy 2.4`. */
  readonly origin: readonly string[];
  /** Packs by name; other files of rules by their path, such as `procedures/cn/household-exit.json`. */
  readonly held: readonly string[];
  /** What is not there, and why. */
  readonly missing?: Label | undefined;
  /** What shows it on the sample township: the words behind `tuopin`, and what the answer then says. */
  readonly shown?: { readonly command: string; readonly says: string } | undefined;
}
