import type { Finding, Place } from "../../base/index.js";
import { plainValue } from "../field.js";
import type { Household } from "../household/household.js";
import { issue } from "../issues.js";
import { personKey } from "../person.js";

/** Whose codes begin with that of a county, each at its lengths: as the state numbers them. */
const LENGTHS: Readonly<Record<string, readonly number[]>> = {
  counties: [6, 9, 12],
  townships: [9, 12],
  villages: [12],
};

/** People and places whose ids begin with six digits that never were the code of a county. */
interface Strange {
  readonly at: Place | undefined;
  readonly record: string;
  count: number;
}

/**
 * Looks at the first six digits of resident ids and of the ids of places. They are a note, each code
 * once with how many have it: a record with one may be right in all else.
 *
 * @param isDivision - whether a code is, or ever was, that of a county or prefecture.
 */
export function areaCodes(isDivision: (code: string) => boolean): {
  readonly add: (household: Household) => void;
  readonly see: (table: string, row: { readonly id?: unknown; readonly at?: Place }) => void;
  readonly found: () => Finding[];
} {
  const known = new Map<string, boolean>();
  const strange = new Map<string, Strange>();
  const hold = (code: string, record: string, at: Place | undefined) => {
    let isKnown = known.get(code);
    if (isKnown === undefined) {
      isKnown = code === INVENTED || isDivision(code);
      known.set(code, isKnown);
    }
    if (isKnown) return;
    const before = strange.get(code);
    if (before === undefined) strange.set(code, { at, record, count: 1 });
    else before.count += 1;
  };
  return {
    add({ members }) {
      for (const { id, residentId, at } of members) {
        const text = plainValue(residentId);
        const person = text === undefined ? undefined : personKey(text);
        if (person !== undefined) hold(person.slice(0, 6), String(plainValue(id) ?? ""), at);
      }
    },
    see(table, { id, at }) {
      if (typeof id !== "string" || !/^\d+$/.test(id)) return;
      if (LENGTHS[table]?.includes(id.length) === true) hold(id.slice(0, 6), id, at);
    },
    found: () =>
      [...strange].map(([code, { at, record, count }]) =>
        issue("register/unknown-area-code", { code, record, count }, at),
      ),
  };
}

/** The division of invented people and places. */
const INVENTED = "000000";
