import { folded } from "../../base/index.js";
import { TABLES } from "../tables/index.js";
import { factorOf, headerUnit } from "./units.js";
const known = /* @__PURE__ */ new Map();
function headersOf(table) {
  const found = known.get(table);
  if (found !== void 0) return found;
  const map = /* @__PURE__ */ new Map();
  const columns = TABLES[table].columns;
  for (const [name, column] of Object.entries(columns)) {
    const { label, headers = [] } = column;
    for (const header of [name, label.zh, label.en, ...headers]) {
      map.set(folded(header), { name, column });
    }
  }
  known.set(table, map);
  return map;
}
function columnNamed(table, header) {
  const headers = headersOf(table);
  const plain = headers.get(folded(header)) ?? headers.get(folded(unmarked(header)));
  if (plain !== void 0) return plain;
  const split = headerUnit(unmarked(header));
  const named = split === void 0 ? void 0 : headers.get(folded(split.name));
  if (split === void 0 || named === void 0) return void 0;
  const factor = factorOf(split.word, named.column.unit);
  if (factor !== void 0) return { ...named, factor };
  return saysMore(split.word, named.column) ? named : void 0;
}
const HOW_TO_FILL = /^(必填|选填|可空|可不填|与.*一致|按.*填.*|请.*|如.*|例.*|格式.*|\d+位)$/;
function saysMore(word, { codes = {} }) {
  const labels = new Set(Object.values(codes).map(({ zh }) => zh));
  const parts = word.split(/[/、,，]/);
  if (parts.length > 1 && parts.every((one) => labels.has(one.trim()))) return true;
  return HOW_TO_FILL.test(word);
}
function unmarked(header) {
  return header.normalize("NFKC").replace(/^[\s*★☆※]+|[\s*:]+$/gu, "");
}
function headersNamed(table) {
  const columns = TABLES[table].columns;
  return Object.entries(columns).flatMap(([name, { label, headers = [] }]) => [
    name,
    label.zh,
    label.en,
    ...headers
  ]);
}
export {
  columnNamed,
  headersNamed
};
