import type { CaseFinding } from "./finding.js";
import { percentOf } from "./sign-off.js";

/** The exit of a household as a village claims it, with the audit of its case. */
export interface ExitClaim {
  readonly household: string;
  readonly village: string;
  /** `null` where the head count is not known. */
  readonly people: number | null;
  /** Registered as poor and not closed. */
  readonly registered: boolean;
  /** Struck off among the registered poor. */
  readonly struckOff: boolean;
  /** The findings of its exit case; `null` when there is no concluded case. */
  readonly findings: readonly CaseFinding[] | null;
}

export interface VillageFrame {
  readonly id: string;
  readonly county: string;
  /** Rural registered population, the denominator of the incidence. */
  readonly population: number | null;
  /** How many registered households the village declares; fewer claims make every number uncertain. */
  readonly registeredHouseholds: number | null;
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
  readonly population: number | null;
  /** Registered poor who have not validly exited. */
  readonly poor: Tally;
  readonly exited: Tally;
  /** Struck off without a valid case; they are counted among the poor. */
  readonly struckOffWithoutCase: readonly string[];
  /** Poor ÷ rural population in percent with two decimals, for the lowest and highest number. */
  readonly incidence: { readonly low: string | null; readonly high: string | null };
}

export interface CountyCascade extends ExitCascade {
  readonly villages: readonly ExitCascade[];
}

type Standing = "poor" | "exited" | "uncertain";

/**
 * Whether an exit case holds: no fault of the gravity of an error. One that cannot be judged in a
 * grave point neither holds nor fails.
 */
export function exitHolds(findings: readonly CaseFinding[] | null): boolean | null {
  if (findings === null) return false;
  if (findings.some(({ kind, severity }) => kind === "fault" && severity === "error")) return false;
  if (findings.some(({ kind, severity }) => kind === "unknown" && severity === "warning"))
    return null;
  return true;
}

function standingOf(claim: ExitClaim): Standing {
  if (!claim.struckOff) return "poor";
  const holds = exitHolds(claim.findings);
  return holds === null ? "uncertain" : holds ? "exited" : "poor";
}

/**
 * Carries the exits of households up into the incidence of their village and their county. A
 * household that was struck off without a valid case counts as not exited.
 */
export function cascadeExits(
  claims: readonly ExitClaim[],
  villages: readonly VillageFrame[],
): CountyCascade[] {
  const counties = [...new Set(villages.map(({ county }) => county))].sort();
  return counties.map((county) => {
    const own = villages.filter((village) => village.county === county);
    const rows = own.map((village) => {
      const inVillage = claims.filter((claim) => claim.village === village.id && claim.registered);
      const complete = village.registeredHouseholds === inVillage.length;
      return { village, inVillage, complete };
    });
    const populations = own.map(({ population }) => population);
    const total = populations.includes(null)
      ? null
      : populations.reduce<number>((sum, population) => sum + (population ?? 0), 0);
    return {
      ...summary(
        county,
        rows.flatMap(({ inVillage }) => inVillage),
        total,
        rows.every(({ complete }) => complete),
      ),
      villages: rows.map(({ village, inVillage, complete }) =>
        summary(village.id, inVillage, village.population, complete),
      ),
    };
  });
}

function summary(
  id: string,
  claims: readonly ExitClaim[],
  population: number | null,
  complete: boolean,
): ExitCascade {
  const poor = tally(claims, "poor", complete);
  const share = (people: number | null) =>
    population === null || people === null ? null : percentOf(people, population);
  return {
    id,
    population,
    poor,
    exited: tally(claims, "exited", complete),
    struckOffWithoutCase: claims
      .filter((claim) => claim.struckOff && standingOf(claim) === "poor")
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
