import { Decimal } from "decimal.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addAmounts,
  amountOf,
  amountPerHead,
  amountText,
  compare,
  compareAmounts,
  divide,
  fromNumber,
  inYuan,
  isDecimalText,
  multiply,
  roundAmount,
  roundTo,
  subtract,
  subtractAmounts,
  sum,
  timesDecimal,
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
      const each = divide(subtract(a, b), String(heads), 2, "down");
      isSame(amountText(amountPerHead(subtractAmounts(x, y), heads)), each);
      isSame(amountText(roundAmount(x)), roundTo(a, 2));
    }),
    { numRuns: 2000 },
  );
});

const signed = fc
  .tuple(texts, fc.boolean())
  .map(([text, isNegative]) => (isNegative && Number(text) !== 0 ? `-${text}` : text));

test("below nought too, and beyond what a number holds exactly", () => {
  fc.assert(
    fc.property(signed, signed, fc.integer({ min: 1, max: 12 }), (a, b, heads) => {
      const [x, y] = [amountOf(a), amountOf(b)];
      isSame(amountText(addAmounts(x, y)), sum([a, b]));
      isSame(amountText(subtractAmounts(x, y)), subtract(a, b));
      expect(Math.sign(compareAmounts(x, y))).toBe(compare(a, b));
      isSame(amountText(amountPerHead(x, heads)), divide(a, String(heads), 2, "down"));
      isSame(amountText(roundAmount(x)), roundTo(a, 2));
      isSame(timesDecimal(a, b), multiply(a, b));
    }),
    { numRuns: 2000 },
  );
});

test("whole fen overflow to decimal text, and no further in numbers", () => {
  const most = Number.MAX_SAFE_INTEGER;
  expect(addAmounts(most, 0)).toBe(most);
  expect(addAmounts(most, 1)).toBe("90071992547409.92");
  expect(subtractAmounts(-most, 1)).toBe("-90071992547409.92");
  expect(addAmounts("90071992547409.92", 8)).toBe("90071992547410");
  expect(amountPerHead(most, 3)).toBe((most - 1) / 3);
  expect(amountPerHead(-1, 3)).toBe(-1);
});

test("a number is written with all its digits", () => {
  const doubles = fc.double({ noNaN: true, noDefaultInfinity: true });
  fc.assert(
    fc.property(doubles, (value) => {
      expect(fromNumber(value)).toBe(new Decimal(value === 0 ? 0 : value).toFixed());
    }),
    { numRuns: 2000 },
  );
});
