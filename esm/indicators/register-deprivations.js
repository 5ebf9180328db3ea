import { DAY, expectCall, listOf } from "../base/index.js";
import { asker, HOUSEHOLD } from "../judge/index.js";
import { legalValue, NATION } from "../law/index.js";
import { householdOn } from "../register/index.js";
import { povertyIndex } from "./poverty-index.js";
import { peopleOf } from "./register-people.js";
import { POVERTY_SPEC } from "./shapes.js";
function deprivationsOf(spec, household, asOf) {
  expectCall("deprivationsOf", {
    spec: [spec, POVERTY_SPEC],
    household: [household, HOUSEHOLD],
    asOf: [asOf, DAY]
  });
  return deprivationsReader(spec, asOf)(household);
}
function deprivationsReader({ dimensions, parameters }, asOf) {
  const values = new Map(parameters.map((one) => [one.name, one]));
  const parameter = (name) => legalValue(values, name, { asOf, place: NATION.id }).reading;
  const ask = asker({ asOf, parameter });
  const questions = dimensions.flatMap(({ indicators }) => indicators).map(({ id, deprived }) => ({ id, has: deprived === null ? null : question(ask, deprived) }));
  return (recorded) => {
    const household = householdOn(recorded, { asOf });
    const people = peopleOf(household, { asOf });
    if (people.some(({ belongs }) => belongs === null)) return null;
    const here = people.filter(({ belongs }) => belongs === true);
    ask.turnTo({ household });
    const answers = questions.map(({ id, has }) => [id, has === null ? null : has(here)]);
    return { people: here.length, deprived: Object.fromEntries(answers) };
  };
}
function question(ask, deprived) {
  const { ask: holds } = ask.question(deprived.where);
  if (deprived.of === "household") return holds;
  const decides = deprived.join === "some";
  return (here) => {
    const answers = here.map(({ member }) => {
      if (member === null) return null;
      ask.turnToMember(member);
      return holds();
    });
    if (answers.includes(decides)) return decides;
    return answers.includes(null) ? null : !decides;
  };
}
function povertyIndexOf(spec, households, asOf) {
  expectCall("povertyIndexOf", {
    spec: [spec, POVERTY_SPEC],
    households: [households, listOf(HOUSEHOLD)],
    asOf: [asOf, DAY]
  });
  const read = deprivationsReader(spec, asOf);
  const known = households.map(read).filter((one) => one !== null);
  return {
    index: povertyIndex(spec, known),
    households: known.length,
    leftOut: households.length - known.length
  };
}
export {
  deprivationsOf,
  povertyIndexOf
};
