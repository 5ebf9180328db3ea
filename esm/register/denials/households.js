const ON_FILE = ["registered", "exited", "relapsed"];
const RECORDED_AFTER = {
  households: ["registeredOn", "exitedOn", "relapsedOn", "cancelledOn"],
  members: ["birthDate", "joinedOn", "leftOn"],
  incomes: ["year"],
  dwellings: ["gradedOn", "worksFinishedOn", "acceptedOn", "keyHandedOverOn"],
  monitoring: ["clueOn", "identifiedOn", "firstMeasureOn", "eliminatedOn"],
  credit: ["lentOn"],
  "medical-costs": ["year"]
};
const inOrder = (id, earlier, later, zh, en) => ({
  id,
  message: { zh, en },
  form: { order: [earlier, later] }
});
const never = (id, cells, zh, en) => ({ id, message: { zh, en }, form: { never: cells } });
const HOUSEHOLD_DENIALS = [
  never(
    "unregistered-with-day",
    {
      "households.status": { is: ["not-registered"] },
      "households.registeredOn": { has: "come" }
    },
    "\u975E\u5EFA\u6863\u7ACB\u5361\u6237\uFF0C\u5374\u6709\u5EFA\u6863\u65E5\u671F",
    "not registered by one column, registered on a day by the other"
  ),
  never(
    "unregistered-and-exited",
    { "households.status": { is: ["not-registered"] }, "households.exitedOn": { has: "come" } },
    "\u975E\u5EFA\u6863\u7ACB\u5361\u6237\uFF0C\u5374\u6709\u8131\u8D2B\u65E5\u671F",
    "not registered by one column, exited on a day by the other"
  ),
  never(
    "not-exited-with-day",
    { "households.status": { is: ["registered"] }, "households.exitedOn": { has: "come" } },
    "\u6237\u72B6\u6001\u4E3A\u672A\u8131\u8D2B\uFF0C\u5374\u5DF2\u6709\u8131\u8D2B\u65E5\u671F",
    "not exited by one column, exited on a day by the other"
  ),
  never(
    "not-cancelled-with-day",
    {
      "households.status": { is: ["not-registered", ...ON_FILE] },
      "households.cancelledOn": { has: "come" }
    },
    "\u6237\u672A\u9500\u6237\uFF0C\u5374\u5DF2\u6709\u9500\u6237\u65E5\u671F",
    "not cancelled by one column, cancelled on a day by the other"
  ),
  inOrder(
    "exited-before-registered",
    "households.registeredOn",
    "households.exitedOn",
    "\u8131\u8D2B\u65E5\u671F\u65E9\u4E8E\u5EFA\u6863\u65E5\u671F",
    "exited before being registered"
  ),
  inOrder(
    "relapsed-before-registered",
    "households.registeredOn",
    "households.relapsedOn",
    "\u8FD4\u8D2B\u65E5\u671F\u65E9\u4E8E\u5EFA\u6863\u65E5\u671F",
    "relapsed before being registered"
  ),
  inOrder(
    "cancelled-before-registered",
    "households.registeredOn",
    "households.cancelledOn",
    "\u9500\u6237\u65E5\u671F\u65E9\u4E8E\u5EFA\u6863\u65E5\u671F",
    "cancelled before being registered"
  ),
  inOrder(
    "cancelled-before-exited",
    "households.exitedOn",
    "households.cancelledOn",
    "\u9500\u6237\u65E5\u671F\u65E9\u4E8E\u8131\u8D2B\u65E5\u671F",
    "cancelled before the exit"
  ),
  inOrder(
    "cancelled-before-relapsed",
    "households.relapsedOn",
    "households.cancelledOn",
    "\u9500\u6237\u65E5\u671F\u65E9\u4E8E\u8FD4\u8D2B\u65E5\u671F",
    "cancelled before the relapse"
  ),
  never(
    "unmonitored-under-watch",
    {
      "households.monitored": { is: [false] },
      "monitoring.identifiedOn": { has: "come" },
      "monitoring.elimination": { is: ["none"] }
    },
    "\u767B\u8BB0\u4E3A\u4E0D\u662F\u76D1\u6D4B\u5BF9\u8C61\uFF0C\u76D1\u6D4B\u8BB0\u5F55\u5374\u5728\u76D1\u6D4B\u4E14\u672A\u6D88\u9664",
    "not monitored by one table, identified and not eliminated by the other"
  ),
  never(
    "unstable-unregistered",
    {
      "households.status": { is: ["not-registered"] },
      "monitoring.category": { is: ["unstable"] }
    },
    "\u8131\u8D2B\u4E0D\u7A33\u5B9A\u6237\u662F\u5DF2\u8131\u8D2B\u7684\u5EFA\u6863\u7ACB\u5361\u6237",
    "an unstable household lifted out of poverty is a registered one"
  ),
  never(
    "marginal-registered",
    { "households.status": { is: ON_FILE }, "monitoring.category": { is: ["marginal"] } },
    "\u8FB9\u7F18\u6613\u81F4\u8D2B\u6237\u4E0D\u662F\u5EFA\u6863\u7ACB\u5361\u6237",
    "a marginal household is not a registered one"
  ),
  never(
    "no-works-finished",
    // Who moved into another house may have that one finished and accepted.
    {
      "dwellings.works": { is: ["none"] },
      "dwellings.relocation": { is: ["none"] },
      "dwellings.worksFinishedOn": "filled"
    },
    "\u672A\u6539\u9020\u3001\u672A\u642C\u8FC1\uFF0C\u5374\u6709\u7AE3\u5DE5\u65E5\u671F",
    "no works and no relocation by two columns, works finished on a day by the third"
  ),
  never(
    "no-works-accepted",
    {
      "dwellings.works": { is: ["none"] },
      "dwellings.relocation": { is: ["none"] },
      "dwellings.acceptance": { is: ["passed", "failed"] }
    },
    "\u672A\u6539\u9020\u3001\u672A\u642C\u8FC1\uFF0C\u5374\u6709\u9A8C\u6536\u7ED3\u8BBA",
    "no works and no relocation by two columns, works assessed by the third"
  ),
  never(
    "not-accepted-with-day",
    { "dwellings.acceptance": { is: ["none"] }, "dwellings.acceptedOn": "filled" },
    "\u672A\u9A8C\u6536\uFF0C\u5374\u6709\u9A8C\u6536\u65E5\u671F",
    "not assessed by one column, assessed on a day by the other"
  ),
  inOrder(
    "accepted-before-finished",
    "dwellings.worksFinishedOn",
    "dwellings.acceptedOn",
    "\u9A8C\u6536\u65E5\u671F\u65E9\u4E8E\u7AE3\u5DE5\u65E5\u671F",
    "assessed before the works were finished"
  ),
  never(
    "not-relocated-with-key",
    { "dwellings.relocation": { is: ["none"] }, "dwellings.keyHandedOver": { is: [true] } },
    "\u672A\u642C\u8FC1\uFF0C\u5374\u5DF2\u4EA4\u5B89\u7F6E\u623F\u94A5\u5319",
    "not relocated by one column, handed a key by the other"
  ),
  never(
    "not-relocated-with-key-day",
    { "dwellings.relocation": { is: ["none"] }, "dwellings.keyHandedOverOn": "filled" },
    "\u672A\u642C\u8FC1\uFF0C\u5374\u6709\u4EA4\u94A5\u5319\u65E5\u671F",
    "not relocated by one column, handed a key on a day by the other"
  ),
  never(
    "not-relocated-in-debt",
    { "dwellings.relocation": { is: ["none"] }, "dwellings.relocationDebt": { over: 0 } },
    "\u672A\u642C\u8FC1\uFF0C\u5374\u6709\u642C\u8FC1\u8D1F\u503A",
    "not relocated by one column, in debt for it by the other"
  ),
  never(
    "no-key-with-day",
    { "dwellings.keyHandedOver": { is: [false] }, "dwellings.keyHandedOverOn": { has: "come" } },
    "\u672A\u4EA4\u94A5\u5319\uFF0C\u5374\u5DF2\u6709\u4EA4\u94A5\u5319\u65E5\u671F",
    "no key by one column, handed over on a day by the other"
  ),
  never(
    "occupied-without-key",
    {
      "dwellings.relocation": { is: ["concentrated"] },
      "dwellings.keyHandedOver": { is: [false] },
      "dwellings.occupied": { is: [true] }
    },
    "\u96C6\u4E2D\u5B89\u7F6E\u672A\u4EA4\u94A5\u5319\uFF0C\u5374\u5DF2\u5165\u4F4F",
    "no key of the concentrated site by one column, living there by the other"
  ),
  never(
    "piped-but-far",
    { "water.piped": { is: [true] }, "water.roundTripMinutes": { over: 20 } },
    "\u6C34\u5DF2\u5165\u6237\uFF0C\u5F80\u8FD4\u53D6\u6C34\u5374\u8D85\u8FC720\u5206\u949F",
    "piped to the house by one column, more than 20 minutes there and back by the other"
  ),
  never(
    "piped-but-distant",
    { "water.piped": { is: [true] }, "water.fetchMetres": { over: 100 } },
    "\u6C34\u5DF2\u5165\u6237\uFF0C\u53D6\u6C34\u6C34\u5E73\u8DDD\u79BB\u5374\u8D85\u8FC7100\u7C73",
    "piped to the house by one column, more than 100 m to fetch by the other"
  ),
  never(
    "piped-but-steep",
    { "water.piped": { is: [true] }, "water.fetchClimb": { over: 20 } },
    "\u6C34\u5DF2\u5165\u6237\uFF0C\u53D6\u6C34\u5782\u76F4\u9AD8\u5DEE\u5374\u8D85\u8FC720\u7C73",
    "piped to the house by one column, more than 20 m of climb by the other"
  ),
  inOrder(
    "identified-before-clue",
    "monitoring.clueOn",
    "monitoring.identifiedOn",
    "\u8BC6\u522B\u65E5\u671F\u65E9\u4E8E\u98CE\u9669\u7EBF\u7D22\u65E5\u671F",
    "identified before there was a clue"
  ),
  inOrder(
    "eliminated-before-identified",
    "monitoring.identifiedOn",
    "monitoring.eliminatedOn",
    "\u6D88\u9664\u65E5\u671F\u65E9\u4E8E\u8BC6\u522B\u65E5\u671F",
    "eliminated before it was identified"
  ),
  inOrder(
    "eliminated-before-measure",
    "monitoring.firstMeasureOn",
    "monitoring.eliminatedOn",
    "\u6D88\u9664\u65E5\u671F\u65E9\u4E8E\u9996\u9879\u5E2E\u6276\u65E5\u671F",
    "eliminated before the first measure"
  ),
  never(
    "not-eliminated-with-day",
    { "monitoring.elimination": { is: ["none"] }, "monitoring.eliminatedOn": { has: "come" } },
    "\u98CE\u9669\u672A\u6D88\u9664\uFF0C\u5374\u5DF2\u6709\u6D88\u9664\u65E5\u671F",
    "not eliminated by one column, eliminated on a day by the other"
  ),
  ...[
    ["amount", { over: 0 }, "\u8D37\u6B3E\u91D1\u989D", "an amount"],
    ["lentOn", "filled", "\u653E\u6B3E\u65E5\u671F", "a day of lending"],
    ["dueOn", "filled", "\u5230\u671F\u65E5\u671F", "a day when it is due"],
    ["purpose", "filled", "\u7528\u9014", "a purpose"],
    ["subsidised", { is: [true] }, "\u8D22\u653F\u8D34\u606F", "subsidised interest"],
    ["guarantee", { is: [true] }, "\u62C5\u4FDD\u62B5\u62BC", "a guarantee"]
  ].map(
    ([column, test, zh, en]) => never(
      `no-credit-with-${column === "lentOn" ? "day" : column === "dueOn" ? "due-day" : column}`,
      { "credit.lent": { is: [false] }, [`credit.${column}`]: test },
      `\u6CA1\u6709\u5C0F\u989D\u4FE1\u8D37\uFF0C\u5374\u6709${zh}`,
      `no micro-credit by one column, ${en} by the other`
    )
  ),
  never(
    "credit-of-nothing",
    { "credit.lent": { is: [true] }, "credit.amount": { under: 0.01 } },
    "\u6709\u5C0F\u989D\u4FE1\u8D37\uFF0C\u8D37\u6B3E\u91D1\u989D\u5374\u4E3A0",
    "a micro-credit by one column, of nothing by the other"
  ),
  inOrder(
    "due-before-lent",
    "credit.lentOn",
    "credit.dueOn",
    "\u5230\u671F\u65E5\u671F\u65E9\u4E8E\u653E\u6B3E\u65E5\u671F",
    "due before it was lent"
  )
];
const ROW_DENIALS = {
  ledger: [
    inOrder(
      "ledger-after-year",
      "from",
      "year",
      "\u8D77\u59CB\u65E5\u671F\u665A\u4E8E\u6838\u7B97\u5E74\u5EA6",
      "begins after the accounting year"
    ),
    inOrder(
      "ledger-before-year",
      "year",
      "to",
      "\u622A\u6B62\u65E5\u671F\u65E9\u4E8E\u6838\u7B97\u5E74\u5EA6",
      "ends before the accounting year"
    ),
    inOrder("ledger-ends-before", "from", "to", "\u622A\u6B62\u65E5\u671F\u65E9\u4E8E\u8D77\u59CB\u65E5\u671F", "ends before it begins")
  ],
  measures: [
    inOrder("measure-ends-before", "from", "to", "\u622A\u6B62\u65E5\u671F\u65E9\u4E8E\u8D77\u59CB\u65E5\u671F", "ends before it begins")
  ],
  "medical-costs": [
    {
      id: "self-paid-beyond-costs",
      message: {
        zh: "\u4E2A\u4EBA\u81EA\u4ED8\u591A\u4E8E\u653F\u7B56\u8303\u56F4\u5185\u8D39\u7528",
        en: "the household paid more than the costs within the policy"
      },
      form: { parts: ["selfPaid"], whole: "inPolicy" }
    }
  ]
};
export {
  HOUSEHOLD_DENIALS,
  RECORDED_AFTER,
  ROW_DENIALS
};
