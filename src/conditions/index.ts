export {
  type Compiled,
  compile,
  createSlots,
  type Leaf,
  rightValue,
  type SlotOf,
  type Slots,
  type Values,
  valueAt,
} from "./compile.js";
export {
  type Comparison,
  type Condition,
  comparisonsOf,
  type Folder,
  factsOf,
  fold,
  type Join,
  listOf,
  OPERATORS,
  type Operator,
  PARAMETER_PREFIX,
  parameterNameOf,
  type Right,
  rightOf,
  type Visitor,
  visit,
} from "./condition.js";
export { childrenOf, type Part, partsOf, renameFacts, replaceAt, withoutPart } from "./edit.js";
export { holds } from "./operators.js";
export {
  asCondition,
  criteriaOf,
  type Group,
  type GroupName,
  groupsOf,
  marksIn,
  type Outcome,
  type OutcomeVisitor,
  type ScoredOutcome,
  scoredIn,
  visitOutcome,
} from "./outcome.js";
