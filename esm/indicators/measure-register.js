import { expectCall, isPlainDate, objectWith } from "../base/index.js";
import { asker } from "../judge/index.js";
import { plainValue } from "../register/index.js";
import { indicatorsOf } from "./definition.js";
import { homesOn, idOf, registerOn } from "./register-homes.js";
import { noLegalValue } from "./register-people.js";
import { countedUnits, verdictUnits } from "./register-units.js";
import { flattenPlaces, rollUp } from "./roll-up.js";
import { INDICATOR_BOOK, REGISTER_OPTIONS, ROLLED_PLACES, TABLES_MEASURED } from "./shapes.js";
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
  const own = { register: seen, options, sets, context, asker: asker(context) };
  const input = { ...own, ...homesOn(seen, options) };
  const measured = [];
  const notMeasured = [];
  const assessments = /* @__PURE__ */ new Map();
  for (const indicator of indicatorsOf(book)) {
    const units = "verdict" in indicator.numerator ? verdictUnits(indicator, input, assessments) : countedUnits(indicator, input);
    if (units === void 0) notMeasured.push(indicator.id);
    else measured.push({ indicator, units });
  }
  const { region, jurisdiction, vetoes } = options;
  return { ...rollUp(places, measured, { asOf, region, jurisdiction, vetoes }), notMeasured };
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
