import type { PlainDate } from "../base/index.js";
import { type Assessment, assess, plan } from "../judge/index.js";
import type { Pack } from "../law/index.js";
import { type County, type Household, plainValue, type Village } from "../register/index.js";
import type { Indicator } from "./definition.js";
import {
  groupByPlace,
  type Home,
  type Homes,
  type IndicatorRegister,
  idOf,
} from "./register-homes.js";
import { and, isOne, peopleOf, statedShare } from "./register-people.js";
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
}

type Counter = (input: Input) => readonly PlacedUnit[];

/** How the register tells each indicator that does not count verdicts. */
export const COUNTERS: Readonly<Record<string, Counter>> = {
  povertyIncidence: incidenceUnits,
  relapseRate: (input) =>
    people(input, ({ standing, onFile }) => ({
      inDenominator: and(onFile, isOne(standing, "exited", "relapsed")),
      inNumerator: isOne(standing, "relapsed"),
    })),
  basicInsuranceCoverage: (input) =>
    registeredPeople(input, (member) => isAny(member.basicInsurance)),
  criticalIllnessInsuranceCoverage: (input) =>
    registeredPeople(input, (member) => plainValue(member.criticalIllnessInsurance) ?? null),
  medicalAssistanceCoverage: (input) =>
    registeredPeople(input, (member) => plainValue(member.medicalAssistance) ?? null),
  pairingCoverage: (input) =>
    registeredHomes(input, ({ household }) =>
      plainValue(household.helper) === undefined ? null : true,
    ),
  electricityCoverage: (input) => [
    ...input.homes.map(({ household, place, standing }) => ({
      place,
      inDenominator: standing === null ? null : standing !== "cancelled",
      inNumerator: plainValue(household.electricity) ?? null,
    })),
    ...missingHomes(input, true),
  ],
  villageRoadCoverage: ({ register, unseen }) => [
    ...register.villages.map((village) => ({
      place: idOf(village),
      inDenominator: true,
      inNumerator: plainValue(village.hardenedRoad) ?? null,
    })),
    ...unseen.map(({ place, villages }) => ({
      place,
      inDenominator: true,
      inNumerator: null,
      weight: villages,
    })),
  ],
  compositeIncidence: (input) =>
    stated(input, (county) => [
      [county.poorPopulation, county.missedPopulation, county.wronglyExitedPopulation],
      county.ruralPopulation,
    ]),
  wrongExitRate: (input) =>
    stated(input, (county) => [[county.sampledWronglyExited], county.sampledExited]),
  missedRate: (input) =>
    stated(input, (county) => [[county.sampledMissed], county.sampledUnregistered]),
  publicRecognition: (input) =>
    stated(input, (county) => [[county.recognisingHouseholds], county.surveyedHouseholds]),
};

/** Poor people among the rural population; who is on no list is the remainder of the village. */
function incidenceUnits(input: Input): readonly PlacedUnit[] {
  const { register, homes, options } = input;
  const units: PlacedUnit[] = homes.flatMap(({ household, place, standing, onFile }) =>
    peopleOf(household, options, options.mostPeople).map(({ belongs, weight }) => ({
      place,
      inDenominator: and(belongs, standing !== "cancelled"),
      inNumerator: and(onFile, isOne(standing, "poor", "relapsed")),
      weight,
    })),
  );
  const unitsOf = groupByPlace(units);
  const remainder = register.villages.map((village): PlacedUnit => {
    const population = plainValue(village.ruralPopulation);
    const listed = unitsOf.get(idOf(village)) ?? [];
    const least = weigh(
      listed.filter(({ inDenominator }) => inDenominator === true),
      "least",
    );
    const most = weigh(
      listed.filter(({ inDenominator }) => inDenominator !== false),
      "most",
    );
    return {
      place: idOf(village),
      inDenominator: true,
      inNumerator: isListed(input, village) ? false : null,
      weight:
        population === undefined
          ? { least: 0, most: null }
          : {
              least: most === null ? 0 : Math.max(0, population - most),
              most: Math.max(0, population - (least ?? 0)),
            },
    };
  });
  const isVouched = options.vouchedFor !== undefined;
  const elsewhere = input.unseen.map(({ place }): PlacedUnit => {
    const inNumerator = isVouched ? false : null;
    return { place, inDenominator: true, inNumerator, weight: { least: 0, most: null } };
  });
  return [...units, ...remainder, ...elsewhere];
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

type Answers = Pick<PlacedUnit, "inDenominator" | "inNumerator">;
type Recorded = Household["members"][number];

function people(input: Input, answersOf: (home: Home, member: Recorded | null) => Answers) {
  const listed = input.homes.flatMap((home): PlacedUnit[] =>
    peopleOf(home.household, input.options, input.options.mostPeople).map(
      ({ belongs, member, weight }) => {
        const answers = answersOf(home, member);
        const inDenominator = and(belongs, answers.inDenominator);
        return { place: home.place, inDenominator, inNumerator: answers.inNumerator, weight };
      },
    ),
  );
  const missing = missingHomes(input, null).map((unit): PlacedUnit => {
    const homes = typeof unit.weight === "number" ? unit.weight : null;
    const { mostPeople } = input.options;
    const most = homes === null || mostPeople === undefined ? null : homes * mostPeople;
    return { ...unit, weight: { least: 0, most } };
  });
  return [...listed, ...missing];
}

function registeredPeople(input: Input, has: (member: Recorded) => boolean | null) {
  return people(input, ({ onFile }, member) => ({
    inDenominator: onFile,
    inNumerator: member === null ? null : has(member),
  }));
}

function registeredHomes(input: Input, has: (home: Home) => boolean | null): PlacedUnit[] {
  return [
    ...input.homes.map((home) => ({
      place: home.place,
      inDenominator: home.onFile,
      inNumerator: has(home),
    })),
    ...missingHomes(input, null),
  ];
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
  const { asOf, knownAt } = options;
  const made = plan(pack, { asOf, knownAt });
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

type StatedCount = County["ruralPopulation"];

function stated(
  { register }: Input,
  of: (county: County) => readonly [readonly StatedCount[], StatedCount],
): PlacedUnit[] {
  return register.counties.flatMap((county) => {
    const [parts, whole] = of(county);
    const counts = parts.map((part) => plainValue(part));
    const total = plainValue(whole);
    const isBlank = [whole, ...parts].every((count) => count === undefined);
    if (isBlank) return [];
    if (total === undefined && counts.every((count) => count === undefined)) {
      const weight = { least: 0, most: null };
      return [{ place: idOf(county), inDenominator: true, inNumerator: null, weight }];
    }
    return statedShare(counts, total).map((unit) => ({ ...unit, place: idOf(county) }));
  });
}

function isAny(insurance: Recorded["basicInsurance"]): boolean | null {
  const value = plainValue(insurance);
  return value === undefined ? null : value !== "none";
}
