import {
  addDays,
  addMonths,
  contains,
  isPlainDate,
  known,
  latestAnniversary,
  unknown
} from "../../base/index.js";
import { placesAround } from "./places.js";
function isUnconfirmed(sources) {
  return sources.every(
    ({ confidence }) => confidence === "general-knowledge" || confidence === "uncertain"
  );
}
const YEAR_END = "income-year-end";
function resolveParameter(parameter, context, book) {
  if (parameter.takenFrom === void 0) return lookUp(parameter, context);
  const end = readYearEnd(context, book);
  if (!end.known) return { name: parameter.name, reading: end };
  return lookUp(parameter, { ...context, asOf: latestAnniversary(end.value, context.asOf) });
}
function readYearEnd(context, book) {
  const parameter = book.get(YEAR_END);
  const reading = parameter === void 0 ? void 0 : lookUp(parameter, context).reading;
  if (reading?.known === false) return reading;
  const end = reading?.value;
  if (typeof end === "string" && isPlainDate(`2000-${end}`)) return known(end);
  const found = end === void 0 ? "not-set" : "unsuitable";
  return unknown({ reason: "no-parameter", field: `parameter.${YEAR_END}`, found });
}
function firstDaysOf(parameter, day, book) {
  if (parameter.takenFrom === void 0) return [day];
  const ends = (book.get(YEAR_END)?.histories ?? []).flatMap(
    ({ values }) => values.flatMap(
      ({ value }) => typeof value === "string" && isPlainDate(`2000-${value}`) ? value : []
    )
  );
  const lastOfYear = addDays(addMonths(day, 12), -1);
  return [...new Set(ends)].map((end) => latestAnniversary(end, lastOfYear)).sort();
}
function lookUp(parameter, context) {
  const absent = (found2, note) => unknown({
    reason: "no-parameter",
    field: `parameter.${parameter.name}`,
    found: found2,
    ...note === void 0 ? {} : { note }
  });
  const history = historyAt(parameter, context.place);
  if (history === void 0) return { name: parameter.name, reading: absent("not-set") };
  const begun = history.values.filter((entry2) => entry2.from <= context.asOf);
  const { knownAt } = context;
  const published = knownAt === void 0 ? begun : begun.filter(({ publishedOn, from }) => (publishedOn ?? from) <= knownAt);
  const entry = latest(published);
  const { place } = history;
  const found = { name: parameter.name, place, ...entry === void 0 ? {} : { entry } };
  if (entry === void 0 || !contains({ from: entry.from, to: entry.to ?? null }, context.asOf)) {
    return { ...found, reading: absent("no value on this day") };
  }
  if (entry.value === null) {
    return { ...found, reading: absent(entry.absence ?? "not-found", entry.note) };
  }
  const undated = knownAt !== void 0 && entry.publishedOn === null;
  if (context.confirmedOnly === true && (undated || isUnconfirmed(entry.sources))) {
    return { ...found, reading: absent("unconfirmed") };
  }
  return { ...found, reading: { known: true, value: entry.value } };
}
function historyAt({ histories }, place) {
  return placesAround(place).map((around) => histories.find((one) => one.place === around)).find((one) => one !== void 0);
}
function resolveNamed(parameters, name, context) {
  const parameter = parameters.get(name);
  if (parameter !== void 0) return resolveParameter(parameter, context, parameters);
  return {
    name,
    reading: unknown({
      reason: "no-parameter",
      field: `parameter.${name}`,
      found: "not-defined",
      note: {
        zh: `\u6240\u7528\u89C4\u5219\u6CA1\u6709\u767B\u8BB0\u53C2\u6570\u201C${name}\u201D`,
        en: `The rules in use do not define parameter \u201C${name}\u201D`
      }
    })
  };
}
function latest(entries) {
  return entries.reduce(
    (best, entry) => best === void 0 || entry.from > best.from ? entry : best,
    void 0
  );
}
export {
  YEAR_END,
  firstDaysOf,
  historyAt,
  isUnconfirmed,
  resolveNamed,
  resolveParameter
};
