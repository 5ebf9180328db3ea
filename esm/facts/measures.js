import { asDeclared, choose, column, listOf } from "./build.js";
import { describedColumn } from "./expression.js";
import { fact } from "./fact.js";
const declared = column("households", "declaredMeasures");
const listOfMeasures = (id, name, zh, en) => fact(
  id,
  "household",
  zh,
  en,
  choose(asDeclared("measures", declared), listOf("measures", column("measures", name))),
  { codes: describedColumn("measures", name).codes ?? {} }
);
const MEASURE_FACTS = [
  listOfMeasures("assistance.batches", "batch", "\u5E2E\u6276\u6279\u6B21", "Batches of assistance"),
  listOfMeasures("assistance.kinds", "kind", "\u5E2E\u6276\u63AA\u65BD\u79CD\u7C7B", "Kinds of assistance")
];
export {
  MEASURE_FACTS
};
