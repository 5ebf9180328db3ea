import type { IssueTemplate } from "./template.js";

export const PROCEDURE_ISSUES = {} as const satisfies Record<string, IssueTemplate>;
