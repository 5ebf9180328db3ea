import type { Finding } from "../../base/index.js";
import { issue } from "../issues.js";

/** So many issues of one kind about one column of one file are told one by one; the rest are counted. */
export const MOST_ALIKE = 1000;

interface Alike {
  readonly first: Finding;
  count: number;
}

/** Issues as far as they are told. */
export interface Telling {
  readonly tell: (one: Finding) => void;
  /** What was kept, and for each kind of which there were more, how many. */
  readonly told: () => Finding[];
  /** Tells all that another one was told, after what it was told itself. */
  readonly take: (other: Telling) => void;
  readonly kept: readonly Finding[];
  readonly kinds: ReadonlyMap<string, Alike>;
}

/**
 * Takes issues and keeps those that are told one by one. Of a file of which hundred thousand cells
 * cannot be read, each by itself would tell a person nothing more, and fill the memory.
 */
export function tellIssues(most: number = MOST_ALIKE): Telling {
  const kept: Finding[] = [];
  const kinds = new Map<string, Alike>();
  const tell = (one: Finding) => {
    const { file = "", sheet = "", column = "" } = one.place ?? {};
    const kind = `${one.code}\n${file}\n${sheet}\n${column}`;
    const alike = kinds.get(kind);
    if (alike === undefined) kinds.set(kind, { first: one, count: 1 });
    else alike.count += 1;
    if (alike === undefined || alike.count <= most) kept.push(one);
  };
  return {
    kept,
    kinds,
    tell,
    take(other) {
      other.kept.forEach(tell);
      for (const [kind, { count }] of other.kinds) {
        const own = kinds.get(kind);
        if (own !== undefined) own.count += Math.max(0, count - most);
      }
    },
    told() {
      const more = [...kinds.values()].filter(({ count }) => count > most);
      return [...kept, ...more.map(({ first, count }) => moreAlike(first, count - most, most))];
    },
  };
}

function moreAlike({ code, severity, kind, place }: Finding, count: number, told: number): Finding {
  const { row: _row, character: _character, ...whole } = place ?? {};
  return issue("register/more-alike", { code, count, told }, whole, { severity, kind });
}

/** How many issues a list stands for, with those that it only counts. */
export function countIssues(issues: readonly Finding[]): number {
  return issues.reduce((sum, { code, details }) => {
    return sum + (code === "register/more-alike" ? Number(details.count) : 1);
  }, 0);
}
