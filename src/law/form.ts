import type * as z from "zod/mini";
import { type Finding, type Label, nearestHint, pointer, same } from "../base/index.js";
import { guard, withoutForbidden } from "./guard.js";
import { issue } from "./issues.js";

/** A file as far as it could be read, and what is wrong with its form. */
export interface Form<T> {
  /** Its content, where nothing is wrong outside the parts that are checked piece by piece. */
  readonly value: T | undefined;
  readonly issues: readonly Finding[];
  /** What is left of the file when it could not be read as a whole. */
  readonly rest?: Readonly<Record<string, unknown>>;
  /** What the schema finds in parts that are checked piece by piece, where the pieces find nothing. */
  readonly inParts?: readonly Finding[];
  /** The pointers of nodes that had a key which is not allowed. */
  readonly holes: readonly string[];
}

/**
 * Reads a file by its schema. Conditions and outcomes (`parts`) are left to whoever checks them piece
 * by piece: a schema can only call them right or wrong. A fault keeps nothing else in the file from
 * being looked over.
 */
export function readForm<T>(
  file: string,
  content: unknown,
  schema: z.ZodMiniType<T>,
  parts: readonly string[] = [],
): Form<T> {
  const found = guard(file, content);
  const isForbidden = (one: Finding) => one.code === "pack/forbidden-key";
  if (found.some((one) => one.severity === "error" && !isForbidden(one))) {
    return { value: undefined, issues: found, holes: [] };
  }
  const holes = found.filter(isForbidden).map(({ place }) => parentOf(place?.pointer ?? ""));
  const allowed = holes.length === 0 ? content : withoutForbidden(content);
  const parsed = schema.safeParse(allowed, { reportInput: true });
  const rest = isRecord(allowed) ? { rest: allowed } : {};
  if (parsed.success) {
    if (holes.length > 0) return { value: undefined, issues: found, holes, ...rest };
    return { value: parsed.data, issues: found, holes };
  }
  const keys = keysIn(schema);
  const isInPart = ({ path }: z.core.$ZodIssue) => parts.includes(String(path[0]));
  const issuesOf = (list: readonly z.core.$ZodIssue[]) =>
    list
      .flatMap((one) => formatIssues(one, file, keys))
      .filter(({ place }) => !holes.includes(place?.pointer ?? ""));
  const { issues } = parsed.error;
  return {
    value: undefined,
    issues: [...found, ...issuesOf(issues.filter((one) => !isInPart(one)))],
    inParts: issuesOf(issues.filter(isInPart)),
    holes,
    ...rest,
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parentOf(at: string): string {
  return at.slice(0, Math.max(0, at.lastIndexOf("/")));
}

/** The issues of a file that does not have the right form. */
function formatIssues(
  found: z.core.$ZodIssue,
  file: string,
  keys: Iterable<string> = [],
): Finding[] {
  const place = { file, pointer: pointer(found.path) };
  if (found.code === "unrecognized_keys") {
    return found.keys.map((key) =>
      issue(
        "pack/unknown-key",
        { key, nearest: nearestHint(key, keys) },
        { file, pointer: pointer([...found.path, key]) },
      ),
    );
  }
  if (found.path.at(-1) === "sources") return [issue("pack/missing-source", {}, place)];
  const given = JSON.stringify(found.input)?.slice(0, 80);
  if (found.path.at(-1) === "join" && given !== undefined) {
    return [issue("pack/unknown-join", { found: given }, place)];
  }
  const nothing = { zh: "没有写", en: "nothing" };
  return [
    issue("pack/invalid-value", { expected: expectedBy(found), found: given ?? nothing }, place),
  ];
}

const KINDS: Readonly<Record<string, Label>> = {
  string: { zh: "文字", en: "text" },
  number: { zh: "数", en: "a number" },
  boolean: { zh: "true 或 false", en: "true or false" },
  object: { zh: "对象", en: "an object" },
  record: { zh: "对象", en: "an object" },
  array: { zh: "列表", en: "a list" },
  null: { zh: "null", en: "null" },
};

/** What a value should have been, by what the schema found. */
export function expectedBy(found: z.core.$ZodIssue): Label {
  switch (found.code) {
    case "invalid_type":
      return KINDS[found.expected] ?? same(found.expected);
    case "invalid_value":
      return same(found.values.join(" | "));
    case "invalid_format":
      return same(String(found.pattern ?? found.format));
    case "too_small":
      return { zh: `至少${found.minimum}`, en: `at least ${found.minimum}` };
    case "too_big":
      return { zh: `至多${found.maximum}`, en: `at most ${found.maximum}` };
    case "invalid_union":
      return joined(found.errors.flatMap((branch) => branch.slice(0, 1).map(expectedBy)));
    case "unrecognized_keys":
      return { zh: "没有其他键的对象", en: "an object without other keys" };
    case "invalid_key":
      return { zh: "另一个键", en: "another key" };
    default:
      return found.message === "Invalid input"
        ? { zh: "符合格式的值", en: "a value of the right form" }
        : same(found.message);
  }
}

function joined(labels: readonly Label[]): Label {
  const each = (language: keyof Label) => [...new Set(labels.map((one) => one[language]))];
  if (labels.length === 0) return { zh: "符合格式的值", en: "a value of the right form" };
  return { zh: each("zh").join("或"), en: each("en").join(" or ") };
}

/** Every key that a schema knows, at whatever depth. */
function keysIn(schema: unknown): ReadonlySet<string> {
  const keys = new Set<string>();
  const seen = new Set<unknown>();
  const open: unknown[] = [schema];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== "object" || next === null || seen.has(next)) continue;
    seen.add(next);
    const def = (next as { readonly _zod?: { readonly def?: Record<string, unknown> } })._zod?.def;
    if (def === undefined) continue;
    const { shape, element, innerType, valueType, options, getter } = def;
    for (const [key, one] of Object.entries(shape ?? {})) {
      keys.add(key);
      open.push(one);
    }
    open.push(element, innerType, valueType);
    if (Array.isArray(options)) open.push(...options);
    if (typeof getter === "function") open.push((getter as () => unknown)());
  }
  return keys;
}
