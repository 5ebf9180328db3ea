import fc from "fast-check";
import type { Household } from "../../src/register/index.js";
import { gaps, households, withGaps } from "../../src/testing/index.js";

export interface Draw {
  readonly asOf: string;
  /** Incomes on, above and below which households are drawn. */
  readonly marks: readonly number[];
  readonly count: number;
  readonly seed: number;
  /** At most so many cells and rows of a household say nothing. */
  readonly most: number;
  /** What stands before the place of a household in its id. */
  readonly called?: string;
}

/** Households with gaps, some of whose people have slips of the pen. */
export function drawnWithGaps(draw: Draw): readonly Household[] {
  const { asOf, marks, count, seed, most, called = "H" } = draw;
  const one = fc
    .tuple(households({ asOf, marks, slips: true }), gaps({ max: most }))
    .map(([household, list]) => withGaps({ household }, list).household);
  return fc
    .sample(one, { numRuns: count, seed })
    .map((household, at) => ({ ...household, id: `${called}${at}` }));
}
