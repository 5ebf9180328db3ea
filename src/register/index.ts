export type { PlainCell, RawCell } from "./cell.js";
export { columnNamed, type NamedColumn } from "./header.js";
export { aliases, hideNames, type NameOf } from "./hide-names.js";
export { shownTableFile } from "./open-headers.js";
export { quoteCell, shownCell } from "./quote.js";
export { assembleRegister, type Register } from "./register.js";
export { RAW_TABLE, REGISTER } from "./shapes.js";
export type { BrokenRow, RawRow, RawTable, Tally } from "./table.js";
