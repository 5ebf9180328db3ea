import type { Finding, Place } from "../../base/index.js";
import { plainValue } from "../field.js";
import type { Household } from "../household/household.js";
import { issue } from "../issues.js";
import { personKey } from "../person.js";
import type { Member } from "../tables/index.js";

/** A time at one household, from the day of joining to the day of leaving, which is no longer in it. */
interface Spell {
  readonly household: string;
  readonly at: Place | undefined;
  /** Where among all members it was recorded. */
  readonly index: number;
  readonly from: string;
  readonly until: string;
}

const BEGINNING = "";
const OPEN = "~";

/**
 * One resident id recorded for people of different households at one time. Who left one on the day of
 * joining another belonged to one at a time; where those days are not recorded nobody can tell.
 *
 * @param canRepeat - rules ids out that stand in the register once; of them nothing is kept.
 */
export function sharedIds(canRepeat: (person: string) => boolean = () => true): {
  readonly add: (household: Household) => void;
  readonly found: () => Finding[];
} {
  const people = new Map<string, { readonly certain: Spell[]; readonly possible: Spell[] }>();
  let index = 0;
  return {
    add({ id: household, members }) {
      for (const member of members) {
        index += 1;
        const residentId = plainValue(member.residentId);
        const person = residentId === undefined ? undefined : personKey(residentId);
        if (person === undefined || !canRepeat(person)) continue;
        const own = people.get(person) ?? { certain: [], possible: [] };
        people.set(person, own);
        const spell = { household, at: member.at, index };
        for (const { joined, left } of daysOf(member)) {
          own.certain.push({ ...spell, from: joined.latest, until: left.earliest });
          own.possible.push({ ...spell, from: joined.earliest, until: left.latest });
        }
      }
    },
    found: () => sharedAmong([...people.values()]),
  };
}

function sharedAmong(
  people: readonly { readonly certain: readonly Spell[]; readonly possible: readonly Spell[] }[],
): Finding[] {
  const found: { readonly index: number; readonly issue: Finding }[] = [];
  for (const { certain, possible } of people) {
    if (possible.length < 2) continue;
    const shared = overlaps(certain);
    for (const [code, pairs] of [
      ["register/shared-resident-id", shared],
      ["register/undated-move", overlaps(possible)],
    ] as const) {
      for (const [of, { household, other, at }] of pairs) {
        if (code === "register/undated-move" && shared.has(of)) continue;
        found.push({ index: of, issue: issue(code, { household, other }, at) });
      }
    }
  }
  return found.sort((a, b) => a.index - b.index).map((one) => one.issue);
}

/** The earliest and latest day of something. */
interface Days {
  readonly earliest: string;
  readonly latest: string;
}

/** The days between which somebody can have been here, by what is recorded; two where they came back. */
function daysOf(member: Member): readonly { readonly joined: Days; readonly left: Days }[] {
  const presence = plainValue(member.presence);
  const joinedOn = plainValue(member.joinedOn);
  const leftOn = plainValue(member.leftOn);
  const always = { earliest: BEGINNING, latest: BEGINNING };
  const never = { earliest: OPEN, latest: OPEN };
  const on = (day: string | undefined) => ({ earliest: day ?? BEGINNING, latest: day ?? OPEN });
  switch (presence) {
    case "present":
      return [{ joined: always, left: never }];
    case "joined":
      return [{ joined: on(joinedOn), left: never }];
    case "left":
    case "died":
      return [{ joined: always, left: on(leftOn) }];
    case "joined-and-left":
      return [{ joined: on(joinedOn), left: on(leftOn) }];
    case "left-and-returned":
      return [
        { joined: always, left: on(leftOn) },
        { joined: on(joinedOn), left: never },
      ];
    default:
      return [
        {
          joined: { earliest: BEGINNING, latest: joinedOn ?? BEGINNING },
          left: { earliest: leftOn ?? OPEN, latest: OPEN },
        },
      ];
  }
}

/**
 * The spells that meet one of another household, each with that one, the later recorded of the two by
 * its index. Every spell is held against the one that lasts longest of those begun before it.
 */
function overlaps(spells: readonly Spell[]): Map<number, Spell & { readonly other: string }> {
  const found = new Map<number, Spell & { readonly other: string }>();
  const begun = spells
    .filter(({ from, until }) => from < until)
    .sort((a, b) => (a.from === b.from ? a.index - b.index : a.from < b.from ? -1 : 1));
  /** The longest, and the longest of another household than that. */
  let longest: Spell | undefined;
  let second: Spell | undefined;
  for (const spell of begun) {
    const beside = longest?.household === spell.household ? second : longest;
    if (beside !== undefined && spell.from < beside.until) {
      const [earlier, later] = beside.index < spell.index ? [beside, spell] : [spell, beside];
      if (!found.has(later.index)) found.set(later.index, { ...later, other: earlier.household });
    }
    if (longest === undefined || spell.until > longest.until) {
      if (longest !== undefined && longest.household !== spell.household) second = longest;
      longest = spell;
    } else if (
      spell.household !== longest.household &&
      (second === undefined || spell.until > second.until)
    ) {
      second = spell;
    }
  }
  return found;
}
