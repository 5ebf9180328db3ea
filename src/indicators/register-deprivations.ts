import { DAY, expectCall, fullYears, listOf, type PlainDate } from "../base/index.js";
import { HOUSEHOLD } from "../judge/index.js";
import { type Household, householdOn, type Member, plainValue } from "../register/index.js";
import type { PovertyIndexSpec } from "./definition.js";
import { type Deprivations, type PovertyIndex, povertyIndex } from "./poverty-index.js";
import { type Person, peopleOf } from "./register-people.js";
import { POVERTY_SPEC } from "./shapes.js";

/** Ages at which a child is surely in the classes up to the eighth; at 14 it depends on the birthday. */
const SCHOOL_AGE = { from: 6, to: 13 } as const;

/** Minutes there and back from which water is far. */
const LONG_TRIP = 30;

/**
 * What a household of the register is deprived in, for the global index (`global-mpi-2018`). Nutrition,
 * child mortality, building materials and assets stand in no table and stay `null`, as does whatever a
 * cell does not decide. `null` as a whole when the number of people is not known.
 */
export function deprivationsOf(recorded: Household, asOf: PlainDate): Deprivations | null {
  expectCall("deprivationsOf", {
    household: [recorded, HOUSEHOLD],
    asOf: [asOf, DAY],
  });
  const household = householdOn(recorded, { asOf });
  const people = peopleOf(household, { asOf });
  if (people.some(({ belongs }) => belongs === null)) return null;
  const here = people.filter(({ belongs }) => belongs === true);
  return {
    people: here.length,
    deprived: {
      nutrition: null,
      childMortality: null,
      yearsOfSchooling: not(some(here, hasSixYears)),
      schoolAttendance: some(here, (member) => isOutOfSchool(member, asOf)),
      cookingFuel: usesSolidFuel(household),
      sanitation: not(plainValue(household.sanitaryToilet) ?? null),
      drinkingWater: lacksWater(household),
      electricity: not(plainValue(household.electricity) ?? null),
      housing: null,
      assets: null,
    },
  };
}

/**
 * The global index of the households of a register, with the number of those left out because nobody
 * knows how many people they have.
 *
 * @example
 * ```ts
 * const spec = builtinIndicators().povertyIndexes[0] as PovertyIndexSpec;
 * povertyIndexOf(spec, [], "2020-12-31").leftOut; // 0
 * ```
 */
export function povertyIndexOf(
  spec: PovertyIndexSpec,
  households: readonly Household[],
  asOf: PlainDate,
): { readonly index: PovertyIndex; readonly households: number; readonly leftOut: number } {
  expectCall("povertyIndexOf", {
    spec: [spec, POVERTY_SPEC],
    households: [households, listOf(HOUSEHOLD)],
    asOf: [asOf, DAY],
  });
  const known = households
    .map((household) => deprivationsOf(household, asOf))
    .filter((one) => one !== null);
  return {
    index: povertyIndex(spec, known),
    households: known.length,
    leftOut: households.length - known.length,
  };
}

function some(people: readonly Person[], has: (member: Member) => boolean | null): boolean | null {
  const answers = people.map(({ member }) => (member === null ? null : has(member)));
  if (answers.includes(true)) return true;
  return answers.includes(null) ? null : false;
}

function not(answer: boolean | null): boolean | null {
  return answer === null ? null : !answer;
}

/** Primary school has six years, but the register does not say whether it was finished. */
function hasSixYears(member: Member): boolean | null {
  const education = plainValue(member.education);
  if (education === undefined || education === "primary") return null;
  return education !== "illiterate";
}

function isOutOfSchool(member: Member, asOf: PlainDate): boolean | null {
  const birthDate = plainValue(member.birthDate);
  const schooling = plainValue(member.schooling);
  if (birthDate !== undefined) {
    const age = fullYears(birthDate, asOf);
    if (age < SCHOOL_AGE.from || age > SCHOOL_AGE.to + 1) return false;
    if (age > SCHOOL_AGE.to && !isAttending(schooling)) return null;
  }
  if (schooling === undefined) return null;
  if (isAttending(schooling)) return false;
  return birthDate === undefined ? null : true;
}

function isAttending(schooling: string | undefined): boolean {
  return schooling === "enrolled" || schooling === "home-teaching" || schooling === "finished";
}

function usesSolidFuel(household: Household): boolean | null {
  const fuel = plainValue(household.fuel);
  if (fuel === undefined || fuel === "other") return null;
  return fuel !== "clean";
}

/** Water tested good and near is safe; judged by the senses only, it is not known to be. */
function lacksWater({ water }: Household): boolean | null {
  const quality = plainValue(water?.quality);
  if (quality === "tested-bad" || quality === "sensory-bad") return true;
  const isPiped = plainValue(water?.piped);
  const minutes = plainValue(water?.roundTripMinutes);
  if (isPiped === false && minutes !== undefined && Number(minutes) >= LONG_TRIP) return true;
  const isNear = isPiped === true || (minutes !== undefined && Number(minutes) < LONG_TRIP);
  return quality === "tested-good" && isNear ? false : null;
}
