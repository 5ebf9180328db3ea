import { DAY, expectCall, optional, type PlainDate } from "../base/index.js";
import { FACTS, type Fact, type FactContext } from "../facts/index.js";
import type { Register } from "../register/index.js";
import {
  type Field,
  type Household,
  householdOn,
  type Moment,
  type Origin,
  plainValue,
  recordsOn,
  type Township,
  type Village,
} from "../register/index.js";
import { noLegalValue } from "./register-people.js";
import { TABLES_MEASURED } from "./shapes.js";
import type { WholeRange } from "./tally.js";

/** What a household was on a day. */
export type Standing = "not-registered" | "poor" | "exited" | "relapsed" | "cancelled";

/** The parts of a register that indicators are measured from. */
export type IndicatorRegister = Pick<
  Register,
  "households" | "villages" | "townships" | "counties"
> &
  Partial<Pick<Register, "indicatorValues" | "duties" | "environment" | "facilities">>;

/** A household with its place and standing on the day. */
export interface Home {
  readonly household: Household;
  /** The id of its village; `null` when that is not known, or not in the register. */
  readonly place: string | null;
  /** What it was on the day; `null` when the register does not tell. */
  readonly standing: Standing | null;
  /**
   * Whether it is a registered household on the day: poor, exited or relapsed. Without a status it can
   * still be told not to be one, where its village has all that it declares.
   */
  readonly onFile: boolean | null;
}

/** The households of a register on a day, and how far its villages say that none is missing. */
export interface Homes {
  readonly homes: readonly Home[];
  /** The homes of each place. */
  readonly homesOf: ReadonlyMap<string | null, readonly Home[]>;
  /** Villages that have as many registered households on the list as they declare. */
  readonly complete: ReadonlySet<string>;
  /**
   * Villages that are declared and not recorded: those of a township stand at it, those of townships
   * that are not recorded at the county. Where the number is not declared, or more are recorded than
   * declared, nobody knows how many.
   */
  readonly unseen: readonly { readonly place: string; readonly villages: WholeRange }[];
  /** How many registered households there can be; `null` when some village does not say, or is exceeded. */
  readonly mostOnFile: number | null;
}

/**
 * Places the households of a register and tells which are registered on a day. A village that declares
 * its number of registered households, and has as many on its list, has no others: neither among the
 * households without a status nor among those that are not listed. A number recorded after the day says
 * nothing of the day.
 */
export function homesOn(register: IndicatorRegister, moment: Moment): Homes {
  expectCall("homesOn", {
    register: [register, TABLES_MEASURED],
    asOf: [moment?.asOf, DAY],
    knownAt: [moment?.knownAt, optional(DAY)],
  });
  const { asOf } = moment;
  const seen = registerOn(register, moment);
  const { households, villages, townships, counties } = seen;
  const standings = standingsBy(moment.knownAt);
  const places = new Set([...counties, ...townships, ...villages].map(idOf));
  const listed = households.map((household): Home => {
    const village = plainValue(household.village);
    return {
      household,
      place: village !== undefined && places.has(village) ? village : null,
      ...standings(household, asOf),
    };
  });
  const listedOf = groupByPlace(listed);
  const lacking = villages.map((village) => ({
    id: idOf(village),
    count: lackingOf(village, listedOf.get(idOf(village)) ?? [], asOf, standings),
  }));
  const complete = new Set(lacking.filter(({ count }) => count === 0).map(({ id }) => id));
  const unplaced = (listedOf.get(null) ?? []).filter(({ onFile }) => onFile === true).length;
  const unseen = unseenIn(seen);
  const known = new Set(townships.map(idOf));
  // A village that is declared and not recorded may have any number of them.
  const isShort = unseen.some(({ place }) => known.has(place));
  const elsewhere = isShort ? null : sumOf(lacking.map(({ count }) => count));
  const onFile = listed.filter((one) => one.onFile === true).length;
  const mostOnFile =
    villages.length === 0 || elsewhere === null || elsewhere < unplaced
      ? null
      : onFile + elsewhere - unplaced;
  const homes = listed.map((home): Home => {
    const isClosed = mostOnFile === onFile || (home.place !== null && complete.has(home.place));
    return home.onFile === null && isClosed ? { ...home, onFile: false } : home;
  });
  return { homes, homesOf: groupByPlace(homes), complete, unseen, mostOnFile };
}

