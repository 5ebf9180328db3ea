import { compare, multiply } from "../../base/index.js";
import { oneSlipApart } from "../hold.js";
import { type Draft, phraseOf, type Reading, share } from "../structure/draft.js";
import type { Mention } from "../structure/outline.js";
import { exact } from "../structure/scope.js";
import type { Cell, Row, Table } from "../structure/tables.js";
import { tellingDigits } from "./chance.js";

const MOST_ROWS = 60;
const MOST_COLUMNS = 12;
/** Lines of text around a table that speak of it. */
const REACH = 3000;

/** Figures of the text around a table that are those of its cells, and the number of its rows. */
export function tableTextClaims(reading: Reading): readonly Draft[] {
  return reading.tables.flatMap((table) => {
    const around = mentionsAround(reading, table);
    return around.length === 0
      ? []
      : [...cellsIn(reading, table, around), ...rowsIn(table, around)];
  });
}

function mentionsAround({ outline, tables }: Reading, table: Table): readonly Mention[] {
  const inTable = (start: number) => tables.some((one) => start >= one.start && start < one.end);
  return outline
    .filter(
      ({ sentence }) =>
        sentence.start < table.end + REACH &&
        sentence.end > table.start - REACH &&
        !inTable(sentence.start),
    )
    .flatMap(({ mentions }) => mentions)
    .filter(exact)
    .slice(0, 200);
}

/** What a figure may be written as in a cell: as it stands, or in ten thousands. */
function writings({ quantity }: Mention): readonly string[] {
  const value = multiply(quantity.value as string, quantity.factor);
  const plain = (by: string) =>
    multiply(value, by)
      .replace(/(\.\d*?)0+$/, "$1")
      .replace(/\.$/, "");
  return quantity.dimension === "money" ? [plain("1"), plain("0.0001")] : [plain("1")];
}

function* cellsIn(reading: Reading, table: Table, around: readonly Mention[]): Generator<Draft> {
  const used = new Set<Mention>();
  const rows = table.rows.slice(0, MOST_ROWS);
  for (const row of [...rows.filter((one) => one.total), ...rows.filter((one) => !one.total)]) {
    for (const [column, cell] of row.cells.slice(0, MOST_COLUMNS).entries()) {
      if (column === 0 || cell.value === null || cell.value.length < 2) continue;
      const title = table.head?.cells[column]?.text ?? "";
      const fitting = around.filter(
        (one) => !used.has(one) && speaksOf(reading, one, row, title, cell),
      );
      const same = fitting.find((one) => writings(one).some((each) => equal(each, cell)));
      if (same !== undefined) {
        used.add(same);
        yield draftOf(same, cell, title, "holds");
        continue;
      }
      const slip = fitting.find(
        (one) =>
          row.total &&
          writings(one).some(
            (each) => each.length >= 3 && oneSlipApart(each, cell.value as string),
          ),
      );
      if (slip !== undefined && !elsewhere(table, slip))
        yield draftOf(slip, cell, title, "cannot-tell");
    }
  }
}

/** Whether a cell of the table gives the figure: then it is that one that is meant. */
function elsewhere({ rows }: Table, one: Mention): boolean {
  const written = writings(one);
  return rows.some(({ cells }) =>
    cells.some((cell) => cell.value !== null && written.some((each) => equal(each, cell))),
  );
}

function equal(value: string, { value: other }: Cell): boolean {
  return compare(value, other as string) === 0;
}

const COUNTED: Readonly<Record<string, RegExp>> = {
  households: /户/,
  persons: /人|生/,
  money: /元|资金|投资|中央|省|市|县|小计|合计|产值|收入/,
  share: /率|比/,
  area: /亩|面积/,
  length: /公里|长/,
  days: /天|合计/,
};

/** Whether a figure of the text can be that of a cell: by its row and by what its column counts. */
function speaksOf({ text }: Reading, one: Mention, row: Row, title: string, cell: Cell): boolean {
  const { quantity } = one;
  const before = text.slice(Math.max(one.start, quantity.start - 40), quantity.start);
  const name = row.cells[0]?.text ?? "";
  const named = share(title, before + one.tail.slice(0, 6), 2);
  const counted = COUNTED[quantity.dimension ?? ""]?.test(title) === true;
  const unit = cell.unit !== "" && quantity.text.endsWith(cell.unit);
  if (!named && !counted && !unit) return false;
  if (row.total) return named || unit || tellingDigits(quantity) >= 2;
  return share(name, text.slice(Math.max(0, quantity.start - 60), quantity.start), 2);
}

function draftOf(one: Mention, cell: Cell, title: string, verdict: "holds" | "cannot-tell"): Draft {
  return {
    kind: "restatement",
    verdict,
    at: one.quantity.start,
    words: [phraseOf(one.quantity), cell],
    computation: `${one.quantity.text} ${verdict === "holds" ? "=" : "≠"} ${cell.text}`,
    message:
      verdict === "holds"
        ? { zh: "文字与表中数字一致", en: "the text and the table give the same figure" }
        : {
            zh: `文字写作${one.quantity.text}，表中${title}为${cell.text}；是否有一位数字写错`,
            en: `the text says ${one.quantity.text}, the table ${cell.text} (${title}); is one digit wrong?`,
          },
    confidence: "medium",
    why: {
      zh: "文字所说与表中该列该行相同",
      en: "the text speaks of that column and row of the table",
    },
  };
}

/** `5个村` beside a table of five villages. */
function* rowsIn({ rows, head }: Table, around: readonly Mention[]): Generator<Draft> {
  const body = rows.filter((one) => !one.total);
  const named = body.map(({ cells }) => cells.find(({ value }) => value === null)?.text ?? "");
  const end = named[0]?.slice(-1) ?? "";
  const word = named.every((one) => one.endsWith(end))
    ? end
    : (head?.cells[0]?.text ?? "").slice(0, 1);
  if (body.length < 2 || word === "") return;
  const said = around.find(
    ({ quantity, tail }) =>
      quantity.dimension === "items" &&
      Number(quantity.value) === body.length &&
      (quantity.text + tail.slice(0, 4)).includes(word),
  );
  const [first, last] = [body[0]?.cells[0], body.at(-1)?.cells[0]];
  if (said === undefined || first === undefined || last === undefined) return;
  yield {
    kind: "list-count",
    verdict: "holds",
    at: said.quantity.start,
    words: [phraseOf(said.quantity), ...body.flatMap(({ cells }) => cells.slice(0, 2))],
    computation: `${body.length} = ${body.length}`,
    message: {
      zh: `表中列出${body.length}行，与所称相符`,
      en: `the table has ${body.length} rows, as stated`,
    },
    confidence: "medium",
    why: { zh: "表的行数与文中个数相同", en: "the table has as many rows as the text counts" },
  };
}
