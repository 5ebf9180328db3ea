import fc from "fast-check";
import { expectCall, listOf, OBJECT, TEXT } from "../base/index.js";
import { GAP_OPTIONS } from "./shapes.js";
function gaps(options = {}) {
  expectCall("gaps", {
    options: [options, GAP_OPTIONS]
  });
  const { kinds = ["missing", "unreadable", "conflicting"], max = 12 } = options;
  const gap = fc.record({
    what: fc.constantFrom("cell", "cell", "cell", "cell", "row"),
    at: fc.nat({ max: 1e5 }),
    kind: fc.constantFrom(...kinds)
  });
  return fc.array(gap, { maxLength: max });
}
function placesIn(records, keepRows) {
  const cells = [];
  const rows = [];
  const walk = (value, path) => {
    for (const [key, part] of Object.entries(value)) {
      const at = [...path, key];
      if (Array.isArray(part)) {
        part.forEach((row, index) => {
          if (!keepRows.includes(key)) rows.push([...at, index]);
          walk(row, [...at, index]);
        });
      } else if (typeof part === "object" && part !== null) {
        if (path.length > 0) rows.push(at);
        walk(part, at);
      } else if (key !== "id" && key !== "at" && path.length > 0) cells.push(at);
    }
  };
  walk(records, []);
  return { cells, rows };
}
const SMUDGED = { unreadable: "\u770B\u4E0D\u6E05" };
function gapIn(value, kind) {
  if (kind === "missing") return void 0;
  return kind === "unreadable" ? SMUDGED : { conflicting: [String(value), "\u53E6\u4E00\u8BB0\u5F55"] };
}
function withGaps(subject, list, keepRows = []) {
  expectCall("withGaps", {
    subject: [subject, OBJECT],
    list: [list, listOf(OBJECT)],
    keepRows: [keepRows, listOf(TEXT)]
  });
  const { cells, rows } = placesIn(subject, keepRows);
  const lostCells = /* @__PURE__ */ new Map();
  const lostRows = /* @__PURE__ */ new Set();
  for (const { what, at, kind } of list) {
    const places = what === "cell" ? cells : rows;
    const place = places[at % Math.max(1, places.length)];
    if (place === void 0) continue;
    if (what === "cell") lostCells.set(place.join("/"), kind);
    else lostRows.add(place.join("/"));
  }
  const copy = (value, path) => {
    if (Array.isArray(value)) {
      return value.flatMap(
        (row, index) => lostRows.has(`${path}/${index}`) ? [] : [copy(row, `${path}/${index}`)]
      );
    }
    if (typeof value !== "object" || value === null) return value;
    const result = {};
    for (const [key, part] of Object.entries(value)) {
      const at = path === "" ? key : `${path}/${key}`;
      if (lostRows.has(at)) continue;
      const kind = lostCells.get(at);
      const left = kind === void 0 ? copy(part, at) : gapIn(part, kind);
      if (left !== void 0) result[key] = left;
    }
    return result;
  };
  return copy(subject, "");
}
export {
  gaps,
  withGaps
};
