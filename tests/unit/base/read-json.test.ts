import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readJson } from "../../../src/base/index.js";

function parsed(text: string): unknown {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return "none";
  }
}

function read(text: string): unknown {
  const found = readJson(text);
  return found.ok ? { value: found.value } : "none";
}

describe("a JSON text without a key twice", () => {
  test("reads as JSON.parse reads it", () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 1, "\t"), (text, indent) => {
        const written = JSON.stringify(JSON.parse(text), null, indent);
        expect(readJson(written)).toEqual({ ok: true, value: JSON.parse(text), repeated: [] });
      }),
    );
  });

  test("is refused where JSON.parse refuses it, garbled in any place", () => {
    const garbled = fc
      .tuple(
        fc.json(),
        fc.nat(),
        fc.constantFrom("", '"', ",", "{", "]", "\\", "0", "e", "\n", "-"),
      )
      .map(([text, at, put]) => {
        const where = at % (text.length + 1);
        return text.slice(0, where) + put + text.slice(where + (at % 2));
      });
    fc.assert(
      fc.property(garbled, (text) => {
        const found = readJson(text);
        if (found.ok && found.repeated.length > 0) return;
        expect(read(text)).toEqual(parsed(text));
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ["", 1, 1],
    ['{"a":1', 1, 7],
    ['{"a":1}x', 1, 8],
    ['{"姓名":赵秘密}', 1, 7],
    ['{"姓名":"赵秘密" "身份证号":"x"}', 1, 13],
    ['{\r\n"a": 1,\r"b": 01\n}', 3, 7],
    ['["a\tb"]', 1, 4],
    ['["\\q"]', 1, 3],
    ['["\\u12g4"]', 1, 3],
    ["[1,]", 1, 4],
    ['{"a":1,}', 1, 8],
    ['{"a" 1}', 1, 6],
    ["[tru]", 1, 2],
    ['"𠀀" 1', 1, 5],
  ])("%s is none from line %i, character %i on", (text, line, character) => {
    const found = readJson(text);
    expect(found).toMatchObject({ ok: false, line, character });
    expect(JSON.stringify(found)).not.toContain("赵秘密");
  });

  test("that is nested without end is refused, not run into", () => {
    expect(readJson("[".repeat(1_000_000))).toMatchObject({ ok: false, character: 1001 });
    expect(readJson('{"a":'.repeat(1_000_000))).toMatchObject({ ok: false });
    expect(readJson(`${"[".repeat(999)}${"]".repeat(999)}`).ok).toBe(true);
  });
});

describe("a key that stands twice in an object", () => {
  test.each([
    ['{"a":1,"b":3,"a":2}', { b: 3 }, "/a", [1, 2]],
    ['{"a":1,"a":1}', { a: 1 }, "/a", [1, 1]],
    ['{"a":{"x":1,"y":2},"a":{"y":2,"x":1}}', { a: { x: 1, y: 2 } }, "/a", undefined],
    ['[{"b":0},{"a":[0,{"k":true,"k":false}]}]', undefined, "/1/a/1/k", [true, false]],
    ['{"a":1,"\\u0061":2,"a":3}', {}, "/a", [1, 2, 3]],
    ['{"a/b":1,"a/b":null}', {}, "/a~1b", [1, null]],
    ['{"__proto__":1,"__proto__":2}', {}, "/__proto__", [1, 2]],
  ])("%s", (text, value, pointer, values) => {
    const found = readJson(text);
    expect(found.ok && found.repeated.map((one) => one.pointer)).toEqual([pointer]);
    if (values !== undefined) expect(found.ok && found.repeated[0]?.values).toEqual(values);
    if (value !== undefined) expect(found.ok && found.value).toEqual(value);
  });

  test("is pointed at where it comes again", () => {
    const found = readJson('{\n  "a": 1,\n  "a": 2\n}');
    expect(found.ok && found.repeated[0]).toMatchObject({ line: 3, character: 3 });
  });

  test("may stand in two objects", () => {
    expect(readJson('[{"a":1},{"a":2}]')).toMatchObject({ ok: true, repeated: [] });
  });
});
