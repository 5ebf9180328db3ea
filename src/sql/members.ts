import { fromNumber } from "../base/index.js";
import { markValue, type Quota, quotaOf } from "../conditions/index.js";
import { DECLARED, MEMBERS_COMPLETE, PRESENT } from "../facts/index.js";
import type { PlannedRule } from "../judge/index.js";
import type { Dialect } from "./dialect.js";
import type { Lowering } from "./forms.js";
import type { Step } from "./frames.js";
import type { ruleSql } from "./rules.js";
import type { Named, Stages } from "./stages.js";
import type { Term } from "./term.js";

/** What is asked of the list of members before any rule about them. */
export interface ListTerms {
  readonly present: Term;
  readonly complete: Term;
  readonly declared: Term;
  readonly recorded: Term;
}

export function listTerms({ lower }: Lowering, names: Map<Term, Named>): ListTerms {
  const present = lower(PRESENT);
  const complete = lower(MEMBERS_COMPLETE);
  names.set(present, {
    name: "member_present",
    about: "member.present: 当日属于本户 · Belongs to the household on the day",
  });
  names.set(complete, { name: "members_complete", about: "成员齐全 · All members are recorded" });
  return {
    present,
    complete,
    declared: lower(DECLARED),
    recorded: lower({ op: "count", table: "members" }),
  };
}

export interface MemberRule {
  readonly id: string;
  readonly rule: PlannedRule;
  readonly sql: ReturnType<typeof ruleSql>;
}

/** Rules about members: a row a person who may belong to the household, then one a household. */
export function memberSteps(
  members: readonly MemberRule[],
  list: ListTerms,
  {
    stages,
    dialect,
    key,
    say,
  }: {
    readonly stages: Stages;
    readonly dialect: Dialect;
    readonly key: string;
    readonly say: (term: Term) => string;
  },
): Step[] {
  const { quoted } = dialect;
  const present = say(list.present);
  const verdicts = members.map(({ id, sql }) => `    ${sql.verdict} AS ${quoted(id)}`);
  const flags = members.flatMap(({ id, sql }) =>
    [...sql.lacking].map(([fact, text]) => `    (${text}) AS ${quoted(`${id}?${fact}`)}`),
  );
  const sure = members.flatMap(({ id, sql }) => [
    // Whether somebody belongs does not matter where the rule does not concern them.
    `    CASE WHEN present IS NULL AND ${quoted(id)} <> 'not-applicable' THEN 'unknown' ELSE ${quoted(id)} END AS ${quoted(id)}`,
    `    (present IS NULL AND ${quoted(id)} <> 'not-applicable') AS ${quoted(`${id}?member.present`)}`,
    ...[...sql.lacking.keys()].map(
      (fact) =>
        `    (present AND ${quoted(id)} = 'unknown' AND ${quoted(`${id}?${fact}`)}) AS ${quoted(`${id}?${fact}`)}`,
    ),
  ]);
  const joined = members.flatMap(({ id, sql }) => [
    ...["met", "not-met", "unknown"].map(
      (verdict) =>
        `    count(CASE WHEN ${quoted(id)} = '${verdict}' THEN 1 END) AS ${quoted(`${id}=${verdict}`)}`,
    ),
    ...[...sql.lacking.keys(), "member.present"].map(
      (fact) => `    bool_or(${quoted(`${id}?${fact}`)}) AS ${quoted(`${id}?${fact}`)}`,
    ),
  ]);
  return [
    {
      name: "members_judged",
      about: "Rules about each person who belongs, or may belong, to the household",
      text: `  SELECT m.${quoted(key)}, ${present} AS present,\n${[...verdicts, ...flags].join(",\n")}\n  FROM ${quoted(stages.lastOf("members"))} AS m\n  JOIN ${quoted(stages.lastOf(""))} AS h ON h.${quoted(key)} = m.${quoted(key)}\n  WHERE ${present} IS NULL OR ${present}`,
    },
    {
      name: "members_sure",
      about: "Of whom nobody knows whether they belong, nothing is known that concerns them",
      text: `  SELECT ${quoted(key)},\n${sure.join(",\n")}\n  FROM members_judged`,
    },
    {
      name: "members_verdicts",
      about: "How many people of a household have which verdict",
      text: `  SELECT ${quoted(key)},\n${joined.join(",\n")}\n  FROM members_sure\n  GROUP BY ${quoted(key)}`,
    },
  ];
}

/** Joins what a rule came to on each member; over an incomplete list nothing more than unknown is sure. */
export function joinedMembers(
  { join: joining }: PlannedRule,
  legal: (parameter: string) => unknown,
  columnOf: (verdict: string) => string,
  { complete, declared, recorded }: ListTerms,
  say: (term: Term) => string,
): string {
  const some = (verdict: string) => `g.${columnOf(verdict)} > 0`;
  const open = `${say(complete)} IS NULL`;
  const surplus = `CASE WHEN ${open} AND ${say(recorded)} > ${say(declared)} THEN 'unknown'`;
  const quota = quotaOf(joining);
  if (quota !== undefined) {
    const mark = markValue(quota.mark, legal);
    return `${surplus} ${reached(quota, mark, (verdict) => `coalesce(g.${columnOf(verdict)}, 0)`, open)}`;
  }
  const [first, then] = joining === "some" ? ["met", "not-met"] : ["not-met", "met"];
  return [
    surplus,
    `WHEN ${some(first)} THEN '${first}'`,
    `WHEN ${some("unknown")} OR ${open} THEN 'unknown'`,
    `WHEN ${some(then)} THEN '${then}' ELSE 'not-applicable' END`,
  ].join(" ");
}

/** Whether enough members meet a rule; who is unknown may turn out to be none whom it concerns. */
function reached(
  { of }: Quota,
  mark: number | null,
  countOf: (verdict: string) => string,
  open: string,
): string {
  const [notMet, unknown, met] = ["not-met", "unknown", "met"].map(countOf);
  const reaches = (fitting: string) =>
    of === "people"
      ? `${fitting} >= ${fromNumber(mark ?? 0)}`
      : `100 * (${fitting}) >= ${fromNumber(mark ?? 0)} * (${notMet} + ${unknown} + ${met})`;
  const decided =
    mark === null
      ? ["ELSE 'unknown' END"]
      : [
          `WHEN ${reaches(met as string)}${of === "percent" ? ` AND NOT ${open}` : ""} THEN 'met'`,
          `WHEN ${open} OR ${reaches(`${met} + ${unknown}`)} THEN 'unknown'`,
          "ELSE 'not-met' END",
        ];
  return [
    `WHEN ${notMet} + ${met} = 0 THEN CASE WHEN ${unknown} > 0 OR ${open} THEN 'unknown' ELSE 'not-applicable' END`,
    ...decided,
  ].join(" ");
}
