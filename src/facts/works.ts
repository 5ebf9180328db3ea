import {
  all,
  atMost,
  choose,
  column,
  DAY,
  equal,
  every,
  filledIn,
  isOneOf,
  lacking,
  NO,
  YES,
} from "./build.js";
import type { Expression } from "./expression.js";

/**
 * What a place says it has; where it says nothing, whether the list of works has it done by the day. A
 * work that is done where the place says it has none contradicts it.
 *
 * @param isHere - that the work at hand is in that place, where works of several are before the subject.
 */
export function hasByWorks(
  table: "villages" | "townships",
  name: string,
  kinds: readonly string[],
  isHere: Expression = YES,
): Expression {
  const stated = column(table, name);
  const work = (one: string) => column("facilities", one);
  const isDone = all(
    isHere,
    isOneOf(work("kind"), ...kinds),
    equal(work("state"), "done"),
    atMost(work("completedOn"), DAY),
  );
  const noneDone = every("facilities", choose(isDone, NO, YES));
  const field = `${table}.${name}`;
  return choose(
    filledIn(stated),
    choose(stated, YES, choose(noneDone, NO, lacking("conflicting", field, stated))),
    choose(noneDone, lacking("missing", field), YES),
  );
}
