import fc from "fast-check";
import { expectCall, listOf, OBJECT, TEXT } from "../base/index.js";
import type { Unreadable } from "../register/index.js";
import { GAP_OPTIONS } from "./shapes.js";

/** How a cell can fail to say anything. */
export type GapKind = "missing" | "unreadable" | "conflicting";

/**
 * Something taken away from records: the `at`-th of their cells, or the `at`-th of their rows. Numbers
 * beyond the last one start again from the first.
 */
export interface Gap {
  readonly what: "cell" | "row";
  readonly at: number;
  readonly kind: GapKind;
}

/** Lists of gaps. */
export function gaps(options: { readonly kinds?: readonly GapKind[]; readonly max?: number } = {}) {
  expectCall("gaps", {
    options: [options, GAP_OPTIONS],
  });
  const { kinds = ["missing", "unreadable", "conflicting"], max = 12 } = options;
  const gap: fc.Arbitrary<Gap> = fc.record({
    what: fc.constantFrom("cell", "cell", "cell", "cell", "row"),
    at: fc.nat({ max: 100_000 }),
    kind: fc.constantFrom(...kinds),
  });
  return fc.array(gap, { maxLength: max });
}

type Path = readonly (string | number)[];

interface Places {
  readonly cells: readonly Path[];
  readonly rows: readonly Path[];
}

/** The cells and rows of plain records; keys and the place of reading are no cells. */
function placesIn(records: object, keepRows: readonly string[]): Places {
  const cells: Path[] = [];
  const rows: Path[] = [];
  const walk = (value: object, path: Path) => {
    for (const [key, part] of Object.entries(value)) {
      const at = [...path, key];
      if (Array.isArray(part)) {
        part.forEach((row: object, index) => {
          if (!keepRows.includes(key)) rows.push([...at, index]);
          walk(row, [...at, index]);
        });
      } else if (typeof part === "object" && part !== null) {
        if (path.length > 0) rows.push(at);
        walk(part, at);
      } else if (key !== "id" && key !== "at" && path.length > 0) cells.push(at);
    }
  };
  walk(records, []);
  return { cells, rows };
}

const SMUDGED: Unreadable = { unreadable: "看不清" };

function gapIn(value: unknown, kind: GapKind): unknown {
  if (kind === "missing") return undefined;
  return kind === "unreadable" ? SMUDGED : { conflicting: [String(value), "另一记录"] };
}

/**
 * Records with gaps: the same list of gaps with more of them at its end takes away more and gives
 * nothing back. Whole rows of the tables `keepRows` stay.
 *
 * @param subject - `{ household }`, `{ village }` and so on.
 */
export function withGaps<S extends object>(
  subject: S,
  list: readonly Gap[],
  keepRows: readonly string[] = [],
): S {
  expectCall("withGaps", {
    subject: [subject, OBJECT],
    list: [list, listOf(OBJECT)],
    keepRows: [keepRows, listOf(TEXT)],
  });
  const { cells, rows } = placesIn(subject, keepRows);
  const lostCells = new Map<string, GapKind>();
  const lostRows = new Set<string>();
  for (const { what, at, kind } of list) {
    const places = what === "cell" ? cells : rows;
    const place = places[at % Math.max(1, places.length)];
    if (place === undefined) continue;
    if (what === "cell") lostCells.set(place.join("/"), kind);
    else lostRows.add(place.join("/"));
  }
  const copy = (value: unknown, path: string): unknown => {
    if (Array.isArray(value)) {
      return value.flatMap((row, index) =>
        lostRows.has(`${path}/${index}`) ? [] : [copy(row, `${path}/${index}`)],
      );
    }
    if (typeof value !== "object" || value === null) return value;
    const result: Record<string, unknown> = {};
    for (const [key, part] of Object.entries(value)) {
      const at = path === "" ? key : `${path}/${key}`;
      if (lostRows.has(at)) continue;
      const kind = lostCells.get(at);
      const left = kind === undefined ? copy(part, at) : gapIn(part, kind);
      if (left !== undefined) result[key] = left;
    }
    return result;
  };
  return copy(subject, "") as S;
}
