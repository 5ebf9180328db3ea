import type { CountedUnit } from "../../../src/indicators/index.js";

/** Every way in which what is not known about the units may turn out, as [above, below]. */
export function* completions(units: readonly CountedUnit[]): Generator<[number, number]> {
  const [first, ...others] = units;
  if (first === undefined) {
    yield [0, 0];
    return;
  }
  const either = (known: boolean | null) => (known === null ? [true, false] : [known]);
  const weights = weightsOf(first.weight);
  for (const [above, below] of completions(others)) {
    for (const isIn of either(first.inDenominator)) {
      for (const isHit of either(first.inNumerator)) {
        for (const weight of weights) {
          yield isIn ? [above + (isHit ? weight : 0), below + weight] : [above, below];
        }
      }
    }
  }
}

function weightsOf(weight: CountedUnit["weight"]): number[] {
  if (weight === undefined) return [1];
  if (typeof weight === "number") return [weight];
  const most = weight.most ?? weight.least;
  return Array.from({ length: most - weight.least + 1 }, (_, at) => weight.least + at);
}
