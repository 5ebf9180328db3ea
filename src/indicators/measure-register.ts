import { expectCall, isPlainDate, objectWith } from "../base/index.js";
import { type Assessment, asker } from "../judge/index.js";
import type { Pack } from "../law/index.js";
import { plainValue, type Village } from "../register/index.js";
import { type IndicatorBook, indicatorsOf } from "./definition.js";
import type { Measurement } from "./measure.js";
import { homesOn, type IndicatorRegister, idOf, registerOn } from "./register-homes.js";
import { noLegalValue } from "./register-people.js";
import { countedUnits, type RegisterOptions, verdictUnits } from "./register-units.js";
import { flattenPlaces, type IndicatorUnits, type Place, type RollUp, rollUp } from "./roll-up.js";
import { INDICATOR_BOOK, REGISTER_OPTIONS, ROLLED_PLACES, TABLES_MEASURED } from "./shapes.js";

/** The indicators of a register, place by place, and those that it cannot give. */
export interface RegisterMeasures extends RollUp {
  /** Ids of indicators that no table of the register, and none of the packs, can tell. */
  readonly notMeasured: readonly string[];
}

/**
 * Measures every indicator that a register can tell, for each of its villages, townships and counties.
 * Households without a known village are counted as unplaced; a place whose surrounding place is not in
 * the register stands at the top.
 *
 * Throws `TypeError` for a day that does not exist, and for `mostPeople` that is no whole number.
 *
 * @example
 * ```ts
 * const empty = { households: [], villages: [], townships: [], counties: [] };
 * measureRegister(empty, builtinIndicators(), { asOf: "2020-12-31" }).places; // []
 * ```
 */
export function measureRegister(
  register: IndicatorRegister,
  book: IndicatorBook,
  options: RegisterOptions,
): RegisterMeasures {
  expectCall("measureRegister", {
    register: [register, TABLES_MEASURED],
    book: [book, INDICATOR_BOOK],
    options: [options, REGISTER_OPTIONS],
  });
  if (!isPlainDate(options.asOf)) throw new TypeError(`no such day: ${options.asOf}`);
  if (options.mostPeople !== undefined && !Number.isSafeInteger(options.mostPeople)) {
    throw new TypeError("mostPeople is a whole number");
  }
  const seen = registerOn(register, options);
  const places = placesOf(seen);
  const { asOf, knownAt } = options;
  const context = { asOf, knownAt, parameter: noLegalValue };
  const sets = new Map(book.sets.map(({ id, counts }) => [id, counts]));
  const own = { register: seen, options, sets, context, asker: asker(context) };
  const input = { ...own, ...homesOn(seen, options) };
  const measured: IndicatorUnits[] = [];
  const notMeasured: string[] = [];
  const assessments = new Map<Pack, readonly Assessment[]>();
  for (const indicator of indicatorsOf(book)) {
    const units =
      "verdict" in indicator.numerator
        ? verdictUnits(indicator, input, assessments)
        : countedUnits(indicator, input);
    if (units === undefined) notMeasured.push(indicator.id);
    else measured.push({ indicator, units });
  }
  const { region, jurisdiction, vetoes } = options;
  return { ...rollUp(places, measured, { asOf, region, jurisdiction, vetoes }), notMeasured };
}

/** The measurements of a roll-up in the order of its places, without those that nothing was counted for. */
export function measurementsOf(rolled: RollUp): readonly Measurement[] {
  expectCall("measurementsOf", {
    rolled: [rolled, objectWith({ places: ROLLED_PLACES })],
  });
  return flattenPlaces(rolled.places)
    .flatMap(({ measurements }) => measurements)
    .filter(({ units }) => units !== null && units.total > 0);
}

function placesOf({ villages, townships, counties }: IndicatorRegister): Place[] {
  const ids = (list: readonly { readonly id?: Village["id"] }[]) => new Set(list.map(idOf));
  const inside = (parent: Village["township"], known: ReadonlySet<string>) => {
    const id = plainValue(parent);
    return id !== undefined && known.has(id) ? id : null;
  };
  const places = [
    ...counties.map((county): Place => {
      const region = plainValue(county.region);
      const name = plainValue(county.name);
      const place = { id: idOf(county), name, level: "county", parent: null } as const;
      return region === undefined ? place : { ...place, region };
    }),
    ...townships.map(
      (one): Place => ({
        id: idOf(one),
        name: plainValue(one.name),
        level: "township",
        parent: inside(one.county, ids(counties)),
      }),
    ),
    ...villages.map(
      (one): Place => ({
        id: idOf(one),
        name: plainValue(one.name),
        level: "village",
        parent: inside(one.township, ids(townships)),
      }),
    ),
  ];
  // A code that the register uses at two levels stands for the higher one.
  return [...new Map([...places].reverse().map((place) => [place.id, place])).values()].reverse();
}
