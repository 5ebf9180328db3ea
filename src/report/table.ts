import stringWidth from "string-width";
import { expectCall, listOf, TEXT } from "../base/index.js";

const NUMERIC = /^[\d.,%?–-]*$/;

/** Lines of a table: columns of numbers to the right, others to the left; Chinese is two wide. */
export function tableLines(rows: readonly (readonly string[])[], indent = "  "): string[] {
  expectCall("tableLines", {
    rows: [rows, listOf(listOf(TEXT))],
    indent: [indent, TEXT],
  });
  const widths = (rows[0] ?? []).map((_cell, column) =>
    rows.reduce((widest, row) => Math.max(widest, stringWidth(row[column] ?? "")), 0),
  );
  const toRight = widths.map(
    (_width, column) =>
      rows.length > 1 && rows.slice(1).every((row) => NUMERIC.test(row[column] ?? "")),
  );
  return rows.map((row) => {
    const cells = row.map((cell, column) => {
      const padding = " ".repeat((widths[column] as number) - stringWidth(cell));
      return toRight[column] === true ? padding + cell : cell + padding;
    });
    return `${indent}${cells.join("  ")}`.trimEnd();
  });
}
