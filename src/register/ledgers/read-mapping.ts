import {
  type Finding,
  fail,
  isDecimalText,
  type Label,
  nearestHint,
  pointer,
  type Result,
  succeed,
  words,
} from "../../base/index.js";
import { columnNamed } from "../reading/header.js";
import { ledgerIssue } from "./issues.js";
import { fitsColumn, type Mapping, mappedColumn } from "./mapping.js";
import { mappable } from "./suggest.js";

type Fields = Readonly<Record<string, unknown>>;
type Path = readonly PropertyKey[];
type Tell = (path: Path, reason: Label) => void;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What each object of a mapping may say, and of which type it is. */
const KEYS = {
  mapping: { $schema: "string", version: "number", note: "string", ledgers: "list" },
  ledger: {
    file: "string",
    sheet: "string",
    headerRow: "number",
    constants: "object",
    columns: "list",
    note: "string",
  },
  column: { header: "string", column: "any", factor: "string", words: "object", note: "string" },
} as const;

const TYPES: Readonly<Record<string, Label>> = {
  string: words("文字", "a text"),
  number: words("数", "a number"),
  object: words("对象", "an object"),
  list: words("数组", "a list"),
};

const typeOf = (value: unknown) =>
  Array.isArray(value) ? "list" : value === null ? "null" : typeof value;

/** Whether a value is an object with these keys alone; what is wrong with it is told. */
function hasForm(value: unknown, kind: keyof typeof KEYS, at: Path, tell: Tell): value is Fields {
  if (!isFields(value)) {
    tell(at, words("应为对象", "expected an object"));
    return false;
  }
  const keys: Readonly<Record<string, string>> = KEYS[kind];
  for (const [key, one] of Object.entries(value)) {
    const type = Object.hasOwn(keys, key) ? keys[key] : undefined;
    if (type === undefined) {
      const { zh, en } = nearestHint(key, Object.keys(keys));
      tell([...at, key], words(`没有这个键${zh}`, `unknown key${en}`));
    } else if (type !== "any" && typeOf(one) !== type) {
      const { zh, en } = TYPES[type] as Label;
      tell([...at, key], words(`应为${zh}`, `expected ${en}`));
    }
  }
  return true;
}

/**
 * Reads a mapping of ledgers from plain JSON, as `tuopin map suggest` writes one and somebody filled it in.
 *
 * @returns the mapping, or all that keeps it from being one, each with a JSON pointer.
 */
export function readMapping(value: unknown): Result<Mapping> {
  const issues: Finding[] = [];
  const tell: Tell = (path, reason) => {
    issues.push(ledgerIssue("register/invalid-mapping", { reason }, { pointer: pointer(path) }));
  };
  if (hasForm(value, "mapping", [], tell)) {
    if (value.version !== 1) tell(["version"], words("应为 1", "expected 1"));
    if (!Array.isArray(value.ledgers)) tell(["ledgers"], words("应为数组", "expected a list"));
    else {
      value.ledgers.forEach((one: unknown, at) => {
        checkLedger(one, ["ledgers", at], tell);
      });
    }
  }
  return issues.length > 0 ? fail(issues) : succeed(value as Fields & Mapping);
}

function checkLedger(value: unknown, at: Path, tell: Tell): void {
  if (!hasForm(value, "ledger", at, tell)) return;
  const { headerRow, constants, columns } = value;
  if (typeof headerRow === "number" && (!Number.isInteger(headerRow) || headerRow < 1)) {
    tell([...at, "headerRow"], words("应为行号，从1起", "expected a row, counted from 1"));
  }
  if (isFields(constants)) {
    for (const [name, text] of Object.entries(constants)) {
      const found = columnAt(name, [...at, "constants", name], tell);
      if (found === undefined) continue;
      if (typeof text !== "string" || !fitsColumn(text, found.column)) {
        tell([...at, "constants", name], NOT_HELD);
      }
    }
  }
  if (!Array.isArray(columns)) {
    tell([...at, "columns"], words("应为数组", "expected a list"));
    return;
  }
  const seen = new Set<unknown>();
  columns.forEach((one: unknown, index) => {
    const path = [...at, "columns", index];
    checkColumn(one, path, tell);
    const header = isFields(one) ? one.header : undefined;
    if (seen.has(header)) tell([...path, "header"], words("写了两次", "it stands here twice"));
    seen.add(header);
  });
}

const NOT_HELD = words("这一列不能有这个值", "the column cannot hold this value");

function checkColumn(value: unknown, at: Path, tell: Tell): void {
  if (!hasForm(value, "column", at, tell)) return;
  const { header, column, factor, words: said } = value;
  if (typeof header !== "string" || header.trim() === "") {
    tell([...at, "header"], words("应为台账的列名", "expected a header of the ledger"));
  }
  const isAmount = typeof factor === "string" && isDecimalText(factor) && Number(factor) > 0;
  if (typeof factor === "string" && !isAmount) {
    tell(
      [...at, "factor"],
      words('应为大于0的数，如 "10000"', 'expected a number above 0 such as "10000"'),
    );
  }
  if (column === null) return;
  if (typeof column !== "string") {
    tell([...at, "column"], words("应为列名或 null", "expected the name of a column, or null"));
    return;
  }
  const found = columnAt(column, [...at, "column"], tell);
  if (found === undefined) return;
  if (factor !== undefined && found.column.unit === undefined) {
    tell([...at, "factor"], words("这一列没有单位", "the column has no unit"));
  }
  for (const [word, code] of isFields(said) ? Object.entries(said) : []) {
    const isHeld = typeof code === "string" && (code === "" || fitsColumn(code, found.column));
    if (!isHeld) tell([...at, "words", word], NOT_HELD);
  }
}

/** The column of a name whose label is that of no other column of the table. */
function columnAt(name: string, at: Path, tell: Tell): ReturnType<typeof mappedColumn> {
  const found = mappedColumn(name);
  if (found !== undefined) {
    const named = columnNamed(found.table, found.column.label.zh)?.name;
    if (named === found.name) return found;
  }
  const { zh, en } = nearestHint(name, mappable());
  tell(at, words(`没有“${name}”这一列${zh}`, `there is no column “${name}”${en}`));
  return undefined;
}
