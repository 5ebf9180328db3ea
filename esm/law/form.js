import { nearestHint, pointer, same } from "../base/index.js";
import { guard, withoutForbidden } from "./guard.js";
import { issue } from "./issues.js";
function readForm(file, content, schema, parts = []) {
  const found = guard(file, content);
  const isForbidden = (one) => one.code === "pack/forbidden-key";
  if (found.some((one) => one.severity === "error" && !isForbidden(one))) {
    return { value: void 0, issues: found, holes: [] };
  }
  const holes = found.filter(isForbidden).map(({ place }) => parentOf(place?.pointer ?? ""));
  const allowed = holes.length === 0 ? content : withoutForbidden(content);
  const parsed = schema.safeParse(allowed, { reportInput: true });
  const rest = isRecord(allowed) ? { rest: allowed } : {};
  if (parsed.success) {
    if (holes.length > 0) return { value: void 0, issues: found, holes, ...rest };
    return { value: parsed.data, issues: found, holes };
  }
  const keys = keysIn(schema);
  const isInPart = ({ path }) => parts.includes(String(path[0]));
  const issuesOf = (list) => list.flatMap((one) => formatIssues(one, file, keys)).filter(({ place }) => !holes.includes(place?.pointer ?? ""));
  const { issues } = parsed.error;
  return {
    value: void 0,
    issues: [...found, ...issuesOf(issues.filter((one) => !isInPart(one)))],
    inParts: issuesOf(issues.filter(isInPart)),
    holes,
    ...rest
  };
}
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function parentOf(at) {
  return at.slice(0, Math.max(0, at.lastIndexOf("/")));
}
function formatIssues(found, file, keys = []) {
  const place = { file, pointer: pointer(found.path) };
  if (found.code === "unrecognized_keys") {
    return found.keys.map(
      (key) => issue(
        "pack/unknown-key",
        { key, nearest: nearestHint(key, keys) },
        { file, pointer: pointer([...found.path, key]) }
      )
    );
  }
  if (found.path.at(-1) === "sources") return [issue("pack/missing-source", {}, place)];
  const given = JSON.stringify(found.input)?.slice(0, 80);
  const nothing = { zh: "\u6CA1\u6709\u5199", en: "nothing" };
  return [
    issue("pack/invalid-value", { expected: expectedBy(found), found: given ?? nothing }, place)
  ];
}
const KINDS = {
  string: { zh: "\u6587\u5B57", en: "text" },
  number: { zh: "\u6570", en: "a number" },
  boolean: { zh: "true \u6216 false", en: "true or false" },
  object: { zh: "\u5BF9\u8C61", en: "an object" },
  record: { zh: "\u5BF9\u8C61", en: "an object" },
  array: { zh: "\u5217\u8868", en: "a list" },
  null: { zh: "null", en: "null" }
};
function expectedBy(found) {
  switch (found.code) {
    case "invalid_type":
      return KINDS[found.expected] ?? same(found.expected);
    case "invalid_value":
      return same(found.values.join(" | "));
    case "invalid_format":
      return same(String(found.pattern ?? found.format));
    case "too_small":
      return { zh: `\u81F3\u5C11${found.minimum}`, en: `at least ${found.minimum}` };
    case "too_big":
      return { zh: `\u81F3\u591A${found.maximum}`, en: `at most ${found.maximum}` };
    case "invalid_union":
      return joined(found.errors.flatMap((branch) => branch.slice(0, 1).map(expectedBy)));
    case "unrecognized_keys":
      return { zh: "\u6CA1\u6709\u5176\u4ED6\u952E\u7684\u5BF9\u8C61", en: "an object without other keys" };
    case "invalid_key":
      return { zh: "\u53E6\u4E00\u4E2A\u952E", en: "another key" };
    default:
      return found.message === "Invalid input" ? { zh: "\u7B26\u5408\u683C\u5F0F\u7684\u503C", en: "a value of the right form" } : same(found.message);
  }
}
function joined(labels) {
  const each = (language) => [...new Set(labels.map((one) => one[language]))];
  if (labels.length === 0) return { zh: "\u7B26\u5408\u683C\u5F0F\u7684\u503C", en: "a value of the right form" };
  return { zh: each("zh").join("\u6216"), en: each("en").join(" or ") };
}
function keysIn(schema) {
  const keys = /* @__PURE__ */ new Set();
  const seen = /* @__PURE__ */ new Set();
  const open = [schema];
  for (let next = open.pop(); next !== void 0; next = open.pop()) {
    if (typeof next !== "object" || next === null || seen.has(next)) continue;
    seen.add(next);
    const def = next._zod?.def;
    if (def === void 0) continue;
    const { shape, element, innerType, valueType, options, getter } = def;
    for (const [key, one] of Object.entries(shape ?? {})) {
      keys.add(key);
      open.push(one);
    }
    open.push(element, innerType, valueType);
    if (Array.isArray(options)) open.push(...options);
    if (typeof getter === "function") open.push(getter());
  }
  return keys;
}
export {
  expectedBy,
  readForm
};
