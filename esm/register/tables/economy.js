import { code, date, flag, money, proseOf, table, text, yearOf } from "../column.js";
import { HOUSEHOLD_ID, MEMBER_ID } from "./headers.js";
const incomes = table(
  "incomes",
  { zh: "\u6536\u5165", en: "Incomes" },
  {
    zh: "\u6BCF\u6237\u6BCF\u4E2A\u6838\u7B97\u5E74\u5EA6\u4E00\u884C\uFF0C\u4E94\u9879\u9F50\u5168\u624D\u7B97\u5B8C\u6574\uFF1B\u6CA1\u6709\u7684\u9879\u586B 0\u3002",
    en: "One row a household and accounting year; complete when all five components are filled, 0 where there is none."
  },
  ["household"],
  {
    household: text("\u6237\u7F16\u53F7", "Household id", { headers: HOUSEHOLD_ID }),
    year: yearOf("\u6838\u7B97\u5E74\u5EA6", "Accounting year", { headers: ["\u5E74\u5EA6", "\u6536\u5165\u5E74\u5EA6", "aar040"] }),
    wage: money("\u5DE5\u8D44\u6027\u6536\u5165", "Wages", { headers: ["aac073"], most: 1e8 }),
    business: money("\u751F\u4EA7\u7ECF\u8425\u6027\u6536\u5165", "Production and business income", {
      headers: ["\u7ECF\u8425\u6027\u6536\u5165", "\u751F\u4EA7\u7ECF\u8425\u6536\u5165", "aac071"],
      most: 1e8
    }),
    property: money("\u8D22\u4EA7\u6027\u6536\u5165", "Property income", { headers: ["aac072"], most: 1e8 }),
    transfer: money("\u8F6C\u79FB\u6027\u6536\u5165", "Transfers", { headers: ["aac085"], most: 1e8 }),
    outlay: money("\u751F\u4EA7\u7ECF\u8425\u6027\u652F\u51FA", "Production and business outlay", {
      headers: ["\u7ECF\u8425\u6027\u652F\u51FA", "\u751F\u4EA7\u7ECF\u8425\u652F\u51FA", "aac074"],
      most: 1e8
    }),
    disposable: money("\u53EF\u652F\u914D\u6536\u5165", "Disposable income", { most: 1e8 }),
    stable: flag("\u6536\u5165\u7A33\u5B9A\u53EF\u6301\u7EED", "Income stable and sustainable"),
    rigidExpense: money("\u521A\u6027\u652F\u51FA", "Rigid expense", { most: 1e8 }),
    recordedOn: date("\u8BB0\u5F55\u65E5\u671F", "Recorded on")
  }
);
const LEDGER_KINDS = {
  wage: ["\u5DE5\u8D44\u6027\u6536\u5165", "wages"],
  business: ["\u751F\u4EA7\u7ECF\u8425\u6027\u6536\u5165", "production and business income"],
  property: ["\u8D22\u4EA7\u6027\u6536\u5165", "property income"],
  transfer: ["\u8F6C\u79FB\u6027\u6536\u5165", "transfers"],
  outlay: ["\u751F\u4EA7\u7ECF\u8425\u6027\u652F\u51FA", "production and business outlay"],
  loan: ["\u501F\u8D37", "loans"],
  gift: ["\u9988\u8D60", "gifts"],
  reimbursement: ["\u533B\u7597\u62A5\u9500", "reimbursed medical bills"],
  "school-aid": ["\u6559\u80B2\u8D44\u52A9", "school aid"],
  "housing-grant": ["\u5EFA\u623F\u8865\u52A9", "housing grants"],
  "one-off": ["\u4E00\u6B21\u6027\u6536\u5165", "one-off sums"]
};
const ledger = table(
  "ledger",
  { zh: "\u6536\u652F\u53F0\u8D26", en: "Ledger" },
  {
    zh: "\u53EF\u9009\u3002\u6BCF\u7B14\u4E00\u884C\uFF0C\u7528\u6765\u6838\u5BF9\u6536\u5165\u8868\u7684\u4E94\u9879\u3002",
    en: "Optional. One row an item, against which the five components are checked."
  },
  ["household"],
  {
    household: text("\u6237\u7F16\u53F7", "Household id", { headers: HOUSEHOLD_ID }),
    year: yearOf("\u6838\u7B97\u5E74\u5EA6", "Accounting year"),
    kind: code("\u7C7B\u522B", "Kind", LEDGER_KINDS),
    item: proseOf("\u9879\u76EE", "Item"),
    amount: money("\u91D1\u989D", "Amount", { most: 1e8 }),
    inKind: flag("\u5B9E\u7269", "In kind"),
    regular: flag("\u7ECF\u5E38\u6027", "Regular"),
    from: date("\u8D77\u59CB\u65E5\u671F", "From"),
    to: date("\u622A\u6B62\u65E5\u671F", "To"),
    evidence: code("\u51ED\u8BC1", "Evidence", {
      slip: ["\u5DE5\u8D44\u5355", "pay slip"],
      bank: ["\u94F6\u884C\u6D41\u6C34", "bank record"],
      contract: ["\u5408\u540C", "contract"],
      receipt: ["\u7968\u636E", "receipt"],
      statement: ["\u519C\u6237\u81EA\u8FF0", "statement of the household"],
      none: ["\u65E0", "none"]
    })
  }
);
const measures = table(
  "measures",
  { zh: "\u5E2E\u6276\u63AA\u65BD", en: "Assistance measures" },
  { zh: "\u6BCF\u9879\u63AA\u65BD\u4E00\u884C\u3002", en: "One row a measure." },
  ["household"],
  {
    household: text("\u6237\u7F16\u53F7", "Household id", { headers: HOUSEHOLD_ID }),
    member: text("\u6210\u5458\u7F16\u53F7", "Member id", { headers: MEMBER_ID }),
    batch: code("\u5E2E\u6276\u6279\u6B21", "Batch", {
      production: ["\u53D1\u5C55\u751F\u4EA7\u548C\u5C31\u4E1A", "production and employment"],
      relocation: ["\u6613\u5730\u642C\u8FC1", "relocation"],
      ecology: ["\u751F\u6001\u8865\u507F", "ecological compensation"],
      education: ["\u53D1\u5C55\u6559\u80B2", "education"],
      "social-security": ["\u793E\u4F1A\u4FDD\u969C\u515C\u5E95", "social security"],
      medical: ["\u533B\u7597\u6551\u52A9", "medical assistance"],
      reconstruction: ["\u707E\u540E\u91CD\u5EFA", "reconstruction after disaster"],
      none: ["\u4E0D\u5C5E\u4E94\u4E2A\u4E00\u6279", "none of the five batches"]
    }),
    kind: code("\u63AA\u65BD", "Kind", {
      industry: ["\u4EA7\u4E1A\u5E2E\u6276", "industry"],
      employment: ["\u52A1\u5DE5\u5C31\u4E1A", "employment"],
      "public-post": ["\u516C\u76CA\u6027\u5C97\u4F4D", "public-welfare post"],
      "micro-credit": ["\u5C0F\u989D\u4FE1\u8D37", "micro-credit"],
      relocation: ["\u6613\u5730\u6276\u8D2B\u642C\u8FC1", "relocation"],
      "house-repair": ["\u5371\u623F\u6539\u9020", "renovation of a dangerous house"],
      "rain-dew": ["\u96E8\u9732\u8BA1\u5212", "Rain and Dew grant"],
      "education-fund": ["\u6559\u80B2\u6276\u8D2B\u57FA\u91D1", "education fund"],
      "premium-paid": ["\u4EE3\u7F34\u533B\u4FDD", "insurance premium paid"],
      "medical-aid": ["\u533B\u7597\u6551\u52A9", "medical assistance"],
      dibao: ["\u4F4E\u4FDD", "dibao"],
      "temporary-aid": ["\u4E34\u65F6\u6551\u52A9", "temporary relief"],
      other: ["\u5176\u4ED6", "other"]
    }),
    amount: money("\u91D1\u989D", "Amount", { most: 1e8 }),
    from: date("\u8D77\u59CB\u65E5\u671F", "From"),
    to: date("\u622A\u6B62\u65E5\u671F", "To")
  }
);
export {
  incomes,
  ledger,
  measures
};
