import type { PlainDate } from "../base/index.js";
import { type Home, type Homes, peopleOf } from "../indicators/index.js";

/** How many there are at least and at most; `null` is no bound. */
export interface Count {
  readonly least: number;
  readonly most: number | null;
}

/** Whether a registered household belongs to what is counted; `null` when nobody knows. */
export type Test = (home: Home) => boolean | null;

/**
 * How many registered households pass a test. Those that are declared but not known can all pass it;
 * those that are known not to pass it cannot.
 */
export function countHouseholds({ homes, mostOnFile }: Homes, test: Test): Count {
  const answers = homes.filter(({ onFile }) => onFile === true).map(test);
  const outside = answers.filter((answer) => answer === false).length;
  return {
    least: answers.filter((answer) => answer === true).length,
    most: mostOnFile === null ? null : mostOnFile - outside,
  };
}

/** How many people of a household are counted, should it pass the test. */
export type Heads = (home: Home) => Count;

/** How many people the registered households that pass a test have. */
export function countPeople(all: Homes, test: Test, heads: Heads): Count {
  let least = 0;
  let most: number | null = isWhole(all) ? 0 : null;
  for (const home of all.homes) {
    const answer = home.onFile === false ? false : test(home);
    if (answer === false) continue;
    const found = heads(home);
    if (home.onFile === true && answer === true) least += found.least;
    most = most === null || found.most === null ? null : most + found.most;
  }
  return { least, most };
}

/**
 * The people who belong to the household on the day: who has died or left is not counted, and who is
 * declared without a record may or may not be. `mostPeople` bounds households that declare no number.
 */
export function headsOn(asOf: PlainDate, mostPeople?: number): Heads {
  return ({ household }) => {
    let least = 0;
    let most: number | null = 0;
    for (const { belongs, weight } of peopleOf(household, { asOf }, mostPeople)) {
      if (belongs === true) least += weight.least;
      if (belongs === false) continue;
      most = most === null || weight.most === null ? null : most + weight.most;
    }
    return { least, most };
  };
}

/** Whether every registered household is known. */
export function isWhole({ homes, mostOnFile }: Homes): boolean {
  return homes.filter(({ onFile }) => onFile === true).length === mostOnFile;
}
