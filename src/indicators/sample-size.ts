import { type DecimalText, expectCall, isDecimalText, WHOLE } from "../base/index.js";
import { normalPoint } from "./distributions.js";
import { rational } from "./fraction.js";
import { exactInterval, optionsOf } from "./interval.js";
import { ALLOCATE_OPTIONS, LIMIT_REQUEST, SAMPLE_REQUEST, SIZES } from "./shapes.js";

export interface SampleRequest {
  /** The rate that is expected, as a share of 1; `0.5` asks for the largest sample. */
  readonly expected: DecimalText;
  /** Half the width of the interval that is wanted, as a share of 1. */
  readonly margin: DecimalText;
  readonly confidence?: DecimalText | undefined;
  /** The units that the sample is drawn from; without it, very many. */
  readonly population?: number | undefined;
  /** By how much clusters widen the variance; `1` when left out. */
  readonly designEffect?: DecimalText | undefined;
  /** The share of units that will answer; `1` when left out. */
  readonly response?: DecimalText | undefined;
}

/** How large a sample has to be, with the steps on the way; each step has two digits. */
export interface SamplePlan {
  readonly size: number;
  /** For a simple sample of a very large population. */
  readonly large: string;
  /** After the design effect. */
  readonly widened: string;
  /** After the finite-population correction, which the design effect comes before. */
  readonly corrected: string;
  /** After units that will not answer. */
  readonly asked: string;
}

/**
 * The sample that estimates a rate within a margin, after the normal approximation: widened by the
 * design effect, then corrected for the finite population, so that its variance is
 * `designEffect * (1 - n / population) * p * q / n`, then divided by the response. Never larger than
 * the population.
 *
 * Throws `TypeError` for shares outside 0 to 1, a margin of 0, or a design effect below 0.
 *
 * @example
 * ```ts
 * planSample({ expected: "0.5", margin: "0.05", population: 1000 }).size; // 278
 * ```
 */
export function planSample(request: SampleRequest): SamplePlan {
  expectCall("planSample", {
    request: [request, SAMPLE_REQUEST],
  });
  const expected = shareOf(request.expected, "expected");
  const margin = shareOf(request.margin, "margin");
  const response = shareOf(request.response ?? "1", "response");
  const effect = numberOf(request.designEffect ?? "1", "designEffect");
  const { population } = request;
  if (margin === 0 || response === 0 || effect <= 0) {
    throw new TypeError("margin, response and designEffect are above 0");
  }
  if (population !== undefined && (!Number.isSafeInteger(population) || population < 1)) {
    throw new TypeError("population is a whole number from 1 on");
  }
  const { tail } = optionsOf({ confidence: request.confidence });
  const reach = -normalPoint(tail.valueOf());
  const large = (reach ** 2 * expected * (1 - expected)) / margin ** 2;
  const widened = large * effect;
  const corrected = population === undefined ? widened : widened / (1 + (widened - 1) / population);
  const asked = corrected / response;
  const size = Math.max(1, Math.ceil(asked - 1e-9));
  return {
    size: population === undefined ? size : Math.min(size, population),
    large: large.toFixed(2),
    widened: widened.toFixed(2),
    corrected: corrected.toFixed(2),
    asked: asked.toFixed(2),
  };
}

/**
 * The smallest sample in which `allowed` marked units still show, with one-sided confidence, that the
 * rate is under a limit (Clopper-Pearson): the sample to plan for a three-way decision.
 *
 * @example
 * ```ts
 * sampleToShowBelow({ limit: "0.02", allowed: 0 }); // 149
 * ```
 */
