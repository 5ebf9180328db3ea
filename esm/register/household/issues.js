import { findingMaker, templates } from "../../base/index.js";
const HOUSEHOLD_ISSUES = /* @__PURE__ */ templates({
  "register/invalid-input": {
    severity: "error",
    message: {
      zh: "\u8F93\u5165\u4E0D\u7B26\u5408\u8981\u6C42\uFF1A{reason}",
      en: "The input does not have the right form: {reason}"
    },
    remedy: { zh: "\u8BF7\u6309 JSON Schema \u6539\u6B63", en: "Correct it after the JSON Schema" }
  },
  "register/repeated-record": {
    severity: "warning",
    message: { zh: "{table}\u8868\u4E2D{record}\u91CD\u590D\u767B\u8BB0", en: "{record} stands more than once in {table}" },
    remedy: { zh: "\u8BF7\u5220\u53BB\u91CD\u590D\u7684\u884C", en: "Remove the repetition" }
  },
  "register/conflicting-records": {
    severity: "error",
    message: {
      zh: "{table}\u8868\u4E2D{record}\u7684\u201C{column}\u201D\u6709\u4E92\u76F8\u77DB\u76FE\u7684\u8BB0\u5F55",
      en: "Records of {record} in {table} disagree about \u201C{column}\u201D"
    },
    remedy: {
      zh: "\u8BF7\u6838\u5B9E\u540E\u53EA\u4FDD\u7559\u4E00\u6761\uFF1B\u6B64\u524D\u8BE5\u9879\u89C6\u4E3A\u672A\u77E5",
      en: "Find out which is right and keep it; until then the value is unknown"
    }
  },
  "register/contradictory-record": {
    severity: "error",
    message: {
      zh: "{table}\u8868\u4E2D{record}\u81EA\u76F8\u77DB\u76FE\uFF1A{reason}",
      en: "The record of {record} in {table} contradicts itself: {reason}"
    },
    remedy: {
      zh: "\u8BF7\u6838\u5B9E\u662F\u54EA\u4E00\u9879\u6709\u8BEF\u5E76\u6539\u6B63\uFF1B\u6B64\u524D\u8FD9\u51E0\u9879\u90FD\u89C6\u4E3A\u672A\u77E5",
      en: "Find out which of them is wrong; until then all of them are unknown"
    }
  },
  "register/incomplete-members": {
    severity: "warning",
    kind: "unknown",
    message: {
      zh: "{household}\u767B\u8BB0\u4EBA\u53E3{declared}\u4EBA\uFF0C\u6210\u5458\u8BB0\u5F55{found}\u6761",
      en: "{household} declares {declared} people and has {found} member records"
    },
    remedy: {
      zh: "\u8BF7\u8865\u9F50\u6210\u5458\u8BB0\u5F55\u6216\u6539\u6B63\u767B\u8BB0\u4EBA\u53E3",
      en: "Complete the member records or correct the declared number"
    }
  },
  "register/undeclared-members": {
    severity: "warning",
    kind: "unknown",
    message: {
      zh: "{household}\u672A\u767B\u8BB0\u4EBA\u53E3\u6570\uFF0C\u65E0\u6CD5\u786E\u8BA4\u6210\u5458\u662F\u5426\u9F50\u5168",
      en: "{household} declares no number of people, so its members cannot be known to be complete"
    },
    remedy: { zh: "\u8BF7\u586B\u5199\u767B\u8BB0\u4EBA\u53E3", en: "Fill in the declared number" }
  }
});
const issue = /* @__PURE__ */ findingMaker(HOUSEHOLD_ISSUES, { ofRecords: true });
export {
  HOUSEHOLD_ISSUES,
  issue
};
