const NOT_MET = 0;
const UNKNOWN = 1;
const MET = 2;
const NOT_APPLICABLE = 3;
const NAMES = ["not-met", "unknown", "met", "not-applicable"];
const VERDICTS = ["met", "not-met", "unknown", "not-applicable"];
function verdictOf(rank) {
  return NAMES[rank];
}
function rankOf(verdict) {
  return NAMES.indexOf(verdict);
}
function both(a, b) {
  if (a === NOT_APPLICABLE) return b;
  if (b === NOT_APPLICABLE) return a;
  return a < b ? a : b;
}
function either(a, b) {
  if (a === NOT_APPLICABLE) return b;
  if (b === NOT_APPLICABLE) return a;
  return a > b ? a : b;
}
function negate(rank) {
  return rank === NOT_APPLICABLE ? NOT_APPLICABLE : 2 - rank;
}
function join(ranks, how, complete = true) {
  let joined = NOT_APPLICABLE;
  for (const rank of ranks) joined = how === "every" ? both(joined, rank) : either(joined, rank);
  if (complete) return joined;
  return how === "every" ? both(joined, UNKNOWN) : either(joined, UNKNOWN);
}
export {
  MET,
  NOT_APPLICABLE,
  NOT_MET,
  UNKNOWN,
  VERDICTS,
  both,
  either,
  join,
  negate,
  rankOf,
  verdictOf
};
