import { isDecimalText } from "./amount.js";
import { nearest } from "./nearest.js";
import { isPlainDate } from "./plain-date.js";

/** What an argument of a call has to be: nothing where a value is that, else what is wrong with it. */
export type Shape = (value: unknown, at: string) => Fault | undefined;

/** A value that is not what was expected; `at` names it, such as `parts[0].lowest`. */
export interface Fault {
  readonly at: string;
  readonly expected: string;
  readonly found: string;
}

/**
 * Checks the arguments of a public function, for callers without types.
 *
 * @throws TypeError that names the function, the argument, what was expected and what was found.
 */
export function expectCall(
  name: string,
  args: Readonly<Record<string, readonly [value: unknown, shape: Shape]>>,
): void {
  for (const key in args) {
    const [value, shape] = args[key] as readonly [unknown, Shape];
    const fault = shape(value, key);
    if (fault !== undefined) {
      const { at, expected, found } = fault;
      throw new TypeError(`${name}: ${at} is ${expected}; found ${found}`);
    }
  }
}

/** The members of an iterable, each checked as it comes. */
export function* expectEach<T>(
  name: string,
  key: string,
  values: Iterable<T>,
  of: Shape,
): Generator<T> {
  let index = 0;
  for (const value of values) {
    const fault = of(value, `${key}[${index}]`);
    if (fault !== undefined) expectCall(name, { [key]: [value, () => fault] });
    index += 1;
    yield value;
  }
}

/** What the library makes, each with the keys that it alone has. */
const OURS: readonly (readonly [string, readonly string[]])[] = [
  ["a Plan", ["fingerprint", "criteria", "parameters"]],
  ["a Pack", ["lineage", "rules", "outcome"]],
  ["an Assessment", ["subject", "verdict", "criteria"]],
  ["a Household", ["members", "incomes", "ledger"]],
  ["a Register", ["households", "tally"]],
  ["a Law", ["heads", "rules", "sources"]],
  ["a Doc", ["title", "blocks"]],
];

/** What a value is, in a few words that give away no more of it than its form. */
export function formOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value === "string") return `text of ${value.length} characters`;
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (value instanceof Map) return "a Map";
  if (typeof value === "function") return "a function";
  if (typeof value !== "object") return `${typeof value} ${String(value)}`;
  const fields = value as Readonly<Record<string, unknown>>;
  if (isResult(fields)) {
    return fields.ok === true
      ? "a Result: pass its `.value`"
      : "a Result that is not ok: see its `.issues`";
  }
  if (typeof fields.then === "function") return "a Promise: await it";
  if (value instanceof Date) return "a Date";
  const ours = OURS.find(([, keys]) => keys.every((key) => key in fields));
  if (ours !== undefined) return ours[0];
  const keys = Object.keys(value);
  const shown = keys.slice(0, 5).join(", ");
  return keys.length === 0
    ? "an empty object"
    : `an object with ${shown}${keys.length > 5 ? ", …" : ""}`;
}

/** A shape that one test decides. */
export function shape(expected: string, fits: (value: unknown) => boolean): Shape {
  return (value, at) => (fits(value) ? undefined : { at, expected, found: formOf(value) });
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Map);

export const TEXT = shape("text", (value) => typeof value === "string");
export const FLAG = shape("true or false", (value) => typeof value === "boolean");
export const LIST = shape("a list", Array.isArray);
export const OBJECT = shape("an object", isObject);
export const MAP = shape("a Map", (value) => value instanceof Map);
export const FUNCTION = shape("a function", (value) => typeof value === "function");
export const WHOLE = shape(
  "a whole number from 0 on",
  (value) => Number.isSafeInteger(value) && (value as number) >= 0,
);
export const NUMBER = shape("a number", Number.isFinite);
export const DECIMAL = shape("a decimal number as text, such as “2.5”", isDecimalText);
export const DAY: Shape = (value, at) =>
  isPlainDate(value)
    ? undefined
    : {
        at,
        expected: "a day that exists, such as 2020-12-31",
        found: typeof value === "string" ? `“${value.slice(0, 20)}”` : formOf(value),
      };
