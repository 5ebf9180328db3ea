import { comparisonLabel, conditionLabel, literalLabel } from "./condition-label.js";
import {
  coverPack,
  coverRule
} from "./cover.js";
import { AUTHORING_FILE_KINDS, readAuthoringData } from "./data.js";
import {
  diffPacks
} from "./diff.js";
import { conditionsOf, overlapOf, parametersOf } from "./eras.js";
import { heldAt } from "./held.js";
import { AUTHORING_ISSUES } from "./issues.js";
import { lineageOf } from "./lineage.js";
import { lintLaw, overlayProofs } from "./lint.js";
import { LINT_NOTES } from "./lint-notes.js";
import { mutantsOf } from "./mutants.js";
import { mutatePack } from "./mutate.js";
export {
  AUTHORING_FILE_KINDS,
  AUTHORING_ISSUES,
  LINT_NOTES,
  comparisonLabel,
  conditionLabel,
  conditionsOf,
  coverPack,
  coverRule,
  diffPacks,
  heldAt,
  lineageOf,
  lintLaw,
  literalLabel,
  mutantsOf,
  mutatePack,
  overlapOf,
  overlayProofs,
  parametersOf,
  readAuthoringData
};
