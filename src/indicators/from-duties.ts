import { addDays, addMonths, fromNumber, type PlainDate } from "../base/index.js";
import { FACTS, type FactContext } from "../facts/index.js";
import { type Duty, plainValue } from "../register/index.js";
import type { DutyCounting } from "./definition.js";
import type { DecimalRange } from "./part.js";

/**
 * What the records of a duty come to over the months of a year up to a day: the least of any month, or
 * the sum of all. A month without a record, and one of which nobody knows, leaves the least without a
 * lower bound above 0 and the sum without an upper one. `undefined` where nobody of the role is recorded.
 */
export function keptDuty(
  { role, fact: id, take, every = 1 }: DutyCounting,
  duties: readonly Duty[],
  context: FactContext & { readonly asOf: PlainDate },
): DecimalRange | undefined {
  const fact = FACTS.get(id);
  if (fact?.subject !== "duty") throw new TypeError(`no fact ${id} of a duty`);
  const own = duties.filter((one) => plainValue(one.role) === role);
  const holders = new Set(own.map(({ holder }) => plainValue(holder)));
  if (own.length === 0) return undefined;
  const readings = [...holders].flatMap((holder) => {
    const all = own.filter((one) => plainValue(one.holder) === holder);
    return monthsOf(context.asOf, every).map((month) => {
      const duty = all.find((one) => plainValue(one.month) === month);
      if (duty === undefined) return null;
      const reading = fact.read({ duty, all } as never, context);
      return reading.known ? Number(reading.value) : null;
    });
  });
  const known = readings.filter((one) => one !== null);
  const isWhole = known.length === readings.length;
  if (take === "sum") {
    const sum = fromNumber(known.reduce((total, one) => total + one, 0));
    return { lowest: sum, highest: isWhole ? sum : null };
  }
  const lowest = known.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const least = known.length === 0 ? null : fromNumber(lowest);
  return { lowest: isWhole ? least : "0", highest: least };
}

/** The months of the year that had ended by a day, those that end a span of so many months. */
function monthsOf(asOf: PlainDate, every: number): readonly string[] {
  const year = asOf.slice(0, 4);
  const months = Array.from(
    { length: 12 },
    (_, at) => `${year}-${String(at + 1).padStart(2, "0")}`,
  );
  return months.filter((month, at) => {
    const next = addMonths(`${month}-01`, 1);
    return (at + 1) % every === 0 && next <= addDays(asOf, 1);
  });
}
