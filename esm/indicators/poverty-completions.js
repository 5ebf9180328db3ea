function leastAndMost(pattern, weights) {
  let least = 0n;
  let most = 0n;
  pattern.forEach((deprived, index) => {
    const weight = weights[index];
    if (deprived === true) least += weight;
    if (deprived !== false) most += weight;
  });
  return { least, most };
}
function reachable(pattern, weights, parts) {
  let pairs = /* @__PURE__ */ new Map([["0/0", { above: 0n, below: 0n }]]);
  pattern.forEach((deprived, index) => {
    if (deprived === false) return;
    const next = new Map(deprived === null ? pairs : []);
    for (const { above, below } of pairs.values()) {
      const moved = {
        above: above + parts[index],
        below: below + weights[index]
      };
      next.set(`${moved.above}/${moved.below}`, moved);
    }
    pairs = next;
  });
  return [...pairs.values()];
}
function extremeQuotient(choosers, side) {
  const counted = choosers.filter(({ people }) => people > 0n);
  const sign = side === "most" ? 1n : -1n;
  const isForced = counted.some(({ choices }) => choices.every(({ below }) => below > 0n));
  if (!isForced) {
    const alone = counted.flatMap(({ choices }) => choices.filter(({ below }) => below > 0n));
    return alone.reduce(
      (best, one) => best === null || (one.above * best.below - best.above * one.below) * sign > 0n ? one : best,
      null
    );
  }
  let quotient = { above: 0n, below: 1n };
  for (let isFirst = true; ; isFirst = false) {
    const gain = ({ above: above2, below: below2 }) => (above2 * quotient.below - quotient.above * below2) * sign;
    let above = 0n;
    let below = 0n;
    for (const { people, choices } of counted) {
      const best = choices.reduce((a, b) => gain(b) > gain(a) ? b : a);
      above += best.above * people;
      below += best.below * people;
    }
    const found = { above, below };
    if (!isFirst && gain(found) <= 0n) return quotient;
    quotient = found;
  }
}
export {
  extremeQuotient,
  leastAndMost,
  reachable
};
