import fc from "fast-check";

const known = fc.constantFrom(true, false, null);

const weight = fc.oneof(
  fc.constant(undefined),
  fc.nat({ max: 6 }),
  fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 2 })).map(([least, more]) => ({
    least,
    most: least + more,
  })),
);

export const unit = fc.record({ inDenominator: known, inNumerator: known, weight });

export const units = (maxLength: number) => fc.array(unit, { maxLength });
