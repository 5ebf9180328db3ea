import { MET, NOT_APPLICABLE, NOT_MET, negate, type Rank, UNKNOWN } from "../base/index.js";
import { parameterNameOf } from "./condition.js";

/** A number, or a legal value such as `{ fact: "parameter.workers-needed" }`. */
export type Mark = number | { readonly fact: string };

/**
 * How what a rule comes to on each member makes what it comes to on their household. Those whom its
 * `appliesWhen` leaves out count nowhere; of `none` its conditions say whom there must not be.
 */
export type Joining =
  | "every"
  | "some"
  | "none"
  | { readonly atLeast: Mark; readonly atLeastPercent?: undefined }
  | { readonly atLeastPercent: Mark; readonly atLeast?: undefined };

/** How many must meet a rule, where it says so: a number of people, or a share of those concerned. */
export interface Quota {
  readonly of: "people" | "percent";
  readonly mark: Mark;
}

export function quotaOf(joining: Joining | undefined): Quota | undefined {
  if (typeof joining !== "object") return undefined;
  const { atLeast, atLeastPercent } = joining;
  return atLeast === undefined
    ? { of: "percent", mark: atLeastPercent }
    : { of: "people", mark: atLeast };
}

/** The legal value with which a rule counts its members. */
export function markFactsIn(joining: Joining | undefined): readonly string[] {
  const mark = quotaOf(joining)?.mark;
  return typeof mark === "object" ? [mark.fact] : [];
}

/** The mark of a quota as a number, `null` where the legal value is not known. */
export function markValue(mark: Mark, legal: (parameter: string) => unknown): number | null {
  const value = typeof mark === "number" ? mark : legal(parameterNameOf(mark.fact) ?? mark.fact);
  return typeof value === "number" ? value : null;
}

/** What a rule comes to on one person: under `none`, who meets its conditions breaks it. */
export function ofPerson(joining: Joining | undefined, rank: Rank): Rank {
  return joining === "none" ? negate(rank) : rank;
}

/** On how many members a rule came to what; whom it does not concern is not among them. */
export type Tally = readonly [notMet: number, unknown: number, met: number];

export function tallyOf(ranks: Iterable<Rank>): Tally {
  const tally: [number, number, number, number] = [0, 0, 0, 0];
  for (const rank of ranks) tally[rank] += 1;
  return [tally[NOT_MET], tally[UNKNOWN], tally[MET]];
}

/**
 * Joins what a rule came to on the members of a household.
 *
 * @param mark - how many, or how many in a hundred, where the joining asks for so many; `null` where
 *   that is not known.
 * @param isOpen - nobody knows how many more members there are, and nothing of them.
 */
export function join(
  joining: Joining,
  [notMet, unknown, met]: Tally,
  mark: number | null,
  isOpen = false,
): Rank {
  const isUnsure = unknown > 0 || isOpen;
  const isOfAll = joining === "every" || joining === "none";
  if (isOfAll && notMet > 0) return NOT_MET;
  if (joining === "some" && met > 0) return MET;
  // An unknown person may turn out to be none whom the rule concerns.
  if (notMet + met === 0 || typeof joining === "string") {
    if (isUnsure) return UNKNOWN;
    return met > 0 ? MET : notMet > 0 ? NOT_MET : NOT_APPLICABLE;
  }
  if (mark === null) return UNKNOWN;
  const reaches = (fitting: number) =>
    joining.atLeast === undefined
      ? reachesPercent(fitting, notMet + unknown + met, mark)
      : fitting >= mark;
  // Of people who are not recorded any number may be there, and they change every share.
  if (reaches(met)) return isOpen && joining.atLeast === undefined ? UNKNOWN : MET;
  return isOpen || reaches(met + unknown) ? UNKNOWN : NOT_MET;
}

/** A legal share has no more than six decimals. */
const MILLION = 1_000_000;

function reachesPercent(part: number, whole: number, percent: number): boolean {
  return 100 * MILLION * part >= Math.round(percent * MILLION) * whole;
}
