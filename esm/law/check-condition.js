import { nearestHint } from "../base/index.js";
import { OPERATORS, parameterNameOf } from "../conditions/index.js";
import { FACTS, ownerOf } from "../facts/index.js";
import { issue } from "./issues.js";
import { termOf } from "./term.js";
const ORDERED = /* @__PURE__ */ new Set(["lessThan", "lessThanInclusive", "greaterThan", "greaterThanInclusive"]);
function checkCondition(condition, place, vocabulary, root = true) {
  const at = (suffix) => ({ ...place, pointer: `${place.pointer ?? ""}${suffix}` });
  if (typeof condition !== "object" || condition === null || Array.isArray(condition)) {
    return [
      issue("pack/invalid-value", { expected: "condition", found: kindOf(condition) }, place)
    ];
  }
  const node = condition;
  const forms = ["all", "any", "not", "fact"].filter((key) => Object.hasOwn(node, key));
  if (forms.length !== 1) return [issue("pack/mixed-node", {}, place)];
  const form = forms[0];
  const allowed = form === "fact" ? ["fact", "operator", "value"] : [form];
  const issues = Object.keys(node).filter((key) => !allowed.includes(key)).map(
    (key) => issue("pack/unknown-key", { key, nearest: nearestHint(key, allowed) }, at(`/${key}`))
  );
  if (form === "fact") {
    if (root) {
      issues.push(
        issue("pack/invalid-value", { expected: "all, any or not", found: "fact" }, place)
      );
    }
    return [...issues, ...checkComparison(node, place, vocabulary)];
  }
  if (form === "not") {
    return [...issues, ...checkCondition(node.not, at("/not"), vocabulary, false)];
  }
  const parts = node[form];
  if (!Array.isArray(parts)) {
    return [
      ...issues,
      issue("pack/invalid-value", { expected: "list", found: kindOf(parts) }, at(`/${form}`))
    ];
  }
  if (parts.length === 0)
    return [...issues, issue("pack/empty-list", { key: form }, at(`/${form}`))];
  return [
    ...issues,
    ...parts.flatMap(
      (part, index) => checkCondition(part, at(`/${form}/${index}`), vocabulary, false)
    )
  ];
}
function checkComparison(node, place, vocabulary) {
  const at = (suffix) => ({ ...place, pointer: `${place.pointer ?? ""}${suffix}` });
  const operator = node.operator;
  if (typeof operator !== "string" || !OPERATORS.includes(operator)) {
    const details = {
      operator: String(operator),
      operators: OPERATORS.join(", "),
      nearest: nearestHint(String(operator), OPERATORS)
    };
    return [issue("pack/unknown-operator", details, at("/operator"))];
  }
  const left = typed(node.fact, at("/fact"), vocabulary);
  if (Array.isArray(left)) return left;
  const value = node.value;
  const reference = factReference(value);
  if (reference !== void 0) {
    const right = typed(reference, at("/value/fact"), vocabulary);
    return Array.isArray(right) ? right : checkTypes(node, left, operator, right, at("/value"));
  }
  const type = literalType(value);
  if (type === void 0) {
    const details = {
      expected: "number, text, true or false, list of texts, or {fact}",
      found: kindOf(value)
    };
    return [issue("pack/invalid-value", details, at("/value"))];
  }
  return [
    ...checkTypes(node, left, operator, { type }, at("/value")),
    ...checkCodes(String(node.fact), left, value, at("/value"))
  ];
}
function factReference(value) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return void 0;
  const keys = Object.keys(value);
  return keys.length === 1 && keys[0] === "fact" ? value.fact : void 0;
}
function typed(fact, place, vocabulary) {
  const name = String(fact);
  const parameter = parameterNameOf(name);
  const found = termOf(name, vocabulary);
  if (found === void 0) {
    if (parameter !== void 0) {
      const nearest2 = nearestHint(parameter, vocabulary.parameters.keys());
      return [issue("pack/unknown-parameter", { parameter, nearest: nearest2 }, place)];
    }
    const nearest = nearestHint(name, FACTS.keys());
    return [issue("pack/unknown-fact", { fact: name, nearest }, place)];
  }
  const { subject } = vocabulary;
  if (found.subject !== void 0 && found.subject !== subject && found.subject !== ownerOf(subject)) {
    const details = { fact: name, owner: found.subject, subject };
    return [issue("pack/fact-of-another-subject", details, place)];
  }
  return found;
}
function checkTypes(node, left, operator, right, place) {
  const fact = String(node.fact);
  if (!fits(left.type, operator, right.type)) {
    return [
      issue("pack/type-mismatch", { fact, left: left.type, operator, right: right.type }, place)
    ];
  }
  if (left.unit !== void 0 && right.unit !== void 0 && left.unit !== right.unit) {
    return [issue("pack/unit-mismatch", { fact, left: left.unit, right: right.unit }, place)];
  }
  return [];
}
function fits(left, operator, right) {
  if (ORDERED.has(operator)) return left === "number" && right === "number";
  if (operator === "in" || operator === "notIn") return left === "text" && right === "texts";
  if (operator === "contains" || operator === "doesNotContain") {
    return left === "texts" && right === "text";
  }
  return left === right && left !== "texts";
}
function checkCodes(fact, left, value, place) {
  const { codes } = left;
  if (codes === void 0) return [];
  const named = Array.isArray(value) ? value : [value];
  return named.filter((code) => !Object.hasOwn(codes, String(code))).map(
    (code) => issue(
      "pack/unknown-code",
      {
        fact,
        code: String(code),
        codes: Object.keys(codes).join(", "),
        nearest: nearestHint(String(code), Object.keys(codes))
      },
      place
    )
  );
}
function literalType(value) {
  if (typeof value === "number") return "number";
  if (typeof value === "boolean") return "boolean";
  if (typeof value === "string") return "text";
  if (Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === "string")) {
    return "texts";
  }
  return void 0;
}
function kindOf(value) {
  if (value === null) return "null";
  return Array.isArray(value) ? "list" : typeof value;
}
export {
  checkCondition,
  literalType
};
