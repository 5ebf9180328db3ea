import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { fingerprint } from "../base/index.js";

/** The name and major version under which the numbers of a seed stay the same. */
export const GENERATOR = "xoroshiro128plus (pure-rand 8)";

/** Draws a whole number from 0 up to, but not including, `limit`. */
export type Dice = (limit: number) => number;

/**
 * Dice that fall the same way for the same seed and purpose. Different purposes (strata, clusters) get
 * streams of their own, so that what is drawn in one does not depend on another.
 */
export function diceOf(seed: number, purpose: string): Dice {
  if (!Number.isSafeInteger(seed)) throw new TypeError("a seed is a whole number");
  const start = Number.parseInt(fingerprint([seed, purpose]).slice(8), 16) | 0;
  const generator = xoroshiro128plus(start);
  return (limit) => uniformInt(generator, 0, limit - 1);
}

/** The first `count` of a random order of the items (Fisher-Yates); every subset is equally likely. */
export function pick<T>(items: readonly T[], count: number, dice: Dice): T[] {
  const order = [...items];
  for (let at = 0; at < count; at += 1) {
    const other = at + dice(order.length - at);
    const held = order[at] as T;
    order[at] = order[other] as T;
    order[other] = held;
  }
  return order.slice(0, count);
}
