import { INDICATOR_ISSUES, issuer } from "../base/index.js";

export type Code = keyof typeof INDICATOR_ISSUES;

/** Makes the issues of this room. */
export const issue = issuer(INDICATOR_ISSUES);
