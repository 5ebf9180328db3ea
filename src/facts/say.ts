import { type Label, same } from "../base/index.js";
import { TABLES } from "../register/index.js";
import { analysed } from "./analyse.js";
import { describedColumn, type Expression } from "./expression.js";

/** Names for expressions that have one, by their text. */
export type Names = ReadonlyMap<string, Label>;

const WORDS = {
  units: {
    year: { zh: "整年数", en: "full years" },
    month: { zh: "整月数", en: "full months" },
    "calendar-month": { zh: "月份数", en: "calendar months" },
    day: { zh: "天数", en: "days" },
  },
  parts: {
    length: { zh: "位数", en: "length" },
    checksum: { zh: "校验码正确", en: "check digit holds" },
    birthDate: { zh: "出生日期", en: "date of birth" },
    sex: { zh: "性别", en: "sex" },
  },
  reasons: {
    missing: { zh: "没有记录", en: "not recorded" },
    later: { zh: "登记在后", en: "recorded later" },
    invalid: { zh: "无法识别", en: "not to be read" },
    conflicting: { zh: "互相矛盾", en: "in conflict" },
    "no-parameter": { zh: "没有法定值", en: "no legal value" },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Label>>>>;

/** Fills `{0}`, `{1}` … of a text in each language. */
const fillIn = (zh: string, en: string, ...parts: readonly Label[]): Label => {
  const inLanguage = (text: string, language: keyof Label) =>
    text.replace(/\{(\d)\}/g, (_hole, at: string) => parts[Number(at)]?.[language] ?? "");
  return { zh: inLanguage(zh, "zh"), en: inLanguage(en, "en") };
};

const listed = (parts: readonly Label[], zh: string, en: string): Label => ({
  zh: parts.map((one) => one.zh).join(zh),
  en: parts.map((one) => one.en).join(en),
});

/** How an expression is computed, in words; parts that have a name are named. */
export function sayExpression(e: Expression, names: Names): Label {
  const say = (part: Expression) => names.get(analysed(part).text) ?? sayExpression(part, names);
  const those = (where: Expression | undefined) =>
    where === undefined ? same("") : fillIn("中“{0}”的", " where “{0}”", say(where));
  switch (e.op) {
    case "column":
      return describedColumn(e.table, e.column).label;
    case "filled":
      return fillIn("{0}能读出", "{0} can be read", say(e.of));
    case "literal":
      if (typeof e.value !== "boolean") return same(String(e.value));
      return e.value ? { zh: "是", en: "yes" } : { zh: "否", en: "no" };
    case "parameter":
      return same(`parameter.${e.name}`);
    case "day":
      return { zh: "判定日", en: "the day of judgement" };
    case "all":
      return listed(e.parts.map(say), "，且", " and ");
    case "choose":
      return sayChoice(e, say);
    case "lacking":
      return fillIn("未知：{0}", "unknown: {0}", WORDS.reasons[e.reason]);
    case "knowing":
      return fillIn("{0}", "{0}", say(e.then));
    case "equal":
      return fillIn("{0}＝{1}", "{0} = {1}", say(e.a), say(e.b));
    case "isOneOf":
      return fillIn("{0}属于{1}", "{0} among {1}", say(e.of), same(e.list.join(", ")));
    case "atMost":
      return fillIn("{0}≤{1}", "{0} ≤ {1}", say(e.a), say(e.b));
    case "below":
      return fillIn("{0}＜{1}", "{0} < {1}", say(e.a), say(e.b));
    case "plus":
      return fillIn("（{0}）", "({0})", listed(e.parts.map(say), "＋", " + "));
    case "minus":
      return fillIn("（{0}－{1}）", "({0} - {1})", say(e.a), say(e.b));
    case "quotient": {
      if (typeof e.times === "object") {
        return fillIn("{0}÷{1}×{2}", "{0} / {1} x {2}", say(e.of), say(e.by), say(e.times));
      }
      const times = e.times === undefined ? "" : ` × ${e.times}`;
      return fillIn(`{0}÷{1}${times}`, `{0} / {1}${times}`, say(e.of), say(e.by));
    }
    case "perHead":
      return fillIn("{0}÷{1}，舍去不足一分的部分", "{0} / {1}, rounded down", say(e.of), say(e.by));
    case "rounded":
      return say(e.of);
    case "partOf":
      return e.unit === "year"
        ? fillIn("{0}的年份", "year of {0}", say(e.of))
        : fillIn("{0}的月份", "month of {0}", say(e.of));
    case "latestAnniversary":
      return fillIn("{1}及以前最近的{0}", "latest {0} by {1}", say(e.monthDay), say(e.on));
    case "span":
      return fillIn(
        "从{0}到{1}的{2}",
        "{2} from {0} to {1}",
        say(e.from),
        say(e.to),
        WORDS.units[e.unit],
      );
    case "monthsBefore":
      return e.months === 0
        ? say(e.of)
        : fillIn("{0}前{1}个月", "{1} months before {0}", say(e.of), same(String(e.months)));
    case "idPart":
      return fillIn("{0}的{1}", "{1} of {0}", say(e.of), WORDS.parts[e.part]);
    case "repeats":
      return fillIn("{0}与前面的人相同", "{0} is that of somebody before", say(e.of));
    case "count":
      return fillIn("{0}表{1}行数", "rows of {0}{1}", TABLES[e.table].label, those(e.where));
    case "sum":
      return fillIn(
        "{0}表{1}{2}之和",
        "sum of {2} in {0}{1}",
        TABLES[e.table].label,
        those(e.where),
        say(e.of),
      );
    case "every":
      return fillIn("{0}表每行{1}", "in every row of {0}: {1}", TABLES[e.table].label, say(e.of));
    case "listOf":
      return fillIn("{0}表各行的{1}", "{1} of all rows of {0}", TABLES[e.table].label, say(e.of));
    case "first":
      return fillIn(
        "{0}表{1}为{2}的一行的{3}",
        "{3} in the row of {0} whose {1} is {2}",
        TABLES[e.table].label,
        describedColumn(e.table, e.key).label,
        say(e.equals),
        say(e.of),
      );
  }
}

const isLiteral = (e: Expression, value: boolean) => e.op === "literal" && e.value === value;

/** A choice; that something may be unknown goes without saying. */
function sayChoice(
  { question, then, otherwise }: Extract<Expression, { op: "choose" }>,
  say: (part: Expression) => Label,
): Label {
  if (otherwise === undefined) return say(then);
  if (otherwise.op === "lacking")
    return fillIn("{1}（限{0}）", "{1} (if {0})", say(question), say(then));
  if (then.op === "lacking") return say(otherwise);
  if (isLiteral(then, true) && isLiteral(otherwise, false)) return say(question);
  if (isLiteral(then, false) && isLiteral(otherwise, true)) {
    return fillIn("非（{0}）", "not ({0})", say(question));
  }
  if (question.op === "filled" && question.of === then) return say(then);
  if (isLiteral(otherwise, false)) return listed([say(question), say(then)], "，且", " and ");
  const parts = [question, then, otherwise].map(say);
  return fillIn("（{0}时为{1}，否则为{2}）", "({1} if {0}, otherwise {2})", ...parts);
}
