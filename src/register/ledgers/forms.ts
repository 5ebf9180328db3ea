import { append } from "../../base/index.js";
import type { RawCell } from "../reading/cell.js";
import { columnNamed, isHouseholdId } from "../reading/header.js";
import {
  byYear,
  type Item,
  isQuestion,
  isUnder,
  itemOf,
  itemsIn,
  labelOf,
  type Part,
  yearsIn,
} from "./form-rows.js";
import { cellText, filledIn, type Grid, type GridRow, isBlankRow, type Merge } from "./grid.js";
import { columnsNamed, headerAt, isColumn, isKnownHeader, isValueOf } from "./header-rows.js";
import { isConclusion } from "./national.js";

/** A question of a form and what is written beside it. */
interface Answer {
  readonly label: string;
  readonly value: RawCell;
  readonly line: number;
}

const ID = /^[\w./-]*\d[\w./-]*$/;

/** What is written beside the words for the id of a household: no header, and no name of anybody. */
const isId = (cell: RawCell) => ID.test(cellText(cell).normalize("NFKC"));

/**
 * The lists that forms of single households make: what is written beside its questions is one row, the
 * table of its people has the id of the household in each, and amounts in columns of years are a row a
 * year. Nothing where no household is named beside its words.
 */
export function formParts(grid: Grid): readonly Part[] | undefined {
  const { merges = [] } = grid;
  // A form names its household at its head; below, a list may be as long as it likes.
  if (!formRows({ ...grid, rows: grid.rows.slice(0, HEAD) }).some(namesHousehold)) return undefined;
  const rows = formRows(grid);
  const starts = rows.flatMap((row, at) => (namesHousehold(row) ? [at] : []));
  if (starts[0] === undefined) return undefined;
  const turned = turnedRows(rows, starts[0]);
  if (turned !== undefined) return [turned];
  return starts.flatMap((from, index) => {
    const until = starts[index + 1] ?? rows.length;
    const first = index === 0 ? 0 : from;
    return partsOf(rows.slice(first, until), merges);
  });
}

/** By so many rows from the top a form has said whose it is; it is no longer than that of one household. */
const HEAD = 20;
const LONGEST = 200;

/** No line of a form that names several things is longer. */
const LONGEST_LINE = 200;

/** So many rows of questions with answers are a form. */
const FEWEST_ROWS = 3;

/** Whether a sheet is a form of a household that it does not name: nobody can say whose the answers are. */
export function isUnnamedForm(grid: Grid): boolean {
  const { rows, merges = [] } = grid;
  if (rows.length > LONGEST) return false;
  const filled = formRows(grid);
  const headers = filled.map((_, at) => headerOf(filled, at, merges)?.header);
  const isAnswered = ({ label, value }: Answer) => isColumn(label) && cellText(value) !== "";
  const answered = filled.flatMap((row, at) =>
    headers[at] === undefined && answersIn(row).some(isAnswered) ? [at] : [],
  );
  const header = headers.findIndex((one) => one !== undefined);
  // A list begins with its header, and what stands in it may be called like a column.
  const [first = filled.length] = answered;
  return answered.length >= FEWEST_ROWS && (header < 0 || first < header);
}

/** A row of a form: as it stands, and without what is hidden under merged cells. */
interface FormRow extends GridRow {
  readonly shown: readonly RawCell[];
}

/** Rows with something in them, without words that stand beside several of them and name none. */
function formRows({ rows, merges = [] }: Grid): FormRow[] {
  return rows
    .filter((row) => !isBlankRow(row))
    .map(({ line, cells: all }) => {
      const own = merges.filter(({ top, bottom }) => top <= line && line <= bottom);
      const isBeside = (at: number) =>
        own.some(({ top, bottom, left }) => left === at && bottom > top) && !isQuestion(all[at]);
      const cells = all.map((cell, at) => (isBeside(at) ? null : cell));
      const isHidden = (at: number) => own.some(({ left, right }) => left < at && at <= right);
      return { line, cells, shown: cells.filter((_, at) => !isHidden(at)) };
    });
}

const namesHousehold = (row: FormRow) =>
  answersIn(row).some(({ label, value }) => isHouseholdId(label) && isId(value));

/**
 * The questions of a row with what stands in the cell behind each, or in the same one behind a colon. What
 * no column is named after is a question too where something stands behind it.
 */
function answersIn({ line, shown: cells }: FormRow): Answer[] {
  const answers: Answer[] = [];
  for (let at = 0; at < cells.length; at += 1) {
    const within = answersWithin(cellText(cells[at]), line);
    if (within.length > 0) {
      append(answers, within);
      continue;
    }
    const value = cells[at + 1];
    const isAnswered = cellText(value) !== "" && !isQuestion(value);
    const asks = /\p{Script=Han}/u.test(labelOf(cells[at])) && isAnswered;
    if (!asks && !isQuestion(cells[at])) continue;
    answers.push({ label: labelOf(cells[at]), value: isAnswered ? value : null, line });
    if (isAnswered) at += 1;
  }
  return answers;
}

/** What a line says of several things: 户编号：0001　户主姓名：某某. */
function answersWithin(text: string, line: number): Answer[] {
  if (text.length > LONGEST_LINE || !/[:：]/.test(text)) return [];
  const said = text.normalize("NFKC").matchAll(/([^\s:：]+)[:：]\s*([^\s:：]*(?!\S*[:：]))/gu);
  return [...said].flatMap(([, label = "", value = ""]) =>
    isKnownHeader(label) ? [{ label, value, line }] : [],
  );
}

