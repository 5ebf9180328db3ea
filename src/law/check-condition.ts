import { type Finding, isPlainDate, nearestHint, type Place, words } from "../base/index.js";
import { OPERATORS, parameterNameOf } from "../conditions/index.js";
import { type FactType, ownerOf, SUBJECT_LABELS, type SubjectKind } from "../facts/index.js";
import { issue } from "./issues.js";
import { kindOf, type LiteralType, TYPE_LABELS } from "./kind-labels.js";
import type { Parameter } from "./parameters/parameter.js";
import { factNames, type Term, termOf } from "./term.js";

/** What a condition is checked against. */
export interface Vocabulary {
  readonly subject: SubjectKind;
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly declarations?: ReadonlyMap<string, unknown>;
}

type Typed = Pick<Term, "type" | "unit" | "codes">;

const ORDERED = new Set(["lessThan", "lessThanInclusive", "greaterThan", "greaterThanInclusive"]);

/** Checks a condition piece by piece; `place` points at it. */
export function checkCondition(
  condition: unknown,
  place: Place,
  vocabulary: Vocabulary,
  root = true,
): Finding[] {
  const at = (suffix: string): Place => ({ ...place, pointer: `${place.pointer ?? ""}${suffix}` });
  if (typeof condition !== "object" || condition === null || Array.isArray(condition)) {
    return [
      issue(
        "pack/invalid-value",
        { expected: words("条件", "a condition"), found: kindOf(condition) },
        place,
      ),
    ];
  }
  const node = condition as Record<string, unknown>;
  const forms = ["all", "any", "not", "fact"].filter((key) => Object.hasOwn(node, key));
  if (forms.length !== 1) return [issue("pack/mixed-node", {}, place)];
  const form = forms[0] as "all" | "any" | "not" | "fact";
  const allowed = form === "fact" ? ["fact", "operator", "value"] : [form];
  const issues = Object.keys(node)
    .filter((key) => !allowed.includes(key))
    .map((key) =>
      issue("pack/unknown-key", { key, nearest: nearestHint(key, allowed) }, at(`/${key}`)),
    );
  if (form === "fact") {
    if (root) {
      issues.push(
        issue(
          "pack/invalid-value",
          { expected: words("all、any 或 not", "all, any or not"), found: "fact" },
          place,
        ),
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
      issue("pack/invalid-value", { expected: kindOf([]), found: kindOf(parts) }, at(`/${form}`)),
    ];
  }
  if (parts.length === 0)
    return [...issues, issue("pack/empty-list", { key: form }, at(`/${form}`))];
  return [
    ...issues,
    ...parts.flatMap((part, index) =>
      checkCondition(part, at(`/${form}/${index}`), vocabulary, false),
    ),
  ];
}

function checkComparison(
  node: Record<string, unknown>,
  place: Place,
  vocabulary: Vocabulary,
): Finding[] {
  const at = (suffix: string): Place => ({ ...place, pointer: `${place.pointer ?? ""}${suffix}` });
  const operator = node.operator;
  if (typeof operator !== "string" || !(OPERATORS as readonly string[]).includes(operator)) {
    const details = {
      operator: String(operator),
      operators: OPERATORS.join(", "),
      nearest: nearestHint(String(operator), OPERATORS),
    };
    return [issue("pack/unknown-operator", details, at("/operator"))];
  }
  const left = typed(node.fact, at("/fact"), vocabulary);
  if (Array.isArray(left)) return left;
  const value = node.value;
  const reference = factReference(value);
  if (reference !== undefined) {
    const right = typed(reference, at("/value/fact"), vocabulary);
    return Array.isArray(right) ? right : checkTypes(node, left, operator, right, at("/value"));
  }
  const type = literalType(value, left.type);
  if (type === undefined) {
    const details = {
      expected: words(
        "数、文字、true 或 false、数或文字的列表，或 { fact }",
        "a number, text, true or false, a list of numbers or texts, or { fact }",
      ),
      found: kindOf(value),
    };
    return [issue("pack/invalid-value", details, at("/value"))];
  }
  if (left.type === "day" && type === "text") {
    const details = { expected: A_DAY, found: String(value) };
    return [issue("pack/invalid-value", details, at("/value"))];
  }
  return [
    ...checkTypes(node, left, operator, { type }, at("/value")),
    ...checkCodes(String(node.fact), left, value, at("/value")),
  ];
}

const A_DAY = words("日期，如 2019-05-01", "a day such as 2019-05-01");

function factReference(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const keys = Object.keys(value);
  return keys.length === 1 && keys[0] === "fact" ? (value as { fact: unknown }).fact : undefined;
}

function typed(fact: unknown, place: Place, vocabulary: Vocabulary): Typed | Finding[] {
  const name = String(fact);
  const parameter = parameterNameOf(name);
  const found = termOf(name, vocabulary);
  if (found === undefined) {
    if (parameter !== undefined) {
      const nearest = nearestHint(parameter, vocabulary.parameters.keys());
      return [issue("pack/unknown-parameter", { parameter, nearest }, place)];
    }
    const nearest = nearestHint(name, factNames(vocabulary));
    return [issue("pack/unknown-fact", { fact: name, nearest }, place)];
  }
  const { subject } = vocabulary;
  if (
    found.subject !== undefined &&
    found.subject !== subject &&
    found.subject !== ownerOf(subject)
  ) {
    const details = {
      fact: name,
      owner: SUBJECT_LABELS[found.subject],
      subject: SUBJECT_LABELS[subject],
    };
    return [issue("pack/fact-of-another-subject", details, place)];
  }
  return found;
}

function checkTypes(
  node: Record<string, unknown>,
  left: Typed,
  operator: string,
  right: { readonly type: LiteralType; readonly unit?: string | undefined },
  place: Place,
): Finding[] {
  const fact = String(node.fact);
  if (!fits(left.type, operator, right.type)) {
    return [
      issue(
        "pack/type-mismatch",
        { fact, left: TYPE_LABELS[left.type], operator, right: TYPE_LABELS[right.type] },
        place,
      ),
    ];
  }
  if (left.unit !== undefined && right.unit !== undefined && left.unit !== right.unit) {
    return [issue("pack/unit-mismatch", { fact, left: left.unit, right: right.unit }, place)];
  }
  return [];
}

function fits(left: FactType, operator: string, right: LiteralType): boolean {
  if (ORDERED.has(operator)) return left === right && (left === "number" || left === "day");
  if (operator === "in" || operator === "notIn") {
    return (left === "text" && right === "texts") || (left === "number" && right === "numbers");
  }
  if (operator === "contains" || operator === "doesNotContain") {
    return left === "texts" && right === "text";
  }
  return left === right && left !== "texts";
}

function checkCodes(fact: string, left: Typed, value: unknown, place: Place): Finding[] {
  const { codes } = left;
  if (codes === undefined) return [];
  const named = Array.isArray(value) ? value : [value];
  return named
    .filter((code) => !Object.hasOwn(codes, String(code)))
    .map((code) =>
      issue(
        "pack/unknown-code",
        {
          fact,
          code: String(code),
          codes: Object.keys(codes).join(", "),
          nearest: nearestHint(String(code), Object.keys(codes)),
        },
        place,
      ),
    );
}

/** The type of a value that is written out; where a day is wanted, a text that is one. */
export function literalType(value: unknown, wanted?: FactType): LiteralType | undefined {
  if (typeof value === "number") return "number";
  if (typeof value === "boolean") return "boolean";
  if (typeof value === "string") return wanted === "day" && isPlainDate(value) ? "day" : "text";
  if (!Array.isArray(value) || value.length === 0) return undefined;
  if (value.every((one) => typeof one === "string")) return "texts";
  return value.every((one) => typeof one === "number") ? "numbers" : undefined;
}
