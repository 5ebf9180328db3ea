import { assess, plan } from "../judge/index.js";
import {
  cascadeExits,
  compareSignOffs
} from "../procedures/index.js";
import { plainValue } from "../register/index.js";
import {
  auditFiled,
  countCases,
  readCases
} from "./cases.js";
import { exitOf, exitsByHousehold } from "./exits.js";
import { issue } from "./issues.js";
function auditDossiers(pack, register, stored, library, context) {
  const { asOf, knownAt, place, confirmedOnly } = context;
  const read = readCases(stored, library);
  const audited = read.cases.map((filed) => ({
    ...filed,
    audit: auditFiled(filed, library, context)
  }));
  const cases = audited.map(({ audit }) => audit);
  const exits = exitsByHousehold(audited);
  const onFile = register.households.filter(isOnFile);
  const judged = onFile.map((household) => {
    const exit = exitOf(household, exits.get(household.id) ?? [], asOf);
    return { household, struckOff: isStruckOff(household, exit, asOf), exit };
  });
  const made = plan(pack, { asOf, knownAt, place, confirmedOnly });
  const rows = onFile.flatMap(
    (household) => signOffsOf(household, assess(made, { household }), pack, asOf)
  );
  return {
    asOf,
    cases,
    counts: countCases(cases),
    struckOffWithoutCase: judged.filter(({ struckOff, exit }) => struckOff === true && exit.how === "none").map(({ household }) => household.id),
    signOffs: compareSignOffs(rows),
    cascade: cascadeExits(judged.map(claimOf), villageFrames(register), countyFrames(register)),
    issues: [
      ...read.issues,
      ...strangers(audited, register),
      ...judged.flatMap(({ struckOff, exit }) => struckOff === false ? [] : exit.issues),
      ...judged.filter(({ struckOff, exit }) => struckOff === null && exit.how === "none").map(({ household: { id, at } }) => issue("case/undated-exit", { household: id }, at))
    ]
  };
}
function strangers(audited, register) {
  const known = new Set(register.households.map(({ id }) => id));
  return audited.filter(({ current, procedure }) => {
    return procedure.subject === "household" && !known.has(current.subject);
  }).map(
    ({ current, place }) => issue("case/unknown-household", { case: current.id, household: current.subject }, place)
  );
}
function isOnFile({ status }) {
  return ["registered", "exited", "relapsed"].includes(String(plainValue(status)));
}
function isStruckOff({ status, exitedOn }, { how }, asOf) {
  if (plainValue(status) !== "exited") return false;
  const on = plainValue(exitedOn);
  if (on === void 0) return how === "none" ? null : true;
  return on <= asOf;
}
function claimOf({
  household,
  struckOff,
  exit
}) {
  return {
    household: household.id,
    village: plainValue(household.village) ?? "?",
    people: plainValue(household.declaredMembers) ?? null,
    registered: true,
    struckOff,
    holds: exit.holds
  };
}
function villageFrames(register) {
  const counties = new Map(
    register.townships.map((one) => [plainValue(one.id), plainValue(one.county)])
  );
  return register.villages.map((village) => {
    const township = plainValue(village.township);
    return {
      id: plainValue(village.id) ?? "?",
      name: plainValue(village.name) ?? null,
      township: township ?? "?",
      county: counties.get(township) ?? "?",
      population: plainValue(village.ruralPopulation) ?? null,
      registeredHouseholds: plainValue(village.declaredRegistered) ?? null
    };
  });
}
function countyFrames(register) {
  return register.counties.map((county) => {
    const id = plainValue(county.id) ?? "?";
    return {
      id,
      name: plainValue(county.name) ?? null,
      population: plainValue(county.ruralPopulation) ?? null,
      declaredTownships: plainValue(county.declaredTownships) ?? null,
      townships: register.townships.filter((township) => plainValue(township.county) === id).map((township) => ({
        id: plainValue(township.id) ?? "?",
        declaredVillages: plainValue(township.declaredVillages) ?? null
      }))
    };
  });
}
function signOffsOf(household, { groups, criteria }, pack, asOf) {
  const results = new Map(criteria.map((one) => [one.criterion, one]));
  const named = [
    ...groups.map((group) => ({ ...group, rule: null })),
    ...pack.criteria.map(({ id, label }) => ({
      id,
      label,
      verdict: results.get(id)?.verdict,
      rule: results.get(id)?.rule ?? null
    }))
  ];
  return household.fieldVerdicts.flatMap((written) => {
    const name = plainValue(written.criterion);
    const of = named.find(({ id, label }) => [id, label.zh, label.en].includes(name ?? "?"));
    const on = plainValue(written.on);
    if (of?.verdict === void 0 || on !== void 0 && on > asOf) return [];
    const evidence = plainValue(written.evidence);
    return [
      {
        household: household.id,
        village: plainValue(household.village) ?? "?",
        criterion: of.id,
        label: of.label,
        computed: of.verdict,
        field: plainValue(written.verdict) ?? null,
        on: on ?? null,
        method: plainValue(written.method) ?? null,
        evidence: evidence === void 0 ? [] : [evidence],
        signer: plainValue(written.signer) ?? null,
        place: written.at,
        sources: pack.rules.find(({ name: name2 }) => name2 === of.rule)?.sources
      }
    ];
  });
}
export {
  auditDossiers
};
