function cellText(cell) {
  if (cell === null || cell === void 0) return "";
  if (typeof cell !== "object") return String(cell).replaceAll("\u3000", " ").trim();
  return "nested" in cell ? cell.nested : cell.several.map(cellText).join(" ");
}
const isBlankRow = ({ cells }) => cells.every((cell) => cellText(cell) === "");
export {
  cellText,
  isBlankRow
};
