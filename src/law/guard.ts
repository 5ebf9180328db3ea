import { type Finding, type Label, pointer, words } from "../base/index.js";
import { issue } from "./issues.js";

const MAX_DEPTH = 40;
const MAX_NODES = 60_000;
const MAX_TEXT = 20_000;

/** Keys that reach into prototypes, or that json-rules-engine reads as a query or an order of running. */
const INSTEAD: ReadonlyMap<string, Label> = new Map([
  ...["__proto__", "prototype", "constructor"].map((key): [string, Label] => [
    key,
    { zh: "请改用别的名称", en: "choose another name" },
  ]),
  [
    "path",
    {
      zh: "请在 fact 中写明含有该值的事实",
      en: "name the fact that holds the value under fact",
    },
  ],
  [
    "priority",
    {
      zh: "请删除：每条规则都要判定，没有先后",
      en: "remove it: every rule is judged, in no order",
    },
  ],
  [
    "condition",
    {
      zh: "请把所引用的条件在此写全",
      en: "write the shared condition out in its place",
    },
  ],
]);

/** A copy of plain JSON without the keys that are not allowed. */
export function withoutForbidden(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutForbidden);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !INSTEAD.has(key))
      .map(([key, part]) => [key, withoutForbidden(part)]),
  );
}

interface Open {
  readonly value: unknown;
  /** The key under which it stands in what is around it. */
  readonly key?: PropertyKey;
  readonly around?: Open;
  /** How many objects stand around it. */
  readonly depth: number;
}

/** The keys from the root down. */
function pathOf({ key, around }: Open): readonly PropertyKey[] {
  return key === undefined || around === undefined ? [] : [...pathOf(around), key];
}

/**
 * Looks over JSON from strangers before anything else reads it: depth, size, forbidden keys, and
 * nothing but plain data. The walk does not recurse, so depth cannot exhaust the stack.
 */
export function guard(file: string, root: unknown): Finding[] {
  const issues: Finding[] = [];
  const open: Open[] = [{ value: root, depth: 0 }];
  let nodes = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const around = next;
    const { value, depth } = next;
    const place = () => ({ file, pointer: pointer(pathOf(around)) });
    nodes += 1;
    if (nodes > MAX_NODES) {
      issues.push(
        issue(
          "pack/too-large",
          { what: words("节点数", "the number of nodes"), found: nodes, limit: MAX_NODES },
          { file },
        ),
      );
      return issues;
    }
    if (depth > MAX_DEPTH) {
      issues.push(
        issue(
          "pack/too-deep",
          { limit: MAX_DEPTH },
          { file, pointer: pointer(pathOf(around).slice(0, 8)) },
        ),
      );
      return issues;
    }
    if (typeof value === "string" && value.length > MAX_TEXT) {
      issues.push(
        issue(
          "pack/too-large",
          {
            what: words("一段文字的字数", "the length of a text"),
            found: value.length,
            limit: MAX_TEXT,
          },
          place(),
        ),
      );
    } else if (Array.isArray(value)) {
      value.forEach((part, index) => {
        // A list is no level of its own, except within a list.
        const down = Array.isArray(part) ? depth + 1 : depth;
        open.push({ value: part, key: index, around, depth: down });
      });
    } else if (typeof value === "object" && value !== null) {
      for (const key of Object.keys(value)) {
        const instead = INSTEAD.get(key);
        if (instead !== undefined) {
          const found = { file, pointer: pointer([...pathOf(around), key]) };
          issues.push(issue("pack/forbidden-key", { key, instead }, found));
        } else {
          const part = (value as Record<string, unknown>)[key];
          open.push({ value: part, key, around, depth: depth + 1 });
        }
      }
    } else if (!isPlain(value)) {
      issues.push(issue("pack/invalid-value", { expected: "JSON", found: typeof value }, place()));
    }
  }
  return issues;
}

function isPlain(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  return value === null || typeof value === "string" || typeof value === "boolean";
}
