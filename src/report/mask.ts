import type { Audit, Finding } from "../audit/index.js";
import type { Lack } from "../base/index.js";
import { personalOfFact, personalOfField } from "../facts/index.js";
import type { Assessment, CriterionResult, TraceLeaf } from "../judge/index.js";
import { withhold } from "./withhold.js";

const MASK = "***";

function maskLack(lack: Lack): Lack {
  return lack.found !== undefined && personalOfField(lack.field) !== "none"
    ? { ...lack, found: MASK }
    : lack;
}

function maskLeaf(leaf: TraceLeaf): TraceLeaf {
  return leaf.left === null || personalOfFact(leaf.fact) === "none"
    ? leaf
    : { ...leaf, left: MASK };
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

/**
 * An assessment without names, ids, contacts and health. Of a rule that asks about health nothing is
 * left but the verdict on the household and what is lacking in it: its comparisons and the verdicts on
 * its members would give the health of each back.
 */
export function maskAssessment(assessment: Assessment): Assessment {
  const { criteria, lacks } = withhold(assessment);
  return { ...assessment, criteria: criteria.map(maskResult), lacks: lacks.map(maskLack) };
}

/** An audit without names, ids, contacts and health. */
export function maskAudit(audit: Audit): Audit {
  const assessments = audit.assessments.map(maskAssessment);
  const withheld = new Map<string, CriterionResult>();
  for (const { subject, criteria } of assessments) {
    for (const one of criteria) {
      if (one.withheld !== undefined) withheld.set(keyOf(subject.id, one.criterion), one);
    }
  }
  return {
    ...audit,
    findings: audit.findings.map((one): Finding => {
      const result = withheld.get(keyOf(one.subject, one.criterion));
      if (result === undefined) return { ...one, lacks: one.lacks.map(maskLack) };
      return { ...one, members: [], lacks: one.kind === "unknown" ? result.lacks : [] };
    }),
    assessments,
  };
}

function keyOf(subject: string, criterion: string): string {
  return JSON.stringify([subject, criterion]);
}
