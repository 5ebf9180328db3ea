import { partsOf, typeOf } from "./expression.js";
import { LISTED } from "./scope.js";
const known = /* @__PURE__ */ new WeakMap();
function analysed(expression) {
  let found = known.get(expression);
  if (found === void 0) {
    found = {
      text: JSON.stringify(expression),
      open: openTables(expression),
      type: typeOf(expression)
    };
    known.set(expression, found);
  }
  return found;
}
const typeIn = (expression) => analysed(expression).type;
function openTables(e) {
  if (e.op === "column") return LISTED.has(e.table) ? [e.table] : [];
  const outside = e.op === "first" ? [e.equals] : [];
  const inside = partsOf(e).filter((part) => !outside.includes(part));
  const own = "table" in e ? e.table : void 0;
  const open = inside.flatMap((part) => analysed(part).open).filter((table) => table !== own);
  return [.../* @__PURE__ */ new Set([...open, ...outside.flatMap((part) => analysed(part).open)])];
}
export {
  analysed,
  typeIn
};
