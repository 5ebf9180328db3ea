import { fromNumber, unknown, yearOf } from "../base/index.js";
import { builtInFigureRules } from "../figures/index.js";
import {
  builtinIndicators,
  flattenPlaces,
  homesOn,
  measureRegister
} from "../indicators/index.js";
import { plainValue } from "../register/index.js";
import { incomeOf, loansOf } from "./actual-amounts.js";
import { actualSets, exitsIn } from "./actual-sets.js";
import { countHouseholds, countPeople, headsOn } from "./registered.js";
function actualsOf(register, context) {
  const { asOf } = context;
  const rules = context.rules ?? builtInFigureRules();
  const sets = [
    ...actualSets(asOf, rules),
    exitsIn(yearOf(asOf), rules.counted.exits.ofThisYear, rules)
  ];
  const homes = homesOn(register, { asOf });
  const everybody = headsOn(asOf, context.mostPeople);
  const parameter = context.parameter ?? ((name) => unknown({ reason: "no-parameter", field: `parameter.${name}` }));
  return [
    ...sets.flatMap((set) => countsOf(set, homes, everybody)),
    villagesOf(register),
    ...loansOf(homes, asOf),
    incomeOf(homes, { asOf, parameter }),
    ...sharesOf(register, context, rules)
  ];
}
function countsOf(set, homes, everybody) {
  const { id, subject, except } = set;
  const households = countHouseholds(homes, set.test);
  const people = countPeople(homes, set.test, set.heads ?? everybody);
  const shared = except === void 0 ? {} : { except };
  return [
    {
      id: `${id}Households`,
      label: set.households,
      subject,
      ...shared,
      unit: "household",
      ...bounds(households)
    },
    {
      id: `${id}People`,
      label: set.people,
      subject: [...subject, ...set.peopleSubject ?? []],
      ...shared,
      unit: "person",
      ...bounds(people)
    }
  ];
}
function bounds({ least, most }) {
  const low = fromNumber(least);
  const high = most === null ? null : fromNumber(most);
  return { value: low === high ? low : null, low, high };
}
function villagesOf({ villages, townships }) {
  const declared = townships.map((one) => plainValue(one.declaredVillages));
  const isWhole = townships.length > 0 && declared.reduce((all, one) => all + (one ?? Number.NaN), 0) === villages.length;
  return {
    id: "villages",
    label: { zh: "\u884C\u653F\u6751", en: "villages" },
    subject: ["\u884C\u653F\u6751"],
    unit: "\u4E2A",
    ...bounds({ least: villages.length, most: isWhole ? villages.length : null })
  };
}
function sharesOf(register, context, { counted }) {
  const { asOf, mostPeople, indicators = builtinIndicators() } = context;
  const rolled = measureRegister(register, indicators, { asOf, mostPeople });
  const top = flattenPlaces(rolled.places).filter(({ level }) => level === "township");
  const measurements = top.length === 1 ? top[0]?.measurements ?? [] : [];
  return counted.shares.map(({ indicator, label, subject, except }) => {
    const found = measurements.find((one) => one.indicator === indicator);
    return {
      id: indicator,
      label,
      subject,
      ...except === void 0 ? {} : { except },
      unit: "percent",
      value: found?.value ?? null,
      low: found?.lowest ?? null,
      high: found?.highest ?? null
    };
  });
}
export {
  actualsOf,
  countsOf
};
