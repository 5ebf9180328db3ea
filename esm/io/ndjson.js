import { linesOf, readJson } from "../base/index.js";
import {
  columnNamed,
  issue
} from "../register/index.js";
function readNdjson(text, table, file) {
  const rows = [];
  const broken = [];
  const known = /* @__PURE__ */ new Map();
  const unknown = /* @__PURE__ */ new Map();
  linesOf(text).forEach((content, index) => {
    if (content.trim() === "") return;
    const line = index + 1;
    const read = readJson(content);
    if (!read.ok) {
      const place = { file, row: line, character: read.character };
      broken.push({ issue: issue("register/row-json", { reason: read.reason }, place) });
      return;
    }
    if (typeof read.value !== "object" || read.value === null || Array.isArray(read.value)) {
      const reason = { zh: "\u4E0D\u662F\u5BF9\u8C61", en: "it is no object" };
      broken.push({ issue: issue("register/row-json", { reason }, { file, row: line }) });
      return;
    }
    const cells = [];
    const put = (key, cell) => {
      if (columnNamed(table, key) === void 0) {
        if (!unknown.has(key)) unknown.set(key, line);
        return;
      }
      const at = known.get(key) ?? { index: known.size, line };
      known.set(key, at);
      cells[at.index] = cell;
    };
    for (const [key, value] of Object.entries(read.value)) put(key, cellOf(value));
    for (const { key, pointer, values } of read.repeated) {
      if (pointer.lastIndexOf("/") === 0) put(key, { several: values.map(cellOf) });
    }
    rows.push({ line, cells });
  });
  const headerLines = [...[...known.values()].map(({ line }) => line), ...unknown.values()];
  return {
    table,
    file,
    header: [...known.keys(), ...unknown.keys()],
    headerLines,
    ownColumns: true,
    rows,
    broken
  };
}
function cellOf(value) {
  if (typeof value !== "object" || value === null) return value;
  return { nested: JSON.stringify(value) };
}
export {
  readNdjson
};
