import { findingMaker, templates } from "../base/index.js";
const AUTHORING_ISSUES = /* @__PURE__ */ templates({
  "lint/time-gap": {
    severity: "error",
    message: {
      zh: "{pack} \u7684\u6307\u6807\u201C{criterion}\u201D\u81EA{from}\u81F3{to}\u6CA1\u6709\u6709\u6548\u7684\u89C4\u5219",
      en: "{pack} has no rule for criterion \u201C{criterion}\u201D from {from} to {to}"
    },
    remedy: {
      zh: "\u8BF7\u8865\u4E00\u6761\u8BE5\u671F\u95F4\u7684\u89C4\u5219\uFF0C\u6216\u8C03\u6574\u89C4\u5219\u5305\u7684\u6709\u6548\u671F",
      en: "Add a rule for those days, or change the days of the pack"
    }
  },
  "lint/time-overlap": {
    severity: "error",
    message: {
      zh: "{pack} \u7684\u6307\u6807\u201C{criterion}\u201D\u81EA{from}\u81F3{to}\u6709\u4E24\u6761\u89C4\u5219\uFF1A{a}\u3001{b}",
      en: "{pack} has two rules for criterion \u201C{criterion}\u201D from {from} to {to}: {a} and {b}"
    },
    remedy: {
      zh: "\u8BF7\u7ED3\u675F\u8F83\u65E9\u7684\u89C4\u5219\uFF0C\u6216\u4EE5 replaces \u5199\u660E\u53D6\u4EE3\u5173\u7CFB",
      en: "End the earlier rule, or say under replaces which takes the other's place"
    }
  },
  "lint/rule-outside-pack": {
    severity: "warning",
    message: {
      zh: "\u89C4\u5219\u7684\u6709\u6548\u671F\uFF08{rule}\uFF09\u8D85\u51FA\u89C4\u5219\u5305\u7684\u6709\u6548\u671F\uFF08{pack}\uFF09",
      en: "The rule's days ({rule}) go beyond those of its pack ({pack})"
    },
    remedy: { zh: "\u8BF7\u4F7F\u4E24\u8005\u4E00\u81F4", en: "Make the two agree" }
  },
  "lint/criterion-without-rule": {
    severity: "error",
    message: {
      zh: "{pack} \u7684\u6307\u6807\u201C{criterion}\u201D\u6CA1\u6709\u89C4\u5219",
      en: "Criterion \u201C{criterion}\u201D of {pack} has no rule"
    },
    remedy: { zh: "\u8BF7\u5199\u89C4\u5219\uFF0C\u6216\u5220\u53BB\u8BE5\u6307\u6807", en: "Write a rule, or remove the criterion" }
  },
  "lint/criterion-left-out": {
    severity: "error",
    message: {
      zh: "{pack} \u7684 outcome \u6CA1\u6709\u7528\u5230\u6307\u6807\u201C{criterion}\u201D",
      en: "The outcome of {pack} leaves criterion \u201C{criterion}\u201D out"
    },
    remedy: { zh: "\u8BF7\u628A\u5B83\u5199\u8FDB outcome", en: "Put it into the outcome" }
  },
  "lint/never-holds": {
    severity: "error",
    message: {
      zh: "\u8FD9\u4E00\u6761\u4EF6\u5728\u4EFB\u4F55\u60C5\u51B5\u4E0B\u90FD\u4E0D\u6210\u7ACB\uFF1A{condition}",
      en: "This condition can never hold: {condition}"
    },
    remedy: { zh: "\u8BF7\u6539\u6B63\u4E92\u76F8\u77DB\u76FE\u7684\u90E8\u5206", en: "Correct the parts that contradict one another" }
  },
  "lint/always-holds": {
    severity: "error",
    message: {
      zh: "\u8FD9\u4E00\u6761\u4EF6\u5728\u4EFB\u4F55\u60C5\u51B5\u4E0B\u90FD\u6210\u7ACB\uFF1A{condition}",
      en: "This condition always holds: {condition}"
    },
    remedy: { zh: "\u8BF7\u6539\u6B63\uFF0C\u6216\u5220\u53BB", en: "Correct it, or remove it" }
  },
  "lint/redundant-part": {
    severity: "warning",
    message: {
      zh: "\u53BB\u6389\u8FD9\u4E00\u6761\u4EF6\uFF0C\u4EFB\u4F55\u5BF9\u8C61\u7684\u5224\u5B9A\u90FD\u4E0D\u53D8\uFF1A{condition}",
      en: "Without this condition no verdict would differ: {condition}"
    },
    remedy: {
      zh: "\u8BF7\u5220\u53BB\uFF0C\u6216\u6838\u5BF9\u5B83\u672C\u6765\u8981\u6392\u9664\u4EC0\u4E48",
      en: "Remove it, or check what it was meant to keep out"
    }
  },
  "lint/unit-unstated": {
    severity: "warning",
    message: {
      zh: "\u4E8B\u5B9E\u201C{fact}\u201D\u7684\u5355\u4F4D\u662F{unit}\uFF0C\u53C2\u6570\u201C{parameter}\u201D\u6CA1\u6709\u5199\u5355\u4F4D",
      en: "Fact \u201C{fact}\u201D is in {unit}; parameter \u201C{parameter}\u201D states no unit"
    },
    remedy: { zh: "\u8BF7\u5728\u53C2\u6570\u4E2D\u5199\u660E\u5355\u4F4D", en: "State the unit of the parameter" }
  },
  "lint/out-of-range": {
    severity: "error",
    message: {
      zh: "\u4E0E\u201C{fact}\u201D\uFF08{unit}\uFF09\u6BD4\u8F83\u7684\u503C{value}\u4E0D\u53EF\u80FD\u51FA\u73B0",
      en: "{value} is beyond what \u201C{fact}\u201D ({unit}) can be"
    },
    remedy: {
      zh: "\u8BF7\u6838\u5BF9\u6570\u503C\u548C\u5355\u4F4D\uFF0C\u4F8B\u5982\u767E\u5206\u6570\u5199 2 \u800C\u4E0D\u662F 0.02 \u6216 200",
      en: "Check value and unit; a share is written in percent"
    }
  },
  "lint/literal-number": {
    severity: "error",
    message: {
      zh: "\u201C{fact}\u201D\u4E0E\u5199\u6B7B\u7684\u6570{value}\u6BD4\u8F83",
      en: "\u201C{fact}\u201D is compared with the literal {value}"
    },
    remedy: {
      zh: "\u6CD5\u5F8B\u53EF\u4EE5\u6539\u53D8\u7684\u6570\u8BF7\u767B\u8BB0\u4E3A\u53C2\u6570",
      en: "A number that the law can change belongs under parameters"
    }
  },
  "lint/unused-fact": {
    severity: "warning",
    message: {
      zh: "\u6848\u4F8B\u201C{case}\u201D\u7ED9\u51FA\u4E86\u4E8B\u5B9E\u201C{fact}\u201D\uFF0C\u89C4\u5219\u5E76\u4E0D\u8BFB\u53D6",
      en: "Case \u201C{case}\u201D states \u201C{fact}\u201D, which the rule does not read"
    },
    remedy: {
      zh: "\u8BF7\u5220\u53BB\uFF0C\u6216\u6838\u5BF9\u6761\u4EF6\u662F\u5426\u6F0F\u4E86\u5B83",
      en: "Remove it, or check whether the conditions miss it"
    }
  },
  "lint/unused-source": {
    severity: "warning",
    message: { zh: "\u6765\u6E90\u201C{source}\u201D\u6CA1\u6709\u88AB\u5F15\u7528", en: "Nothing cites source \u201C{source}\u201D" },
    remedy: { zh: "\u8BF7\u5F15\u7528\uFF0C\u6216\u5220\u53BB", en: "Cite it, or remove it" }
  },
  "lint/unused-parameter": {
    severity: "warning",
    message: { zh: "\u53C2\u6570\u201C{parameter}\u201D\u6CA1\u6709\u88AB\u7528\u5230", en: "Nothing uses parameter \u201C{parameter}\u201D" },
    remedy: { zh: "\u8BF7\u7528\u4E8E\u89C4\u5219\uFF0C\u6216\u5220\u53BB", en: "Use it in a rule, or remove it" }
  },
  "lint/parameter-hole": {
    severity: "error",
    message: {
      zh: "\u89C4\u5219\u5728{place}\u7528\u5230\u53C2\u6570\u201C{parameter}\u201D\uFF0C\u81EA{from}\u8D77\u6CA1\u6709\u6570\u503C\uFF0C\u4E5F\u6CA1\u6709\u8BF4\u660E",
      en: "The rule needs parameter \u201C{parameter}\u201D in {place}; from {from} there is neither a value nor a reason"
    },
    remedy: {
      zh: "\u8BF7\u8865\u6570\u503C\uFF1B\u67E5\u4E0D\u5230\u7684\u5199 null \u5E76\u4EE5 absence \u548C note \u8BF4\u660E",
      en: "Give the value, or null with absence and note"
    }
  },
  "lint/undefined-parameter": {
    severity: "error",
    message: {
      zh: "\u4E8B\u5B9E\u201C{fact}\u201D\u8981\u7528\u53C2\u6570\u201C{parameter}\u201D\u8BA1\u7B97\uFF0C\u89C4\u5219\u96C6\u6CA1\u6709\u767B\u8BB0\uFF0C\u56E0\u6B64\u6C38\u8FDC\u4E0D\u660E",
      en: "Fact \u201C{fact}\u201D is computed with parameter \u201C{parameter}\u201D, which these rules do not define: it can only be unknown"
    },
    remedy: {
      zh: "\u8BF7\u5728 parameters \u4E2D\u767B\u8BB0\uFF1B\u6CD5\u89C4\u672A\u5B9A\u6216\u67E5\u4E0D\u5230\u7684\u5199 null \u5E76\u4EE5 absence \u548C note \u8BF4\u660E",
      en: "Define it under parameters; where the law sets none or none is found, null with absence and note"
    }
  },
  "lint/unsuitable-parameter": {
    severity: "error",
    message: {
      zh: "\u53C2\u6570\u201C{parameter}\u201D\u7684\u503C{value}\u4E0D\u80FD\u7528\uFF0C\u5E94\u4E3A{expected}",
      en: "The value {value} of parameter \u201C{parameter}\u201D cannot be used; expected {expected}"
    },
    remedy: { zh: "\u8BF7\u6539\u6B63", en: "Correct it" }
  },
  "lint/undeclared-place": {
    severity: "warning",
    message: {
      zh: "\u89C4\u5219\u7528\u5230\u7684\u5730\u65B9\u201C{place}\u201D\u6CA1\u6709\u767B\u8BB0\uFF1B\u6700\u63A5\u8FD1\u7684\u662F\uFF1A{nearest}",
      en: "Place \u201C{place}\u201D of these rules is not declared; the nearest: {nearest}"
    },
    remedy: {
      zh: "\u8BF7\u6539\u6B63\uFF0C\u6216\u767B\u8BB0\u5728 places/ \u4E0B\u7684\u5730\u65B9\u8868",
      en: "Correct it, or declare it in a table under places/"
    }
  },
  "lint/stale-parameter": {
    severity: "warning",
    message: {
      zh: "\u53C2\u6570\u201C{parameter}\u201D\u6700\u540E\u6838\u5BF9\u4E8E{on}\uFF0C\u8DDD{today}\u5DF2\u8D85\u8FC712\u4E2A\u6708",
      en: "Parameter \u201C{parameter}\u201D was last checked on {on}, more than 12 months before {today}"
    },
    remedy: {
      zh: "\u8BF7\u6838\u5BF9\u6700\u65B0\u6570\u503C\u4ECD\u6709\u6548\uFF0C\u5E76\u66F4\u65B0 lastCheckedOn",
      en: "Confirm that the newest value still holds, and update lastCheckedOn"
    }
  },
  "lint/edge-word": {
    severity: "error",
    message: {
      zh: "\u6587\u5B57\u7528\u4E86\u201C{word}\u201D\uFF0C\u6761\u4EF6\u5374\u662F\uFF1A{operators}",
      en: "The text says \u201C{word}\u201D, the condition says: {operators}"
    },
    remedy: {
      zh: "\u8D85\u8FC7\u3001\u9AD8\u4E8E\u4E0D\u542B\u672C\u6570\uFF1B\u4EE5\u4E0A\u3001\u4E0D\u4F4E\u4E8E\u3001\u4E0D\u8D85\u8FC7\u542B\u672C\u6570\u3002\u8BF7\u6309\u6765\u6E90\u6539\u6587\u5B57\u6216\u6539\u8FD0\u7B97\u7B26",
      en: "Above and below leave the limit out, at least and at most take it in; change the text or the operator after the source"
    }
  },
  "lint/missing-case": {
    severity: "warning",
    message: { zh: "\u6CA1\u6709\u5224\u5B9A\u4E3A\u201C{verdict}\u201D\u7684\u6848\u4F8B", en: "No case comes to \u201C{verdict}\u201D" },
    remedy: { zh: "\u8BF7\u8865\u4E00\u4E2A\u6848\u4F8B", en: "Add a case" }
  },
  "lint/missing-boundary": {
    severity: "warning",
    message: {
      zh: "\u6CA1\u6709\u6848\u4F8B\u6B63\u597D\u843D\u5728\u201C{fact}\u201D\u7684\u754C\u9650\u4E0A\uFF08{operator}\uFF09",
      en: "No case stands exactly on the limit of \u201C{fact}\u201D ({operator})"
    },
    remedy: {
      zh: "\u8BF7\u8865\u4E00\u4E2A\u6570\u503C\u7B49\u4E8E\u754C\u9650\u7684\u6848\u4F8B",
      en: "Add a case whose value equals the limit"
    }
  },
  "lint/placeholder-missing": {
    severity: "warning",
    message: {
      zh: "{verdict} \u7684\u6587\u5B57\u6CA1\u6709 {wanted}",
      en: "The text for {verdict} does not name {wanted}"
    },
    remedy: {
      zh: "\u8BF7\u8BA9\u8BFB\u8005\u770B\u5230\u5177\u4F53\u6570\u503C\u3001\u6210\u5458\u6216\u6240\u7F3A\u8D44\u6599",
      en: "Let the reader see the value, the member, or what is lacking"
    }
  },
  "lint/placeholder-wrong": {
    severity: "error",
    message: {
      zh: "{verdict} \u7684\u6587\u5B57\u7528\u4E86\u586B\u4E0D\u4E0A\u7684 {found}",
      en: "The text for {verdict} names {found}, which stays empty there"
    },
    remedy: {
      zh: "{member} \u53EA\u7528\u4E8E\u5224\u5B9A\u6210\u5458\u7684\u89C4\u5219\uFF0C{lacking} \u53EA\u7528\u4E8E unknown",
      en: "{member} is for rules about members, {lacking} for unknown"
    }
  },
  "lint/placeholder-ambiguous": {
    severity: "warning",
    message: {
      zh: "{verdict} \u7684\u6587\u5B57\u7528\u4E86 {found}\uFF0C\u800C\u89C4\u5219\u6BD4\u8F83\u591A\u4E2A\u4E8B\u5B9E\uFF08{facts}\uFF09\uFF0C\u586B\u7684\u662F\u54EA\u4E00\u4E2A\u968F\u60C5\u51B5\u800C\u53D8",
      en: "The text for {verdict} names {found}, but the rule compares several facts ({facts}): which one it shows varies"
    },
    remedy: {
      zh: "\u8BF7\u5199\u4E8B\u5B9E\u7684\u540D\u79F0\u4F5C\u5360\u4F4D\u7B26\uFF0C\u4F8B\u5982 {income.netPerHead}",
      en: "Name the fact instead, such as {income.netPerHead}"
    }
  },
  "lint/languages-differ": {
    severity: "warning",
    message: {
      zh: "{verdict} \u7684\u4E2D\u82F1\u6587\u5360\u4F4D\u7B26\u4E0D\u540C\uFF1A{zh} / {en}",
      en: "The Chinese and the English text for {verdict} name different things: {zh} / {en}"
    },
    remedy: { zh: "\u8BF7\u4F7F\u4E24\u79CD\u6587\u5B57\u8BF4\u540C\u6837\u7684\u5185\u5BB9", en: "Let both texts say the same" }
  },
  "lint/unit-twice": {
    severity: "error",
    message: {
      zh: "{placeholder} \u5DF2\u5E26\u5355\u4F4D\uFF0C\u540E\u9762\u53C8\u5199\u4E86\u201C{unit}\u201D",
      en: "{placeholder} comes with its unit; the text adds \u201C{unit}\u201D again"
    },
    remedy: { zh: "\u8BF7\u5220\u53BB\u6587\u5B57\u4E2D\u7684\u5355\u4F4D", en: "Remove the unit from the text" }
  },
  "lint/overlay-loosens": {
    severity: "error",
    message: {
      zh: "{rule} \u653E\u5BBD\u4E86 {replaces}\uFF1A\u8FD9\u6837\u7684\u5BF9\u8C61\u4F1A\u6F0F\u8FC7\uFF08{asOf}\uFF09\uFF1A{facts}",
      en: "{rule} asks for less than {replaces}; this one slips through ({asOf}): {facts}"
    },
    remedy: {
      zh: "\u8BF7\u6536\u7D27\u6761\u4EF6\uFF1B\u786E\u6709\u4F9D\u636E\u7684\u5199 loosens: true \u5E76\u6CE8\u660E\u6765\u6E90",
      en: "Tighten it, or say loosens: true with the source that allows it"
    }
  },
  "lint/outcome-loosens": {
    severity: "error",
    message: {
      zh: "{pack} \u7684 outcome \u6BD4 {parent} \u5BBD\uFF1A{criteria}",
      en: "The outcome of {pack} asks for less than that of {parent}: {criteria}"
    },
    remedy: {
      zh: "\u8BF7\u5728 outcome \u4E2D\u4FDD\u7559\u4E0A\u7EA7\u7684\u5168\u90E8\u8981\u6C42",
      en: "Keep all that the parent asks for in the outcome"
    }
  },
  "lint/loosens-without-need": {
    severity: "note",
    message: {
      zh: "{rule} \u5199\u4E86 loosens\uFF0C\u4F46\u5E76\u4E0D\u6BD4 {replaces} \u5BBD",
      en: "{rule} says loosens, but passes nobody that {replaces} fails"
    },
    remedy: { zh: "\u8BF7\u5220\u53BB loosens", en: "Remove loosens" }
  },
  "lint/overlay-undecided": {
    severity: "warning",
    message: {
      zh: "{rule} \u662F\u5426\u653E\u5BBD\u4E86 {replaces}\uFF0C\u7EC4\u5408\u592A\u591A\uFF0C\u672A\u80FD\u5224\u660E",
      en: "Whether {rule} asks for less than {replaces} has too many combinations to be decided"
    },
    remedy: { zh: "\u8BF7\u62C6\u5206\u89C4\u5219", en: "Split the rule" }
  },
  "lint/unused-allowance": {
    severity: "warning",
    message: {
      zh: "\u8BB8\u53EF\u201C{code}\u201D\uFF08{file} {detail}\uFF09\u5DF2\u6CA1\u6709\u5BF9\u5E94\u7684\u95EE\u9898",
      en: "The allowance for \u201C{code}\u201D in {file} {detail} has nothing to allow"
    },
    remedy: { zh: "\u8BF7\u5220\u53BB\u8BE5\u8BB8\u53EF", en: "Remove the allowance" }
  }
});
const issue = /* @__PURE__ */ findingMaker(AUTHORING_ISSUES);
export {
  AUTHORING_ISSUES,
  issue
};
