import {
  daysBetween,
  derive,
  known,
  type Lack,
  type PlainDate,
  type Reading,
  unknown,
  yearOf,
} from "../../../src/base/index.js";
import {
  type Household,
  type MedicalCost,
  type Origin,
  readField,
} from "../../../src/model/index.js";
import { columnFact, type Fact, type FactContext, readKnown } from "./fact.js";
import { countMembers, readMembersComplete, readPresence } from "./members.js";

const from =
  (table: "monitoring" | "credit", record: (household: Household) => Origin | undefined) =>
  (id: string, column: string): Fact<"household"> =>
    columnFact(id, "household", table, column, ({ household }) => ({
      record: record(household),
      name: household.id,
    }));

const monitoring = from("monitoring", (one) => one.monitoring);
const credit = from("credit", (one) => one.credit);

/** A day of the monitoring or credit record. */
function readDay(
  household: Household,
  table: "monitoring" | "credit",
  column: string,
  context: FactContext,
): Reading<PlainDate> {
  const record = table === "monitoring" ? household.monitoring : household.credit;
  if (record === undefined) {
    return unknown({ reason: "missing", field: `${table}.${column}`, record: household.id });
  }
  const of = { table, record: household.id };
  return readKnown(record, column as never, of, context) as Reading<PlainDate>;
}

/** Full months from one day to another; a month is full on the same day of the next. */
function monthsBetween(from: PlainDate, to: PlainDate): number {
  const months =
    (yearOf(to) - yearOf(from)) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  return to.slice(8) < from.slice(8) ? months - 1 : months;
}

/** Months of the calendar from that of one day to that of another. */
function calendarMonthsBetween(from: PlainDate, to: PlainDate): number {
  return (yearOf(to) - yearOf(from)) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
}

function span(
  id: string,
  table: "monitoring" | "credit",
  columns: readonly [string, string],
  unit: "day" | "month",
  zh: string,
  en: string,
): Fact<"household"> {
  const between = unit === "day" ? daysBetween : monthsBetween;
  return {
    id,
    subject: "household",
    type: "number",
    unit,
    label: { zh, en },
    from: columns.map((column) => `${table}.${column}`),
    read: ({ household }, context) =>
      derive(
        [
          readDay(household, table, columns[0], context),
          readDay(household, table, columns[1], context),
        ],
        between,
      ),
  };
}

/** The medical costs of the latest calendar year that has ended by the day. */
function readMedicalCost(household: Household, context: FactContext): Reading<MedicalCost> {
  const year = yearOf(context.asOf) - (context.asOf.endsWith("-12-31") ? 0 : 1);
  const lacks: Lack[] = [];
  let found: MedicalCost | undefined;
  for (const record of household.medicalCosts) {
    const itsYear = readField(record, "year", { table: "medical-costs", record: household.id });
    if (!itsYear.known) lacks.push(...itsYear.lacks);
    else if (itsYear.value === year) found = record;
  }
  if (lacks.length > 0) return unknown(...lacks);
  return found === undefined
    ? unknown({ reason: "missing", field: "medical-costs", record: `${household.id}/${year}` })
    : known(found);
}

/** How many people on the day can work. */
function countWorkers(household: Household, context: FactContext): Reading<number> {
  const complete = readMembersComplete(household, context);
  const lacks: Lack[] = complete.known ? [] : [...complete.lacks];
  let count = 0;
  for (const member of household.members) {
    const presence = readPresence({ household, member }, context);
    const labour = readKnown(member, "labour", { table: "members", record: household.id }, context);
    if (!presence.known) lacks.push(...presence.lacks);
    else if (!presence.value) continue;
    else if (!labour.known) lacks.push(...labour.lacks);
    else if (labour.value === "ordinary" || labour.value === "skilled") count += 1;
  }
  return lacks.length > 0 ? unknown(...lacks) : known(count);
}

/** A quantity of the household divided by the people on file who belong to it on the day. */
function perRegisteredHead(
  id: string,
  unit: string,
  zh: string,
  en: string,
  columns: readonly string[],
  read: (household: Household, context: FactContext) => Reading<number>,
): Fact<"household"> {
  return {
    id,
    subject: "household",
    type: "number",
    unit,
    label: { zh, en },
    about: {
      zh: "除以当日属于本户的登记在册人口。",
      en: "Divided by the people on file who belong to the household on the day.",
    },
    from: [...columns, "members.presence", "households.declaredMembers"],
    read({ household }, context) {
      const heads = countMembers(household, "on-file", context);
      if (heads.known && heads.value === 0) {
        return unknown({ reason: "missing", field: "members", record: household.id, found: "0" });
      }
      return derive([read(household, context), heads], (quantity, count) => quantity / count);
    },
  };
}

const ofHousehold =
  (column: "farmland" | "forest") => (household: Household, context: FactContext) =>
    readKnown(household, column, { table: "households", record: household.id }, context);

