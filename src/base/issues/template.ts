import type { Label } from "../label.js";

/** What an issue code says; `{name}` stands for a detail. */
export interface IssueTemplate {
  readonly severity: "error" | "warning" | "note";
  readonly message: Label;
  readonly remedy: Label;
}

/** Keeps the codes in the type and not their texts. */
export function templates<Code extends string>(
  of: Readonly<Record<Code, IssueTemplate>>,
): Readonly<Record<Code, IssueTemplate>> {
  return of;
}
