import { type Column, type Personal, TABLES, type TableName } from "../../../src/model/index.js";
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

/** What of a person a column tells: `table.column`, as lacks and facts name it. */
export function personalOfField(field: string): Personal {
  const [table, column] = field.split(".") as [string, string | undefined];
  if (column === undefined || !Object.hasOwn(TABLES, table)) return "none";
  const columns = TABLES[table as TableName].columns as Readonly<Record<string, Column>>;
  return columns[column]?.personal ?? "none";
}

/**
 * What of a person the answer of a fact tells. Health comes through whatever is made of it; of names,
 * ids and contacts nothing but the text itself tells: no count, no age, not whether two agree.
 */
export function personalOfFact(id: string): Personal {
  let told = known.get(id);
  if (told === undefined) {
    told = toldBy(FACTS.get(id));
    known.set(id, told);
  }
  return told;
}

const known = new Map<string, Personal>();

function toldBy(fact: AnyFact | undefined): Personal {
  if (fact === undefined) return "none";
  const read = fact.from.map(personalOfField);
  if (read.includes("health")) return "health";
  const isText = fact.type === "text" || fact.type === "texts";
  return isText ? (read.find((one) => one !== "none") ?? "none") : "none";
}

/** Facts of what stands around a subject: a rule about members may ask about their household. */
export function ownerOf(kind: SubjectKind): SubjectKind | undefined {
  return kind === "member" ? "household" : undefined;
}
