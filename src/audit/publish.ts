import { expectCall, FUNCTION, OBJECT, type Verdict } from "../base/index.js";
import { subjectsOf } from "../judge/index.js";
import { type NameOf, REGISTER, type Register, type TableName } from "../register/index.js";
import type { Audit } from "./audit.js";
import { LEAST, withholdSmall } from "./suppress.js";

/** How many households a question is asked of, and how many have each verdict. */
export interface PublishedCounts {
  /** Those for whom it is not applicable are not among them. */
  readonly households: number;
  /** `null` where the number is small, or where a small one would follow from it. */
  readonly met: number | null;
  readonly notMet: number | null;
  readonly unknown: number | null;
}

/** The counts of a village, or of several in which the question is asked of few. */
export interface PublishedPlace extends PublishedCounts {
  /** The village; `null` where none is known, or where these are several. */
  readonly village: string | null;
  /** How many villages these are, where they are several. */
  readonly villages?: number;
}

/** An audit as it may be made public: counts, none of which tells of fewer than five households. */
export interface PublishedAudit {
  readonly version: 1;
  readonly pack: Audit["pack"];
  readonly asOf: string;
  readonly place: string;
  /** The smallest number that is printed, but for 0. */
  readonly least: number;
  /** The outcome, whose `criterion` is `null`, and every criterion. */
  readonly results: readonly {
    readonly criterion: string | null;
    readonly places: readonly PublishedPlace[];
    /** `null` where the question is asked of so few that nothing is told of it. */
    readonly total: PublishedCounts | null;
  }[];
  /** What was read: files and sheets by number, never by name. */
  readonly read: readonly {
    readonly file: number;
    readonly sheet?: number;
    readonly table: TableName;
  }[];
}

const VERDICTS: readonly Verdict[] = ["met", "not-met", "unknown"];

/**
 * What of an audit of households may be made public. Counts of 1 to 4 are withheld, with as many others
 * as keep them from being worked out; villages of fewer than five households are put together.
 *
 * @param nameOf - how an id is shown; by itself as it stands.
 * @throws TypeError when the audit is of a part of the register, or not of its households.
 * @example
 * ```ts
 * const { results } = publishAudit(audit(pack, register, { asOf: "2020-12-31" }), register);
 * console.log(results.find(({ criterion }) => criterion === "housing")?.total?.notMet ?? "withheld");
 * ```
 */
export function publishAudit(
  audit: Audit,
  register: Register,
  nameOf: NameOf = (id) => id,
): PublishedAudit {
  expectCall("publishAudit", {
    audit: [audit, OBJECT],
    register: [register, REGISTER],
    nameOf: [nameOf, FUNCTION],
  });
  const villages = subjectsOf("household", register).map(({ village }) => village);
  const { assessments, pack, asOf, place, criteria } = audit;
  if (audit.subset !== undefined || assessments.some(({ subject }) => subject.kind !== "household"))
    throw new TypeError("publishAudit: an audit of all households of the register is wanted");
  if (assessments.length !== villages.length)
    throw new TypeError("publishAudit: the register is not the one that was judged");

  const result = (criterion: string | null, verdictOf: (index: number) => Verdict) => {
    const asked = villages.flatMap((village, index) =>
      verdictOf(index) === "not-applicable" ? [] : [{ village, verdict: verdictOf(index) }],
    );
    if (asked.length > 0 && asked.length < LEAST) return { criterion, places: [], total: null };
    const groups = groupsOf(asked);
    const { cells, totals } = withholdSmall(
      groups.map(({ asked: of }) =>
        VERDICTS.map((verdict) => of.filter((one) => one.verdict === verdict).length),
      ),
    );
    const places = groups.map(({ village, villages: several, asked: of }, at) => ({
      village: village === null ? null : nameOf(village),
      ...(several === 1 ? {} : { villages: several }),
      ...countsOf(of.length, cells[at] ?? []),
    }));
    return {
      criterion,
      places,
      total: countsOf(asked.length, asked.length === 0 ? VERDICTS.map(() => 0) : totals),
    };
  };
  return {
    ...{ version: 1, pack, asOf, place, least: LEAST },
    results: [
      result(null, (index) => assessments[index]?.verdict ?? "unknown"),
      ...criteria.map(({ criterion }) => {
        const at = assessments[0]?.criteria.findIndex((one) => one.criterion === criterion) ?? -1;
        return result(criterion, (index) => assessments[index]?.criteria[at]?.verdict ?? "unknown");
      }),
    ],
    read: readOf(audit),
  };
}

interface Asked {
  readonly village: string | null;
  readonly verdict: Verdict;
}

interface Group {
  readonly village: string | null;
  /** How many villages it is. */
  readonly villages: number;
  readonly asked: readonly Asked[];
}

/**
 * Villages in the order of their ids, those with few households together. Where households are asked
 * alike, so are their groups alike: what one criterion puts together, no other tells apart.
 */
function groupsOf(asked: readonly Asked[]): readonly Group[] {
  const byVillage = new Map<string | null, Asked[]>();
  for (const one of asked) {
    const known = byVillage.get(one.village);
    if (known === undefined) byVillage.set(one.village, [one]);
    else known.push(one);
  }
  const all = [...byVillage]
    .map(([village, of]): Group => ({ village, villages: 1, asked: of }))
    .sort((a, b) => ((a.village ?? "") < (b.village ?? "") ? -1 : 1));
  const few: Group[] = [];
  for (const one of [...all].sort((a, b) => a.asked.length - b.asked.length)) {
    const sum = few.reduce((count, { asked: of }) => count + of.length, 0);
    // A small village alone would follow from the total, and so would several of fewer than five.
    const isEnough = few.length === 0 || (few.length > 1 && sum >= LEAST);
    if (one.asked.length >= LEAST && isEnough) break;
    few.push(one);
  }
  if (few.length === 0) return all;
  const together = few.flatMap(({ asked: of }) => of);
  const whole = all.filter((one) => !few.includes(one));
  return [...whole, { village: null, villages: few.length, asked: together }];
}

function countsOf(households: number, cells: readonly (number | null)[]): PublishedCounts {
  const [met = null, notMet = null, unknown = null] = cells;
  return { households, met, notMet, unknown };
}

function readOf({ tally }: Audit): PublishedAudit["read"] {
  const files = [...new Set(tally.map(({ file }) => file))];
  const sheetsOf = (of: string) => [
    ...new Set(
      tally.flatMap(({ file, sheet }) => (file === of && sheet !== undefined ? [sheet] : [])),
    ),
  ];
  return tally.map(({ file, sheet, table }) => ({
    file: files.indexOf(file) + 1,
    ...(sheet === undefined ? {} : { sheet: sheetsOf(file).indexOf(sheet) + 1 }),
    table,
  }));
}
