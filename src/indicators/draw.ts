import { append, expectCall, WHOLE } from "../base/index.js";
import { fractionText, ONE, type Rational, rational } from "./fraction.js";
import { diceOf, GENERATOR, pick } from "./random.js";
import { CLUSTER_REQUEST, IDS, IDS_BY_NAME, SEED, SIZES } from "./shapes.js";

/** A unit that was drawn. */
export interface DrawnUnit {
  readonly id: string;
  readonly stratum: string | null;
  readonly cluster: string | null;
  /** The probability with which the design draws this unit, as an exact fraction; its weight is 1 over it. */
  readonly probability: string;
}

/** A drawn sample, with all that is needed to draw it again. */
export interface Draw {
  readonly method: "simple" | "stratified" | "clusters-equal" | "clusters-by-size";
  readonly seed: number;
  readonly generator: string;
  /** How many units there were to draw from. */
  readonly population: number;
  /** The clusters that were drawn, in the order of their ids. */
  readonly clusters: readonly { readonly id: string; readonly probability: string }[];
  /** The drawn units, in the order of stratum, cluster and id. */
  readonly units: readonly DrawnUnit[];
}

/**
 * Draws a simple sample without replacement. The same ids and seed give the same sample, in whatever
 * order the ids come. Throws `TypeError` for repeated ids and for more units than there are.
 *
 * @example
 * ```ts
 * drawSimple(["H1", "H2", "H3"], 3, 2020).units.map(({ id }) => id); // ["H1", "H2", "H3"]
 * ```
 */
export function drawSimple(ids: readonly string[], size: number, seed: number): Draw {
  expectCall("drawSimple", {
    ids: [ids, IDS],
    size: [size, WHOLE],
    seed: [seed, SEED],
  });
  const units = take(ids, size, seed, "simple").map((id) => ({
    id,
    stratum: null,
    cluster: null,
    probability: fractionText(rational(size, ids.length)),
  }));
  return { ...headOf("simple", seed, ids.length), clusters: [], units };
}

/**
 * Draws a simple sample of its own in every stratum; what is drawn in one depends on no other. Strata
 * without a size are not drawn from. Throws `TypeError` as `drawSimple`, and for an id in two strata.
 */
export function drawStratified(
  strata: Readonly<Record<string, readonly string[]>>,
  sizes: Readonly<Record<string, number>>,
  seed: number,
): Draw {
  expectCall("drawStratified", {
    strata: [strata, IDS_BY_NAME],
    sizes: [sizes, SIZES],
    seed: [seed, SEED],
  });
  const names = Object.keys(strata).sort();
  checkNames(Object.keys(sizes), names, "stratum");
  checkDistinct(names.flatMap((name) => strata[name] as readonly string[]));
  const units = names.flatMap((stratum) => {
    const ids = strata[stratum] as readonly string[];
    const size = Object.hasOwn(sizes, stratum) ? (sizes[stratum] as number) : 0;
    return take(ids, size, seed, `stratum ${stratum}`).map((id) => ({
      id,
      stratum,
      cluster: null,
      probability: fractionText(rational(size, ids.length)),
    }));
  });
  const population = names.reduce((sum, name) => sum + (strata[name]?.length ?? 0), 0);
  return { ...headOf("stratified", seed, population), clusters: [], units };
}

export interface ClusterRequest {
  /** How many clusters, such as villages, to draw. */
  readonly clusters: number;
  /** `equal` chance for each, or chances `by-size` (probability proportional to size). */
  readonly chances: "equal" | "by-size";
  /** How many units to draw in each drawn cluster; all when left out, or when it holds fewer. */
  readonly perCluster?: number | undefined;
}

/**
 * Draws clusters, then units within them. By size, clusters are drawn systematically from a random
 * order, without replacement; a cluster so large that its chance would exceed 1 is taken for certain and
 * the chances of the rest are worked out anew. Throws `TypeError` for repeated ids, more clusters than
 * there are, and empty clusters when drawn by size.
 */
export function drawClusters(
  clusters: Readonly<Record<string, readonly string[]>>,
  request: ClusterRequest,
  seed: number,
): Draw {
  expectCall("drawClusters", {
    clusters: [clusters, IDS_BY_NAME],
    request: [request, CLUSTER_REQUEST],
    seed: [seed, SEED],
  });
  const names = Object.keys(clusters).sort();
  const sizeOf = (name: string) => (clusters[name] as readonly string[]).length;
  checkDistinct(names.flatMap((name) => clusters[name] as readonly string[]));
  checkSize(request.clusters, names.length);
  const drawn =
    request.chances === "equal"
      ? take(names, request.clusters, seed, "clusters").map((id) => ({
          id,
          probability: rational(request.clusters, names.length),
        }))
      : drawBySize(names, sizeOf, request.clusters, seed);
  const units = drawn.flatMap(({ id: cluster, probability }) => {
    const ids = clusters[cluster] as readonly string[];
    const size = Math.min(request.perCluster ?? ids.length, ids.length);
    return take(ids, size, seed, `cluster ${cluster}`).map((id) => ({
      id,
      stratum: null,
      cluster,
      probability: fractionText(probability.mul(rational(size, ids.length))),
    }));
  });
  const population = names.reduce((sum, name) => sum + sizeOf(name), 0);
  const method = request.chances === "equal" ? "clusters-equal" : "clusters-by-size";
  return {
    ...headOf(method, seed, population),
    clusters: drawn.map(({ id, probability }) => ({
      id,
      probability: fractionText(probability),
    })),
    units,
  };
}

function drawBySize(
  names: readonly string[],
  sizeOf: (name: string) => number,
  count: number,
  seed: number,
): { readonly id: string; readonly probability: Rational }[] {
  if (names.some((name) => sizeOf(name) === 0)) throw new TypeError("a cluster is empty");
  const certain: string[] = [];
  let open = [...names];
  let left = count;
  for (;;) {
    const total = open.reduce((sum, name) => sum + sizeOf(name), 0);
    const large = open.filter((name) => left * sizeOf(name) >= total);
    if (left === 0 || large.length === 0) break;
    append(certain, large);
    open = open.filter((name) => !large.includes(name));
    left -= large.length;
  }
  const total = open.reduce((sum, name) => sum + sizeOf(name), 0);
  const drawn = certain.map((id) => ({ id, probability: ONE }));
  if (left > 0) {
    const dice = diceOf(seed, "clusters by size");
    // On a line of `left × total` points each cluster holds `left × size`, and every `total`th is hit.
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
  return drawn.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function headOf(method: Draw["method"], seed: number, population: number) {
  return { method, seed, generator: GENERATOR, population } as const;
}

function take(ids: readonly string[], size: number, seed: number, purpose: string): string[] {
  checkDistinct(ids);
  checkSize(size, ids.length);
  return pick([...ids].sort(), size, diceOf(seed, purpose)).sort();
}

function checkDistinct(ids: readonly string[]): void {
  if (new Set(ids).size !== ids.length) throw new TypeError("an id is given twice");
}

function checkSize(size: number, available: number): void {
  if (!Number.isSafeInteger(size) || size < 0 || size > available) {
    throw new TypeError(`cannot draw ${size} of ${available}`);
  }
}

function checkNames(names: readonly string[], known: readonly string[], what: string): void {
  for (const name of names) {
    if (!known.includes(name)) throw new TypeError(`no ${what} "${name}"`);
  }
}
