import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import * as whole from "../../src/base/money.js";

vi.resetModules();
vi.doMock("decimal.js", async () => await import("decimal.js-light"));
const light = (await import("../../src/base/money.js")) as typeof whole;

const amounts = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 12 }))
  .map(([digits, places]) => {
    const text = (digits < 0n ? -digits : digits).toString().padStart(places + 1, "0");
    const point = text.length - places;
    const sign = digits < 0n ? "-" : "";
    return `${sign}${text.slice(0, point)}${places === 0 ? "" : `.${text.slice(point)}`}`;
  });

describe("the arithmetic of the browser build", () => {
  test("is another one than Node's", async () => {
    const { Decimal } = await import("decimal.js");
    expect(Decimal).toBe((await import("decimal.js-light")).Decimal);
    expect("acos" in Decimal.prototype).toBe(false);
    expect(light.sum).not.toBe(whole.sum);
  });

  test("gives the same sums, differences, products and orders", () => {
    fc.assert(
      fc.property(amounts, amounts, (a, b) => {
        expect(whole.isDecimalText(a)).toBe(true);
        expect(light.sum([a, b, a])).toBe(whole.sum([a, b, a]));
        expect(light.subtract(a, b)).toBe(whole.subtract(a, b));
        expect(light.multiply(a, b)).toBe(whole.multiply(a, b));
        expect(light.compare(a, b)).toBe(whole.compare(a, b));
        expect(light.toYuan(a)).toBe(whole.toYuan(a));
      }),
      { numRuns: 2_000 },
    );
  });

  test("rounds the same way, down and half up, below zero and above", () => {
    fc.assert(
      fc.property(amounts, amounts, fc.integer({ min: 0, max: 6 }), (a, b, places) => {
        expect(light.roundTo(a, places)).toBe(whole.roundTo(a, places));
        fc.pre(whole.compare(b, "0") !== 0);
        for (const rounding of ["down", "half-up"] as const) {
          expect(light.divide(a, b, places, rounding)).toBe(whole.divide(a, b, places, rounding));
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test("divides income by heads to the same fen", () => {
    fc.assert(
      fc.property(
        fc.array(amounts, { minLength: 1, maxLength: 4 }),
        amounts,
        fc.integer({ min: 1, max: 30 }),
        (receipts, outlay, heads) => {
          expect(light.perHead(receipts, outlay, heads)).toBe(
            whole.perHead(receipts, outlay, heads),
          );
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test("writes the numbers of conditions alike", () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
        (value) => {
          fc.pre(value === 0 || Math.abs(value) > 1e-9);
          expect(light.fromNumber(value)).toBe(whole.fromNumber(value));
        },
      ),
    );
  });
});
