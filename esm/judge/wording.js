import {
  inARow,
  placeText,
  same,
  words
} from "../base/index.js";
import { parameterNameOf } from "../conditions/index.js";
import { termOf } from "../law/index.js";
import { columnOf, TABLES } from "../register/index.js";
const VERDICT_LABELS = {
  met: { zh: "\u8FBE\u6807", en: "met" },
  "not-met": { zh: "\u672A\u8FBE\u6807", en: "not met" },
  unknown: { zh: "\u60C5\u51B5\u4E0D\u660E", en: "unknown" },
  "not-applicable": { zh: "\u4E0D\u6D89\u53CA", en: "not applicable" }
};
const OPERATOR_LABELS = {
  equal: { zh: "\u7B49\u4E8E", en: "equals" },
  notEqual: { zh: "\u4E0D\u7B49\u4E8E", en: "differs from" },
  in: { zh: "\u5C5E\u4E8E", en: "is one of" },
  notIn: { zh: "\u4E0D\u5C5E\u4E8E", en: "is none of" },
  lessThan: { zh: "\u4F4E\u4E8E", en: "is below" },
  lessThanInclusive: { zh: "\u4E0D\u8D85\u8FC7", en: "is at most" },
  greaterThan: { zh: "\u8D85\u8FC7", en: "is above" },
  greaterThanInclusive: { zh: "\u4E0D\u4F4E\u4E8E", en: "is at least" },
  contains: { zh: "\u5305\u542B", en: "contains" },
  doesNotContain: { zh: "\u4E0D\u5305\u542B", en: "does not contain" }
};
const CONFIDENCE_LABELS = {
  government: { zh: "\u653F\u5E9C\u7F51\u7AD9", en: "government site" },
  press: { zh: "\u62A5\u520A", en: "press" },
  secondary: { zh: "\u8F6C\u8F7D\u6216\u9898\u5E93", en: "secondary page" },
  practice: { zh: "\u5B9E\u9645\u505A\u6CD5", en: "practice" },
  "general-knowledge": { zh: "\u5E38\u8BC6", en: "general knowledge" },
  uncertain: { zh: "\u672A\u80FD\u786E\u8BA4", en: "uncertain" }
};
const UNITS = {
  CNY: { zh: "\u5143", en: " yuan" },
  "CNY/year": { zh: "\u5143/\u5E74", en: " yuan a year" },
  "CNY/person/year": { zh: "\u5143", en: " yuan" },
  person: { zh: "\u4EBA", en: " people" },
  household: { zh: "\u6237", en: " households" },
  year: { zh: "\u5468\u5C81", en: " years" },
  month: { zh: "\u4E2A\u6708", en: " months" },
  "day/year": { zh: "\u5929", en: " days" },
  minute: { zh: "\u5206\u949F", en: " minutes" },
  m: { zh: "\u7C73", en: " m" },
  m2: { zh: "\u5E73\u65B9\u7C73", en: " m\xB2" },
  "m2/person": { zh: "\u5E73\u65B9\u7C73", en: " m\xB2" },
  "L/person/day": { zh: "\u5347", en: " litres" },
  "%": { zh: "%", en: " %" },
  item: { zh: "\u9879", en: " measures" },
  point: { zh: "\u5206", en: " points" },
  ratio: { zh: "\u500D", en: " times" },
  mu: { zh: "\u4EA9", en: " mu" },
  village: { zh: "\u4E2A", en: " villages" },
  township: { zh: "\u4E2A", en: " townships" },
  day: { zh: "\u5929", en: " days" },
  time: { zh: "\u6B21", en: " times" },
  digit: { zh: "\u4F4D", en: " digits" },
  km: { zh: "\u516C\u91CC", en: " km" },
  "mu/person": { zh: "\u4EA9", en: " mu" }
};
function valueLabel(fact, value, law) {
  if (value === null) return VERDICT_LABELS.unknown;
  const { codes, unit } = termOf(fact, law) ?? {};
  const one = (part) => codes?.[part] ?? same(part);
  if (Array.isArray(value)) return inARow(value.map(one));
  if (typeof value === "boolean") return FLAGS[`${value}`];
  if (typeof value === "string") return one(value);
  const shown = numberText(value, unit);
  const of = UNITS[unit ?? ""] ?? same("");
  return words(`${shown}${of.zh}`, `${shown}${of.en}`);
}
const FLAGS = { true: words("\u662F", "yes"), false: words("\u5426", "no") };
function numberText(value, unit) {
  if (unit?.startsWith("CNY") === true) {
    const [whole, fen] = value.toFixed(2).split(".");
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
    return fen === "00" ? grouped : `${grouped}.${fen}`;
  }
  return Number.isInteger(value) ? String(value) : String(Number(value.toFixed(4)));
}
const REASONS = {
  missing: { zh: "\u672A\u767B\u8BB0", en: "not recorded" },
  later: { zh: "\u767B\u8BB0\u5728\u540E", en: "recorded later" },
  invalid: { zh: "\u65E0\u6CD5\u8FA8\u8BA4", en: "unreadable" },
  conflicting: { zh: "\u8BB0\u5F55\u77DB\u76FE", en: "contradictory" },
  "no-parameter": { zh: "\u6CA1\u6709\u6CD5\u5B9A\u6570\u503C", en: "no legal value" },
  withheld: { zh: "\u60C5\u51B5\u4E0D\u660E", en: "not known" }
};
const ABSENCES = {
  "not-set": { zh: "\u6CD5\u89C4\u672A\u5B9A", en: "not set by law" },
  "not-found": { zh: "\u672A\u80FD\u67E5\u5B9E", en: "could not be confirmed" },
  "not-defined": { zh: "\u6CA1\u6709\u767B\u8BB0", en: "not defined" },
  unsuitable: { zh: "\u767B\u8BB0\u7684\u503C\u4E0D\u80FD\u7528", en: "the value given cannot be used" },
  unconfirmed: { zh: "\u672A\u7ECF\u8BC1\u5B9E", en: "unconfirmed" },
  "no value on this day": { zh: "\u5F53\u65E5\u65E0\u6570\u503C", en: "no value on this day" }
};
function lackLabel(lack, law) {
  const { record, reason, found, note } = lack;
  const name = fieldLabel(lack.field, law);
  const colon = (said2) => words(`${name.zh}\uFF1A${said2.zh}`, `${name.en}: ${said2.en}`);
  if (reason === "no-parameter") {
    const why = ABSENCES[found ?? ""] ?? REASONS[reason];
    return colon(inARow([why, ...note === void 0 ? [] : [note]], "\u3002", ". "));
  }
  if (lack.ofMembers === true) {
    return colon(
      words(`\u6709\u6210\u5458\u60C5\u51B5\u4E0D\u660E\uFF08${record ?? "?"}\uFF09`, `not known of some member (${record ?? "?"})`)
    );
  }
  const at = [record, placeText(lack.place)].flatMap(
    (one) => one === void 0 || one === "" ? [] : [same(one)]
  );
  if (reason === "missing" && note !== void 0) return colon(inARow([note, ...at], "\uFF0C"));
  const quoted = found !== void 0 && reason !== "missing" && reason !== "later";
  const shown = quoted ? cellsLabel(lack.field, found) : void 0;
  const about = [
    // The day on which it was recorded, or from which it holds.
    ...reason === "later" && found !== void 0 ? [words(found, `on ${found}`)] : [],
    ...at,
    ...reason === "conflicting" && note !== void 0 ? [note] : []
  ];
  const said = inARow([name, ...shown === void 0 ? [] : [shown], REASONS[reason]], "", " ");
  if (about.length === 0) return said;
  const { zh, en } = inARow(about, "\uFF0C");
  return words(`${said.zh}\uFF08${zh}\uFF09`, `${said.en} (${en})`);
}
function cellsLabel(field, found) {
  const column = columnOf(field);
  const { zh, en } = inARow(
    found.split(" / ").map(
      (cell) => column?.kind === "flag" ? FLAGS[`${cell === "true"}`] : column?.codes?.[cell] ?? same(cell)
    ),
    " / ",
    " / "
  );
  return words(`\u201C${zh}\u201D`, `\u201C${en}\u201D`);
}
function fieldLabel(field, law) {
  const parameter = parameterNameOf(field);
  if (parameter !== void 0) return termOf(field, law)?.label ?? same(parameter);
  const table = field.split(".")[0];
  if (!Object.hasOwn(TABLES, table)) return same(field);
  return columnOf(field)?.label ?? TABLES[table].label;
}
export {
  CONFIDENCE_LABELS,
  OPERATOR_LABELS,
  VERDICT_LABELS,
  fieldLabel,
  lackLabel,
  valueLabel
};
