import { compare, type DecimalText, subtract, sum } from "../../base/index.js";
import { within } from "../hold.js";
import type { Draft, Reading } from "../structure/draft.js";
import { type Cell, isTotal, type Table } from "../structure/tables.js";
import { trimmed } from "../structure/written.js";

/** Columns that are no amounts: a rate or a mean of all is no sum. */
const NO_SUM = /率|均|增幅|增速|同比|年龄|单价|比重|比例|占比|标准|序号|编号|年份|排名|电话|每/;

/** Sums of the columns of tables pasted into a text, and of their rows where a column is the total. */
export function tableClaims({ tables }: Reading): readonly Draft[] {
  return tables.flatMap((table) => [...columns(table), ...across(table)]);
}

function* columns({ head, rows }: Table): Generator<Draft> {
  let from = 0;
  const leading = rows[0]?.total === true;
  for (const [at, row] of rows.entries()) {
    if (!row.total) continue;
    const group = leading
      ? rows.slice(1).filter((one) => !one.total)
      : rows.slice(from, at).filter((one) => !one.total);
    from = at + 1;
    if (group.length < 2) continue;
    for (const [column, cell] of row.cells.entries()) {
      if (column === 0 || cell.value === null) continue;
      const title = head?.cells[column]?.text ?? "";
      if (NO_SUM.test(title) && !(/比/.test(title) && cell.value.startsWith("100"))) continue;
      const written = group.map((one) => one.cells[column] as Cell);
      const parts = written.filter(({ text }) => !/^[-—–－/]*$/.test(text));
      const one = parts.every(({ value, unit }) => value !== null && unit === cell.unit);
      const shares = /[%％]/.test(cell.unit) && Number(cell.value) !== 100;
      if (one && !shares && parts.length >= 2) yield* sumDraft(cell, parts, title);
    }
  }
}

function* across({ head, rows }: Table): Generator<Draft> {
  let from = 1;
  for (const [column, { text }] of (head?.cells ?? []).entries()) {
    if (column === 0 || !isTotal(text)) continue;
    const titles = head?.cells.slice(from, column) ?? [];
    const first = from;
    from = column + 1;
    if (titles.length < 2 || titles.some((one) => NO_SUM.test(one.text))) continue;
    for (const row of rows) {
      const parts = row.cells.slice(first, column);
      const whole = row.cells[column] as Cell;
      if (whole.value === null || parts.some((one) => one.value === null)) continue;
      yield* sumDraft(whole, parts, row.cells[0]?.text ?? "");
    }
  }
}

/** A total that misses by more than this is no sum of its column. */
const MOST_MISSED = 0.4;

function* sumDraft(whole: Cell, parts: readonly Cell[], title: string): Generator<Draft> {
  const added = sum(parts.map((one) => one.value as DecimalText));
  const stated = whole.value as DecimalText;
  const decimals = Math.max(whole.decimals, ...parts.map((one) => one.decimals));
  const digit = decimals === 0 ? "0" : `0.${"0".repeat(decimals)}5`;
  const slack = sum([digit, ...parts.map(() => digit)]);
  const exact = compare(added, stated) === 0;
  const holds = exact || within(added, stated, slack);
  const gap = subtract(added, stated);
  if (Math.abs(Number(gap)) > Number(stated) * MOST_MISSED) return;
  const left = parts.map((one) => one.value).join(" + ");
  const size = `${gap.startsWith("-") ? "" : "+"}${gap}`;
  yield {
    kind: "sum",
    verdict: holds ? "holds" : "fails",
    at: whole.start,
    words: [whole, ...parts],
    computation: exact
      ? `${left} = ${added}`
      : `${left} = ${trimmed(added)} ${holds ? "≈" : "≠"} ${stated} (${size})`,
    message: holds
      ? { zh: `表中${title}之和与合计相符`, en: `the figures of ${title} add up to their total` }
      : {
          zh: `表中${title}之和为${added}，合计写作${stated}`,
          en: `the figures of ${title} add up to ${added}, the total says ${stated}`,
        },
    confidence: "high",
    why: { zh: "表中以“合计”给出总数", en: "the table gives a total" },
  };
}
