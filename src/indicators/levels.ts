export const LEVELS = ["household", "village", "township", "county", "province", "nation"] as const;

/** The levels at which indicators stand, from the household up. */
export type Level = (typeof LEVELS)[number];
