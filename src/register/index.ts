export type { RawCell } from "./cell.js";
export { assembleRegister, type Register } from "./register.js";
export { columnNamed, type RawTable, type Tally } from "./table.js";
