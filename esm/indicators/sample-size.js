import { expectCall, isDecimalText, WHOLE } from "../base/index.js";
import { normalPoint } from "./distributions.js";
import { rational } from "./fraction.js";
import { exactInterval, optionsOf } from "./interval.js";
import { ALLOCATE_OPTIONS, LIMIT_REQUEST, SAMPLE_REQUEST, SIZES } from "./shapes.js";
function planSample(request) {
  expectCall("planSample", {
    request: [request, SAMPLE_REQUEST]
  });
  const expected = shareOf(request.expected, "expected");
  const margin = shareOf(request.margin, "margin");
  const response = shareOf(request.response ?? "1", "response");
  const effect = numberOf(request.designEffect ?? "1", "designEffect");
  const { population } = request;
  if (margin === 0 || response === 0 || effect <= 0) {
    throw new TypeError("margin, response and designEffect are above 0");
  }
  if (population !== void 0 && (!Number.isSafeInteger(population) || population < 1)) {
    throw new TypeError("population is a whole number from 1 on");
  }
  const { tail } = optionsOf({ confidence: request.confidence });
  const reach = -normalPoint(tail.valueOf());
  const large = reach ** 2 * expected * (1 - expected) / margin ** 2;
  const widened = large * effect;
  const corrected = population === void 0 ? widened : widened / (1 + (widened - 1) / population);
  const asked = corrected / response;
  const size = Math.max(1, Math.ceil(asked - 1e-9));
  return {
    size: population === void 0 ? size : Math.min(size, population),
    large: large.toFixed(2),
    widened: widened.toFixed(2),
    corrected: corrected.toFixed(2),
    asked: asked.toFixed(2)
  };
}
function sampleToShowBelow(request) {
  expectCall("sampleToShowBelow", {
    request: [request, LIMIT_REQUEST]
  });
  const limit = shareOf(request.limit, "limit");
  if (limit === 0 || limit === 1) throw new TypeError("limit is above 0 and below 1");
  const shows = (size) => {
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
function allocate(sizes, total, options = {}) {
  expectCall("allocate", {
    sizes: [sizes, SIZES],
    total: [total, WHOLE],
    options: [options, ALLOCATE_OPTIONS]
  });
  const { by = "size", atLeast = 0 } = options;
  const ids = Object.keys(sizes).sort();
  const sizeOf = (id) => sizes[id];
  const held = ids.reduce((sum2, id) => sum2 + sizeOf(id), 0);
  const isWhole = (value) => Number.isSafeInteger(value) && value >= 0;
  if (!ids.every((id) => isWhole(sizeOf(id))) || !isWhole(total) || !isWhole(atLeast)) {
    throw new TypeError("sizes, total and atLeast are whole numbers from 0 on");
  }
  const given = new Map(ids.map((id) => [id, Math.min(atLeast, sizeOf(id))]));
  const sum = () => [...given.values()].reduce((a, b) => a + b, 0);
  if (total > held || total < sum()) {
    throw new TypeError("the total lies between what atLeast takes and what all strata hold");
  }
  const weightOf = (id) => by === "size" ? sizeOf(id) : 1;
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
    const open = floors.filter(
      ({ id }) => isShort ? given.get(id) < sizeOf(id) : given.get(id) > Math.min(atLeast, sizeOf(id))
    );
    const next = open.reduce((a, b) => {
      const gapA = a.share.sub(given.get(a.id));
      const gapB = b.share.sub(given.get(b.id));
      return gapB.compare(gapA) * (isShort ? 1 : -1) > 0 ? b : a;
    });
    given.set(next.id, given.get(next.id) + (isShort ? 1 : -1));
  }
  return Object.fromEntries(given);
}
function numberOf(text, name) {
  if (!isDecimalText(text)) throw new TypeError(`${name} is a decimal as text`);
  return Number(text);
}
function shareOf(text, name) {
  const share = numberOf(text, name);
  if (share < 0 || share > 1) throw new TypeError(`${name} is a share from 0 to 1`);
  return share;
}
export {
  allocate,
  planSample,
  sampleToShowBelow
};
