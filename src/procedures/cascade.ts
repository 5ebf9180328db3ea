import { expectCall, type Finding, nullable } from "../base/index.js";
import type { DossierDetails } from "./findings.js";
import { CLAIMS, COUNTY_FRAMES, FINDINGS_LIST, VILLAGE_FRAMES } from "./shapes.js";
import { percentOf } from "./sign-off.js";

/** The exit of a household as a village claims it. */
export interface ExitClaim {
  readonly household: string;
  readonly village: string;
  /** `null` where the head count is not known. */
  readonly people: number | null;
  /** Registered as poor and not closed. */
  readonly registered: boolean;
  /** Struck off among the registered poor; `null` where the day decides and is not recorded. */
  readonly struckOff: boolean | null;
  /** Whether its concluded exit dossier holds; `false` without one, `null` where nobody can tell. */
  readonly holds: boolean | null;
}

export interface VillageFrame {
  readonly id: string;
  readonly name: string | null;
  readonly township: string;
  readonly county: string;
  /** Rural registered population, the denominator of the incidence. */
  readonly population: number | null;
  /** How many registered households the village declares; fewer claims make every number uncertain. */
  readonly registeredHouseholds: number | null;
}

/** What a county declares of itself, to which its villages are held. */
export interface CountyFrame {
  readonly id: string;
  readonly name: string | null;
  /** Rural population, the denominator of the incidence. */
  readonly population: number | null;
  readonly declaredTownships: number | null;
  /** The townships that are there, each with the villages that it declares. */
  readonly townships: readonly { readonly id: string; readonly declaredVillages: number | null }[];
}

/** A part of a county of which the register does not hold all that is declared. */
export interface CountyGap {
  /** What is counted: the townships of the county, the villages of a township, the people. */
  readonly of: "townships" | "villages" | "population";
  /** The county or township. */
  readonly id: string;
  /** `null` where nothing is declared, so that nobody can tell whether all is there. */
  readonly declared: number | null;
  readonly present: number;
}

/** A number of people between two bounds, with the households that it is made of. */
export interface Tally {
  readonly low: number;
  /** `null` when no upper bound is known. */
  readonly high: number | null;
  readonly households: readonly string[];
  /** The households that make low and high differ. */
  readonly uncertain: readonly string[];
}

export interface ExitCascade {
  readonly id: string;
  readonly name: string | null;
  readonly population: number | null;
  /** Registered poor who have not validly exited. */
  readonly poor: Tally;
  readonly exited: Tally;
  /** Struck off without a dossier that holds; they are counted among the poor. */
  readonly struckOffWithoutCase: readonly string[];
  /** Poor ÷ rural population in percent with two decimals, for the lowest and highest number. */
  readonly incidence: { readonly low: string | null; readonly high: string | null };
}

/**
 * Where there are gaps, the county's numbers are lower bounds over the population that it declares,
 * and no upper bound is known.
 */
export interface CountyCascade extends ExitCascade {
  readonly gaps: readonly CountyGap[];
  readonly villages: readonly ExitCascade[];
}

type Standing = "poor" | "exited" | "uncertain";

/**
 * Whether an exit dossier holds: no fault of the gravity of an error. One that cannot be judged in a
 * grave point neither holds nor fails.
 */
export function exitHolds(findings: readonly Finding<DossierDetails>[] | null): boolean | null {
  expectCall("exitHolds", {
    findings: [findings, nullable(FINDINGS_LIST)],
  });
  if (findings === null) return false;
  if (findings.some(({ kind, severity }) => kind === "fault" && severity === "error")) return false;
  if (findings.some(({ kind, severity }) => kind === "unknown" && severity === "warning"))
    return null;
  return true;
}

function standingOf({ struckOff, holds }: ExitClaim): Standing {
  if (struckOff === false || holds === false) return "poor";
  return struckOff === null || holds === null ? "uncertain" : "exited";
}

/**
 * Carries the exits of households up into the incidence of their village and their county. A
 * household that was struck off without a valid dossier counts as not exited. A county is complete only
 * when all its declared townships, villages and people are there.
 */
