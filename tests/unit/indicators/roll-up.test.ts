import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  builtinIndicators,
  flattenPlaces,
  indicatorOf,
  measure,
  outcomeOf,
  type Place,
  type PlacedUnit,
  rollUp,
} from "../../../src/indicators/index.js";
import { unit } from "./arbitraries.js";

const book = builtinIndicators();
const wrongExit = indicatorOf(book, "wrongExitRate");
const recognition = indicatorOf(book, "publicRecognition");
const incidence = indicatorOf(book, "povertyIncidence");
const pairing = indicatorOf(book, "pairingCoverage");
const options = { asOf: "2019-12-31", region: "west" } as const;

const places: Place[] = [
  { id: "P", level: "province", parent: null },
  { id: "C1", level: "county", parent: "P" },
  { id: "C2", level: "county", parent: "P", region: "centre-east" },
  { id: "T1", level: "township", parent: "C1" },
  { id: "T2", level: "township", parent: "C1" },
  { id: "T3", level: "township", parent: "C2" },
  { id: "V1", level: "village", parent: "T1" },
  { id: "V2", level: "village", parent: "T1" },
  { id: "V3", level: "village", parent: "T2" },
  { id: "V4", level: "village", parent: "T3" },
];

function isWithin(place: string | null, around: string): boolean {
  if (place === null) return false;
  if (place === around) return true;
  return isWithin(places.find(({ id }) => id === place)?.parent ?? null, around);
}

const placed = fc.array(
  fc
    .tuple(unit, fc.constantFrom(null, ...places.map(({ id }) => id)))
    .map(([one, place]): PlacedUnit => ({ ...one, place })),
  { maxLength: 25 },
);

describe("a roll-up", () => {
  it("gives each place what a direct measure over all its units gives", () => {
    fc.assert(
      fc.property(placed, (units) => {
        const rolled = rollUp(places, [{ indicator: incidence, units }], options);
        for (const place of flattenPlaces(rolled.places)) {
          const region = isWithin(place.place, "C2") ? "centre-east" : "west";
          const context = { ...options, region, level: place.level, place: place.place } as const;
          const own = units.filter((one) => isWithin(one.place, place.place));
          expect(place.measurements).toEqual([measure(incidence, own, context)]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("loses no unit: given = placed + unplaced, and the top holds all that are placed", () => {
    fc.assert(
      fc.property(placed, (units) => {
        const rolled = rollUp(places, [{ indicator: incidence, units }], options);
        const counts = rolled.counts[0];
        expect(counts?.given).toBe(units.length);
        expect(counts?.placed).toBe(units.length - (counts?.unplaced ?? 0));
        expect(rolled.places[0]?.measurements[0]?.units?.total).toBe(counts?.placed);
      }),
      { numRuns: 60 },
    );
  });

  it("does not depend on the order of places and units", () => {
    fc.assert(
      fc.property(placed, (units) => {
        const turned = rollUp(
          [...places].reverse(),
          [{ indicator: incidence, units: [...units].reverse() }],
          options,
        );
        expect(turned).toEqual(rollUp(places, [{ indicator: incidence, units }], options));
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ["a place twice", [...places, { id: "V4", level: "village", parent: "T3" }]],
    ["a place in an unknown one", [{ id: "V", level: "village", parent: "nowhere" }]],
    [
      "a circle",
      [
        { id: "A", level: "village", parent: "B" },
        { id: "B", level: "village", parent: "A" },
      ],
    ],
    [
      "a township in a village",
      [
        { id: "V", level: "village", parent: null },
        { id: "T", level: "township", parent: "V" },
      ],
    ],
  ] as [string, Place[]][])("refuses %s", (_what, list) => {
    expect(() => rollUp(list, [], options)).toThrow(TypeError);
  });

  it("refuses a unit in an unknown place", () => {
    const units = [{ place: "nowhere", inDenominator: true, inNumerator: true }];
    expect(() => rollUp(places, [{ indicator: incidence, units }], options)).toThrow(TypeError);
  });
});

const placedIn = (place: string, hits: number, others: number): PlacedUnit[] => [
  { place, inDenominator: true, inNumerator: true, weight: hits },
  { place, inDenominator: true, inNumerator: false, weight: others },
];

describe("a veto", () => {
  const inputs = [
    { indicator: wrongExit, units: [...placedIn("V1", 3, 97), ...placedIn("V4", 0, 100)] },
    { indicator: recognition, units: [...placedIn("V1", 95, 5), ...placedIn("V4", 95, 5)] },
    { indicator: pairing, units: [...placedIn("V1", 10, 0), ...placedIn("V4", 10, 0)] },
  ];
  const outcomes = (vetoes: "own-level" | "upward") =>
    Object.fromEntries(
      flattenPlaces(rollUp(places, inputs, { ...options, vetoes }).places).map((place) => [
        place.place,
        place.outcome,
      ]),
    );

  it("makes the county's outcome not reached whatever else is reached", () => {
    const { C1, C2 } = outcomes("own-level");
    expect(C1).toMatchObject({
      answer: "not-reached",
      vetoes: ["wrongExitRate"],
      reached: ["publicRecognition", "pairingCoverage"],
    });
    expect(C2).toMatchObject({ answer: "reached", vetoes: [] });
  });

  it("stays at its own level, where there is a target, unless asked to go up", () => {
    expect(outcomes("own-level").P?.answer).toBe("reached");
    expect(outcomes("upward").P?.answer).toBe("not-reached");
    expect(outcomes("upward").C2?.answer).toBe("reached");
  });
});

describe("an outcome", () => {
  const at = { ...options, level: "county" } as const;
  const rate = (hits: number, others: number, unknown = 0) => [
    { inDenominator: true, inNumerator: true, weight: hits },
    { inDenominator: true, inNumerator: false, weight: others },
    { inDenominator: true, inNumerator: null, weight: unknown },
  ];
  const good = measure(recognition, rate(95, 5), at);
  const bad = measure(recognition, rate(50, 50), at);
  const open = measure(recognition, rate(50, 5, 45), at);
  const paired = measure(pairing, rate(10, 0), at);
  const unpaired = measure(pairing, rate(9, 1), at);
  const insured = measure(indicatorOf(book, "basicInsuranceCoverage"), rate(10, 0), at);

  it.each([
    ["all reached", [good, paired, insured], undefined, "reached"],
    ["a binding one not reached", [good, unpaired, insured], undefined, "not-reached"],
    ["one of two needed, one not reached", [good, unpaired, insured], 1, "reached"],
    ["a veto, though enough are reached", [bad, paired, insured], 1, "not-reached"],
    ["a veto that cannot be told", [open, paired, insured], undefined, "cannot-tell"],
    ["a veto that cannot be told beside a failure", [open, unpaired], undefined, "not-reached"],
    ["nothing", [], undefined, "cannot-tell"],
  ] as const)("with %s", (_what, measurements, needs, answer) => {
    expect(outcomeOf(measurements, { needs }).answer).toBe(answer);
  });

  it("lists every measurement exactly once", () => {
    const relapse = measure(indicatorOf(book, "relapseRate"), rate(0, 10), at);
    const all = [good, bad, open, paired, unpaired, insured, relapse];
    const { place: _place, answer: _answer, ...lists } = outcomeOf(all);
    expect(Object.values(lists).flat()).toHaveLength(all.length);
  });
});
