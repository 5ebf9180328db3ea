import { describe, expect, test } from "vitest";
import { assembleRegister, countIssues, type RawTable } from "../../../src/register/index.js";
import { MOST_ALIKE } from "../../../src/register/reading/alike.js";
import { asText } from "../../../src/report/index.js";
import { keptFiles, linesWith } from "../../health/sources.js";

const MANY = 160_000;
const SOME = 30_000;

const table = (
  name: RawTable["table"],
  header: string[],
  cells: (at: number) => string[],
  length = SOME,
) => ({
  table: name,
  file: `${name}.csv`,
  header,
  rows: Array.from({ length }, (_none, at) => ({ line: at + 2, cells: cells(at) })),
});

describe("160,000 rows of which nothing can be read", () => {
  const { issues, tally } = assembleRegister([
    table(
      "households",
      ["户编号", "户状态", "登记人口"],
      (at) => [`H${at}`, "乱", `乱${at}`],
      MANY,
    ),
  ]);
  test("are told up to a limit that is said, and all counted", () => {
    expect(issues.length).toBeLessThan(5 * MOST_ALIKE);
    const more = issues.filter(({ code }) => code === "register/more-alike");
    expect(
      more.map(({ severity, place, details }) => [severity, place?.column, details.count]),
    ).toEqual(
      expect.arrayContaining([
        ["error", "户状态", MANY - MOST_ALIKE],
        ["error", "登记人口", MANY - MOST_ALIKE],
      ]),
    );
    expect(countIssues(issues)).toBe(3 * MANY);
    expect(tally[0]?.cellsSetAside).toBe(2 * MANY);
  });
  test("leave out nothing where there are fewer", () => {
    const few = assembleRegister([
      { table: "households", file: "a.csv", header: ["户编号", "登记人口"], rows: [] },
    ]);
    expect(few.issues).toEqual([]);
  });
});

test("rows of another shape, and as many of unknown households, are counted too", () => {
  const read = assembleRegister([
    table("households", ["户编号"], (at) => [`H${at}`, "x"]),
    table("members", ["户编号", "成员编号"], (at) => [`X${at}`, "M"]),
  ]);
  const count = (code: string) =>
    countIssues(read.issues.filter((one) => one.code === code || one.details.code === code));
  expect(count("register/row-shape")).toBe(SOME);
  expect(count("register/unknown-household")).toBe(SOME);
  expect(read.issues.length).toBeLessThan(10 * MOST_ALIKE);
});

test("a table of 200,000 lines is laid out", () => {
  const rows = Array.from({ length: 200_000 }, (_none, at) => [at]);
  const blocks = [{ kind: "table", columns: [{ title: "a", kind: "number" }], rows }] as const;
  expect(asText({ title: "t", blocks }, "en").split("\n")).toHaveLength(200_004);
});

test("no list of a register is spread into a call, which has no room for many", () => {
  const ROOMS = /^src\/(facts|register|audit|judge|report|base|io|indicators)\//;
  const found = linesWith(
    keptFiles("src").filter(({ path }) => ROOMS.test(path)),
    /\.push\(\s*\.\.\.|Math\.(max|min)\(\s*\.\.\./,
  );
  expect(found).toEqual([]);
});
