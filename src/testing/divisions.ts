import fc from "fast-check";
import { addMonths, expectCall, oneOf } from "../base/index.js";
import { consistentRecord } from "./consistent.js";
import { VALUE_OPTIONS } from "./shapes.js";
import { records, type ValueOptions } from "./values.js";

type Row = Record<string, unknown>;

/** Villages, townships and counties, and records of duties, with every column filled. */
export function divisions(
  kind: "village" | "township" | "county" | "duty",
  options: ValueOptions,
): fc.Arbitrary<Row> {
  expectCall("divisions", {
    kind: [kind, oneOf("village", "township", "county", "duty")],
    options: [options, VALUE_OPTIONS],
  });
  switch (kind) {
    case "duty":
      return dutyRecords(options).map((all) => ({ duty: all[0], all }));
    case "village":
      return fc
        .tuple(records("villages", options, { id: fc.constant("V1") }), worksIn(["V1"], options))
        .map(([village, facilities]) => ({
          village: consistentRecord("villages", village, options.asOf),
          facilities,
        }));
    case "township":
      return partsOf("villages", "V", options).chain((villages) =>
        fc
          .tuple(
            records("townships", options, {
              id: fc.constant("T1"),
              declaredVillages: fc.constant(villages.length),
            }),
            worksIn(["T1"], options),
          )
          .map(([township, facilities]) => ({
            township: consistentRecord("townships", township, options.asOf),
            villages,
            facilities,
          })),
      );
    default:
      return partsOf("townships", "T", options).chain((townships) =>
        fc
          .tuple(
            records("counties", options, {
              id: fc.constant("C1"),
              declaredTownships: fc.constant(townships.length),
            }),
            fc.boolean(),
            worksIn(
              townships.map(({ id }) => id),
              options,
            ),
          )
          .map(([county, isSampled, facilities]) => ({
            county: consistentRecord("counties", countedOnce(county, isSampled), options.asOf),
            townships,
            facilities,
          })),
      );
  }
}

const DECLARED = ["missedPopulation", "wronglyExitedPopulation"];
const TOTALS = ["exitedPopulation", "unregisteredPopulation"];

/** A county that declares whom it missed, or samples them; drawn both ways they would rarely agree. */
function countedOnce(county: Row, isSampled: boolean): Row {
  const without = new Set(isSampled ? DECLARED : TOTALS);
  return Object.fromEntries(Object.entries(county).filter(([name]) => !without.has(name)));
}

/** Months of one holder and role up to the day, the latest first and none left out; some all alike. */
function dutyRecords(options: ValueOptions): fc.Arbitrary<readonly Row[]> {
  const months = fc.constantFrom(1, 2, 3, 12);
  const sinceDecember = Number(options.asOf.slice(5, 7)) % 12;
  const backs = fc.oneof(fc.nat({ max: 11 }), fc.constant(sinceDecember));
  return fc
    .tuple(records("duties", options, {}, ["month"]), months, backs, fc.boolean())
    .chain(([first, count, back, alike]) =>
      fc
        .array(records("duties", options, {}, ["month", "holder", "role"]), {
          minLength: count,
          maxLength: count,
        })
        .map((list) => {
          const latest = addMonths(`${options.asOf.slice(0, 7)}-01`, -back);
          return list.map((one, index) =>
            consistentRecord(
              "duties",
              {
                ...first,
                ...(alike ? {} : one),
                month: addMonths(latest, -index).slice(0, 7),
              },
              options.asOf,
            ),
          );
        }),
    );
}

/** Works in some of the places; what a place has may be told by them alone. */
function worksIn(places: readonly string[], options: ValueOptions): fc.Arbitrary<readonly Row[]> {
  if (places.length === 0) return fc.constant([]);
  const place = fc.constantFrom(...places);
  return fc.array(records("facilities", options, { place }), { maxLength: 3 });
}

function partsOf(table: "villages" | "townships", letter: string, options: ValueOptions) {
  return fc.array(records(table, options), { maxLength: 3 }).map((list) =>
    list.map((one, index) => ({
      ...consistentRecord(table, one, options.asOf),
      id: `${letter}${index + 1}`,
    })),
  );
}
