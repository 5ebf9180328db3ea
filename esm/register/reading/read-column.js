import { readCell } from "./cell.js";
const BLANK = { filled: 0, from: 0, isPlain: true };
function readColumn(row, cells, column) {
  const found = [];
  cells.forEach(({ index, factor }, from) => {
    for (const one of flat(row[index])) {
      const reading2 = readCell(one, column, factor);
      if (reading2.kind !== "blank") found.push({ reading: reading2, from });
    }
  });
  const [first] = found;
  if (first === void 0) return BLANK;
  const base = { filled: found.length, from: first.from };
  const texts = found.length === 1 ? [] : [...new Set(found.map(({ reading: reading2 }) => textOf(reading2)))];
  if (texts.length > 1) return { ...base, conflicting: texts, isPlain: false };
  const { reading } = first;
  if (reading.kind === "unreadable") {
    return { ...base, unreadable: reading.text, why: reading.why, isPlain: false };
  }
  if (reading.kind === "blank") return BLANK;
  const { value } = reading;
  const isPlain = column.prose === true || typeof value !== "string" || !value.includes(",");
  return { ...base, value, isPlain };
}
function flat(cell) {
  const isSeveral = typeof cell === "object" && cell !== null && "several" in cell;
  return isSeveral ? cell.several.flatMap(flat) : [cell];
}
function textOf(reading) {
  if (reading.kind === "value") return String(reading.value);
  return reading.kind === "unreadable" ? reading.text : "";
}
export {
  readColumn
};
