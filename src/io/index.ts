export { BUILT_IN_RULES, readRulebook, readRuleFiles } from "./rules.js";
