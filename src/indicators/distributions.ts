import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import tQuantile from "@stdlib/stats-base-dists-t-quantile";

/** The point below which a beta variable falls with a probability. */
export function betaPoint(probability: number, a: number, b: number): number {
  return betaQuantile(probability, a, b);
}

/** The point below which a standard normal variable falls with a probability. */
export function normalPoint(probability: number): number {
  return normalQuantile(probability, 0, 1);
}

/** The point below which Student's t falls with a probability. */
export function tPoint(probability: number, degreesOfFreedom: number): number {
  return tQuantile(probability, degreesOfFreedom);
}
