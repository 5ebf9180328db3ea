import { type Finding, folded } from "../../base/index.js";
import { plainValue } from "../field.js";
import { personKey, personName } from "../person.js";
import type { Member } from "../tables/index.js";
import type { Household } from "./household.js";
import { issue } from "./issues.js";

/**
 * Members of one household who may be one person recorded twice: by an equal resident id, or by an equal
 * name and day of birth where no two ids say otherwise. Nobody is left out for it.
 */
export function doublesIn({ id, members }: Household): Finding[] {
  if (members.length < 2) return [];
  const found: Finding[] = [];
  const byId = new Set<string>();
  const byName = new Map<string, (string | undefined)[]>();
  for (const member of members) {
    const person = idOf(member);
    const details = { household: id, record: `${id}/${plainValue(member.id) ?? "?"}` };
    const name = plainValue(member.name);
    const birth = plainValue(member.birthDate);
    const key = name === undefined || birth === undefined ? undefined : `${plain(name)} ${birth}`;
    const alike = key === undefined ? [] : (byName.get(key) ?? []);
    if (person !== undefined && byId.has(person)) {
      found.push(issue("register/repeated-resident-id", details, member.at));
    } else if (alike.some((other) => other === undefined || person === undefined)) {
      found.push(issue("register/repeated-name", details, member.at));
    }
    if (person !== undefined) byId.add(person);
    if (key !== undefined) byName.set(key, [...alike, person]);
  }
  return found;
}

function idOf({ residentId }: Member): string | undefined {
  const text = plainValue(residentId);
  return text === undefined ? undefined : personKey(text);
}

const plain = (name: string) => folded(personName(name));
