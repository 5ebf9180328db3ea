import { expectCall, TEXT } from "../base/index.js";

/** What is left of data once nobody in it is of a household, and how many entries were of it. */
export interface Withdrawn {
  readonly left: unknown;
  readonly taken: number;
  /** Whether something that is no entry of a list still names it. */
  readonly isNamed: boolean;
}

/**
 * Takes a household out of what was written of an audit: every entry of a list that names it or somebody
 * or something of it, be it a finding, a problem or an assessment. Counts stay as they were, since a
 * number names nobody.
 *
 * @param data - as JSON gives it.
 * @param household - its id, as the data shows it.
 * @throws TypeError when an argument is not what it has to be.
 * @example
 * ```ts
 * const { left, taken } = withoutHousehold({ problems: [{ subject: "H1" }, { subject: "H2" }] }, "H1");
 * console.log(JSON.stringify(left), taken); // {"problems":[{"subject":"H2"}]} 1
 * ```
 */
export function withoutHousehold(data: unknown, household: string): Withdrawn {
  expectCall("withoutHousehold", { household: [household, TEXT] });
  const names = namesIn(household);
  let taken = 0;
  const into = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      const kept = value.filter((one) => !isOf(one, names));
      taken += value.length - kept.length;
      return kept.map(into);
    }
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, into(part)]));
  };
  const left = into(data);
  return { left, taken, isNamed: names(JSON.stringify(left) ?? "") };
}

type Names = (text: string) => boolean;

/** Whether a text names a household: its id, and no longer word that only holds it. */
export function namesIn(household: string): Names {
  const sign = /[\p{L}\p{N}_-]/u;
  // A letter of Chinese beside an id is another word.
  const isPart = (one: string) => sign.test(one) && !/\p{Script=Han}/u.test(one);
  return (text) => {
    for (let at = text.indexOf(household); at >= 0; at = text.indexOf(household, at + 1)) {
      const before = text.charAt(at - 1);
      const after = text.charAt(at + household.length);
      if (!isPart(before) && !isPart(after)) return true;
    }
    return false;
  };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/** Whether an entry names it itself, or in a text, a place or whom it is of, but not in lists of its own. */
function isOf(entry: unknown, names: Names): boolean {
  if (typeof entry === "string") return names(entry);
  if (!isObject(entry)) return false;
  return Object.values(entry).some((value) => {
    if (typeof value === "string") return names(value);
    if (!isObject(value) || Array.isArray(value)) return false;
    return Object.values(value).some((text) => typeof text === "string" && names(text));
  });
}
