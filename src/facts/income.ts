import {
  choose,
  column,
  count,
  DAY,
  equal,
  filledIn,
  first,
  lacking,
  latestAnniversary,
  minus,
  NO,
  noAnswer,
  parameter,
  perHead,
  plus,
  rounded,
  sum,
  whenKnown,
  YES,
  yearOf,
} from "./build.js";
import { describedColumn, type Expression } from "./expression.js";
import { type Fact, fact } from "./fact.js";
import { countMembers, member, someHeads, WORKERS } from "./members.js";

const COMPONENTS = ["wage", "business", "property", "transfer", "outlay"] as const;
type Component = (typeof COMPONENTS)[number];

/** The year whose accounts are the latest closed on the day. */
const accountingYear = yearOf(latestAnniversary(parameter("income-year-end"), DAY));

/**
 * Of the income record of the accounting year. A record whose year is not known could be that of the
 * year asked for, so it leaves the whole unknown.
 */
const ofYear = (of: Expression): Expression => first("incomes", "year", accountingYear, of);

const kind = column("ledger", "kind");
const inThatYear = equal(column("ledger", "year"), column("incomes", "year"));

const gifts = parameter("income-counts-gifts");

/** Which gifts each value of the parameter `income-counts-gifts` counts as transfers. */
export const COUNTED_GIFTS: Readonly<Record<string, Expression>> = {
  none: NO,
  regular: column("ledger", "regular"),
  all: YES,
};

/**
 * A component as the record states it. Where the household keeps a ledger for the year, its items must
 * add up to it: loans, reimbursed bills, aid, grants and one-off sums are no income; which gifts are
 * is a parameter.
 */
function stated(component: Component): Expression {
  const amount = column("incomes", component);
  const isOfKind = equal(kind, component);
  const counts =
    component === "transfer"
      ? choose(equal(kind, "gift"), named(gifts, "income-counts-gifts", COUNTED_GIFTS), isOfKind)
      : isOfKind;
  const items = sum("ledger", choose(inThatYear, counts, NO), column("ledger", "amount"));
  const checked = choose(
    equal(count("ledger", inThatYear), 0),
    amount,
    choose(
      equal(items, amount),
      amount,
      lacking("conflicting", `incomes.${component}`, amount, items),
    ),
  );
  return whenKnown(amount, checked);
}

const [wage, business, property, transfer, outlay] = COMPONENTS.map(stated) as [
  Expression,
  Expression,
  Expression,
  Expression,
  Expression,
];
const net = ofYear(minus(plus(wage, business, property, transfer), outlay));

/** What the components are called where net income is made of them. */
export const componentNames = () =>
  [wage, business, property, transfer, outlay].map(
    (expression, index) =>
      [expression, describedColumn("incomes", COMPONENTS[index] as Component).label] as const,
  );

const disposable = column("incomes", "disposable");

/** What each value of the parameter `income-concept` takes for the income of a household. */
export const CONCEPTS: Readonly<Record<string, Expression>> = {
  net,
  disposable: ofYear(
    choose(
      filledIn(disposable),
      disposable,
      noAnswer(disposable, {
        zh: "所在地按可支配收入，纯收入不能代替",
        en: "this place goes by disposable income, for which net income cannot stand in",
      }),
    ),
  ),
};

/** Income net of outlay; `filled.incomes` asks whether it is known. */
export const NET_INCOME = rounded(net);
export const YEAR_END = parameter("income-year-end");

const divisor = parameter("income-divisor");
const hukouHere = countMembers(member("hukouHere"));
const sharing = countMembers(member("sharesExpenses"));

/** Whom each value of the parameter `income-divisor` counts. */
export const DIVISORS: Readonly<Record<string, Expression>> = {
  "on-file": countMembers(),
  hukou: hukouHere,
  "co-residing": sharing,
};

/** How many heads income is divided by: the divisor that the law of the day and place names. */
const heads = named(divisor, "income-divisor", DIVISORS);

const component = (name: Component, zh: string, en: string): Fact<"household"> =>
  fact(`income.${name}`, "household", zh, en, rounded(ofYear(stated(name))), { unit: "CNY/year" });

/** Takes what the law of the day and place names. */
function named(
  value: Expression,
  name: string,
  by: Readonly<Record<string, Expression>>,
): Expression {
  return Object.entries(by).reduceRight<Expression>(
    (otherwise, [code, taken]) => choose(equal(value, code), taken, otherwise),
    lacking("no-parameter", `parameter.${name}`, value),
  );
}

const netPerHead = (
  id: string,
  zh: string,
  en: string,
  by: Expression,
  parts: readonly string[] = [],
): Fact<"household"> =>
  fact(id, "household", zh, en, perHead(net, someHeads(by)), {
    unit: "CNY/person/year",
    about: {
      zh: "（工资性＋生产经营性＋财产性＋转移性收入－生产经营性支出）÷人数，舍去不足一分的部分；取判定日前最近一个已结束的核算年度。",
      en: "(wages + production and business + property + transfers - outlay) / heads, rounded down to the fen; of the latest accounting year closed by the day of judgement.",
    },
    parts: [...COMPONENTS.map((one) => `income.${one}`), ...parts],
  });

/** No income at all. */
const NOTHING = sum("incomes", NO, column("incomes", "wage"));
const income = named(parameter("income-concept"), "income-concept", CONCEPTS);

export const INCOME_FACTS: readonly Fact<"household">[] = [
  fact(
    "income.perHead",
    "household",
    "人均收入",
    "Income per head",
    perHead(income, someHeads(heads)),
    {
      unit: "CNY/person/year",
      about: {
        zh: "所在地按纯收入的为人均纯收入，按可支配收入的为可支配收入÷人数，舍去不足一分的部分。",
        en: "Net income per head where the place goes by net income; where it goes by disposable income, that / heads, rounded down to the fen.",
      },
      parts: [...COMPONENTS.map((one) => `income.${one}`), "income.heads"],
    },
  ),
  fact(
    "income.perHeadOfAble",
    "household",
    "人均收入（有劳动能力的户）",
    "Income per head of a household with somebody able to work",
    choose(equal(WORKERS, 0), NOTHING, perHead(income, someHeads(heads))),
    {
      unit: "CNY/person/year",
      about: {
        zh: "同人均收入；没有人有劳动能力的户为0。",
        en: "The income per head; 0 for a household in which nobody can work.",
      },
    },
  ),
  netPerHead("income.netPerHead", "人均纯收入", "Net income per head", heads, ["income.heads"]),
  netPerHead(
    "income.netPerHeadByHukou",
    "人均纯收入（按户籍人口）",
    "Net income per head whose hukou is here",
    hukouHere,
  ),
  netPerHead(
    "income.netPerHeadBySharing",
    "人均纯收入（按共享开支人口）",
    "Net income per head that shares expenses",
    sharing,
  ),
  component("wage", "工资性收入", "Wages"),
  component("business", "生产经营性收入", "Production and business income"),
  component("property", "财产性收入", "Property income"),
  component("transfer", "转移性收入", "Transfers"),
  component("outlay", "生产经营性支出", "Production and business outlay"),
  fact("income.net", "household", "家庭纯收入", "Net income of the household", NET_INCOME, {
    unit: "CNY/year",
  }),
  fact("income.heads", "household", "计算人均的人数", "Heads that income is divided by", heads, {
    unit: "person",
  }),
  fact(
    "income.stable",
    "household",
    "收入稳定可持续",
    "Income stable and sustainable",
    ofYear(column("incomes", "stable")),
  ),
];
