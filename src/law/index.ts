export { bundlePack } from "./bundle.js";
export { checkCondition } from "./check-condition.js";
export { PLACEHOLDERS } from "./check-words.js";
export { unknownSources } from "./cited.js";
export { composePack, type Pack, rulesInForce } from "./compose.js";
export type { Declarations } from "./declarations/declarations.js";
export { ownVocabularies, withdrawDeclarations } from "./declarations/declare.js";
export { DIVISIONS, type DivisionName } from "./divisions.js";
export { findPack, type PackChoice, packFor, placeOfPack } from "./find.js";
export { expectedBy } from "./form.js";
export { issue, PACK_ISSUES } from "./issues.js";
export { JUDGING_ISSUES, judgingIssue } from "./judging-issues.js";
export {
  type Defined,
  type FileKind,
  type Kind,
  listed,
  type ValueSchema,
  valueSchema,
  zodOf,
} from "./kind.js";
export { LAW_FILE_KINDS } from "./kinds.js";
export type { Law } from "./law.js";
export { legalValue, NEEDED_VALUES } from "./legal-value.js";
export { numberNamed } from "./named.js";
export {
  CONFIDENCES,
  NAME,
  type Parameter,
  type ParameterEntry,
  type ParameterValue,
  PLACE,
} from "./parameters/parameter.js";
export {
  type Jurisdiction,
  liesIn,
  NATION,
  type Places,
  type PlacesFile,
  placeNamed,
  placeOfCall,
  placesAround,
  withLabel,
} from "./parameters/places.js";
export {
  firstDaysOf,
  historyAt,
  isUnconfirmed,
  type LawContext,
  type ResolvedParameter,
  resolveNamed,
  resolveParameter,
  YEAR_END,
} from "./parameters/resolve.js";
export {
  citationSchema,
  citationsSchema,
  dateSchema,
  labelSchema,
  parameterSchema,
  placeSchema,
  placesFileSchema,
} from "./parameters/schema.js";
export { declarationsFile, packFile, parameterFile, ruleFile } from "./paths.js";
export { ACTORS, type Actor, DAY_PLACEHOLDER, type Phrase, type Remedy } from "./phrase.js";
export { type LawQuestion, lawFor } from "./question.js";
export { type LawOptions, readLaw } from "./read.js";
export { type ReadyPack, readyPack } from "./ready.js";
export {
  type Case,
  conditionSchema,
  type GlossaryTerm,
  type PackHead,
  packHeadSchema,
  type Rule,
  ruleSchema,
  type Source,
  sourcesFileSchema,
  termsFileSchema,
} from "./schema.js";
export { LAW, PACK } from "./shapes.js";
export {
  asShown,
  type Entry,
  isLower,
  type Layer,
  type Replacement,
  type RuleFiles,
  readKind,
  type Shelf,
  type ShelvedFile,
  shelve,
} from "./shelf.js";
export { type LegalValues, type Term, termLabel, termOf, termOfParameter } from "./term.js";
export { namesAsked } from "./uses.js";
