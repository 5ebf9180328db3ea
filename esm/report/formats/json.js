import { expectCall } from "../../base/index.js";
import { withTrace } from "../../judge/index.js";
import { AUDIT } from "../shapes.js";
function asJson(value) {
  return `${JSON.stringify(value, null, 2)}
`;
}
const VERSIONS = { audit: 2, cases: 2, figures: 2, result: 1 };
function resultAsJson(result, of = "result") {
  return asJson({ version: VERSIONS[of], ...result });
}
function auditJsonParts(audit) {
  expectCall("auditJsonParts", { audit: [audit, AUDIT] });
  return partsOf(audit);
}
function* partsOf({ plan, assessments, ...head }) {
  yield `${resultAsJson(head, "audit").slice(0, -"\n}\n".length)},
  "assessments": [`;
  for (const [index, assessment] of assessments.entries()) {
    yield `${index === 0 ? "" : ","}
    ${JSON.stringify(withTrace(plan, assessment))}`;
  }
  yield "\n  ]\n}\n";
}
function auditAsJson(audit) {
  expectCall("auditAsJson", {
    audit: [audit, AUDIT]
  });
  return [...auditJsonParts(audit)].join("");
}
export {
  asJson,
  auditAsJson,
  auditJsonParts,
  resultAsJson
};
