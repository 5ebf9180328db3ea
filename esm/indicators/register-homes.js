import { DAY, expectCall, optional } from "../base/index.js";
import { FACTS } from "../facts/index.js";
import {
  householdOn,
  plainValue,
  recordsOn
} from "../register/index.js";
import { noLegalValue } from "./register-people.js";
import { TABLES_MEASURED } from "./shapes.js";
function homesOn(register, moment) {
  expectCall("homesOn", {
    register: [register, TABLES_MEASURED],
    asOf: [moment?.asOf, DAY],
    knownAt: [moment?.knownAt, optional(DAY)]
  });
  const { asOf } = moment;
  const seen = registerOn(register, moment);
  const { households, villages, townships, counties } = seen;
  const standings = standingsBy(moment.knownAt);
  const places = new Set([...counties, ...townships, ...villages].map(idOf));
  const listed = households.map((household) => {
    const village = plainValue(household.village);
    return {
      household,
      place: village !== void 0 && places.has(village) ? village : null,
      ...standings(household, asOf)
    };
  });
  const listedOf = groupByPlace(listed);
  const lacking = villages.map((village) => ({
    id: idOf(village),
    count: lackingOf(village, listedOf.get(idOf(village)) ?? [], asOf, standings)
  }));
  const complete = new Set(lacking.filter(({ count }) => count === 0).map(({ id }) => id));
  const unplaced = (listedOf.get(null) ?? []).filter(({ onFile: onFile2 }) => onFile2 === true).length;
  const unseen = unseenIn(seen);
  const known = new Set(townships.map(idOf));
  const isShort = unseen.some(({ place }) => known.has(place));
  const elsewhere = isShort ? null : sumOf(lacking.map(({ count }) => count));
  const onFile = listed.filter((one) => one.onFile === true).length;
  const mostOnFile = villages.length === 0 || elsewhere === null || elsewhere < unplaced ? null : onFile + elsewhere - unplaced;
  const homes = listed.map((home) => {
    const isClosed = mostOnFile === onFile || home.place !== null && complete.has(home.place);
    return home.onFile === null && isClosed ? { ...home, onFile: false } : home;
  });
  return { homes, homesOf: groupByPlace(homes), complete, unseen, mostOnFile };
}
function registerOn(register, moment) {
  return {
    households: register.households.map((one) => householdOn(one, moment)),
    villages: recordsOn("villages", register.villages, moment).records,
    townships: recordsOn("townships", register.townships, moment).records,
    counties: recordsOn("counties", register.counties, moment).records,
    indicatorValues: register.indicatorValues ?? [],
    duties: recordsOn("duties", register.duties ?? [], moment).records
  };
}
function standingsBy(knownAt) {
  const contexts = /* @__PURE__ */ new Map();
  return (household, day) => {
    const context = contexts.get(day) ?? { asOf: day, knownAt, parameter: noLegalValue };
    contexts.set(day, context);
    const read = (id) => {
      const reading = FACTS.get(id).read({ household }, context);
      return reading.known ? reading.value : null;
    };
    return {
      standing: read("household.standing"),
      onFile: read("household.registered")
    };
  };
}
const UNKNOWN_MANY = { least: 0, most: null };
function unseenIn({ villages, townships, counties }) {
  const inside = (list, key, id) => list.filter((one) => plainValue(one[key]) === id);
  const ofTownships = townships.flatMap((township) => {
    const place = idOf(township);
    const own = inside(villages, "township", place);
    const missing = missingOf(township.declaredVillages, own);
    return missing === 0 ? [] : [{ place, villages: exactly(missing) }];
  });
  const ofCounties = counties.flatMap((county) => {
    const place = idOf(county);
    const missing = missingOf(county.declaredTownships, inside(townships, "county", place));
    return missing === 0 ? [] : [{ place, villages: UNKNOWN_MANY }];
  });
  return [...ofTownships, ...ofCounties];
}
const exactly = (count) => count === null ? UNKNOWN_MANY : { least: count, most: count };
function missingOf(declared, recorded) {
  const number = plainValue(declared);
  const isSure = recorded.every(({ mayBeLater }) => mayBeLater !== true);
  return number === void 0 || !isSure || number < recorded.length ? null : number - recorded.length;
}
function lackingOf(village, homes, asOf, standings) {
  const declared = plainValue(village.declaredRegistered);
  const day = plainValue(village.recordedOn) ?? asOf;
  if (declared === void 0 || day > asOf) return null;
  const then = homes.filter(({ household }) => standings(household, day).onFile === true);
  return then.length > declared ? null : declared - then.length;
}
function sumOf(counts) {
  return counts.reduce((sum, one) => sum === null || one === null ? null : sum + one, 0);
}
function groupByPlace(list) {
  const groups = /* @__PURE__ */ new Map();
  for (const one of list) {
    const group = groups.get(one.place);
    if (group === void 0) groups.set(one.place, [one]);
    else group.push(one);
  }
  return groups;
}
function idOf(record) {
  return plainValue(record.id) ?? "?";
}
export {
  groupByPlace,
  homesOn,
  idOf,
  registerOn
};
