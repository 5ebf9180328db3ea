import { append, expectCall, WHOLE } from "../base/index.js";
import { fractionText, ONE, rational } from "./fraction.js";
import { diceOf, GENERATOR, pick } from "./random.js";
import { CLUSTER_REQUEST, IDS, IDS_BY_NAME, SEED, SIZES } from "./shapes.js";
function drawSimple(ids, size, seed) {
  expectCall("drawSimple", {
    ids: [ids, IDS],
    size: [size, WHOLE],
    seed: [seed, SEED]
  });
  const units = take(ids, size, seed, "simple").map((id) => ({
    id,
    stratum: null,
    cluster: null,
    probability: fractionText(rational(size, ids.length))
  }));
  return { ...headOf("simple", seed, ids.length), clusters: [], units };
}
function drawStratified(strata, sizes, seed) {
  expectCall("drawStratified", {
    strata: [strata, IDS_BY_NAME],
    sizes: [sizes, SIZES],
    seed: [seed, SEED]
  });
  const names = Object.keys(strata).sort();
  checkNames(Object.keys(sizes), names, "stratum");
  checkDistinct(names.flatMap((name) => strata[name]));
  const units = names.flatMap((stratum) => {
    const ids = strata[stratum];
    const size = Object.hasOwn(sizes, stratum) ? sizes[stratum] : 0;
    return take(ids, size, seed, `stratum ${stratum}`).map((id) => ({
      id,
      stratum,
      cluster: null,
      probability: fractionText(rational(size, ids.length))
    }));
  });
  const population = names.reduce((sum, name) => sum + (strata[name]?.length ?? 0), 0);
  return { ...headOf("stratified", seed, population), clusters: [], units };
}
function drawClusters(clusters, request, seed) {
  expectCall("drawClusters", {
    clusters: [clusters, IDS_BY_NAME],
    request: [request, CLUSTER_REQUEST],
    seed: [seed, SEED]
  });
  const names = Object.keys(clusters).sort();
  const sizeOf = (name) => clusters[name].length;
  checkDistinct(names.flatMap((name) => clusters[name]));
  checkSize(request.clusters, names.length);
  const drawn = request.chances === "equal" ? take(names, request.clusters, seed, "clusters").map((id) => ({
    id,
    probability: rational(request.clusters, names.length)
  })) : drawBySize(names, sizeOf, request.clusters, seed);
  const units = drawn.flatMap(({ id: cluster, probability }) => {
    const ids = clusters[cluster];
    const size = Math.min(request.perCluster ?? ids.length, ids.length);
    return take(ids, size, seed, `cluster ${cluster}`).map((id) => ({
      id,
      stratum: null,
      cluster,
      probability: fractionText(probability.mul(rational(size, ids.length)))
    }));
  });
  const population = names.reduce((sum, name) => sum + sizeOf(name), 0);
  const method = request.chances === "equal" ? "clusters-equal" : "clusters-by-size";
  return {
    ...headOf(method, seed, population),
    clusters: drawn.map(({ id, probability }) => ({
      id,
      probability: fractionText(probability)
    })),
    units
  };
}
function drawBySize(names, sizeOf, count, seed) {
  if (names.some((name) => sizeOf(name) === 0)) throw new TypeError("a cluster is empty");
  const certain = [];
  let open = [...names];
  let left = count;
  for (; ; ) {
    const total2 = open.reduce((sum, name) => sum + sizeOf(name), 0);
    const large = open.filter((name) => left * sizeOf(name) >= total2);
    if (left === 0 || large.length === 0) break;
    append(certain, large);
    open = open.filter((name) => !large.includes(name));
    left -= large.length;
  }
  const total = open.reduce((sum, name) => sum + sizeOf(name), 0);
  const drawn = certain.map((id) => ({ id, probability: ONE }));
  if (left > 0) {
    const dice = diceOf(seed, "clusters by size");
    const order = pick(open, open.length, dice);
    let hit = dice(total);
    let end = 0;
    for (const id of order) {
      end += left * sizeOf(id);
      if (hit >= end) continue;
      drawn.push({ id, probability: rational(left * sizeOf(id), total) });
      hit += total;
    }
  }
  return drawn.sort((a, b) => a.id < b.id ? -1 : 1);
}
function headOf(method, seed, population) {
  return { method, seed, generator: GENERATOR, population };
}
function take(ids, size, seed, purpose) {
  checkDistinct(ids);
  checkSize(size, ids.length);
  return pick([...ids].sort(), size, diceOf(seed, purpose)).sort();
}
function checkDistinct(ids) {
  if (new Set(ids).size !== ids.length) throw new TypeError("an id is given twice");
}
function checkSize(size, available) {
  if (!Number.isSafeInteger(size) || size < 0 || size > available) {
    throw new TypeError(`cannot draw ${size} of ${available}`);
  }
}
function checkNames(names, known, what) {
  for (const name of names) {
    if (!known.includes(name)) throw new TypeError(`no ${what} "${name}"`);
  }
}
export {
  drawClusters,
  drawSimple,
  drawStratified
};
