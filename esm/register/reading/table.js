import { append, MASK, nearestHint } from "../../base/index.js";
import { issue } from "../issues.js";
import { tellIssues } from "../reading/alike.js";
import { TABLES } from "../tables/index.js";
import { expectedOf, rangeOf } from "./cell.js";
import { columnNamed, headersNamed } from "./header.js";
import { quoteCell } from "./quote.js";
import { readColumn } from "./read-column.js";
function readTable(raw) {
  const { table } = raw;
  const source = sourceOf(raw);
  const header = withoutBlankEnd(raw.header);
  const issues = (raw.broken ?? []).map((one) => one.issue);
  const { tell, told } = tellIssues();
  const targets = targetsOf({ ...raw, header }, issues);
  const keys = TABLES[table].keys;
  const missingKey = keys.find((key) => !targets.some(({ name }) => name === key));
  const isAllBroken = raw.ownColumns === true && raw.rows.length === 0 && issues.length > 0;
  if (missingKey !== void 0 && !isAllBroken) {
    const details = { table: TABLES[table].label, column: labelOf(table, missingKey) };
    const row = raw.headerLines?.[0] ?? 1;
    issues.push(issue("register/missing-key-column", details, { ...source, row }));
  }
  const rows = [];
  const lost = [];
  const short = [];
  const shares = /* @__PURE__ */ new Map();
  let cellsSetAside = 0;
  const keysOf = (cells, at) => {
    const found = targets.filter(({ name }) => keys.includes(name)).map((target) => [target.name, readColumn(cells, target.cells, target.column).value]);
    if (missingKey === void 0 && found.every(([, value]) => typeof value === "string")) {
      lost.push({ ...Object.fromEntries(found), at });
    }
  };
  for (const { line, cells } of raw.rows) {
    const at = { ...source, row: line };
    if (repeatsHeader(header, cells)) {
      tell(issue("register/repeated-header", {}, at));
      continue;
    }
    const readings = targets.map((target) => readColumn(cells, target.cells, target.column));
    const isWhole = raw.ownColumns === true || cells.length >= header.length;
    const isTooLong = raw.ownColumns !== true && cells.length > header.length && !isBlank(cells.slice(header.length));
    if (isTooLong || !isWhole && readings.some((one) => !one.isPlain)) {
      const details = { found: cells.length, expected: header.length };
      tell(issue("register/row-shape", details, at));
      keysOf(cells, at);
      continue;
    }
    if (!isWhole) short.push(line);
    const row = { at };
    readings.forEach((reading, index) => {
      const target = targets[index];
      const { name, column } = target;
      const stands = target.cells[reading.from] ?? target.cells[0];
      const place = { ...at, column: stands?.header ?? name };
      if (raw.ownColumns === true && reading.filled > 1) {
        tell(issue("register/repeated-key", { column: column.label }, place));
      }
      if (reading.value !== void 0) row[name] = reading.value;
      if (column.aboveOne === true && typeof reading.value === "number" && reading.value > 0) {
        sharesOf(shares, target).others += 1;
      }
      if (reading.conflicting !== void 0) {
        row[name] = { conflicting: reading.conflicting, place };
        cellsSetAside += 1;
      }
      if (reading.unreadable === void 0) return;
      row[name] = { unreadable: reading.unreadable, place };
      cellsSetAside += 1;
      const details = {
        found: quoteCell(reading.unreadable, column),
        expected: expectedOf(column),
        column: column.label,
        ...rangeOf(column)
      };
      const said = issue(reading.why ?? "register/unreadable-cell", details, place);
      if (said.code === "register/share-of-one") sharesOf(shares, target).issues.push(said);
      else tell(said);
    });
    if (missingKey !== void 0) continue;
    const blank = keys.find((key) => typeof row[key] !== "string");
    if (blank === void 0) rows.push(row);
    else tell(issue("register/row-without-key", { column: labelOf(table, blank) }, at));
  }
  append(issues, told());
  for (const [target, found] of shares) append(issues, shareIssues(target, found, raw));
  if (short.length > 0) {
    const place = { ...source, row: short[0] ?? 1 };
    issues.push(issue("register/short-rows", { rows: short.length }, place));
  }
  const broken = raw.broken ?? [];
  for (const { issue: of, rows: cut } of broken) {
    for (const cells of cut ?? []) keysOf(cells, of.place ?? source);
  }
  const read = raw.rows.length + broken.reduce((sum, one) => sum + (one.rows?.length ?? 1), 0);
  const setAside = read - rows.length;
  const tally = { table, ...source, rows: read, used: rows.length, setAside, cellsSetAside };
  return { table, rows, lost, tally, issues };
}
function sourceOf({ file, sheet }) {
  return sheet === void 0 ? { file } : { file, sheet };
}
function labelOf(table, column) {
  const columns = TABLES[table].columns;
  return columns[column]?.label ?? column;
}
const isBlank = (cells) => cells.every((cell) => cell === null || cell === void 0 || String(cell).trim() === "");
function withoutBlankEnd(header) {
  let length = header.length;
  while (length > 0 && header[length - 1]?.trim() === "") length -= 1;
  return header.slice(0, length);
}
function sharesOf(shares, target) {
  const found = shares.get(target) ?? { issues: [], others: 0 };
  shares.set(target, found);
  return found;
}
function shareIssues(target, { issues, others }, raw) {
  if (others > 0 || issues.length < 2) return issues;
  const { index, header } = target.cells[0];
  const place = { ...sourceOf(raw), row: raw.headerLines?.[index] ?? 1, column: header };
  return [
    issue(
      "register/column-of-shares",
      { column: target.column.label, cells: issues.length },
      place
    )
  ];
}
function repeatsHeader(header, cells) {
  return header.length > 1 && header.every((text, index) => text !== "" && cells[index] === text);
}
function targetsOf(raw, issues) {
  const { table, header, headerLines, ownColumns } = raw;
  const source = sourceOf(raw);
  const targets = /* @__PURE__ */ new Map();
  header.forEach((text, index) => {
    const found = columnNamed(table, text);
    if (found !== void 0) {
      const { name, column, factor = raw.factors?.[index] } = found;
      const target = targets.get(name) ?? { name, column, cells: [] };
      target.cells.push({ index, header: text, factor });
      targets.set(name, target);
    } else if (text.trim() !== "") {
      const place = { ...source, row: headerLines?.[index] ?? 1, column: text };
      const nearest = nearestHint(text, text.startsWith(MASK) ? [] : headersNamed(table));
      const details = { table: TABLES[table].label, column: text, nearest };
      issues.push(issue("register/unknown-column", details, place));
    }
  });
  for (const { cells, column } of ownColumns === true ? [] : targets.values()) {
    if (cells.length < 2) continue;
    for (const { index, header: text } of cells) {
      const place = { ...source, row: headerLines?.[index] ?? 1, column: text };
      issues.push(issue("register/repeated-column", { column: column.label }, place));
    }
  }
  return [...targets.values()];
}
export {
  readTable,
  sourceOf
};
