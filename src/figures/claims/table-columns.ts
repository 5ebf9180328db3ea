import type { Draft, Reading } from "../structure/draft.js";
import type { Cell, Row, Table } from "../structure/tables.js";

/** Columns and rows that are looked at; a table of more is no table of a summary. */
const MOST_COLUMNS = 12;
const MOST_ROWS = 60;
/** A relation of columns is what the rows show: at least so many agree, and at most one does not. */
const AGREEING = 3;

/** What a column may be of two others. */
type Relation = {
  readonly sign: "/" | "×" | "-" | "+";
  readonly kind: Draft["kind"];
  readonly of: (a: number, b: number) => number;
};

const RELATIONS: readonly Relation[] = [
  { sign: "/", kind: "rate", of: (a, b) => a / b },
  { sign: "×", kind: "product", of: (a, b) => a * b },
  { sign: "-", kind: "difference", of: (a, b) => a - b },
  { sign: "+", kind: "sum", of: (a, b) => a + b },
];
const SCALES = [1, 100, 10_000, 0.0001];

/** A column that two others give in every row, or in every row but one. */
interface Found {
  readonly relation: Relation;
  readonly scale: number;
  readonly a: number;
  readonly b: number;
  readonly column: number;
}

/** Columns that follow from two others (`完成率 = 完成值 / 目标值`), row by row. */
export function columnClaims({ tables }: Reading): readonly Draft[] {
  return tables.flatMap((table) => [...columnsOf(table), ...sharesOf(table)]);
}

function* columnsOf(table: Table): Generator<Draft> {
  const rows = table.rows.slice(0, MOST_ROWS);
  const width = Math.min(MOST_COLUMNS, rows[0]?.cells.length ?? 0);
  for (let column = 1; column < width; column++) {
    const found = relationOf(rows, column, width);
    if (found === undefined) continue;
    for (const row of rows) {
      const fits = fitsIn(row, found);
      if (fits === true || (fits === false && !row.total)) yield draftOf(table, row, found, fits);
    }
  }
}

function relationOf(rows: readonly Row[], column: number, width: number): Found | undefined {
  let best: { found: Found; agreeing: number } | undefined;
  for (let a = 1; a < width; a++)
    for (let b = 1; b < width; b++) {
      if (a === b || a === column || b === column) continue;
      for (const relation of RELATIONS) {
        const turned = relation.sign === "+" || relation.sign === "×";
        if ((turned && a > b) || !resulting(rows, relation, { a, b, column })) continue;
        for (const scale of relation.sign === "/" ? SCALES : [1]) {
          const found = { relation, scale, a, b, column };
          const agreeing = agreementOf(rows, found);
          if (agreeing > (best?.agreeing ?? 0)) best = { found, agreeing };
        }
      }
    }
  return best?.found;
}

/** Whether the column can be the result: it stands behind the two others, or is a rate of two amounts. */
function resulting(
  rows: readonly Row[],
  { sign }: Relation,
  { a, b, column }: { readonly a: number; readonly b: number; readonly column: number },
): boolean {
  const isShare = (at: number) => rows.some(({ cells }) => /[%％]/.test(cells[at]?.unit ?? ""));
  if (isShare(a) || isShare(b)) return false;
  return isShare(column) ? sign === "/" : column > a && column > b;
}

/** How many rows agree; none where more than one does not, or too few digits speak for it. */
function agreementOf(rows: readonly Row[], found: Found): number {
  let agreeing = 0;
  let against = 0;
  let digits = 0;
  for (const row of rows) {
    const fits = fitsIn(row, found);
    if (fits === false && !row.total) against++;
    if (fits) {
      agreeing++;
      digits += telling(row.cells[found.column] as Cell);
    }
    if (against > 1) return 0;
  }
  return agreeing >= AGREEING && digits >= agreeing + 2 && agreeing >= 3 * against ? agreeing : 0;
}

function telling({ value, decimals }: Cell): number {
  const digits = (value ?? "").replace(/\D/g, "").replace(/^0+/, "");
  return decimals > 0 ? digits.length : digits.replace(/0+$/, "").length;
}

/** Whether a row agrees as its figures are printed; `undefined` where one of them is none. */
function fitsIn({ cells }: Row, { relation, scale, a, b, column }: Found): boolean | undefined {
  const [left, right, stated] = [cells[a], cells[b], cells[column]];
  if (!left?.value || !right?.value || !stated?.value) return undefined;
  const [x, y, z] = [Number(left.value), Number(right.value), Number(stated.value)];
  if (x === 0 || y === 0) return undefined;
  const value = relation.of(x, y) * scale;
  const rounding = Math.max(0.5 * 10 ** -stated.decimals, looseness(left, right, relation, scale));
  const whole = relation.sign === "-" || relation.sign === "+";
  const slack = whole && rounding === 0.5 ? 0 : rounding;
  return Math.abs(value - z) <= slack * (1 + 1e-9) + Math.abs(z) * 1e-12;
}

