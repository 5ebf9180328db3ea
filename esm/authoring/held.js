import { CONFIDENCE_LABELS } from "../judge/index.js";
function heldAt(path, book) {
  const head = book.heads.get(path);
  if (head !== void 0) {
    const rules = book.rules.get(path) ?? [];
    return {
      path,
      there: true,
      rules: rules.length,
      cases: rules.reduce((sum, rule) => sum + rule.cases.length, 0),
      confidences: [...rules, head].flatMap((one) => one.sources.map((each) => each.confidence))
    };
  }
  const parameter = book.parameters.get(path.replace(/^parameters\//, "").replace(/\.json$/, ""));
  if (path.startsWith("parameters/") && parameter !== void 0) {
    const entries = parameter.histories.flatMap(({ values }) => values);
    return {
      path,
      there: true,
      rules: entries.length,
      cases: 0,
      confidences: entries.flatMap((one) => one.sources.map((each) => each.confidence))
    };
  }
  const content = book.shelf.files.find((one) => one.path === path)?.content;
  return {
    path,
    there: content !== void 0,
    rules: largestList(content),
    cases: casesIn(content),
    confidences: confidencesIn(content)
  };
}
const LISTS = ["steps", "indicators", "identities", "measures", "statements", "duties", "entries"];
function largestList(content) {
  if (typeof content !== "object" || content === null) return 0;
  const named = Object.entries(content).filter(
    ([key, value]) => LISTS.includes(key) && Array.isArray(value)
  );
  return Math.max(0, ...named.map(([, value]) => value.length));
}
function casesIn(content) {
  const cases = content?.cases;
  return Array.isArray(cases) ? cases.length : 0;
}
function confidencesIn(value) {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(
    ([key, part]) => key === "confidence" && typeof part === "string" && Object.hasOwn(CONFIDENCE_LABELS, part) ? [part] : confidencesIn(part)
  );
}
export {
  heldAt
};
