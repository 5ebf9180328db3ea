import { append, looksLikeHeader, MASK, nearestHint } from "../../base/index.js";
import { columnNamed, headersNamed } from "../reading/header.js";
import { sourceOf } from "../reading/table.js";
import { TABLES } from "../tables/index.js";
import { findBlocks } from "./find-blocks.js";
import { cellText, isBlankRow } from "./grid.js";
import { ledgerIssue as issue } from "./issues.js";
import { isConclusion, isWithoutColumn } from "./national.js";
import { tablesOf } from "./tables-of.js";
import { wrongTotals } from "./totals.js";
function readGrids(grids, named) {
  const issues = [];
  const found = grids.map((grid) => {
    const { blocks } = findBlocks(grid);
    if (blocks.length === 0 && grid.rows.some((row) => !isBlankRow(row))) {
      issues.push(noHeader(grid));
    }
    return blocks.map((block, index) => {
      const { tables, unclaimed, twoUnits } = tablesOf(grid, block, named(grid));
      append(issues, blockIssues(grid, block, unclaimed, twoUnits));
      for (const { yearSaid: year } of tables) {
        if (year === void 0) continue;
        issues.push(
          issue("register/year-said", { year }, { ...sourceOf(grid), row: block.headerLine })
        );
      }
      const { broken } = grid;
      return index > 0 || broken === void 0 ? tables : tables.map((one, at) => at === 0 ? { ...one, broken } : one);
    });
  });
  return { tables: apart(found.flat(), issues), issues };
}
function noHeader(grid) {
  const rows = grid.rows.filter((row) => !isBlankRow(row)).length;
  return issue("register/no-header-row", { rows }, sourceOf(grid));
}
function blockIssues(grid, block, unclaimed, twoUnits) {
  const { header, headerLine: row, totals, others } = block;
  const at = (index) => ({ ...sourceOf(grid), row, column: shownHeader(header, index) });
  const texts = (choose) => unclaimed.map((index) => header[index] ?? "").filter(choose);
  const concluded = texts(isConclusion);
  const without = texts((text) => isWithoutColumn(text) && !isConclusion(text));
  const unknown = unclaimed.filter((index) => {
    const text = header[index] ?? "";
    return !isConclusion(text) && !isWithoutColumn(text);
  });
  const place = { ...sourceOf(grid), row };
  return [
    ...others + totals.length === 0 ? [] : [issue("register/not-records", { others, totals: totals.length }, place)],
    ...concluded.length === 0 ? [] : [issue("register/conclusions", { columns: concluded.join("\u3001") }, place)],
    ...without.length === 0 ? [] : [issue("register/without-column", { columns: without.join("\u3001") }, place)],
    ...unknown.map((index) => {
      const text = shownHeader(header, index);
      const near = text.startsWith(MASK) ? [] : ALL_HEADERS;
      const nearest = nearestHint(text, near);
      return issue("register/unread-column", { column: text, nearest }, at(index));
    }),
    ...twoUnits.map(
      (index) => issue("register/two-units", { column: shownHeader(header, index) }, at(index))
    ),
    ...wrongTotals(grid, block)
  ];
}
const ALL_HEADERS = [...new Set(Object.keys(TABLES).flatMap(headersNamed))];
function shownHeader(header, index) {
  const text = header[index] ?? "";
  return looksLikeHeader(text) ? text : `${MASK}${index + 1}`;
}
const SHORT_NUMBER = /^\d{1,4}$/;
function apart(blocks, issues) {
  const kinds = /* @__PURE__ */ new Map();
  for (const tables of blocks) {
    const kind = tables.map(({ table }) => table).join(" ");
    kinds.set(kind, [...kinds.get(kind) ?? [], tables]);
  }
  const restarted = /* @__PURE__ */ new Set();
  for (const alike of kinds.values()) {
    const owner = /* @__PURE__ */ new Map();
    for (const tables of alike) {
      for (const id of new Set(tables.flatMap(idsOf))) {
        const other = owner.get(id);
        if (SHORT_NUMBER.test(id) && other !== void 0 && other !== tables && isList(tables)) {
          restarted.add(other).add(tables);
        }
        owner.set(id, tables);
      }
    }
  }
  return blocks.flatMap((tables) => {
    if (!restarted.has(tables)) return tables;
    const [first] = tables;
    const name = first.sheet ?? first.file;
    issues.push(issue("register/numbers-restart", { sheet: name }, sourceOf(first)));
    return tables.map((one) => renumbered(one, name));
  });
}
const isList = (tables) => tables.some(({ table }) => table === "households");
const keyAt = ({ table, header }) => header.findIndex(
  (text) => columnNamed(table, text)?.name === (table === "households" ? "id" : "household")
);
function idsOf(raw) {
  const at = keyAt(raw);
  return at < 0 ? [] : raw.rows.map(({ cells }) => cellText(cells[at])).filter((id) => id !== "");
}
function renumbered(raw, sheet) {
  const key = keyAt(raw);
  return {
    ...raw,
    rows: raw.rows.map(({ line, cells }) => ({
      line,
      cells: cells.map((cell, at) => {
        const id = cellText(cell);
        return at === key && id !== "" ? `${sheet}/${id}` : cell;
      })
    }))
  };
}
export {
  readGrids
};
