import { findingMaker, templates } from "../base/index.js";

/** Issues of the figures stated in a written summary. */
export const FIGURE_ISSUES = /* @__PURE__ */ templates({
  "figures/invalid-data": {
    severity: "error",
    message: {
      zh: "数字核对的数据不符合格式：{reason}",
      en: "The data for checking figures do not fit their format: {reason}",
    },
    remedy: { zh: "请对照格式改正所指之处", en: "Correct the place pointed at after the format" },
  },
  "figures/fails": {
    severity: "error",
    message: {
      zh: "数字不成立：{computation}",
      en: "A stated figure does not hold: {computation}",
    },
    remedy: {
      zh: "请核对原始台账，改正文中数字",
      en: "Check the ledger and correct the figure in the text",
    },
  },
  "figures/cannot-tell": {
    severity: "warning",
    kind: "unknown",
    message: {
      zh: "数字无法判断：{computation}",
      en: "A stated figure cannot be told: {computation}",
    },
    remedy: {
      zh: "请写明口径、年份或单位",
      en: "State what is counted, for which year and in which unit",
    },
  },
});

export const issue = /* @__PURE__ */ findingMaker(FIGURE_ISSUES);
