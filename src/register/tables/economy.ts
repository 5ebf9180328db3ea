import { code, date, flag, money, proseOf, table, text, yearOf } from "../column.js";
import { HOUSEHOLD_ID, MEMBER_ID } from "./headers.js";

export const incomes = table(
  "incomes",
  { zh: "收入", en: "Incomes" },
  {
    zh: "每户每个核算年度一行，五项齐全才算完整；没有的项填 0。",
    en: "One row a household and accounting year; complete when all five components are filled, 0 where there is none.",
  },
  ["household"],
  {
    household: text("户编号", "Household id", { headers: HOUSEHOLD_ID }),
    year: yearOf("核算年度", "Accounting year", { headers: ["年度", "收入年度", "aar040"] }),
    wage: money("工资性收入", "Wages", { headers: ["工资收入", "aac073"], most: 100_000_000 }),
    business: money("生产经营性收入", "Production and business income", {
      headers: ["经营性收入", "生产经营收入", "家庭经营性收入", "aac071"],
      most: 100_000_000,
    }),
    property: money("财产性收入", "Property income", {
      headers: ["财产收入", "aac072"],
      most: 100_000_000,
    }),
    transfer: money("转移性收入", "Transfers", {
      headers: ["转移收入", "aac085"],
      most: 100_000_000,
    }),
    outlay: money("生产经营性支出", "Production and business outlay", {
      headers: ["经营性支出", "生产经营支出", "生产经营费用总支出", "生产经营费用支出", "aac074"],
      most: 100_000_000,
    }),
    disposable: money("可支配收入", "Disposable income", { most: 100_000_000 }),
    statedPerHead: money("名单所列人均纯收入", "Net income per head as the list says", {
      headers: [
        "人均纯收入",
        "家庭年人均纯收入",
        "年人均纯收入",
        "家庭人均纯收入",
        "家庭人均年纯收入",
      ],
      most: 10_000_000,
      note: {
        zh: "名单自己的结论，不作判定依据，与各项收入算得的核对",
        en: "What a list concludes itself: it decides nothing, and is held against what the parts come to",
      },
    }),
    stable: flag("收入稳定可持续", "Income stable and sustainable"),
    rigidExpense: money("刚性支出", "Rigid expense", { most: 100_000_000 }),
    recordedOn: date("记录日期", "Recorded on"),
  },
);

const LEDGER_KINDS = {
  wage: ["工资性收入", "wages"],
  business: ["生产经营性收入", "production and business income"],
  property: ["财产性收入", "property income"],
  transfer: ["转移性收入", "transfers"],
  outlay: ["生产经营性支出", "production and business outlay"],
  loan: ["借贷", "loans"],
  gift: ["馈赠", "gifts"],
  reimbursement: ["医疗报销", "reimbursed medical bills"],
  "school-aid": ["教育资助", "school aid"],
  "housing-grant": ["建房补助", "housing grants"],
  "one-off": ["一次性收入", "one-off sums"],
} as const;

export const ledger = table(
  "ledger",
  { zh: "收支台账", en: "Ledger" },
  {
    zh: "可选。每笔一行，用来核对收入表的五项。",
    en: "Optional. One row an item, against which the five components are checked.",
  },
  ["household"],
  {
    household: text("户编号", "Household id", { headers: HOUSEHOLD_ID }),
    year: yearOf("核算年度", "Accounting year"),
    kind: code("类别", "Kind", LEDGER_KINDS),
    item: proseOf("项目", "Item"),
    amount: money("金额", "Amount", { most: 100_000_000 }),
    inKind: flag("实物", "In kind"),
    regular: flag("经常性", "Regular"),
    from: date("起始日期", "From"),
    to: date("截止日期", "To"),
    evidence: code("凭证", "Evidence", {
      slip: ["工资单", "pay slip"],
      bank: ["银行流水", "bank record"],
      contract: ["合同", "contract"],
      receipt: ["票据", "receipt"],
      statement: ["农户自述", "statement of the household"],
      none: ["无", "none"],
    }),
  },
);

export const measures = table(
  "measures",
  { zh: "帮扶措施", en: "Assistance measures" },
  { zh: "每项措施一行。", en: "One row a measure." },
  ["household"],
  {
    household: text("户编号", "Household id", { headers: HOUSEHOLD_ID }),
    member: text("成员编号", "Member id", { headers: MEMBER_ID }),
    batch: code("帮扶批次", "Batch", {
      production: ["发展生产和就业", "production and employment"],
      relocation: ["易地搬迁", "relocation"],
      ecology: ["生态补偿", "ecological compensation"],
      education: ["发展教育", "education"],
      "social-security": ["社会保障兜底", "social security"],
      medical: ["医疗救助", "medical assistance"],
      reconstruction: ["灾后重建", "reconstruction after disaster"],
      none: ["不属五个一批", "none of the five batches"],
    }),
    kind: code("措施", "Kind", {
      industry: ["产业帮扶", "industry"],
      employment: ["务工就业", "employment"],
      "public-post": ["公益性岗位", "public-welfare post"],
      "micro-credit": ["小额信贷", "micro-credit"],
      relocation: ["易地扶贫搬迁", "relocation"],
      "house-repair": ["危房改造", "renovation of a dangerous house"],
      "rain-dew": ["雨露计划", "Rain and Dew grant"],
      "education-fund": ["教育扶贫基金", "education fund"],
      "premium-paid": ["代缴医保", "insurance premium paid"],
      "medical-aid": ["医疗救助", "medical assistance"],
      dibao: ["低保", "dibao"],
      "temporary-aid": ["临时救助", "temporary relief"],
      other: ["其他", "other"],
    }),
    amount: money("金额", "Amount", { most: 100_000_000 }),
    from: date("起始日期", "From"),
    to: date("截止日期", "To"),
  },
);
