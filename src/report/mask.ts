import type { Audit } from "../audit/index.js";
import type { Lack } from "../base/index.js";
import { FACTS } from "../facts/index.js";
import type { Assessment, CriterionResult, TraceLeaf } from "../judge/index.js";
import { type Column, TABLES, type TableName } from "../model/index.js";

const MASK = "***";

function isPersonal(field: string): boolean {
  const [table, column] = field.split(".") as [string, string | undefined];
  if (column === undefined || !Object.hasOwn(TABLES, table)) return false;
  const columns = TABLES[table as TableName].columns as Readonly<Record<string, Column>>;
  const personal = columns[column]?.personal;
  return personal !== undefined && personal !== "none";
}

function maskLack(lack: Lack): Lack {
  return lack.found !== undefined && isPersonal(lack.field) ? { ...lack, found: MASK } : lack;
}

/** A personal text is masked; a number made of one, such as an age, may be shown. */
function maskLeaf(leaf: TraceLeaf): TraceLeaf {
  const fact = FACTS.get(leaf.fact);
  if (fact === undefined || fact.type === "number" || leaf.left === null) return leaf;
  return fact.from.some(isPersonal) ? { ...leaf, left: MASK } : leaf;
}

function maskResult(result: CriterionResult): CriterionResult {
  return {
    ...result,
    leaves: result.leaves.map(maskLeaf),
    lacks: result.lacks.map(maskLack),
    ...(result.members === undefined
      ? {}
      : {
          members: result.members.map((member) => ({
            ...member,
            leaves: member.leaves.map(maskLeaf),
            lacks: member.lacks.map(maskLack),
          })),
        }),
  };
}

/** An assessment without names, ids, contacts and health. */
export function maskAssessment(assessment: Assessment): Assessment {
  return {
    ...assessment,
    criteria: assessment.criteria.map(maskResult),
    lacks: assessment.lacks.map(maskLack),
  };
}

/** An audit without names, ids, contacts and health. */
export function maskAudit(audit: Audit): Audit {
  return {
    ...audit,
    findings: audit.findings.map((one) => ({ ...one, lacks: one.lacks.map(maskLack) })),
    assessments: audit.assessments.map(maskAssessment),
  };
}
