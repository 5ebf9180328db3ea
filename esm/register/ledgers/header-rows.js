import { columnNamed } from "../reading/header.js";
import { factorOf } from "../reading/units.js";
import { TABLES } from "../tables/index.js";
import { cellText } from "./grid.js";
import { isConclusion, isWithoutColumn } from "./national.js";
const TABLE_NAMES = Object.keys(TABLES);
const MOST_ROWS = 3;
function headerAt(rows, at, merges) {
  const lines = rows.slice(at, at + MOST_ROWS + 1).map((row) => spread(row, merges));
  let header = lines[0] ?? [];
  let height = 1;
  let most = namesIn(header);
  let both = header;
  for (let next = 1; next < Math.min(lines.length, MOST_ROWS); next += 1) {
    const line = lines[next];
    if (line.some(looksLikeValue) || isUnits(line)) break;
    both = joined(both, line);
    const names = namesIn(both);
    if (names > Math.max(most, namesIn(line)) && isHeader(both)) {
      [header, height, most] = [both, next + 1, names];
    }
  }
  if (!isHeader(header)) return void 0;
  const below = lines[height];
  if (below === void 0 || !isUnits(below)) return { header, height };
  return { header: withUnits(header, below), height: height + 1 };
}
const OTHERWISE = /上年|去年|上一年|前年|明年|预计|计划|目标|人均|户均|增幅|增长|同比|其中|\d{4}/;
function joined(upper, lower) {
  const length = Math.max(upper.length, lower.length);
  return Array.from({ length }, (_, index) => {
    const [above = "", below = ""] = [upper[index], lower[index]];
    if (below === "" || below === above) return above;
    if (OTHERWISE.test(above.normalize("NFKC"))) return `${above}${below}`;
    if (isKnownHeader(below)) return below;
    return isKnownHeader(above) && !/^[(（]/.test(below) ? `${above}/${below}` : `${above}${below}`;
  });
}
function isKnownHeader(text) {
  if (text === "") return false;
  if (isConclusion(text) || isWithoutColumn(text)) return true;
  return TABLE_NAMES.some((table) => columnNamed(table, text) !== void 0);
}
const namesIn = (texts) => texts.filter(isKnownHeader).length;
const isHouseholdId = (text) => columnNamed("households", text)?.name === "id";
function isHeader(texts) {
  const words = texts.filter((text) => text !== "");
  const names = namesIn(words);
  if (words.some(looksLikeValue)) return false;
  return names >= 2 && (names >= 3 || names * 2 >= words.length || words.some(isHouseholdId));
}
function looksLikeValue(text) {
  const plain = text.normalize("NFKC");
  return /^[\d.,\s/-]{2,}$/.test(plain) || /\d{6,}/.test(plain);
}
function numbersColumns(texts) {
  const plain = texts.map((text) => text.normalize("NFKC").replace(/^\((.+)\)$/, "$1"));
  const letters = plain.filter((text) => /^[甲乙丙丁戊己庚辛壬癸A-Z]$/.test(text));
  const numbers = plain.filter((text) => /^\d{1,3}$/.test(text)).map(Number);
  if (texts.length < 3 || letters.length + numbers.length < plain.length) return false;
  return numbers.every((one, at) => at === 0 || one === numbers[at - 1] + 1);
}
const bare = (text) => text.normalize("NFKC").replace(/^[([【](.+)[)\]】]$/, "$1");
function isUnits(texts) {
  const words = texts.filter((text) => text !== "").map(bare);
  const isUnit = (word) => UNITS.some((unit) => factorOf(word, unit) !== void 0);
  return words.length > 0 && words.every(isUnit);
}
const UNITS = ["CNY", "person", "household", "m", "km", "mu", "m2", "minute", "month", "day", "%"];
const withUnits = (header, units) => header.map((text, at) => {
  const unit = units[at] ?? "";
  return unit === "" || text === "" ? text : `${text}(${bare(unit)})`;
});
function spread({ line, cells }, merges) {
  const texts = cells.map(cellText);
  for (const { top, bottom, left, right } of merges) {
    if (line < top || line > bottom || line !== top) continue;
    for (let at = left; at <= right; at += 1) texts[at] = texts[left] ?? "";
  }
  return Array.from(texts, (text = "") => text.replace(/\s+/g, ""));
}
export {
  headerAt,
  numbersColumns
};
