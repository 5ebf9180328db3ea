import { findingMaker, templates } from "../base/index.js";
const PROCEDURE_ISSUES = /* @__PURE__ */ templates({
  "procedure/missing-terms": {
    severity: "error",
    message: { zh: "\u7F3A\u5C11 procedures/terms.json", en: "procedures/terms.json is missing" },
    remedy: { zh: "\u8BF7\u63D0\u4F9B\u4E3B\u4F53\u548C\u6750\u6599\u7684\u540D\u79F0", en: "Give the names of bodies and evidence" }
  },
  "procedure/unknown-body": {
    severity: "error",
    message: { zh: "\u6CA1\u6709\u4E3B\u4F53\u201C{body}\u201D", en: "There is no body \u201C{body}\u201D" },
    remedy: { zh: "\u8BF7\u5728 terms.json \u7684 bodies \u4E2D\u9009\u7528", en: "Take one of the bodies in terms.json" }
  },
  "procedure/unknown-evidence": {
    severity: "error",
    message: { zh: "\u6CA1\u6709\u6750\u6599\u201C{kind}\u201D", en: "There is no kind of evidence \u201C{kind}\u201D" },
    remedy: { zh: "\u8BF7\u5728 terms.json \u7684 evidence \u4E2D\u9009\u7528", en: "Take one of the kinds in terms.json" }
  },
  "procedure/unknown-step": {
    severity: "error",
    message: { zh: "\u6CA1\u6709\u6B65\u9AA4\u201C{step}\u201D", en: "There is no step \u201C{step}\u201D" },
    remedy: { zh: "\u6B65\u9AA4\u6709\uFF1A{steps}", en: "Steps are: {steps}" }
  },
  "procedure/unknown-answer": {
    severity: "error",
    message: {
      zh: "\u201C{answer}\u201D\u4E0D\u662F\u4EFB\u4F55\u7A0B\u5E8F\u7684\u6B65\u9AA4",
      en: "\u201C{answer}\u201D is no step of any procedure"
    },
    remedy: { zh: "\u8BF7\u5199\u6210\u201C\u7A0B\u5E8F#\u6B65\u9AA4\u201D", en: "Write procedure#step" }
  },
  "procedure/circular-steps": {
    severity: "error",
    message: {
      zh: "\u6B65\u9AA4\u7684\u5148\u540E\u5F62\u6210\u4E86\u73AF\uFF1A{steps}",
      en: "Steps come after one another in a circle: {steps}"
    },
    remedy: { zh: "\u8BF7\u65AD\u5F00\u5176\u4E2D\u4E00\u5904 after", en: "Cut one after" }
  },
  "procedure/unknown-parent": {
    severity: "error",
    message: { zh: "\u6CA1\u6709\u4E0A\u7EA7\u7A0B\u5E8F\u201C{parent}\u201D", en: "There is no parent procedure \u201C{parent}\u201D" },
    remedy: {
      zh: "\u8BF7\u6539\u6B63 extends\uFF0C\u4E14\u4E0D\u5F97\u6210\u73AF",
      en: "Correct extends; it must not run in a circle"
    }
  }
});
const issue = /* @__PURE__ */ findingMaker(PROCEDURE_ISSUES);
const CASE_ISSUES = /* @__PURE__ */ templates({
  "case/invalid-input": {
    severity: "error",
    message: { zh: "\u8F93\u5165\u4E0D\u7B26\u5408\u8981\u6C42\uFF1A{reason}", en: "The input does not fit: {reason}" },
    remedy: { zh: "\u8BF7\u5BF9\u7167\u4E8B\u4EF6\u7684\u683C\u5F0F\u6539\u6B63", en: "Correct it after the format of events" }
  },
  "case/impossible-day": {
    severity: "error",
    message: { zh: "\u6CA1\u6709\u201C{day}\u201D\u8FD9\u4E00\u5929", en: "There is no day \u201C{day}\u201D" },
    remedy: {
      zh: "\u8BF7\u5199\u6210\u5B58\u5728\u7684\u65E5\u671F\uFF0C\u5982 2019-10-08\uFF1B\u4E0D\u77E5\u9053\u7684\u5199 null",
      en: "Write a day that exists, such as 2019-10-08, or null where it is not known"
    }
  },
  "case/ends-before-it-begins": {
    severity: "error",
    message: { zh: "\u622A\u6B62\u65E5{until}\u65E9\u4E8E\u5F00\u59CB\u65E5{on}", en: "The end {until} is before the start {on}" },
    remedy: { zh: "\u8BF7\u6838\u5BF9\u4E24\u4E2A\u65E5\u671F", en: "Check the two days" }
  },
  "case/other-procedure": {
    severity: "error",
    message: {
      zh: "\u6848\u4EF6\u9002\u7528\u7A0B\u5E8F\u201C{found}\u201D\uFF0C\u4E0D\u662F\u201C{given}\u201D",
      en: "The case follows \u201C{found}\u201D, not \u201C{given}\u201D"
    },
    remedy: { zh: "\u8BF7\u7528\u6848\u4EF6\u81EA\u5DF1\u7684\u7A0B\u5E8F", en: "Use the procedure of the case" }
  },
  "case/unknown-step": {
    severity: "error",
    message: {
      zh: "\u7A0B\u5E8F\u201C{procedure}\u201D\u6CA1\u6709\u6B65\u9AA4\u201C{step}\u201D",
      en: "Procedure \u201C{procedure}\u201D has no step \u201C{step}\u201D"
    },
    remedy: { zh: "\u6B65\u9AA4\u6709\uFF1A{steps}", en: "Steps are: {steps}" }
  },
  "case/unknown-change": {
    severity: "error",
    message: {
      zh: "\u7A0B\u5E8F\u201C{procedure}\u201D\u6CA1\u6709\u53D8\u52A8\u201C{change}\u201D",
      en: "Procedure \u201C{procedure}\u201D knows no change \u201C{change}\u201D"
    },
    remedy: { zh: "\u53D8\u52A8\u6709\uFF1A{changes}", en: "Changes are: {changes}" }
  },
  "case/duplicate-event": {
    severity: "error",
    message: { zh: "\u4E8B\u4EF6\u201C{event}\u201D\u5DF2\u7ECF\u8BB0\u5F55", en: "Event \u201C{event}\u201D is already recorded" },
    remedy: {
      zh: "\u66F4\u6B63\u8BF7\u53E6\u8BB0\u4E00\u4E2A\u65B0\u4E8B\u4EF6\uFF0C\u5E76\u5199\u660E supersedes",
      en: "To correct it, record a new event that names it under supersedes"
    }
  },
  "case/unknown-event": {
    severity: "error",
    message: { zh: "\u6848\u4EF6\u4E2D\u6CA1\u6709\u4E8B\u4EF6\u201C{event}\u201D", en: "The case has no event \u201C{event}\u201D" },
    remedy: { zh: "\u8BF7\u5199\u6848\u4EF6\u4E2D\u5DF2\u6709\u7684\u4E8B\u4EF6\u7F16\u53F7", en: "Name an event that the case holds" }
  },
  "case/already-superseded": {
    severity: "error",
    message: {
      zh: "\u4E8B\u4EF6\u201C{event}\u201D\u5DF2\u88AB\u201C{by}\u201D\u66F4\u6B63",
      en: "Event \u201C{event}\u201D was already superseded by \u201C{by}\u201D"
    },
    remedy: { zh: "\u8BF7\u66F4\u6B63\u6700\u65B0\u7684\u90A3\u4E2A\u4E8B\u4EF6", en: "Supersede the newest one" }
  },
  "case/already-open": {
    severity: "error",
    message: {
      zh: "\u201C{subject}\u201D\u5DF2\u6709\u540C\u7C7B\u6848\u4EF6\u201C{case}\u201D\u5728\u529E",
      en: "\u201C{subject}\u201D has an open case of the same kind, \u201C{case}\u201D"
    },
    remedy: { zh: "\u8BF7\u5148\u529E\u7ED3\u6216\u64A4\u9500\u8BE5\u6848\u4EF6", en: "Conclude or withdraw that case first" }
  },
  "case/duplicate-case": {
    severity: "error",
    message: { zh: "\u6848\u4EF6\u7F16\u53F7\u201C{case}\u201D\u5DF2\u88AB\u4F7F\u7528", en: "The case id \u201C{case}\u201D is taken" },
    remedy: { zh: "\u8BF7\u6539\u7528\u522B\u7684\u7F16\u53F7", en: "Choose another id" }
  },
  "case/closed": {
    severity: "error",
    message: {
      zh: "\u6848\u4EF6\u201C{case}\u201D\u5DF2\u4E8E{on}\u7ED3\u675F\uFF0C\u4E0D\u80FD\u518D\u8BB0\u5F55\u65B0\u7684\u6B65\u9AA4",
      en: "Case \u201C{case}\u201D ended on {on} and takes no further step"
    },
    remedy: {
      zh: "\u8BB0\u5F55\u6709\u8BEF\u7684\u8BF7\u66F4\u6B63\u539F\u4E8B\u4EF6\uFF0C\u5426\u5219\u53E6\u7ACB\u65B0\u6848",
      en: "Supersede the event that ended it, or open a new case"
    }
  },
  "life/undated-change": {
    severity: "warning",
    kind: "unknown",
    message: {
      zh: "{household}\u201C{change}\u201D\u7684\u65E5\u671F\u672A\u8BB0\u5F55\uFF0C\u5F53\u65E5\u72B6\u6001\u53EF\u80FD\u56E0\u6B64\u4E0D\u540C",
      en: "The day on which {household} became \u201C{changeEn}\u201D is not recorded, and its status may turn on it"
    },
    remedy: { zh: "\u8BF7\u67E5\u660E\u5E76\u8865\u586B\u65E5\u671F", en: "Find the day and fill it in" }
  },
  "life/impossible-change": {
    severity: "error",
    message: {
      zh: "{household}\u5728{on}\u7684\u72B6\u6001\u662F\u201C{status}\u201D\uFF0C\u4E0D\u80FD\u201C{change}\u201D",
      en: "{household} is \u201C{statusEn}\u201D on {on} and cannot become \u201C{changeEn}\u201D"
    },
    remedy: {
      zh: "\u8BE5\u4E8B\u4EF6\u672A\u91C7\u7528\uFF1B\u8BF7\u6838\u5BF9\u65E5\u671F\u6216\u8865\u8BB0\u6B64\u524D\u7684\u4E8B\u4EF6",
      en: "The event was not applied; check its day or record what came before"
    }
  }
});
const caseIssue = /* @__PURE__ */ findingMaker(CASE_ISSUES, { ofRecords: true });
export {
  CASE_ISSUES,
  PROCEDURE_ISSUES,
  caseIssue,
  issue
};