/** Whether a row is the header of a list: names of columns stand side by side, with nothing between them. */
function headerOf(rows: readonly FormRow[], at: number, merges: readonly Merge[]) {
  const { shown: cells } = rows[at] as FormRow;
  const asked = cells.flatMap((cell, index) => (isQuestion(cell) ? [index] : []));
  const answered = asked.filter((index) => {
    const next = cells[index + 1];
    return cellText(next) !== "" && !isQuestion(next);
  });
  return answered.length * 2 >= asked.length ? undefined : headerAt(rows, at, merges);
}

function partsOf(rows: readonly FormRow[], merges: readonly Merge[]): Part[] {
  const answers: Answer[] = [];
  const titles: GridRow[] = [];
  const lists: Part[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as FormRow;
    const years = yearsIn(row);
    const items = itemsIn(row);
    const list =
      years === undefined && items === undefined ? headerOf(rows, at, merges) : undefined;
    if (years !== undefined) {
      const below = rowsBelow(rows, at + 1, (one) => isUnder(one, years));
      lists.push(byYear(row, years, below));
      at += below.length;
    } else if (items !== undefined) {
      const below = rowsBelow(rows, at + 1, (one) => itemOf(one, items) !== undefined);
      for (const one of below) answers.push({ ...(itemOf(one, items) as Item), line: one.line });
      at += below.length;
    } else if (list !== undefined) {
      const from = at + list.height;
      const below = rowsBelow(rows, from, (one) => !endsList(one, list.header));
      const { line: headerLine } = rows[from - 1] as GridRow;
      lists.push({ header: list.header, headerLine, titles: [], rows: below });
      at = from - 1 + below.length;
    } else {
      const found = answersIn(row);
      if (found.length === 0 && filledIn(row).length === 1) titles.push(row);
      append(answers, found);
    }
  }
  const id = answers.find(({ label, value }) => isHouseholdId(label) && isId(value));
  if (id === undefined) return [];
  const { line, label, value } = id;
  // A list of what fields are called names no household beside the words for its id.
  const typed = answers.filter((one) => cellText(one.value) !== "" && isTyped(one.label));
  const isDictionary =
    lists.length === 0 &&
    typed.length > 0 &&
    !typed.some((one) => isValueOf(one.label, cellText(one.value)));
  if (isDictionary) return [];
  const people = lists.some(({ header }) => header.some(isOfPeople));
  // The head stands among the people.
  const own = people ? answers.filter((one) => !isOfPeople(one.label)) : answers;
  return [
    {
      header: own.map((one) => one.label),
      headerLine: line,
      titles,
      rows: [{ line, cells: own.map((one) => one.value) }],
    },
    ...lists.map(
      (list): Part => ({
        ...list,
        header: [label, ...list.header],
        // Of what nobody filled in stands the number of the row alone.
        rows: list.rows.flatMap((row) =>
          filledIn(row).length < 2 ? [] : [{ line: row.line, cells: [value, ...row.cells] }],
        ),
      }),
    ),
  ];
}

const isOfPeople = (label: string) =>
  columnNamed("members", label) !== undefined && columnNamed("households", label) === undefined;

/** Rows from a place on, as long as they are of one list. */
function rowsBelow(
  rows: readonly FormRow[],
  from: number,
  isOfIt: (row: FormRow) => boolean,
): readonly FormRow[] {
  const end = rows.slice(from).findIndex((row) => !isOfIt(row));
  return end < 0 ? rows.slice(from) : rows.slice(from, from + end);
}

/** What is no record of a list in a form: a question with its answer, another header, a heading. */
function endsList({ line, cells }: FormRow, header: readonly string[]): boolean {
  const filled = cells.flatMap((cell, at) => (cellText(cell) === "" ? [] : [at]));
  const [first] = filled;
  if (first === undefined) return false;
  const label = labelOf(cells[first]);
  if (filled.length === 1) return /\p{Script=Han}/u.test(label);
  if (isColumn(label) || isConclusion(label)) return true;
  if (answersWithin(cellText(cells[first]), line).length > 0) return true;
  const fits = (at: number) => isValueOf(header[at] ?? "", cellText(cells[at]));
  const told = filled.filter((at) => isTyped(header[at] ?? ""));
  return (
    told.some((at) => isColumn(labelOf(cells[at])) && !fits(at)) ||
    (told.length > 0 && !told.some(fits))
  );
}

/** Whether not any word may stand under a header. */
const isTyped = (header: string) => columnsNamed(header).some(({ kind }) => kind !== "text");

/**
 * A list that lies on its side, a column a household: the words for its id, with several ids behind them,
 * and below them those of other columns.
 */
function turnedRows(rows: readonly FormRow[], at: number): Part | undefined {
  const { line, cells } = rows[at] as FormRow;
  const columns = cells.flatMap((cell, index) => (index > 0 && isId(cell) ? [index] : []));
  const filled = cells.filter((cell) => cellText(cell) !== "");
  if (columns.length < 2 || columns.length < filled.length - 1) return undefined;
  const below = rows.slice(at).filter((row) => isUnder(row, columns));
  return {
    header: below.map((row) => labelOf(row.cells[0])),
    headerLine: line,
    titles: rows.slice(0, at),
    rows: columns.map((index) => ({ line, cells: below.map((row) => row.cells[index]) })),
  };
}
