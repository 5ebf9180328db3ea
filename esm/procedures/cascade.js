import { expectCall, nullable } from "../base/index.js";
import { CLAIMS, COUNTY_FRAMES, FINDINGS_LIST, VILLAGE_FRAMES } from "./shapes.js";
import { percentOf } from "./sign-off.js";
function exitHolds(findings) {
  expectCall("exitHolds", {
    findings: [findings, nullable(FINDINGS_LIST)]
  });
  if (findings === null) return false;
  if (findings.some(({ kind, severity }) => kind === "fault" && severity === "error")) return false;
  if (findings.some(({ kind, severity }) => kind === "unknown" && severity === "warning"))
    return null;
  return true;
}
function standingOf({ struckOff, holds }) {
  if (struckOff === false || holds === false) return "poor";
  return struckOff === null || holds === null ? "uncertain" : "exited";
}
function cascadeExits(claims, villages, counties) {
  expectCall("cascadeExits", {
    claims: [claims, CLAIMS],
    villages: [villages, VILLAGE_FRAMES],
    counties: [counties, COUNTY_FRAMES]
  });
  const claimsOf = grouped(
    claims.filter(({ registered }) => registered),
    ({ village }) => village
  );
  const frames = new Map(counties.map((county) => [county.id, county]));
  const villagesOf = grouped(villages, ({ county }) => county);
  return [.../* @__PURE__ */ new Set([...villagesOf.keys(), ...frames.keys()])].sort().map((id) => {
    const own = villagesOf.get(id) ?? [];
    const frame = frames.get(id) ?? UNDECLARED;
    const rows = own.map((village) => {
      const inVillage = claimsOf.get(village.id) ?? [];
      return { village, inVillage, complete: village.registeredHouseholds === inVillage.length };
    });
    const gaps = gapsOf(id, frame, own);
    const complete = gaps.length === 0 && rows.every((row) => row.complete);
    return {
      ...summary(
        { id, name: frame.name, population: denominator(frame, own, gaps) },
        rows.flatMap(({ inVillage }) => inVillage),
        complete
      ),
      gaps,
      villages: rows.map((row) => summary(row.village, row.inVillage, row.complete))
    };
  });
}
const UNDECLARED = { name: null, population: null, declaredTownships: null, townships: [] };
function gapsOf(id, { population, declaredTownships, townships }, villages) {
  const inTownship = grouped(villages, ({ township }) => township);
  const parts = [
    { of: "townships", id, declared: declaredTownships, present: townships.length },
    ...townships.map((township) => ({
      of: "villages",
      id: township.id,
      declared: township.declaredVillages,
      present: inTownship.get(township.id)?.length ?? 0
    }))
  ];
  if (population !== null && villages.every((village) => village.population !== null)) {
    parts.push({ of: "population", id, declared: population, present: peopleOf(villages) });
  }
  return parts.filter(({ declared, present }) => declared !== present);
}
function denominator({ population }, villages, gaps) {
  if (population !== null) return population < peopleOf(villages) ? null : population;
  const known = gaps.length === 0 && villages.every((village) => village.population !== null);
  return known ? peopleOf(villages) : null;
}
function peopleOf(villages) {
  return villages.reduce((sum, { population }) => sum + (population ?? 0), 0);
}
function grouped(all, key) {
  const groups = /* @__PURE__ */ new Map();
  for (const one of all) {
    const group = groups.get(key(one));
    if (group === void 0) groups.set(key(one), [one]);
    else group.push(one);
  }
  return groups;
}
function summary({ id, name, population }, claims, complete) {
  const poor = tally(claims, "poor", complete);
  const share = (people) => population === null || people === null ? null : percentOf(people, population);
  return {
    id,
    name,
    population,
    poor,
    exited: tally(claims, "exited", complete),
    struckOffWithoutCase: claims.filter((claim) => claim.struckOff === true && standingOf(claim) === "poor").map(({ household }) => household).sort(),
    incidence: { low: share(poor.low), high: share(poor.high) }
  };
}
function tally(claims, standing, complete) {
  const certain = claims.filter((claim) => standingOf(claim) === standing);
  const possible = claims.filter((claim) => standingOf(claim) === "uncertain");
  const uncertain = [...possible, ...certain.filter(({ people }) => people === null)];
  const sum = (some) => some.reduce((total, { people }) => total + (people ?? 0), 0);
  const bounded = complete && [...certain, ...possible].every(({ people }) => people !== null);
  return {
    low: sum(certain),
    high: bounded ? sum([...certain, ...possible]) : null,
    households: certain.map(({ household }) => household).sort(),
    uncertain: uncertain.map(({ household }) => household).sort()
  };
}
export {
  cascadeExits,
  exitHolds
};
