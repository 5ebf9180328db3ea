import { isDecimalText } from "./amount.js";
import { nearest } from "./nearest.js";
import { isPlainDate } from "./plain-date.js";
function expectCall(name, args) {
  for (const key in args) {
    const [value, shape2] = args[key];
    const fault = shape2(value, key);
    if (fault !== void 0) {
      const { at, expected, found } = fault;
      throw new TypeError(`${name}: ${at} is ${expected}; found ${found}`);
    }
  }
}
function* expectEach(name, key, values, of) {
  let index = 0;
  for (const value of values) {
    const fault = of(value, `${key}[${index}]`);
    if (fault !== void 0) expectCall(name, { [key]: [value, () => fault] });
    index += 1;
    yield value;
  }
}
function formOf(value) {
  if (value === null || value === void 0) return String(value);
  if (typeof value === "string") return `text of ${value.length} characters`;
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (value instanceof Map) return "a Map";
  if (typeof value === "function") return "a function";
  if (typeof value !== "object") return `${typeof value} ${String(value)}`;
  const fields = value;
  if (isResult(fields)) {
    return fields.ok === true ? "a Result: pass its `.value`" : "a Result that is not ok: see its `.issues`";
  }
  if (typeof fields.then === "function") return "a Promise: await it";
  const keys = Object.keys(value);
  const shown = keys.slice(0, 5).join(", ");
  return keys.length === 0 ? "an empty object" : `an object with ${shown}${keys.length > 5 ? ", \u2026" : ""}`;
}
function shape(expected, fits) {
  return (value, at) => fits(value) ? void 0 : { at, expected, found: formOf(value) };
}
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Map);
const TEXT = shape("text", (value) => typeof value === "string");
const FLAG = shape("true or false", (value) => typeof value === "boolean");
const LIST = shape("a list", Array.isArray);
const OBJECT = shape("an object", isObject);
const MAP = shape("a Map", (value) => value instanceof Map);
const FUNCTION = shape("a function", (value) => typeof value === "function");
const WHOLE = shape(
  "a whole number from 0 on",
  (value) => Number.isSafeInteger(value) && value >= 0
);
const NUMBER = shape("a number", Number.isFinite);
const DECIMAL = shape("a decimal number as text, such as \u201C2.5\u201D", isDecimalText);
const DAY = (value, at) => isPlainDate(value) ? void 0 : {
  at,
  expected: "a day that exists, such as 2020-12-31",
  found: typeof value === "string" ? `\u201C${value.slice(0, 20)}\u201D` : formOf(value)
};
const ITERABLE = shape(
  "a list or another iterable",
  (value) => typeof value === "object" && value !== null && typeof value[Symbol.iterator] === "function"
);
function oneOf(...codes) {
  return (value, at) => {
    if (typeof value === "string" && codes.includes(value)) return void 0;
    const found = typeof value === "string" && value.length <= 40 ? `\u201C${value}\u201D; the nearest is \u201C${nearest(value, codes)}\u201D` : formOf(value);
    return { at, expected: `one of ${codes.join(", ")}`, found };
  };
}
const LANGUAGE = oneOf("zh", "en");
function optional(of) {
  return (value, at) => value === void 0 ? void 0 : of(value, at);
}
function nullable(of) {
  return (value, at) => value === null ? void 0 : of(value, at);
}
function listOf(of) {
  return (value, at) => {
    if (!Array.isArray(value)) return LIST(value, at);
    for (let index = 0; index < value.length; index += 1) {
      const fault = of(value[index], `${at}[${index}]`);
      if (fault !== void 0) return fault;
    }
    return void 0;
  };
}
function recordOf(of) {
  return (value, at) => {
    if (!isObject(value)) return OBJECT(value, at);
    for (const [key, one] of Object.entries(value)) {
      const fault = of(one, `${at}.${key}`);
      if (fault !== void 0) return fault;
    }
    return void 0;
  };
}
function objectWith(keys) {
  const expected = `an object with ${Object.keys(keys).join(", ")}`;
  const shapes = Object.entries(keys);
  return (value, at) => {
    if (!isObject(value)) return { at, expected, found: formOf(value) };
    for (const [key, of] of shapes) {
      if (of(value[key], key) !== void 0) return of(value[key], `${at}.${key}`);
    }
    return void 0;
  };
}
function closed(keys) {
  const names = Object.keys(keys);
  const known = objectWith(keys);
  return (value, at) => {
    const fault = known(value, at);
    if (fault !== void 0) return fault;
    const strange = Object.keys(value).find((key) => !names.includes(key));
    if (strange === void 0) return void 0;
    return {
      at: `${at}.${strange}`,
      expected: `no option; there are ${names.join(", ")}`,
      found: `\u201C${strange}\u201D; the nearest is \u201C${nearest(strange, names)}\u201D`
    };
  };
}
function named(expected, of) {
  return (value, at) => {
    if (!isObject(value) || isWrapped(value)) return { at, expected, found: formOf(value) };
    return of(value, at);
  };
}
function isWrapped(value) {
  return isResult(value) || typeof value.then === "function";
}
function isResult({ ok, issues }) {
  return typeof ok === "boolean" && Array.isArray(issues);
}
function anyOf(expected, ...shapes) {
  return (value, at) => shapes.some((one) => one(value, at) === void 0) ? void 0 : { at, expected, found: formOf(value) };
}
export {
  DAY,
  DECIMAL,
  FLAG,
  FUNCTION,
  ITERABLE,
  LANGUAGE,
  LIST,
  MAP,
  NUMBER,
  OBJECT,
  TEXT,
  WHOLE,
  anyOf,
  closed,
  expectCall,
  expectEach,
  formOf,
  listOf,
  named,
  nullable,
  objectWith,
  oneOf,
  optional,
  recordOf,
  shape
};
