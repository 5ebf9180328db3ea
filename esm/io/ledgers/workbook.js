import { readXlsx } from "hucre/xlsx";
import { refusal } from "../ordinary-file.js";
import { unpackedSize } from "./zip.js";
const MOST_UNPACKED = 12e8;
const MOST_RATIO = 300;
async function readWorkbook(bytes, file, wanted) {
  const size = unpackedSize(bytes);
  if (size > MOST_UNPACKED || size > Math.max(bytes.length * MOST_RATIO, 5e7)) {
    throw refusal(TOO_LARGE);
  }
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  const isHidden = ({ hidden, veryHidden }) => hidden === true || veryHidden === true;
  const isWanted = (sheet) => wanted?.includes(sheet.name) ?? !isHidden(sheet);
  const read = sheets.filter(isWanted);
  return {
    grids: read.map((sheet) => gridOf(sheet, file)),
    hiddenSheets: sheets.filter((one) => isHidden(one) && !isWanted(one)).map(({ name }) => name),
    hiddenRows: new Map(
      read.flatMap(({ name, rowDefs = /* @__PURE__ */ new Map() }) => {
        const count = [...rowDefs.values()].filter(({ hidden }) => hidden === true).length;
        return count === 0 ? [] : [[name, count]];
      })
    )
  };
}
const TOO_LARGE = {
  zh: "\u89E3\u538B\u540E\u8FC7\u5927\uFF0C\u53EF\u80FD\u662F\u538B\u7F29\u70B8\u5F39\uFF1B\u8BF7\u53E6\u5B58\u4E3A\u8F83\u5C0F\u7684\u6587\u4EF6",
  en: "it is too large when unpacked; save it in smaller files"
};
function gridOf({ name, rows, cells = /* @__PURE__ */ new Map(), merges = [] }, file) {
  return {
    file,
    sheet: name,
    rows: rows.map((row, at) => ({
      line: at + 1,
      cells: row.map((value, column) => rawCell(value, cells.get(`${at},${column}`)))
    })),
    merges: merges.map(
      ({ startRow, endRow, startCol, endCol }) => ({
        top: startRow + 1,
        bottom: endRow + 1,
        left: startCol,
        right: endCol
      })
    )
  };
}
function rawCell(value, cell) {
  if (cell?.type === "formula" && (cell.formulaResult ?? value) === null) {
    return { nested: `=${cell.formula ?? ""}` };
  }
  if (cell?.type === "error") return String(value);
  if (value instanceof Date) return dayText(value);
  if (typeof value === "number") return numberCell(value, cell?.style?.numFmt);
  return value;
}
function numberCell(value, format) {
  if (format === void 0) return value;
  const plain = format.replace(/"([^"]*)"/g, "$1");
  if (/^0{2,}$/.test(plain) && Number.isSafeInteger(value) && value >= 0) {
    return String(value).padStart(plain.length, "0");
  }
  if (plain.includes("%")) return `${Number((value * 100).toPrecision(15))}%`;
  const word = /[万亿千][\p{Script=Han}]*/u.exec(plain)?.[0];
  const isShifted = /[!\\]\.|,(?![#0?])/.test(plain);
  return word === void 0 || isShifted ? value : `${value}${word}`;
}
const FIRST_YEAR = 1901;
function dayText(value) {
  if (value.getUTCFullYear() < FIRST_YEAR) return { nested: value.toISOString().slice(0, 10) };
  const [day = "", time = ""] = value.toISOString().split("T");
  return time.startsWith("00:00:00") ? day : `${day} ${time.slice(0, 8)}`;
}
export {
  numberCell,
  readWorkbook
};
