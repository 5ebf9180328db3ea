import { findingMaker, templates } from "../base/index.js";
const INDICATOR_ISSUES = /* @__PURE__ */ templates({
  "indicator/unknown-quantity": {
    severity: "warning",
    message: {
      zh: "\u6CA1\u6709\u540D\u4E3A\u201C{quantity}\u201D\u7684\u6307\u6807\u6216\u6570\u91CF\uFF0C\u8BE5\u884C\u672A\u91C7\u7528",
      en: "There is no indicator or quantity \u201C{quantity}\u201D; the row is not used"
    },
    remedy: {
      zh: "\u8BF7\u5199\u6307\u6807\u6216\u8BA1\u6570\u5BF9\u8C61\u7684\u7F16\u53F7\u6216\u540D\u79F0\uFF0C\u89C1 tuopin indicators --help",
      en: "Write the id or the label of an indicator or of a counted set"
    }
  },
  "indicator/ambiguous-quantity": {
    severity: "warning",
    message: {
      zh: "\u201C{quantity}\u201D\u53EF\u4EE5\u6307\u51E0\u4E2A\u6307\u6807\u6216\u6570\u91CF\uFF0C\u8BE5\u884C\u672A\u91C7\u7528",
      en: "\u201C{quantity}\u201D can mean several indicators or quantities; the row is not used"
    },
    remedy: { zh: "\u8BF7\u6539\u5199\u7F16\u53F7", en: "Write its id instead" }
  },
  "indicator/other-unit": {
    severity: "warning",
    message: {
      zh: "\u201C{quantity}\u201D\u4EE5\u201C{unit}\u201D\u8BA1\uFF0C\u5E94\u4EE5\u201C{expected}\u201D\u8BA1\uFF0C\u8BE5\u884C\u672A\u91C7\u7528",
      en: "\u201C{quantity}\u201D is counted in {unit}, not in {expected}; the row is not used"
    },
    remedy: { zh: "\u8BF7\u6362\u7B97\u540E\u518D\u586B", en: "Convert the value" }
  },
  "indicator/undated-value": {
    severity: "warning",
    message: {
      zh: "\u201C{quantity}\u201D\u7684\u6570\u503C\u6CA1\u6709\u5E74\u4EFD\u6216\u6027\u8D28\uFF0C\u8BE5\u884C\u672A\u91C7\u7528",
      en: "The value of \u201C{quantity}\u201D has no year or no role; the row is not used"
    },
    remedy: {
      zh: "\u8BF7\u586B\u5E74\u4EFD\uFF0C\u5E76\u5199\u660E\u662F\u76EE\u6807\u8FD8\u662F\u5B9E\u9645",
      en: "Fill in the year, and whether it is a target or was reached"
    }
  },
  "indicator/unknown-set": {
    severity: "error",
    message: { zh: "\u6CA1\u6709\u540D\u4E3A\u201C{set}\u201D\u7684\u8BA1\u6570\u5BF9\u8C61", en: "There is no counted set \u201C{set}\u201D" },
    remedy: { zh: "\u8BF7\u5728 terms.json \u7684 sets \u4E2D\u767B\u8BB0", en: "Define it under sets in terms.json" }
  },
  "indicator/unknown-fact": {
    severity: "error",
    message: {
      zh: "\u6CA1\u6709\u540D\u4E3A\u201C{fact}\u201D\u7684{kind}\u4E8B\u5B9E",
      en: "There is no fact \u201C{fact}\u201D of a {kind}"
    },
    remedy: { zh: "\u8BF7\u6539\u7528\u5DF2\u6709\u7684\u4E8B\u5B9E", en: "Use a fact that is defined" }
  },
  "indicator/unknown-unit": {
    severity: "error",
    message: { zh: "\u6CA1\u6709\u540D\u4E3A\u201C{unit}\u201D\u7684\u5355\u4F4D", en: "There is no unit \u201C{unit}\u201D" },
    remedy: { zh: "\u8BF7\u5728 terms.json \u7684 units \u4E2D\u767B\u8BB0", en: "Define it under units in terms.json" }
  },
  "indicator/unknown-indicator": {
    severity: "error",
    message: { zh: "\u6CA1\u6709\u540D\u4E3A\u201C{indicator}\u201D\u7684\u6307\u6807", en: "There is no indicator \u201C{indicator}\u201D" },
    remedy: { zh: "\u8BF7\u6539\u7528\u5DF2\u5B9A\u4E49\u7684\u6307\u6807", en: "Use an indicator that is defined" }
  },
  "indicator/denominator-mismatch": {
    severity: "error",
    message: {
      zh: "{kind}\u7C7B\u6307\u6807\u7684\u5206\u6BCD\u4E0D\u5408\u8981\u6C42",
      en: "The denominator does not suit an indicator of kind {kind}"
    },
    remedy: {
      zh: "\u6570\u91CF\u7C7B\u6307\u6807\u65E0\u5206\u6BCD\uFF0C\u6BD4\u4F8B\u548C\u6BD4\u503C\u7C7B\u6307\u6807\u5FC5\u987B\u6709\u5206\u6BCD",
      en: "A quantity has no denominator; a share and a ratio have one"
    }
  },
  "indicator/overlapping-targets": {
    severity: "error",
    message: {
      zh: "\u201C{indicator}\u201D\u5728\u540C\u4E00\u65F6\u671F\u3001\u540C\u4E00\u8303\u56F4\u6709\u4E24\u4E2A\u76EE\u6807",
      en: "\u201C{indicator}\u201D has two targets for the same time and region"
    },
    remedy: { zh: "\u8BF7\u8C03\u6574\u65F6\u671F\u6216\u8303\u56F4", en: "Adjust the periods or regions" }
  },
  "indicator/measures-do-not-add-up": {
    severity: "error",
    message: {
      zh: "\u201C{programme}\u201D\u5199\u660E{stated}\u6761\uFF0C\u5217\u51FA{found}\u6761",
      en: "\u201C{programme}\u201D states {stated} measures and lists {found}"
    },
    remedy: {
      zh: "\u672A\u5199\u660E\u5185\u5BB9\u7684\u4E5F\u8981\u5360\u4E00\u884C\uFF0C\u5185\u5BB9\u586B\u7A7A\u503C",
      en: "Give each measure a line; what is not named stays null"
    }
  },
  "indicator/weights-do-not-add-up": {
    severity: "error",
    message: {
      zh: "\u6743\u91CD\u4E4B\u548C\u4E3A{found}\uFF0C\u5E94\u4E3A1",
      en: "The weights add up to {found}; they must add up to 1"
    },
    remedy: { zh: "\u8BF7\u6539\u6B63\u6743\u91CD", en: "Correct the weights" }
  },
  "indicator/cutoff-out-of-range": {
    severity: "error",
    message: {
      zh: "\u8D2B\u56F0\u4E34\u754C\u503C{found}\u4E0D\u57280\uFF08\u4E0D\u542B\uFF09\u4E0E1\u4E4B\u95F4",
      en: "The poverty cutoff {found} is not above 0 and at most 1"
    },
    remedy: { zh: "\u8BF7\u6539\u6B63\u4E34\u754C\u503C", en: "Correct the cutoff" }
  }
});
const issue = /* @__PURE__ */ findingMaker(INDICATOR_ISSUES);
export {
  INDICATOR_ISSUES,
  issue
};
