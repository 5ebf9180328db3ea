import type { DecimalText } from "../base/index.js";
import type { RationalRange } from "./bounds.js";
import { type Rational, rational, ZERO } from "./fraction.js";

/** A decimal between two bounds; `null` is no bound. Both ends equal when it is known. */
export interface DecimalRange {
  readonly lowest: DecimalText | null;
  readonly highest: DecimalText | null;
}

/** A part of a quantity: known, known within bounds, or not known at all (`null`). */
export type Part = DecimalText | DecimalRange | null;

function rangeOf(part: Part, mayBeNegative: boolean): RationalRange {
  if (part === null) return { lowest: mayBeNegative ? null : ZERO, highest: null };
  if (typeof part === "string") return { lowest: rational(part), highest: rational(part) };
  return {
    lowest: part.lowest === null ? (mayBeNegative ? null : ZERO) : rational(part.lowest),
    highest: part.highest === null ? null : rational(part.highest),
  };
}

/** The sum of all parts, whatever completes them. */
export function sumOf(parts: readonly Part[], mayBeNegative: boolean): RationalRange {
  const add = (a: Rational | null, b: Rational | null) =>
    a === null || b === null ? null : a.add(b);
  return parts.reduce<RationalRange>(
    (total, part) => {
      const range = rangeOf(part, mayBeNegative);
      return {
        lowest: add(total.lowest, range.lowest),
        highest: add(total.highest, range.highest),
      };
    },
    { lowest: ZERO, highest: ZERO },
  );
}

/** How many parts are not known. */
export function unknownOf(parts: readonly Part[]): number {
  return parts.filter(
    (part) => part === null || (typeof part === "object" && part.lowest !== part.highest),
  ).length;
}
