import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutFile } from "../../../src/io/cut-file.js";
import { cutRows } from "../../../src/io/cut-rows.js";

const cut = (text: string) => [...cutRows(text, ",")].map(({ line, cells }) => [line, ...cells]);

/** Writes cells as the format asks, each with marks where it needs them or by chance. */
function written(rows: readonly (readonly string[])[], end: string, marks: boolean): string {
  const cellText = (cell: string) =>
    marks || /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return rows.map((row) => row.map(cellText).join(",")).join(end);
}

const cells = fc.array(fc.string({ unit: fc.constantFrom("a", "一", '"', ",", "\n", "\r", " ") }), {
  minLength: 2,
  maxLength: 4,
});

describe("rows that are written by the letter of the format", () => {
  test("are cut as they were written, whatever ends the lines", () => {
    fc.assert(
      fc.property(
        fc.array(cells, { minLength: 1, maxLength: 5 }),
        fc.constantFrom("\n", "\r\n", "\r"),
        fc.boolean(),
        (rows, end, marks) => {
          const found = [...cutRows(written(rows, end, marks), ",")].map((row) => row.cells);
          expect(found).toEqual(rows);
        },
      ),
    );
  });

  test("are cut as csv-parse cuts them", () => {
    fc.assert(
      fc.property(
        fc.array(cells, { minLength: 1, maxLength: 5 }),
        fc.constantFrom("\n", "\r\n"),
        (rows, end) => {
          const text = written(rows, end, true);
          const theirs: string[][] = parse(text, {
            record_delimiter: end,
            relax_column_count: true,
          });
          expect([...cutRows(text, ",")].map((row) => row.cells)).toEqual(theirs);
        },
      ),
    );
  });

  test("no text makes the cutter throw, and each line end outside a cell ends a row", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", "\r") }), (text) => {
        const rows = [...cutRows(text, ",")];
        expect(rows.map((row) => row.text.length).reduce((sum, one) => sum + one, 0)).toBeLessThan(
          text.length + 1,
        );
        const lines = rows.map(({ line }) => line);
        expect([...new Set(lines)].sort((a, b) => a - b)).toEqual(lines);
      }),
    );
  });
});

describe("a row is placed on the line on which it begins", () => {
  test.each([
    ["a\nb\r\nc\rd", [1, 2, 3, 4]],
    ["a\r\rb", [1, 2, 3]],
    ['a\n"x\r\ny"\nb\n', [1, 2, 4]],
    ['"a\n\nb",c\nd', [1, 4]],
    ["\n\na", [1, 2, 3]],
  ])("%j", (text, lines) => {
    expect(cut(text).map(([line]) => line)).toEqual(lines);
  });
});

describe("a quotation mark that stands in the wrong place is a character", () => {
  test.each([
    [
      'a,"b\nc,d',
      [
        [1, "a", '"b'],
        [2, "c", "d"],
      ],
    ],
    [
      'a,"b\nc,"d",e',
      [
        [1, "a", '"b'],
        [2, "c", "d", "e"],
      ],
    ],
    ['a,"b"c,d', [[1, "a", '"b"c', "d"]]],
    [
      'a,b"c"\nd',
      [
        [1, "a", 'b"c"'],
        [2, "d"],
      ],
    ],
    ['"', [[1, '"']]],
  ])("%j", (text, rows) => {
    expect(cut(text)).toEqual(rows);
  });
});

test("marks that never close cost no more than the length of the text", () => {
  const text = '"x"",'.repeat(200_000);
  expect(cut(text)).toHaveLength(1);
});

/** A file of which no more than so many bytes are given at a time. */
function slowFile(text: string, most: number) {
  const bytes = Buffer.from(text);
  return {
    size: bytes.length,
    read: (into: Uint8Array, from: number) => bytes.copy(into, 0, from, from + most),
    close: () => {},
  };
}

describe("a file that is cut as it is read", () => {
  test("gives the rows of its text, wherever it is broken off", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "户", '"', ",", "\n", "\r", " ") }),
        fc.integer({ min: 1, max: 9 }),
        (text, most) => {
          expect([...cutFile(slowFile(text, most), ",")]).toEqual([...cutRows(text, ",")]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("with a mark that never closes costs its own row, and more than is held at a time goes by", () => {
    const long = "户".repeat(60_000);
    const text = `\ufeffa,b\n"${long}\n${long},"x\n1,"2\n3"\n`.repeat(30);
    const rows = [...cutFile(slowFile(text, 2 ** 20), ",")];
    expect(rows).toEqual([...cutRows(text.slice(1), ",")]);
    expect(rows.length).toBeGreaterThan(100);
  });
});
