import {
  closed,
  DAY,
  FLAG,
  listOf,
  NUMBER,
  objectWith,
  oneOf,
  optional,
  TEXT,
  WHOLE
} from "../base/index.js";
const MARKS = listOf(NUMBER);
const TYPED = objectWith({ type: oneOf("number", "boolean", "text", "texts") });
const TERMS = listOf(TYPED);
const SUBJECT_KIND = oneOf(
  "member",
  "household",
  "village",
  "township",
  "county",
  "duty"
);
const GAP_OPTIONS = closed({ kinds: optional(listOf(TEXT)), max: optional(WHOLE) });
const VALUES = { asOf: DAY, marks: optional(MARKS) };
const VALUE_OPTIONS = objectWith(VALUES);
const HOUSEHOLD_OPTIONS = closed({
  ...VALUES,
  id: optional(TEXT),
  maxMembers: optional(WHOLE),
  slips: optional(FLAG)
});
const REGISTERS_OPTIONS = closed({ ...VALUES, maxHouseholds: optional(WHOLE) });
const WRITING = objectWith({ chinese: FLAG, turn: NUMBER });
export {
  GAP_OPTIONS,
  HOUSEHOLD_OPTIONS,
  MARKS,
  REGISTERS_OPTIONS,
  SUBJECT_KIND,
  TERMS,
  TYPED,
  VALUE_OPTIONS,
  WRITING
};
