import { compare, linesAt, subtract, sum } from "../../base/index.js";
import { within } from "../hold.js";
import { trimmed } from "../structure/written.js";
const TOTAL = /^(?:合\s*计|总\s*计|小\s*计|共\s*计|全[镇村县乡市]合?计?|.{0,4}合计|.{0,4}总计)[:：]?$/;
const NO_SUM = /率|均|单价|比重|比例|占比|标准|序号|编号|年份|排名|电话|每/;
const NUMBER = /^[约]?(\d{1,3}(?:[,，]\d{3})+|\d+)(\.\d+)?\s*(?:[%％]|[\p{Script=Han}]{0,4})$/u;
function tableClaims(reading) {
  return blocksOf(reading.text).flatMap((rows) => [...columns(rows), ...across(rows)]);
}
function blocksOf(text) {
  const blocks = [];
  let block = [];
  for (const { line, start } of linesAt(text)) {
    const row = line.length > 2e3 ? void 0 : rowOf(line, start);
    if (row === "rule") continue;
    if (row === void 0 || block[0] !== void 0 && block[0].cells.length !== row.cells.length) {
      if (block.length >= 3) blocks.push(block);
      block = [];
    }
    if (row !== void 0) block.push(row);
  }
  if (block.length >= 3) blocks.push(block);
  return blocks;
}
function rowOf(line, offset) {
  if (/^\s*\|?[\s:|-]*-{2,}[\s:|-]*$/.test(line)) return "rule";
  const mark = line.includes("	") ? /\t+/g : /[|｜│]/.test(line) ? /[|｜│]/g : / {2,}|　+/g;
  const cells = [];
  let from = 0;
  const close = (to) => {
    const written = line.slice(from, to);
    const text = written.trim();
    if (text === "") return;
    const start = offset + from + written.indexOf(text);
    const match = NUMBER.exec(text);
    const value = match === null ? null : `${(match[1] ?? "").replace(/[,，]/g, "")}${match[2] ?? ""}`;
    cells.push({
      start,
      end: start + text.length,
      text,
      value,
      decimals: (match?.[2] ?? ".").length - 1
    });
  };
  for (const one of line.matchAll(mark)) {
    close(one.index);
    from = one.index + one[0].length;
  }
  close(line.length);
  if (cells.length < 2 || /[。；]/.test(line)) return void 0;
  return { cells, total: TOTAL.test(cells[0]?.text ?? "") };
}
function* columns(rows) {
  const head = rows[0]?.cells.some((cell) => cell.value === null && cell !== rows[0]?.cells[0]) ? rows[0] : void 0;
  const body = rows.slice(head === void 0 ? 0 : 1);
  let from = 0;
  const leading = body[0]?.total === true;
  for (const [at, row] of body.entries()) {
    if (!row.total) continue;
    const group = leading ? body.slice(1).filter((one) => !one.total) : body.slice(from, at).filter((one) => !one.total);
    from = at + 1;
    if (group.length < 2) continue;
    for (const [column, cell] of row.cells.entries()) {
      if (column === 0 || cell.value === null) continue;
      const title = head?.cells[column]?.text ?? "";
      if (NO_SUM.test(title) && !(/比/.test(title) && cell.value.startsWith("100"))) continue;
      const parts = group.map((one) => one.cells[column]);
      if (parts.every((one) => one.value !== null)) yield sumDraft(cell, parts, title);
    }
  }
}
function* across(rows) {
  const [head, ...body] = rows;
  const last = (head?.cells.length ?? 0) - 1;
  const title = head?.cells[last]?.text ?? "";
  if (!TOTAL.test(title) || last < 3 || head?.cells.slice(1, last).some(({ text }) => NO_SUM.test(text)))
    return;
  for (const row of body) {
    const parts = row.cells.slice(1, last);
    const whole = row.cells[last];
    if (whole.value === null || parts.some((one) => one.value === null)) continue;
    yield sumDraft(whole, parts, row.cells[0]?.text ?? "");
  }
}
function sumDraft(whole, parts, title) {
  const added = sum(parts.map((one) => one.value));
  const stated = whole.value;
  const decimals = Math.max(whole.decimals, ...parts.map((one) => one.decimals));
  const digit = decimals === 0 ? "0" : `0.${"0".repeat(decimals)}5`;
  const slack = sum([digit, ...parts.map(() => digit)]);
  const exact = compare(added, stated) === 0;
  const holds = exact || within(added, stated, slack);
  const gap = subtract(added, stated);
  const left = parts.map((one) => one.value).join(" + ");
  const size = `${gap.startsWith("-") ? "" : "+"}${gap}`;
  return {
    kind: "sum",
    verdict: holds ? "holds" : "fails",
    at: whole.start,
    words: [whole, ...parts],
    computation: exact ? `${left} = ${added}` : `${left} = ${trimmed(added)} ${holds ? "\u2248" : "\u2260"} ${stated} (${size})`,
    message: holds ? { zh: `\u8868\u4E2D${title}\u4E4B\u548C\u4E0E\u5408\u8BA1\u76F8\u7B26`, en: `the figures of ${title} add up to their total` } : {
      zh: `\u8868\u4E2D${title}\u4E4B\u548C\u4E3A${added}\uFF0C\u5408\u8BA1\u5199\u4F5C${stated}`,
      en: `the figures of ${title} add up to ${added}, the total says ${stated}`
    },
    confidence: "high",
    why: { zh: "\u8868\u4E2D\u4EE5\u201C\u5408\u8BA1\u201D\u7ED9\u51FA\u603B\u6570", en: "the table gives a total" }
  };
}
export {
  tableClaims
};
