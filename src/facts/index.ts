import { COUNTY_FACTS, TOWNSHIP_FACTS, VILLAGE_FACTS } from "./divisions.js";
import { DUTY_FACTS } from "./duties.js";
import type { AnyFact, SubjectKind } from "./fact.js";
import { HOUSEHOLD_FACTS } from "./households.js";
import { INCOME_FACTS } from "./income.js";
import { MEASURE_FACTS } from "./measures.js";
import { MEMBER_FACTS } from "./members.js";
import { HOUSEHOLD_QUALITY_FACTS, MEMBER_QUALITY_FACTS } from "./quality.js";
import { SUPPORT_FACTS } from "./support.js";

export type { AnyFact, Fact, FactContext, FactType, SubjectKind, Subjects } from "./fact.js";
export { hasSurplus, memberName, readMembersComplete, readPresence } from "./members.js";

function index(facts: readonly AnyFact[]): ReadonlyMap<string, AnyFact> {
  const byId = new Map<string, AnyFact>();
  for (const fact of facts) {
    if (byId.has(fact.id)) throw new TypeError(`fact ${fact.id} is defined twice`);
    byId.set(fact.id, fact);
  }
  return byId;
}

/** Every fact that a rule may name, by id. */
export const FACTS: ReadonlyMap<string, AnyFact> = index([
  ...HOUSEHOLD_FACTS,
  ...INCOME_FACTS,
  ...SUPPORT_FACTS,
  ...MEASURE_FACTS,
  ...HOUSEHOLD_QUALITY_FACTS,
  ...MEMBER_FACTS,
  ...MEMBER_QUALITY_FACTS,
  ...VILLAGE_FACTS,
  ...TOWNSHIP_FACTS,
  ...COUNTY_FACTS,
  ...DUTY_FACTS,
]);

/** Facts of what stands around a subject: a rule about members may ask about their household. */
export function ownerOf(kind: SubjectKind): SubjectKind | undefined {
  return kind === "member" ? "household" : undefined;
}
