import {
  type Confidence,
  type FactValue,
  inARow,
  type Label,
  type Lack,
  placeText,
  same,
  VERDICT_LABELS,
  type Verdict,
  words,
} from "../base/index.js";
import { type Operator, parameterNameOf } from "../conditions/index.js";
import { type LegalValues, termOf } from "../law/index.js";
import { columnOf, TABLES, type TableName } from "../register/index.js";

/** What is not met first. */
export const VERDICT_ORDER = ["not-met", "unknown", "met", "not-applicable"] as const;

const MEMBERSHIP_LABELS: Readonly<Record<Verdict, Label>> = {
  met: { zh: "符合", en: "belongs" },
  "not-met": { zh: "不符合", en: "does not belong" },
  unknown: { zh: "情况不明", en: "unknown" },
  "not-applicable": { zh: "不涉及", en: "not applicable" },
};

/** A verdict by a pack: of one that asks who belongs, nobody reaches or misses a standard. */
export function verdictLabel(
  verdict: Verdict,
  { asks }: { readonly asks?: string | undefined },
): Label {
  return (asks === "membership" ? MEMBERSHIP_LABELS : VERDICT_LABELS)[verdict];
}

export const OPERATOR_LABELS: Readonly<Record<Operator, Label>> = {
  equal: { zh: "等于", en: "equals" },
  notEqual: { zh: "不等于", en: "differs from" },
  in: { zh: "属于", en: "is one of" },
  notIn: { zh: "不属于", en: "is none of" },
  lessThan: { zh: "低于", en: "is below" },
  lessThanInclusive: { zh: "不超过", en: "is at most" },
  greaterThan: { zh: "超过", en: "is above" },
  greaterThanInclusive: { zh: "不低于", en: "is at least" },
  contains: { zh: "包含", en: "contains" },
  doesNotContain: { zh: "不包含", en: "does not contain" },
};

/** Days are before and after one another, not below and above. */
const DAY_LABELS: Readonly<Partial<Record<Operator, Label>>> = {
  equal: { zh: "是", en: "is" },
  notEqual: { zh: "不是", en: "is not" },
  lessThan: { zh: "早于", en: "is before" },
  lessThanInclusive: { zh: "不晚于", en: "is not after" },
  greaterThan: { zh: "晚于", en: "is after" },
  greaterThanInclusive: { zh: "不早于", en: "is not before" },
};

/** What an operator says of the values of a fact. */
export function operatorLabel(operator: Operator, fact: string, law?: LegalValues): Label {
  const said = termOf(fact, law)?.type === "day" ? DAY_LABELS[operator] : undefined;
  return said ?? OPERATOR_LABELS[operator];
}

export const CONFIDENCE_LABELS: Readonly<Record<Confidence, Label>> = {
  government: { zh: "政府网站", en: "government site" },
  press: { zh: "报刊", en: "press" },
  secondary: { zh: "转载或题库", en: "secondary page" },
  practice: { zh: "实际做法", en: "practice" },
  "general-knowledge": { zh: "常识", en: "general knowledge" },
  uncertain: { zh: "未能确认", en: "uncertain" },
};

const UNITS: Readonly<Record<string, Label>> = {
  CNY: { zh: "元", en: " yuan" },
  "CNY/year": { zh: "元/年", en: " yuan a year" },
  "CNY/person/year": { zh: "元", en: " yuan" },
  person: { zh: "人", en: " people" },
  household: { zh: "户", en: " households" },
  year: { zh: "周岁", en: " years" },
  month: { zh: "个月", en: " months" },
  "day/year": { zh: "天", en: " days" },
  minute: { zh: "分钟", en: " minutes" },
  m: { zh: "米", en: " m" },
  m2: { zh: "平方米", en: " m²" },
  "m2/person": { zh: "平方米", en: " m²" },
  "L/person/day": { zh: "升", en: " litres" },
  "%": { zh: "%", en: " %" },
  item: { zh: "项", en: " measures" },
  point: { zh: "分", en: " points" },
  ratio: { zh: "倍", en: " times" },
  mu: { zh: "亩", en: " mu" },
  village: { zh: "个", en: " villages" },
  township: { zh: "个", en: " townships" },
  day: { zh: "天", en: " days" },
  time: { zh: "次", en: " times" },
  digit: { zh: "位", en: " digits" },
  km: { zh: "公里", en: " km" },
  "mu/person": { zh: "亩", en: " mu" },
};

