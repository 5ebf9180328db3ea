import { code, countOf, date, flag, money, shareOf, table, text, yearOf } from "../column.js";
import { HOUSEHOLD_ID } from "./headers.js";
import { CAUSES } from "./households.js";

export const monitoring = table(
  "monitoring",
  { zh: "防返贫监测", en: "Monitoring" },
  {
    zh: "每个监测户一行，说明当前一轮监测。",
    en: "One row a monitored household, for the present round of monitoring.",
  },
  ["household"],
  {
    household: text("户编号", "Household id", { headers: HOUSEHOLD_ID }),
    category: code(
      "监测类别",
      "Category",
      {
        unstable: ["脱贫不稳定户", "unstable household lifted out of poverty"],
        marginal: ["边缘易致贫户", "marginal household prone to poverty"],
        sudden: ["突发严重困难户", "household in sudden serious difficulty"],
      },
      { headers: ["监测对象类别", "监测对象类型", "易返贫致贫户(监测对象)类型"] },
    ),
    clueOn: date("风险线索日期", "Risk clue on"),
    identifiedOn: date("识别日期", "Identified on", {
      headers: ["识别监测时间", "风险识别时间", "纳入监测时间", "纳入监测对象时间"],
    }),
    risk: code(
      "主要风险",
      "Main risk",
      {
        ...CAUSES,
        accident: ["意外事故", "accident", "因意外事故"],
        "job-loss": ["务工就业不稳", "unsteady employment", "因务工就业不稳"],
        market: ["产业失败", "failed business", "因产业项目失败"],
        other: ["其他", "other"],
      },
      {
        headers: ["致贫/返贫风险1", "致贫返贫风险", "返贫致贫风险", "主要返贫致贫风险"],
      },
    ),
    expenseShock: flag(
      "刚性支出超收入或收入大幅缩减",
      "Expenses beyond income, or income fallen sharply",
    ),
    seriousDifficulty: flag("基本生活严重困难", "Basic life in serious difficulty"),
    riskOfPoverty: flag("有返贫致贫风险", "At risk of poverty"),
    firstMeasureOn: date("首项帮扶日期", "First measure on"),
    targetedMeasures: countOf("针对性帮扶措施数", "Measures aimed at the risk", "item", {
      most: 1000,
    }),
    developmentMeasure: flag("有开发式帮扶", "A measure of industry, work, credit or a post"),
    stableMonths: countOf("收入稳定月数", "Months of stable income", "month", { most: 1000 }),
    expensesSettled: flag("大额支出已解决", "Large expenses settled"),
    guaranteesConsolidated: flag(
      "三保障和饮水安全已巩固",
      "Three guarantees and safe water consolidated",
    ),
    riskGone: flag("原风险稳定消除", "Original risk stably gone"),
    newRisk: flag("有新增风险", "A new risk"),
    elimination: code(
      "风险消除",
      "Elimination of the risk",
      {
        none: ["未消除", "not eliminated"],
        eliminated: ["稳定消除", "eliminated", "帮扶消除"],
        natural: ["自然消除", "ended by itself"],
      },
      { headers: ["风险消除方式", "消除方式"] },
    ),
    eliminatedOn: date("消除日期", "Eliminated on", {
      headers: ["消除监测时间", "风险消除时间"],
    }),
    recordedOn: date("记录日期", "Recorded on"),
  },
);

export const credit = table(
  "credit",
  { zh: "小额信贷", en: "Micro-credit" },
  {
    zh: "每户一行；没有借款的写明“否”。",
    en: "One row a household; that there is no loan is written down.",
  },
  ["household"],
  {
    household: text("户编号", "Household id", { headers: HOUSEHOLD_ID }),
    lent: flag("有小额信贷", "Has a micro-credit"),
    amount: money("贷款金额", "Amount", { most: 100_000_000 }),
    lentOn: date("放款日期", "Lent on"),
    dueOn: date("到期日期", "Due on"),
    rate: shareOf("年利率", "Rate a year", { most: 100, perMille: false }),
    guarantee: flag("要求担保抵押", "Guarantee or collateral asked"),
    subsidised: flag("财政贴息", "Interest subsidised"),
    purpose: code(
      "用途",
      "Purpose",
      {
        production: ["发展生产", "production"],
        wedding: ["婚丧嫁娶", "weddings and funerals"],
        house: ["建房", "building a house"],
        consumer: ["消费", "consumer goods"],
        pooled: ["户贷企用", "pooled to an enterprise"],
      },
      { headers: ["贷款用途"] },
    ),
    borrowerAge: countOf("借款人年龄", "Age of the borrower", "year", { most: 150 }),
    recordedOn: date("记录日期", "Recorded on"),
  },
);

export const medicalCosts = table(
  "medical-costs",
  { zh: "医疗费用", en: "Medical costs" },
  { zh: "每户每年一行。", en: "One row a household and year." },
  ["household"],
  {
    household: text("户编号", "Household id", { headers: HOUSEHOLD_ID }),
    year: yearOf("年度", "Year"),
    inPolicy: money("政策范围内费用", "Costs within the policy", { most: 100_000_000 }),
    selfPaid: money("个人自付", "Paid by the household", { most: 100_000_000 }),
    recordedOn: date("记录日期", "Recorded on"),
  },
);
