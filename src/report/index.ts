/**
 * Makes documents of results and writes them: text, Markdown, JSON and more; and the mask.
 *
 * @module tuopin/report
 */
export { CODES } from "./codes.js";
export { type Collection, collectionsOf, type RowToFill } from "./collect.js";
export type {
  Block,
  Cell,
  Code,
  Column,
  Doc,
  Facts,
  Findings,
  Item,
  Link,
  List,
  Name,
  Paragraph,
  Piece,
  Section,
  Strong,
  Table,
  Text,
  ValueKind,
} from "./doc.js";
export { assistanceDoc } from "./docs/assistance.js";
export { type AuditReportOptions, auditDoc } from "./docs/audit.js";
export { auditSummaryDoc } from "./docs/audit-summary.js";
export { auditWorkbookDoc } from "./docs/audit-workbook.js";
export { coverageDoc } from "./docs/coverage.js";
export { diffDoc } from "./docs/diff.js";
export { auditedDossiersDoc, dossiersDoc } from "./docs/dossiers.js";
export { procedureAsDot, procedureAsMermaid } from "./docs/drawing.js";
export { engineDoc } from "./docs/engine.js";
export { examplesDoc, type PackCases } from "./docs/examples.js";
export { explain, type Reader } from "./docs/explanation.js";
export { type ExplainWith, withReasons } from "./docs/explanation-words.js";
export { figuresDoc } from "./docs/figures.js";
export { indicatorsDoc } from "./docs/indicators.js";
export { issueLine } from "./docs/issues.js";
export { type LintSample, lintDoc, lintPages } from "./docs/lint.js";
export { mappingDoc } from "./docs/mapping.js";
export { membershipDoc } from "./docs/membership.js";
export { mutationDoc } from "./docs/mutation.js";
export { type DossierNext, nextStepsDoc } from "./docs/next-steps.js";
export { noticeDoc } from "./docs/notice.js";
export { packDoc, packsDoc } from "./docs/packs.js";
export { planDoc } from "./docs/plan.js";
export { povertyIndexDoc } from "./docs/poverty-index.js";
export { problemStatementsDoc } from "./docs/problem-statements.js";
export { type ProblemsWith, problemsDoc } from "./docs/problems.js";
export { procedureDoc, proceduresDoc } from "./docs/procedure.js";
export { publishedDoc } from "./docs/published.js";
export { codesPage, factsPage, parametersPage } from "./docs/reference.js";
export { registerDoc } from "./docs/register.js";
export { RULE_HEADINGS } from "./docs/rule-page.js";
export { type Page, rulePages } from "./docs/rule-pages.js";
export { ruleSystemsPage } from "./docs/rule-systems.js";
export { decisionDoc, type PlaceNames, sampleDoc, samplePlanDoc } from "./docs/sample.js";
export { type SealDifference, sealDoc } from "./docs/seal.js";
export { statementsDoc } from "./docs/statements.js";
export type { Grouping } from "./docs/where-lacking.js";
export { type AuditLines, auditLines } from "./formats/audit-lines.js";
export { asCollection, type CollectionNames } from "./formats/collection.js";
export { asDocx, hasDocx } from "./formats/docx.js";
export { foldLine, widthOf } from "./formats/fold.js";
export { asHtml } from "./formats/html/index.js";
export { FORMATS, type Format, OF_FINDINGS, render } from "./formats/index.js";
export {
  asJson,
  auditAsJson,
  auditJsonParts,
  type PrintedAudit,
} from "./formats/json.js";
export { asMarkdown } from "./formats/markdown.js";
export type { FindingLine, HeadLine, Line, RowLine } from "./formats/ndjson.js";
export { holdsFindings } from "./formats/rows.js";
export { asTemplate, TEMPLATE_TABLES } from "./formats/template.js";
export { asText, printable } from "./formats/terminal.js";
export { asWorkbook, streamWorkbook } from "./formats/workbook.js";
export { auditUnderMask, maskAssessment, maskAudit } from "./mask.js";
export { maskAuditedDossiers, maskDossiers } from "./mask-dossiers.js";
export { maskRuns } from "./mask-runs.js";
export { type ReturnedList, readReturnedList } from "./returned-list.js";
