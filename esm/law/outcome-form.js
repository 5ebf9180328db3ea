import { nearestHint } from "../base/index.js";
import { issue } from "./issues.js";
const FORMS = ["criterion", "all", "any", "score"];
const ALLOWED = {
  criterion: ["criterion"],
  all: ["all", "id", "label"],
  any: ["any", "id", "label"],
  score: ["score", "atLeast", "above"]
};
function checkOutcomeForm(outcome, place) {
  const at = (suffix) => ({ ...place, pointer: `${place.pointer ?? ""}${suffix}` });
  if (!isObject(outcome)) return [invalid({ zh: "\u7ED3\u8BBA\u7684\u5F0F\u5B50", en: "an outcome" }, outcome, place)];
  const keys = Object.keys(outcome);
  const forms = FORMS.filter((form2) => keys.includes(form2));
  const [form] = forms;
  if (form === void 0 || forms.length > 1) {
    return [issue("pack/mixed-outcome", { found: keys.join(", ") || "{}" }, place)];
  }
  const allowed = ALLOWED[form];
  const issues = keys.filter((key) => !allowed.includes(key)).map(
    (key) => issue("pack/unknown-key", { key, nearest: nearestHint(key, allowed) }, at(`/${key}`))
  );
  const part = outcome[form];
  if (form === "criterion") {
    return typeof part === "string" ? issues : [...issues, invalid(TEXT, part, at("/criterion"))];
  }
  if (!Array.isArray(part)) return [...issues, invalid(LIST, part, at(`/${form}`))];
  if (part.length === 0)
    return [...issues, issue("pack/empty-list", { key: form }, at(`/${form}`))];
  if (form !== "score") {
    return [
      ...issues,
      ...checkName(outcome, at),
      ...part.flatMap((one, index) => checkOutcomeForm(one, at(`/${form}/${index}`)))
    ];
  }
  return [...issues, ...checkScore(part, outcome, at)];
}
const TEXT = { zh: "\u6587\u5B57", en: "text" };
const LIST = { zh: "\u5217\u8868", en: "a list" };
function checkName(outcome, at) {
  const { id, label } = outcome;
  const isLabel = (one) => isObject(one) && typeof one.zh === "string" && typeof one.en === "string";
  return [
    ...id === void 0 || typeof id === "string" ? [] : [invalid(TEXT, id, at("/id"))],
    ...label === void 0 || isLabel(label) ? [] : [invalid({ zh: "{zh, en}", en: "{zh, en}" }, label, at("/label"))]
  ];
}
function checkScore(parts, outcome, at) {
  const isShare = (one) => isObject(one) && typeof one.fact === "string" && isObject(one.of) && typeof one.of.fact === "string" && Object.keys(one).length === 2;
  const isPart = (one) => isObject(one) && typeof one.criterion === "string" && typeof one.weight === "number" && one.weight >= 0 && Object.keys(one).every((key) => ["criterion", "weight", "share"].includes(key)) && (one.share === void 0 || isShare(one.share));
  const wanted = "{criterion, weight \u2265 0, share?: {fact, of: {fact: parameter.\u2026}}}";
  const fact = "{fact: parameter.\u2026}";
  const edge = outcome.above === void 0 ? "atLeast" : "above";
  const mark = outcome[edge];
  const isMark = isObject(mark) && typeof mark.fact === "string";
  if (edge === "above" && outcome.atLeast !== void 0) {
    return [issue("pack/mixed-outcome", { found: "atLeast, above" }, at("/above"))];
  }
  return [
    ...parts.flatMap(
      (one, index) => isPart(one) ? [] : [invalid({ zh: wanted, en: wanted }, one, at(`/score/${index}`))]
    ),
    ...isMark ? [] : [invalid({ zh: fact, en: fact }, mark, at(`/${edge}`))]
  ];
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function invalid(expected, found, place) {
  const shown = JSON.stringify(found)?.slice(0, 80) ?? { zh: "\u6CA1\u6709\u5199", en: "nothing" };
  return issue("pack/invalid-value", { expected, found: shown }, place);
}
export {
  checkOutcomeForm
};
