import { TABLES } from "../register/index.js";
import { column, examined, filledIn } from "./build.js";
import { columnsOf, parametersOf } from "./describe.js";
import { describedColumn, typeOf } from "./expression.js";
import { readExpression } from "./readers.js";
const FACT_TYPES = {
  number: "number",
  amount: "number",
  boolean: "boolean",
  text: "text",
  day: "text",
  month: "text",
  texts: "texts"
};
function fact(id, subject, zh, en, expression, described = {}) {
  const type = typeOf(expression);
  if (type === void 0) throw new TypeError(`fact ${id} is never known`);
  return {
    id,
    subject,
    type: FACT_TYPES[type],
    label: { zh, en },
    ...described,
    expression,
    from: columnsOf(expression),
    parameters: parametersOf(expression),
    read: (of, context) => readExpression(expression, of, context)
  };
}
function columnFact(id, subject, table, name, made) {
  const { label, unit, codes, unexamined = {} } = describedColumn(table, name);
  const answers = Object.entries(codes ?? {}).filter(([one]) => !Object.hasOwn(unexamined, one));
  return fact(id, subject, label.zh, label.en, made?.by ?? examined(column(table, name)), {
    ...unit === void 0 ? {} : { unit },
    ...codes === void 0 ? {} : { codes: { ...Object.fromEntries(answers), ...made?.codes } },
    ...made?.about === void 0 ? {} : { about: made.about }
  });
}
function columnFacts(subject, table, but) {
  return Object.keys(TABLES[table].columns).filter((name) => !but.includes(name)).map((name) => columnFact(`${subject}.${name}`, subject, table, name));
}
function filledFacts(subject, table) {
  return Object.entries(TABLES[table].columns).filter(([name]) => name !== "household").map(
    ([name, { label }]) => fact(
      `filled.${table}.${name}`,
      subject,
      `\u5DF2\u586B\u5199${label.zh}`,
      `${label.en} is filled in`,
      filledIn(column(table, name))
    )
  );
}
export {
  columnFact,
  columnFacts,
  fact,
  filledFacts
};
