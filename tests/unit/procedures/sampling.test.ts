import { expect, test } from "vitest";
import { sampleSize } from "../../../src/procedures/index.js";
import { procedure } from "./support.js";

const { steps } = procedure("cn-chongqing-chengkou/household-exit");
const sampling = steps.find(({ id }) => id === "county-check")?.sampling;

test.each([
  [0, 0],
  [19, 19],
  [20, 20],
  [21, 20],
  [100, 20],
  [101, 30],
  [400, 30],
])("of %i exits in a village of Chengkou the county checks at least %i", (households, checked) => {
  if (sampling == null) throw new Error("no sampling");
  expect(sampleSize(sampling, households)).toBe(checked);
});

test("a band never asks for more households than there are", () => {
  const few = { note: { zh: "", en: "" }, sources: [], bands: [{ upTo: null, atLeast: 30 }] };
  expect(sampleSize(few, 7)).toBe(7);
});
