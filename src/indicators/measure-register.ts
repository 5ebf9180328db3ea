import { expectCall, type Finding, isPlainDate, objectWith, yearOf } from "../base/index.js";
import type { FactContext } from "../facts/index.js";
import { type Assessment, asker } from "../judge/index.js";
import type { Pack } from "../law/index.js";
import { type Duty, plainValue, type Village } from "../register/index.js";
import { type CountedSet, type IndicatorBook, indicatorsOf } from "./definition.js";
import { keptDuty } from "./from-duties.js";
import {
  indexValues,
  measureStated,
  plannedTarget,
  type StatedMeasurement,
  type ValueIndex,
  type ValuePlace,
} from "./from-values.js";
import type { Measurement } from "./measure.js";
import { measureResult } from "./measure-stated.js";
import { homesOn, type IndicatorRegister, idOf, registerOn } from "./register-homes.js";
import { noLegalValue } from "./register-people.js";
import { countedUnits, type RegisterOptions, verdictUnits } from "./register-units.js";
import {
  flattenPlaces,
  type IndicatorUnits,
  type Place,
  type RolledPlace,
  type RollUp,
  rollUp,
} from "./roll-up.js";
import { valuesOfRows } from "./row-values.js";
import { INDICATOR_BOOK, REGISTER_OPTIONS, ROLLED_PLACES, TABLES_MEASURED } from "./shapes.js";
import { quantityOf, statedOn } from "./stated-values.js";

/** The indicators of a register, place by place, and those that it cannot give. */
export interface RegisterMeasures extends RollUp {
  /** Ids of indicators that no table of the register, and none of the packs, can tell. */
  readonly notMeasured: readonly string[];
  /** What is stated of places, of which nothing was counted with a single outcome. */
  readonly stated: readonly StatedMeasurement[];
  /** What each place is called. */
  readonly names: ReadonlyMap<string, string | null>;
  /** Stated values that cannot be used. */
  readonly issues: readonly Finding[];
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
  const counting = { register: seen, options, sets, context, asker: asker(context) };
  const input = { ...counting, ...homesOn(seen, options) };
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
  const rolled = rollUp(places, measured, { asOf, region, jurisdiction, vetoes });
  const names = new Map(places.map(({ id, name }) => [id, name ?? null]));
  const { values: said, issues } = statedOn(seen.indicatorValues ?? [], book, options);
  const values = indexValues([...said, ...valuesOfRows(seen, book, options.asOf)], book);
  const unseen = new Set(input.unseen.map(({ place }) => place));
  const own = {
    ...{ book, options, values, unseen },
    places: new Map(places.map((place) => [place.id, place])),
    sets: new Map(book.sets.map((set) => [set.id, set])),
    duties: seen.duties ?? [],
    facts: context,
  };
  const stated = rolled.places.flatMap((place) => statedIn(place, region, own));
  return { ...rolled, notMeasured, stated, names, issues };
}

interface StatedInput {
  readonly book: IndicatorBook;
  readonly options: RegisterOptions;
  readonly places: ReadonlyMap<string, Place>;
  readonly values: ValueIndex;
  /** Places of which not every part is recorded. */
  readonly unseen: ReadonlySet<string>;
  readonly sets: ReadonlyMap<string, CountedSet>;
  readonly duties: readonly Duty[];
  readonly facts: FactContext;
}

/** What is stated of a place and of those in it, where counting gave no single outcome. */
function statedIn(
  rolled: RolledPlace,
  around: Place["region"],
  input: StatedInput,
): StatedMeasurement[] {
  const { book, options, places, values, unseen, sets, duties, facts } = input;
  const place = places.get(rolled.place);
  const region = place?.region ?? around;
  const { asOf, jurisdiction } = options;
  const at = valuePlace(rolled, unseen);
  const isOnlyOne =
    rolled.level === "township" &&
    [...places.values()].filter(({ level }) => level === "township").length === 1;
  const own = indicatorsOf(book).flatMap((indicator): StatedMeasurement[] => {
    if (!indicator.levels.includes(rolled.level)) return [];
    const planned = plannedTarget(indicator, rolled.place, values, yearOf(asOf));
    const counted = rolled.measurements.find((one) => one.indicator === indicator.id);
    if (counted !== undefined && counted.value !== null) return [];
    const where = { level: rolled.level, place: rolled.place, placeName: place?.name };
    const context = { asOf, region, jurisdiction, planned, ...where };
    const kept = sets.get(quantityOf(indicator) ?? "")?.duties;
    const range =
      kept === undefined || !isOnlyOne ? undefined : keptDuty(kept, duties, { ...facts, asOf });
    if (range !== undefined) {
      return [{ ...measureResult(indicator, range, context), witnesses: [] }];
    }
    const found = measureStated(indicator, at, values, context);
    if (found !== undefined) return [found];
    return planned === null
      ? []
      : [{ ...measureResult(indicator, NOT_STATED, context), witnesses: [] }];
  });
  return [...own, ...rolled.within.flatMap((one) => statedIn(one, region, input))];
}

const NOT_STATED = { lowest: null, highest: null };

function valuePlace({ place, within }: RolledPlace, unseen: ReadonlySet<string>): ValuePlace {
  return {
    id: place,
    within: within.map((one) => valuePlace(one, unseen)),
    isWhole: !unseen.has(place),
  };
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
