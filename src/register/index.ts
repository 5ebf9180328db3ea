export type { RawCell } from "./cell.js";
export { assembleRegister, type Register } from "./register.js";
export type { RawTable, Tally } from "./table.js";
