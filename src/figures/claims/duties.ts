import { compare, type DecimalText, divide, multiply } from "../../base/index.js";
import type { FigureRules } from "../data.js";
import { triggersOf } from "../data.js";
import {
  countable,
  type Draft,
  datesBetween,
  phraseOf,
  type Reading,
  share,
  shown,
} from "../structure/draft.js";
import type { Bounds, DateWord, Quantity } from "../types.js";

type Duty = FigureRules["duties"]["duties"][number];
type Period = "week" | "month" | "quarter" | "year";

/** How often something is demanded: every so many periods, and the word that says so. */
export interface Every {
  readonly word: string;
  readonly count: number;
  readonly period: Period;
}

interface Demand {
  readonly quantity: Quantity;
  readonly every: Every;
  readonly who: string;
  readonly duty: Duty | undefined;
  readonly clause: string;
}

const PER_MONTH: Readonly<Record<Period, [over: DecimalText, under: DecimalText]>> = {
  week: ["52", "12"],
  month: ["1", "1"],
  quarter: ["1", "3"],
  year: ["1", "12"],
};

/** Demands such as `每月不少于1次`, held against what the same paragraph says was done by a month. */
export function frequencies(reading: Reading): readonly Draft[] {
  const byLine = new Map<number, Quantity[]>();
  for (const one of reading.quantities) {
    if (one.dimension !== "times" && one.dimension !== "days") continue;
    const row = byLine.get(one.line) ?? [];
    if (row.length < 100) byLine.set(one.line, [...row, one]);
  }
  const drafts: Draft[] = [];
  for (const row of byLine.values()) {
    const demands = row
      .map((one) => demandOf(reading, one))
      .filter((one): one is Demand => one !== undefined);
    if (demands.length === 0) continue;
    for (const done of row) {
      if (demands.some((one) => one.quantity === done) || !countable(done)) continue;
      const until = untilMonth(reading, done);
      if (until === undefined) continue;
      const demand = demands.filter((one) => answers(reading, one, done)).at(-1);
      if (demand !== undefined) drafts.push(frequencyDraft(demand, done, until));
    }
  }
  return drafts;
}

function clauseBefore(reading: Reading, quantity: Quantity): string {
  const from = Math.max(0, quantity.start - 40);
  const text = reading.text.slice(from, quantity.start);
  return text.slice(Math.max(text.search(/[^,，;；。\n]*$/), 0));
}

function demandOf(reading: Reading, quantity: Quantity): Demand | undefined {
  const { vague } = quantity;
  if (vague === null || !triggersOf(reading.rules, "frequency", "atLeast").includes(vague)) {
    return undefined;
  }
  const clause = clauseBefore(reading, quantity);
  const every = everyIn(reading, clause);
  if (every === undefined) return undefined;
  const who = clause.slice(0, clause.indexOf(every.word));
  const duty = reading.rules.duties.duties.find(
    (one) =>
      one.unit === quantity.unit &&
      one.who.some((word) => who.endsWith(word)) &&
      one.duty.some((word) => clause.includes(word)),
  );
  return { quantity, every, who, duty, clause };
}

/** How often a clause demands something (`每周`, `每两个月`). */
export function everyIn(reading: Reading, clause: string): Every | undefined {
  const word = triggersOf(reading.rules, "frequency", "every").find((one) => clause.includes(one));
  if (word === undefined) return undefined;
  const period: Period = word.includes("周")
    ? "week"
    : word.includes("季")
      ? "quarter"
      : word.includes("年")
        ? "year"
        : "month";
  return { word, count: /2|两/.test(word) ? 2 : 1, period };
}

/** Whether a figure tells how a demand was met: the same unit, the same act, and the same actor. */
function answers(reading: Reading, demand: Demand, done: Quantity): boolean {
  if (done.unit !== demand.quantity.unit || done.start < demand.quantity.end) return false;
  const clause = clauseBefore(reading, done);
  const act = demand.duty
    ? demand.duty.done.some((word) => clause.includes(word))
    : share(demand.clause.slice(demand.who.length), clause, 4);
  if (!act) return false;
  const role = reading.rules.duties.roles.find((one) => demand.who.endsWith(one.role));
  if (role === undefined) return demand.duty !== undefined || share(demand.who, clause, 2);
  return role.holders.some((holder) => clause.includes(holder)) || clause.includes(role.role);
}

/** The month that the sentence or line says the figure goes up to. */
function untilMonth(reading: Reading, done: Quantity): DateWord | undefined {
  const words = triggersOf(reading.rules, "frequency", "until");
  return datesBetween(reading, done.start - 2000, done.start)
    .filter(
      (one) =>
        one.kind === "month" &&
        one.value !== null &&
        one.line === done.line &&
        words.some((word) =>
          reading.text.slice(Math.max(0, one.start - 10), one.start).includes(word),
        ),
    )
    .at(-1);
}

/** How many whole periods so many months have. */
export function periodsIn({ count, period }: Every, months: number): DecimalText {
  const [over, under] = PER_MONTH[period];
  return divide(multiply(String(months), over), multiply(under, String(count)), 0, "down");
}

/** What must have been done by the end of so many months. */
function needed({ quantity, every }: Demand, months: number): DecimalText {
  return multiply(quantity.value as DecimalText, periodsIn(every, months));
}

function frequencyDraft(demand: Demand, done: Quantity, until: DateWord): Draft {
  const month = until.value as number;
  const most = needed(demand, month);
  const least = needed(demand, month - 1);
  const bounds = done.bounds as Bounds;
  const enough = bounds.low !== null && compare(bounds.low, most) >= 0;
  const short = bounds.high !== null && compare(bounds.high, least) < 0;
  const verdict = enough ? "holds" : short ? "fails" : "cannot-tell";
  const value = demand.quantity.value as DecimalText;
  const sign = enough ? "≥" : short ? "<" : "?";
  const both = least === most ? "" : ` (${value} × ${month - 1} = ${least})`;
  return {
    kind: "frequency",
    verdict,
    at: done.start,
    words: [phraseOf(demand.quantity), { start: until.start, end: until.end }, actorSpan(done)],
    computation: `${shown(done)} ${sign} ${most} = ${value} × ${month}${enough ? "" : both}`,
    message: enough
      ? {
          zh: "总次数不低于要求；各期是否均匀，文中未说明",
          en: "the total is not below the demand; how it spreads over the periods is not stated",
        }
      : short
        ? {
            zh: `到${month}月应不少于${most}，所称为${shown(done)}；即使不计当月也应有${least}`,
            en: `by month ${month} at least ${most} are due, the text has ${shown(done)}; without that month still ${least}`,
          }
        : {
            zh: `是否达到取决于${month}月是否计入`,
            en: `whether it is enough depends on whether month ${month} counts`,
          },
    confidence: "medium",
    why: {
      zh: "同一段先写要求，后写截至某月的完成数",
      en: "the paragraph states the demand and then what was done by a month",
    },
  };
}

/** The figure with the words back to the start of its clause, so that the actor is quoted. */
function actorSpan(done: Quantity): { start: number; end: number } {
  return { start: done.leadStart, end: done.end };
}
