import { TABLES } from "./tables/index.js";
function columnOf(field) {
  const [table, column] = field.split(".");
  if (column === void 0 || !Object.hasOwn(TABLES, table)) return void 0;
  const columns = TABLES[table].columns;
  return Object.hasOwn(columns, column) ? columns[column] : void 0;
}
export {
  columnOf
};
