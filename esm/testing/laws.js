function verdictsOf(assessment) {
  return new Map([
    ["outcome", assessment.verdict],
    ...assessment.groups.map(({ id, verdict }) => [`group ${id}`, verdict]),
    ...assessment.criteria.map(({ criterion, verdict }) => [criterion, verdict])
  ]);
}
function differing(before, after, allowed) {
  const then = verdictsOf(after);
  return [...verdictsOf(before)].flatMap(([what, verdict]) => {
    const other = then.get(what) ?? "unknown";
    return verdict === other || allowed(verdict, other) ? [] : [`${what}: ${verdict} \u2192 ${other}`];
  });
}
function expectNone(broken, law) {
  if (broken.length > 0) throw new Error(`${law}: ${broken.join("; ")}`);
}
function householdIn(subject) {
  return "household" in subject ? subject.household : void 0;
}
function shuffled(list, seed) {
  const rest = [...list];
  const result = [];
  let left = seed;
  while (rest.length > 0) {
    const at = left % rest.length;
    result.push(...rest.splice(at, 1));
    left = Math.floor(left / 2) + 7;
  }
  return result;
}
export {
  differing,
  expectNone,
  householdIn,
  shuffled
};
