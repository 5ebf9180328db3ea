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
  yearOf
} from "./build.js";
import { columnFact, fact } from "./fact.js";
import { countMembers, someHeads, WORKERS } from "./members.js";
const COLUMNS = {
  monitoring: [
    ...["category", "risk", "expenseShock", "seriousDifficulty", "riskOfPoverty"],
    ...["targetedMeasures", "developmentMeasure", "stableMonths", "expensesSettled"],
    ...["guaranteesConsolidated", "riskGone", "newRisk", "elimination"]
  ],
  credit: ["lent", "amount", "rate", "guarantee", "subsidised", "purpose", "borrowerAge"]
};
const columns = (table) => COLUMNS[table].map((name) => columnFact(`${table}.${name}`, "household", table, name));
function between(id, unit, zh, en, from, to, described = {}) {
  return fact(id, "household", zh, en, span(from, to, unit), {
    unit: unit === "calendar-month" ? "month" : unit,
    ...described
  });
}
function perHeadOnFile(id, unit, zh, en, of) {
  return fact(id, "household", zh, en, quotient(of, someHeads(countMembers())), {
    unit,
    about: {
      zh: "\u9664\u4EE5\u5F53\u65E5\u5C5E\u4E8E\u672C\u6237\u7684\u767B\u8BB0\u5728\u518C\u4EBA\u53E3\u3002",
      en: "Divided by the people on file who belong to the household on the day."
    }
  });
}
const monitored = (name) => column("monitoring", name);
const cost = (name) => column("medical-costs", name);
const SUPPORT_FACTS = [
  ...columns("monitoring"),
  between(
    "monitoring.daysToIdentify",
    "day",
    "\u4ECE\u7EBF\u7D22\u5230\u8BC6\u522B\u7684\u5929\u6570",
    "Days from the clue to identification",
    monitored("clueOn"),
    monitored("identifiedOn")
  ),
  between(
    "monitoring.daysToFirstMeasure",
    "day",
    "\u4ECE\u8BC6\u522B\u5230\u9996\u9879\u5E2E\u6276\u7684\u5929\u6570",
    "Days from identification to the first measure",
    monitored("identifiedOn"),
    monitored("firstMeasureOn")
  ),
  between(
    "monitoring.monthsToElimination",
    "month",
    "\u4ECE\u8BC6\u522B\u5230\u6D88\u9664\u7684\u6708\u6570",
    "Months from identification to elimination",
    monitored("identifiedOn"),
    monitored("eliminatedOn")
  ),
  fact(
    "monitoring.eliminationYear",
    "household",
    "\u6D88\u9664\u6240\u5728\u5E74\u5EA6\uFF084\u67081\u65E5\u8D77\uFF09",
    "Year of elimination, from 1 April",
    yearOf(latestAnniversary(literal("04-01"), monitored("eliminatedOn"))),
    {
      unit: "year",
      about: {
        zh: "\u6D88\u9664\u65E5\u671F\u6240\u5728\u76844\u67081\u65E5\u81F3\u6B21\u5E743\u670831\u65E5\u8FD9\u4E00\u5E74\u5EA6\u7684\u8D77\u59CB\u5E74\u4EFD\uFF1A\u534A\u5E74\u7684\u6838\u67E5\u81EA2022\u5E744\u6708\u8D77\u3002",
        en: "The year in which the twelve months from 1 April began that hold the day of elimination: the half year is checked from April 2022 on."
      }
    }
  ),
  between(
    "monitoring.monthsSinceIdentified",
    "month",
    "\u8BC6\u522B\u4EE5\u6765\u7684\u6708\u6570",
    "Months since identification",
    monitored("identifiedOn"),
    DAY
  ),
  between(
    "monitoring.calendarMonthsToElimination",
    "calendar-month",
    "\u8BC6\u522B\u6708\u4EFD\u5230\u6D88\u9664\u6708\u4EFD\u7684\u95F4\u9694",
    "From the month of identification to that of elimination",
    monitored("identifiedOn"),
    monitored("eliminatedOn"),
    {
      about: {
        zh: "\u6309\u6708\u4EFD\u8BA1\uFF0C\u540C\u6708\u4E3A 0\uFF0C\u6B21\u6708\u4E3A 1\uFF0C\u4E0D\u8BBA\u65E5\u671F\u3002",
        en: "Counted in months of the calendar, whatever the day: 0 in the same month, 1 in the next."
      }
    }
  ),
  ...columns("credit"),
  between(
    "credit.months",
    "month",
    "\u8D37\u6B3E\u6708\u6570",
    "Months of the loan",
    column("credit", "lentOn"),
    column("credit", "dueOn")
  ),
  fact(
    "medical.selfPaidShare",
    "household",
    "\u533B\u7597\u8D39\u7528\u4E2A\u4EBA\u81EA\u4ED8\u6BD4\u4F8B",
    "Share of medical costs that the household paid",
    first(
      "medical-costs",
      "year",
      yearOf(latestAnniversary(literal("12-31"), DAY)),
      choose(
        knowing([cost("selfPaid")], equal(cost("inPolicy"), 0)),
        literal(0),
        quotient(cost("selfPaid"), cost("inPolicy"), 100)
      )
    ),
    {
      unit: "%",
      about: {
        zh: "\u5224\u5B9A\u65E5\u524D\u6700\u8FD1\u4E00\u4E2A\u5DF2\u7ED3\u675F\u7684\u65E5\u5386\u5E74\uFF1B\u6CA1\u6709\u8D39\u7528\u65F6\u4E3A 0\u3002",
        en: "Of the latest calendar year that has ended by the day of judgement; 0 when there were no costs."
      }
    }
  ),
  fact("household.workers", "household", "\u6709\u52B3\u52A8\u80FD\u529B\u4EBA\u6570", "People able to work", WORKERS, {
    unit: "person",
    about: {
      zh: "\u666E\u901A\u548C\u6280\u80FD\u52B3\u52A8\u529B\uFF1B\u4E00\u4E2A\u4E5F\u6CA1\u6709\u7684\uFF0C\u5F31\u52B3\u52A8\u529B\u6216\u534A\u52B3\u52A8\u529B\u662F\u5426\u7B97\u6570\u7531\u53C2\u6570\u51B3\u5B9A\u3002",
      en: "Those with ordinary or skilled capacity for work; where there are none, a legal value says whether weak or half workers count."
    }
  }),
  perHeadOnFile(
    "housing.areaPerHead",
    "m2/person",
    "\u4EBA\u5747\u4F4F\u623F\u9762\u79EF",
    "Floor area per head",
    column("dwellings", "area")
  ),
  perHeadOnFile(
    "household.farmlandPerHead",
    "mu/person",
    "\u4EBA\u5747\u8015\u5730",
    "Farmland per head",
    column("households", "farmland")
  ),
  perHeadOnFile(
    "household.forestPerHead",
    "mu/person",
    "\u4EBA\u5747\u6797\u5730",
    "Forest per head",
    column("households", "forest")
  )
];
export {
  SUPPORT_FACTS
};
