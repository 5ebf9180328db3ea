import { cellText, isBlankRow } from "./grid.js";
import { headerAt, numbersColumns } from "./header-rows.js";
import { factorSaid, unitsSaid } from "./units-said.js";
import { yearSaid } from "./year-said.js";
const SUBTOTAL = /(合\s*计|总\s*计|小\s*计)$/;
const TOTAL = /^(合\s*计|总\s*计|小\s*计|共\s*计|累\s*计|本页(合|小)?计|平均)/;
const NOTE = /^(注|备注|说明|填表|填报|制表|审核|复核|经办|负责人|单位负责人|联系人|村(支|主)|驻村|日期|单位)[^:]{0,8}[:：]/;
function findBlocks(grid) {
  const rows = grid.rows.filter((row) => !isBlankRow(row));
  const starts = [];
  let before = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const found = headerAt(rows, at, grid.merges ?? []);
    const last = starts.at(-1);
    if (found === void 0 || last !== void 0 && sameHeader(found.header, last.header))
      continue;
    starts.push({ at, ...found });
    at += found.height - 1;
  }
  if (starts[0] !== void 0) before = starts[0].at;
  const blocks = starts.flatMap(({ at, header, height }, index) => {
    const next = starts[index + 1]?.at;
    const until = next === void 0 ? rows.length : next - titleRows(rows, next, at + height);
    const above = rows.slice(index === 0 ? 0 : at, at);
    return blocksOf(grid, {
      header,
      titles: index === 0 ? above : titlesBefore(rows, at, starts[index - 1]?.at ?? 0),
      headerLine: rows[at + height - 1].line,
      rows: rows.slice(at + height, until)
    });
  });
  return { blocks: blocks.map((one) => ({ ...one, isUnitOpen: isOpen(one, blocks) })), before };
}
function isOpen(block, all) {
  const factor = (one) => factorSaid(one.units, "CNY").factor;
  return factor(block) === void 0 && all.some((one) => (factor(one) ?? "1") !== "1");
}
function titlesBefore(rows, at, from) {
  const titles = [];
  for (let row = at - 1; row > from; row -= 1) {
    const one = rows[row];
    if (filled(one).length > 2) break;
    titles.push(one);
  }
  return titles;
}
function titleRows(rows, at, from) {
  let row = at;
  while (row > from && isTitle(rows[row - 1])) row -= 1;
  return at - row;
}
const isTitle = (row) => {
  const [first = "", ...more] = filled(row);
  return more.length === 0 && /\p{Script=Han}{2}/u.test(first) && cellText(row.cells[0]) === first;
};
function blocksOf(grid, part) {
  const cuts = part.header.flatMap((text, at) => {
    const isAfterGap = at > 0 && text !== "" && part.header[at - 1] === "";
    const isGap = isAfterGap && part.rows.every(({ cells }) => cellText(cells[at - 1]) === "");
    return isGap && repeats(part.header, at) ? [at] : [];
  });
  const bounds = [0, ...cuts, part.header.length];
  return bounds.slice(0, -1).map((from, index) => {
    const to = bounds[index + 1];
    return blockOf(grid, {
      ...part,
      header: part.header.map((text, at) => at >= from && at < to ? text : ""),
      rows: part.rows.map(({ line, cells }) => ({
        line,
        cells: cells.map((cell, at) => at >= from && at < to ? cell : null)
      }))
    });
  });
}
function repeats(header, at) {
  const before = new Set(header.slice(0, at).filter((text) => text !== ""));
  const end = header.indexOf("", at);
  return header.slice(at, end < 0 ? void 0 : end).some((text) => before.has(text));
}
function blockOf(grid, { header, headerLine, titles, rows }) {
  const kept = [];
  const totals = [];
  const others = [...titles];
  const isNamed = header.map((text) => text !== "");
  for (const row of rows) {
    if (isBlankRow(row)) continue;
    const texts = filled(row);
    const isFirst = kept.length + totals.length === 0;
    if (isTotal(row, isNamed)) totals.push(row);
    else if (isNote(texts) || isTitle(row) || sameHeader(row.cells.map(cellText), header)) {
      others.push(row);
    } else if (isFirst && numbersColumns(texts)) others.push(row);
    else kept.push(row);
  }
  const { named: names = [] } = grid;
  const year = yearSaid([titles.flatMap(filled), ...names.map((name) => [name])]);
  return {
    header,
    headerLine,
    rows: kept,
    totals,
    others: others.length,
    units: unitsSaid([...others.flatMap(filled), ...names]),
    isUnitOpen: false,
    ...year === void 0 ? {} : { year },
    merges: (grid.merges ?? []).filter(({ top }) => top > headerLine)
  };
}
function isTotal({ cells }, isNamed) {
  const texts = cells.map((cell) => cellText(cell).normalize("NFKC"));
  const first = texts.findIndex((text) => text !== "");
  if (TOTAL.test(texts[first] ?? "")) return true;
  const isBare = texts.filter((text, at) => text !== "" && isNamed[at] === true).length;
  return SUBTOTAL.test(texts[first] ?? "") && isBare <= texts.length / 2 + 1;
}
const filled = ({ cells }) => cells.map(cellText).filter((text) => text !== "");
function isNote(texts) {
  const [first = ""] = texts;
  return NOTE.test(first) || texts.length === 1 && first.length > 20;
}
function sameHeader(texts, header) {
  const named = header.filter((text) => text !== "");
  const same = header.filter((text, at) => text !== "" && texts[at]?.replace(/\s+/g, "") === text);
  return named.length > 1 && same.length >= named.length * 0.8;
}
function filledDown({ rows, merges }, columns) {
  const down = merges.filter(({ top, bottom, left }) => bottom > top && columns.has(left));
  if (down.length === 0) return rows;
  const byLine = new Map(rows.map((row) => [row.line, row]));
  const said = /* @__PURE__ */ new Map();
  for (const { top, bottom, left } of down) {
    for (let line = top + 1; line <= bottom; line += 1) {
      const cells = said.get(line) ?? /* @__PURE__ */ new Map();
      said.set(line, cells.set(left, byLine.get(top)?.cells[left]));
    }
  }
  return rows.map((row) => {
    const above = said.get(row.line);
    if (above === void 0) return row;
    return { line: row.line, cells: row.cells.map((cell, at) => above.get(at) ?? cell) };
  });
}
export {
  filledDown,
  findBlocks
};