/** How far the rounding of the two figures moves what they give. */
function looseness(left: Cell, right: Cell, { sign }: Relation, scale: number): number {
  const [x, y] = [Number(left.value), Number(right.value)];
  const [dx, dy] = [left, right].map(({ decimals }) =>
    decimals === 0 ? 0 : 0.5 * 10 ** -decimals,
  ) as [number, number];
  if (sign === "/") return scale * (dx / y + (x * dy) / (y * y));
  return sign === "×" ? dx * y + dy * x : dx + dy;
}

function draftOf(table: Table, row: Row, found: Found, holds: boolean): Draft {
  const { relation, scale, a, b, column } = found;
  const [left, right, stated] = [a, b, column].map((at) => row.cells[at]) as [Cell, Cell, Cell];
  const value = relation.of(Number(left.value), Number(right.value)) * scale;
  const shown = `${Math.round(value * 1e4) / 1e4}${stated.unit}`;
  const title = table.head?.cells[column]?.text ?? "";
  const by = scale === 1 ? "" : ` × ${scale}`;
  return {
    kind: relation.kind,
    verdict: holds ? "holds" : "fails",
    at: stated.start,
    words: [left, right, stated],
    computation: `${left.text} ${relation.sign} ${right.text}${by} = ${shown} ${holds ? "✓" : "✗"} ${stated.text}`,
    message: holds
      ? { zh: `表中${title}与其他两列相符`, en: `the column ${title} follows from two others` }
      : {
          zh: `表中${title}按其他各行的算法应为${shown}，写作${stated.text}`,
          en: `by the rule of the other rows ${title} is ${shown}, the table says ${stated.text}`,
        },
    confidence: "high",
    why: {
      zh: "表中其余各行的这三列都有同一关系",
      en: "the three columns are related alike in all other rows",
    },
  };
}

/** A column of shares of the total of another: `660 / 2000 = 33.0%`. */
function* sharesOf(table: Table): Generator<Draft> {
  const rows = table.rows.slice(0, MOST_ROWS);
  const total = rows.find((one) => one.total);
  const width = Math.min(MOST_COLUMNS, total?.cells.length ?? 0);
  if (total === undefined) return;
  const parts = rows.filter((one) => !one.total);
  for (let column = 1; column < width; column++) {
    if (!parts.some(({ cells }) => /[%％]/.test(cells[column]?.unit ?? ""))) continue;
    let best: { base: number; agreeing: number } | undefined;
    for (let base = 1; base < width; base++) {
      const verdicts = parts.map((row) => shareFits(row, total, column, base));
      const agreeing = verdicts.filter(Boolean).length;
      const against = verdicts.filter((one) => one === false).length;
      if (base !== column && agreeing >= 2 && against <= 1 && agreeing > (best?.agreeing ?? 0))
        best = { base, agreeing };
    }
    if (best === undefined) continue;
    for (const row of parts) {
      const fits = shareFits(row, total, column, best.base);
      if (fits !== undefined) yield shareDraft(row, total, column, best.base, fits);
    }
  }
}

function shareFits(row: Row, total: Row, column: number, base: number): boolean | undefined {
  const [part, share, whole] = [row.cells[base], row.cells[column], total.cells[base]];
  if (!part?.value || !share?.value || !whole?.value || Number(whole.value) === 0) return undefined;
  const value = (Number(part.value) / Number(whole.value)) * 100;
  return Math.abs(value - Number(share.value)) <= 0.5 * 10 ** -share.decimals + 1e-9;
}

function shareDraft(row: Row, total: Row, column: number, base: number, holds: boolean): Draft {
  const [part, share, whole] = [row.cells[base], row.cells[column], total.cells[base]] as [
    Cell,
    Cell,
    Cell,
  ];
  const value = (Number(part.value) / Number(whole.value)) * 100;
  const shown = `${Math.round(value * 1e4) / 1e4}%`;
  return {
    kind: "rate",
    verdict: holds ? "holds" : "fails",
    at: share.start,
    words: [whole, part, share],
    computation: `${part.text} / ${whole.text} = ${shown} ${holds ? "✓" : "✗"} ${share.text}`,
    message: holds
      ? { zh: "表中占比与合计相符", en: "the share agrees with the total of the table" }
      : {
          zh: `表中占比按合计应为${shown}，写作${share.text}`,
          en: `the share of the total is ${shown}, the table says ${share.text}`,
        },
    confidence: "high",
    why: {
      zh: "表中其余各行的占比都是本行与合计之比",
      en: "in the other rows the share is that of the row in the total",
    },
  };
}
