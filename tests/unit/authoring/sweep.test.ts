import { describe, expect, test } from "vitest";
import { addDays, addMonths, contains } from "../../../src/base/index.js";
import { factsOf, parameterNameOf } from "../../../src/conditions/index.js";
import { resolveParameter, rulesInForce } from "../../../src/law/index.js";
import { pack as ownPack, rulebook } from "../../support/rules.js";

/** Every month end from 2013 to 2027; no value is asserted, only that the law has no gap. */
const monthEnds = Array.from({ length: 15 * 12 }, (_, month) =>
  addDays(addMonths("2013-02-01", month), -1),
);

const places = [
  ...new Set(
    [...rulebook.parameters.values()].flatMap(({ histories }) =>
      histories.map(({ place }) => place),
    ),
  ),
].sort();

describe("every month end from 2013 to 2027", () => {
  test("is a day of 180 months", () => {
    expect(monthEnds).toHaveLength(180);
    expect(monthEnds[0]).toBe("2013-01-31");
    expect(monthEnds.at(-1)).toBe("2027-12-31");
  });

  test.each([...rulebook.heads.keys()])("%s has one rule for each criterion", (name) => {
    const pack = ownPack(name);
    const faults = monthEnds
      .filter((day) => contains(pack.inForce, day))
      .flatMap((day) => {
        const rules = rulesInForce(pack, day);
        return pack.criteria
          .filter(({ id }) => rules.filter((rule) => rule.criterion === id).length !== 1)
          .map(({ id }) => `${day} ${id}`);
      });
    expect(faults).toEqual([]);
  });

  test.each([...rulebook.heads.keys()])(
    "%s finds in every place a legal value, or a reason why there is none",
    (name) => {
      const pack = ownPack(name);
      const within = [pack.place, ...places.filter((one) => one.startsWith(`${pack.place}-`))];
      const faults = monthEnds
        .filter((day) => contains(pack.inForce, day))
        .flatMap((day) => {
          const conditions = rulesInForce(pack, day).flatMap((rule) => [
            rule.conditions,
            ...(rule.appliesWhen === undefined ? [] : [rule.appliesWhen]),
          ]);
          const names = new Set(
            conditions.flatMap(factsOf).flatMap((fact) => parameterNameOf(fact) ?? []),
          );
          return [...names].flatMap((parameter) =>
            within.flatMap((place) => {
              const definition = rulebook.parameters.get(parameter);
              if (definition === undefined) return [`${parameter} is not defined`];
              const { entry, reading } = resolveParameter(
                definition,
                { asOf: day, place },
                rulebook.parameters,
              );
              const explained = entry?.absence !== undefined && entry.note !== undefined;
              return reading.known || explained ? [] : [`${day} ${place} ${parameter}`];
            }),
          );
        });
      expect(faults).toEqual([]);
    },
  );
});
