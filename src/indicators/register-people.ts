import { DAY, expectCall, optional, type Reading, WHOLE } from "../base/index.js";
import { type FactContext, readMembersComplete, readPresence } from "../facts/index.js";
import { HOUSEHOLD } from "../judge/index.js";
import {
  type Household,
  householdOn,
  type Member,
  type Moment,
  plainValue,
} from "../register/index.js";
import type { CountedUnit, WholeRange } from "./tally.js";

/** One person of a household, or people of whom there is no record. */
export interface Person {
  /** Whether they belong to the household on the day. */
  readonly belongs: boolean | null;
  readonly member: Member | null;
  readonly weight: WholeRange;
}

/**
 * The people of a household on a day. The declared number says whether all are recorded: people whose
 * record is missing stand without one, and where more are recorded than declared, or none is declared,
 * nobody knows who, or how many more, there are; `mostPeople` bounds them where somebody vouches for it.
 */
export function peopleOf(
  recordedHousehold: Household,
  moment: Moment,
  mostPeople?: number,
): readonly Person[] {
  const { asOf, knownAt } = moment ?? {};
  expectCall("peopleOf", {
    household: [recordedHousehold, HOUSEHOLD],
    asOf: [asOf, DAY],
    knownAt: [knownAt, optional(DAY)],
    mostPeople: [mostPeople, optional(WHOLE)],
  });
  const household = householdOn(recordedHousehold, { asOf, knownAt });
  const context: FactContext = { asOf, knownAt, parameter: noLegalValue };
  const declared = plainValue(household.declaredMembers);
  const recorded = household.members.length;
  const isTooMany = declared !== undefined && declared < recorded;
  const people: Person[] = household.members.map((member) => {
    const presence = readPresence({ household, member }, context);
    const belongs = presence.known ? presence.value : null;
    return { member, belongs: isTooMany && belongs === true ? null : belongs, weight: ONE };
  });
  if (readMembersComplete(household, context).known || isTooMany) return people;
  const sure = household.members.filter(({ mayBeLater }) => mayBeLater !== true).length;
  const weight =
    declared === undefined
      ? { least: 0, most: mostPeople === undefined ? null : Math.max(0, mostPeople - recorded) }
      : { least: declared - recorded, most: declared - sure };
  return [...people, { member: null, belongs: null, weight }];
}

/** The law of those who only count. */
export function noLegalValue(name: string): Reading {
  throw new TypeError(`no legal value ${name} is needed to count`);
}

const ONE: WholeRange = { least: 1, most: 1 };

/** Three-valued "both": known to fail as soon as one fails. */
export function and(a: boolean | null, b: boolean | null): boolean | null {
  if (a === false || b === false) return false;
  return a === null || b === null ? null : true;
}

/** A count of a whole that a record states, as units: the parts may lack, and so may the whole. */
export function statedShare(
  parts: readonly (number | undefined)[],
  whole: number | undefined,
): readonly CountedUnit[] {
  const known = parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  const isComplete = parts.every((part) => part !== undefined);
  if (whole !== undefined && known > whole) {
    return [{ inDenominator: true, inNumerator: null, weight: whole }];
  }
  const others = whole === undefined ? { least: 0, most: null } : whole - known;
  return [
    { inDenominator: true, inNumerator: true, weight: known },
    { inDenominator: true, inNumerator: isComplete ? false : null, weight: others },
  ];
}
