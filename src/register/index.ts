export type { RawCell } from "./cell.js";
export { aliases, hideNames, type NameOf } from "./hide-names.js";
export { quoteCell, shownCell } from "./quote.js";
export { assembleRegister, type Register } from "./register.js";
export { columnNamed, type RawTable, type Tally } from "./table.js";
