import {
  compareAmounts,
  isDecimalText,
  isPlainDate,
  nearestHint,
  words
} from "../../base/index.js";
import { TABLES } from "../tables/index.js";
import { PARTS } from "./parts.js";
const MOST_RECORDS = 1e4;
const LONGEST_TEXT = 500;
const MONTH = /^(19|20)\d{2}-(0[1-9]|1[0-2])$/;
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
function wrong(value, { zh, en }, at) {
  const found = formOf(value);
  return {
    path: at,
    reason: words(`\u5E94\u4E3A${zh}\uFF0C\u5B9E\u4E3A${found.zh}`, `expected ${en}, found ${found.en}`)
  };
}
function formOf(value) {
  if (value === null) return words("\u7A7A\u503C\uFF08null\uFF09", "null");
  if (value === void 0) return words("\u6CA1\u6709\u586B", "nothing");
  if (Array.isArray(value)) return words("\u6570\u7EC4", "a list");
  switch (typeof value) {
    case "string":
      return words(`${value.length}\u4E2A\u5B57\u7B26\u7684\u6587\u5B57`, `a text of ${value.length} characters`);
    case "number":
      return words(`\u6570${value}`, `the number ${value}`);
    case "boolean":
      return words(String(value), String(value));
    case "object":
      return words("\u5BF9\u8C61", "an object");
    default:
      return words("\u4E0D\u662F JSON \u7684\u503C", "a value that is not JSON");
  }
}
function holds(value, column) {
  return HOLDS[column.kind](value, column);
}
const isNumberIn = (value, { least = 0, most = Number.MAX_VALUE }) => typeof value === "number" && value >= least && value <= most;
const isWholeIn = (value, column) => Number.isSafeInteger(value) && isNumberIn(value, column);
const HOLDS = {
  text: (value) => typeof value === "string" && value !== "" && value.length <= LONGEST_TEXT,
  code: (value, { codes = {} }) => typeof value === "string" && Object.hasOwn(codes, value),
  flag: (value) => typeof value === "boolean",
  date: isPlainDate,
  month: (value) => typeof value === "string" && MONTH.test(value),
  year: isWholeIn,
  count: isWholeIn,
  money: (value, { least = 0, most = 0 }) => isDecimalText(value) && compareAmounts(value, String(least)) >= 0 && compareAmounts(value, String(most)) <= 0,
  quantity: (value, column) => isNumberIn(value, column) && (column.aboveOne !== true || value === 0 || Number(value) > 1)
};
function expectedOf({ kind, least = 0, most = 0, codes = {}, aboveOne }) {
  switch (kind) {
    case "text":
      return words(`1\u81F3${LONGEST_TEXT}\u4E2A\u5B57\u7B26\u7684\u6587\u5B57`, `a text of 1 to ${LONGEST_TEXT} characters`);
    case "code": {
      const names = Object.keys(codes).map((one) => `"${one}"`);
      return words(`${names.join("\u3001")}\u4E4B\u4E00`, `one of ${names.join(", ")}`);
    }
    case "flag":
      return words("true \u6216 false", "true or false");
    case "date":
      return words('\u5B9E\u6709\u7684\u65E5\u671F\uFF0C\u5982 "2020-12-31"', 'a day that exists, such as "2020-12-31"');
    case "month":
      return words('\u6708\u4EFD\uFF0C\u5982 "2020-12"', 'a month such as "2020-12"');
    case "money":
      return words(
        `\u5199\u6210\u6587\u5B57\u7684\u91D1\u989D\uFF0C\u5982 "3200.50"\uFF0C\u4ECE${least}\u81F3${most}`,
        `an amount as text such as "3200.50", from ${least} to ${most}`
      );
    case "quantity":
      return aboveOne === true ? words(
        `0\u6216\u5927\u4E8E1\u7684\u767E\u5206\u6570\uFF0C\u81F3\u591A${most}\uFF0898%\u519998\uFF09`,
        `0 or a percentage above 1, at most ${most} (98 for 98 %)`
      ) : words(`\u4ECE${least}\u81F3${most}\u7684\u6570`, `a number from ${least} to ${most}`);
    default:
      return words(`\u4ECE${least}\u81F3${most}\u7684\u6574\u6570`, `a whole number from ${least} to ${most}`);
  }
}
const test = (expected, fits) => (value, at, faults) => {
  if (!fits(value)) faults.push(wrong(value, expected, at));
};
const TEXT = test(words("\u6587\u5B57", "a text"), (value) => typeof value === "string");
const NUMBER = test(words("\u6570", "a number"), Number.isFinite);
const LIST = words(`\u81F3\u591A${MOST_RECORDS}\u9879\u7684\u6570\u7EC4`, `a list of at most ${MOST_RECORDS}`);
function listOf(check2) {
  return (value, at, faults) => {
    if (!Array.isArray(value) || value.length > MOST_RECORDS) {
      faults.push(wrong(value, LIST, at));
      return;
    }
    for (let index = 0; index < value.length; index += 1) {
      check2(value[index], [...at, index], faults);
    }
  };
}
function recordOf(checks) {
  return (value, at, faults) => {
    if (!isObject(value)) {
      faults.push(wrong(value, words("\u5BF9\u8C61", "an object"), at));
      return;
    }
    for (const key of Object.keys(value)) {
      const check2 = Object.hasOwn(checks, key) ? checks[key] : void 0;
      if (check2 === void 0) {
        const { zh, en } = nearestHint(key, Object.keys(checks));
        faults.push({ path: [...at, key], reason: words(`\u6CA1\u6709\u8FD9\u4E2A\u952E${zh}`, `unknown key${en}`) });
      } else if (value[key] !== void 0) check2(value[key], [...at, key], faults);
    }
  };
}
const PLACES = {
  file: TEXT,
  sheet: TEXT,
  row: NUMBER,
  character: NUMBER,
  column: TEXT,
  pointer: TEXT
};
const PLACE = /* @__PURE__ */ recordOf(PLACES);
const UNREADABLE = /* @__PURE__ */ recordOf({ unreadable: TEXT, place: PLACE });
const CONFLICTING = /* @__PURE__ */ recordOf({
  conflicting: /* @__PURE__ */ listOf(TEXT),
  place: PLACE
});
function cellOf(column) {
  return (value, at, faults) => {
    if (holds(value, column)) return;
    const marks = isObject(value) ? value : {};
    if (marks.unreadable !== void 0) UNREADABLE(value, at, faults);
    else if (marks.conflicting !== void 0) CONFLICTING(value, at, faults);
    else faults.push(wrong(value, expectedOf(column), at));
  };
}
function checksOf(table) {
  const columns = Object.entries(TABLES[table].columns);
  const row = {
    ...Object.fromEntries(columns.map(([name, one]) => [name, cellOf(one)])),
    at: PLACE
  };
  return { ...row, rows: listOf(recordOf(row)) };
}
function householdCheck() {
  const parts = PARTS.map(([name, { table, single }]) => {
    const row = recordOf(checksOf(table));
    return [name, single ? row : listOf(row)];
  });
  return recordOf({ ...checksOf("households"), ...Object.fromEntries(parts) });
}
let check;
function faultsOf(input) {
  const faults = [];
  check ??= householdCheck();
  check(input, [], faults);
  if (isObject(input) && (input.id === void 0 || isObject(input.id))) {
    faults.unshift(wrong(input.id, expectedOf(TABLES.households.columns.id), ["id"]));
  }
  return faults;
}
export {
  LONGEST_TEXT,
  MONTH,
  MOST_RECORDS,
  faultsOf,
  holds
};
