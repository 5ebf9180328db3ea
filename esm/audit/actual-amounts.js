import { divide, fromNumber, sum } from "../base/index.js";
import { plainValue } from "../register/index.js";
import { readFact } from "./actual-sets.js";
import { countHouseholds, isWhole } from "./registered.js";
function loansOf(all, asOf) {
  const test = (home) => hasLoan(home, asOf);
  const count = countHouseholds(all, test);
  const lent = all.homes.filter((home) => home.onFile === true && test(home) === true).map(({ household }) => plainValue(household.credit?.amount));
  const known = sum(lent.filter((amount) => amount !== void 0));
  const isSure = count.least === count.most && !lent.includes(void 0);
  return [
    {
      id: "creditHouseholds",
      label: { zh: "\u6276\u8D2B\u5C0F\u989D\u4FE1\u8D37\u6237", en: "households with a micro-credit" },
      subject: ["\u6276\u8D2B\u5C0F\u989D\u4FE1\u8D37", "\u5C0F\u989D\u4FE1\u8D37"],
      unit: "household",
      value: count.least === count.most ? fromNumber(count.least) : null,
      low: fromNumber(count.least),
      high: count.most === null ? null : fromNumber(count.most)
    },
    {
      id: "creditAmount",
      label: { zh: "\u6276\u8D2B\u5C0F\u989D\u4FE1\u8D37\u91D1\u989D", en: "sum of the micro-credits" },
      subject: ["\u6276\u8D2B\u5C0F\u989D\u4FE1\u8D37", "\u5C0F\u989D\u4FE1\u8D37", "\u6276\u8D2B\u5C0F\u989D\u4FE1\u8D37\u8D44\u91D1", "\u5C0F\u989D\u4FE1\u8D37\u8D44\u91D1"],
      unit: "yuan",
      value: isSure ? known : null,
      low: known,
      high: isSure ? known : null
    }
  ];
}
function hasLoan({ household: { credit } }, asOf) {
  const lent = plainValue(credit?.lent);
  if (lent !== true) return lent ?? null;
  const day = plainValue(credit?.lentOn);
  return day === void 0 || day <= asOf;
}
function incomeOf(all, context) {
  const homes = all.homes.filter(({ onFile }) => onFile === true);
  const amounts = (id) => knownNumbers(homes.map((home) => readFact(id, home, context)));
  const net = amounts("income.net");
  const heads = amounts("income.heads");
  const isSure = isWhole(all) && net !== void 0 && heads !== void 0;
  const divisor = isSure ? sum(heads) : "0";
  return {
    id: "netIncomePerHead",
    label: {
      zh: "\u5EFA\u6863\u7ACB\u5361\u8D2B\u56F0\u4EBA\u53E3\u4EBA\u5747\u7EAF\u6536\u5165",
      en: "net income per head of the registered people"
    },
    subject: ["\u8D2B\u56F0\u4EBA\u53E3", "\u8D2B\u56F0\u6237", "\u5EFA\u6863\u7ACB\u5361\u8D2B\u56F0\u4EBA\u53E3", "\u5EFA\u6863\u7ACB\u5361\u8D2B\u56F0\u6237"].flatMap((who) => [
      `${who}\u4EBA\u5747\u7EAF\u6536\u5165`,
      `${who}\u5E74\u4EBA\u5747\u7EAF\u6536\u5165`
    ]),
    except: ["\u975E"],
    unit: "yuan",
    value: isSure && divisor !== "0" ? divide(sum(net), divisor, 2) : null
  };
}
function knownNumbers(readings) {
  const values = readings.flatMap((one) => one.known ? [fromNumber(Number(one.value))] : []);
  return values.length === readings.length ? values : void 0;
}
export {
  incomeOf,
  loansOf
};
