export { type Audit, audit, type Counts, type Finding } from "./audit.js";
