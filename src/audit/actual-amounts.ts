import { divide, fromNumber, type PlainDate, type Reading, sum } from "../base/index.js";
import type { FactContext } from "../facts/index.js";
import type { Actual } from "../figures/index.js";
import type { Home, Homes } from "../indicators/index.js";
import { plainValue } from "../register/index.js";
import { readFact } from "./actual-sets.js";
import { countHouseholds, isWhole } from "./registered.js";

/** The micro-credits of registered households: how many households have one, and the sum lent. */
export function loansOf(all: Homes, asOf: PlainDate): Actual[] {
  const test = (home: Home) => hasLoan(home, asOf);
  const count = countHouseholds(all, test);
  const lent = all.homes
    .filter((home) => home.onFile === true && test(home) === true)
    .map(({ household }) => plainValue(household.credit?.amount));
  const known = sum(lent.filter((amount) => amount !== undefined));
  const isSure = count.least === count.most && !lent.includes(undefined);
  return [
    {
      id: "creditHouseholds",
      label: { zh: "扶贫小额信贷户", en: "households with a micro-credit" },
      subject: ["扶贫小额信贷", "小额信贷"],
      unit: "household",
      value: count.least === count.most ? fromNumber(count.least) : null,
      low: fromNumber(count.least),
      high: count.most === null ? null : fromNumber(count.most),
    },
    {
      id: "creditAmount",
      label: { zh: "扶贫小额信贷金额", en: "sum of the micro-credits" },
      subject: ["扶贫小额信贷", "小额信贷", "扶贫小额信贷资金", "小额信贷资金"],
      unit: "yuan",
      value: isSure ? known : null,
      low: known,
      high: isSure ? known : null,
    },
  ];
}

function hasLoan({ household: { credit } }: Home, asOf: PlainDate): boolean | null {
  const lent = plainValue(credit?.lent);
  if (lent !== true) return lent ?? null;
  const day = plainValue(credit?.lentOn);
  return day === undefined || day <= asOf;
}

/**
 * The mean net income per head of the registered households: their net incomes together, divided by
 * their heads together. It is known only when all of them are.
 */
export function incomeOf(all: Homes, context: FactContext): Actual {
  const homes = all.homes.filter(({ onFile }) => onFile === true);
  const amounts = (id: string) => knownNumbers(homes.map((home) => readFact(id, home, context)));
  const net = amounts("income.net");
  const heads = amounts("income.heads");
  const isSure = isWhole(all) && net !== undefined && heads !== undefined;
  const divisor = isSure ? sum(heads) : "0";
  return {
    id: "netIncomePerHead",
    label: {
      zh: "建档立卡贫困人口人均纯收入",
      en: "net income per head of the registered people",
    },
    subject: ["贫困人口", "贫困户", "建档立卡贫困人口", "建档立卡贫困户"].flatMap((who) => [
      `${who}人均纯收入`,
      `${who}年人均纯收入`,
    ]),
    except: ["非"],
    unit: "yuan",
    value: isSure && divisor !== "0" ? divide(sum(net), divisor, 2) : null,
  };
}

function knownNumbers(readings: readonly Reading[]): string[] | undefined {
  const values = readings.flatMap((one) => (one.known ? [fromNumber(Number(one.value))] : []));
  return values.length === readings.length ? values : undefined;
}
