import {
  compare,
  type DecimalText,
  derive,
  known,
  type Lack,
  latestAnniversary,
  perHead,
  type Reading,
  subtract,
  sum,
  toYuan,
  unknown,
  yearOf,
} from "../../../src/base/index.js";
import {
  type Household,
  type Income,
  type LedgerEntry,
  plainValue,
  readField,
} from "../../../src/model/index.js";
import { type Fact, type FactContext, readKnown } from "./fact.js";
import { countMembers, type HeadBasis } from "./members.js";

const COMPONENTS = ["wage", "business", "property", "transfer", "outlay"] as const;
type Component = (typeof COMPONENTS)[number];

/** The year whose accounts are the latest closed on the day. */
function readYear(context: FactContext): Reading<number> {
  const end = context.parameter("income-year-end");
  if (!end.known) return end;
  return known(yearOf(latestAnniversary(String(end.value), context.asOf)));
}

/**
 * The income record of the accounting year. A record whose year is not known could be that of the
 * year asked for, so it leaves the whole unknown.
 */
function readIncome(household: Household, context: FactContext): Reading<Income> {
  const year = readYear(context);
  if (!year.known) return year;
  const lacks: Lack[] = [];
  let found: Income | undefined;
  for (const record of household.incomes) {
    const of = { table: "incomes", record: household.id };
    const itsYear = readField(record, "year", of);
    if (!itsYear.known) lacks.push(...itsYear.lacks);
    else if (itsYear.value === year.value) found = record;
  }
  if (lacks.length > 0) return unknown(...lacks);
  if (found !== undefined) return known(found);
  return unknown({
    reason: "missing",
    field: "incomes",
    record: `${household.id}/${year.value}`,
  });
}

function readComponent(
  household: Household,
  record: Income,
  component: Component,
  context: FactContext,
): Reading<DecimalText> {
  const of = { table: "incomes", record: `${household.id}/${plainValue(record.year) ?? "?"}` };
  const stated = readKnown(record, component, of, context);
  if (!stated.known) return stated;
  const ledger = readLedger(household, record, component, context);
  if (ledger === undefined) return stated;
  if (!ledger.known) return ledger;
  if (compare(ledger.value, stated.value) === 0) return stated;
  return unknown({
    reason: "conflicting",
    field: `incomes.${component}`,
    record: of.record,
    found: `${stated.value} / ${ledger.value}`,
    ...(record.at === undefined ? {} : { place: record.at }),
  });
}

/**
 * The sum of the ledger's items of one component, where the household keeps a ledger for the year.
 * Loans, reimbursed bills, aid, grants and one-off sums are no income; whether gifts are is a
 * parameter.
 */
function readLedger(
  household: Household,
  record: Income,
  component: Component,
  context: FactContext,
): Reading<DecimalText> | undefined {
  if (household.ledger.length === 0) return undefined;
  const year = plainValue(record.year);
  const lacks: Lack[] = [];
  const items: LedgerEntry[] = [];
  for (const entry of household.ledger) {
    const of = { table: "ledger", record: household.id };
    const itsYear = readField(entry, "year", of);
    if (!itsYear.known) lacks.push(...itsYear.lacks);
    else if (itsYear.value === year) items.push(entry);
  }
  if (lacks.length > 0) return unknown(...lacks);
  if (items.length === 0) return undefined;
  const amounts: DecimalText[] = [];
  for (const entry of items) {
    const of = { table: "ledger", record: household.id };
    const kind = readField(entry, "kind", of);
    const amount = readField(entry, "amount", of);
    const counts = kind.known ? countsAs(kind.value, component, context) : kind;
    if (!counts.known) lacks.push(...counts.lacks);
    else if (counts.value) {
      if (amount.known) amounts.push(amount.value);
      else lacks.push(...amount.lacks);
    }
  }
  return lacks.length > 0 ? unknown(...lacks) : known(sum(amounts));
}

function countsAs(kind: string, component: Component, context: FactContext): Reading<boolean> {
  if (kind !== "gift" || component !== "transfer") return known(kind === component);
  return derive([context.parameter("income-counts-gifts")], (counts) => counts === true);
}

/** The five components of the year, receipts first and the outlay last. */
function readComponents(
  household: Household,
  context: FactContext,
): Reading<readonly DecimalText[]> {
  const record = readIncome(household, context);
  if (!record.known) return record;
  const parts = COMPONENTS.map((one) => readComponent(household, record.value, one, context));
  return derive(parts, (...amounts: DecimalText[]) => amounts);
}

function readNetPerHead(
  household: Household,
  heads: Reading<number>,
  context: FactContext,
): Reading<number> {
  const divisor: Reading<number> =
    heads.known && heads.value === 0
      ? unknown({ reason: "missing", field: "members", record: household.id, found: "0" })
      : heads;
  return derive([readComponents(household, context), divisor], (amounts, count) =>
    perHead(amounts.slice(0, 4), amounts[4] as DecimalText, count),
  );
}

