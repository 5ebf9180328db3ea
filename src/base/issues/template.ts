import type { Label } from "../label.js";

/** What an issue code says; `{name}` stands for a detail. */
export interface IssueTemplate {
  readonly severity: "error" | "warning" | "note";
  readonly message: Label;
  readonly remedy: Label;
}
