import { FIGURE_ISSUES, issuer } from "../base/index.js";

/** Makes the issues of this room. */
export const issue = issuer(FIGURE_ISSUES);
