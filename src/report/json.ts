import type { Audit } from "../audit/index.js";

/** The version of the JSON that `audit` prints; its schema is `audit.schema.json`. */
const AUDIT_JSON_VERSION = 1;

/** An audit as JSON, with the version of its form. */
export function auditAsJson(audit: Audit): string {
  return `${JSON.stringify({ version: AUDIT_JSON_VERSION, ...audit }, null, 2)}\n`;
}
