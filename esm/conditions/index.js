import {
  compile,
  createSlots,
  rightValue,
  valueAt
} from "./compile.js";
import {
  comparisonsOf,
  factsOf,
  fold,
  listOf,
  OPERATORS,
  PARAMETER_PREFIX,
  parameterNameOf,
  rightOf,
  visit
} from "./condition.js";
import { childrenOf, partsOf, renameFacts, replaceAt, withoutPart } from "./edit.js";
import { holds } from "./operators.js";
import {
  asCondition,
  criteriaOf,
  groupsOf,
  markOf,
  marksIn,
  scoredIn,
  shareFactsIn,
  visitOutcome
} from "./outcome.js";
export {
  OPERATORS,
  PARAMETER_PREFIX,
  asCondition,
  childrenOf,
  comparisonsOf,
  compile,
  createSlots,
  criteriaOf,
  factsOf,
  fold,
  groupsOf,
  holds,
  listOf,
  markOf,
  marksIn,
  parameterNameOf,
  partsOf,
  renameFacts,
  replaceAt,
  rightOf,
  rightValue,
  scoredIn,
  shareFactsIn,
  valueAt,
  visit,
  visitOutcome,
  withoutPart
};
