import { personalOf } from "./describe.js";
import { COUNTY_FACTS, TOWNSHIP_FACTS, VILLAGE_FACTS } from "./divisions.js";
import { DUTY_FACTS } from "./duties.js";
import { HOUSEHOLD_FACTS } from "./households.js";
import { componentNames, INCOME_FACTS } from "./income.js";
import { MEASURE_FACTS } from "./measures.js";
import { MEMBER_FACTS, MEMBERS_COMPLETE, PRESENT } from "./members.js";
import { HOUSEHOLD_QUALITY_FACTS, MEMBER_QUALITY_FACTS } from "./quality.js";
import { readExpression } from "./readers.js";
import { sayExpression } from "./say.js";
import { SCHOOLING_FACTS } from "./schooling.js";
import { STANDING_FACTS } from "./standing.js";
import { SUPPORT_FACTS } from "./support.js";
import { movementOf } from "./describe.js";
import { typeOf, within } from "./expression.js";
import { CONCEPTS, COUNTED_GIFTS, DIVISORS } from "./income.js";
import { hasSurplus, MEMBERS_COMPLETE as MEMBERS_COMPLETE2, PRESENT as PRESENT2 } from "./members.js";
import { factReaders } from "./readers.js";
import { memberName } from "./scope.js";
import { seenOn } from "./seen.js";
const readMembersComplete = (household, context) => readExpression(MEMBERS_COMPLETE, { household }, context);
const readPresence = (subject, context) => readExpression(PRESENT, subject, context);
function index(facts) {
  const byId = /* @__PURE__ */ new Map();
  for (const fact of facts) {
    if (byId.has(fact.id)) throw new TypeError(`fact ${fact.id} is defined twice`);
    byId.set(fact.id, fact);
  }
  return byId;
}
const FACTS = index([
  ...HOUSEHOLD_FACTS,
  ...STANDING_FACTS,
  ...INCOME_FACTS,
  ...SUPPORT_FACTS,
  ...MEASURE_FACTS,
  ...HOUSEHOLD_QUALITY_FACTS,
  ...MEMBER_FACTS,
  ...SCHOOLING_FACTS,
  ...MEMBER_QUALITY_FACTS,
  ...VILLAGE_FACTS,
  ...TOWNSHIP_FACTS,
  ...COUNTY_FACTS,
  ...DUTY_FACTS
]);
function personalOfFact(id) {
  let tells = told.get(id);
  if (tells === void 0) {
    const fact = FACTS.get(id);
    tells = fact === void 0 ? "none" : personalOf(fact.expression);
    told.set(id, tells);
  }
  return tells;
}
const told = /* @__PURE__ */ new Map();
function ownerOf(kind) {
  return kind === "member" ? "household" : void 0;
}
function expressionNames() {
  const named = [
    ...[...FACTS.values()].map(({ expression, label }) => [expression, label]),
    [MEMBERS_COMPLETE, { zh: "\u6210\u5458\u9F50\u5168", en: "all members are recorded" }],
    ...componentNames()
  ];
  return new Map(
    named.filter(([{ op }]) => op !== "column").map(([expression, label]) => [JSON.stringify(expression), label])
  );
}
let names;
function howComputed({ expression }) {
  if (expression.op === "column" || expression.op === "filled") return void 0;
  names ??= expressionNames();
  return sayExpression(expression, names);
}
export {
  CONCEPTS,
  COUNTED_GIFTS,
  DIVISORS,
  FACTS,
  MEMBERS_COMPLETE2 as MEMBERS_COMPLETE,
  PRESENT2 as PRESENT,
  factReaders,
  hasSurplus,
  howComputed,
  memberName,
  movementOf,
  ownerOf,
  personalOfFact,
  readMembersComplete,
  readPresence,
  seenOn,
  typeOf,
  within
};
