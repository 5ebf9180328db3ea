import { BUILT_IN_RULES } from "./built-in.js";
import { readDossiers } from "./dossiers.js";
import { readLedgers } from "./ledgers/index.js";
import { reasonOf } from "./reason.js";
import { readRegister } from "./register.js";
import { bookOf, RULE_KINDS, readBook, readRuleFiles } from "./rules.js";
import { readText, readWritten } from "./text.js";
export {
  BUILT_IN_RULES,
  RULE_KINDS,
  bookOf,
  readBook,
  readDossiers,
  readLedgers,
  readRegister,
  readRuleFiles,
  readText,
  readWritten,
  reasonOf
};