export function cascadeExits(
  claims: readonly ExitClaim[],
  villages: readonly VillageFrame[],
  counties: readonly CountyFrame[],
): CountyCascade[] {
  expectCall("cascadeExits", {
    claims: [claims, CLAIMS],
    villages: [villages, VILLAGE_FRAMES],
    counties: [counties, COUNTY_FRAMES],
  });
  const claimsOf = grouped(
    claims.filter(({ registered }) => registered),
    ({ village }) => village,
  );
  const frames = new Map(counties.map((county) => [county.id, county]));
  const villagesOf = grouped(villages, ({ county }) => county);
  return [...new Set([...villagesOf.keys(), ...frames.keys()])].sort().map((id) => {
    const own = villagesOf.get(id) ?? [];
    const frame = frames.get(id) ?? UNDECLARED;
    const rows = own.map((village) => {
      const inVillage = claimsOf.get(village.id) ?? [];
      return { village, inVillage, complete: village.registeredHouseholds === inVillage.length };
    });
    const gaps = gapsOf(id, frame, own);
    const complete = gaps.length === 0 && rows.every((row) => row.complete);
    return {
      ...summary(
        { id, name: frame.name, population: denominator(frame, own, gaps) },
        rows.flatMap(({ inVillage }) => inVillage),
        complete,
      ),
      gaps,
      villages: rows.map((row) => summary(row.village, row.inVillage, row.complete)),
    };
  });
}

const UNDECLARED = { name: null, population: null, declaredTownships: null, townships: [] };

function gapsOf(
  id: string,
  { population, declaredTownships, townships }: Omit<CountyFrame, "id">,
  villages: readonly VillageFrame[],
): CountyGap[] {
  const inTownship = grouped(villages, ({ township }) => township);
  const parts: CountyGap[] = [
    { of: "townships", id, declared: declaredTownships, present: townships.length },
    ...townships.map((township) => ({
      of: "villages" as const,
      id: township.id,
      declared: township.declaredVillages,
      present: inTownship.get(township.id)?.length ?? 0,
    })),
  ];
  if (population !== null && villages.every((village) => village.population !== null)) {
    parts.push({ of: "population", id, declared: population, present: peopleOf(villages) });
  }
  return parts.filter(({ declared, present }) => declared !== present);
}

/** The declared population; that of all villages where none is declared; `null` where they clash. */
function denominator(
  { population }: Omit<CountyFrame, "id">,
  villages: readonly VillageFrame[],
  gaps: readonly CountyGap[],
): number | null {
  if (population !== null) return population < peopleOf(villages) ? null : population;
  const known = gaps.length === 0 && villages.every((village) => village.population !== null);
  return known ? peopleOf(villages) : null;
}

function peopleOf(villages: readonly VillageFrame[]): number {
  return villages.reduce((sum, { population }) => sum + (population ?? 0), 0);
}

function grouped<T>(all: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(key(one));
    if (group === undefined) groups.set(key(one), [one]);
    else group.push(one);
  }
  return groups;
}

function summary(
  { id, name, population }: Pick<ExitCascade, "id" | "name" | "population">,
  claims: readonly ExitClaim[],
  complete: boolean,
): ExitCascade {
  const poor = tally(claims, "poor", complete);
  const share = (people: number | null) =>
    population === null || people === null ? null : percentOf(people, population);
  return {
    id,
    name,
    population,
    poor,
    exited: tally(claims, "exited", complete),
    struckOffWithoutCase: claims
      .filter((claim) => claim.struckOff === true && standingOf(claim) === "poor")
      .map(({ household }) => household)
      .sort(),
    incidence: { low: share(poor.low), high: share(poor.high) },
  };
}

function tally(claims: readonly ExitClaim[], standing: Standing, complete: boolean): Tally {
  const certain = claims.filter((claim) => standingOf(claim) === standing);
  const possible = claims.filter((claim) => standingOf(claim) === "uncertain");
  const uncertain = [...possible, ...certain.filter(({ people }) => people === null)];
  const sum = (some: readonly ExitClaim[]) =>
    some.reduce((total, { people }) => total + (people ?? 0), 0);
  const bounded = complete && [...certain, ...possible].every(({ people }) => people !== null);
  return {
    low: sum(certain),
    high: bounded ? sum([...certain, ...possible]) : null,
    households: certain.map(({ household }) => household).sort(),
    uncertain: uncertain.map(({ household }) => household).sort(),
  };
}
