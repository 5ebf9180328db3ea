import type { Label, PlainDate, Verdict } from "../base/index.js";
import { type Household, plainValue } from "../model/index.js";
import type { FieldComparison } from "./assessment.js";

/**
 * What the village wrote of a criterion or group by the day, beside what was computed. The register
 * may name it by its id or by its label.
 */
export function compareField(
  of: { readonly id: string; readonly label: Label | undefined },
  computed: Verdict,
  household: Household | undefined,
  asOf: PlainDate,
): FieldComparison | undefined {
  const names = [of.id, of.label?.zh, of.label?.en];
  const written = household?.fieldVerdicts.find(({ criterion }) => {
    const name = plainValue(criterion);
    return name !== undefined && names.includes(name);
  });
  const verdict = plainValue(written?.verdict);
  const on = plainValue(written?.on) ?? null;
  if (written === undefined || verdict === undefined) return undefined;
  if (on !== null && on > asOf) return undefined;
  const decided = computed === "met" || computed === "not-met";
  return {
    verdict,
    on,
    method: plainValue(written.method) ?? null,
    disagrees: decided && computed !== verdict,
  };
}
