import { expectCall } from "../base/index.js";
import { factsOf } from "../conditions/index.js";
import { PACK, type Pack } from "../law/index.js";
import {
  countsAddUp,
  incomeRules,
  memberLists,
  orderOfRows,
  writingDoesNotMatter,
} from "./household-laws.js";
import { factsOnlySettle, lossNeverFlips, recordsOnlySettle } from "./knowledge-laws.js";
import type { PackProperty } from "./property.js";
import { orderOfRules, survivesJson, traceReplays } from "./result-laws.js";

/**
 * The laws that every pack must keep, as properties to run with any test runner. Those about members
 * and incomes are there only for packs that they concern; those about gaps in records are not there
 * for packs that ask whether a record is filled (facts `filled.…`), which a gap answers.
 *
 * @param pack - from `composePack`.
 * @example
 * ```ts
 * import { test } from "vitest";
 * import { packProperties } from "tuopin/testing";
 *
 * for (const { title, check } of packProperties(pack)) test(title.en, () => check());
 * ```
 */
export function packProperties(pack: Pack): readonly PackProperty[] {
  expectCall("packProperties", {
    pack: [pack, PACK],
  });
  return [
    factsOnlySettle(pack),
    ...(asksAboutRecords(pack) ? [] : [recordsOnlySettle(pack), lossNeverFlips(pack)]),
    orderOfRules(pack),
    survivesJson(pack),
    traceReplays(pack),
    ...(pack.subject === "household"
      ? [
          orderOfRows(pack),
          countsAddUp(pack),
          ...(asksAboutRecords(pack) ? [] : [writingDoesNotMatter(pack)]),
          ...memberLists(pack),
        ]
      : []),
    ...incomeRules(pack),
  ];
}

function asksAboutRecords(pack: Pack): boolean {
  return pack.rules.some(({ conditions, appliesWhen }) =>
    [conditions, ...(appliesWhen === undefined ? [] : [appliesWhen])]
      .flatMap(factsOf)
      .some((fact) => fact.startsWith("filled.")),
  );
}
