import { fail, nearestHint, type Place, type Result, succeed } from "../base/index.js";
import { issue } from "./issues.js";
import { TYPE_LABELS } from "./kind-labels.js";
import type { Parameter } from "./parameters/parameter.js";

/** The legal value that a file names at some place and counts with: it is there, and a number. */
export function numberNamed(
  name: string,
  parameters: ReadonlyMap<string, Parameter>,
  place: Place,
): Result<Parameter> {
  const parameter = parameters.get(name);
  if (parameter === undefined) {
    const details = { parameter: name, nearest: nearestHint(name, parameters.keys()) };
    return fail([issue("pack/unknown-parameter", details, place)]);
  }
  if (parameter.type === "number") return succeed(parameter);
  const details = { expected: TYPE_LABELS.number, found: TYPE_LABELS[parameter.type] };
  return fail([issue("pack/invalid-value", details, place)]);
}
