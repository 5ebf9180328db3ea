import { compare, type DecimalText, linesAt, subtract, sum } from "../../base/index.js";
import { within } from "../hold.js";
import type { Draft, Reading, Span } from "../structure/draft.js";
import { trimmed } from "../structure/written.js";

interface Cell extends Span {
  readonly text: string;
  readonly value: DecimalText | null;
  readonly decimals: number;
}

interface Row {
  readonly cells: readonly Cell[];
  readonly total: boolean;
}

const TOTAL =
  /^(?:合\s*计|总\s*计|小\s*计|共\s*计|全[镇村县乡市]合?计?|.{0,4}合计|.{0,4}总计)[:：]?$/;
/** Columns that are no amounts: a rate or a mean of all is no sum. */
const NO_SUM = /率|均|单价|比重|比例|占比|标准|序号|编号|年份|排名|电话|每/;
const NUMBER = /^[约]?(\d{1,3}(?:[,，]\d{3})+|\d+)(\.\d+)?\s*(?:[%％]|[\p{Script=Han}]{0,4})$/u;

/** Sums of the columns of tables pasted into a text, and of their rows where a column is the total. */
export function tableClaims(reading: Reading): readonly Draft[] {
  return blocksOf(reading.text).flatMap((rows) => [...columns(rows), ...across(rows)]);
}

/** Runs of at least three lines with as many cells each. */
function blocksOf(text: string): readonly (readonly Row[])[] {
  const blocks: Row[][] = [];
  let block: Row[] = [];
  for (const { line, start } of linesAt(text)) {
    const row = line.length > 2000 ? undefined : rowOf(line, start);
    if (row === "rule") continue;
    if (
      row === undefined ||
      (block[0] !== undefined && block[0].cells.length !== row.cells.length)
    ) {
      if (block.length >= 3) blocks.push(block);
      block = [];
    }
    if (row !== undefined) block.push(row);
  }
  if (block.length >= 3) blocks.push(block);
  return blocks;
}

function rowOf(line: string, offset: number): Row | "rule" | undefined {
  if (/^\s*\|?[\s:|-]*-{2,}[\s:|-]*$/.test(line)) return "rule";
  const mark = line.includes("\t") ? /\t+/g : /[|｜│]/.test(line) ? /[|｜│]/g : / {2,}|　+/g;
  const cells: Cell[] = [];
  let from = 0;
  const close = (to: number) => {
    const written = line.slice(from, to);
    const text = written.trim();
    if (text === "") return;
    const start = offset + from + written.indexOf(text);
    const match = NUMBER.exec(text);
    const value =
      match === null ? null : `${(match[1] ?? "").replace(/[,，]/g, "")}${match[2] ?? ""}`;
    cells.push({
      start,
      end: start + text.length,
      text,
      value,
      decimals: (match?.[2] ?? ".").length - 1,
    });
  };
  for (const one of line.matchAll(mark)) {
    close(one.index);
    from = one.index + one[0].length;
  }
  close(line.length);
  if (cells.length < 2 || /[。；]/.test(line)) return undefined;
  return { cells, total: TOTAL.test(cells[0]?.text ?? "") };
}

function* columns(rows: readonly Row[]): Generator<Draft> {
  const head = rows[0]?.cells.some((cell) => cell.value === null && cell !== rows[0]?.cells[0])
    ? rows[0]
    : undefined;
  const body = rows.slice(head === undefined ? 0 : 1);
  let from = 0;
  const leading = body[0]?.total === true;
  for (const [at, row] of body.entries()) {
    if (!row.total) continue;
    const group = leading
      ? body.slice(1).filter((one) => !one.total)
      : body.slice(from, at).filter((one) => !one.total);
    from = at + 1;
    if (group.length < 2) continue;
    for (const [column, cell] of row.cells.entries()) {
      if (column === 0 || cell.value === null) continue;
      const title = head?.cells[column]?.text ?? "";
      if (NO_SUM.test(title) && !(/比/.test(title) && cell.value.startsWith("100"))) continue;
      const parts = group.map((one) => one.cells[column] as Cell);
      if (parts.every((one) => one.value !== null)) yield sumDraft(cell, parts, title);
    }
  }
}

function* across(rows: readonly Row[]): Generator<Draft> {
  const [head, ...body] = rows;
  const last = (head?.cells.length ?? 0) - 1;
  const title = head?.cells[last]?.text ?? "";
  if (
    !TOTAL.test(title) ||
    last < 3 ||
    head?.cells.slice(1, last).some(({ text }) => NO_SUM.test(text))
  )
    return;
  for (const row of body) {
    const parts = row.cells.slice(1, last);
    const whole = row.cells[last] as Cell;
    if (whole.value === null || parts.some((one) => one.value === null)) continue;
    yield sumDraft(whole, parts, row.cells[0]?.text ?? "");
  }
}

function sumDraft(whole: Cell, parts: readonly Cell[], title: string): Draft {
  const added = sum(parts.map((one) => one.value as DecimalText));
  const stated = whole.value as DecimalText;
  const decimals = Math.max(whole.decimals, ...parts.map((one) => one.decimals));
  const digit = decimals === 0 ? "0" : `0.${"0".repeat(decimals)}5`;
  const slack = sum([digit, ...parts.map(() => digit)]);
  const exact = compare(added, stated) === 0;
  const holds = exact || within(added, stated, slack);
  const gap = subtract(added, stated);
  const left = parts.map((one) => one.value).join(" + ");
  const size = `${gap.startsWith("-") ? "" : "+"}${gap}`;
  return {
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
