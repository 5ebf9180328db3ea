import stringWidth from "string-width";

/** Lines of a table: the first column to the left, the others to the right; Chinese is two wide. */
export function tableLines(rows: readonly (readonly string[])[], indent = "  "): string[] {
  const widths = (rows[0] ?? []).map((_cell, column) =>
    Math.max(...rows.map((row) => stringWidth(row[column] ?? ""))),
  );
  return rows.map((row) => {
    const cells = row.map((cell, column) => {
      const padding = " ".repeat((widths[column] as number) - stringWidth(cell));
      return column === 0 ? cell + padding : padding + cell;
    });
    return `${indent}${cells.join("  ")}`.trimEnd();
  });
}
