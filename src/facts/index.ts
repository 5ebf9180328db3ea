import type { Label, Reading } from "../base/index.js";
import type { Household, Personal } from "../register/index.js";
import { personalOf } from "./describe.js";
import type { Expression } from "./expression.js";
import type { AnyFact } from "./fact.js";
import { HOUSEHOLD_FACTS } from "./households.js";
import { componentNames, INCOME_FACTS } from "./income.js";
import { MEASURE_FACTS } from "./measures.js";
import { MEMBER_FACTS, MEMBERS_COMPLETE, PRESENT } from "./members.js";
import type { FactContext } from "./node.js";
import { DIVISION_FACTS } from "./of-divisions.js";
import { HOUSEHOLD_QUALITY_FACTS, MEMBER_QUALITY_FACTS } from "./quality.js";
import { readExpression } from "./readers.js";
import { sayExpression } from "./say.js";
import { SCHOOLING_FACTS } from "./schooling.js";
import type { SubjectKind, Subjects } from "./scope.js";
import { STANDING_FACTS } from "./standing.js";
import { SUPPORT_FACTS } from "./support.js";

export { cellsRead, type ReadCell } from "./cells-read.js";
export { columnsOf, type Movement, movementOf } from "./describe.js";
export {
  columnAt,
  type Expression,
  type Op,
  type SpanUnit,
  typeOf,
  type ValueType,
  within,
} from "./expression.js";
export type { AnyFact, Fact, FactType } from "./fact.js";
export { CONCEPTS, COUNTED_GIFTS, DIVISORS } from "./income.js";
export { DECLARED, hasSurplus, MEMBERS_COMPLETE, PRESENT } from "./members.js";
export type { FactContext } from "./node.js";
export { type FactReader, type FactReaders, factReaders, readExpression } from "./readers.js";
export { type AnySubject, LISTED, memberName, type SubjectKind, type Subjects } from "./scope.js";
export { seenOn } from "./seen.js";
export { SUBJECT_LABELS } from "./subject-labels.js";

/** Whether all people of the household are recorded. */
export const readMembersComplete = (household: Household, context: FactContext): Reading =>
  readExpression(MEMBERS_COMPLETE, { household }, context);

/** Whether a recorded person belonged to the household on the day. */
export const readPresence = (subject: Subjects["member"], context: FactContext): Reading<boolean> =>
  readExpression(PRESENT, subject, context) as Reading<boolean>;

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

/**
 * What of a person the answer of a fact tells. Health comes through whatever is made of it; of names,
 * ids and contacts nothing but the text itself tells: no count, no age, not whether two agree.
 */
export function personalOfFact(id: string): Personal {
  let tells = told.get(id);
  if (tells === undefined) {
    const fact = FACTS.get(id);
    tells = fact === undefined ? "none" : personalOf(fact.expression);
    told.set(id, tells);
  }
  return tells;
}

const told = new Map<string, Personal>();

/** Facts of what stands around a subject: a rule about members may ask about their household. */
export function ownerOf(kind: SubjectKind): SubjectKind | undefined {
  return kind === "member" ? "household" : undefined;
}

/**
 * Expressions that are named where others are made of them: facts, the components of income, and
 * whether all are recorded. Made when asked for, so that who asks for no words loads none.
 */
function expressionNames(): ReadonlyMap<string, Label> {
  const named: readonly (readonly [Expression, Label])[] = [
    ...[...FACTS.values()].map(({ expression, label }) => [expression, label] as const),
    [MEMBERS_COMPLETE, { zh: "成员齐全", en: "all members are recorded" }],
    ...componentNames(),
  ];
  return new Map(
    named
      .filter(([{ op }]) => op !== "column")
      .map(([expression, label]) => [JSON.stringify(expression), label]),
  );
}

let names: ReadonlyMap<string, Label> | undefined;

/** How a fact is computed, in words; nothing for one that is a column or asks whether one is filled. */
export function howComputed({ expression }: AnyFact): Label | undefined {
  if (expression.op === "column" || expression.op === "filled") return undefined;
  names ??= expressionNames();
  return sayExpression(expression, names);
}
