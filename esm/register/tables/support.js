import { code, countOf, date, flag, money, shareOf, table, text, yearOf } from "../column.js";
import { HOUSEHOLD_ID } from "./headers.js";
import { CAUSES } from "./households.js";
const monitoring = table(
  "monitoring",
  { zh: "\u9632\u8FD4\u8D2B\u76D1\u6D4B", en: "Monitoring" },
  {
    zh: "\u6BCF\u4E2A\u76D1\u6D4B\u6237\u4E00\u884C\uFF0C\u8BF4\u660E\u5F53\u524D\u4E00\u8F6E\u76D1\u6D4B\u3002",
    en: "One row a monitored household, for the present round of monitoring."
  },
  ["household"],
  {
    household: text("\u6237\u7F16\u53F7", "Household id", { headers: HOUSEHOLD_ID }),
    category: code(
      "\u76D1\u6D4B\u7C7B\u522B",
      "Category",
      {
        unstable: ["\u8131\u8D2B\u4E0D\u7A33\u5B9A\u6237", "unstable household lifted out of poverty"],
        marginal: ["\u8FB9\u7F18\u6613\u81F4\u8D2B\u6237", "marginal household prone to poverty"],
        sudden: ["\u7A81\u53D1\u4E25\u91CD\u56F0\u96BE\u6237", "household in sudden serious difficulty"]
      },
      { headers: ["\u76D1\u6D4B\u5BF9\u8C61\u7C7B\u522B", "\u76D1\u6D4B\u5BF9\u8C61\u7C7B\u578B", "\u6613\u8FD4\u8D2B\u81F4\u8D2B\u6237(\u76D1\u6D4B\u5BF9\u8C61)\u7C7B\u578B"] }
    ),
    clueOn: date("\u98CE\u9669\u7EBF\u7D22\u65E5\u671F", "Risk clue on"),
    identifiedOn: date("\u8BC6\u522B\u65E5\u671F", "Identified on"),
    risk: code(
      "\u4E3B\u8981\u98CE\u9669",
      "Main risk",
      {
        ...CAUSES,
        accident: ["\u610F\u5916\u4E8B\u6545", "accident", "\u56E0\u610F\u5916\u4E8B\u6545"],
        "job-loss": ["\u52A1\u5DE5\u5C31\u4E1A\u4E0D\u7A33", "unsteady employment", "\u56E0\u52A1\u5DE5\u5C31\u4E1A\u4E0D\u7A33"],
        market: ["\u4EA7\u4E1A\u5931\u8D25", "failed business", "\u56E0\u4EA7\u4E1A\u9879\u76EE\u5931\u8D25"],
        other: ["\u5176\u4ED6", "other"]
      },
      {
        headers: ["\u81F4\u8D2B/\u8FD4\u8D2B\u98CE\u96691", "\u81F4\u8D2B\u8FD4\u8D2B\u98CE\u9669", "\u8FD4\u8D2B\u81F4\u8D2B\u98CE\u9669"]
      }
    ),
    expenseShock: flag(
      "\u521A\u6027\u652F\u51FA\u8D85\u6536\u5165\u6216\u6536\u5165\u5927\u5E45\u7F29\u51CF",
      "Expenses beyond income, or income fallen sharply"
    ),
    seriousDifficulty: flag("\u57FA\u672C\u751F\u6D3B\u4E25\u91CD\u56F0\u96BE", "Basic life in serious difficulty"),
    riskOfPoverty: flag("\u6709\u8FD4\u8D2B\u81F4\u8D2B\u98CE\u9669", "At risk of poverty"),
    firstMeasureOn: date("\u9996\u9879\u5E2E\u6276\u65E5\u671F", "First measure on"),
    targetedMeasures: countOf("\u9488\u5BF9\u6027\u5E2E\u6276\u63AA\u65BD\u6570", "Measures aimed at the risk", "item", {
      most: 1e3
    }),
    developmentMeasure: flag("\u6709\u5F00\u53D1\u5F0F\u5E2E\u6276", "A measure of industry, work, credit or a post"),
    stableMonths: countOf("\u6536\u5165\u7A33\u5B9A\u6708\u6570", "Months of stable income", "month", { most: 1e3 }),
    expensesSettled: flag("\u5927\u989D\u652F\u51FA\u5DF2\u89E3\u51B3", "Large expenses settled"),
    guaranteesConsolidated: flag(
      "\u4E09\u4FDD\u969C\u548C\u996E\u6C34\u5B89\u5168\u5DF2\u5DE9\u56FA",
      "Three guarantees and safe water consolidated"
    ),
    riskGone: flag("\u539F\u98CE\u9669\u7A33\u5B9A\u6D88\u9664", "Original risk stably gone"),
    newRisk: flag("\u6709\u65B0\u589E\u98CE\u9669", "A new risk"),
    elimination: code(
      "\u98CE\u9669\u6D88\u9664",
      "Elimination of the risk",
      {
        none: ["\u672A\u6D88\u9664", "not eliminated"],
        eliminated: ["\u7A33\u5B9A\u6D88\u9664", "eliminated", "\u5E2E\u6276\u6D88\u9664"],
        natural: ["\u81EA\u7136\u6D88\u9664", "ended by itself"]
      },
      { headers: ["\u98CE\u9669\u6D88\u9664\u65B9\u5F0F"] }
    ),
    eliminatedOn: date("\u6D88\u9664\u65E5\u671F", "Eliminated on"),
    recordedOn: date("\u8BB0\u5F55\u65E5\u671F", "Recorded on")
  }
);
const credit = table(
  "credit",
  { zh: "\u5C0F\u989D\u4FE1\u8D37", en: "Micro-credit" },
  {
    zh: "\u6BCF\u6237\u4E00\u884C\uFF1B\u6CA1\u6709\u501F\u6B3E\u7684\u5199\u660E\u201C\u5426\u201D\u3002",
    en: "One row a household; that there is no loan is written down."
  },
  ["household"],
  {
    household: text("\u6237\u7F16\u53F7", "Household id", { headers: HOUSEHOLD_ID }),
    lent: flag("\u6709\u5C0F\u989D\u4FE1\u8D37", "Has a micro-credit"),
    amount: money("\u8D37\u6B3E\u91D1\u989D", "Amount", { most: 1e8 }),
    lentOn: date("\u653E\u6B3E\u65E5\u671F", "Lent on"),
    dueOn: date("\u5230\u671F\u65E5\u671F", "Due on"),
    rate: shareOf("\u5E74\u5229\u7387", "Rate a year", { most: 100 }),
    guarantee: flag("\u8981\u6C42\u62C5\u4FDD\u62B5\u62BC", "Guarantee or collateral asked"),
    subsidised: flag("\u8D22\u653F\u8D34\u606F", "Interest subsidised"),
    purpose: code("\u7528\u9014", "Purpose", {
      production: ["\u53D1\u5C55\u751F\u4EA7", "production"],
      wedding: ["\u5A5A\u4E27\u5AC1\u5A36", "weddings and funerals"],
      house: ["\u5EFA\u623F", "building a house"],
      consumer: ["\u6D88\u8D39", "consumer goods"],
      pooled: ["\u6237\u8D37\u4F01\u7528", "pooled to an enterprise"]
    }),
    borrowerAge: countOf("\u501F\u6B3E\u4EBA\u5E74\u9F84", "Age of the borrower", "year", { most: 150 }),
    recordedOn: date("\u8BB0\u5F55\u65E5\u671F", "Recorded on")
  }
);
const medicalCosts = table(
  "medical-costs",
  { zh: "\u533B\u7597\u8D39\u7528", en: "Medical costs" },
  { zh: "\u6BCF\u6237\u6BCF\u5E74\u4E00\u884C\u3002", en: "One row a household and year." },
  ["household"],
  {
    household: text("\u6237\u7F16\u53F7", "Household id", { headers: HOUSEHOLD_ID }),
    year: yearOf("\u5E74\u5EA6", "Year"),
    inPolicy: money("\u653F\u7B56\u8303\u56F4\u5185\u8D39\u7528", "Costs within the policy", { most: 1e8 }),
    selfPaid: money("\u4E2A\u4EBA\u81EA\u4ED8", "Paid by the household", { most: 1e8 }),
    recordedOn: date("\u8BB0\u5F55\u65E5\u671F", "Recorded on")
  }
);
export {
  credit,
  medicalCosts,
  monitoring
};
