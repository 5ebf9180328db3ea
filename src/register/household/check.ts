import {
  compareAmounts,
  isDecimalText,
  isPlainDate,
  type Label,
  nearestHint,
  type Place,
  words,
} from "../../base/index.js";
import type { Column, ColumnKind, Columns } from "../column.js";
import { ofTables, TABLES, type TableName } from "../tables/index.js";
import { PARTS } from "./parts.js";

/** The most records that a list may hold. */
export const MOST_RECORDS = 10_000;

/** The longest text that a column holds. */
export const LONGEST_TEXT = 500;

/** A month as `YYYY-MM`. */
export const MONTH = /^(19|20)\d{2}-(0[1-9]|1[0-2])$/;

/** What is wrong with a part of a household, and where it stands in it. */
export interface InputFault {
  readonly path: readonly PropertyKey[];
  readonly reason: Label;
}

type Path = readonly PropertyKey[];
type Check = (value: unknown, at: Path, faults: InputFault[]) => void;
type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function wrong(value: unknown, { zh, en }: Label, at: Path): InputFault {
  const found = formOf(value);
  return {
    path: at,
    reason: words(`应为${zh}，实为${found.zh}`, `expected ${en}, found ${found.en}`),
  };
}

/** The form of a value, which tells nothing of what it says. */
function formOf(value: unknown): Label {
  if (value === null) return words("空值（null）", "null");
  if (value === undefined) return words("没有填", "nothing");
  if (Array.isArray(value)) return words("数组", "a list");
  switch (typeof value) {
    case "string":
      return words(`${value.length}个字符的文字`, `a text of ${value.length} characters`);
    case "number":
      return words(`数${value}`, `the number ${value}`);
    case "boolean":
      return words(String(value), String(value));
    case "object":
      return words("对象", "an object");
    default:
      return words("不是 JSON 的值", "a value that is not JSON");
  }
}

/** Whether a value is one that the column holds. */
export function holds(value: unknown, column: Column): boolean {
  return HOLDS[column.kind](value, column);
}

const isNumberIn = (value: unknown, { least = 0, most = Number.MAX_VALUE }: Column) =>
  typeof value === "number" && value >= least && value <= most;

const isWholeIn = (value: unknown, column: Column) =>
  Number.isSafeInteger(value) && isNumberIn(value, column);

const HOLDS: Readonly<Record<ColumnKind, (value: unknown, column: Column) => boolean>> = {
  text: (value) => typeof value === "string" && value !== "" && value.length <= LONGEST_TEXT,
  code: (value, { codes = {} }) => typeof value === "string" && Object.hasOwn(codes, value),
  flag: (value) => typeof value === "boolean",
  date: isPlainDate,
  month: (value) => typeof value === "string" && MONTH.test(value),
  year: isWholeIn,
  count: isWholeIn,
  money: (value, { least = 0, most = 0 }) =>
    isDecimalText(value) &&
    compareAmounts(value, String(least)) >= 0 &&
    compareAmounts(value, String(most)) <= 0,
  quantity: (value, column) =>
    isNumberIn(value, column) && (column.aboveOne !== true || value === 0 || Number(value) > 1),
};

/** What a column holds, in words. */
function expectedOf({ kind, least = 0, most = 0, codes = {}, aboveOne }: Column): Label {
  switch (kind) {
    case "text":
      return words(`1至${LONGEST_TEXT}个字符的文字`, `a text of 1 to ${LONGEST_TEXT} characters`);
    case "code": {
      const names = Object.keys(codes).map((one) => `"${one}"`);
      return words(`${names.join("、")}之一`, `one of ${names.join(", ")}`);
    }
    case "flag":
      return words("true 或 false", "true or false");
    case "date":
      return words('实有的日期，如 "2020-12-31"', 'a day that exists, such as "2020-12-31"');
    case "month":
      return words('月份，如 "2020-12"', 'a month such as "2020-12"');
    case "money":
      return words(
        `写成文字的金额，如 "3200.50"，从${least}至${most}`,
        `an amount as text such as "3200.50", from ${least} to ${most}`,
      );
    case "quantity":
      return aboveOne === true
        ? words(
            `0或大于1的百分数，至多${most}（98%写98）`,
            `0 or a percentage above 1, at most ${most} (98 for 98 %)`,
          )
        : words(`从${least}至${most}的数`, `a number from ${least} to ${most}`);
    default:
      return words(`从${least}至${most}的整数`, `a whole number from ${least} to ${most}`);
  }
}

