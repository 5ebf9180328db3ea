import type { IssueTemplate } from "./template.js";

export const INDICATOR_ISSUES = {} as const satisfies Record<string, IssueTemplate>;
