import { describe, expect, test } from "vitest";
import { parseHousehold, readHousehold } from "../../../src/register/index.js";

/** Pointers and reasons, in English. */
const faultsOf = (input: unknown) =>
  readHousehold<unknown>(input).issues.map(({ place, details }) => [
    place?.pointer,
    (details.reason as { readonly en: string }).en,
  ]);

describe("a household of plain JSON", () => {
  test("is read as it is, with lists for what it does not say", () => {
    const input = {
      id: "H1",
      declaredMembers: 1,
      members: [{ id: "M1", birthDate: "1980-02-29", workMonths: 3.5, serving: "none" }],
      dwelling: { grade: "A", keyHandedOver: undefined },
    };
    const result = readHousehold<unknown>(input);
    expect(result).toMatchObject({ ok: true, value: { ...input, incomes: [], measures: [] } });
    expect(result.issues).toEqual([]);
    expect(parseHousehold<unknown>(input)).toEqual(result.ok && result.value);
  });

  test("may say of a cell that nobody could read it, or that two records disagree", () => {
    const place = { file: "a.csv", row: 3, column: "水质" };
    const marked = {
      id: "H1",
      at: { file: "households.csv", row: 2 },
      water: { quality: { unreadable: "好", place }, piped: { conflicting: ["true", "false"] } },
      rows: [{ declaredMembers: 2 }],
    };
    expect(readHousehold<unknown>(marked)).toMatchObject({
      ok: true,
      value: { water: marked.water },
    });
  });

  test.each([
    [{}, "/id", "expected a text of 1 to 500 characters, found nothing"],
    [
      { id: { unreadable: "H?" } },
      "/id",
      "expected a text of 1 to 500 characters, found an object",
    ],
    [{ id: "" }, "/id", "expected a text of 1 to 500 characters, found a text of 0 characters"],
    [null, "", "expected an object, found null"],
    [[], "", "expected an object, found a list"],
    [{ id: "H1", membres: [] }, "/membres", "unknown key; the nearest is “members”"],
    [{ id: "H1", members: {} }, "/members", "expected a list of at most 10000, found an object"],
    [{ id: "H1", dwelling: [] }, "/dwelling", "expected an object, found a list"],
    [{ id: "H1", members: [{}, 3] }, "/members/1", "expected an object, found the number 3"],
    [
      { id: "H1", members: [{ birthDate: "2019-02-29" }] },
      "/members/0/birthDate",
      'expected a day that exists, such as "2020-12-31", found a text of 10 characters',
    ],
    [
      { id: "H1", dwelling: { grade: "E" } },
      "/dwelling/grade",
      'expected one of "A", "B", "C", "D", found a text of 1 characters',
    ],
    [
      { id: "H1", dwelling: { grade: "toString" } },
      "/dwelling/grade",
      'expected one of "A", "B", "C", "D", found a text of 8 characters',
    ],
    [
      { id: "H1", water: { piped: 1 } },
      "/water/piped",
      "expected true or false, found the number 1",
    ],
    [{ id: "H1", water: { piped: null } }, "/water/piped", "expected true or false, found null"],
    [
      { id: "H1", incomes: [{ year: 2019.5 }] },
      "/incomes/0/year",
      "expected a whole number from 1990 to 2100, found the number 2019.5",
    ],
    [
      { id: "H1", credit: { rate: 0.04 } },
      "/credit/rate",
      "expected 0 or a percentage above 1, at most 100 (98 for 98 %), found the number 0.04",
    ],
    [
      { id: "H1", declaredMembers: Number.NaN },
      "/declaredMembers",
      "expected a whole number from 0 to 200, found the number NaN",
    ],
    [
      { id: "H1", water: { quality: { unreadable: 3 } } },
      "/water/quality/unreadable",
      "expected a text, found the number 3",
    ],
    [
      { id: "H1", water: { quality: { unreadable: "好", value: "good" } } },
      "/water/quality/value",
      "unknown key; the nearest is “place”",
    ],
    [{ id: "H1", rows: [{ rows: [] }] }, "/rows/0/rows", "unknown key; the nearest is “group”"],
  ])("%j: %s %s", (input, pointer, reason) => {
    expect(faultsOf(input)).toContainEqual([pointer, reason]);
  });

  test("that has several faults is told all of them, by the throwing form too", () => {
    const input = { idd: "H1", members: [{ birthDate: 1980 }] };
    expect(faultsOf(input).map(([pointer]) => pointer)).toEqual([
      "/id",
      "/idd",
      "/members/0/birthDate",
    ]);
    expect(() => parseHousehold<unknown>(input)).toThrow(
      /#\/id .*\n#\/idd .*\n#\/members\/0\/birthDate /,
    );
  });

  test("that names a key of no record does not reach beyond it", () => {
    const input: unknown = JSON.parse('{ "id": "H1", "__proto__": { "status": "exited" } }');
    expect(faultsOf(input).map(([pointer]) => pointer)).toEqual(["/***"]);
  });

  test("is left as it was given", () => {
    const input = Object.freeze({
      id: "H1",
      members: Object.freeze([Object.freeze({ id: "M1" })]),
    });
    expect(readHousehold<unknown>(input).ok).toBe(true);
  });
});
