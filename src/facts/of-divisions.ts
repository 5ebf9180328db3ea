import { COUNTY_FACTS, TOWNSHIP_FACTS, VILLAGE_FACTS } from "./divisions.js";
import { DUTY_FACTS } from "./duties.js";
import type { AnyFact } from "./fact.js";

/** The facts of villages, townships and counties, and of who works there. */
export const DIVISION_FACTS: readonly AnyFact[] = [
  ...VILLAGE_FACTS,
  ...TOWNSHIP_FACTS,
  ...COUNTY_FACTS,
  ...DUTY_FACTS,
];
