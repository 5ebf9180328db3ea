import { CODES } from "./codes.js";
import { auditDoc } from "./docs/audit.js";
import { coverageDoc } from "./docs/coverage.js";
import { diffDoc } from "./docs/diff.js";
import { casesDoc, dossiersDoc } from "./docs/dossiers.js";
import { procedureAsDot, procedureAsMermaid } from "./docs/drawing.js";
import { engineDoc } from "./docs/engine.js";
import { examplesDoc } from "./docs/examples.js";
import { explain } from "./docs/explanation.js";
import { figuresDoc } from "./docs/figures.js";
import { indicatorsDoc } from "./docs/indicators.js";
import { issueLine } from "./docs/issues.js";
import { lintDoc, lintPages } from "./docs/lint.js";
import { membershipDoc } from "./docs/membership.js";
import { mutationDoc } from "./docs/mutation.js";
import { nextStepsDoc } from "./docs/next-steps.js";
import { noticeDoc } from "./docs/notice.js";
import { packDoc, packsDoc } from "./docs/packs.js";
import { povertyIndexDoc } from "./docs/poverty-index.js";
import { procedureDoc, proceduresDoc } from "./docs/procedure.js";
import { codesPage, factsPage, parametersPage } from "./docs/reference.js";
import { registerDoc } from "./docs/register.js";
import { RULE_HEADINGS } from "./docs/rule-page.js";
import { rulePages } from "./docs/rule-pages.js";
import { ruleSystemsPage } from "./docs/rule-systems.js";
import { decisionDoc, sampleDoc, samplePlanDoc } from "./docs/sample.js";
import { statementsDoc } from "./docs/statements.js";
import { FORMATS, render } from "./formats/index.js";
import {
  asJson,
  auditAsJson,
  auditJsonParts,
  resultAsJson
} from "./formats/json.js";
import { asMarkdown } from "./formats/markdown.js";
import { asText, printable } from "./formats/terminal.js";
import { maskAssessment, maskAudit } from "./mask.js";
import { maskCases, maskDossiers } from "./mask-dossiers.js";
export {
  CODES,
  FORMATS,
  RULE_HEADINGS,
  asJson,
  asMarkdown,
  asText,
  auditAsJson,
  auditDoc,
  auditJsonParts,
  casesDoc,
  codesPage,
  coverageDoc,
  decisionDoc,
  diffDoc,
  dossiersDoc,
  engineDoc,
  examplesDoc,
  explain,
  factsPage,
  figuresDoc,
  indicatorsDoc,
  issueLine,
  lintDoc,
  lintPages,
  maskAssessment,
  maskAudit,
  maskCases,
  maskDossiers,
  membershipDoc,
  mutationDoc,
  nextStepsDoc,
  noticeDoc,
  packDoc,
  packsDoc,
  parametersPage,
  povertyIndexDoc,
  printable,
  procedureAsDot,
  procedureAsMermaid,
  procedureDoc,
  proceduresDoc,
  registerDoc,
  render,
  resultAsJson,
  rulePages,
  ruleSystemsPage,
  sampleDoc,
  samplePlanDoc,
  statementsDoc
};
