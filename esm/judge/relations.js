const NEVER_LESS = [
  { greater: "county.compositeIncidence", less: "county.incidence" }
];
function isConsistent(facts) {
  return NEVER_LESS.every(({ greater, less }) => {
    const a = facts.get(greater);
    const b = facts.get(less);
    return a?.known !== true || b?.known !== true || a.value >= b.value;
  });
}
export {
  isConsistent
};
