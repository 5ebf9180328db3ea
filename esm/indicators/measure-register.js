import { expectCall, isPlainDate, objectWith, yearOf } from "../base/index.js";
import { asker } from "../judge/index.js";
import { plainValue } from "../register/index.js";
import { indicatorsOf } from "./definition.js";
import { keptDuty } from "./from-duties.js";
import {
  measureStated,
  plannedTarget
} from "./from-values.js";
import { measureResult } from "./measure-stated.js";
import { homesOn, idOf, registerOn } from "./register-homes.js";
import { noLegalValue } from "./register-people.js";
import { countedUnits, verdictUnits } from "./register-units.js";
import {
  flattenPlaces,
  rollUp
} from "./roll-up.js";
import { INDICATOR_BOOK, REGISTER_OPTIONS, ROLLED_PLACES, TABLES_MEASURED } from "./shapes.js";
import { quantityOf, statedOn } from "./stated-values.js";
function measureRegister(register, book, options) {
  expectCall("measureRegister", {
    register: [register, TABLES_MEASURED],
    book: [book, INDICATOR_BOOK],
    options: [options, REGISTER_OPTIONS]
  });
  if (!isPlainDate(options.asOf)) throw new TypeError(`no such day: ${options.asOf}`);
  if (options.mostPeople !== void 0 && !Number.isSafeInteger(options.mostPeople)) {
    throw new TypeError("mostPeople is a whole number");
  }
  const seen = registerOn(register, options);
  const places = placesOf(seen);
  const { asOf, knownAt } = options;
  const context = { asOf, knownAt, parameter: noLegalValue };
  const sets = new Map(book.sets.map(({ id, counts }) => [id, counts]));
  const counting = { register: seen, options, sets, context, asker: asker(context) };
  const input = { ...counting, ...homesOn(seen, options) };
  const measured = [];
  const notMeasured = [];
  const assessments = /* @__PURE__ */ new Map();
  for (const indicator of indicatorsOf(book)) {
    const units = "verdict" in indicator.numerator ? verdictUnits(indicator, input, assessments) : countedUnits(indicator, input);
    if (units === void 0) notMeasured.push(indicator.id);
    else measured.push({ indicator, units });
  }
  const { region, jurisdiction, vetoes } = options;
  const rolled = rollUp(places, measured, { asOf, region, jurisdiction, vetoes });
  const names = new Map(places.map(({ id, name }) => [id, name ?? null]));
  const { values, issues } = statedOn(seen.indicatorValues ?? [], book, options);
  const unseen = new Set(input.unseen.map(({ place }) => place));
  const own = {
    ...{ book, options, places, values, unseen },
    sets: new Map(book.sets.map((set) => [set.id, set])),
    duties: seen.duties ?? [],
    facts: context
  };
  const stated = rolled.places.flatMap((place) => statedIn(place, region, own));
  return { ...rolled, notMeasured, stated, names, issues };
}
function statedIn(rolled, around, input) {
  const { book, options, places, values, unseen, sets, duties, facts } = input;
  const place = places.find(({ id }) => id === rolled.place);
  const region = place?.region ?? around;
  const { asOf, jurisdiction } = options;
  const at = valuePlace(rolled, unseen);
  const isOnlyOne = rolled.level === "township" && places.filter(({ level }) => level === "township").length === 1;
  const own = indicatorsOf(book).flatMap((indicator) => {
    if (!indicator.levels.includes(rolled.level)) return [];
    const planned = plannedTarget(indicator, rolled.place, values, yearOf(asOf));
    const counted = rolled.measurements.find((one) => one.indicator === indicator.id);
    if (counted !== void 0 && counted.value !== null) return [];
    const where = { level: rolled.level, place: rolled.place, placeName: place?.name };
    const context = { asOf, region, jurisdiction, planned, ...where };
    const kept = sets.get(quantityOf(indicator) ?? "")?.duties;
    const range = kept === void 0 || !isOnlyOne ? void 0 : keptDuty(kept, duties, { ...facts, asOf });
    if (range !== void 0) {
      return [{ ...measureResult(indicator, range, context), witnesses: [] }];
    }
    const found = measureStated(indicator, at, { values, book }, context);
    if (found !== void 0) return [found];
    return planned === null ? [] : [{ ...measureResult(indicator, NOT_STATED, context), witnesses: [] }];
  });
  return [...own, ...rolled.within.flatMap((one) => statedIn(one, region, input))];
}
const NOT_STATED = { lowest: null, highest: null };
function valuePlace({ place, within }, unseen) {
  return {
    id: place,
    within: within.map((one) => valuePlace(one, unseen)),
    isWhole: !unseen.has(place)
  };
}
function measurementsOf(rolled) {
  expectCall("measurementsOf", {
    rolled: [rolled, objectWith({ places: ROLLED_PLACES })]
  });
  return flattenPlaces(rolled.places).flatMap(({ measurements }) => measurements).filter(({ units }) => units !== null && units.total > 0);
}
function placesOf({ villages, townships, counties }) {
  const ids = (list) => new Set(list.map(idOf));
  const inside = (parent, known) => {
    const id = plainValue(parent);
    return id !== void 0 && known.has(id) ? id : null;
  };
  const places = [
    ...counties.map((county) => {
      const region = plainValue(county.region);
      const name = plainValue(county.name);
      const place = { id: idOf(county), name, level: "county", parent: null };
      return region === void 0 ? place : { ...place, region };
    }),
    ...townships.map(
      (one) => ({
        id: idOf(one),
        name: plainValue(one.name),
        level: "township",
        parent: inside(one.county, ids(counties))
      })
    ),
    ...villages.map(
      (one) => ({
        id: idOf(one),
        name: plainValue(one.name),
        level: "village",
        parent: inside(one.township, ids(townships))
      })
    )
  ];
  return [...new Map([...places].reverse().map((place) => [place.id, place])).values()].reverse();
}
export {
  measureRegister,
  measurementsOf
};
