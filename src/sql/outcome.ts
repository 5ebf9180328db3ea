import {
  markOf,
  type Outcome,
  type ScoredOutcome,
  visitOutcome,
  type Weight,
} from "../conditions/index.js";
import type { Plan } from "../judge/index.js";
import type { Dialect } from "./dialect.js";

/** A part of an outcome that stands in a column of its own, so many parts above its criteria. */
export interface OutcomePart {
  readonly name: string;
  readonly text: string;
  readonly depth: number;
}

/**
 * What an outcome comes to, from the columns in which the verdicts of its criteria stand. Lists inside it
 * have columns of their own, which `parts` tells, those inside others first.
 */
export function outcomeSql(
  outcome: Outcome,
  plan: Plan,
  columnOf: (name: string) => string,
): { readonly text: string; readonly parts: readonly OutcomePart[] } {
  const parts: OutcomePart[] = [];
  const depthOf = (text: string) => parts.find(({ name }) => columnOf(name) === text)?.depth ?? 0;
  const say = (one: Outcome): string =>
    visitOutcome<string, undefined>(
      one,
      {
        criterion: columnOf,
        score: (scored) => scoreSql(scored, plan, columnOf),
        list: (join, list, _context, { id }) => {
          const verdicts = list.map(say);
          const text = joinedSql(join, verdicts);
          if (one === outcome) return text;
          const name = `group ${id ?? parts.length + 1}`;
          parts.push({ name, text, depth: 1 + Math.max(...verdicts.map(depthOf)) });
          return columnOf(name);
        },
      },
      undefined,
    );
  return { text: say(outcome), parts };
}

/** The least or the greatest of verdicts; what is not applicable is left out. */
function joinedSql(join: "all" | "any", verdicts: readonly string[]): string {
  const order = join === "all" ? ["not-met", "unknown", "met"] : ["met", "unknown", "not-met"];
  const among = verdicts.join(", ");
  const whens = order.map((one) => `WHEN '${one}' IN (${among}) THEN '${one}'`);
  return `CASE ${whens.join(" ")} ELSE 'not-applicable' END`;
}

/** Points are counted in hundredths, in which a share that is none is between two whole ones. */
const HUNDREDTHS = 100;

const hundredths = (points: number) => Math.round(points * HUNDREDTHS * 1e6) / 1e6;

/** The columns that say how many hundredths of a weight count at least and at most where it is not met. */
export const shareColumns = (id: string) => [`${id}__least`, `${id}__most`] as const;

/** What counts of a weight whose criterion is not met: as much as the fact is of the legal value. */
export function shareSql(
  { weight, share }: Weight,
  full: unknown,
  fact: string,
  { double }: Dialect,
): readonly [least: string, most: string] {
  const whole = hundredths(weight);
  if (share === undefined || typeof full !== "number") return ["0", String(whole)];
  if (full <= 0) return ["0", "0"];
  const part = `least(greatest(CAST(${fact} AS ${double}), 0), ${full})`;
  const own = `round(${weight} * ${part} / ${full} * ${HUNDREDTHS}, 6)`;
  const below = `floor(${own})`;
  const above = `CASE WHEN ${own} = 0 AND ${fact} > 0 THEN 1 ELSE ceil(${own}) END`;
  const within = `CASE WHEN ${above} < ${whole} THEN ${above} ELSE ${below} END`;
  return [
    `CASE WHEN ${fact} IS NULL THEN 0 ELSE ${below} END`,
    `CASE WHEN ${fact} IS NULL THEN ${whole} ELSE ${within} END`,
  ];
}

/** Points that are met count, those that are unknown count at most, and of what is not met its share. */
function scoreSql(scored: ScoredOutcome, plan: Plan, columnOf: (id: string) => string): string {
  const { edge, fact } = markOf(scored);
  const found = plan.parameters.find(({ name }) => `parameter.${name}` === fact)?.value;
  const total = hundredths(scored.score.reduce((sum, { weight }) => sum + weight, 0));
  const points = (verdicts: string, side: 0 | 1) =>
    scored.score
      .map(({ criterion, weight, share }) => {
        const rest =
          share === undefined
            ? "0"
            : `CASE WHEN ${columnOf(criterion)} = 'not-met' THEN ${columnOf(shareColumns(criterion)[side])} ELSE 0 END`;
        return `CASE WHEN ${columnOf(criterion)} IN (${verdicts}) THEN ${hundredths(weight)} ELSE ${rest} END`;
      })
      .join(" + ");
  const [lowest, highest] = [points("'met'", 0), points("'met', 'unknown'", 1)];
  if (typeof found !== "number") {
    // A mark that nobody knows: who has all points passes, and who can have none fails.
    const passes = `${total} > 0 AND ${lowest} >= ${total}`;
    const fails = `${total} > 0 AND ${highest} <= 0`;
    return `CASE WHEN ${passes} THEN 'met' WHEN ${fails} THEN 'not-met' ELSE 'unknown' END`;
  }
  const sign = edge === "above" ? ">" : ">=";
  const mark = hundredths(found);
  return `CASE WHEN ${lowest} ${sign} ${mark} THEN 'met' WHEN ${highest} ${sign} ${mark} THEN 'unknown' ELSE 'not-met' END`;
}
