import { expectCall } from "../base/index.js";
import { factsOf } from "../conditions/index.js";
import { PACK } from "../law/index.js";
import {
  countsAddUp,
  incomeRules,
  memberLists,
  orderOfRows,
  writingDoesNotMatter
} from "./household-laws.js";
import { factsOnlySettle, lossNeverFlips, recordsOnlySettle } from "./knowledge-laws.js";
import { orderOfRules, survivesJson, traceReplays } from "./result-laws.js";
function packProperties(pack) {
  expectCall("packProperties", {
    pack: [pack, PACK]
  });
  return [
    factsOnlySettle(pack),
    ...asksAboutRecords(pack) ? [] : [recordsOnlySettle(pack), lossNeverFlips(pack)],
    orderOfRules(pack),
    survivesJson(pack),
    traceReplays(pack),
    ...pack.subject === "household" ? [
      orderOfRows(pack),
      countsAddUp(pack),
      ...asksAboutRecords(pack) ? [] : [writingDoesNotMatter(pack)],
      ...memberLists(pack)
    ] : [],
    ...incomeRules(pack)
  ];
}
function asksAboutRecords(pack) {
  return pack.rules.some(
    ({ conditions, appliesWhen }) => [conditions, ...appliesWhen === void 0 ? [] : [appliesWhen]].flatMap(factsOf).some((fact) => fact.startsWith("filled."))
  );
}
export {
  packProperties
};
