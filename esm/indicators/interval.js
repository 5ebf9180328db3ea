import { DECIMAL, expectCall, fromNumber, isDecimalText } from "../base/index.js";
import { betaPoint } from "./distributions.js";
import { decimalText, ONE, rational } from "./fraction.js";
import { EDGE, INTERVAL, INTERVAL_OPTIONS, SAMPLE_COUNTS } from "./shapes.js";
function exactInterval(sample, options = {}) {
  expectCall("exactInterval", {
    sample: [sample, SAMPLE_COUNTS],
    options: [options, INTERVAL_OPTIONS]
  });
  const { hits, size, unknown } = checkCounts(sample);
  return betaInterval(hits, hits + unknown, size, size, options);
}
function decide(interval, limit, edge) {
  expectCall("decide", {
    interval: [interval, INTERVAL],
    limit: [limit, DECIMAL],
    edge: [edge, EDGE]
  });
  const line = rational(limit);
  const high = rational(interval.highest).compare(line);
  const low = rational(interval.lowest).compare(line);
  if (high < 0 || high === 0 && edge === "inclusive") return "below";
  if (low > 0 || low === 0 && edge === "exclusive") return "above";
  return "cannot-tell";
}
function betaInterval(fewest, most, sizeForLowest, sizeForHighest, options) {
  const { confidence, sides, tail } = optionsOf(options);
  const risk = tail.valueOf();
  const lowest = fewest <= 0 ? 0 : betaPoint(risk, fewest, sizeForLowest - fewest + 1);
  const highest = most >= sizeForHighest ? 1 : 1 - betaPoint(risk, sizeForHighest - most, most + 1);
  return {
    lowest: limitText(lowest, "down"),
    highest: limitText(highest, "up"),
    confidence,
    sides
  };
}
function optionsOf({ confidence = "0.95", sides = 2 }) {
  if (!isDecimalText(confidence)) throw new TypeError("a confidence is a decimal as text");
  const risk = ONE.sub(rational(confidence));
  if (risk.compare(0.5) >= 0 || risk.compare("0.0001") < 0) {
    throw new TypeError("a confidence is above 0.5 and at most 0.9999");
  }
  return { confidence, sides, tail: risk.div(sides) };
}
function checkCounts({ hits, size, unknown = 0 }) {
  const areWhole = [hits, size, unknown].every((one) => Number.isSafeInteger(one) && one >= 0);
  if (!areWhole || size === 0 || hits + unknown > size) {
    throw new TypeError("a sample has whole counts, at least one unit, no more answers than units");
  }
  return { hits, size, unknown };
}
function limitText(limit, rounding) {
  return decimalText(rational(fromNumber(Math.min(1, Math.max(0, limit)))), 12, rounding);
}
export {
  betaInterval,
  checkCounts,
  decide,
  exactInterval,
  limitText,
  optionsOf
};
