import { fail, type Label, type Place, type Result, succeed } from "../base/index.js";
import { type Law, numberNamed, resolveNamed } from "../law/index.js";
import type { ProcedureFile } from "./format.js";
import { issue } from "./issues.js";
import type { Duration, Unit } from "./procedure.js";

const UNIT_OF: Readonly<Record<string, Unit>> = { day: "calendar-days", month: "months" };

/**
 * The span that a legal value gives while a procedure is in force. It is one: a value that changes
 * within that time belongs to two procedures.
 */
export function spanNamed(
  name: string,
  { inForce, place }: Pick<ProcedureFile, "inForce" | "place">,
  { parameters }: Pick<Law, "parameters">,
  at: Place,
): Result<Duration> {
  const found = numberNamed(name, parameters, at);
  if (!found.ok) return found;
  const { label, unit: written = "" } = found.value;
  const unit = UNIT_OF[written];
  if (unit === undefined) {
    const details = { parameter: label, unit: written, units: Object.keys(UNIT_OF).join(", ") };
    return fail([issue("procedure/no-span", details, at)]);
  }
  const days = [inForce.from, inForce.to].filter((day) => day !== null);
  const values = days.map((asOf) => resolveNamed(parameters, name, { asOf, place }));
  const entry = values[0]?.entry;
  if (entry === undefined || values.some((one) => one.entry !== entry)) {
    const period: Label =
      days.length === 0
        ? { zh: "起止日期没有写明", en: "neither its first nor its last day is given" }
        : { zh: days.join("至"), en: days.join(" to ") };
    return fail([issue("procedure/no-one-value", { parameter: label, period }, at)]);
  }
  const { value, absence = "not-found", note, sources } = entry;
  if (typeof value === "number") return succeed({ value, unit, sources });
  return succeed({ value: null, absence, ...(note === undefined ? {} : { note }) });
}