export const SUPPORT_FACTS: readonly Fact<"household">[] = [
  monitoring("monitoring.category", "category"),
  monitoring("monitoring.risk", "risk"),
  monitoring("monitoring.expenseShock", "expenseShock"),
  monitoring("monitoring.seriousDifficulty", "seriousDifficulty"),
  monitoring("monitoring.riskOfPoverty", "riskOfPoverty"),
  monitoring("monitoring.targetedMeasures", "targetedMeasures"),
  monitoring("monitoring.developmentMeasure", "developmentMeasure"),
  monitoring("monitoring.stableMonths", "stableMonths"),
  monitoring("monitoring.expensesSettled", "expensesSettled"),
  monitoring("monitoring.guaranteesConsolidated", "guaranteesConsolidated"),
  monitoring("monitoring.riskGone", "riskGone"),
  monitoring("monitoring.newRisk", "newRisk"),
  monitoring("monitoring.elimination", "elimination"),
  span(
    "monitoring.daysToIdentify",
    "monitoring",
    ["clueOn", "identifiedOn"],
    "day",
    "从线索到识别的天数",
    "Days from the clue to identification",
  ),
  span(
    "monitoring.daysToFirstMeasure",
    "monitoring",
    ["identifiedOn", "firstMeasureOn"],
    "day",
    "从识别到首项帮扶的天数",
    "Days from identification to the first measure",
  ),
  span(
    "monitoring.monthsToElimination",
    "monitoring",
    ["identifiedOn", "eliminatedOn"],
    "month",
    "从识别到消除的月数",
    "Months from identification to elimination",
  ),
  {
    id: "monitoring.monthsSinceIdentified",
    subject: "household",
    type: "number",
    unit: "month",
    label: { zh: "识别以来的月数", en: "Months since identification" },
    from: ["monitoring.identifiedOn"],
    read: ({ household }, context) =>
      derive([readDay(household, "monitoring", "identifiedOn", context)], (on) =>
        monthsBetween(on, context.asOf),
      ),
  },
  {
    id: "monitoring.calendarMonthsToElimination",
    subject: "household",
    type: "number",
    unit: "month",
    label: {
      zh: "识别月份到消除月份的间隔",
      en: "From the month of identification to that of elimination",
    },
    about: {
      zh: "按月份计，同月为 0，次月为 1，不论日期。",
      en: "Counted in months of the calendar, whatever the day: 0 in the same month, 1 in the next.",
    },
    from: ["monitoring.identifiedOn", "monitoring.eliminatedOn"],
    read: ({ household }, context) =>
      derive(
        [
          readDay(household, "monitoring", "identifiedOn", context),
          readDay(household, "monitoring", "eliminatedOn", context),
        ],
        calendarMonthsBetween,
      ),
  },
  credit("credit.lent", "lent"),
  credit("credit.amount", "amount"),
  credit("credit.rate", "rate"),
  credit("credit.guarantee", "guarantee"),
  credit("credit.subsidised", "subsidised"),
  credit("credit.purpose", "purpose"),
  credit("credit.borrowerAge", "borrowerAge"),
  span("credit.months", "credit", ["lentOn", "dueOn"], "month", "贷款月数", "Months of the loan"),
  {
    id: "medical.selfPaidShare",
    subject: "household",
    type: "number",
    unit: "%",
    label: { zh: "医疗费用个人自付比例", en: "Share of medical costs that the household paid" },
    about: {
      zh: "判定日前最近一个已结束的日历年；没有费用时为 0。",
      en: "Of the latest calendar year that has ended by the day of judgement; 0 when there were no costs.",
    },
    from: ["medical-costs.year", "medical-costs.inPolicy", "medical-costs.selfPaid"],
    read({ household }, context) {
      const record = readMedicalCost(household, context);
      if (!record.known) return record;
      const of = { table: "medical-costs", record: household.id };
      return derive(
        [
          readKnown(record.value, "selfPaid", of, context),
          readKnown(record.value, "inPolicy", of, context),
        ],
        (paid, costs) => (Number(costs) === 0 ? 0 : (Number(paid) * 100) / Number(costs)),
      );
    },
  },
  {
    id: "household.workers",
    subject: "household",
    type: "number",
    unit: "person",
    label: { zh: "有劳动能力人数", en: "People able to work" },
    about: { zh: "普通和技能劳动力。", en: "Those with ordinary or skilled capacity for work." },
    from: ["members.labour", "members.presence", "households.declaredMembers"],
    read: ({ household }, context) => countWorkers(household, context),
  },
  perRegisteredHead(
    "housing.areaPerHead",
    "m2/person",
    "人均住房面积",
    "Floor area per head",
    ["dwellings.area"],
    (household, context) =>
      household.dwelling === undefined
        ? unknown({ reason: "missing", field: "dwellings.area", record: household.id })
        : readKnown(
            household.dwelling,
            "area",
            { table: "dwellings", record: household.id },
            context,
          ),
  ),
  perRegisteredHead(
    "household.farmlandPerHead",
    "mu/person",
    "人均耕地",
    "Farmland per head",
    ["households.farmland"],
    ofHousehold("farmland"),
  ),
  perRegisteredHead(
    "household.forestPerHead",
    "mu/person",
    "人均林地",
    "Forest per head",
    ["households.forest"],
    ofHousehold("forest"),
  ),
];
