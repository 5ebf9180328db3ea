import {
  LIST,
  listOf,
  named,
  objectWith,
  oneOf,
  optional,
  type Shape,
  TEXT,
} from "../../base/index.js";
import { TABLES } from "../tables/index.js";

/** A register as `assembleRegister` and `readRegister` give it. */
export const REGISTER: Shape = named(
  "a Register, as `assembleRegister` gives it",
  objectWith({
    households: LIST,
    villages: LIST,
    townships: LIST,
    counties: LIST,
    duties: LIST,
    indicatorValues: LIST,
    environment: LIST,
    facilities: LIST,
    tally: LIST,
    issues: LIST,
  }),
);

/** A table as a file holds it. */
export const RAW_TABLE: Shape = objectWith({
  table: (value, at) => oneOf(...Object.keys(TABLES))(value, at),
  file: TEXT,
  header: listOf(TEXT),
  rows: listOf(objectWith({ cells: LIST })),
  broken: optional(LIST),
});