/**
 * The register as it stands at a moment: what had not been recorded does not exist, and cells that deny
 * each other say nothing. Everything that is counted is counted from this.
 */
export function registerOn(register: IndicatorRegister, moment: Moment): IndicatorRegister {
  return {
    households: register.households.map((one) => householdOn(one, moment)),
    villages: recordsOn("villages", register.villages, moment).records,
    townships: recordsOn("townships", register.townships, moment).records,
    counties: recordsOn("counties", register.counties, moment).records,
    indicatorValues: register.indicatorValues ?? [],
    environment: recordsOn("environment", register.environment ?? [], moment).records,
    facilities: recordsOn("facilities", register.facilities ?? [], moment).records,
    duties: recordsOn("duties", register.duties ?? [], moment).records,
  };
}

type Standings = (household: Household, day: PlainDate) => Pick<Home, "standing" | "onFile">;

/** Reads what households were on a day, as far as was known by another. */
function standingsBy(knownAt: PlainDate | undefined): Standings {
  const contexts = new Map<PlainDate, FactContext>();
  return (household, day) => {
    const context = contexts.get(day) ?? { asOf: day, knownAt, parameter: noLegalValue };
    contexts.set(day, context);
    const read = (id: string) => {
      const reading = (FACTS.get(id) as Fact<"household">).read({ household }, context);
      return reading.known ? reading.value : null;
    };
    return {
      standing: read("household.standing") as Standing | null,
      onFile: read("household.registered") as boolean | null,
    };
  };
}

const UNKNOWN_MANY: WholeRange = { least: 0, most: null };

function unseenIn({ villages, townships, counties }: IndicatorRegister): Homes["unseen"] {
  const inside = (list: readonly (Township | Village)[], key: "county" | "township", id: string) =>
    list.filter((one) => plainValue((one as Record<string, Field<string>>)[key]) === id);
  const ofTownships = townships.flatMap((township) => {
    const place = idOf(township);
    const own = inside(villages, "township", place);
    const missing = missingOf(township.declaredVillages, own);
    return missing === 0 ? [] : [{ place, villages: exactly(missing) }];
  });
  const ofCounties = counties.flatMap((county) => {
    const place = idOf(county);
    const missing = missingOf(county.declaredTownships, inside(townships, "county", place));
    return missing === 0 ? [] : [{ place, villages: UNKNOWN_MANY }];
  });
  return [...ofTownships, ...ofCounties];
}

const exactly = (count: number | null): WholeRange =>
  count === null ? UNKNOWN_MANY : { least: count, most: count };

/** How many parts are declared beyond those that are recorded; `null` when nobody knows. */
function missingOf(declared: Field<number>, recorded: readonly Origin[]): number | null {
  const number = plainValue(declared);
  const isSure = recorded.every(({ mayBeLater }) => mayBeLater !== true);
  return number === undefined || !isSure || number < recorded.length
    ? null
    : number - recorded.length;
}

/** How many registered households a village declares beyond those of its list; `null` when unknown. */
function lackingOf(
  village: Village,
  homes: readonly Home[],
  asOf: PlainDate,
  standings: Standings,
): number | null {
  const declared = plainValue(village.declaredRegistered);
  const day = plainValue(village.recordedOn) ?? asOf;
  if (declared === undefined || day > asOf) return null;
  const then = homes.filter(({ household }) => standings(household, day).onFile === true);
  return then.length > declared ? null : declared - then.length;
}

function sumOf(counts: readonly (number | null)[]): number | null {
  return counts.reduce((sum, one) => (sum === null || one === null ? null : sum + one), 0);
}

export function groupByPlace<T extends { readonly place: string | null }>(
  list: readonly T[],
): ReadonlyMap<string | null, readonly T[]> {
  const groups = new Map<string | null, T[]>();
  for (const one of list) {
    const group = groups.get(one.place);
    if (group === undefined) groups.set(one.place, [one]);
    else group.push(one);
  }
  return groups;
}

export function idOf(record: { readonly id?: Village["id"] }): string {
  return plainValue(record.id) ?? "?";
}
