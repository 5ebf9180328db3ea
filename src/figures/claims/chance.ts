import type { Quantity } from "../types.js";

/** How likely an agreement by chance may be for it to count as what the text means. */
const MOST = 0.25;

/** The digits of a figure that say something: without the zeros at both ends. */
export function tellingDigits({ value }: Quantity): number {
  return (value ?? "").replace(/\D/g, "").replace(/^0+|0+$/g, "").length;
}

/** How likely two other figures of a text agree with a rate by chance, as it is printed. */
export function chanceOfRate(rate: Quantity): number {
  const percent = Number(rate.value) * Number(rate.factor);
  const decimals = (rate.value?.split(".")[1] ?? "").length;
  if (percent === 100 || percent === 0) return 1;
  const crowded = percent > 94 && percent < 106 ? 6 : tellingDigits(rate) === 1 ? 3 : 1;
  const digit = 10 ** -decimals * Number(rate.factor);
  return Math.min(1, Math.max((crowded * digit) / 50, digit / percent / 5));
}

/** How likely a product or a quotient of figures of a text is this one by chance. */
export function chanceOfProduct(numbers: readonly Quantity[], mean: Quantity | undefined): number {
  const telling =
    mean === undefined ? Math.max(...numbers.map(tellingDigits)) : tellingDigits(mean);
  return 3 * 10 ** -telling;
}

/** Whether the agreement of the candidate with this number in order is more than chance. */
export function meant(place: number, chance: number): boolean {
  return (place + 1) * chance <= MOST;
}
