import { DAY, expectCall, type PlainDate } from "../base/index.js";
import { type Household, plainValue, type Village } from "../model/index.js";
import type { Register } from "../register/index.js";
import { isOne, type Standing, standingOf } from "./register-people.js";
import { TABLES_MEASURED } from "./shapes.js";

/** The parts of a register that indicators are measured from. */
export type IndicatorRegister = Pick<
  Register,
  "households" | "villages" | "townships" | "counties"
>;

/** A household with its place and standing on the day. */
export interface Home {
  readonly household: Household;
  /** The id of its village; `null` when that is not known, or not in the register. */
  readonly place: string | null;
  readonly standing: Standing;
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
  /** How many registered households there can be; `null` when some village does not say, or is exceeded. */
  readonly mostOnFile: number | null;
}

const ON_FILE = ["poor", "exited", "relapsed"] as const satisfies readonly Standing[];

/**
 * Places the households of a register and tells which are registered on a day. A village that declares
 * its number of registered households, and has as many on its list, has no others: neither among the
 * households without a status nor among those that are not listed. A number recorded after the day says
 * nothing of the day.
 */
export function homesOn(register: IndicatorRegister, asOf: PlainDate): Homes {
  expectCall("homesOn", {
    register: [register, TABLES_MEASURED],
    asOf: [asOf, DAY],
  });
  const { households, villages, townships, counties } = register;
  const known = new Set([...counties, ...townships, ...villages].map(idOf));
  const listed = households.map((household): Home => {
    const village = plainValue(household.village);
    const standing = standingOf(household, asOf);
    return {
      household,
      place: village !== undefined && known.has(village) ? village : null,
      standing,
      onFile: isOne(standing, ...ON_FILE),
    };
  });
  const listedOf = groupByPlace(listed);
  const lacking = villages.map((village) => ({
    id: idOf(village),
    count: lackingOf(village, listedOf.get(idOf(village)) ?? [], asOf),
  }));
  const complete = new Set(lacking.filter(({ count }) => count === 0).map(({ id }) => id));
  const unplaced = (listedOf.get(null) ?? []).filter(({ onFile }) => onFile === true).length;
  const elsewhere = sumOf(lacking.map(({ count }) => count));
  const onFile = listed.filter((one) => one.onFile === true).length;
  const mostOnFile =
    villages.length === 0 || elsewhere === null || elsewhere < unplaced
      ? null
      : onFile + elsewhere - unplaced;
  const homes = listed.map((home): Home => {
    const isClosed = mostOnFile === onFile || (home.place !== null && complete.has(home.place));
    return home.onFile === null && isClosed ? { ...home, onFile: false } : home;
  });
  return { homes, homesOf: groupByPlace(homes), complete, mostOnFile };
}

/** How many registered households a village declares beyond those of its list; `null` when unknown. */
function lackingOf(village: Village, homes: readonly Home[], asOf: PlainDate): number | null {
  const declared = plainValue(village.declaredRegistered);
  const day = plainValue(village.recordedOn) ?? asOf;
  if (declared === undefined || day > asOf) return null;
  const then = homes.filter(
    ({ household }) => isOne(standingOf(household, day), ...ON_FILE) === true,
  );
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
