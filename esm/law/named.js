import { fail, nearestHint, succeed } from "../base/index.js";
import { issue } from "./issues.js";
function numberNamed(name, parameters, place) {
  const parameter = parameters.get(name);
  if (parameter === void 0) {
    const details2 = { parameter: name, nearest: nearestHint(name, parameters.keys()) };
    return fail([issue("pack/unknown-parameter", details2, place)]);
  }
  if (parameter.type === "number") return succeed(parameter);
  const details = { expected: "number", found: parameter.type };
  return fail([issue("pack/invalid-value", details, place)]);
}
export {
  numberNamed
};
