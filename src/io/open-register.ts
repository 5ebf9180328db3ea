import type { Finding } from "../base/index.js";
import {
  assembly,
  type Household,
  type HouseholdGroup,
  mergeTable,
  type Register,
  type RegisterRows,
  type Tally,
  type Township,
  type Village,
} from "../register/index.js";
import { isDivision } from "./divisions.js";

/** A register whose households are read as they are asked for. */
export interface OpenRegister extends Pick<RegisterRows, "others"> {
  /** Of how many households it is, or a few fewer. */
  readonly count: number;
  /** What was found before any row was read. */
  readonly before: readonly Finding[];
  /** Where its tables stand, in their order. */
  readonly sources: readonly Pick<Tally, "file" | "sheet">[];
  /** Rules out resident ids that stand in it once. */
  readonly canRepeat?: (person: string) => boolean;
  /** To be gone through once. */
  readonly households: () => Iterable<HouseholdGroup> | AsyncIterable<HouseholdGroup>;
  /** What there is to say of its rows; when all households have been asked for. */
  readonly read: () => Pick<RegisterRows, "tally" | "issues">;
}

/** A register whose households come one by one, so that no more than a few of them are held at a time. */
export interface RegisterStream {
  /** Of how many households it is, or a few fewer. */
  readonly count: number;
  readonly villages: readonly Village[];
  readonly townships: readonly Township[];
  /** The households in the order of the register; to be gone through once. */
  readonly households: () => AsyncGenerator<Household>;
  /** What else it holds, and what was found in it; when all households have been asked for. */
  readonly end: () => Omit<Register, "households">;
}

/** The households of an open register put together, and at the end how they do not fit together. */
export function streamOf(open: OpenRegister): RegisterStream {
  const { add, end } = assembly(open.others, open.sources, {
    canRepeat: open.canRepeat,
    isDivision,
  });
  return {
    count: open.count,
    villages: mergeTable("villages", open.others.villages, []) as readonly object[] as Village[],
    townships: mergeTable(
      "townships",
      open.others.townships,
      [],
    ) as readonly object[] as Township[],
    async *households() {
      for await (const group of open.households()) yield add(group);
    },
    end() {
      const found = end(open.read());
      return { ...found, issues: [...open.before, ...found.issues] };
    },
  };
}