/** Whom each value of the parameter `income-divisor` counts. */
export const DIVISORS: Readonly<Record<string, HeadBasis>> = {
  "on-file": "on-file",
  hukou: "hukouHere",
  "co-residing": "sharesExpenses",
};

/** How many heads income is divided by: the divisor that the law of the day and place names. */
function readHeads(household: Household, context: FactContext): Reading<number> {
  const divisor = context.parameter("income-divisor");
  if (!divisor.known) return divisor;
  const name = String(divisor.value);
  const basis = Object.hasOwn(DIVISORS, name) ? DIVISORS[name] : undefined;
  if (basis === undefined) {
    return unknown({ reason: "no-parameter", field: "parameter.income-divisor", found: name });
  }
  return countMembers(household, basis, context);
}

const PER_HEAD = "CNY/person/year";
const componentColumns = COMPONENTS.map((one) => `incomes.${one}`);
const ledgerColumns = ["ledger.year", "ledger.kind", "ledger.amount"];
/** The year of a component, and what of the ledger counts towards it. */
const componentParameters = ["income-year-end", "income-counts-gifts"];
const headColumns = ["members.presence", "households.declaredMembers"];

const component = (name: Component, zh: string, en: string): Fact<"household"> => ({
  id: `income.${name}`,
  subject: "household",
  type: "number",
  unit: "CNY/year",
  label: { zh, en },
  from: ["incomes.year", `incomes.${name}`, ...ledgerColumns],
  parameters: componentParameters,
  read({ household }, context) {
    const record = readIncome(household, context);
    if (!record.known) return record;
    return derive([readComponent(household, record.value, name, context)], toYuan);
  },
});

const netPerHead = (
  id: string,
  zh: string,
  en: string,
  divisor: "hukouHere" | "sharesExpenses" | "parameter",
): Fact<"household"> => ({
  id,
  subject: "household",
  type: "number",
  unit: PER_HEAD,
  label: { zh, en },
  about: {
    zh: "（工资性＋生产经营性＋财产性＋转移性收入－生产经营性支出）÷人数，舍去不足一分的部分；取判定日前最近一个已结束的核算年度。",
    en: "(wages + production and business + property + transfers - outlay) / heads, rounded down to the fen; of the latest accounting year closed by the day of judgement.",
  },
  from: [
    "incomes.year",
    ...componentColumns,
    ...ledgerColumns,
    ...headColumns,
    ...(divisor === "parameter"
      ? ["members.hukouHere", "members.sharesExpenses"]
      : [`members.${divisor}`]),
  ],
  parameters:
    divisor === "parameter" ? [...componentParameters, "income-divisor"] : componentParameters,
  parts: [
    ...COMPONENTS.map((one) => `income.${one}`),
    ...(divisor === "parameter" ? ["income.heads"] : []),
  ],
  read: ({ household }, context) =>
    readNetPerHead(
      household,
      divisor === "parameter"
        ? readHeads(household, context)
        : countMembers(household, divisor, context),
      context,
    ),
});

export const INCOME_FACTS: readonly Fact<"household">[] = [
  netPerHead("income.netPerHead", "人均纯收入", "Net income per head", "parameter"),
  netPerHead(
    "income.netPerHeadByHukou",
    "人均纯收入（按户籍人口）",
    "Net income per head whose hukou is here",
    "hukouHere",
  ),
  netPerHead(
    "income.netPerHeadBySharing",
    "人均纯收入（按共享开支人口）",
    "Net income per head that shares expenses",
    "sharesExpenses",
  ),
  component("wage", "工资性收入", "Wages"),
  component("business", "生产经营性收入", "Production and business income"),
  component("property", "财产性收入", "Property income"),
  component("transfer", "转移性收入", "Transfers"),
  component("outlay", "生产经营性支出", "Production and business outlay"),
  {
    id: "income.net",
    subject: "household",
    type: "number",
    unit: "CNY/year",
    label: { zh: "家庭纯收入", en: "Net income of the household" },
    from: ["incomes.year", ...componentColumns, ...ledgerColumns],
    parameters: componentParameters,
    read: ({ household }, context) =>
      derive([readComponents(household, context)], (amounts) =>
        toYuan(subtract(sum(amounts.slice(0, 4)), amounts[4] as DecimalText)),
      ),
  },
  {
    id: "income.heads",
    subject: "household",
    type: "number",
    unit: "person",
    label: { zh: "计算人均的人数", en: "Heads that income is divided by" },
    from: [...headColumns, "members.hukouHere", "members.sharesExpenses"],
    parameters: ["income-divisor"],
    read: ({ household }, context) => readHeads(household, context),
  },
  {
    id: "income.stable",
    subject: "household",
    type: "boolean",
    label: { zh: "收入稳定可持续", en: "Income stable and sustainable" },
    from: ["incomes.year", "incomes.stable"],
    parameters: ["income-year-end"],
    read({ household }, context) {
      const record = readIncome(household, context);
      if (!record.known) return record;
      const of = { table: "incomes", record: household.id };
      return readKnown(record.value, "stable", of, context);
    },
  },
];
