import { derive, type Label, unknown } from "../../../src/base/index.js";
import { readField, TABLES } from "../../../src/model/index.js";
import { type Fact, readKnown } from "./fact.js";

/**
 * What a column says over all measures of the household, each once. Only the declared number of
 * measures, by being that of the rows, says that none is lacking.
 */
function listOfMeasures(
  id: string,
  column: "batch" | "kind",
  zh: string,
  en: string,
): Fact<"household"> {
  return {
    id,
    subject: "household",
    type: "texts",
    label: { zh, en },
    codes: TABLES.measures.columns[column].codes as Readonly<Record<string, Label>>,
    from: [`measures.${column}`, "households.declaredMeasures"],
    read({ household }, context) {
      const ofRow = { table: "households", record: household.id };
      const declared = readKnown(household, "declaredMeasures", ofRow, context);
      if (!declared.known) return declared;
      if (declared.value !== household.measures.length) {
        return unknown({
          reason: "missing",
          field: "measures",
          record: household.id,
          found: `${household.measures.length} of ${declared.value}`,
        });
      }
      const of = { table: "measures", record: household.id };
      return derive(
        household.measures.map((one) => readField(one, column, of)),
        (...codes: string[]) => [...new Set(codes)].sort(),
      );
    },
  };
}

export const MEASURE_FACTS: readonly Fact<"household">[] = [
  listOfMeasures("assistance.batches", "batch", "帮扶批次", "Batches of assistance"),
  listOfMeasures("assistance.kinds", "kind", "帮扶措施种类", "Kinds of assistance"),
];