export const ITERABLE = shape(
  "a list or another iterable",
  (value) =>
    typeof value === "object" &&
    value !== null &&
    typeof (value as { [Symbol.iterator]?: unknown })[Symbol.iterator] === "function",
);

export function oneOf(...codes: readonly string[]): Shape {
  return (value, at) => {
    if (typeof value === "string" && codes.includes(value)) return undefined;
    const found =
      typeof value === "string" && value.length <= 40
        ? `“${value}”; the nearest is “${nearest(value, codes)}”`
        : formOf(value);
    return { at, expected: `one of ${codes.join(", ")}`, found };
  };
}

export const LANGUAGE = oneOf("zh", "en");

export function optional(of: Shape): Shape {
  return (value, at) => (value === undefined ? undefined : of(value, at));
}

export function nullable(of: Shape): Shape {
  return (value, at) => (value === null ? undefined : of(value, at));
}

export function listOf(of: Shape): Shape {
  return (value, at) => {
    if (!Array.isArray(value)) return LIST(value, at);
    for (let index = 0; index < value.length; index += 1) {
      const fault = of(value[index], `${at}[${index}]`);
      if (fault !== undefined) return fault;
    }
    return undefined;
  };
}

export function recordOf(of: Shape): Shape {
  return (value, at) => {
    if (!isObject(value)) return OBJECT(value, at);
    for (const [key, one] of Object.entries(value)) {
      const fault = of(one, `${at}.${key}`);
      if (fault !== undefined) return fault;
    }
    return undefined;
  };
}

/** An object that has at least these keys. */
export function objectWith(keys: Readonly<Record<string, Shape>>): Shape {
  const expected = `an object with ${Object.keys(keys).join(", ")}`;
  const shapes = Object.entries(keys);
  return (value, at) => {
    if (!isObject(value)) return { at, expected, found: formOf(value) };
    for (const [key, of] of shapes) {
      // Where it is, is written out only for a fault.
      if (of(value[key], key) !== undefined) return of(value[key], `${at}.${key}`);
    }
    return undefined;
  };
}

/** An object that has these keys and no others, so that a misspelt option is no option left out. */
export function closed(keys: Readonly<Record<string, Shape>>): Shape {
  const names = Object.keys(keys);
  const known = objectWith(keys);
  return (value, at) => {
    const fault = known(value, at);
    if (fault !== undefined) return fault;
    const strange = Object.keys(value as object).find((key) => !names.includes(key));
    if (strange === undefined) return undefined;
    return {
      at: `${at}.${strange}`,
      expected: `no option; there are ${names.join(", ")}`,
      found: `“${strange}”; the nearest is “${nearest(strange, names)}”`,
    };
  };
}

/**
 * A value of ours by its name, such as `a Pack`: what is none at all is told what it is, a Result and a
 * Promise of one too, and what lacks a part, which.
 */
export function named(expected: string, of: Shape): Shape {
  return (value, at) => {
    const own = { at, expected, found: formOf(value) };
    if (!isObject(value) || isWrapped(value)) return own;
    const fault = of(value, at);
    // What lacks a part is another thing, most likely.
    const isLacking = fault !== undefined && fault.found === "undefined";
    return isLacking ? own : fault;
  };
}

/** Whether a value is one that holds ours, or will. */
function isWrapped(value: Readonly<Record<string, unknown>>): boolean {
  return isResult(value) || typeof value.then === "function";
}

function isResult({ ok, issues }: Readonly<Record<string, unknown>>): boolean {
  return typeof ok === "boolean" && Array.isArray(issues);
}

/** The first of several shapes that fits; `expected` names them all. */
export function anyOf(expected: string, ...shapes: readonly Shape[]): Shape {
  return (value, at) =>
    shapes.some((one) => one(value, at) === undefined)
      ? undefined
      : { at, expected, found: formOf(value) };
}
