import { findingMaker, templates } from "../base/index.js";
const AUDIT_ISSUES = /* @__PURE__ */ templates({
  "case/unknown-procedure": {
    severity: "error",
    message: { zh: "\u6CA1\u6709\u540D\u4E3A\u201C{procedure}\u201D\u7684\u7A0B\u5E8F", en: "There is no procedure \u201C{procedure}\u201D" },
    remedy: { zh: "\u53EF\u7528\u7684\u7A0B\u5E8F\uFF1A{procedures}", en: "Procedures are: {procedures}" }
  },
  "case/unknown-household": {
    severity: "warning",
    message: {
      zh: "\u6848\u4EF6\u201C{case}\u201D\u7684\u6237\u201C{household}\u201D\u4E0D\u5728\u767B\u8BB0\u8868\u4E2D",
      en: "The household \u201C{household}\u201D of case \u201C{case}\u201D is not in the register"
    },
    remedy: { zh: "\u8BF7\u6838\u5BF9\u6237\u7F16\u53F7", en: "Check the id of the household" }
  },
  "case/exit-undecided": {
    severity: "warning",
    kind: "unknown",
    message: {
      zh: "\u201C{household}\u201D\u6709\u4E0D\u6B62\u4E00\u4EFD\u5DF2\u529E\u7ED3\u7684\u9000\u51FA\u6848\u5377\uFF08{cases}\uFF09\uFF0C\u65E0\u6CD5\u786E\u5B9A\u4EE5\u54EA\u4E00\u4EFD\u4E3A\u51C6",
      en: "\u201C{household}\u201D has more than one concluded exit case ({cases}); which one counts cannot be told"
    },
    remedy: {
      zh: "\u8BF7\u6838\u5B9E\u540E\u64A4\u9500\u6709\u8BEF\u7684\u4E00\u4EFD\uFF1B\u5728\u6B64\u4E4B\u524D\u8BE5\u6237\u662F\u5426\u9000\u51FA\u6309\u65E0\u6CD5\u5224\u65AD\u8BA1",
      en: "Withdraw the wrong one; until then nobody can tell whether the household has exited"
    }
  },
  "case/undated-exit": {
    severity: "warning",
    kind: "unknown",
    message: {
      zh: "\u201C{household}\u201D\u767B\u8BB0\u4E3A\u5DF2\u8131\u8D2B\u800C\u8131\u8D2B\u65E5\u671F\u672A\u8BB0\u5F55\uFF0C\u5230\u6838\u67E5\u65E5\u6CA1\u6709\u5DF2\u529E\u7ED3\u7684\u9000\u51FA\u6848\u5377\uFF1B\u662F\u5426\u5DF2\u5728\u6B64\u524D\u8131\u8D2B\u65E0\u6CD5\u5224\u65AD",
      en: "\u201C{household}\u201D is on file as exited on a day that is not recorded, and no exit case was concluded by the day of the audit; whether it had exited by then cannot be told"
    },
    remedy: { zh: "\u8BF7\u67E5\u660E\u5E76\u8865\u586B\u8131\u8D2B\u65E5\u671F", en: "Find the day of the exit and fill it in" }
  },
  "case/other-exit-day": {
    severity: "warning",
    message: {
      zh: "\u201C{household}\u201D\u7684\u9000\u51FA\u6848\u5377\u201C{case}\u201D\u529E\u7ED3\u4E8E{concluded}\uFF0C\u767B\u8BB0\u7684\u8131\u8D2B\u65E5\u671F\u662F{registered}",
      en: "Exit case \u201C{case}\u201D of \u201C{household}\u201D was concluded on {concluded}; by the register it exited on {registered}"
    },
    remedy: {
      zh: "\u8BF7\u6838\u5BF9\u539F\u59CB\u6750\u6599\uFF0C\u66F4\u6B63\u6709\u8BEF\u7684\u65E5\u671F",
      en: "Check the original papers and correct the wrong day"
    }
  }
});
const issue = /* @__PURE__ */ findingMaker(AUDIT_ISSUES, { ofRecords: true });
export {
  AUDIT_ISSUES,
  issue
};
