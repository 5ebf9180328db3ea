import type { TableName } from "../tables/index.js";
import type { Denial } from "./form.js";

const ON_FILE = ["registered", "exited", "relapsed"] as const;

/**
 * What a row cannot tell before it has come about. A row with a later one of these than its day of
 * recording has been written on since, and nobody knows when it was recorded.
 */
export const RECORDED_AFTER: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  households: ["registeredOn", "exitedOn", "relapsedOn", "cancelledOn"],
  members: ["birthDate", "joinedOn", "leftOn"],
  incomes: ["year"],
  dwellings: ["gradedOn", "worksFinishedOn", "acceptedOn", "keyHandedOverOn"],
  monitoring: ["clueOn", "identifiedOn", "firstMeasureOn", "eliminatedOn"],
  credit: ["lentOn"],
  "medical-costs": ["year"],
};

const inOrder = (id: string, earlier: string, later: string, zh: string, en: string): Denial => ({
  id,
  message: { zh, en },
  form: { order: [earlier, later] },
});

const never = (
  id: string,
  cells: Extract<Denial["form"], { never: unknown }>["never"],
  zh: string,
  en: string,
): Denial => ({ id, message: { zh, en }, form: { never: cells } });

/** What the one-row records of a household cannot say at once, within a table and across tables. */
export const HOUSEHOLD_DENIALS: readonly Denial[] = [
  never(
    "unregistered-with-day",
    {
      "households.status": { is: ["not-registered"] },
      "households.registeredOn": { has: "come" },
    },
    "非建档立卡户，却有建档日期",
    "not registered by one column, registered on a day by the other",
  ),
  never(
    "unregistered-and-exited",
    { "households.status": { is: ["not-registered"] }, "households.exitedOn": { has: "come" } },
    "非建档立卡户，却有脱贫日期",
    "not registered by one column, exited on a day by the other",
  ),
  never(
    "not-exited-with-day",
    { "households.status": { is: ["registered"] }, "households.exitedOn": { has: "come" } },
    "户状态为未脱贫，却已有脱贫日期",
    "not exited by one column, exited on a day by the other",
  ),
  never(
    "not-cancelled-with-day",
    {
      "households.status": { is: ["not-registered", ...ON_FILE] },
      "households.cancelledOn": { has: "come" },
    },
    "户未销户，却已有销户日期",
    "not cancelled by one column, cancelled on a day by the other",
  ),
  inOrder(
    "exited-before-registered",
    "households.registeredOn",
    "households.exitedOn",
    "脱贫日期早于建档日期",
    "exited before being registered",
  ),
  inOrder(
    "relapsed-before-registered",
    "households.registeredOn",
    "households.relapsedOn",
    "返贫日期早于建档日期",
    "relapsed before being registered",
  ),
  inOrder(
    "cancelled-before-registered",
    "households.registeredOn",
    "households.cancelledOn",
    "销户日期早于建档日期",
    "cancelled before being registered",
  ),
  inOrder(
    "cancelled-before-exited",
    "households.exitedOn",
    "households.cancelledOn",
    "销户日期早于脱贫日期",
    "cancelled before the exit",
  ),
  inOrder(
    "cancelled-before-relapsed",
    "households.relapsedOn",
    "households.cancelledOn",
    "销户日期早于返贫日期",
    "cancelled before the relapse",
  ),
  never(
    "unmonitored-under-watch",
    {
      "households.monitored": { is: [false] },
      "monitoring.identifiedOn": { has: "come" },
      "monitoring.elimination": { is: ["none"] },
    },
    "登记为不是监测对象，监测记录却在监测且未消除",
    "not monitored by one table, identified and not eliminated by the other",
  ),
  never(
    "unstable-unregistered",
    {
      "households.status": { is: ["not-registered"] },
      "monitoring.category": { is: ["unstable"] },
    },
    "脱贫不稳定户是已脱贫的建档立卡户",
    "an unstable household lifted out of poverty is a registered one",
  ),
  never(
    "marginal-registered",
    { "households.status": { is: ON_FILE }, "monitoring.category": { is: ["marginal"] } },
    "边缘易致贫户不是建档立卡户",
    "a marginal household is not a registered one",
  ),

  never(
    "no-works-finished",
    // Who moved into another house may have that one finished and accepted.
    {
      "dwellings.works": { is: ["none"] },
      "dwellings.relocation": { is: ["none"] },
      "dwellings.worksFinishedOn": "filled",
    },
    "未改造、未搬迁，却有竣工日期",
    "no works and no relocation by two columns, works finished on a day by the third",
  ),
  never(
    "no-works-accepted",
    {
      "dwellings.works": { is: ["none"] },
      "dwellings.relocation": { is: ["none"] },
      "dwellings.acceptance": { is: ["passed", "failed"] },
    },
    "未改造、未搬迁，却有验收结论",
    "no works and no relocation by two columns, works assessed by the third",
  ),
  never(
    "not-accepted-with-day",
    { "dwellings.acceptance": { is: ["none"] }, "dwellings.acceptedOn": "filled" },
    "未验收，却有验收日期",
    "not assessed by one column, assessed on a day by the other",
  ),
  inOrder(
    "accepted-before-finished",
    "dwellings.worksFinishedOn",
    "dwellings.acceptedOn",
    "验收日期早于竣工日期",
    "assessed before the works were finished",
  ),
  never(
    "not-relocated-with-key",
    { "dwellings.relocation": { is: ["none"] }, "dwellings.keyHandedOver": { is: [true] } },
    "未搬迁，却已交安置房钥匙",
    "not relocated by one column, handed a key by the other",
  ),
  never(
    "not-relocated-with-key-day",
    { "dwellings.relocation": { is: ["none"] }, "dwellings.keyHandedOverOn": "filled" },
    "未搬迁，却有交钥匙日期",
    "not relocated by one column, handed a key on a day by the other",
  ),
  never(
    "not-relocated-in-debt",
    { "dwellings.relocation": { is: ["none"] }, "dwellings.relocationDebt": { over: 0 } },
    "未搬迁，却有搬迁负债",
    "not relocated by one column, in debt for it by the other",
  ),
  never(
    "no-key-with-day",
    { "dwellings.keyHandedOver": { is: [false] }, "dwellings.keyHandedOverOn": { has: "come" } },
    "未交钥匙，却已有交钥匙日期",
    "no key by one column, handed over on a day by the other",
  ),
  never(
    "occupied-without-key",
    {
      "dwellings.relocation": { is: ["concentrated"] },
      "dwellings.keyHandedOver": { is: [false] },
      "dwellings.occupied": { is: [true] },
    },
    "集中安置未交钥匙，却已入住",
    "no key of the concentrated site by one column, living there by the other",
  ),

  never(
    "piped-but-far",
    { "water.piped": { is: [true] }, "water.roundTripMinutes": { over: 20 } },
    "水已入户，往返取水却超过20分钟",
    "piped to the house by one column, more than 20 minutes there and back by the other",
  ),
  never(
    "piped-but-distant",
    { "water.piped": { is: [true] }, "water.fetchMetres": { over: 100 } },
    "水已入户，取水水平距离却超过100米",
    "piped to the house by one column, more than 100 m to fetch by the other",
  ),
  never(
    "piped-but-steep",
    { "water.piped": { is: [true] }, "water.fetchClimb": { over: 20 } },
    "水已入户，取水垂直高差却超过20米",
    "piped to the house by one column, more than 20 m of climb by the other",
  ),

  inOrder(
    "identified-before-clue",
    "monitoring.clueOn",
    "monitoring.identifiedOn",
    "识别日期早于风险线索日期",
    "identified before there was a clue",
  ),
  inOrder(
    "eliminated-before-identified",
    "monitoring.identifiedOn",
    "monitoring.eliminatedOn",
    "消除日期早于识别日期",
    "eliminated before it was identified",
  ),
  inOrder(
    "eliminated-before-measure",
    "monitoring.firstMeasureOn",
    "monitoring.eliminatedOn",
    "消除日期早于首项帮扶日期",
    "eliminated before the first measure",
  ),
  never(
    "not-eliminated-with-day",
    { "monitoring.elimination": { is: ["none"] }, "monitoring.eliminatedOn": { has: "come" } },
    "风险未消除，却已有消除日期",
    "not eliminated by one column, eliminated on a day by the other",
  ),

  ...(
    [
      ["amount", { over: 0 }, "贷款金额", "an amount"],
      ["lentOn", "filled", "放款日期", "a day of lending"],
      ["dueOn", "filled", "到期日期", "a day when it is due"],
      ["purpose", "filled", "用途", "a purpose"],
      ["subsidised", { is: [true] }, "财政贴息", "subsidised interest"],
      ["guarantee", { is: [true] }, "担保抵押", "a guarantee"],
    ] as const
  ).map(([column, test, zh, en]) =>
    never(
      `no-credit-with-${column === "lentOn" ? "day" : column === "dueOn" ? "due-day" : column}`,
      { "credit.lent": { is: [false] }, [`credit.${column}`]: test },
      `没有小额信贷，却有${zh}`,
      `no micro-credit by one column, ${en} by the other`,
    ),
  ),
  never(
    "credit-of-nothing",
    { "credit.lent": { is: [true] }, "credit.amount": { under: 0.01 } },
    "有小额信贷，贷款金额却为0",
    "a micro-credit by one column, of nothing by the other",
  ),
  inOrder(
    "due-before-lent",
    "credit.lentOn",
    "credit.dueOn",
    "到期日期早于放款日期",
    "due before it was lent",
  ),
];

/** What one row of a table with several rows a household cannot say at once. */
export const ROW_DENIALS: Readonly<
  Record<"ledger" | "measures" | "medical-costs", readonly Denial[]>
> = {
  ledger: [
    inOrder(
      "ledger-after-year",
      "from",
      "year",
      "起始日期晚于核算年度",
      "begins after the accounting year",
    ),
    inOrder(
      "ledger-before-year",
      "year",
      "to",
      "截止日期早于核算年度",
      "ends before the accounting year",
    ),
    inOrder("ledger-ends-before", "from", "to", "截止日期早于起始日期", "ends before it begins"),
  ],
  measures: [
    inOrder("measure-ends-before", "from", "to", "截止日期早于起始日期", "ends before it begins"),
  ],
  "medical-costs": [
    {
      id: "self-paid-beyond-costs",
      message: {
        zh: "个人自付多于政策范围内费用",
        en: "the household paid more than the costs within the policy",
      },
      form: { parts: ["selfPaid"], whole: "inPolicy" },
    },
  ],
};
