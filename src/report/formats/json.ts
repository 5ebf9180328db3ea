import type { Audit } from "../../audit/index.js";
import { expectCall } from "../../base/index.js";
import { type TracedAssessment, withTrace } from "../../judge/index.js";
import { AUDIT } from "../shapes.js";

/** An audit as it is printed: with every trace unfolded, and without the plan that does so. */
export interface PrintedAudit extends Omit<Audit, "plan" | "assessments"> {
  readonly assessments: readonly TracedAssessment[];
}

/** Anything as JSON. */
export function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** The version of the JSON of an audit; it rises when who reads one must change. */
const VERSION = 2;

/**
 * An audit as JSON in parts, one assessment a line, so that a county of them needs no text longer than
 * a program can hold.
 */
export function auditJsonParts(audit: Audit): Generator<string> {
  expectCall("auditJsonParts", { audit: [audit, AUDIT] });
  return partsOf(audit);
}

function* partsOf({ plan, assessments, ...head }: Audit): Generator<string> {
  yield `${asJson({ version: VERSION, ...head }).slice(0, -"\n}\n".length)},\n  "assessments": [`;
  for (const [index, assessment] of assessments.entries()) {
    yield `${index === 0 ? "" : ","}\n    ${JSON.stringify(withTrace(plan, assessment))}`;
  }
  yield "\n  ]\n}\n";
}

/** An audit as JSON, with the version of its form. */
export function auditAsJson(audit: Audit): string {
  expectCall("auditAsJson", {
    audit: [audit, AUDIT],
  });
  return [...auditJsonParts(audit)].join("");
}
