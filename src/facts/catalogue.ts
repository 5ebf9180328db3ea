import { createEpoch } from "../base/index.js";
import type { AnyFact } from "./fact.js";
import { HOUSEHOLD_FACTS } from "./households.js";
import { INCOME_FACTS } from "./income.js";
import { MEASURE_FACTS } from "./measures.js";
import { MEMBER_FACTS } from "./members.js";
import { DIVISION_FACTS } from "./of-divisions.js";
import { HOUSEHOLD_QUALITY_FACTS, MEMBER_QUALITY_FACTS } from "./quality.js";
import { SCHOOLING_FACTS } from "./schooling.js";
import { STANDING_FACTS } from "./standing.js";
import { SUPPORT_FACTS } from "./support.js";

function index(list: readonly AnyFact[]): Map<string, AnyFact> {
  const byId = new Map<string, AnyFact>();
  for (const fact of list) {
    if (byId.has(fact.id)) throw new TypeError(`fact ${fact.id} is defined twice`);
    byId.set(fact.id, fact);
  }
  return byId;
}

const facts = index([
  ...HOUSEHOLD_FACTS,
  ...STANDING_FACTS,
  ...INCOME_FACTS,
  ...SUPPORT_FACTS,
  ...MEASURE_FACTS,
  ...HOUSEHOLD_QUALITY_FACTS,
  ...MEMBER_FACTS,
  ...SCHOOLING_FACTS,
  ...MEMBER_QUALITY_FACTS,
  ...DIVISION_FACTS,
]);

/** Every fact that a rule may name, by id; those of one's own last. */
export const FACTS: ReadonlyMap<string, AnyFact> = facts;

const own = new Map<string, readonly AnyFact[]>();
const epoch = /* @__PURE__ */ createEpoch();

/** What is made of the facts, once until others of one's own are declared. */
export const ofFacts = epoch.per;

/** Facts of one's own, by the name under which each was declared. */
export const ownFacts = (): ReadonlyMap<string, readonly AnyFact[]> => own;

/** Makes facts of one's own such as rules may name, in the place of what was declared under that name before. */
export function setOwnFacts(by: string, its: readonly AnyFact[]): void {
  for (const { id } of own.get(by) ?? []) facts.delete(id);
  own.delete(by);
  if (its.length > 0) own.set(by, its);
  for (const fact of its) facts.set(fact.id, fact);
  epoch.end();
}
