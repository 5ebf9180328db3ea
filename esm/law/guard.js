import { pointer } from "../base/index.js";
import { issue } from "./issues.js";
const MAX_DEPTH = 40;
const MAX_NODES = 6e4;
const MAX_TEXT = 2e4;
const INSTEAD = new Map([
  ...["__proto__", "prototype", "constructor"].map((key) => [
    key,
    { zh: "\u8BF7\u6539\u7528\u522B\u7684\u540D\u79F0", en: "choose another name" }
  ]),
  [
    "path",
    {
      zh: "\u8BF7\u5728 fact \u4E2D\u5199\u660E\u542B\u6709\u8BE5\u503C\u7684\u4E8B\u5B9E",
      en: "name the fact that holds the value under fact"
    }
  ],
  [
    "priority",
    {
      zh: "\u8BF7\u5220\u9664\uFF1A\u6BCF\u6761\u89C4\u5219\u90FD\u8981\u5224\u5B9A\uFF0C\u6CA1\u6709\u5148\u540E",
      en: "remove it: every rule is judged, in no order"
    }
  ],
  [
    "condition",
    {
      zh: "\u8BF7\u628A\u6240\u5F15\u7528\u7684\u6761\u4EF6\u5728\u6B64\u5199\u5168",
      en: "write the shared condition out in its place"
    }
  ]
]);
function withoutForbidden(value) {
  if (Array.isArray(value)) return value.map(withoutForbidden);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).filter(([key]) => !INSTEAD.has(key)).map(([key, part]) => [key, withoutForbidden(part)])
  );
}
function guard(file, root) {
  const issues = [];
  const open = [{ value: root, path: [], depth: 0 }];
  let nodes = 0;
  for (let next = open.pop(); next !== void 0; next = open.pop()) {
    const { value, path, depth } = next;
    const place = { file, pointer: pointer(path) };
    nodes += 1;
    if (nodes > MAX_NODES) {
      issues.push(
        issue("pack/too-large", { what: "nodes", found: nodes, limit: MAX_NODES }, { file })
      );
      return issues;
    }
    if (depth > MAX_DEPTH) {
      issues.push(
        issue("pack/too-deep", { limit: MAX_DEPTH }, { file, pointer: pointer(path.slice(0, 8)) })
      );
      return issues;
    }
    if (typeof value === "string" && value.length > MAX_TEXT) {
      issues.push(
        issue("pack/too-large", { what: "text", found: value.length, limit: MAX_TEXT }, place)
      );
    } else if (Array.isArray(value)) {
      value.forEach((part, index) => {
        const down = Array.isArray(part) ? depth + 1 : depth;
        open.push({ value: part, path: [...path, index], depth: down });
      });
    } else if (typeof value === "object" && value !== null) {
      for (const key of Object.keys(value)) {
        const instead = INSTEAD.get(key);
        const within = [...path, key];
        if (instead !== void 0) {
          const found = { file, pointer: pointer(within) };
          issues.push(issue("pack/forbidden-key", { key, instead }, found));
        } else {
          const part = value[key];
          open.push({ value: part, path: within, depth: depth + 1 });
        }
      }
    } else if (!isPlain(value)) {
      issues.push(issue("pack/invalid-value", { expected: "JSON", found: typeof value }, place));
    }
  }
  return issues;
}
function isPlain(value) {
  if (typeof value === "number") return Number.isFinite(value);
  return value === null || typeof value === "string" || typeof value === "boolean";
}
export {
  guard,
  withoutForbidden
};
