import { expectCall, fromNumber } from "../base/index.js";
import { tPoint } from "./distributions.js";
import { decimalText, rational } from "./fraction.js";
import {
  betaInterval,
  limitText,
  optionsOf
} from "./interval.js";
import { CLUSTERS, DESIGN_OPTIONS, SIZES, STRATA } from "./shapes.js";
function clusterRate(clusters, clustersOf = {}, options = {}) {
  expectCall("clusterRate", {
    clusters: [clusters, CLUSTERS],
    clustersOf: [clustersOf, SIZES],
    options: [options, DESIGN_OPTIONS]
  });
  checkAll(clusters);
  const strata = /* @__PURE__ */ new Map();
  for (const cluster of clusters) {
    const name = cluster.stratum ?? "";
    strata.set(name, [...strata.get(name) ?? [], cluster]);
  }
  const size = clusters.reduce((sum, one) => sum + one.size, 0);
  const degreesOfFreedom = clusters.length - strata.size;
  const at = (hitsOf) => {
    const weightOf = ({ weight = 1 }) => weight;
    const total = clusters.reduce((sum, one) => sum + weightOf(one) * one.size, 0);
    const marked = clusters.reduce((sum, one) => sum + weightOf(one) * hitsOf(one), 0);
    const rate = marked / total;
    let variance = 0;
    for (const [name, members] of strata) {
      const all = Object.hasOwn(clustersOf, name) ? clustersOf[name] : void 0;
      if (all !== void 0 && all < members.length) {
        throw new TypeError("more clusters were drawn than there are");
      }
      const drawnShare = all === void 0 ? 0 : members.length / all;
      if (drawnShare === 1) continue;
      if (members.length < 2) throw new TypeError("a stratum has fewer than two clusters");
      const residuals = members.map(
        (one) => weightOf(one) * (hitsOf(one) - rate * one.size) / total
      );
      variance += (1 - drawnShare) * members.length * varianceOf(residuals);
    }
    return { rate, variance };
  };
  return describe(at, clusters, { size, degreesOfFreedom, blocks: clusters.length }, options);
}
function stratifiedRate(strata, options = {}) {
  expectCall("stratifiedRate", {
    strata: [strata, STRATA],
    options: [options, DESIGN_OPTIONS]
  });
  checkAll(strata);
  const population = strata.reduce((sum, one) => sum + one.population, 0);
  const size = strata.reduce((sum, one) => sum + one.size, 0);
  const at = (hitsOf) => {
    let rate = 0;
    let variance = 0;
    for (const stratum of strata) {
      const share = stratum.population / population;
      const own = hitsOf(stratum) / stratum.size;
      rate += share * own;
      if (stratum.size > stratum.population) throw new TypeError("a sample exceeds its stratum");
      if (stratum.size === stratum.population) continue;
      if (stratum.size < 2) throw new TypeError("a stratum has fewer than two units");
      const correction = 1 - stratum.size / stratum.population;
      variance += share ** 2 * correction * own * (1 - own) / (stratum.size - 1);
    }
    return { rate, variance };
  };
  const isCensus = strata.every((one) => one.size === one.population);
  const shape = { size, degreesOfFreedom: size - strata.length, blocks: size, isCensus };
  return describe(at, strata, shape, options);
}
function describe(at, parts, shape, options) {
  const low = at(({ hits }) => hits);
  const high = at(({ hits, unknown: unknown2 = 0 }) => hits + unknown2);
  const unknown = parts.reduce((sum, one) => sum + (one.unknown ?? 0), 0);
  const sizeLow = effectiveSize(low, shape, options);
  const sizeHigh = effectiveSize(high, shape, options);
  const { confidence, sides } = optionsOf(options);
  const lowest = limitText(low.rate, "down");
  const highest = limitText(high.rate, "up");
  const interval = shape.isCensus ? { lowest, highest, confidence, sides } : betaInterval(low.rate * sizeLow, high.rate * sizeHigh, sizeLow, sizeHigh, options);
  return {
    estimate: unknown === 0 ? decimalText(rational(fromNumber(low.rate)), 12, "half-up") : null,
    lowest,
    highest,
    unknown,
    standardErrors: [errorText(low), errorText(high)],
    degreesOfFreedom: shape.degreesOfFreedom,
    interval
  };
}
function effectiveSize({ rate, variance }, shape, options) {
  const { size, degreesOfFreedom, blocks } = shape;
  if (variance <= 0) {
    const worst = options.designEffect === void 0 ? blocks : size / options.designEffect;
    return Math.min(size, worst);
  }
  const risk = optionsOf(options).tail.valueOf();
  const stretch = tPoint(risk, Math.max(1, size - 1)) / tPoint(risk, Math.max(1, degreesOfFreedom));
  return Math.min(size, rate * (1 - rate) / variance * stretch ** 2);
}
function varianceOf(values) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}
function errorText({ variance }) {
  return decimalText(rational(fromNumber(Math.sqrt(variance))), 15, "half-up");
}
function checkAll(parts) {
  if (parts.length === 0) throw new TypeError("the sample is empty");
  for (const { size, hits, unknown = 0 } of parts) {
    const areWhole = [size, hits, unknown].every((one) => Number.isSafeInteger(one) && one >= 0);
    if (!areWhole || size === 0 || hits + unknown > size) {
      throw new TypeError(
        "every part has whole counts, at least one unit, no more answers than units"
      );
    }
  }
}
export {
  clusterRate,
  stratifiedRate
};
