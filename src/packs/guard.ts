import { type Issue, issue, pointer } from "../base/index.js";

const MAX_DEPTH = 40;
const MAX_NODES = 60_000;
const MAX_TEXT = 20_000;

/** Keys that reach into prototypes, or that json-rules-engine reads as a query or an order of running. */
const FORBIDDEN = new Set([
  "__proto__",
  "prototype",
  "constructor",
  "path",
  "priority",
  "condition",
]);

/**
 * Looks over JSON from strangers before anything else reads it: depth, size, forbidden keys, and
 * nothing but plain data. The walk does not recurse, so depth cannot exhaust the stack.
 */
export function guard(file: string, root: unknown): Issue[] {
  const issues: Issue[] = [];
  const open: { readonly value: unknown; readonly path: readonly PropertyKey[] }[] = [
    { value: root, path: [] },
  ];
  let nodes = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, path } = next;
    const place = { file, pointer: pointer(path) };
    nodes += 1;
    if (nodes > MAX_NODES) {
      issues.push(
        issue("pack/too-large", { what: "nodes", found: nodes, limit: MAX_NODES }, { file }),
      );
      return issues;
    }
    if (path.length > MAX_DEPTH) {
      issues.push(
        issue("pack/too-deep", { limit: MAX_DEPTH }, { file, pointer: pointer(path.slice(0, 8)) }),
      );
      return issues;
    }
    if (typeof value === "string" && value.length > MAX_TEXT) {
      issues.push(
        issue("pack/too-large", { what: "text", found: value.length, limit: MAX_TEXT }, place),
      );
    } else if (Array.isArray(value)) {
      value.forEach((part, index) => {
        open.push({ value: part, path: [...path, index] });
      });
    } else if (typeof value === "object" && value !== null) {
      for (const key of Object.keys(value)) {
        if (FORBIDDEN.has(key)) {
          const found = { file, pointer: pointer([...path, key]) };
          issues.push(issue("pack/forbidden-key", { key }, found));
        } else {
          open.push({ value: (value as Record<string, unknown>)[key], path: [...path, key] });
        }
      }
    } else if (!isPlain(value)) {
      issues.push(issue("pack/invalid-value", { expected: "JSON", found: typeof value }, place));
    }
  }
  return issues;
}

function isPlain(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  return value === null || typeof value === "string" || typeof value === "boolean";
}
