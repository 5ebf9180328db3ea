export * from "./amount.js";
export * from "./call.js";
export * from "./finding.js";
export * from "./json.js";
export * from "./label.js";
export * from "./lines.js";
import { append } from "./list.js";
export * from "./money.js";
export * from "./nearest.js";
export * from "./place.js";
export * from "./plain-date.js";
export * from "./read-json.js";
export * from "./reading.js";
export * from "./result.js";
export * from "./shown.js";
export * from "./verdict.js";
export {
  append
};
