import { isPlainDate, unknown } from "../base/index.js";
import { CONCEPTS, COUNTED_GIFTS, DIVISORS } from "../facts/index.js";
import { resolveNamed } from "./parameters/resolve.js";
const monthDay = {
  suits: (value) => typeof value === "string" && isPlainDate(`2000-${value}`),
  expected: "MM-DD"
};
const number = { suits: (value) => typeof value === "number", expected: "number" };
const flag = { suits: (value) => typeof value === "boolean", expected: "true | false" };
const oneOf = (...codes) => ({
  suits: (value) => typeof value === "string" && codes.includes(value),
  expected: codes.join(" | ")
});
const NEEDED_VALUES = /* @__PURE__ */ new Map([
  ["income-year-end", monthDay],
  ["school-cutoff", monthDay],
  ["income-counts-gifts", oneOf(...Object.keys(COUNTED_GIFTS))],
  ["income-concept", oneOf(...Object.keys(CONCEPTS))],
  ["school-age-from", number],
  ["mpi-school-classes", number],
  ["weak-labour-counts", flag],
  ["income-divisor", oneOf(...Object.keys(DIVISORS))]
]);
function legalValue(parameters, name, law) {
  const found = resolveNamed(parameters, name, law);
  const form = NEEDED_VALUES.get(name);
  if (form === void 0 || !found.reading.known || form.suits(found.reading.value)) return found;
  return { ...found, reading: unsuitable(name, found.reading.value, form.expected) };
}
function unsuitable(name, value, expected) {
  const shown = JSON.stringify(value).slice(0, 60);
  return unknown({
    reason: "no-parameter",
    field: `parameter.${name}`,
    found: "unsuitable",
    note: {
      zh: `\u767B\u8BB0\u7684\u503C\u662F${shown}\uFF0C\u5E94\u4E3A${expected}`,
      en: `The value given is ${shown}; expected ${expected}`
    }
  });
}
export {
  NEEDED_VALUES,
  legalValue
};
