import type { DossierAudit } from "../audit/index.js";

/**
 * An audit of dossiers without the names of those who signed. Each signer keeps a number, so that
 * the rates of one can still be told from those of another.
 */
export function maskDossiers(audit: DossierAudit): DossierAudit {
  const { signOffs } = audit;
  const masks = new Map(signOffs.signers.map(({ id }, index) => [id, `***${index + 1}`]));
  const masked = (signer: string) => masks.get(signer) ?? "***";
  return {
    ...audit,
    signOffs: {
      ...signOffs,
      findings: signOffs.findings.map((one) => ({
        ...one,
        signer: one.signer === null ? null : masked(one.signer),
      })),
      signers: signOffs.signers.map((one) => ({ ...one, id: masked(one.id) })),
    },
  };
}
