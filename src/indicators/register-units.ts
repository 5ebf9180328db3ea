import type { PlainDate, Reading } from "../base/index.js";
import { type AnySubject, FACTS, type FactContext } from "../facts/index.js";
import { type Asker, type Assessment, assess, plan, worksByPlace } from "../judge/index.js";
import type { Pack } from "../law/index.js";
import { plainValue, type Village } from "../register/index.js";
import type { Counted, Counting, Indicator } from "./definition.js";
import { groupByPlace, type Homes, type IndicatorRegister, idOf } from "./register-homes.js";
import { and, peopleOf, statedShare } from "./register-people.js";
import type { Place, PlacedUnit } from "./roll-up.js";

export interface RegisterOptions {
  readonly asOf: PlainDate;
  readonly knownAt?: PlainDate | undefined;
  readonly region?: Place["region"];
  /** The place whose law counts; the nation where it is left out. */
  readonly jurisdiction?: string | undefined;
  /** Packs for the indicators that count verdicts; those of other packs are not measured. */
  readonly packs?: readonly Pack[] | undefined;
  /**
   * What the caller vouches for. Without it a village's list of households is complete only when its
   * declared number says so, and anybody who is not on it may be poor or registered. With
   * `registered-households` every household that was ever registered is on the list.
   */
  readonly vouchedFor?: "registered-households" | undefined;
  /**
   * The most people that any household has, where the caller vouches for a number. Without it, a
   * household that declares no number may have any, and rates over people lose their bounds.
   */
  readonly mostPeople?: number | undefined;
  readonly vetoes?: "own-level" | "upward" | undefined;
}

/** What units are counted from. */
export interface Input extends Homes {
  readonly register: IndicatorRegister;
  readonly options: RegisterOptions;
  /** How each set is told, by its id. */
  readonly sets: ReadonlyMap<string, Counting | null>;
  readonly context: FactContext;
  readonly asker: Asker;
}

/** The units of a share by how its two sets are told; `undefined` where the register tells one of them not. */
export function countedUnits(
  { kind, numerator, denominator }: Indicator,
  input: Input,
): readonly PlacedUnit[] | undefined {
  const part = countingOf(numerator, input);
  const whole = countingOf(denominator, input);
  if (kind !== "share" || part === null || whole === null) return undefined;
  const [parts, wholes] = [part.stated?.county, whole.stated?.county];
  if (parts !== undefined && wholes !== undefined) return stated(input, parts, wholes);
  if (part.stated !== undefined) return undefined;
  if (whole.count === "village") return villages(input, part, whole);
  if (whole.count === "household") return households(input, part, whole);
  return people(input, part, whole);
}

function countingOf(counted: Counted | null, { sets }: Input): Counting | null {
  return counted !== null && "set" in counted ? (sets.get(counted.set) ?? null) : null;
}

type Answers = Pick<PlacedUnit, "inDenominator" | "inNumerator">;

/**
 * Makes the questions of a share ready. What the whole says already is not asked of the part: a part of
 * registered households among registered households is asked only for what sets it apart.
 */
function questionsOf({ asker }: Input, part: Counting, whole: Counting) {
  const questions = [whole, part].map(({ where }) =>
    where === undefined ? undefined : asker.question(where),
  );
  const isAsked = part.among !== whole.among;
  return (onFile: boolean | null, isRecorded = true): Answers => {
    const [ofWhole, ofPart] = questions.map((question) => {
      if (question === undefined) return true;
      return question.isAboutMembers && !isRecorded ? null : question.ask();
    }) as [boolean | null, boolean | null];
    return {
      inDenominator: whole.among === undefined ? ofWhole : and(onFile, ofWhole),
      inNumerator: isAsked && part.among !== undefined ? and(onFile, ofPart) : ofPart,
    };
  };
}