export function sampleToShowBelow(request: {
  readonly limit: DecimalText;
  readonly allowed: number;
  readonly confidence?: DecimalText | undefined;
}): number {
  expectCall("sampleToShowBelow", {
    request: [request, LIMIT_REQUEST],
  });
  const limit = shareOf(request.limit, "limit");
  if (limit === 0 || limit === 1) throw new TypeError("limit is above 0 and below 1");
  const shows = (size: number) => {
    const sample = { hits: request.allowed, size };
    const { highest } = exactInterval(sample, { confidence: request.confidence, sides: 1 });
    return rational(highest).compare(request.limit) < 0;
  };
  let high = Math.max(1, request.allowed);
  while (!shows(high)) high *= 2;
  let low = Math.max(1, request.allowed);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (shows(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Shares a sample out to strata: in proportion to their sizes (largest remainders), or equally. No
 * stratum gets more than it holds, and none that holds anything gets fewer than `atLeast` while it has
 * as many. What one cannot hold goes to the others, so that the parts add up to the whole.
 *
 * Throws `TypeError` when the whole is more than all strata hold, or less than what `atLeast` takes.
 *
 * @example
 * ```ts
 * allocate({ east: 60, west: 40 }, 10); // { east: 6, west: 4 }
 * ```
 */
export function allocate(
  sizes: Readonly<Record<string, number>>,
  total: number,
  options: { readonly by?: "size" | "equal"; readonly atLeast?: number } = {},
): Readonly<Record<string, number>> {
  expectCall("allocate", {
    sizes: [sizes, SIZES],
    total: [total, WHOLE],
    options: [options, ALLOCATE_OPTIONS],
  });
  const { by = "size", atLeast = 0 } = options;
  const ids = Object.keys(sizes).sort();
  const sizeOf = (id: string) => sizes[id] as number;
  const held = ids.reduce((sum, id) => sum + sizeOf(id), 0);
  const isWhole = (value: number) => Number.isSafeInteger(value) && value >= 0;
  if (!ids.every((id) => isWhole(sizeOf(id))) || !isWhole(total) || !isWhole(atLeast)) {
    throw new TypeError("sizes, total and atLeast are whole numbers from 0 on");
  }
  const given = new Map(ids.map((id) => [id, Math.min(atLeast, sizeOf(id))]));
  const sum = () => [...given.values()].reduce((a, b) => a + b, 0);
  if (total > held || total < sum()) {
    throw new TypeError("the total lies between what atLeast takes and what all strata hold");
  }
  const weightOf = (id: string) => (by === "size" ? sizeOf(id) : 1);
  // One by one to the stratum that is furthest below its share; a tie goes to the first id.
  const weights = ids.reduce((all, id) => all + (sizeOf(id) > 0 ? weightOf(id) : 0), 0);
  const floors = ids.map((id) => {
    const share = rational(total * weightOf(id), Math.max(1, weights));
    return { id, share };
  });
  for (const { id, share } of floors) {
    const floor = Number(share.floor().valueOf());
    given.set(id, Math.min(sizeOf(id), Math.max(given.get(id) ?? 0, floor)));
  }
  while (sum() !== total) {
    const isShort = sum() < total;
    const open = floors.filter(({ id }) =>
      isShort
        ? (given.get(id) as number) < sizeOf(id)
        : (given.get(id) as number) > Math.min(atLeast, sizeOf(id)),
    );
    const next = open.reduce((a, b) => {
      const gapA = a.share.sub(given.get(a.id) as number);
      const gapB = b.share.sub(given.get(b.id) as number);
      return gapB.compare(gapA) * (isShort ? 1 : -1) > 0 ? b : a;
    });
    given.set(next.id, (given.get(next.id) as number) + (isShort ? 1 : -1));
  }
  return Object.fromEntries(given);
}

function numberOf(text: DecimalText, name: string): number {
  if (!isDecimalText(text)) throw new TypeError(`${name} is a decimal as text`);
  return Number(text);
}

function shareOf(text: DecimalText, name: string): number {
  const share = numberOf(text, name);
  if (share < 0 || share > 1) throw new TypeError(`${name} is a share from 0 to 1`);
  return share;
}
