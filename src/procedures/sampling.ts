import type { Sampling } from "./procedure.js";

/**
 * How many households a check must look at in a village where so many exit.
 *
 * @example
 * sampleSize(sampling, 21); // 20
 */
export function sampleSize({ bands }: Sampling, households: number): number {
  const band = bands.find(({ upTo }) => upTo === null || households <= upTo);
  return band?.atLeast == null ? households : Math.min(band.atLeast, households);
}
