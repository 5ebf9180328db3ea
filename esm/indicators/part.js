import { rational, ZERO } from "./fraction.js";
function rangeOf(part, mayBeNegative) {
  if (part === null) return { lowest: mayBeNegative ? null : ZERO, highest: null };
  if (typeof part === "string") return { lowest: rational(part), highest: rational(part) };
  return {
    lowest: part.lowest === null ? mayBeNegative ? null : ZERO : rational(part.lowest),
    highest: part.highest === null ? null : rational(part.highest)
  };
}
function sumOf(parts, mayBeNegative) {
  const add = (a, b) => a === null || b === null ? null : a.add(b);
  return parts.reduce(
    (total, part) => {
      const range = rangeOf(part, mayBeNegative);
      return {
        lowest: add(total.lowest, range.lowest),
        highest: add(total.highest, range.highest)
      };
    },
    { lowest: ZERO, highest: ZERO }
  );
}
function unknownOf(parts) {
  return parts.filter(
    (part) => part === null || typeof part === "object" && part.lowest !== part.highest
  ).length;
}
export {
  sumOf,
  unknownOf
};
