import type { IssueTemplate } from "./template.js";

export const FIGURE_ISSUES = {} as const satisfies Record<string, IssueTemplate>;
