import { asDeclared, choose, column, listOf } from "./build.js";
import { describedColumn } from "./expression.js";
import { type Fact, fact } from "./fact.js";

const declared = column("households", "declaredMeasures");

/**
 * What a column says over all measures of the household, each once. Only the declared number of
 * measures, by being that of the rows, says that none is lacking.
 */
const listOfMeasures = (id: string, name: string, zh: string, en: string): Fact<"household"> =>
  fact(
    id,
    "household",
    zh,
    en,
    choose(asDeclared("measures", declared), listOf("measures", column("measures", name))),
    { codes: describedColumn("measures", name).codes ?? {} },
  );

export const MEASURE_FACTS: readonly Fact<"household">[] = [
  listOfMeasures("assistance.batches", "batch", "帮扶批次", "Batches of assistance"),
  listOfMeasures("assistance.kinds", "kind", "帮扶措施种类", "Kinds of assistance"),
];
