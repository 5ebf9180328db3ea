import { refusal } from "../ordinary-file.js";
import { numberCell } from "./workbook.js";
async function readOldWorkbook(bytes, file, wanted) {
  const reader = await readerOfOld();
  const book = reader.read(bytes, { type: "array", cellNF: true, cellText: false, dense: false });
  const isHidden = (at) => (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0;
  const isWanted = (name, at) => wanted?.includes(name) ?? !isHidden(at);
  const read = book.SheetNames.filter(isWanted);
  return {
    grids: read.map((name) => gridOf(reader, book, name, file)),
    hiddenSheets: book.SheetNames.filter((name, at) => isHidden(at) && !isWanted(name, at)),
    hiddenRows: new Map(
      read.flatMap((name) => {
        const rows = book.Sheets[name]?.["!rows"] ?? [];
        const count = rows.filter((row) => row?.hidden === true).length;
        return count === 0 ? [] : [[name, count]];
      })
    )
  };
}
async function readerOfOld() {
  try {
    return await import("@e965/xlsx");
  } catch {
    throw refusal({
      zh: "\u8BFB\u53D6 xls \u548C ods \u8981\u53E6\u88C5 @e965/xlsx\uFF08npm install @e965/xlsx\uFF09\uFF1B\u4E5F\u53EF\u4EE5\u53E6\u5B58\u4E3A xlsx",
      en: "xls and ods need @e965/xlsx (npm install @e965/xlsx); or save it as xlsx"
    });
  }
}
function gridOf(reader, book, sheet, file) {
  const cells = book.Sheets[sheet];
  const range = reader.utils.decode_range(cells["!ref"] ?? "A1:A1");
  const rows = [];
  for (let row = 0; row <= range.e.r; row += 1) {
    const line = [];
    for (let column = 0; column <= range.e.c; column += 1) {
      const cell = cells[reader.utils.encode_cell({ r: row, c: column })];
      line.push(rawCell(reader, cell, book.Workbook?.WBProps?.date1904 === true));
    }
    rows.push({ line: row + 1, cells: line });
  }
  const merges = (cells["!merges"] ?? []).map(({ s, e }) => ({
    top: s.r + 1,
    bottom: e.r + 1,
    left: s.c,
    right: e.c
  }));
  return { file, sheet, rows, merges };
}
function rawCell(reader, cell, from1904) {
  if (cell === void 0 || cell.t === "z") {
    return cell?.f === void 0 ? null : { nested: `=${cell.f}` };
  }
  if (cell.v === void 0) return cell.f === void 0 ? null : { nested: `=${cell.f}` };
  if (cell.t === "e") return "#N/A";
  if (cell.v instanceof Date) return cell.v.toISOString().slice(0, 10);
  if (cell.t !== "n" || typeof cell.v !== "number") return cell.v;
  const format = String(cell.z ?? "");
  return reader.SSF.is_date(format) ? dayOf(reader, cell.v, from1904) : numberCell(cell.v, format);
}
function dayOf(reader, serial, from1904) {
  const day = reader.SSF.parse_date_code(serial, { date1904: from1904 });
  if (day === null || serial < 367) return { nested: String(serial) };
  const two = (value) => String(value).padStart(2, "0");
  const date = `${day.y}-${two(day.m)}-${two(day.d)}`;
  return serial % 1 === 0 ? date : `${date} ${two(day.H)}:${two(day.M)}:${two(Math.floor(day.S))}`;
}
export {
  readOldWorkbook
};
