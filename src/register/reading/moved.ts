import type { Finding, Place, PlainDate } from "../../base/index.js";
import { plainValue } from "../field.js";
import type { Household } from "../household/household.js";
import { issue } from "../issues.js";
import { personKey } from "../person.js";
import type { Member } from "../tables/index.js";

/** What is kept of a household from which somebody went, or to which somebody came. */
interface Kept {
  readonly at: Place | undefined;
  /** Whether nobody is left in it, as far as is recorded. */
  readonly isEmpty: boolean;
  /** The first day on which somebody joined, where all of its members joined it. */
  readonly begunOn: PlainDate | undefined;
  readonly isOpen: boolean;
}

interface Move {
  readonly household: string;
  readonly on: PlainDate;
}

/** Those who went from one household to another, and the first day of it. */
interface Pair {
  readonly from: string;
  readonly to: string;
  count: number;
  first: PlainDate;
}

/**
 * Households that came out of others, went into others, or have nobody left, told from the days on which
 * people of one resident id left one and joined another.
 *
 * @param canRepeat - rules ids out that stand in the register once; of them nothing is kept.
 */
export function movedHouseholds(canRepeat: (person: string) => boolean = () => true): {
  readonly add: (household: Household) => void;
  readonly found: () => Finding[];
} {
  const households = new Map<string, Kept>();
  const [leaving, joining] = [new Map<string, Move[]>(), new Map<string, Move[]>()];
  const keep = (moves: Map<string, Move[]>, { residentId }: Member, move: Move) => {
    const text = plainValue(residentId);
    const person = text === undefined ? undefined : personKey(text);
    if (person === undefined || !canRepeat(person)) return;
    moves.set(person, [...(moves.get(person) ?? []), move]);
  };
  return {
    add(household) {
      const { id, members, at } = household;
      let [gone, come] = [0, 0];
      let begunOn: PlainDate | undefined;
      for (const member of members) {
        const presence = plainValue(member.presence);
        const [left, joined] = [plainValue(member.leftOn), plainValue(member.joinedOn)];
        const hasLeft =
          presence === "left" || presence === "died" || presence === "joined-and-left";
        if (hasLeft) gone += 1;
        if (hasLeft && left !== undefined) keep(leaving, member, { household: id, on: left });
        if (joined === undefined || (presence !== "joined" && presence !== "joined-and-left"))
          continue;
        come += 1;
        if (begunOn === undefined || joined < begunOn) begunOn = joined;
        keep(joining, member, { household: id, on: joined });
      }
      if (gone === 0 && come === 0) return;
      const status = plainValue(household.status);
      households.set(id, {
        at,
        isEmpty: gone === members.length && plainValue(household.declaredMembers) === gone,
        begunOn: come === members.length ? begunOn : undefined,
        isOpen: status !== undefined && status !== "cancelled" && status !== "not-registered",
      });
    },
    found: () => tellMoves(households, pairsOf(leaving, joining)),
  };
}

/** Who left one household by the day of joining another went from the one to the other. */
function pairsOf(
  leaving: ReadonlyMap<string, readonly Move[]>,
  joining: ReadonlyMap<string, readonly Move[]>,
): readonly Pair[] {
  const pairs = new Map<string, Pair>();
  for (const [person, left] of leaving) {
    for (const { household: to, on } of joining.get(person) ?? []) {
      const before = left.filter(({ household, on: day }) => household !== to && day <= on);
      const last = before.sort((a, b) => (a.on < b.on ? 1 : -1))[0];
      if (last === undefined) continue;
      const key = JSON.stringify([last.household, to]);
      const pair = pairs.get(key) ?? { from: last.household, to, count: 0, first: on };
      pair.count += 1;
      if (on < pair.first) pair.first = on;
      pairs.set(key, pair);
    }
  }
  return [...pairs.values()].sort((a, b) => b.count - a.count || (a.first < b.first ? -1 : 1));
}

function tellMoves(households: ReadonlyMap<string, Kept>, pairs: readonly Pair[]): Finding[] {
  return [...households].flatMap(([id, { at, isEmpty, begunOn, isOpen }]): Finding[] => {
    const into = isEmpty ? pairs.find(({ from }) => from === id) : undefined;
    const outOf = pairs.find(({ to, first }) => to === id && first === begunOn);
    const isWhole = outOf !== undefined && households.get(outOf.from)?.isEmpty === true;
    const found: Finding[] = [];
    // Of one person alone nobody can say whether they moved or their household was given a new id.
    if (outOf !== undefined && !(isWhole && outOf.count === 1)) {
      const { from, count, first } = outOf;
      const code = isWhole ? "register/household-renumbered" : "register/household-split";
      found.push(issue(code, { household: id, other: from, count, on: first }, at));
    }
    if (into !== undefined && households.get(into.to)?.begunOn !== into.first) {
      const { to, count, first } = into;
      found.push(
        issue("register/household-merged", { household: id, other: to, count, on: first }, at),
      );
    }
    if (isEmpty && isOpen) found.push(issue("register/household-empty", { household: id }, at));
    return found;
  });
}
