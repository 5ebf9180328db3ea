import fc from "fast-check";
import { addDays, expectCall, fromNumber } from "../base/index.js";
import { FACTS, ownerOf } from "../facts/index.js";
import { TABLES } from "../register/index.js";
import { MARKS, SUBJECT_KIND, TYPED } from "./shapes.js";
function daysBefore(asOf) {
  const back = fc.oneof(
    { weight: 2, arbitrary: fc.integer({ min: 0, max: 20 * 366 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 90 * 366 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 400 }) }
  );
  return back.map((days) => addDays(asOf, -days));
}
function amounts(marks, places, max) {
  const unit = 10 ** places;
  const anywhere = fc.integer({ min: 0, max: max * unit }).map((parts) => parts / unit);
  const usable = marks.filter((mark) => mark >= 0);
  if (usable.length === 0) return anywhere;
  const beside = fc.tuple(fc.constantFrom(...usable), fc.constantFrom(-unit, -1, 0, 0, 1, unit)).map(([mark, parts]) => Math.max(0, Math.round(mark * unit) + parts) / unit);
  return fc.oneof(anywhere, beside);
}
const orNone = (amount) => fc.oneof({ weight: 4, arbitrary: amount }, { weight: 1, arbitrary: fc.constant(0) });
const names = fc.constantFrom("\u7532", "\u4E59", "\u4E19", "\u4E01", "\u620A", "\u4E1C\u6C9F", "\u897F\u576A");
function within(value, { least = 0, most = value, aboveOne }) {
  const inside = Math.min(Math.max(value, least), most);
  return aboveOne === true && inside <= 1 ? 0 : inside;
}
function columnValues(column, options) {
  const { asOf, marks = [] } = options;
  switch (column.kind) {
    case "code":
      return fc.constantFrom(...Object.keys(column.codes ?? {}));
    case "flag":
      return fc.boolean();
    case "date":
      return daysBefore(asOf);
    case "month":
      return daysBefore(asOf).map((day) => day.slice(0, 7));
    case "year":
      return fc.integer({ min: -3, max: 0 }).map((years) => Math.max(1990, Number(asOf.slice(0, 4)) + years));
    case "money":
      return orNone(amounts(marks, 2, 3e4)).map((value) => fromNumber(within(value, column)));
    case "count":
      return orNone(amounts(marks, 0, 20)).map((value) => within(value, column));
    case "quantity":
      return orNone(amounts(marks, 2, 100)).map((value) => within(value, column));
    default:
      return names;
  }
}
function records(table, options, fixed = {}, without = []) {
  const columns = Object.entries(TABLES[table].columns);
  return fc.record({
    ...Object.fromEntries(
      columns.filter(([name]) => !without.includes(name)).map(([name, column]) => [name, columnValues(column, options)])
    ),
    ...fixed
  });
}
function factValues(fact, marks = []) {
  expectCall("factValues", {
    fact: [fact, TYPED],
    marks: [marks, MARKS]
  });
  switch (fact.type) {
    case "boolean":
      return fc.boolean();
    case "number":
      return amounts(marks, 2, 100);
    case "texts":
      return fc.uniqueArray(names, { minLength: 1, maxLength: 3 });
    default:
      return fact.codes === void 0 ? names : fc.constantFrom(...Object.keys(fact.codes));
  }
}
function factsAbout(subject) {
  return [...FACTS.values()].filter(
    (fact) => fact.subject === subject || fact.subject === ownerOf(subject)
  );
}
function factSets(subject, marks = []) {
  expectCall("factSets", {
    subject: [subject, SUBJECT_KIND],
    marks: [marks, MARKS]
  });
  return fc.record(
    Object.fromEntries(factsAbout(subject).map((fact) => [fact.id, factValues(fact, marks)]))
  );
}
export {
  amounts,
  factSets,
  factValues,
  factsAbout,
  records
};
