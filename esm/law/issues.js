import { findingMaker, templates } from "../base/index.js";
const PACK_ISSUES = /* @__PURE__ */ templates({
  "pack/unreadable-folder": {
    severity: "error",
    message: {
      zh: "\u89C4\u5219{folder}\u65E0\u6CD5\u8BFB\u53D6\uFF1A{reason}",
      en: "Folder of rules {folder} cannot be read: {reason}"
    },
    remedy: { zh: "\u8BF7\u68C0\u67E5\u8DEF\u5F84", en: "Check the path" }
  },
  "pack/invalid-json": {
    severity: "error",
    message: { zh: "\u4E0D\u662F\u6709\u6548\u7684 JSON\uFF1A{reason}", en: "Not valid JSON: {reason}" },
    remedy: { zh: "\u8BF7\u6539\u6B63\u8BED\u6CD5", en: "Correct the syntax" }
  },
  "pack/repeated-key": {
    severity: "error",
    message: {
      zh: "\u952E\u201C{key}\u201D\u5728\u540C\u4E00\u5904\u5199\u4E86\u4E0D\u6B62\u4E00\u6B21\uFF0C\u65E0\u6CD5\u77E5\u9053\u4EE5\u54EA\u4E2A\u4E3A\u51C6",
      en: "The key \u201C{key}\u201D stands more than once in one place; nobody can tell which holds"
    },
    remedy: { zh: "\u8BF7\u53EA\u4FDD\u7559\u4E00\u4E2A", en: "Keep one of them" }
  },
  "pack/too-large": {
    severity: "error",
    message: {
      zh: "\u8D85\u51FA\u89C4\u6A21\u4E0A\u9650\uFF1A{what}\u4E3A{found}\uFF0C\u4E0A\u9650{limit}",
      en: "Beyond the size limit: {what} is {found}, at most {limit} allowed"
    },
    remedy: { zh: "\u8BF7\u62C6\u5206\u6216\u7CBE\u7B80", en: "Split or shorten it" }
  },
  "pack/too-deep": {
    severity: "error",
    message: { zh: "\u5D4C\u5957\u8D85\u8FC7{limit}\u5C42", en: "Nested deeper than {limit} levels" },
    remedy: { zh: "\u8BF7\u6539\u5199\u4E3A\u8F83\u6D45\u7684\u6761\u4EF6", en: "Write flatter conditions" }
  },
  "pack/forbidden-key": {
    severity: "error",
    message: { zh: "\u4E0D\u5141\u8BB8\u4F7F\u7528\u952E\u201C{key}\u201D", en: "The key \u201C{key}\u201D is not allowed" },
    remedy: { zh: "\u529E\u6CD5\uFF1A{instead}", en: "What to do: {instead}" }
  },
  "pack/unknown-key": {
    severity: "error",
    message: { zh: "\u672A\u77E5\u7684\u952E\u201C{key}\u201D", en: "Unknown key \u201C{key}\u201D" },
    remedy: {
      zh: "\u8BF7\u5BF9\u7167\u683C\u5F0F\u6539\u6B63\u6216\u5220\u9664{nearest}",
      en: "Correct it after the format, or remove it{nearest}"
    }
  },
  "pack/invalid-value": {
    severity: "error",
    message: {
      zh: "\u503C\u4E0D\u7B26\u5408\u683C\u5F0F\uFF1A\u5E94\u4E3A{expected}\uFF0C\u5B9E\u4E3A{found}",
      en: "The value does not fit: expected {expected}, found {found}"
    },
    remedy: { zh: "\u8BF7\u5BF9\u7167\u683C\u5F0F\u6539\u6B63", en: "Correct it after the format" }
  },
  "pack/unknown-file": {
    severity: "error",
    message: { zh: "\u4E0D\u8BA4\u8BC6\u7684\u89C4\u5219\u6587\u4EF6", en: "Not a file of a known kind" },
    remedy: { zh: "\u89C4\u5219\u6587\u4EF6\u653E\u5728\uFF1A{where}", en: "Rule files stand in: {where}" }
  },
  "pack/already-there": {
    severity: "error",
    message: {
      zh: "\u201C{id}\u201D\u5728\u4E0B\u5C42\u89C4\u5219\u7684{other}\u4E2D\u5DF2\u6709",
      en: "\u201C{id}\u201D is already defined below, in {other}"
    },
    remedy: {
      zh: '\u8981\u4EE5\u672C\u6587\u4EF6\u53D6\u4EE3\uFF0C\u8BF7\u5199 "replaces": "{path}"\uFF1B\u8981\u53E6\u52A0\uFF0C\u8BF7\u6539\u7528\u522B\u7684\u540D\u79F0',
      en: 'To put this file in its place, write "replaces": "{path}"; to add to it, choose another name'
    }
  },
  "pack/nothing-to-replace": {
    severity: "error",
    message: {
      zh: "\u4E0B\u5C42\u89C4\u5219\u4E2D\u6CA1\u6709\u53EF\u53D6\u4EE3\u7684\u201C{replaces}\u201D",
      en: "There is no \u201C{replaces}\u201D below that could be replaced"
    },
    remedy: {
      zh: "\u8BF7\u5199\u4E0B\u5C42\u89C4\u5219\u6587\u4EF6\u7684\u8DEF\u5F84\u6216\u540D\u79F0\uFF0C\u6216\u5220\u53BB replaces{nearest}",
      en: "Write the path or name of a file of the rules below, or remove replaces{nearest}"
    }
  },
  "pack/name-is-not-path": {
    severity: "error",
    message: {
      zh: "\u540D\u79F0\u201C{found}\u201D\u4E0E\u8DEF\u5F84\u201C{expected}\u201D\u4E0D\u4E00\u81F4",
      en: "The name \u201C{found}\u201D is not the path \u201C{expected}\u201D"
    },
    remedy: { zh: "\u540D\u79F0\u987B\u4E0E\u6587\u4EF6\u8DEF\u5F84\u4E00\u81F4", en: "Name and path must agree" }
  },
  "pack/duplicate-id": {
    severity: "error",
    message: { zh: "\u201C{id}\u201D\u5DF2\u5728{other}\u4E2D\u5B9A\u4E49", en: "\u201C{id}\u201D is already defined in {other}" },
    remedy: { zh: "\u8BF7\u6539\u7528\u522B\u7684\u540D\u79F0", en: "Choose another name" }
  },
  "pack/unknown-fact": {
    severity: "error",
    message: { zh: "\u6CA1\u6709\u540D\u4E3A\u201C{fact}\u201D\u7684\u4E8B\u5B9E", en: "There is no fact \u201C{fact}\u201D" },
    remedy: {
      zh: "\u8BF7\u5728\u4E8B\u5B9E\u76EE\u5F55\u4E2D\u9009\u7528{nearest}",
      en: "Take one from the catalogue of facts{nearest}"
    }
  },
  "pack/fact-of-another-subject": {
    severity: "error",
    message: {
      zh: "\u4E8B\u5B9E\u201C{fact}\u201D\u5C5E\u4E8E{owner}\uFF0C\u672C\u89C4\u5219\u5224\u5B9A\u7684\u662F{subject}",
      en: "Fact \u201C{fact}\u201D belongs to a {owner}, the rule judges a {subject}"
    },
    remedy: { zh: "\u8BF7\u6539\u7528\u672C\u5BF9\u8C61\u7684\u4E8B\u5B9E", en: "Use a fact of the rule's own subject" }
  },
  "pack/unknown-operator": {
    severity: "error",
    message: { zh: "\u6CA1\u6709\u8FD0\u7B97\u7B26\u201C{operator}\u201D", en: "There is no operator \u201C{operator}\u201D" },
    remedy: {
      zh: "\u53EF\u7528\u7684\u8FD0\u7B97\u7B26\uFF1A{operators}{nearest}",
      en: "Operators are: {operators}{nearest}"
    }
  },
  "pack/type-mismatch": {
    severity: "error",
    message: {
      zh: "\u4E8B\u5B9E\u201C{fact}\u201D\u4E3A{left}\uFF0C\u4E0D\u80FD\u4EE5\u201C{operator}\u201D\u4E0E{right}\u6BD4\u8F83",
      en: "Fact \u201C{fact}\u201D is {left}; \u201C{operator}\u201D cannot compare it with {right}"
    },
    remedy: { zh: "\u8BF7\u6539\u7528\u7C7B\u578B\u76F8\u7B26\u7684\u503C\u6216\u8FD0\u7B97\u7B26", en: "Use a value or operator of the right type" }
  },
  "pack/unit-mismatch": {
    severity: "error",
    message: {
      zh: "\u4E8B\u5B9E\u201C{fact}\u201D\u7684\u5355\u4F4D\u662F{left}\uFF0C\u6BD4\u8F83\u503C\u7684\u5355\u4F4D\u662F{right}",
      en: "Fact \u201C{fact}\u201D is in {left}, what it is compared with in {right}"
    },
    remedy: { zh: "\u4E24\u4FA7\u5355\u4F4D\u987B\u4E00\u81F4", en: "Both sides need the same unit" }
  },
  "pack/unknown-code": {
    severity: "error",
    message: { zh: "\u4E8B\u5B9E\u201C{fact}\u201D\u6CA1\u6709\u4EE3\u7801\u201C{code}\u201D", en: "Fact \u201C{fact}\u201D has no code \u201C{code}\u201D" },
    remedy: {
      zh: "\u53EF\u7528\u7684\u4EE3\u7801\uFF1A{codes}{nearest}",
      en: "Codes are: {codes}{nearest}"
    }
  },
  "pack/mixed-node": {
    severity: "error",
    message: {
      zh: "\u4E00\u4E2A\u6761\u4EF6\u8282\u70B9\u53EA\u80FD\u6709 all\u3001any\u3001not\u3001fact \u4E4B\u4E00",
      en: "A condition has exactly one of all, any, not, fact"
    },
    remedy: { zh: "\u8BF7\u62C6\u5206\u4E3A\u5D4C\u5957\u7684\u6761\u4EF6", en: "Nest the conditions" }
  },
  "pack/mixed-outcome": {
    severity: "error",
    message: {
      zh: "\u7ED3\u8BBA\u7684\u4E00\u4E2A\u8282\u70B9\u53EA\u80FD\u6709 criterion\u3001all\u3001any\u3001score \u4E4B\u4E00\uFF0C\u8FD9\u91CC\u662F\uFF1A{found}",
      en: "An outcome has exactly one of criterion, all, any, score; here: {found}"
    },
    remedy: {
      zh: "\u8BF7\u7528\u8FD9\u51E0\u79CD\u5F62\u5F0F\u6539\u5199\uFF1B\u8981\u201C\u4E0D\u6EE1\u8DB3\u67D0\u6307\u6807\u201D\uFF0C\u8BF7\u53E6\u5199\u4E00\u6761\u6761\u4EF6\u76F8\u53CD\u7684\u89C4\u5219",
      en: "Write it with those; for the opposite of a criterion, write a rule with the opposite condition"
    }
  },
  "pack/empty-list": {
    severity: "error",
    message: { zh: "{key}\u4E0D\u80FD\u4E3A\u7A7A", en: "{key} must not be empty" },
    remedy: { zh: "\u8BF7\u81F3\u5C11\u5199\u4E00\u4E2A\u6761\u4EF6", en: "Write at least one condition" }
  },
  "pack/unknown-source": {
    severity: "error",
    message: { zh: "\u6CA1\u6709\u6765\u6E90\u201C{source}\u201D", en: "There is no source \u201C{source}\u201D" },
    remedy: {
      zh: "\u8BF7\u5728 sources \u4E2D\u767B\u8BB0\u8BE5\u6587\u4EF6{nearest}",
      en: "Register the document under sources{nearest}"
    }
  },
  "pack/missing-source": {
    severity: "error",
    message: { zh: "\u6CA1\u6709\u5199\u660E\u6765\u6E90", en: "No source is given" },
    remedy: {
      zh: "\u89C4\u5219\u3001\u53C2\u6570\u503C\u548C\u6B65\u9AA4\u90FD\u5FC5\u987B\u5199\u660E\u6765\u6E90",
      en: "Every rule, parameter value and step names its source"
    }
  },
  "pack/unknown-parameter": {
    severity: "error",
    message: { zh: "\u6CA1\u6709\u53C2\u6570\u201C{parameter}\u201D", en: "There is no parameter \u201C{parameter}\u201D" },
    remedy: {
      zh: "\u8BF7\u5728 parameters \u4E2D\u767B\u8BB0{nearest}",
      en: "Define it under parameters{nearest}"
    }
  },
  "pack/unexplained-null": {
    severity: "error",
    message: { zh: "\u7A7A\u503C\u6CA1\u6709\u8BF4\u660E\u539F\u56E0", en: "A null value does not say why" },
    remedy: {
      zh: "\u8BF7\u4EE5 absence \u5199\u660E not-set \u6216 not-found\uFF0C\u5E76\u52A0\u8BF4\u660E",
      en: "Say not-set or not-found under absence, with a note"
    }
  },
  "pack/unknown-criterion": {
    severity: "error",
    message: { zh: "\u89C4\u5219\u5305\u6CA1\u6709\u6307\u6807\u201C{criterion}\u201D", en: "The pack has no criterion \u201C{criterion}\u201D" },
    remedy: {
      zh: "\u8BF7\u5728 pack.json \u7684 criteria \u4E2D\u5217\u51FA{nearest}",
      en: "List it under criteria in pack.json{nearest}"
    }
  },
  "pack/unknown-parent": {
    severity: "error",
    message: { zh: "\u6CA1\u6709\u4E0A\u7EA7\u89C4\u5219\u5305\u201C{parent}\u201D", en: "There is no parent pack \u201C{parent}\u201D" },
    remedy: {
      zh: "\u8BF7\u6539\u6B63 extends{nearest}",
      en: "Correct extends{nearest}"
    }
  },
  "pack/circular-parent": {
    severity: "error",
    message: {
      zh: "\u89C4\u5219\u5305\u7684\u7EE7\u627F\u5F62\u6210\u4E86\u73AF\uFF1A{path}",
      en: "Packs extend one another in a circle: {path}"
    },
    remedy: { zh: "\u8BF7\u65AD\u5F00\u5176\u4E2D\u4E00\u5904 extends", en: "Cut one extends" }
  },
  "pack/overlapping-rules": {
    severity: "error",
    message: {
      zh: "\u6307\u6807\u201C{criterion}\u201D\u5728{from}\u8D77\u6709\u4E24\u6761\u89C4\u5219\u540C\u65F6\u6709\u6548\uFF1A{a}\u3001{b}",
      en: "Criterion \u201C{criterion}\u201D has two rules in force from {from}: {a} and {b}"
    },
    remedy: { zh: "\u8BF7\u8C03\u6574\u6709\u6548\u671F", en: "Adjust the days in force" }
  },
  "pack/join-missing": {
    severity: "error",
    message: {
      zh: "\u5224\u5B9A\u6210\u5458\u7684\u89C4\u5219\u987B\u5199\u660E join",
      en: "A rule about members says how they are joined"
    },
    remedy: { zh: "\u8BF7\u5199 join\uFF1Aevery \u6216 some", en: "Write join: every or some" }
  },
  "pack/join-not-allowed": {
    severity: "error",
    message: { zh: "\u53EA\u6709\u5224\u5B9A\u6210\u5458\u7684\u89C4\u5219\u53EF\u4EE5\u5199 join", en: "Only a rule about members has join" },
    remedy: { zh: "\u8BF7\u5220\u9664 join", en: "Remove join" }
  },
  "pack/unknown-placeholder": {
    severity: "error",
    message: {
      zh: "\u6587\u5B57\u4E2D\u7684\u201C{placeholder}\u201D\u6CA1\u6709\u5BF9\u5E94\u7684\u503C",
      en: "Nothing fills the placeholder \u201C{placeholder}\u201D"
    },
    remedy: {
      zh: "\u53EF\u7528\uFF1A{known}{nearest}",
      en: "Placeholders are: {known}{nearest}"
    }
  },
  "pack/unknown-purpose": {
    severity: "error",
    message: {
      zh: "\u6CA1\u6709\u76EE\u7684\u4E3A\u201C{purpose}\u201D\u7684\u89C4\u5219\u5305",
      en: "There is no pack for the purpose \u201C{purpose}\u201D"
    },
    remedy: {
      zh: "\u53EF\u7528\u7684\uFF1A{purposes}{nearest}",
      en: "Purposes are: {purposes}{nearest}"
    }
  },
  "pack/no-pack-for-place": {
    severity: "error",
    message: {
      zh: "{place}\u6CA1\u6709\u76EE\u7684\u4E3A\u201C{purpose}\u201D\u7684\u89C4\u5219\u5305\uFF0C\u4E0A\u7EA7\u4E5F\u6CA1\u6709",
      en: "Neither {place} nor a place around it has a pack for the purpose \u201C{purpose}\u201D"
    },
    remedy: { zh: "\u6709\u8FD9\u79CD\u89C4\u5219\u5305\u7684\u662F\uFF1A{packs}", en: "Packs for it are: {packs}" }
  },
  "pack/not-found": {
    severity: "error",
    message: { zh: "\u6CA1\u6709\u89C4\u5219\u5305\u201C{pack}\u201D", en: "There is no pack \u201C{pack}\u201D" },
    remedy: {
      zh: "\u53EF\u7528\u7684\u89C4\u5219\u5305\uFF1A{packs}{nearest}",
      en: "Packs are: {packs}{nearest}"
    }
  },
  "pack/failing-case": {
    severity: "error",
    message: {
      zh: "\u6848\u4F8B\u201C{case}\u201D\u5E94\u4E3A{expected}\uFF0C\u5B9E\u4E3A{verdict}\uFF08\u7F3A\uFF1A{missing}\uFF09",
      en: "Case \u201C{case}\u201D should be {expected} and is {verdict} (missing: {missing})"
    },
    remedy: { zh: "\u8BF7\u6838\u5BF9\u6761\u4EF6\u4E0E\u6848\u4F8B", en: "Check the conditions against the case" }
  }
});
const issue = /* @__PURE__ */ findingMaker(PACK_ISSUES);
export {
  PACK_ISSUES,
  issue
};
