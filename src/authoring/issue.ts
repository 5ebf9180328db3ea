import { AUTHORING_ISSUES, issuer, PACK_ISSUES } from "../base/index.js";

/** Makes the issues of this room, and those of cases that fail. */
export const issue = issuer({ ...AUTHORING_ISSUES, ...PACK_ISSUES });
