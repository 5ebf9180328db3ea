import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import {
  addAmounts,
  amountOf,
  amountPerHead,
  divide,
  inYuan,
  subtract,
  subtractAmounts,
  sum,
} from "../../src/base/index.js";

const text = (fen: bigint): string => {
  const digits = String(fen < 0n ? -fen : fen).padStart(3, "0");
  return `${fen < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};
/** Net income per head, as facts work it out. */
function perHead(receipts: readonly string[], outlay: string, heads: number): number {
  const total = receipts.map(amountOf).reduce(addAmounts, 0);
  return inYuan(amountPerHead(subtractAmounts(total, amountOf(outlay)), heads));
}

const fens = fc.bigInt({ min: -(10n ** 13n), max: 10n ** 13n });
const heads = fc.integer({ min: 1, max: 30 });

function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
}

test.prop([fc.array(fens, { maxLength: 6 }), fens, heads])(
  "income per head is rounded down to the fen, also below zero",
  (receipts, outlay, count) => {
    const net = receipts.reduce((total, one) => total + one, 0n) - outlay;
    const expected = Number(text(floorDivide(net, BigInt(count))));
    expect(perHead(receipts.map(text), text(outlay), count)).toBe(expected);
  },
);

test.prop([fc.array(fens, { maxLength: 6 }), fens, heads])(
  "income per head times the heads is at most the income, and less than a fen a head below it",
  (receipts, outlay, count) => {
    const net = receipts.reduce((total, one) => total + one, 0n) - outlay;
    const share = BigInt(Math.round(perHead(receipts.map(text), text(outlay), count) * 100));
    const rest = net - share * BigInt(count);
    expect(rest >= 0n && rest < BigInt(count)).toBe(true);
  },
);

test.prop([fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.nat({ max: 9999 }), heads])(
  "amounts with more than two decimals are rounded down only once, at the end",
  (fen, extra, count) => {
    const receipt = `${text(fen)}${String(extra).padStart(4, "0")}`;
    const expected = floorDivide(fen * 10_000n + BigInt(extra), BigInt(count) * 10_000n);
    expect(perHead([receipt], "0", count)).toBe(Number(text(expected)));
  },
);

test.prop([fens, fens])("a sum taken away again leaves what was there", (a, b) => {
  expect(Number(subtract(sum([text(a), text(b)]), text(b)))).toBe(Number(text(a)));
});

test.prop([fens, heads])("dividing down never exceeds dividing half up", (a, count) => {
  const down = Number(divide(text(a), String(count), 2, "down"));
  expect(down).toBeLessThanOrEqual(Number(divide(text(a), String(count), 2)));
});
