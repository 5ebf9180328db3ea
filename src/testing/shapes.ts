import {
  closed,
  DAY,
  FLAG,
  listOf,
  NUMBER,
  objectWith,
  oneOf,
  optional,
  type Shape,
  TEXT,
  WHOLE,
} from "../base/index.js";

export const MARKS: Shape = listOf(NUMBER);
export const TYPED: Shape = objectWith({
  type: oneOf("number", "boolean", "day", "text", "texts"),
});
export const TERMS: Shape = listOf(TYPED);
export const SUBJECT_KIND: Shape = oneOf(
  "member",
  "household",
  "village",
  "township",
  "county",
  "duty",
);
export const GAP_OPTIONS: Shape = closed({ kinds: optional(listOf(TEXT)), max: optional(WHOLE) });

const VALUES = { asOf: DAY, marks: optional(MARKS) };

export const VALUE_OPTIONS: Shape = objectWith(VALUES);
export const HOUSEHOLD_OPTIONS: Shape = closed({
  ...VALUES,
  id: optional(TEXT),
  maxMembers: optional(WHOLE),
  slips: optional(FLAG),
});
export const REGISTERS_OPTIONS: Shape = closed({ ...VALUES, maxHouseholds: optional(WHOLE) });
export const WRITING: Shape = objectWith({ chinese: FLAG, turn: NUMBER });