const test =
  (expected: Label, fits: (value: unknown) => boolean): Check =>
  (value, at, faults) => {
    if (!fits(value)) faults.push(wrong(value, expected, at));
  };

const TEXT = test(words("文字", "a text"), (value) => typeof value === "string");
const NUMBER = test(words("数", "a number"), Number.isFinite);

const LIST = words(`至多${MOST_RECORDS}项的数组`, `a list of at most ${MOST_RECORDS}`);

function listOf(check: Check): Check {
  return (value, at, faults) => {
    if (!Array.isArray(value) || value.length > MOST_RECORDS) {
      faults.push(wrong(value, LIST, at));
      return;
    }
    for (let index = 0; index < value.length; index += 1) {
      check(value[index], [...at, index], faults);
    }
  };
}

/** An object with these keys and no others; none need be there. */
function recordOf(checks: Readonly<Record<string, Check>>): Check {
  return (value, at, faults) => {
    if (!isObject(value)) {
      faults.push(wrong(value, words("对象", "an object"), at));
      return;
    }
    for (const key of Object.keys(value)) {
      const check = Object.hasOwn(checks, key) ? checks[key] : undefined;
      if (check === undefined) {
        const { zh, en } = nearestHint(key, Object.keys(checks));
        faults.push({ path: [...at, key], reason: words(`没有这个键${zh}`, `unknown key${en}`) });
      } else if (value[key] !== undefined) check(value[key], [...at, key], faults);
    }
  };
}

const PLACES: Readonly<Record<keyof Place, Check>> = {
  file: TEXT,
  sheet: TEXT,
  row: NUMBER,
  character: NUMBER,
  column: TEXT,
  pointer: TEXT,
};
const PLACE = /* @__PURE__ */ recordOf(PLACES);
const UNREADABLE = /* @__PURE__ */ recordOf({ unreadable: TEXT, place: PLACE });
const CONFLICTING = /* @__PURE__ */ recordOf({
  conflicting: /* @__PURE__ */ listOf(TEXT),
  place: PLACE,
});

/** A cell: a value of its column, something unreadable, or a conflict. */
function cellOf(column: Column): Check {
  return (value, at, faults) => {
    if (holds(value, column)) return;
    const marks = isObject(value) ? value : {};
    if (marks.unreadable !== undefined) UNREADABLE(value, at, faults);
    else if (marks.conflicting !== undefined) CONFLICTING(value, at, faults);
    else faults.push(wrong(value, expectedOf(column), at));
  };
}

function checksOf(table: TableName): Readonly<Record<string, Check>> {
  const columns = Object.entries(TABLES[table].columns as Columns);
  const row = {
    ...Object.fromEntries(columns.map(([name, one]) => [name, cellOf(one)])),
    at: PLACE,
  };
  return { ...row, rows: listOf(recordOf(row)) };
}

function householdCheck(): Check {
  const parts = PARTS.map(([name, { table, single }]) => {
    const row = recordOf(checksOf(table));
    return [name, single ? row : listOf(row)];
  });
  return recordOf({ ...checksOf("households"), ...Object.fromEntries(parts) });
}

const check = ofTables(householdCheck);

/** What keeps a value from being a household, part by part. */
export function faultsOf(input: unknown): readonly InputFault[] {
  const faults: InputFault[] = [];
  check()(input, [], faults);
  // Every column may be empty but the one by which a household is known.
  if (isObject(input) && (input.id === undefined || isObject(input.id))) {
    faults.unshift(wrong(input.id, expectedOf(TABLES.households.columns.id), ["id"]));
  }
  return faults;
}
