import { join } from "node:path";
import { fail, hasErrors, succeed } from "../base/index.js";
import {
  asShown,
  DIVISIONS,
  readKind,
  shelve
} from "../law/index.js";
import { BUILT_IN_RULES } from "./built-in.js";
import { ownJson } from "./text.js";
function withDivisions({ places, shelf }) {
  const { entries, issues } = divisionsOf(shelf);
  if (hasErrors(issues)) return fail(asShown(issues, shelf));
  const byCode = /* @__PURE__ */ new Map();
  for (const place of places.values()) for (const code of place.codes) byCode.set(code, place);
  const all = new Map(places);
  const divisions = entries.flatMap(({ value }) => Object.entries(value.divisions));
  for (const [code, name] of divisions) {
    const province = byCode.get(code.slice(0, 2));
    if (province === void 0 || byCode.has(code)) continue;
    const id = `${province.id}-${code}`;
    const label = { zh: name, en: name };
    if (!all.has(id)) all.set(id, { id, label, codes: [code] });
  }
  return succeed(all);
}
const FILE = "divisions/divisions.json";
function divisionsOf(shelf) {
  if (shelf.files.some(({ kind }) => kind === DIVISIONS.id)) return readKind(shelf, DIVISIONS);
  const files = { [FILE]: ownJson(join(BUILT_IN_RULES, FILE)) };
  return readKind(shelve([{ files }], [DIVISIONS]).shelf, DIVISIONS);
}
export {
  withDivisions
};
