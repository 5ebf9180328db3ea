import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addAmounts,
  amountOf,
  amountPerHead,
  amountText,
  compare,
  compareAmounts,
  inYuan,
  isDecimalText,
  perHead,
  roundAmount,
  roundTo,
  subtract,
  subtractAmounts,
  sum,
} from "../../../src/base/index.js";

/** Amounts as records hold them: whole fen, more digits after the point, too long to be added as fen. */
const texts = fc
  .tuple(
    fc.bigInt({ min: 0n, max: 10n ** 17n }),
    fc.constantFrom(0, 1, 2, 2, 2, 3, 12),
    fc.nat({ max: 999_999_999_999 }),
    fc.integer({ min: 1, max: 18 }),
  )
  .map(([whole, places, rest, length]) => {
    const yuan = String(BigInt(String(whole).slice(0, length)));
    return places === 0 ? yuan : `${yuan}.${String(rest).padStart(12, "0").slice(0, places)}`;
  })
  .filter(isDecimalText);

const isSame = (a: string, b: string) => expect(compare(a, b)).toBe(0);

test("an amount is what its text says, however it is kept", () => {
  fc.assert(
    fc.property(texts, (text) => {
      isSame(amountText(amountOf(text)), text);
      expect(inYuan(amountOf(text))).toBe(Number(text));
    }),
    { numRuns: 2000 },
  );
});

test("whole fen of at most twelve digits before the point are kept as such, all else as text", () => {
  const kept = ["0", "12.3", "12.34", "999999999999", "1.234", "1234567890123", "-5", "1e3"];
  expect(kept.map(amountOf)).toEqual([
    ...[0, 1230, 1234, 99_999_999_999_900],
    ...["1.234", "1234567890123", "-5", "1e3"],
  ]);
});

test("sums, differences, order, shares and rounding are exact", () => {
  fc.assert(
    fc.property(texts, texts, fc.integer({ min: 1, max: 12 }), (a, b, heads) => {
      const [x, y] = [amountOf(a), amountOf(b)];
      isSame(amountText(addAmounts(x, y)), sum([a, b]));
      isSame(amountText(subtractAmounts(x, y)), subtract(a, b));
      expect(Math.sign(compareAmounts(x, y))).toBe(compare(a, b));
      expect(inYuan(amountPerHead(subtractAmounts(x, y), heads))).toBe(perHead([a], b, heads));
      isSame(amountText(roundAmount(x)), roundTo(a, 2));
    }),
    { numRuns: 2000 },
  );
});
