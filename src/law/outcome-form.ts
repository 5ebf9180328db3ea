import { type Finding, nearestHint, type Place } from "../base/index.js";
import { issue } from "./issues.js";

const FORMS = ["criterion", "all", "any", "score"] as const;
type OutcomeForm = (typeof FORMS)[number];

const ALLOWED: Readonly<Record<OutcomeForm, readonly string[]>> = {
  criterion: ["criterion"],
  all: ["all", "id", "label"],
  any: ["any", "id", "label"],
  score: ["score", "atLeast", "above"],
};

/** Checks the form of an outcome piece by piece; `place` points at it. */
export function checkOutcomeForm(outcome: unknown, place: Place): Finding[] {
  const at = (suffix: string): Place => ({ ...place, pointer: `${place.pointer ?? ""}${suffix}` });
  if (!isObject(outcome)) return [invalid({ zh: "结论的式子", en: "an outcome" }, outcome, place)];
  const keys = Object.keys(outcome);
  const forms = FORMS.filter((form) => keys.includes(form));
  const [form] = forms;
  if (form === undefined || forms.length > 1) {
    return [issue("pack/mixed-outcome", { found: keys.join(", ") || "{}" }, place)];
  }
  const allowed = ALLOWED[form];
  const issues = keys
    .filter((key) => !allowed.includes(key))
    .map((key) =>
      issue("pack/unknown-key", { key, nearest: nearestHint(key, allowed) }, at(`/${key}`)),
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
      ...part.flatMap((one, index) => checkOutcomeForm(one, at(`/${form}/${index}`))),
    ];
  }
  return [...issues, ...checkScore(part, outcome, at)];
}

const TEXT = { zh: "文字", en: "text" };
const LIST = { zh: "列表", en: "a list" };

function checkName(outcome: Readonly<Record<string, unknown>>, at: (suffix: string) => Place) {
  const { id, label } = outcome;
  const isLabel = (one: unknown) =>
    isObject(one) && typeof one.zh === "string" && typeof one.en === "string";
  return [
    ...(id === undefined || typeof id === "string" ? [] : [invalid(TEXT, id, at("/id"))]),
    ...(label === undefined || isLabel(label)
      ? []
      : [invalid({ zh: "{zh, en}", en: "{zh, en}" }, label, at("/label"))]),
  ];
}

function checkScore(
  parts: readonly unknown[],
  outcome: Readonly<Record<string, unknown>>,
  at: (suffix: string) => Place,
): Finding[] {
  const isShare = (one: unknown) =>
    isObject(one) &&
    typeof one.fact === "string" &&
    isObject(one.of) &&
    typeof one.of.fact === "string" &&
    Object.keys(one).length === 2;
  const isPart = (one: unknown) =>
    isObject(one) &&
    typeof one.criterion === "string" &&
    typeof one.weight === "number" &&
    one.weight >= 0 &&
    Object.keys(one).every((key) => ["criterion", "weight", "share"].includes(key)) &&
    (one.share === undefined || isShare(one.share));
  const wanted = "{criterion, weight ≥ 0, share?: {fact, of: {fact: parameter.…}}}";
  const fact = "{fact: parameter.…}";
  const edge = outcome.above === undefined ? "atLeast" : "above";
  const mark = outcome[edge];
  const isMark = isObject(mark) && typeof mark.fact === "string";
  if (edge === "above" && outcome.atLeast !== undefined) {
    return [issue("pack/mixed-outcome", { found: "atLeast, above" }, at("/above"))];
  }
  return [
    ...parts.flatMap((one, index) =>
      isPart(one) ? [] : [invalid({ zh: wanted, en: wanted }, one, at(`/score/${index}`))],
    ),
    ...(isMark ? [] : [invalid({ zh: fact, en: fact }, mark, at(`/${edge}`))]),
  ];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function invalid(expected: { zh: string; en: string }, found: unknown, place: Place): Finding {
  const shown = JSON.stringify(found)?.slice(0, 80) ?? { zh: "没有写", en: "nothing" };
  return issue("pack/invalid-value", { expected, found: shown }, place);
}
