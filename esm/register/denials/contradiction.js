import { valueIn } from "./search.js";
const inCell = (column) => (row) => valueIn(row, column);
function contradiction({ denial: { id, message }, columns }, cellOf) {
  return { id, message, cells: columns.map(cellOf) };
}
function inOrder(found, list) {
  if (found.length < 2) return found;
  return [...found].sort((a, b) => list.indexOf(a.denial) - list.indexOf(b.denial));
}
export {
  contradiction,
  inCell,
  inOrder
};
