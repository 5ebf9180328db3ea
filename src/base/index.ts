export * from "./issue.js";
export { ISSUES, type IssueCode, type IssueTemplate } from "./issues/index.js";
export * from "./json.js";
export * from "./label.js";
export * from "./money.js";
export * from "./plain-date.js";
export * from "./reading.js";
export * from "./verdict.js";
