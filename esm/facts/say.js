import { same } from "../base/index.js";
import { TABLES } from "../register/index.js";
import { analysed } from "./analyse.js";
import { describedColumn } from "./expression.js";
const WORDS = {
  units: {
    year: { zh: "\u6574\u5E74\u6570", en: "full years" },
    month: { zh: "\u6574\u6708\u6570", en: "full months" },
    "calendar-month": { zh: "\u6708\u4EFD\u6570", en: "calendar months" },
    day: { zh: "\u5929\u6570", en: "days" }
  },
  parts: {
    length: { zh: "\u4F4D\u6570", en: "length" },
    checksum: { zh: "\u6821\u9A8C\u7801\u6B63\u786E", en: "check digit holds" },
    birthDate: { zh: "\u51FA\u751F\u65E5\u671F", en: "date of birth" },
    sex: { zh: "\u6027\u522B", en: "sex" }
  },
  reasons: {
    missing: { zh: "\u6CA1\u6709\u8BB0\u5F55", en: "not recorded" },
    later: { zh: "\u767B\u8BB0\u5728\u540E", en: "recorded later" },
    invalid: { zh: "\u65E0\u6CD5\u8BC6\u522B", en: "not to be read" },
    conflicting: { zh: "\u4E92\u76F8\u77DB\u76FE", en: "in conflict" },
    "no-parameter": { zh: "\u6CA1\u6709\u6CD5\u5B9A\u503C", en: "no legal value" }
  }
};
const fillIn = (zh, en, ...parts) => {
  const inLanguage = (text, language) => text.replace(/\{(\d)\}/g, (_hole, at) => parts[Number(at)]?.[language] ?? "");
  return { zh: inLanguage(zh, "zh"), en: inLanguage(en, "en") };
};
const listed = (parts, zh, en) => ({
  zh: parts.map((one) => one.zh).join(zh),
  en: parts.map((one) => one.en).join(en)
});
function sayExpression(e, names) {
  const say = (part) => names.get(analysed(part).text) ?? sayExpression(part, names);
  const those = (where) => where === void 0 ? same("") : fillIn("\u4E2D\u201C{0}\u201D\u7684", " where \u201C{0}\u201D", say(where));
  switch (e.op) {
    case "column":
      return describedColumn(e.table, e.column).label;
    case "filled":
      return fillIn("{0}\u80FD\u8BFB\u51FA", "{0} can be read", say(e.of));
    case "literal":
      if (typeof e.value !== "boolean") return same(String(e.value));
      return e.value ? { zh: "\u662F", en: "yes" } : { zh: "\u5426", en: "no" };
    case "parameter":
      return same(`parameter.${e.name}`);
    case "day":
      return { zh: "\u5224\u5B9A\u65E5", en: "the day of judgement" };
    case "all":
      return listed(e.parts.map(say), "\uFF0C\u4E14", " and ");
    case "choose":
      return sayChoice(e, say);
    case "lacking":
      return fillIn("\u672A\u77E5\uFF1A{0}", "unknown: {0}", WORDS.reasons[e.reason]);
    case "knowing":
      return fillIn("{0}", "{0}", say(e.then));
    case "equal":
      return fillIn("{0}\uFF1D{1}", "{0} = {1}", say(e.a), say(e.b));
    case "isOneOf":
      return fillIn("{0}\u5C5E\u4E8E{1}", "{0} among {1}", say(e.of), same(e.list.join(", ")));
    case "atMost":
      return fillIn("{0}\u2264{1}", "{0} \u2264 {1}", say(e.a), say(e.b));
    case "below":
      return fillIn("{0}\uFF1C{1}", "{0} < {1}", say(e.a), say(e.b));
    case "plus":
      return fillIn("\uFF08{0}\uFF09", "({0})", listed(e.parts.map(say), "\uFF0B", " + "));
    case "minus":
      return fillIn("\uFF08{0}\uFF0D{1}\uFF09", "({0} - {1})", say(e.a), say(e.b));
    case "quotient": {
      const times = e.times === void 0 ? "" : ` \xD7 ${e.times}`;
      return fillIn(`{0}\xF7{1}${times}`, `{0} / {1}${times}`, say(e.of), say(e.by));
    }
    case "perHead":
      return fillIn("{0}\xF7{1}\uFF0C\u820D\u53BB\u4E0D\u8DB3\u4E00\u5206\u7684\u90E8\u5206", "{0} / {1}, rounded down", say(e.of), say(e.by));
    case "rounded":
      return say(e.of);
    case "partOf":
      return e.unit === "year" ? fillIn("{0}\u7684\u5E74\u4EFD", "year of {0}", say(e.of)) : fillIn("{0}\u7684\u6708\u4EFD", "month of {0}", say(e.of));
    case "latestAnniversary":
      return fillIn("{1}\u53CA\u4EE5\u524D\u6700\u8FD1\u7684{0}", "latest {0} by {1}", say(e.monthDay), say(e.on));
    case "span":
      return fillIn(
        "\u4ECE{0}\u5230{1}\u7684{2}",
        "{2} from {0} to {1}",
        say(e.from),
        say(e.to),
        WORDS.units[e.unit]
      );
    case "monthsBefore":
      return e.months === 0 ? say(e.of) : fillIn("{0}\u524D{1}\u4E2A\u6708", "{1} months before {0}", say(e.of), same(String(e.months)));
    case "idPart":
      return fillIn("{0}\u7684{1}", "{1} of {0}", say(e.of), WORDS.parts[e.part]);
    case "repeats":
      return fillIn("{0}\u4E0E\u524D\u9762\u7684\u4EBA\u76F8\u540C", "{0} is that of somebody before", say(e.of));
    case "count":
      return fillIn("{0}\u8868{1}\u884C\u6570", "rows of {0}{1}", TABLES[e.table].label, those(e.where));
    case "sum":
      return fillIn(
        "{0}\u8868{1}{2}\u4E4B\u548C",
        "sum of {2} in {0}{1}",
        TABLES[e.table].label,
        those(e.where),
        say(e.of)
      );
    case "every":
      return fillIn("{0}\u8868\u6BCF\u884C{1}", "in every row of {0}: {1}", TABLES[e.table].label, say(e.of));
    case "listOf":
      return fillIn("{0}\u8868\u5404\u884C\u7684{1}", "{1} of all rows of {0}", TABLES[e.table].label, say(e.of));
    case "first":
      return fillIn(
        "{0}\u8868{1}\u4E3A{2}\u7684\u4E00\u884C\u7684{3}",
        "{3} in the row of {0} whose {1} is {2}",
        TABLES[e.table].label,
        describedColumn(e.table, e.key).label,
        say(e.equals),
        say(e.of)
      );
  }
}
const isLiteral = (e, value) => e.op === "literal" && e.value === value;
function sayChoice({ question, then, otherwise }, say) {
  if (otherwise === void 0) return say(then);
  if (otherwise.op === "lacking")
    return fillIn("{1}\uFF08\u9650{0}\uFF09", "{1} (if {0})", say(question), say(then));
  if (then.op === "lacking") return say(otherwise);
  if (isLiteral(then, true) && isLiteral(otherwise, false)) return say(question);
  if (isLiteral(then, false) && isLiteral(otherwise, true)) {
    return fillIn("\u975E\uFF08{0}\uFF09", "not ({0})", say(question));
  }
  if (question.op === "filled" && question.of === then) return say(then);
  if (isLiteral(otherwise, false)) return listed([say(question), say(then)], "\uFF0C\u4E14", " and ");
  const parts = [question, then, otherwise].map(say);
  return fillIn("\uFF08{0}\u65F6\u4E3A{1}\uFF0C\u5426\u5219\u4E3A{2}\uFF09", "({1} if {0}, otherwise {2})", ...parts);
}
export {
  sayExpression
};
