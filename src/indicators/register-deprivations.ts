import { DAY, expectCall, listOf, type PlainDate } from "../base/index.js";
import { type Asker, asker, HOUSEHOLD } from "../judge/index.js";
import { legalValue, NATION } from "../law/index.js";
import { type Household, householdOn } from "../register/index.js";
import type { Deprivation, PovertyIndexSpec } from "./definition.js";
import { type Deprivations, type PovertyIndex, povertyIndex } from "./poverty-index.js";
import { type Person, peopleOf } from "./register-people.js";
import { POVERTY_SPEC } from "./shapes.js";

/**
 * What a household of the register is deprived in, by the conditions of an index. What stands in no
 * table is `null`, as is whatever a cell does not decide. `null` as a whole when the number of people
 * is not known.
 */
export function deprivationsOf(
  spec: PovertyIndexSpec,
  household: Household,
  asOf: PlainDate,
): Deprivations | null {
  expectCall("deprivationsOf", {
    spec: [spec, POVERTY_SPEC],
    household: [household, HOUSEHOLD],
    asOf: [asOf, DAY],
  });
  return deprivationsReader(spec, asOf)(household);
}

/** Makes the conditions of an index ready for one household after another. */
function deprivationsReader(
  { dimensions, parameters }: PovertyIndexSpec,
  asOf: PlainDate,
): (household: Household) => Deprivations | null {
  const values = new Map(parameters.map((one) => [one.name, one]));
  const parameter = (name: string) => legalValue(values, name, { asOf, place: NATION.id }).reading;
  const ask = asker({ asOf, parameter });
  const questions = dimensions
    .flatMap(({ indicators }) => indicators)
    .map(({ id, deprived }) => ({ id, has: deprived === null ? null : question(ask, deprived) }));
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

/** Asks whether the household at hand is deprived, of it or of those who belong to it. */
function question(ask: Asker, deprived: Deprivation): (here: readonly Person[]) => boolean | null {
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
  const read = deprivationsReader(spec, asOf);
  const known = households.map(read).filter((one) => one !== null);
  return {
    index: povertyIndex(spec, known),
    households: known.length,
    leftOut: households.length - known.length,
  };
}