/** How the answer of a fact is written: a code by its label, an amount with its unit. */
export function valueLabel(fact: string, value: FactValue | null, law?: LegalValues): Label {
  if (value === null) return VERDICT_LABELS.unknown;
  const { codes, unit } = termOf(fact, law) ?? {};
  const one = (part: string) => codes?.[part] ?? same(part);
  if (Array.isArray(value)) {
    const parts: readonly (string | number)[] = value;
    return inARow(parts.map((part) => valueLabel(fact, part, law)));
  }
  if (typeof value === "boolean") return FLAGS[`${value}`];
  if (typeof value === "string") return one(value);
  const shown = numberText(value as number, unit);
  const of = UNITS[unit ?? ""] ?? same("");
  return words(`${shown}${of.zh}`, `${shown}${shown === "1" ? ofOne(of.en) : of.en}`);
}

/** An English unit of one. */
function ofOne(unit: string): string {
  return unit === " people" ? " person" : unit.replace(/(?<=\w\w)s$/, "");
}

const FLAGS = { true: words("是", "yes"), false: words("否", "no") } as const;

function numberText(value: number, unit: string | undefined): string {
  if (unit?.startsWith("CNY") === true) {
    const [whole, fen] = value.toFixed(2).split(".") as [string, string];
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
    return fen === "00" ? grouped : `${grouped}.${fen}`;
  }
  return Number.isInteger(value) ? String(value) : String(Number(value.toFixed(4)));
}

const REASONS: Readonly<Record<Lack["reason"], Label>> = {
  missing: { zh: "未登记", en: "not recorded" },
  later: { zh: "登记在后", en: "recorded later" },
  invalid: { zh: "无法辨认", en: "unreadable" },
  conflicting: { zh: "记录矛盾", en: "contradictory" },
  "no-parameter": { zh: "没有法定数值", en: "no legal value" },
  withheld: { zh: "情况不明", en: "not known" },
};

/** Why a legal value is not there. */
const ABSENCES: Readonly<Record<string, Label>> = {
  "not-set": { zh: "法规未定", en: "not set by law" },
  "not-found": { zh: "未能查实", en: "could not be confirmed" },
  "not-defined": { zh: "没有登记", en: "not defined" },
  unsuitable: { zh: "登记的值不能用", en: "the value given cannot be used" },
  unconfirmed: { zh: "未经证实", en: "unconfirmed" },
  "no value on this day": { zh: "当日无数值", en: "no value on this day" },
};

/** What is lacking, in the words of the register. */
export function lackLabel(lack: Lack, law?: LegalValues): Label {
  return sayLack(lack, law, [
    ...(lack.record === undefined || lack.record === "" ? [] : [lack.record]),
    ...(placeText(lack.place) === "" ? [] : [placeText(lack.place)]),
  ]);
}

/** The same for the family: whom it is of, without files and rows. */
export function lackForFamily(
  lack: Lack,
  law: LegalValues,
  nameOf: (member: string) => string,
): Label {
  const [recorded, declared] = lack.found?.split(" / ") ?? [];
  if (lack.field === "members" && declared !== undefined) {
    return words(
      `家里登记的是${declared}人，成员表上有${recorded}人`,
      `${declared} people are declared, ${recorded} are on the list`,
    );
  }
  const member = lack.field.startsWith("members") ? lack.record?.split("/")[1] : undefined;
  return sayLack(lack, law, member === undefined ? [] : [nameOf(member)]);
}

