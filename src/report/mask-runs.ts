import { AUDIT_FINDINGS, type AuditCode, type RunComparison } from "../audit/index.js";
import {
  expectCall,
  type Finding,
  FUNCTION,
  findingKey,
  LIST,
  objectWith,
  words,
} from "../base/index.js";
import { PACK, type Pack } from "../law/index.js";
import { aliases, type NameOf } from "../register/index.js";
import { maskName } from "./mask.js";

/**
 * A comparison with earlier audits of which nothing is told but whom and what a finding that is gone was
 * about: the earlier audit may have been written without a mask.
 *
 * @param nameOf - what ids are shown as; from `aliases`, one for all that is masked together.
 */
export function maskRuns(
  runs: RunComparison,
  pack: Pack,
  nameOf: NameOf = aliases(),
): RunComparison {
  expectCall("maskRuns", {
    runs: [runs, objectWith({ gone: LIST })],
    pack: [pack, PACK],
    nameOf: [nameOf, FUNCTION],
  });
  const labels = new Map(pack.criteria.map(({ id, label }) => [id, label]));
  return {
    ...runs,
    gone: runs.gone.map(({ finding, state }) => {
      const { severity, kind = "fault" } = AUDIT_FINDINGS[finding.code as AuditCode];
      const about = finding.about === null ? null : nameOf(finding.about);
      const label = labels.get(finding.about ?? "");
      const masked: Finding = {
        code: finding.code,
        kind,
        severity,
        subject: finding.subject === null ? null : maskName(finding.subject, nameOf),
        about,
        sources: [],
        message: label ?? words(about ?? "", about ?? ""),
        remedy: words("对照此前的核查结果", "See the earlier audit"),
        lacks: [],
        details: {},
      };
      return { key: findingKey(masked), finding: masked, state };
    }),
  };
}
