export { readRegister } from "./register.js";
export { BUILT_IN_RULES, readRulebook, readRuleFiles } from "./rules.js";
