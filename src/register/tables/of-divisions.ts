import { counties, townships, villages } from "./divisions.js";
import { duties } from "./duties.js";
import { environment, facilities } from "./environment.js";
import { indicatorValues } from "./stated.js";

/** The tables of villages, townships and counties. */
export const DIVISIONS = { counties, townships, villages } as const;

/** The tables of what is recorded of them, and of who works there. */
export const OF_DIVISIONS = {
  duties,
  "indicator-values": indicatorValues,
  environment,
  facilities,
} as const;
