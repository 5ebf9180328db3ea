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
  yearOf
} from "./build.js";
import { describedColumn } from "./expression.js";
import { fact } from "./fact.js";
import { countMembers, member, someHeads, WORKERS } from "./members.js";
const COMPONENTS = ["wage", "business", "property", "transfer", "outlay"];
const accountingYear = yearOf(latestAnniversary(parameter("income-year-end"), DAY));
const ofYear = (of) => first("incomes", "year", accountingYear, of);
const kind = column("ledger", "kind");
const inThatYear = equal(column("ledger", "year"), column("incomes", "year"));
const gifts = parameter("income-counts-gifts");
const COUNTED_GIFTS = {
  none: NO,
  regular: column("ledger", "regular"),
  all: YES
};
function stated(component2) {
  const amount = column("incomes", component2);
  const isOfKind = equal(kind, component2);
  const counts = component2 === "transfer" ? choose(equal(kind, "gift"), named(gifts, "income-counts-gifts", COUNTED_GIFTS), isOfKind) : isOfKind;
  const items = sum("ledger", choose(inThatYear, counts, NO), column("ledger", "amount"));
  const checked = choose(
    equal(count("ledger", inThatYear), 0),
    amount,
    choose(
      equal(items, amount),
      amount,
      lacking("conflicting", `incomes.${component2}`, amount, items)
    )
  );
  return whenKnown(amount, checked);
}
const [wage, business, property, transfer, outlay] = COMPONENTS.map(stated);
const net = ofYear(minus(plus(wage, business, property, transfer), outlay));
const componentNames = () => [wage, business, property, transfer, outlay].map(
  (expression, index) => [expression, describedColumn("incomes", COMPONENTS[index]).label]
);
const disposable = column("incomes", "disposable");
const CONCEPTS = {
  net,
  disposable: ofYear(
    choose(
      filledIn(disposable),
      disposable,
      noAnswer(disposable, {
        zh: "\u6240\u5728\u5730\u6309\u53EF\u652F\u914D\u6536\u5165\uFF0C\u7EAF\u6536\u5165\u4E0D\u80FD\u4EE3\u66FF",
        en: "this place goes by disposable income, for which net income cannot stand in"
      })
    )
  )
};
const NET_INCOME = rounded(net);
const YEAR_END = parameter("income-year-end");
const divisor = parameter("income-divisor");
const hukouHere = countMembers(member("hukouHere"));
const sharing = countMembers(member("sharesExpenses"));
const DIVISORS = {
  "on-file": countMembers(),
  hukou: hukouHere,
  "co-residing": sharing
};
const heads = named(divisor, "income-divisor", DIVISORS);
const component = (name, zh, en) => fact(`income.${name}`, "household", zh, en, rounded(ofYear(stated(name))), { unit: "CNY/year" });
function named(value, name, by) {
  return Object.entries(by).reduceRight(
    (otherwise, [code, taken]) => choose(equal(value, code), taken, otherwise),
    lacking("no-parameter", `parameter.${name}`, value)
  );
}
const netPerHead = (id, zh, en, by, parts = []) => fact(id, "household", zh, en, perHead(net, someHeads(by)), {
  unit: "CNY/person/year",
  about: {
    zh: "\uFF08\u5DE5\u8D44\u6027\uFF0B\u751F\u4EA7\u7ECF\u8425\u6027\uFF0B\u8D22\u4EA7\u6027\uFF0B\u8F6C\u79FB\u6027\u6536\u5165\uFF0D\u751F\u4EA7\u7ECF\u8425\u6027\u652F\u51FA\uFF09\xF7\u4EBA\u6570\uFF0C\u820D\u53BB\u4E0D\u8DB3\u4E00\u5206\u7684\u90E8\u5206\uFF1B\u53D6\u5224\u5B9A\u65E5\u524D\u6700\u8FD1\u4E00\u4E2A\u5DF2\u7ED3\u675F\u7684\u6838\u7B97\u5E74\u5EA6\u3002",
    en: "(wages + production and business + property + transfers - outlay) / heads, rounded down to the fen; of the latest accounting year closed by the day of judgement."
  },
  parts: [...COMPONENTS.map((one) => `income.${one}`), ...parts]
});
const NOTHING = sum("incomes", NO, column("incomes", "wage"));
const income = named(parameter("income-concept"), "income-concept", CONCEPTS);
const INCOME_FACTS = [
  fact(
    "income.perHead",
    "household",
    "\u4EBA\u5747\u6536\u5165",
    "Income per head",
    perHead(income, someHeads(heads)),
    {
      unit: "CNY/person/year",
      about: {
        zh: "\u6240\u5728\u5730\u6309\u7EAF\u6536\u5165\u7684\u4E3A\u4EBA\u5747\u7EAF\u6536\u5165\uFF0C\u6309\u53EF\u652F\u914D\u6536\u5165\u7684\u4E3A\u53EF\u652F\u914D\u6536\u5165\xF7\u4EBA\u6570\uFF0C\u820D\u53BB\u4E0D\u8DB3\u4E00\u5206\u7684\u90E8\u5206\u3002",
        en: "Net income per head where the place goes by net income; where it goes by disposable income, that / heads, rounded down to the fen."
      },
      parts: [...COMPONENTS.map((one) => `income.${one}`), "income.heads"]
    }
  ),
  fact(
    "income.perHeadOfAble",
    "household",
    "\u4EBA\u5747\u6536\u5165\uFF08\u6709\u52B3\u52A8\u80FD\u529B\u7684\u6237\uFF09",
    "Income per head of a household with somebody able to work",
    choose(equal(WORKERS, 0), NOTHING, perHead(income, someHeads(heads))),
    {
      unit: "CNY/person/year",
      about: {
        zh: "\u540C\u4EBA\u5747\u6536\u5165\uFF1B\u6CA1\u6709\u4EBA\u6709\u52B3\u52A8\u80FD\u529B\u7684\u6237\u4E3A0\u3002",
        en: "The income per head; 0 for a household in which nobody can work."
      }
    }
  ),
  netPerHead("income.netPerHead", "\u4EBA\u5747\u7EAF\u6536\u5165", "Net income per head", heads, ["income.heads"]),
  netPerHead(
    "income.netPerHeadByHukou",
    "\u4EBA\u5747\u7EAF\u6536\u5165\uFF08\u6309\u6237\u7C4D\u4EBA\u53E3\uFF09",
    "Net income per head whose hukou is here",
    hukouHere
  ),
  netPerHead(
    "income.netPerHeadBySharing",
    "\u4EBA\u5747\u7EAF\u6536\u5165\uFF08\u6309\u5171\u4EAB\u5F00\u652F\u4EBA\u53E3\uFF09",
    "Net income per head that shares expenses",
    sharing
  ),
  component("wage", "\u5DE5\u8D44\u6027\u6536\u5165", "Wages"),
  component("business", "\u751F\u4EA7\u7ECF\u8425\u6027\u6536\u5165", "Production and business income"),
  component("property", "\u8D22\u4EA7\u6027\u6536\u5165", "Property income"),
  component("transfer", "\u8F6C\u79FB\u6027\u6536\u5165", "Transfers"),
  component("outlay", "\u751F\u4EA7\u7ECF\u8425\u6027\u652F\u51FA", "Production and business outlay"),
  fact("income.net", "household", "\u5BB6\u5EAD\u7EAF\u6536\u5165", "Net income of the household", NET_INCOME, {
    unit: "CNY/year"
  }),
  fact("income.heads", "household", "\u8BA1\u7B97\u4EBA\u5747\u7684\u4EBA\u6570", "Heads that income is divided by", heads, {
    unit: "person"
  }),
  fact(
    "income.stable",
    "household",
    "\u6536\u5165\u7A33\u5B9A\u53EF\u6301\u7EED",
    "Income stable and sustainable",
    ofYear(column("incomes", "stable"))
  )
];
export {
  CONCEPTS,
  COUNTED_GIFTS,
  DIVISORS,
  INCOME_FACTS,
  NET_INCOME,
  YEAR_END,
  componentNames
};
