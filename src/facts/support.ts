import {
  choose,
  column,
  DAY,
  equal,
  first,
  knowing,
  latestAnniversary,
  literal,
  quotient,
  span,
  yearOf,
} from "./build.js";
import type { ColumnRead, Expression, SpanUnit } from "./expression.js";
import { columnFact, type Described, type Fact, fact } from "./fact.js";
import { countMembers, someHeads, WORKERS } from "./members.js";

type Source = "monitoring" | "credit";

/** Columns of the monitoring and the credit record that are facts as they stand. */
const COLUMNS: Readonly<Record<Source, readonly string[]>> = {
  monitoring: [
    ...["category", "risk", "expenseShock", "seriousDifficulty", "riskOfPoverty"],
    ...["targetedMeasures", "developmentMeasure", "stableMonths", "expensesSettled"],
    ...["guaranteesConsolidated", "riskGone", "newRisk", "elimination"],
  ],
  credit: ["lent", "amount", "rate", "guarantee", "subsidised", "purpose", "borrowerAge"],
};

const columns = (table: Source) =>
  COLUMNS[table].map((name) => columnFact(`${table}.${name}`, "household", table, name));

function between(
  id: string,
  unit: SpanUnit,
  zh: string,
  en: string,
  from: Expression,
  to: Expression,
  described: Described = {},
): Fact<"household"> {
  return fact(id, "household", zh, en, span(from, to, unit), {
    unit: unit === "calendar-month" ? "month" : unit,
    ...described,
  });
}

/** A quantity of the household divided by the people on file who belong to it on the day. */
function perHeadOnFile(
  id: string,
  unit: string,
  zh: string,
  en: string,
  of: ColumnRead,
): Fact<"household"> {
  return fact(id, "household", zh, en, quotient(of, someHeads(countMembers())), {
    unit,
    about: {
      zh: "除以当日属于本户的登记在册人口。",
      en: "Divided by the people on file who belong to the household on the day.",
    },
  });
}

const monitored = (name: string) => column("monitoring", name);
const cost = (name: string) => column("medical-costs", name);

export const SUPPORT_FACTS: readonly Fact<"household">[] = [
  ...columns("monitoring"),
  between(
    "monitoring.daysToIdentify",
    "day",
    "从线索到识别的天数",
    "Days from the clue to identification",
    monitored("clueOn"),
    monitored("identifiedOn"),
  ),
  between(
    "monitoring.daysToFirstMeasure",
    "day",
    "从识别到首项帮扶的天数",
    "Days from identification to the first measure",
    monitored("identifiedOn"),
    monitored("firstMeasureOn"),
  ),
  between(
    "monitoring.monthsToElimination",
    "month",
    "从识别到消除的月数",
    "Months from identification to elimination",
    monitored("identifiedOn"),
    monitored("eliminatedOn"),
  ),
  fact(
    "monitoring.eliminationYear",
    "household",
    "消除所在年度（4月1日起）",
    "Year of elimination, from 1 April",
    yearOf(latestAnniversary(literal("04-01"), monitored("eliminatedOn"))),
    {
      unit: "year",
      about: {
        zh: "消除日期所在的4月1日至次年3月31日这一年度的起始年份：半年的核查自2022年4月起。",
        en: "The year in which the twelve months from 1 April began that hold the day of elimination: the half year is checked from April 2022 on.",
      },
    },
  ),
  between(
    "monitoring.monthsSinceIdentified",
    "month",
    "识别以来的月数",
    "Months since identification",
    monitored("identifiedOn"),
    DAY,
  ),
  between(
    "monitoring.calendarMonthsToElimination",
    "calendar-month",
    "识别月份到消除月份的间隔",
    "From the month of identification to that of elimination",
    monitored("identifiedOn"),
    monitored("eliminatedOn"),
    {
      about: {
        zh: "按月份计，同月为 0，次月为 1，不论日期。",
        en: "Counted in months of the calendar, whatever the day: 0 in the same month, 1 in the next.",
      },
    },
  ),
  ...columns("credit"),
  between(
    "credit.months",
    "month",
    "贷款月数",
    "Months of the loan",
    column("credit", "lentOn"),
    column("credit", "dueOn"),
  ),
  fact(
    "medical.selfPaidShare",
    "household",
    "医疗费用个人自付比例",
    "Share of medical costs that the household paid",
    first(
      "medical-costs",
      "year",
      yearOf(latestAnniversary(literal("12-31"), DAY)),
      choose(
        knowing([cost("selfPaid")], equal(cost("inPolicy"), 0)),
        literal(0),
        quotient(cost("selfPaid"), cost("inPolicy"), 100),
      ),
    ),
    {
      unit: "%",
      about: {
        zh: "判定日前最近一个已结束的日历年；没有费用时为 0。",
        en: "Of the latest calendar year that has ended by the day of judgement; 0 when there were no costs.",
      },
    },
  ),
  fact("household.workers", "household", "有劳动能力人数", "People able to work", WORKERS, {
    unit: "person",
    about: {
      zh: "普通和技能劳动力；一个也没有的，弱劳动力或半劳动力是否算数由参数决定。",
      en: "Those with ordinary or skilled capacity for work; where there are none, a legal value says whether weak or half workers count.",
    },
  }),
  perHeadOnFile(
    "housing.areaPerHead",
    "m2/person",
    "人均住房面积",
    "Floor area per head",
    column("dwellings", "area"),
  ),
  perHeadOnFile(
    "household.farmlandPerHead",
    "mu/person",
    "人均耕地",
    "Farmland per head",
    column("households", "farmland"),
  ),
  perHeadOnFile(
    "household.forestPerHead",
    "mu/person",
    "人均林地",
    "Forest per head",
    column("households", "forest"),
  ),
];
