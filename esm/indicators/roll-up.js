import { expectCall, ITERABLE, listOf, objectWith } from "../base/index.js";
import { LEVELS } from "./definition.js";
import { measureShare } from "./measure.js";
import { outcomeOf } from "./outcome.js";
import { INDICATOR, PLACES, ROLL_UP_OPTIONS, ROLLED_PLACES } from "./shapes.js";
import { addTallies, EMPTY_TALLY, tally } from "./tally.js";
function rollUp(places, inputs, options) {
  expectCall("rollUp", {
    places: [places, PLACES],
    inputs: [inputs, listOf(objectWith({ indicator: INDICATOR, units: ITERABLE }))],
    options: [options, ROLL_UP_OPTIONS]
  });
  const children = childrenOf(places);
  const known = new Set(places.map(({ id }) => id));
  const counted = inputs.map(({ indicator, units }) => ({
    indicator,
    ...sortByPlace(units, known)
  }));
  const build = (place, region) => {
    const here = place.region ?? region;
    const within = (children.get(place.id) ?? []).map((child) => build(child, here));
    const tallies = counted.map(
      ({ byPlace }, index) => addTallies([
        tally(byPlace.get(place.id) ?? []),
        ...within.map((node) => node.tallies[index] ?? EMPTY_TALLY)
      ])
    );
    const context = {
      asOf: options.asOf,
      region: here,
      jurisdiction: options.jurisdiction,
      level: place.level,
      place: place.id,
      placeName: place.name
    };
    const measurements = counted.flatMap(
      ({ indicator }, index) => indicator.levels.includes(place.level) ? [measureShare(indicator, tallies[index] ?? EMPTY_TALLY, context)] : []
    );
    const own = { ...outcomeOf(measurements, { needs: options.needs }), place: place.id };
    const vetoedWithin = within.some(({ isVetoed: isVetoed2 }) => isVetoed2);
    const isVetoed = own.vetoes.length > 0 || vetoedWithin;
    const outcome = options.vetoes === "upward" && isVetoed ? { ...own, answer: "not-reached" } : own;
    return {
      tallies,
      isVetoed,
      rolled: {
        place: place.id,
        level: place.level,
        measurements,
        outcome,
        within: within.map(({ rolled }) => rolled)
      }
    };
  };
  return {
    places: (children.get(null) ?? []).map((place) => build(place, options.region).rolled),
    counts: counted.map(({ indicator, given, unplaced }) => ({
      indicator: indicator.id,
      given,
      placed: given - unplaced,
      unplaced
    }))
  };
}
function flattenPlaces(places) {
  expectCall("flattenPlaces", {
    places: [places, ROLLED_PLACES]
  });
  return places.flatMap((place) => [place, ...flattenPlaces(place.within)]);
}
function sortByPlace(units, known) {
  const byPlace = /* @__PURE__ */ new Map();
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
    if (there === void 0) byPlace.set(unit.place, [unit]);
    else there.push(unit);
  }
  return { byPlace, given, unplaced };
}
function childrenOf(places) {
  const byId = new Map(places.map((place) => [place.id, place]));
  if (byId.size !== places.length) throw new TypeError("a place is given twice");
  const children = /* @__PURE__ */ new Map();
  for (const place of [...places].sort((a, b) => a.id < b.id ? -1 : 1)) {
    if (place.parent !== null) {
      const parent = byId.get(place.parent);
      if (parent === void 0) throw new TypeError(`no place "${place.parent}"`);
      if (LEVELS.indexOf(parent.level) <= LEVELS.indexOf(place.level)) {
        throw new TypeError(`"${place.id}" lies in a place that is not of a higher level`);
      }
    }
    const siblings = children.get(place.parent);
    if (siblings === void 0) children.set(place.parent, [place]);
    else siblings.push(place);
  }
  return children;
}
export {
  flattenPlaces,
  rollUp
};
