import {
  type Answer,
  FIELD_LABELS,
  type ProblemWork,
  problemFinding,
  type ReturnedRow,
} from "../audit/index.js";
import {
  expectCall,
  type Finding,
  folded,
  type Label,
  LIST,
  objectWith,
  type Place,
  words,
} from "../base/index.js";
import { cellText, type Grid, type GridRow, readDay } from "../register/index.js";
import { ROW_TITLES } from "./formats/rows.js";

/** What a list that came back says, and the answers that cannot be read. */
export interface ReturnedList {
  readonly rows: readonly ReturnedRow[];
  readonly issues: readonly Finding[];
}

const FIELDS = Object.keys(FIELD_LABELS) as (keyof ProblemWork)[];
const names = ({ zh, en }: Label) => [folded(zh), folded(en)];

const ANSWER_WORDS: Readonly<Record<Answer, readonly string[]>> = {
  yes: ["是", "属实", "yes", "y", "true"],
  no: ["否", "不属实", "不是", "no", "n", "false"],
  "in-part": ["部分属实", "部分", "基本属实", "inpart"],
};
const DAY = words("日期，如 2021-03-01", "a day, such as 2021-03-01");
const ANSWER = words("是、否或部分属实", "yes, no or in part");

/**
 * Reads the list of findings that came back filled in: rows are known by their key, columns by their
 * titles, in whatever order they stand.
 *
 * @returns `undefined` where the sheet has no column of keys.
 */
export function readReturnedList(grid: Grid): ReturnedList | undefined {
  expectCall("readReturnedList", { grid: [grid, objectWith({ rows: LIST })] });
  const { rows } = grid;
  const head = rows.findIndex(({ cells }) => keyAt(cells) >= 0 && fieldsIn(cells).length > 0);
  const titles = rows[head];
  if (titles === undefined) return undefined;
  const at = keyAt(titles.cells);
  const fields = fieldsIn(titles.cells);
  const issues: Finding[] = [];
  const place = ({ line }: GridRow): Place => ({
    file: grid.file,
    ...(grid.sheet === undefined ? {} : { sheet: grid.sheet }),
    row: line,
  });
  const read = rows.slice(head + 1).flatMap((row): ReturnedRow[] => {
    const key = cellText(row.cells[at]);
    if (key === "") return [];
    return [{ key, work: workOf(row, fields, place(row), issues), place: place(row) }];
  });
  return { rows: read, issues };
}

type FieldAt = readonly [field: keyof ProblemWork, at: number];

const keyAt = (cells: GridRow["cells"]) =>
  cells.findIndex((cell) => names(ROW_TITLES.key).includes(folded(cellText(cell))));

function fieldsIn(cells: GridRow["cells"]): readonly FieldAt[] {
  return FIELDS.flatMap((field) => {
    const at = cells.findIndex((cell) =>
      names(FIELD_LABELS[field]).includes(folded(cellText(cell))),
    );
    return at < 0 ? [] : [[field, at] as const];
  });
}

function workOf(
  { cells }: GridRow,
  fields: readonly FieldAt[],
  place: Place,
  issues: Finding[],
): Partial<ProblemWork> {
  const work: Record<string, string> = {};
  for (const [field, at] of fields) {
    const text = cellText(cells[at]);
    if (text === "") continue;
    const value = readAnswer(field, text);
    if (typeof value === "string") work[field] = value;
    else {
      const details = { field: FIELD_LABELS[field], wanted: value };
      issues.push(problemFinding("problem/unreadable-answer", details, place));
    }
  }
  return work as Partial<ProblemWork>;
}

/** What a cell says, or what it should say. */
function readAnswer(field: keyof ProblemWork, text: string): string | Label {
  if (field === "term" || field === "struckOffOn") return readDay(text.normalize("NFKC")) ?? DAY;
  if (field !== "isTrue") return text;
  const answers = Object.entries(ANSWER_WORDS);
  return answers.find(([, said]) => said.includes(folded(text)))?.[0] ?? ANSWER;
}