function villages(input: Input, part: Counting, whole: Counting): PlacedUnit[] {
  const { register, unseen, asker } = input;
  const answersOf = questionsOf(input, part, whole);
  const worksIn = worksByPlace(register.facilities ?? []);
  return [
    ...register.villages.map((village) => {
      asker.turnTo({ village, facilities: worksIn(village.id) });
      return { place: idOf(village), ...answersOf(null) };
    }),
    ...unseen.map(({ place, villages: weight }) => ({
      place,
      inDenominator: whole.where === undefined ? true : null,
      inNumerator: null,
      weight,
    })),
  ];
}

function households(input: Input, part: Counting, whole: Counting): PlacedUnit[] {
  const answersOf = questionsOf(input, part, whole);
  return [
    ...input.homes.map(({ household, place, onFile }) => {
      input.asker.turnTo({ household });
      return { place, ...answersOf(onFile) };
    }),
    ...missingHomes(input, whole.among === undefined ? true : null),
  ];
}

function people(input: Input, part: Counting, whole: Counting): PlacedUnit[] {
  const { homes, options, asker } = input;
  const answersOf = questionsOf(input, part, whole);
  const listed = homes.flatMap(({ household, place, onFile }): PlacedUnit[] => {
    asker.turnTo({ household });
    return peopleOf(household, options, options.mostPeople).map(({ belongs, member, weight }) => {
      if (member !== null) asker.turnToMember(member);
      const { inDenominator, inNumerator } = answersOf(onFile, member !== null);
      return { place, inDenominator: and(belongs, inDenominator), inNumerator, weight };
    });
  });
  const ofVillage = whole.stated?.village;
  if (ofVillage !== undefined) return [...listed, ...remainders(input, listed, ofVillage)];
  const missing = missingHomes(input, null).map((unit): PlacedUnit => {
    const count = typeof unit.weight === "number" ? unit.weight : null;
    const { mostPeople } = options;
    const most = count === null || mostPeople === undefined ? null : count * mostPeople;
    return { ...unit, weight: { least: 0, most } };
  });
  return [...listed, ...missing];
}

/** Who is on no list is the remainder of what the village states; who is registered is on the list. */
function remainders(
  input: Input,
  listed: readonly PlacedUnit[],
  facts: readonly string[],
): PlacedUnit[] {
  const unitsOf = groupByPlace(listed);
  const here = input.register.villages.map((village): PlacedUnit => {
    const place = idOf(village);
    const units = unitsOf.get(place) ?? [];
    const least = weigh(
      units.filter(({ inDenominator }) => inDenominator === true),
      "least",
    );
    const most = weigh(
      units.filter(({ inDenominator }) => inDenominator !== false),
      "most",
    );
    const [whole] = facts.map((id) => numberIn(readFact(id, { village }, input.context)));
    const weight =
      whole === undefined
        ? { least: 0, most: null }
        : {
            least: most === null ? 0 : Math.max(0, whole - most),
            most: Math.max(0, whole - (least ?? 0)),
          };
    const inNumerator = isListed(input, village) ? false : null;
    return { place, inDenominator: true, inNumerator, weight };
  });
  const inNumerator = input.options.vouchedFor === undefined ? null : false;
  const elsewhere = input.unseen.map(
    ({ place }): PlacedUnit => ({
      place,
      inDenominator: true,
      inNumerator,
      weight: { least: 0, most: null },
    }),
  );
  return [...here, ...elsewhere];
}

function weigh(units: readonly PlacedUnit[], side: "least" | "most"): number | null {
  let sum = 0;
  for (const { weight = 1 } of units) {
    const one = typeof weight === "number" ? weight : weight[side];
    if (one === null) return null;
    sum += one;
  }
  return sum;
}

/** Whether every household of the village that was ever registered is known to be on the list. */
function isListed({ options, complete }: Input, village: Village): boolean {
  return options.vouchedFor !== undefined || complete.has(idOf(village));
}

/**
 * Households that a village declares and the list lacks, and those of villages that are declared and
 * not recorded. Where every registered one is listed they matter only to indicators of every household
 * (`inDenominator` true).
 */
