import { isPlainDate, type Reading, unknown } from "../base/index.js";
import { CONCEPTS, COUNTED_GIFTS, DIVISORS } from "../facts/index.js";
import type { Parameter, ParameterValue } from "./parameters/parameter.js";
import { type LawContext, type ResolvedParameter, resolveNamed } from "./parameters/resolve.js";

/** What a fact can use of a legal value that it needs. */
interface Form {
  readonly suits: (value: ParameterValue) => boolean;
  readonly expected: string;
}

const monthDay: Form = {
  suits: (value) => typeof value === "string" && isPlainDate(`2000-${value}`),
  expected: "MM-DD",
};

const number: Form = { suits: (value) => typeof value === "number", expected: "number" };

const flag: Form = { suits: (value) => typeof value === "boolean", expected: "true | false" };

const oneOf = (...codes: readonly string[]): Form => ({
  suits: (value) => typeof value === "string" && codes.includes(value),
  expected: codes.join(" | "),
});

/** The legal values that facts need, each in the form in which a fact can use it. */
export const NEEDED_VALUES: ReadonlyMap<string, Form> = new Map([
  ["income-year-end", monthDay],
  ["school-cutoff", monthDay],
  ["income-counts-gifts", oneOf(...Object.keys(COUNTED_GIFTS))],
  ["income-concept", oneOf(...Object.keys(CONCEPTS))],
  ["school-age-from", number],
  ["mpi-school-classes", number],
  ["weak-labour-counts", flag],
  ["income-divisor", oneOf(...Object.keys(DIVISORS))],
]);

/**
 * A legal value by its name, as rules and facts read it. One that nobody defined, or that has a form
 * which the facts cannot use, is unknown with `no-parameter`.
 */
export function legalValue(
  parameters: ReadonlyMap<string, Parameter>,
  name: string,
  law: LawContext,
): ResolvedParameter {
  const found = resolveNamed(parameters, name, law);
  const form = NEEDED_VALUES.get(name);
  if (form === undefined || !found.reading.known || form.suits(found.reading.value)) return found;
  return { ...found, reading: unsuitable(name, found.reading.value, form.expected) };
}

function unsuitable(name: string, value: ParameterValue, expected: string): Reading<never> {
  const shown = JSON.stringify(value).slice(0, 60);
  return unknown({
    reason: "no-parameter",
    field: `parameter.${name}`,
    found: "unsuitable",
    note: {
      zh: `登记的值是${shown}，应为${expected}`,
      en: `The value given is ${shown}; expected ${expected}`,
    },
  });
}