function sayLack(lack: Lack, law: LegalValues | undefined, at: readonly string[]): Label {
  const { reason, found, note, field } = lack;
  const name = fieldLabel(field, law);
  const colon = (said: Label) => words(`${name.zh}：${said.zh}`, `${name.en}: ${said.en}`);
  const where = at.map(same);
  if (reason === "no-parameter") {
    const why = ABSENCES[found ?? ""] ?? REASONS[reason];
    return colon(inARow([why, ...(note === undefined ? [] : [withoutStop(note)])], "；", "; "));
  }
  if (lack.ofMembers === true) {
    const who = at[0] === undefined ? words("", "") : words(`（${at[0]}）`, ` (${at[0]})`);
    return colon(words(`有成员情况不明${who.zh}`, `not known of some member${who.en}`));
  }
  const listed = found === undefined ? undefined : listLabel(field, reason, found);
  if (listed !== undefined) return behind(colon(listed), where);
  if (reason === "missing" && note !== undefined) return colon(inARow([note, ...where], "，"));
  const isRecorded = found !== undefined && reason !== "later";
  const shown = isRecorded ? cellsLabel(field, found) : undefined;
  // Where something is recorded that gives no answer, it is not what was never recorded.
  const why = reason === "missing" && isRecorded ? NO_ANSWER : REASONS[reason];
  const about = [
    // The day on which it was recorded, or from which it holds.
    ...(reason === "later" && found !== undefined ? [words(found, `on ${found}`)] : []),
    ...where,
    ...(reason === "conflicting" && note !== undefined ? [note] : []),
  ];
  return behind(inARow([name, ...(shown === undefined ? [] : [shown]), why], "", " "), about);
}

const NO_ANSWER = words("，不能作答", "gives no answer");

function behind(said: Label, about: readonly Label[]): Label {
  if (about.length === 0) return said;
  const { zh, en } = inARow(about, "，");
  return words(`${said.zh}（${zh}）`, `${said.en} (${en})`);
}

function withoutStop({ zh, en }: Label): Label {
  return words(zh.replace(/。$/, ""), en.replace(/\.$/, ""));
}

/** A list with fewer or more records than were declared. */
function listLabel(field: string, reason: Lack["reason"], found: string): Label | undefined {
  const [recorded, declared, ...more] = found.split(" / ");
  const isTable = !field.includes(".") && parameterNameOf(field) === undefined;
  if (!isTable || declared === undefined || more.length > 0) return undefined;
  return reason === "conflicting"
    ? words(
        `记录${recorded}条，多于登记的${declared}`,
        `${recorded} recorded, more than the ${declared} declared`,
      )
    : words(
        `记录${recorded}条，登记的是${declared}`,
        `${recorded} recorded of ${declared} declared`,
      );
}

/** How cells stand in a register: a code by its label, a flag as yes or no, anything else as it is. */
function cellsLabel(field: string, found: string): Label {
  const column = columnOf(field);
  const { zh, en } = inARow(
    found.split(" / ").map((cell) => {
      if (column?.kind !== "flag") return column?.codes?.[cell] ?? same(cell);
      return cell === "true" || cell === "false" ? FLAGS[cell] : same(cell);
    }),
    " / ",
    " / ",
  );
  return words(`“${zh}”`, `“${en}”`);
}

/** The label of `table.column`, of a whole table, or of a legal value. */
export function fieldLabel(field: string, law?: LegalValues): Label {
  const parameter = parameterNameOf(field);
  if (parameter !== undefined) return termOf(field, law)?.label ?? same(parameter);
  const table = field.split(".")[0] as TableName;
  if (!Object.hasOwn(TABLES, table)) return same(field);
  return columnOf(field)?.label ?? TABLES[table].label;
}
