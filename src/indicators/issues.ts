import { findingMaker, templates } from "../base/index.js";

/** Issues of indicator files, and of the records that indicators are measured from. */
export const INDICATOR_ISSUES = /* @__PURE__ */ templates({
  "indicator/unknown-quantity": {
    severity: "warning",
    message: {
      zh: "没有名为“{quantity}”的指标或数量，该行未采用",
      en: "There is no indicator or quantity “{quantity}”; the row is not used",
    },
    remedy: {
      zh: "请写指标或计数对象的编号或名称",
      en: "Write the id or the label of an indicator or of a counted set",
    },
  },
  "indicator/ambiguous-quantity": {
    severity: "warning",
    message: {
      zh: "“{quantity}”可以指几个指标或数量，该行未采用",
      en: "“{quantity}” can mean several indicators or quantities; the row is not used",
    },
    remedy: { zh: "请改写编号", en: "Write its id instead" },
  },
  "indicator/other-unit": {
    severity: "warning",
    message: {
      zh: "“{quantity}”以“{unit}”计，应以“{expected}”计，该行未采用",
      en: "“{quantity}” is counted in {unit}, not in {expected}; the row is not used",
    },
    remedy: { zh: "请换算后再填", en: "Convert the value" },
  },
  "indicator/undated-value": {
    severity: "warning",
    message: {
      zh: "“{quantity}”的数值没有年份或性质，该行未采用",
      en: "The value of “{quantity}” has no year or no role; the row is not used",
    },
    remedy: {
      zh: "请填年份，并写明是目标还是实际",
      en: "Fill in the year, and whether it is a target or was reached",
    },
  },
  "indicator/not-in-one-dimension": {
    severity: "error",
    message: {
      zh: "指标“{indicator}”不在恰好一个维度之中",
      en: "The indicator “{indicator}” does not stand in exactly one dimension",
    },
    remedy: {
      zh: "请把组内每个指标列入一个维度",
      en: "List every indicator of the group in one dimension",
    },
  },
  "indicator/unknown-set": {
    severity: "error",
    message: { zh: "没有名为“{set}”的计数对象", en: "There is no counted set “{set}”" },
    remedy: { zh: "请在 terms.json 的 sets 中登记", en: "Define it under sets in terms.json" },
  },
  "indicator/unknown-fact": {
    severity: "error",
    message: {
      zh: "没有名为“{fact}”的{kind}事实",
      en: "There is no fact “{fact}” of a {kind}",
    },
    remedy: { zh: "请改用已有的事实", en: "Use a fact that is defined" },
  },
  "indicator/unknown-unit": {
    severity: "error",
    message: { zh: "没有名为“{unit}”的单位", en: "There is no unit “{unit}”" },
    remedy: { zh: "请在 terms.json 的 units 中登记", en: "Define it under units in terms.json" },
  },
  "indicator/unknown-indicator": {
    severity: "error",
    message: { zh: "没有名为“{indicator}”的指标", en: "There is no indicator “{indicator}”" },
    remedy: { zh: "请改用已定义的指标", en: "Use an indicator that is defined" },
  },
  "indicator/denominator-mismatch": {
    severity: "error",
    message: {
      zh: "“{kind}”类指标的分母不合要求",
      en: "The denominator does not suit an indicator of kind “{kind}”",
    },
    remedy: {
      zh: "数量类指标无分母，比例和比值类指标必须有分母",
      en: "A quantity has no denominator; a share and a ratio have one",
    },
  },
  "indicator/overlapping-targets": {
    severity: "error",
    message: {
      zh: "“{indicator}”在同一时期、同一范围有两个目标",
      en: "“{indicator}” has two targets for the same time and region",
    },
    remedy: { zh: "请调整时期或范围", en: "Adjust the periods or regions" },
  },
  "indicator/measures-do-not-add-up": {
    severity: "error",
    message: {
      zh: "“{programme}”写明{stated}条，列出{found}条",
      en: "“{programme}” states {stated} measures and lists {found}",
    },
    remedy: {
      zh: "未写明内容的也要占一行，内容填空值",
      en: "Give each measure a line; what is not named stays null",
    },
  },
  "indicator/weights-do-not-add-up": {
    severity: "error",
    message: {
      zh: "权重之和为{found}，应为1",
      en: "The weights add up to {found}; they must add up to 1",
    },
    remedy: { zh: "请改正权重", en: "Correct the weights" },
  },
  "indicator/cutoff-out-of-range": {
    severity: "error",
    message: {
      zh: "贫困临界值{found}不在0（不含）与1之间",
      en: "The poverty cutoff {found} is not above 0 and at most 1",
    },
    remedy: { zh: "请改正临界值", en: "Correct the cutoff" },
  },
});

export type Code = keyof typeof INDICATOR_ISSUES;

/** Makes the findings about data of indicators. */
export const issue = /* @__PURE__ */ findingMaker(INDICATOR_ISSUES);

/** Makes the findings about the rows of a register, in whose cells anything may stand. */
export const rowIssue = /* @__PURE__ */ findingMaker(INDICATOR_ISSUES, { ofRecords: true });
