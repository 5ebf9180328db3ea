import type { Label, Language } from "../base/index.js";
import type { Level, Statement } from "./definition.js";
import type { Decision } from "./interval.js";
import type { Answer, Doubt } from "./target.js";

/** What the renderers say, in both languages. */
export const WORDS = {
  indicator: { zh: "指标", en: "Indicator" },
  place: { zh: "范围", en: "Place" },
  value: { zh: "数值", en: "Value" },
  counts: { zh: "分子/分母", en: "Numerator/denominator" },
  unknown: { zh: "未知", en: "Unknown" },
  target: { zh: "目标", en: "Target" },
  answer: { zh: "结果", en: "Answer" },
  veto: { zh: "一票否决", en: "veto" },
  whole: { zh: "全部", en: "all" },
  none: { zh: "无", en: "none" },
  noTarget: { zh: "无目标", en: "no target" },
  withoutTarget: { zh: "无目标", en: "without target" },
  recorded: { zh: "已登记部分", en: "of what is recorded" },
  noValue: { zh: "无数值", en: "no value" },
  noBound: { zh: "无界", en: "no bound" },
  orMore: { zh: "以上", en: "or more" },
  orLess: { zh: "以下", en: "or less" },
  to: { zh: "至", en: "to" },
  total: { zh: "合计", en: "Total" },
  source: { zh: "出处", en: "Where" },
  stated: { zh: "所述", en: "Stated" },
  computed: { zh: "计算值", en: "Computed" },
  words: { zh: "原文", en: "Words" },
  role: { zh: "性质", en: "Role" },
  notComputed: { zh: "未计算", en: "not computed" },
  masked: { zh: "被遮盖或未写", en: "masked or not given" },
  sample: { zh: "样本", en: "Sample" },
  cluster: { zh: "群", en: "Cluster" },
  stratum: { zh: "层", en: "Stratum" },
  unit: { zh: "单元", en: "Unit" },
  probability: { zh: "入样概率", en: "Probability" },
  chance: { zh: "入样概率", en: "probability" },
} as const satisfies Record<string, Label>;

/** Marks of each language, with the spaces that belong to them. */
export const MARKS = {
  zh: { comma: "，", semicolon: "；", colon: "：", open: "（", close: "）" },
  en: { comma: ", ", semicolon: "; ", colon: ": ", open: " (", close: ")" },
} as const satisfies Record<Language, unknown>;

export const ANSWERS: Readonly<Record<Answer, Label>> = {
  reached: { zh: "达到", en: "reached" },
  "not-reached": { zh: "未达到", en: "not reached" },
  "cannot-tell": { zh: "无法判断", en: "cannot tell" },
};

export const DOUBTS: Readonly<Record<Doubt, Label>> = {
  "no-target": { zh: "当日没有目标值", en: "no target that day" },
  "no-value": { zh: "没有可计算的数据", en: "nothing to compute from" },
  "may-be-empty": { zh: "分母可能为空", en: "the denominator may be empty" },
  "not-seen-whole": {
    zh: "应有数没有登记或登记不齐，只能描述已登记的部分",
    en: "not seen whole: how many there should be is not declared, or not all are recorded",
  },
  "bounds-straddle": { zh: "目标落在上下限之间", en: "the target lies between the bounds" },
};

export const DECISIONS: Readonly<Record<Decision, Label>> = {
  below: { zh: "低于限值", en: "below the limit" },
  above: { zh: "高于限值", en: "above the limit" },
  "cannot-tell": { zh: "无法判断", en: "cannot tell" },
};

export const LEVEL_LABELS: Readonly<Record<Level, Label>> = {
  household: { zh: "户", en: "household" },
  village: { zh: "村", en: "village" },
  township: { zh: "乡镇", en: "township" },
  county: { zh: "县", en: "county" },
  province: { zh: "省", en: "province" },
  nation: { zh: "全国", en: "nation" },
};

export const REGIONS: Readonly<Record<"west" | "centre-east", Label>> = {
  west: { zh: "西部", en: "west" },
  "centre-east": { zh: "中东部", en: "centre and east" },
};

export const ROLES: Readonly<Record<Statement["role"], Label>> = {
  target: { zh: "目标", en: "target" },
  plan: { zh: "计划", en: "plan" },
  duty: { zh: "职责", en: "duty" },
  actual: { zh: "实绩", en: "actual" },
};

export const SENSES: Readonly<Record<Statement["sense"], string>> = {
  exactly: "",
  "at-least": "≥ ",
  "more-than": "> ",
  "at-most": "≤ ",
  "less-than": "< ",
  about: "≈ ",
};

export function say(label: Label, language: Language): string {
  return label[language];
}
