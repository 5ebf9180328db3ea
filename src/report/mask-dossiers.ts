import type { AuditedDossier, DossierAudit } from "../audit/index.js";
import { expectCall, FUNCTION } from "../base/index.js";
import { aboutOfDossier, type ExitCascade } from "../procedures/index.js";
import { aliases, type NameOf } from "../register/index.js";
import { maskName } from "./mask.js";
import { DOSSIER_AUDIT, DOSSIERS_AUDITED } from "./shapes.js";

/** Audited dossiers without ids that look like the number or the name of a person. */
export function maskAuditedDossiers<A extends { readonly cases: readonly AuditedDossier[] }>(
  audited: A,
  nameOf: NameOf = aliases(),
): A {
  expectCall("maskAuditedDossiers", {
    audited: [audited, DOSSIERS_AUDITED],
    nameOf: [nameOf, FUNCTION],
  });
  const name = (one: string) => maskName(one, nameOf);
  return {
    ...audited,
    cases: audited.cases.map((one) => ({
      ...one,
      case: name(one.case),
      subject: name(one.subject),
      findings: one.findings.map((finding) => {
        const { case: id, events } = finding.details;
        const details = { ...finding.details, case: name(id), events: events.map(name) };
        const subject = name(one.subject);
        return { ...finding, subject, about: aboutOfDossier(details), details };
      }),
    })),
  };
}

/**
 * An audit of dossiers without the names of those who signed. Each signer keeps a number, so that
 * the rates of one can still be told from those of another.
 *
 * @param nameOf - what ids are shown as; from `aliases`, one for all that is masked together.
 */
export function maskDossiers(audit: DossierAudit, nameOf: NameOf = aliases()): DossierAudit {
  expectCall("maskDossiers", {
    audit: [audit, DOSSIER_AUDIT],
    nameOf: [nameOf, FUNCTION],
  });
  const { signOffs, cascade } = audit;
  const masks = new Map(signOffs.signers.map(({ id }, index) => [id, `***${index + 1}`]));
  const masked = (signer: string) => masks.get(signer) ?? "***";
  const tally = (one: ExitCascade["poor"]) => ({
    ...one,
    households: one.households.map(nameOf),
    uncertain: one.uncertain.map(nameOf),
  });
  const place = <P extends ExitCascade>(one: P): P => ({
    ...one,
    id: nameOf(one.id),
    name: one.name === null ? null : nameOf(one.name),
    poor: tally(one.poor),
    exited: tally(one.exited),
    struckOffWithoutCase: one.struckOffWithoutCase.map(nameOf),
  });
  return {
    ...maskAuditedDossiers(audit, nameOf),
    struckOffWithoutCase: audit.struckOffWithoutCase.map(nameOf),
    signOffs: {
      ...signOffs,
      findings: signOffs.findings.map((one) => ({
        ...one,
        subject: one.subject === null ? null : nameOf(one.subject),
        details: {
          ...one.details,
          village: nameOf(one.details.village),
          signer: one.details.signer === null ? null : masked(one.details.signer),
        },
      })),
      villages: signOffs.villages.map((one) => ({ ...one, id: nameOf(one.id) })),
      signers: signOffs.signers.map((one) => ({ ...one, id: masked(one.id) })),
    },
    cascade: cascade.map((county) => ({
      ...place(county),
      gaps: county.gaps.map((one) => ({ ...one, id: nameOf(one.id) })),
      villages: county.villages.map(place),
    })),
  };
}
