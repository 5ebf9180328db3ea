import { type Origin, plainValue } from "../field.js";
import type { Member } from "../tables/index.js";

const RETURNED = "left-and-returned";

/** The day that a row tells of, where it tells of leaving alone, or of joining alone. */
function dayIn(row: Member): { readonly left?: string; readonly joined?: string } {
  const { leftOn, joinedOn } = row;
  switch (plainValue(row.presence)) {
    case "left": {
      const day = plainValue(leftOn);
      return day === undefined || joinedOn !== undefined ? {} : { left: day };
    }
    case "joined": {
      const day = plainValue(joinedOn);
      return day === undefined || leftOn !== undefined ? {} : { joined: day };
    }
    default:
      return {};
  }
}

/**
 * Rows of one person, one of which tells of leaving and another of joining on that day or later: they
 * tell of one time away, and each of them says so, as recorded on the later day. All other rows are as they were: more than one time
 * away is nothing that a record can hold.
 */
export function asOneReturn<R extends Origin>(rows: readonly R[]): readonly R[] {
  const days = rows.map((row) => dayIn(row as Member));
  const left = new Set(days.flatMap((one) => one.left ?? []));
  const joined = new Set(days.flatMap((one) => one.joined ?? []));
  const isOpen = days.some((one) => one.left === undefined && one.joined === undefined);
  const [from, to] = [[...left][0], [...joined][0]];
  if (isOpen || left.size !== 1 || joined.size !== 1 || `${from}` > `${to}`) return rows;
  const { recordedOn } = rows[days.findIndex(({ joined: day }) => day !== undefined)] as Member;
  return rows.map((row) => ({ ...row, presence: RETURNED, recordedOn }));
}
