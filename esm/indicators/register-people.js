import { DAY, expectCall, optional, WHOLE } from "../base/index.js";
import { readMembersComplete, readPresence } from "../facts/index.js";
import { HOUSEHOLD } from "../judge/index.js";
import {
  householdOn,
  plainValue
} from "../register/index.js";
function peopleOf(recordedHousehold, moment, mostPeople) {
  const { asOf, knownAt } = moment ?? {};
  expectCall("peopleOf", {
    household: [recordedHousehold, HOUSEHOLD],
    asOf: [asOf, DAY],
    knownAt: [knownAt, optional(DAY)],
    mostPeople: [mostPeople, optional(WHOLE)]
  });
  const household = householdOn(recordedHousehold, { asOf, knownAt });
  const context = { asOf, knownAt, parameter: noLegalValue };
  const declared = plainValue(household.declaredMembers);
  const recorded = household.members.length;
  const isTooMany = declared !== void 0 && declared < recorded;
  const people = household.members.map((member) => {
    const presence = readPresence({ household, member }, context);
    const belongs = presence.known ? presence.value : null;
    return { member, belongs: isTooMany && belongs === true ? null : belongs, weight: ONE };
  });
  if (readMembersComplete(household, context).known || isTooMany) return people;
  const sure = household.members.filter(({ mayBeLater }) => mayBeLater !== true).length;
  const weight = declared === void 0 ? { least: 0, most: mostPeople === void 0 ? null : Math.max(0, mostPeople - recorded) } : { least: declared - recorded, most: declared - sure };
  return [...people, { member: null, belongs: null, weight }];
}
function noLegalValue(name) {
  throw new TypeError(`no legal value ${name} is needed to count`);
}
const ONE = { least: 1, most: 1 };
function and(a, b) {
  if (a === false || b === false) return false;
  return a === null || b === null ? null : true;
}
function statedShare(parts, whole) {
  const known = parts.reduce((sum, part) => sum + (part ?? 0), 0);
  const isComplete = parts.every((part) => part !== void 0);
  if (whole !== void 0 && known > whole) {
    return [{ inDenominator: true, inNumerator: null, weight: whole }];
  }
  const others = whole === void 0 ? { least: 0, most: null } : whole - known;
  return [
    { inDenominator: true, inNumerator: true, weight: known },
    { inDenominator: true, inNumerator: isComplete ? false : null, weight: others }
  ];
}
export {
  and,
  noLegalValue,
  peopleOf,
  statedShare
};
