import { expectCall, ITERABLE, listOf, objectWith } from "../base/index.js";
import { type Indicator, LEVELS, type Level } from "./definition.js";
import { type Measurement, measureShare } from "./measure.js";
import { type Outcome, outcomeOf } from "./outcome.js";
import { INDICATOR, PLACES, ROLL_UP_OPTIONS, ROLLED_PLACES } from "./shapes.js";
import { addTallies, type CountedUnit, EMPTY_TALLY, type Tally, tally } from "./tally.js";
import type { TargetContext } from "./target.js";

/** A village, township, county, … and the place around it. */
export interface Place {
  readonly id: string;
  readonly name?: string | undefined;
  readonly level: Level;
  /** The id of the place around it; `null` at the top. */
  readonly parent: string | null;
  /** Overrides the region of the context for this place and everything in it. */
  readonly region?: TargetContext["region"];
}

/** A unit and the smallest place that it is known to lie in; `null` when that is not known. */
export interface PlacedUnit extends CountedUnit {
  readonly place: string | null;
}

/** The units of one indicator. */
export interface IndicatorUnits {
  readonly indicator: Indicator;
  readonly units: Iterable<PlacedUnit>;
}

/** A place with its measurements, its outcome, and the places in it. */
export interface RolledPlace {
  readonly place: string;
  readonly level: Level;
  readonly measurements: readonly Measurement[];
  readonly outcome: Outcome;
  readonly within: readonly RolledPlace[];
}

export interface RollUp {
  readonly places: readonly RolledPlace[];
  /** By indicator: how many units were given, how many lie in some place, and how many in none. */
  readonly counts: readonly {
    readonly indicator: string;
    readonly given: number;
    readonly placed: number;
    readonly unplaced: number;
  }[];
}

export interface RollUpOptions extends TargetContext {
  /**
   * Whether a veto decides only at the place where it falls (the default), or at every place around
   * it too.
   */
  readonly vetoes?: "own-level" | "upward" | undefined;
  /** How many binding indicators without veto have to be reached; all when left out. */
  readonly needs?: number | undefined;
}

/**
 * Measures shares at every place from the units up: a place's tally is the sum of its own units and of
 * the tallies of the places in it, so that parts and whole always add up. Units without a known place
 * are counted as unplaced and enter no place.
 *
 * Throws `TypeError` for a place that is given twice, lies in an unknown place, in a circle, or in one
 * of the same or a lower level, and for a unit in an unknown place.
 */
export function rollUp(
  places: readonly Place[],
  inputs: readonly IndicatorUnits[],
  options: RollUpOptions,
): RollUp {
  expectCall("rollUp", {
    places: [places, PLACES],
    inputs: [inputs, listOf(objectWith({ indicator: INDICATOR, units: ITERABLE }))],
    options: [options, ROLL_UP_OPTIONS],
  });
  const children = childrenOf(places);
  const known = new Set(places.map(({ id }) => id));
  const counted = inputs.map(({ indicator, units }) => ({
    indicator,
    ...sortByPlace(units, known),
  }));
  const build = (place: Place, region: TargetContext["region"]): RolledNode => {
    const here = place.region ?? region;
    const within = (children.get(place.id) ?? []).map((child) => build(child, here));
    const tallies = counted.map(({ byPlace }, index) =>
      addTallies([
        tally(byPlace.get(place.id) ?? []),
        ...within.map((node) => node.tallies[index] ?? EMPTY_TALLY),
      ]),
    );
    const context = {
      asOf: options.asOf,
      region: here,
      jurisdiction: options.jurisdiction,
      level: place.level,
      place: place.id,
      placeName: place.name,
    };
    const measurements = counted.flatMap(({ indicator }, index) =>
      indicator.levels.includes(place.level)
        ? [measureShare(indicator, tallies[index] ?? EMPTY_TALLY, context)]
        : [],
    );
    const own = { ...outcomeOf(measurements, { needs: options.needs }), place: place.id };
    const vetoedWithin = within.some(({ isVetoed }) => isVetoed);
    const isVetoed = own.vetoes.length > 0 || vetoedWithin;
    const outcome: Outcome =
      options.vetoes === "upward" && isVetoed ? { ...own, answer: "not-reached" } : own;
    return {
      tallies,
      isVetoed,
      rolled: {
        place: place.id,
        level: place.level,
        measurements,
        outcome,
        within: within.map(({ rolled }) => rolled),
      },
    };
  };
  return {
    places: (children.get(null) ?? []).map((place) => build(place, options.region).rolled),
    counts: counted.map(({ indicator, given, unplaced }) => ({
      indicator: indicator.id,
      given,
      placed: given - unplaced,
      unplaced,
    })),
  };
}

/** Every place of a roll-up, each before the places in it. */
export function flattenPlaces(places: readonly RolledPlace[]): readonly RolledPlace[] {
  expectCall("flattenPlaces", {
    places: [places, ROLLED_PLACES],
  });
  return places.flatMap((place) => [place, ...flattenPlaces(place.within)]);
}

interface RolledNode {
  readonly tallies: readonly Tally[];
  readonly isVetoed: boolean;
  readonly rolled: RolledPlace;
}

function sortByPlace(units: Iterable<PlacedUnit>, known: ReadonlySet<string>) {
  const byPlace = new Map<string, PlacedUnit[]>();
  let given = 0;
  let unplaced = 0;
  for (const unit of units) {
    given += 1;
    if (unit.place === null) {
      unplaced += 1;
      continue;
    }
    if (!known.has(unit.place)) throw new TypeError(`no place "${unit.place}"`);
    const there = byPlace.get(unit.place);
    if (there === undefined) byPlace.set(unit.place, [unit]);
    else there.push(unit);
  }
  return { byPlace, given, unplaced };
}

function childrenOf(places: readonly Place[]): ReadonlyMap<string | null, readonly Place[]> {
  const byId = new Map(places.map((place) => [place.id, place]));
  if (byId.size !== places.length) throw new TypeError("a place is given twice");
  const children = new Map<string | null, Place[]>();
  for (const place of [...places].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (place.parent !== null) {
      const parent = byId.get(place.parent);
      if (parent === undefined) throw new TypeError(`no place "${place.parent}"`);
      // Levels only ever rise towards the parent, so there can be no circle.
      if (LEVELS.indexOf(parent.level) <= LEVELS.indexOf(place.level)) {
        throw new TypeError(`"${place.id}" lies in a place that is not of a higher level`);
      }
    }
    const siblings = children.get(place.parent);
    if (siblings === undefined) children.set(place.parent, [place]);
    else siblings.push(place);
  }
  return children;
}
