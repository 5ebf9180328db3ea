const LINT_NOTES = {
  "lint/time-gap": {
    zh: "\u89C4\u5219\u5305\u6709\u6548\u671F\u5185\u7684\u67D0\u4E9B\u65E5\u5B50\uFF0C\u67D0\u9879\u6307\u6807\u6CA1\u6709\u89C4\u5219\u3002\u90A3\u4E9B\u65E5\u5B50\u7684\u5224\u5B9A\u53EA\u80FD\u662F\u201C\u60C5\u51B5\u4E0D\u660E\u201D\u3002",
    en: "On some days of the pack a criterion has no rule. On those days it can only be unknown."
  },
  "lint/time-overlap": {
    zh: "\u540C\u4E00\u6307\u6807\u5728\u540C\u4E00\u5929\u6709\u4E24\u6761\u89C4\u5219\uFF0C\u7ED3\u8BBA\u53D6\u51B3\u4E8E\u8BFB\u53D6\u7684\u5148\u540E\u3002\u8FD9\u6837\u7684\u89C4\u5219\u5305\u4E0D\u80FD\u7528\u4E8E\u5224\u5B9A\u3002",
    en: "Two rules decide one criterion on the same day, so the answer would depend on which is read first. Such a pack does not compose."
  },
  "lint/rule-outside-pack": {
    zh: "\u89C4\u5219\u5728\u89C4\u5219\u5305\u751F\u6548\u4E4B\u524D\u6216\u5931\u6548\u4E4B\u540E\u4ECD\u6709\u6548\uFF0C\u90A3\u4E9B\u65E5\u5B50\u5B83\u4E0D\u4F1A\u88AB\u7528\u5230\uFF0C\u591A\u534A\u662F\u65E5\u671F\u5199\u9519\u3002",
    en: "A rule is in force before its pack begins or after it ends. It is never used then; most often a date is wrong."
  },
  "lint/criterion-without-rule": {
    zh: "\u89C4\u5219\u5305\u5217\u51FA\u4E86\u4E00\u9879\u6307\u6807\uFF0C\u5374\u6CA1\u6709\u4EFB\u4F55\u89C4\u5219\u5224\u5B9A\u5B83\u3002",
    en: "The pack lists a criterion that no rule decides."
  },
  "lint/criterion-left-out": {
    zh: "\u6307\u6807\u6709\u89C4\u5219\uFF0C\u5374\u4E0D\u5F71\u54CD\u7ED3\u8BBA\uFF1Aoutcome \u6CA1\u6709\u63D0\u5230\u5B83\u3002",
    en: "A criterion is judged and yet changes nothing: the outcome does not name it."
  },
  "lint/never-holds": {
    zh: "\u9010\u4E00\u8BD5\u8FC7\u5404\u4E8B\u5B9E\u5728\u6BCF\u4E2A\u754C\u9650\u4E4B\u4E0B\u3001\u4E4B\u4E0A\u3001\u6B63\u597D\u76F8\u7B49\u7684\u503C\u548C\u6240\u6709\u4EE3\u7801\uFF0C\u8FD9\u4E00\u90E8\u5206\u4ECE\u4E0D\u6210\u7ACB\u3002",
    en: "Tried with every fact below, on and above each limit and with every code, this part never holds."
  },
  "lint/always-holds": {
    zh: "\u9010\u4E00\u8BD5\u8FC7\u5404\u4E8B\u5B9E\u7684\u4EE3\u8868\u503C\uFF0C\u8FD9\u4E00\u90E8\u5206\u603B\u662F\u6210\u7ACB\uFF0C\u7B49\u4E8E\u6CA1\u6709\u5199\u3002",
    en: "Tried with representative values of every fact, this part always holds: it asks for nothing."
  },
  "lint/redundant-part": {
    zh: "\u53BB\u6389\u8FD9\u4E00\u90E8\u5206\uFF0C\u5BF9\u4EFB\u4F55\u5DF2\u77E5\u6216\u672A\u77E5\u7684\u4E8B\u5B9E\u7EC4\u5408\uFF0C\u5224\u5B9A\u90FD\u76F8\u540C\u3002\u5176\u4F59\u6761\u4EF6\u5DF2\u7ECF\u5305\u542B\u4E86\u5B83\uFF0C\u6216\u5199\u9519\u4E86\u754C\u9650\u3002",
    en: "Without this part the verdict is the same on every combination of facts, known or not. The rest says it already, or a limit is wrong."
  },
  "lint/unit-unstated": {
    zh: "\u4E8B\u5B9E\u6709\u5355\u4F4D\u800C\u53C2\u6570\u6CA1\u6709\uFF0C\u8BFB\u5165\u65F6\u65E0\u6CD5\u6838\u5BF9\u5355\u4F4D\u662F\u5426\u4E00\u81F4\u3002",
    en: "The fact has a unit and the parameter has none, so nothing can check that they agree."
  },
  "lint/out-of-range": {
    zh: "\u754C\u9650\u5728\u8BE5\u5355\u4F4D\u4E0B\u4E0D\u53EF\u80FD\u51FA\u73B0\uFF0C\u4F8B\u5982\u767E\u5206\u6570\u8D85\u8FC7100\u3001\u4EBA\u6570\u4E3A\u8D1F\u3002",
    en: "The limit cannot occur in its unit, such as a share above 100 % or a number of people below nought."
  },
  "lint/literal-number": {
    zh: "\u6761\u4EF6\u91CC\u5199\u6B7B\u4E86\u4E00\u4E2A\u6570\u3002\u6CD5\u5F8B\u6539\u53D8\u5B83\u65F6\uFF0C\u8FC7\u53BB\u7684\u5224\u5B9A\u4F1A\u8DDF\u7740\u53D8\u30020\u3001100%\u7B49\u5355\u4F4D\u672C\u8EAB\u7684\u754C\u9650\u9664\u5916\u3002",
    en: "A number is written into a condition. When the law changes it, past verdicts change too. Bounds of the unit itself, such as 0 and 100 %, are let pass."
  },
  "lint/unused-fact": {
    zh: "\u6848\u4F8B\u7ED9\u51FA\u4E86\u89C4\u5219\u4E0D\u8BFB\u53D6\u7684\u4E8B\u5B9E\uFF1A\u6848\u4F8B\u6CA1\u6709\u68C0\u9A8C\u4F5C\u8005\u4EE5\u4E3A\u5B83\u68C0\u9A8C\u7684\u4E1C\u897F\u3002",
    en: "A case states a fact that the rule does not read: it does not test what its author meant it to."
  },
  "lint/unused-source": {
    zh: "\u767B\u8BB0\u4E86\u6CD5\u89C4\u6216\u6807\u51C6\uFF0C\u5374\u6CA1\u6709\u4EFB\u4F55\u89C4\u5219\u3001\u53C2\u6570\u6216\u6B65\u9AA4\u5F15\u7528\u5B83\u3002",
    en: "A law or standard is registered and no rule, value or step cites it."
  },
  "lint/unused-parameter": {
    zh: "\u767B\u8BB0\u4E86\u53C2\u6570\uFF0C\u5374\u6CA1\u6709\u4EFB\u4F55\u89C4\u5219\u3001\u4E8B\u5B9E\u6216\u5176\u4ED6\u6570\u636E\u7528\u5230\u5B83\u3002",
    en: "A parameter is defined and no rule, fact or other data uses it."
  },
  "lint/parameter-hole": {
    zh: "\u89C4\u5219\u6709\u6548\u7684\u65E5\u5B50\u91CC\uFF0C\u53C2\u6570\u65E2\u6CA1\u6709\u6570\u503C\uFF0C\u4E5F\u6CA1\u6709\u5199\u660E\u4E3A\u4EC0\u4E48\u6CA1\u6709\u3002\u5199\u660E\u539F\u56E0\u7684\u7A7A\u503C\u4E0D\u7B97\u7F3A\u53E3\u3002",
    en: "On days of the rule the parameter has neither a value nor a reason for having none. A null with its reason is no hole."
  },
  "lint/stale-parameter": {
    zh: "\u8D85\u8FC712\u4E2A\u6708\u6CA1\u6709\u4EBA\u6838\u5BF9\u53C2\u6570\u7684\u6700\u65B0\u6570\u503C\u662F\u5426\u4ECD\u7136\u6709\u6548\u3002",
    en: "For more than 12 months nobody confirmed that the newest value still holds."
  },
  "lint/edge-word": {
    zh: "\u6807\u9898\u6216\u6587\u5B57\u91CC\u7684\u754C\u9650\u7528\u8BED\u4E0E\u6761\u4EF6\u7684\u8FD0\u7B97\u7B26\u4E0D\u7B26\u3002\u8D85\u8FC7\u3001\u9AD8\u4E8E\u3001\u4F4E\u4E8E\u4E0D\u542B\u672C\u6570\uFF1B\u4EE5\u4E0A\u3001\u4E0D\u4F4E\u4E8E\u3001\u4E0D\u8D85\u8FC7\u542B\u672C\u6570\uFF1B\u4EE5\u4E0B\u4E24\u7528\uFF0C\u4E0D\u67E5\u3002",
    en: "A word in title or text says another edge than the operator. Above and below leave the limit out; at least and at most take it in."
  },
  "lint/missing-case": {
    zh: "\u89C4\u5219\u7F3A\u5C11\u8FBE\u6807\u3001\u672A\u8FBE\u6807\u3001\u60C5\u51B5\u4E0D\u660E\u6216\uFF08\u6709 appliesWhen \u65F6\uFF09\u4E0D\u6D89\u53CA\u7684\u6848\u4F8B\u3002",
    en: "The rule lacks a case that is met, not met, unknown or, with appliesWhen, not applicable."
  },
  "lint/missing-boundary": {
    zh: "\u6CA1\u6709\u6848\u4F8B\u6B63\u597D\u843D\u5728\u754C\u9650\u4E0A\uFF0C\u201C\u8D85\u8FC7\u201D\u4E0E\u201C\u4E0D\u4F4E\u4E8E\u201D\u7684\u5DEE\u522B\u65E0\u4ECE\u68C0\u9A8C\u3002",
    en: "No case stands on the limit itself, so nothing tells above from at least."
  },
  "lint/placeholder-missing": {
    zh: "\u6587\u5B57\u6CA1\u6709\u5199\u51FA\u6570\u503C\u3001\u6210\u5458\u6216\u6240\u7F3A\u8D44\u6599\uFF0C\u8BFB\u8005\u4E0D\u77E5\u9053\u662F\u8C01\u3001\u5DEE\u591A\u5C11\u3001\u7F3A\u4EC0\u4E48\u3002",
    en: "The text names neither value nor member nor what is lacking, so the reader learns not who, how much or what."
  },
  "lint/placeholder-wrong": {
    zh: "\u6587\u5B57\u7528\u4E86\u5728\u8FD9\u79CD\u5224\u5B9A\u4E0B\u6CA1\u6709\u5185\u5BB9\u7684\u5360\u4F4D\u7B26\u3002",
    en: "The text names a placeholder that has nothing to show for this verdict."
  },
  "lint/placeholder-ambiguous": {
    zh: "{left} \u548C {right} \u662F\u7B2C\u4E00\u4E2A\u8D77\u51B3\u5B9A\u4F5C\u7528\u7684\u6BD4\u8F83\u7684\u4E24\u4FA7\uFF1B\u89C4\u5219\u6BD4\u8F83\u591A\u4E2A\u4E8B\u5B9E\u65F6\uFF0C\u5B83\u4EEC\u6307\u54EA\u4E00\u4E2A\u5E76\u4E0D\u786E\u5B9A\u3002",
    en: "{left} and {right} are the sides of the first comparison that decides; in a rule over several facts that may be any of them."
  },
  "lint/undefined-parameter": {
    zh: "\u6761\u4EF6\u7528\u5230\u7684\u4E8B\u5B9E\u8981\u9760\u4E00\u4E2A\u6CD5\u5B9A\u6570\u503C\u6765\u8BA1\u7B97\uFF0C\u800C\u672C\u89C4\u5219\u96C6\u6CA1\u6709\u767B\u8BB0\u5B83\u3002\u8FD9\u4E2A\u4E8B\u5B9E\u6C38\u8FDC\u4E0D\u660E\u3002",
    en: "A fact that a condition names is computed with a legal value which these rules do not define. It can only be unknown."
  },
  "lint/unsuitable-parameter": {
    zh: "\u6CD5\u5B9A\u6570\u503C\u7684\u5F62\u5F0F\u4E0D\u662F\u4E8B\u5B9E\u6240\u80FD\u7528\u7684\uFF0C\u4F8B\u5982\u622A\u6B62\u65E5\u4E0D\u662F\u6708\u548C\u65E5\u3002",
    en: "A legal value is not of the form that facts can use, such as a last day that is no month and day."
  },
  "lint/undeclared-place": {
    zh: "\u89C4\u5219\u5305\u6216\u6CD5\u5B9A\u6570\u503C\u5199\u4E86\u4E00\u4E2A\u5730\u65B9\uFF0C\u5730\u65B9\u8868\u91CC\u5374\u6CA1\u6709\uFF0C\u591A\u534A\u662F\u62FC\u5199\u9519\u8BEF\uFF1A\u90A3\u91CC\u7684\u89C4\u5B9A\u4E0D\u4F1A\u7528\u4E8E\u4EFB\u4F55\u771F\u5B9E\u7684\u5730\u65B9\u3002",
    en: "A pack or a legal value is of a place that no table of places declares. Most often it is misspelt, and what it says holds nowhere."
  },
  "lint/languages-differ": {
    zh: "\u4E2D\u82F1\u6587\u6587\u5B57\u7ED9\u51FA\u7684\u5185\u5BB9\u4E0D\u540C\u3002",
    en: "The Chinese and the English text do not give the same."
  },
  "lint/unit-twice": {
    zh: "\u5360\u4F4D\u7B26\u586B\u5165\u65F6\u5DF2\u5E26\u5355\u4F4D\uFF0C\u6587\u5B57\u91CC\u53C8\u5199\u4E86\u4E00\u6B21\uFF0C\u8BFB\u8005\u4F1A\u770B\u5230\u201C3,000\u5143\u5143\u201D\u3002",
    en: "The placeholder is filled with its unit, and the text adds it again: the reader sees it twice."
  },
  "lint/overlay-loosens": {
    zh: "\u53D6\u4EE3\u4E0A\u7EA7\u89C4\u5219\u7684\u89C4\u5219\u8BA9\u4E0A\u7EA7\u89C4\u5219\u5224\u672A\u8FBE\u6807\u7684\u5BF9\u8C61\u901A\u8FC7\u4E86\uFF0C\u4FE1\u606F\u4E2D\u662F\u8FD9\u6837\u4E00\u4E2A\u5BF9\u8C61\u7684\u4E8B\u5B9E\u3002",
    en: "A rule that takes another's place passes somebody whom the other fails; the message gives the facts of one who slips through."
  },
  "lint/outcome-loosens": {
    zh: "\u672C\u7EA7\u7684 outcome \u5728\u4E0A\u7EA7 outcome \u672A\u8FBE\u6807\u65F6\u4E5F\u80FD\u8FBE\u6807\u3002",
    en: "The pack's own outcome can be met where its parent's is not."
  },
  "lint/loosens-without-need": {
    zh: "\u89C4\u5219\u58F0\u660E\u653E\u5BBD\uFF0C\u7A77\u4E3E\u5374\u8BC1\u660E\u5B83\u5E76\u4E0D\u6BD4\u6240\u53D6\u4EE3\u7684\u89C4\u5219\u5BBD\u3002",
    en: "The rule says that it asks for less, and a search proves that it does not."
  },
  "lint/overlay-undecided": {
    zh: "\u4E24\u6761\u89C4\u5219\u7684\u4E8B\u5B9E\u7EC4\u5408\u592A\u591A\uFF0C\u5728\u9650\u5B9A\u6B65\u6570\u5185\u65E2\u6CA1\u6709\u8BC1\u660E\uFF0C\u4E5F\u6CA1\u6709\u627E\u5230\u53CD\u4F8B\u3002",
    en: "The two rules name so many facts that neither a proof nor a counterexample was found within the limit of steps."
  },
  "lint/unused-allowance": {
    zh: "allowances.json \u4E2D\u8BB8\u53EF\u7684\u95EE\u9898\u5DF2\u4E0D\u5B58\u5728\u3002",
    en: "A finding that allowances.json lets stand is no longer there."
  }
};
export {
  LINT_NOTES
};
