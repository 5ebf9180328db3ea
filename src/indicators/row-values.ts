import { fromNumber, type PlainDate, yearOf } from "../base/index.js";
import { type Environment, type Facility, type Field, plainValue } from "../register/index.js";
import type { CountedSet, IndicatorBook } from "./definition.js";
import { type IndicatorRegister, idOf } from "./register-homes.js";
import type { StatedValue } from "./stated-values.js";

/**
 * What the tables of places say of counted sets: each village counts itself, its row of the year gives
 * its own numbers, and works that were done by the day are counted or added up where they lie.
 */
export function valuesOfRows(
  { villages, environment = [], facilities = [] }: IndicatorRegister,
  { sets }: Pick<IndicatorBook, "sets">,
  asOf: PlainDate,
): readonly StatedValue[] {
  const own = environment.filter(({ year }) => plainValue(year) === yearOf(asOf));
  return sets.flatMap((set): readonly StatedValue[] => {
    const { counts, rows } = set;
    if (counts?.count === "village" && counts.where === undefined) {
      return villages.map((village) => statedAs(set, idOf(village), 1));
    }
    if (rows === undefined) return [];
    if (rows.table === "facilities") return worksOf(set, rows, facilities, asOf);
    return own.flatMap((row) => {
      const place = plainValue(row.village);
      const value = numberIn(row, rows.column);
      return place === undefined || value === undefined ? [] : [statedAs(set, place, value)];
    });
  });
}

function statedAs({ id }: CountedSet, place: string, value: number): StatedValue {
  return {
    ...{ place, of: id, role: "actual", sense: "exactly" },
    value: fromNumber(value),
    until: null,
    source: "register",
    document: null,
  };
}

/** A column of a row as a number: one for yes, none for no. */
function numberIn(row: Environment | Facility, column: string): number | undefined {
  const cell = plainValue((row as Readonly<Record<string, Field<number | boolean>>>)[column]);
  return typeof cell === "boolean" ? Number(cell) : cell;
}

type Works = Extract<NonNullable<CountedSet["rows"]>, { readonly table: "facilities" }>;

/** The works of a kind, place by place. A work of which it is not known whether it is done leaves its place out. */
function worksOf(
  set: CountedSet,
  { kind, sum }: Works,
  facilities: readonly Facility[],
  asOf: PlainDate,
): readonly StatedValue[] {
  const byPlace = new Map<string, (number | undefined)[]>();
  for (const work of facilities) {
    const place = plainValue(work.place);
    if (place === undefined || plainValue(work.kind) !== kind) continue;
    byPlace.set(place, [...(byPlace.get(place) ?? []), amountOf(work, sum, asOf)]);
  }
  return [...byPlace].flatMap(([place, amounts]) => {
    const known = amounts.filter((one) => one !== undefined);
    if (known.length < amounts.length) return [];
    return [
      statedAs(
        set,
        place,
        known.reduce((total, one) => total + one, 0),
      ),
    ];
  });
}

/** What a work adds: nothing while it is not done by the day; `undefined` where nobody knows. */
function amountOf(work: Facility, sum: Works["sum"], asOf: PlainDate): number | undefined {
  const state = plainValue(work.state);
  if (state === undefined) return undefined;
  if (state !== "done") return 0;
  const on = plainValue(work.completedOn);
  if (on !== undefined && on > asOf) return 0;
  return sum === undefined ? 1 : numberIn(work, sum);
}
