import type { Label, Reading } from "../base/index.js";
import type { Household, Personal } from "../register/index.js";
import { FACTS, ofFacts } from "./catalogue.js";
import { personalOf } from "./describe.js";
import type { Expression } from "./expression.js";
import type { AnyFact } from "./fact.js";
import { componentNames } from "./income.js";
import { MEMBERS_COMPLETE, PRESENT } from "./members.js";
import type { FactContext } from "./node.js";
import { readExpression } from "./readers.js";
import { sayExpression } from "./say.js";
import type { SubjectKind, Subjects } from "./scope.js";

export { FACTS, ownFacts, setOwnFacts } from "./catalogue.js";
export { cellsRead, type ReadCell } from "./cells-read.js";
export { columnsOf, isWhole, type Movement, movementOf } from "./describe.js";
export {
  columnAt,
  type Expression,
  type Mistyped,
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
export {
  canBeWhole,
  declareOwn,
  type OwnFact,
  type OwnVocabulary,
  ownColumnFacts,
  ownFact,
  tablesOf,
} from "./own.js";
export { type FactReader, type FactReaders, factReaders, readExpression } from "./readers.js";
export { type AnySubject, isListed, memberName, type SubjectKind, type Subjects } from "./scope.js";
export { seenOn } from "./seen.js";
export { SUBJECT_LABELS } from "./subject-labels.js";

/** Whether all people of the household are recorded. */
export const readMembersComplete = (household: Household, context: FactContext): Reading =>
  readExpression(MEMBERS_COMPLETE, { household }, context);

/** Whether a recorded person belonged to the household on the day. */
export const readPresence = (subject: Subjects["member"], context: FactContext): Reading<boolean> =>
  readExpression(PRESENT, subject, context) as Reading<boolean>;

/**
 * What of a person the answer of a fact tells. Health comes through whatever is made of it; of names,
 * ids and contacts nothing but the text itself tells: no count, no age, not whether two agree.
 */
export function personalOfFact(id: string): Personal {
  const told = toldByFacts();
  let tells = told.get(id);
  if (tells === undefined) {
    const fact = FACTS.get(id);
    tells = fact === undefined ? "none" : personalOf(fact.expression);
    told.set(id, tells);
  }
  return tells;
}

const toldByFacts = ofFacts(() => new Map<string, Personal>());

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

const names = ofFacts(expressionNames);

/** How a fact is computed, in words; nothing for one that is a column or asks whether one is filled. */
export function howComputed({ expression }: AnyFact): Label | undefined {
  if (expression.op === "column" || expression.op === "filled") return undefined;
  return sayExpression(expression, names());
}
