/**
 * Ages below which nobody is at a stage or in a state, and above which nobody is. They are set where
 * it cannot be, not where law or custom begins: a pupil who entered early and skipped classes passes.
 */
export const LEARNING = 2;
export const PRIMARY = 4;
export const JUNIOR = 9;
export const SENIOR = 12;
export const COLLEGE = 13;
export const GROWN = 12;
export const PENSIONER = 40;
