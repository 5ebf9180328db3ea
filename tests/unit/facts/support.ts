import { known, unknown } from "../../../src/base/index.js";
import type { FactContext } from "../../../src/facts/index.js";

/** Laws that lead facts through all their branches, and one of which nothing is known. */
export const LAWS: readonly FactContext[] = [
  ["2019-12-31", "on-file", "12-31", "regular", "net"],
  ["2019-12-31", "hukou", "09-30", "all", "disposable"],
  ["2019-06-30", "co-residing", "12-31", "none", "net"],
  ["2018-02-28", "nobody", "12-31", "some", "gross"],
  ["2019-12-31", null, null, null, null],
].map(([asOf, divisor, yearEnd, gifts, concept]) => {
  const values: Readonly<Record<string, string | boolean | null | undefined>> = {
    "income-divisor": divisor,
    "income-year-end": yearEnd,
    "income-counts-gifts": gifts,
    "income-concept": concept,
    "weak-labour-counts": yearEnd === null ? null : yearEnd === "12-31",
    "school-cutoff": yearEnd === null ? null : "08-31",
  };
  return {
    asOf: String(asOf),
    parameter: (name) => {
      const value = values[name] ?? null;
      return value === null
        ? unknown({ reason: "no-parameter", field: `parameter.${name}` })
        : known(value);
    },
  };
});
