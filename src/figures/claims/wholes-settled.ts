import type { Draft } from "../structure/draft.js";

/** The drafts of wholes that remain where several speak of the same figures. */
export function settledWholes(drafts: readonly Draft[]): readonly Draft[] {
  return withoutRepeats(withoutSiblings(drafts));
}

/** Parts of one whole are not wholes of each other, though one may by chance be the sum of others. */
function withoutSiblings(drafts: readonly Draft[]): readonly Draft[] {
  const sums = drafts.filter(({ kind, verdict }) => kind === "sum" && verdict !== "cannot-tell");
  const divided = sums.map(({ words }) => new Set(words.slice(1).map(({ start }) => start)));
  return drafts.filter(
    ({ kind, words }) =>
      kind !== "sum" ||
      !divided.some(
        (parts) => parts.size >= words.length && words.every(({ start }) => parts.has(start)),
      ),
  );
}

/** One draft for the same figures: what holds before what does not. */
function withoutRepeats(drafts: readonly Draft[]): readonly Draft[] {
  const rank = { holds: 0, fails: 1, "cannot-tell": 2 };
  const best = new Map<string, Draft>();
  for (const one of drafts) {
    const key = one.words
      .map(({ start }) => start)
      .sort((a, b) => a - b)
      .join();
    const other = best.get(key);
    if (other === undefined || rank[one.verdict] < rank[other.verdict]) best.set(key, one);
  }
  const held = [...best.values()].filter((one) => one.kind === "sum" && one.verdict === "holds");
  const inHeld = new Set(held.flatMap((one) => one.words.map(({ start }) => start)));
  const nearest = nearestMisses([...best.values()]);
  return [...best.values()].filter(
    (one) =>
      one.verdict === "holds" ||
      (nearest(one) && !one.words.every(({ start }) => inHeld.has(start))),
  );
}

/** Of several wholes that the same parts miss, the one that they miss by least; none where they fit another. */
function nearestMisses(drafts: readonly Draft[]): (one: Draft) => boolean {
  const least = new Map<string, number>();
  const partsOf = ({ words }: Draft) =>
    words
      .slice(1)
      .map(({ start }) => start)
      .join();
  for (const one of drafts) {
    if (one.kind !== "sum") continue;
    const miss = one.verdict === "holds" ? -1 : (one.miss ?? Number.POSITIVE_INFINITY);
    least.set(partsOf(one), Math.min(miss, least.get(partsOf(one)) ?? miss));
  }
  return (one) =>
    one.kind !== "sum" || (one.miss ?? Number.POSITIVE_INFINITY) <= (least.get(partsOf(one)) ?? 0);
}
