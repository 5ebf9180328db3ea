import { bundlePack } from "./bundle.js";
import { PLACEHOLDERS } from "./check.js";
import { checkCondition } from "./check-condition.js";
import { unknownSources } from "./cited.js";
import { composePack, rulesInForce } from "./compose.js";
import { DIVISIONS } from "./divisions.js";
import { findPack, packFor, placeOfPack } from "./find.js";
import { expectedBy } from "./form.js";
import { issue, PACK_ISSUES } from "./issues.js";
import { JUDGING_ISSUES, judgingIssue } from "./judging-issues.js";
import {
  listed,
  valueSchema,
  zodOf
} from "./kind.js";
import { LAW_FILE_KINDS } from "./kinds.js";
import { legalValue, NEEDED_VALUES } from "./legal-value.js";
import { numberNamed } from "./named.js";
import {
  CONFIDENCES,
  NAME,
  PLACE
} from "./parameters/parameter.js";
import {
  liesIn,
  NATION,
  placeNamed,
  placeOfCall,
  placesAround,
  withLabel
} from "./parameters/places.js";
import {
  firstDaysOf,
  historyAt,
  isUnconfirmed,
  resolveNamed,
  resolveParameter,
  YEAR_END
} from "./parameters/resolve.js";
import {
  citationSchema,
  citationsSchema,
  dateSchema,
  labelSchema,
  parameterSchema,
  placeSchema,
  placesFileSchema
} from "./parameters/schema.js";
import { packFile, parameterFile, ruleFile } from "./paths.js";
import { lawFor } from "./question.js";
import { readLaw } from "./read.js";
import { readyPack } from "./ready.js";
import {
  conditionSchema,
  packHeadSchema,
  ruleSchema,
  sourcesFileSchema,
  termsFileSchema
} from "./schema.js";
import { LAW, PACK } from "./shapes.js";
import {
  asShown,
  isLower,
  readKind,
  shelve
} from "./shelf.js";
import { termLabel, termOf, termOfParameter } from "./term.js";
export {
  CONFIDENCES,
  DIVISIONS,
  JUDGING_ISSUES,
  LAW,
  LAW_FILE_KINDS,
  NAME,
  NATION,
  NEEDED_VALUES,
  PACK,
  PACK_ISSUES,
  PLACE,
  PLACEHOLDERS,
  YEAR_END,
  asShown,
  bundlePack,
  checkCondition,
  citationSchema,
  citationsSchema,
  composePack,
  conditionSchema,
  dateSchema,
  expectedBy,
  findPack,
  firstDaysOf,
  historyAt,
  isLower,
  isUnconfirmed,
  issue,
  judgingIssue,
  labelSchema,
  lawFor,
  legalValue,
  liesIn,
  listed,
  numberNamed,
  packFile,
  packFor,
  packHeadSchema,
  parameterFile,
  parameterSchema,
  placeNamed,
  placeOfCall,
  placeOfPack,
  placeSchema,
  placesAround,
  placesFileSchema,
  readKind,
  readLaw,
  readyPack,
  resolveNamed,
  resolveParameter,
  ruleFile,
  ruleSchema,
  rulesInForce,
  shelve,
  sourcesFileSchema,
  termLabel,
  termOf,
  termOfParameter,
  termsFileSchema,
  unknownSources,
  valueSchema,
  withLabel,
  zodOf
};
