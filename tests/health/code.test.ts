import { describe, expect, test } from "vitest";
import { codeOf, keptFiles, linesWith } from "./sources.js";

const source = keptFiles("src");
/** The doors, and what the page of a report runs where it is read. */
const DOORS = /^src\/(io|cli)\/|^src\/report\/formats\/html\/script\.ts$/;
const pure = source.filter(({ path }) => !DOORS.test(path));

describe("the search itself", () => {
  test("looks at code and not at comments or texts", () => {
    const text = 'const a = "eval("; // eval(\n/* eval( */ const b = `x`;';
    expect(codeOf(text)).not.toContain("eval(");
    expect(codeOf("const c = eval(a);")).toContain("eval(");
  });

  test("finds the sources", () => {
    expect(source.length).toBeGreaterThan(100);
    expect(pure.some(({ path }) => path === "src/base/plain-date.ts")).toBe(true);
  });
});

describe("the code below the doors", () => {
  test.each([
    ["asks no clock", /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\b/],
    ["draws no random number", /\bMath\.random\b|\bcrypto\b/],
    ["depends on no locale", /\btoLocale\w+|\bIntl\b|\blocaleCompare\b/],
    ["reads no environment and writes to no terminal", /\bprocess\b|\bconsole\b/],
    ["waits for nothing", /\bsetTimeout\b|\bsetInterval\b|\bfetch\(/],
  ])("%s", (_name, pattern) => {
    expect(linesWith(pure, pattern, codeOf)).toEqual([]);
  });

  test("makes a Date in plain-date.ts only", () => {
    const others = pure.filter(({ path }) => path !== "src/base/plain-date.ts");
    expect(linesWith(others, /\bnew Date\b|\bDate\.(parse|UTC)\b/, codeOf)).toEqual([]);
  });
});

describe("the forms of conditions and outcomes", () => {
  test("are told apart by the visitors of src/conditions only", () => {
    const others = source.filter(({ path }) => !path.startsWith("src/conditions/"));
    expect(linesWith(others, /"(all|any|not|fact|criterion|score)" in \w/)).toEqual([]);
  });
});

describe("all code", () => {
  test("runs no text as code", () => {
    expect(linesWith(source, /\beval\s*\(|\bnew Function\b|\bFunction\s*\(/, codeOf)).toEqual([]);
  });

  test("takes a value for what its type denies in few places", () => {
    const casts = linesWith(source, /\bas unknown as\b/, codeOf);
    console.log(`${casts.length} double casts`);
    expect(casts.length).toBeLessThanOrEqual(4);
  });

  test("has no default export and no class but the error of the command", () => {
    expect(linesWith(source, /\bexport default\b/, codeOf)).toEqual([]);
    const classes = linesWith(source, /\bclass\s+[A-Z]/, codeOf);
    expect(classes.filter((line) => !line.includes("class UsageError"))).toEqual([]);
  });

  test("says what it does not know in no comment", () => {
    expect(linesWith(source, /\b(TODO|FIXME|XXX|HACK)\b/)).toEqual([]);
  });

  test("keeps every file short enough to be read", () => {
    const long = source
      .filter(({ path }) => !/^src\/[a-z]+\/issues\.ts$|^src\/register\/input\.ts$/.test(path))
      .map(({ path, text }) => ({ path, lines: text.split("\n").length - 1 }))
      .filter(({ lines }) => lines > 320)
      .map(({ path, lines }) => `${path}: ${lines} lines`);
    expect(long).toEqual([]);
  });

  test("has no room for things without a name", () => {
    const vague = source.filter(({ path }) => /(util|helper|common|misc|shared)s?[./]/.test(path));
    expect(vague.map(({ path }) => path)).toEqual([]);
  });
});
