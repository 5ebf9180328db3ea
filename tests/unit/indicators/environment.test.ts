import { describe, expect, test } from "vitest";
import {
  builtinIndicators,
  measureRegister,
  type RegisterMeasures,
  shortfallOf,
} from "../../../src/indicators/index.js";
import { readTownship } from "../../fixtures/township.js";

const book = builtinIndicators();
const register = readTownship();
const CITY = "cn-hunan-lengshuijiang";
const measure = (jurisdiction = CITY, change: Partial<typeof register> = {}, asOf = "2020-12-31") =>
  measureRegister({ ...register, ...change }, book, { asOf, jurisdiction });
const one = ({ stated }: RegisterMeasures, place: string, indicator: string) =>
  stated.find((all) => all.place === place && all.indicator === indicator);
const VILLAGE = (number: number) => `00000010120${number}`;
const TOWNSHIP = "000000101";

describe("one cleaner for five hundred people", () => {
  test.each([
    ["is kept by a village of 431 with one", 1, "reached", null],
    ["is not kept by a village of 336 with none, which is short by one", 6, "not-reached", 1],
  ] as const)("%s", (_case, village, answer, short) => {
    const found = one(measure(), VILLAGE(village), "residentsPerCleaner");
    expect(found?.judgement.answer).toBe(answer);
    expect(found === undefined ? undefined : shortfallOf(found)).toBe(short);
  });

  test("is asked at the line itself and beyond it", () => {
    const at = (residents: number, cleaners: number) => {
      const environment = [{ village: VILLAGE(1), year: 2020, residents, cleaners }];
      return one(measure(CITY, { environment }), VILLAGE(1), "residentsPerCleaner");
    };
    expect(at(500, 1)?.judgement.answer).toBe("reached");
    const beyond = at(1501, 3);
    expect(beyond?.judgement.answer).toBe("not-reached");
    expect(beyond === undefined ? undefined : shortfallOf(beyond)).toBe(1);
  });

  test.each(["cn", "cn-hunan", "cn-guangdong"])("is no norm in %s", (place) => {
    const found = one(measure(place), VILLAGE(1), "residentsPerCleaner");
    expect(found?.judgement).toMatchObject({ answer: "cannot-tell", doubt: "no-target" });
  });
});

describe("clean-up", () => {
  test("adds up from villages: toilets done of those planned, and how many are still to do", () => {
    const found = measure();
    expect(one(found, TOWNSHIP, "toiletsDoneOfPlanned")).toMatchObject({
      numerator: { lowest: "518", highest: "518" },
      denominator: { lowest: "522", highest: "522" },
    });
    const toilets = one(found, TOWNSHIP, "toiletsRenovated");
    expect(toilets?.judgement.answer).toBe("not-reached");
    expect(toilets === undefined ? undefined : shortfallOf(toilets)).toBe(4);
    expect(one(found, TOWNSHIP, "refuseDailyVillages")?.numerator.lowest).toBe("8");
    expect(one(found, TOWNSHIP, "hamletGreening")?.value).toBe("100");
    for (const id of ["placesCleared", "areaDemolished", "placesTidied"]) {
      expect(Number(one(found, TOWNSHIP, id)?.value)).toBeGreaterThan(0);
    }
  });

  test("without the table, and without the row of one village, is not known", () => {
    expect(one(measure(CITY, { environment: [] }), TOWNSHIP, "hamletGreening")).toBeUndefined();
    const environment = register.environment.filter(({ village }) => village !== VILLAGE(3));
    const found = one(measure(CITY, { environment }), TOWNSHIP, "toiletsDoneOfPlanned");
    expect(found?.value).toBeNull();
  });

  test("of another year says nothing", () => {
    expect(one(measure(CITY, {}, "2021-12-31"), TOWNSHIP, "hamletGreening")).toBeUndefined();
  });
});

describe("infrastructure", () => {
  test.each([
    ["villageRoadLength", "12"],
    ["gridHouseholds", "936"],
    ["mobileMastsBuilt", "6"],
    ["waterWorksBuilt", "5"],
  ])("%s of the township is %s", (indicator, value) => {
    expect(one(measure(), TOWNSHIP, indicator)?.value).toBe(value);
    expect(one(measure(CITY, { facilities: [] }), TOWNSHIP, indicator)).toBeUndefined();
  });

  test("a work counts from the day on which it was done, and one of unknown state leaves its place open", () => {
    expect(one(measure(CITY, {}, "2019-10-30"), TOWNSHIP, "villageRoadLength")?.value).toBe("0");
    const [first, ...others] = register.facilities;
    const { state: _, ...rest } = first ?? {};
    const found = one(
      measure(CITY, { facilities: [rest, ...others] }),
      TOWNSHIP,
      "villageRoadLength",
    );
    expect(found).toMatchObject({ value: null, lowest: "10.8", highest: null });
  });
});