function missingHomes(input: Input, inDenominator: true | null): PlacedUnit[] {
  const { register, homesOf, options } = input;
  const isVouched = inDenominator === null && options.vouchedFor !== undefined;
  const elsewhere = (isVouched ? [] : input.unseen).map(({ place }): PlacedUnit => {
    return { place, inDenominator, inNumerator: null, weight: { least: 0, most: null } };
  });
  const here = register.villages.flatMap((village): PlacedUnit[] => {
    if (inDenominator === null && isListed(input, village)) return [];
    const declared = plainValue(village.declaredHouseholds);
    const listed = homesOf.get(idOf(village)) ?? [];
    const counted = listed.filter(({ standing }) => standing !== "cancelled").length;
    if (declared !== undefined && declared <= counted) return [];
    const weight = declared === undefined ? { least: 0, most: null } : declared - counted;
    return [{ place: idOf(village), inDenominator, inNumerator: null, weight }];
  });
  return [...here, ...elsewhere];
}

/** Registered households by their verdict; `undefined` when no given pack has the criterion. */
export function verdictUnits(
  indicator: Indicator,
  input: Input,
  assessments: Map<Pack, readonly Assessment[]>,
): readonly PlacedUnit[] | undefined {
  if (!("verdict" in indicator.numerator)) return undefined;
  const { homes, options } = input;
  const { pack: name, criterion, is } = indicator.numerator.verdict;
  const pack = options.packs?.find((one) => one.name === name || one.lineage.includes(name));
  if (pack === undefined) return undefined;
  const { asOf, knownAt, jurisdiction: place } = options;
  const made = plan(pack, { asOf, knownAt, place });
  const assessed =
    assessments.get(pack) ?? homes.map(({ household }) => assess(made, { household }));
  assessments.set(pack, assessed);
  const verdicts = assessed.map(
    ({ criteria, groups }) =>
      criteria.find((one) => one.criterion === criterion)?.verdict ??
      groups.find(({ id }) => id === criterion)?.verdict,
  );
  if (verdicts.includes(undefined)) return undefined;
  return [
    ...homes.map(({ place, onFile }, at): PlacedUnit => {
      const verdict = verdicts[at] ?? "unknown";
      const isExempt = verdict === "not-applicable";
      return {
        place,
        inDenominator: and(onFile, !isExempt),
        inNumerator: verdict === "unknown" ? null : verdict === is,
      };
    }),
    ...missingHomes(input, null),
  ];
}

/** What counties state of their parts and their whole, in place of a count. */
function stated(
  { register, context }: Input,
  parts: readonly string[],
  wholes: readonly string[],
): PlacedUnit[] {
  return register.counties.flatMap((county) => {
    const place = idOf(county);
    const read = (id: string) => readFact(id, { county, townships: [] }, context);
    const [ofWhole, ofParts] = [wholes.map(read), parts.map(read)];
    if ([...ofWhole, ...ofParts].every(isBlank)) return [];
    const [total] = ofWhole.map(numberIn);
    const counts = ofParts.map(numberIn);
    if ([total, ...counts].every((count) => count === undefined)) {
      return [{ place, inDenominator: true, inNumerator: null, weight: ANY_NUMBER }];
    }
    return statedShare(counts, total).map((unit) => ({ ...unit, place }));
  });
}

const ANY_NUMBER = { least: 0, most: null };

const numberIn = (reading: Reading) => (reading.known ? Number(reading.value) : undefined);

/** Whether nothing was ever recorded. */
const isBlank = (reading: Reading) =>
  !reading.known && reading.lacks.every(({ reason }) => reason === "missing");

function readFact(id: string, subject: AnySubject, context: FactContext): Reading {
  const fact = FACTS.get(id);
  if (fact === undefined) throw new TypeError(`no fact ${id}`);
  return fact.read(subject as never, context);
}
