import { expectCall, FUNCTION } from "../base/index.js";
import { aboutOfCase } from "../procedures/index.js";
import { aliases } from "../register/index.js";
import { maskName } from "./mask.js";
import { CASES_AUDITED, DOSSIER_AUDIT } from "./shapes.js";
function maskCases(audited, nameOf = aliases()) {
  expectCall("maskCases", {
    audited: [audited, CASES_AUDITED],
    nameOf: [nameOf, FUNCTION]
  });
  const name = (one) => maskName(one, nameOf);
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
        return { ...finding, subject, about: aboutOfCase(details), details };
      })
    }))
  };
}
function maskDossiers(audit, nameOf = aliases()) {
  expectCall("maskDossiers", {
    audit: [audit, DOSSIER_AUDIT],
    nameOf: [nameOf, FUNCTION]
  });
  const { signOffs, cascade } = audit;
  const masks = new Map(signOffs.signers.map(({ id }, index) => [id, `***${index + 1}`]));
  const masked = (signer) => masks.get(signer) ?? "***";
  const tally = (one) => ({
    ...one,
    households: one.households.map(nameOf),
    uncertain: one.uncertain.map(nameOf)
  });
  const place = (one) => ({
    ...one,
    id: nameOf(one.id),
    name: one.name === null ? null : nameOf(one.name),
    poor: tally(one.poor),
    exited: tally(one.exited),
    struckOffWithoutCase: one.struckOffWithoutCase.map(nameOf)
  });
  return {
    ...maskCases(audit, nameOf),
    struckOffWithoutCase: audit.struckOffWithoutCase.map(nameOf),
    signOffs: {
      ...signOffs,
      findings: signOffs.findings.map((one) => ({
        ...one,
        subject: one.subject === null ? null : nameOf(one.subject),
        details: {
          ...one.details,
          village: nameOf(one.details.village),
          signer: one.details.signer === null ? null : masked(one.details.signer)
        }
      })),
      villages: signOffs.villages.map((one) => ({ ...one, id: nameOf(one.id) })),
      signers: signOffs.signers.map((one) => ({ ...one, id: masked(one.id) }))
    },
    cascade: cascade.map((county) => ({
      ...place(county),
      gaps: county.gaps.map((one) => ({ ...one, id: nameOf(one.id) })),
      villages: county.villages.map(place)
    }))
  };
}
export {
  maskCases,
  maskDossiers
};
