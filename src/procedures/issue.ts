import { issuer, PROCEDURE_ISSUES } from "../base/index.js";

/** Makes the issues of this room. */
export const issue = issuer(PROCEDURE_ISSUES);
