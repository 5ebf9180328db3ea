/** The smallest count of people or households that may be printed; 0 names nobody. */
export const LEAST = 5;

/** A table of counts of which some are withheld, `null`; the totals of its rows stay known. */
export interface Withheld {
  readonly cells: readonly (readonly (number | null)[])[];
  /** The total of each column. */
  readonly totals: readonly (number | null)[];
}

const isSmall = (count: number) => count > 0 && count < LEAST;

/** A cell of the body, or, in the row behind the last, the total of a column. */
type At = readonly [row: number, column: number];

/**
 * Withholds every count of 1 to 4 of a table, and as few others as are needed so that none of them
 * follows from what is left, from the totals of the rows and from knowing that what is withheld is not 0.
 *
 * Each small count is given a counterpart: cells that could each be one more or one less with every
 * printed number as it is. Withholding more takes no counterpart away, so that one after another is enough.
 *
 * @param counts - row by row; every row adds up to at least `LEAST`, in at most four columns, of which
 *   one is then large enough to be a counterpart of a cell of 1.
 * @throws RangeError when a row adds up to less: it cannot be printed at all.
 */
export function withholdSmall(counts: readonly (readonly number[])[]): Withheld {
  const [first = []] = counts;
  const rows = counts.map((row) => row.reduce((sum, one) => sum + one, 0));
  if (rows.some((sum) => sum < LEAST)) throw new RangeError(`a row of fewer than ${LEAST}`);
  const totals = first.map((_, column) => counts.reduce((sum, row) => sum + (row[column] ?? 0), 0));
  const all = [...counts, totals];
  const hidden = new Set<string>();
  const value = ([row, column]: At) => all[row]?.[column] ?? 0;
  const isHidden = (at: At) => hidden.has(at.join());
  const hide = (cells: readonly At[]) => {
    for (const at of cells) hidden.add(at.join());
  };
  const cost = (cells: readonly At[]) =>
    cells.reduce((sum, at) => sum + (isHidden(at) ? 0 : value(at) + 1), 0);
  const cheapest = (choices: readonly (readonly At[])[]) =>
    choices.reduce<readonly At[] | undefined>(
      (best, one) => (best === undefined || cost(one) < cost(best) ? one : best),
      undefined,
    );
  const columns = first.map((_, column) => column);
  const bottom = counts.length;

  /** Whether the first cells can be one more and the others one less, or the other way round. */
  const canMove = (up: readonly At[], down: readonly At[]) => {
    const isFree = (less: readonly At[], more: readonly At[]) =>
      less.every((at) => value(at) > 1) && more.every((at) => value(at) > 0);
    return isFree(down, up) || isFree(up, down);
  };

  /** Within a row, and with it in the totals: one column has one more, another one less. */
  function acrossRow(row: number, column: number): At[][] {
    return columns.flatMap((other) => {
      const up: At[] = [
        [row, column],
        [bottom, column],
      ];
      const down: At[] = [
        [row, other],
        [bottom, other],
      ];
      return other !== column && canMove(up, down) ? [[...up, ...down]] : [];
    });
  }

  /** Between two rows and two columns, which leaves all totals as they are. */
  function acrossRows(row: number, column: number): At[][] {
    return counts.flatMap((_, otherRow) =>
      columns.flatMap((other) => {
        const up: At[] = [
          [row, column],
          [otherRow, other],
        ];
        const down: At[] = [
          [row, other],
          [otherRow, column],
        ];
        const isOther = otherRow !== row && other !== column;
        return isOther && canMove(up, down) ? [[...up, ...down]] : [];
      }),
    );
  }

  for (const column of columns.filter((one) => isSmall(totals[one] ?? 0))) {
    const holding = counts.flatMap((cells, row) => ((cells[column] ?? 0) > 0 ? [row] : []));
    hide(cheapest(holding.flatMap((row) => acrossRow(row, column))) ?? []);
    hide([...holding.map((row): At => [row, column]), [bottom, column]]);
  }
  counts.forEach((cells, row) => {
    for (const column of columns.filter((one) => isSmall(cells[one] ?? 0))) {
      hide(cheapest([...acrossRows(row, column), ...acrossRow(row, column)]) ?? []);
      hide([[row, column]]);
    }
  });
  const shown = (row: number) =>
    columns.map((column) => (isHidden([row, column]) ? null : value([row, column])));
  return { cells: counts.map((_, row) => shown(row)), totals: shown(bottom) };
}
