import {
  LIST,
  listOf,
  named,
  objectWith,
  oneOf,
  optional,
  TEXT
} from "../../base/index.js";
import { TABLES } from "../tables/index.js";
const REGISTER = named(
  "a Register, as `assembleRegister` gives it",
  objectWith({
    households: LIST,
    villages: LIST,
    townships: LIST,
    counties: LIST,
    duties: LIST,
    indicatorValues: LIST,
    tally: LIST,
    issues: LIST
  })
);
const RAW_TABLE = objectWith({
  table: oneOf(...Object.keys(TABLES)),
  file: TEXT,
  header: listOf(TEXT),
  rows: listOf(objectWith({ cells: LIST })),
  broken: optional(LIST)
});
export {
  RAW_TABLE,
  REGISTER
};
