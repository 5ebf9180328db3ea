import { AUTHORING_ISSUES } from "./authoring.js";
import { FIGURE_ISSUES } from "./figures.js";
import { INDICATOR_ISSUES } from "./indicators.js";
import { PACK_ISSUES } from "./packs.js";
import { PROCEDURE_ISSUES } from "./procedures.js";
import { REGISTER_ISSUES } from "./register.js";
import type { IssueTemplate } from "./template.js";

export type { IssueTemplate } from "./template.js";

const ALL = {
  ...AUTHORING_ISSUES,
  ...REGISTER_ISSUES,
  ...PACK_ISSUES,
  ...PROCEDURE_ISSUES,
  ...INDICATOR_ISSUES,
  ...FIGURE_ISSUES,
};

/** Every code that an issue can carry. */
export type IssueCode = keyof typeof ALL;

export const ISSUES: Readonly<Record<IssueCode, IssueTemplate>> = ALL;
