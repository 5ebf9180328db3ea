import { expect, it } from "vitest";
import {
  builtinIndicators,
  clusterRate,
  drawStratified,
  exactInterval,
  finiteInterval,
  indicatorOf,
  type Place,
  type PovertyIndexSpec,
  povertyIndex,
  rollUp,
} from "../../../src/indicators/index.js";

const book = builtinIndicators();
const places: Place[] = [{ id: "V1", level: "village", parent: null }];
const units = [
  { place: "V1", inDenominator: true, inNumerator: null, weight: { least: 1, most: null } },
];
const [spec] = book.povertyIndexes;

it.each([
  ["the book of indicators", book],
  [
    "a roll-up",
    rollUp(places, [{ indicator: indicatorOf(book, "povertyIncidence"), units }], {
      asOf: "2019-12-31",
      region: "west",
    }),
  ],
  ["a poverty index", povertyIndex(spec as PovertyIndexSpec, [{ deprived: { nutrition: true } }])],
  ["a draw", drawStratified({ a: ["x", "y"] }, { a: 1 }, 1)],
  ["an interval", exactInterval({ hits: 1, size: 9 })],
  ["a finite interval", finiteInterval({ hits: 1, size: 9 }, 20)],
  [
    "a design-based rate",
    clusterRate([
      { size: 3, hits: 1 },
      { size: 4, hits: 0 },
    ]),
  ],
])("%s is plain JSON", (_what, result) => {
  expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
});
