import { ONE, rational, ZERO } from "./fraction.js";
import { addMost } from "./tally.js";
function boundsOfShare(tally) {
  const { numerator, rest, undecided, perhapsNumerator, perhapsRest, perhapsUndecided } = tally;
  const maybeInside = [undecided, perhapsNumerator, perhapsUndecided];
  const maybeOutside = [undecided, perhapsRest, perhapsUndecided];
  const mostInside = maybeInside.reduce((sum, { most }) => addMost(sum, most), numerator.most);
  const mostOutside = maybeOutside.reduce((sum, { most }) => addMost(sum, most), rest.most);
  const mayBeEmpty = numerator.least + rest.least + undecided.least === 0;
  if (mostInside === 0 && mostOutside === 0) {
    return { lowest: null, highest: null, mayBeEmpty: true, isEmpty: true };
  }
  return {
    lowest: leastShare(numerator.least, mostOutside),
    highest: ONE.sub(leastShare(rest.least, mostInside)),
    mayBeEmpty,
    isEmpty: false
  };
}
function leastShare(inside, outside) {
  if (outside === null) return ZERO;
  if (inside === 0 && outside === 0) return ONE;
  return rational(inside, inside + outside);
}
function boundsOfRatio(above, below) {
  const least = below.lowest ?? ZERO;
  const most = below.highest;
  const mayBeEmpty = least.equals(0);
  if (most?.equals(0)) return { lowest: null, highest: null, mayBeEmpty: true, isEmpty: true };
  return {
    lowest: extreme(above.lowest, least, most, -1),
    highest: extreme(above.highest, least, most, 1),
    mayBeEmpty,
    isEmpty: false
  };
}
function extreme(value, least, most, side) {
  if (value === null) return null;
  const outward = value.compare(0) * side > 0;
  const divisor = outward ? least : most;
  if (divisor === null) return ZERO;
  if (divisor.equals(0)) return value.equals(0) ? ZERO : null;
  return value.div(divisor);
}
export {
  boundsOfRatio,
  boundsOfShare
};
