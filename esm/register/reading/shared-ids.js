import { plainValue } from "../field.js";
import { issue } from "../issues.js";
import { personKey } from "../person.js";
const BEGINNING = "";
const OPEN = "~";
function sharedIds(households) {
  const people = /* @__PURE__ */ new Map();
  let index = 0;
  for (const { id: household, members } of households) {
    for (const member of members) {
      index += 1;
      const residentId = plainValue(member.residentId);
      const person = residentId === void 0 ? void 0 : personKey(residentId);
      if (person === void 0) continue;
      const own = people.get(person) ?? { certain: [], possible: [] };
      people.set(person, own);
      const spell = { household, at: member.at, index };
      const { joined, left } = daysOf(member);
      own.certain.push({ ...spell, from: joined.latest, until: left.earliest });
      own.possible.push({ ...spell, from: joined.earliest, until: left.latest });
    }
  }
  const found = [];
  for (const { certain, possible } of people.values()) {
    if (possible.length < 2) continue;
    const shared = overlaps(certain);
    for (const [code, pairs] of [
      ["register/shared-resident-id", shared],
      ["register/undated-move", overlaps(possible)]
    ]) {
      for (const [of, { household, other, at }] of pairs) {
        if (code === "register/undated-move" && shared.has(of)) continue;
        found.push({ index: of, issue: issue(code, { household, other }, at) });
      }
    }
  }
  return found.sort((a, b) => a.index - b.index).map((one) => one.issue);
}
function daysOf(member) {
  const presence = plainValue(member.presence);
  const joinedOn = plainValue(member.joinedOn);
  const leftOn = plainValue(member.leftOn);
  const always = { earliest: BEGINNING, latest: BEGINNING };
  const never = { earliest: OPEN, latest: OPEN };
  const on = (day) => ({ earliest: day ?? BEGINNING, latest: day ?? OPEN });
  switch (presence) {
    case "present":
      return { joined: always, left: never };
    case "joined":
      return { joined: on(joinedOn), left: never };
    case "left":
    case "died":
      return { joined: always, left: on(leftOn) };
    case "joined-and-left":
      return { joined: on(joinedOn), left: on(leftOn) };
    default:
      return {
        joined: { earliest: BEGINNING, latest: joinedOn ?? BEGINNING },
        left: { earliest: leftOn ?? OPEN, latest: OPEN }
      };
  }
}
function overlaps(spells) {
  const found = /* @__PURE__ */ new Map();
  const begun = spells.filter(({ from, until }) => from < until).sort((a, b) => a.from === b.from ? a.index - b.index : a.from < b.from ? -1 : 1);
  let longest;
  let second;
  for (const spell of begun) {
    const beside = longest?.household === spell.household ? second : longest;
    if (beside !== void 0 && spell.from < beside.until) {
      const [earlier, later] = beside.index < spell.index ? [beside, spell] : [spell, beside];
      if (!found.has(later.index)) found.set(later.index, { ...later, other: earlier.household });
    }
    if (longest === void 0 || spell.until > longest.until) {
      if (longest !== void 0 && longest.household !== spell.household) second = longest;
      longest = spell;
    } else if (spell.household !== longest.household && (second === void 0 || spell.until > second.until)) {
      second = spell;
    }
  }
  return found;
}
export {
  sharedIds
};
