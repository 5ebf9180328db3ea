import { analysed } from "./analyse.js";
import type { Expression } from "./expression.js";
import type { Scope } from "./scope.js";

/**
 * Something that is read once: for a subject where it hangs on no row of a list, once for each row where
 * it hangs on the row at hand of one list, and once for each row of one while that of another stays.
 *
 * @param expression - what it is read for; by the rows that this hangs on it is remembered.
 */
export function remembered<T>(read: () => T, expression: Expression, scope: Scope): () => T {
  const [table, other, ...more] = analysed(expression).open;
  if (table === undefined) {
    let seen = -1;
    let value: T;
    return () => {
      if (seen !== scope.epoch) {
        value = read();
        seen = scope.epoch;
      }
      return value;
    };
  }
  if (more.length > 0) return read;
  const cursor = scope.cursors[table];
  const outer = other === undefined ? undefined : scope.cursors[other];
  const seen: number[] = [];
  const seenWith: number[] = [];
  const values: T[] = [];
  return () => {
    const { index } = cursor;
    // A row that is in no list has no place of its own.
    if (index < 0) return read();
    const at = outer === undefined ? 0 : outer.index;
    if (seen[index] !== scope.epoch || seenWith[index] !== at) {
      values[index] = read();
      seen[index] = scope.epoch;
      seenWith[index] = at;
    }
    return values[index] as T;
  };
}
