import { expectCall, WHOLE } from "../base/index.js";
import type { Sampling } from "./procedure.js";
import { SAMPLING } from "./shapes.js";

/**
 * How many households a check must look at in a village where so many exit.
 *
 * @example
 * sampleSize(sampling, 21); // 20
 */
export function sampleSize(sampling: Sampling, households: number): number {
  expectCall("sampleSize", {
    sampling: [sampling, SAMPLING],
    households: [households, WHOLE],
  });
  const band = sampling.bands.find(({ upTo }) => upTo === null || households <= upTo);
  return band?.atLeast == null ? households : Math.min(band.atLeast, households);
}
