import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { fingerprint } from "../base/index.js";
const GENERATOR = "xoroshiro128plus (pure-rand 8)";
function diceOf(seed, purpose) {
  if (!Number.isSafeInteger(seed)) throw new TypeError("a seed is a whole number");
  const start = Number.parseInt(fingerprint([seed, purpose]).slice(8), 16) | 0;
  const generator = xoroshiro128plus(start);
  return (limit) => uniformInt(generator, 0, limit - 1);
}
function pick(items, count, dice) {
  const order = [...items];
  for (let at = 0; at < count; at += 1) {
    const other = at + dice(order.length - at);
    const held = order[at];
    order[at] = order[other];
    order[other] = held;
  }
  return order.slice(0, count);
}
export {
  GENERATOR,
  diceOf,
  pick
};
