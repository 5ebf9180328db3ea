import { type Label, type PlainDate, type Verdict, words } from "../base/index.js";
import { type Household, plainValue } from "../register/index.js";
import type { FieldComparison } from "./assessment.js";

/**
 * What the village wrote of a criterion or group by the day, beside what was computed.
 *
 * @param names - the id and the labels, by any of which the register may name it.
 */
export function compareField(
  names: readonly string[],
  computed: Verdict,
  household: Household,
  asOf: PlainDate,
): FieldComparison | undefined {
  const written = household.fieldVerdicts.find(({ criterion }) => {
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

/** Who wrote what is set beside the computed verdict: somebody who was there, or a list. */
export function writtenBy(field: Pick<FieldComparison, "method"> | undefined): Label {
  return field?.method === "system" ? words("名单结论", "list") : words("入户认定", "field");
}
