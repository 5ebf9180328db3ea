import {
  expectCall,
  findingMaker,
  nullable,
  objectWith,
  TEXT,
  templates
} from "../base/index.js";
const REDO = {
  zh: "\u64A4\u9500\u8BE5\u4E8B\u4EF6\uFF0C\u8865\u505A\u540E\u53E6\u884C\u8BB0\u5F55",
  en: "Annul the event, take the step again and record that"
};
const CASE_FINDINGS = /* @__PURE__ */ templates({
  "case/step-missing": {
    severity: "error",
    message: { zh: "\u7F3A\u5C11\u201C{label}\u201D", en: "\u201C{label}\u201D is missing" },
    remedy: { zh: "\u8865\u505A\u8BE5\u6B65\u9AA4\u53CA\u5176\u540E\u7684\u6B65\u9AA4", en: "Take the step, and again those that follow it" }
  },
  "case/wrong-order": {
    severity: "error",
    message: { zh: "\u201C{label}\u201D\u6B21\u5E8F\u98A0\u5012", en: "\u201C{label}\u201D came too soon in the order" },
    remedy: { zh: "\u6309\u6B21\u5E8F\u91CD\u505A", en: "Take the steps again in order" }
  },
  "case/overlapping": {
    severity: "error",
    message: { zh: "\u201C{label}\u201D\u4E0E\u524D\u4E00\u6B65\u91CD\u53E0", en: "\u201C{label}\u201D overlaps the step before it" },
    remedy: REDO
  },
  "case/announced-before-notice-ended": {
    severity: "error",
    message: {
      zh: "\u516C\u793A\u672A\u6EE1\u5373\u201C{label}\u201D",
      en: "\u201C{label}\u201D came before the notice had ended"
    },
    remedy: {
      zh: "\u91CD\u65B0\u516C\u793A\u8DB3\u671F\u540E\u518D\u516C\u544A",
      en: "Post the notice again for its full time, then announce"
    }
  },
  "case/consent-after-exit": {
    severity: "error",
    message: { zh: "\u201C{label}\u201D\u5728\u9000\u51FA\u4E4B\u540E\u624D\u8865\u7B7E", en: "\u201C{label}\u201D was signed after the exit" },
    remedy: {
      zh: "\u5F81\u5F97\u519C\u6237\u8BA4\u53EF\u540E\u91CD\u65B0\u516C\u793A\u3001\u516C\u544A",
      en: "Obtain the household's agreement, then post and announce again"
    }
  },
  "case/recorded-early": {
    severity: "error",
    message: { zh: "\u201C{label}\u201D\u5728\u53D1\u751F\u4E4B\u524D\u5DF2\u7ECF\u8BB0\u5F55", en: "\u201C{label}\u201D was recorded before it happened" },
    remedy: { zh: "\u6838\u5BF9\u4E24\u4E2A\u65E5\u671F\u5E76\u66F4\u6B63", en: "Check both days and correct the record" }
  },
  "case/recorded-late": {
    severity: "warning",
    message: {
      zh: "\u201C{label}\u201D\u5728\u540E\u7EED\u6B65\u9AA4\u4E4B\u540E\u624D\u8865\u8BB0",
      en: "\u201C{label}\u201D was recorded only after steps that rest on it"
    },
    remedy: { zh: "\u8BF4\u660E\u8865\u8BB0\u539F\u56E0\u5E76\u9644\u539F\u59CB\u6750\u6599", en: "Say why, and add the original papers" }
  },
  "case/notice-cut-short": {
    severity: "error",
    message: { zh: "\u201C{label}\u201D\u516C\u793A\u5929\u6570\u4E0D\u8DB3", en: "\u201C{label}\u201D did not hang long enough" },
    remedy: { zh: "\u91CD\u65B0\u516C\u793A\u8DB3\u671F", en: "Post it again for its full time" }
  },
  "case/one-person-two-roles": {
    severity: "error",
    message: {
      zh: "\u201C{label}\u201D\u4E2D\u4E00\u4EBA\u517C\u4EFB\u987B\u7531\u4E0D\u540C\u4EBA\u62C5\u4EFB\u7684\u89D2\u8272",
      en: "In \u201C{label}\u201D one person holds roles that must differ"
    },
    remedy: { zh: "\u7531\u4E0D\u540C\u7684\u4EBA\u91CD\u65B0\u529E\u7406", en: "Have it done again by different persons" }
  },
  "case/too-few-persons": {
    severity: "error",
    message: { zh: "\u201C{label}\u201D\u53C2\u52A0\u4EBA\u6570\u4E0D\u8DB3", en: "Too few took part in \u201C{label}\u201D" },
    remedy: REDO
  },
  "case/signature-missing": {
    severity: "error",
    message: { zh: "\u201C{label}\u201D\u7F3A\u5C11\u7B7E\u5B57", en: "A signature is missing from \u201C{label}\u201D" },
    remedy: { zh: "\u8865\u7B7E\u5E76\u6CE8\u660E\u8865\u7B7E\u65E5\u671F", en: "Have it signed, with the day of signing" }
  },
  "case/quorum-missed": {
    severity: "error",
    message: { zh: "\u201C{label}\u201D\u5230\u4F1A\u4EBA\u6570\u4E0D\u8DB3", en: "\u201C{label}\u201D had no quorum" },
    remedy: { zh: "\u91CD\u65B0\u53EC\u5F00\u4F1A\u8BAE", en: "Hold the meeting again" }
  },
  "case/vote-missed": {
    severity: "error",
    message: { zh: "\u201C{label}\u201D\u8D5E\u6210\u7968\u4E0D\u8DB3", en: "\u201C{label}\u201D lacked the votes" },
    remedy: { zh: "\u4E0D\u5F97\u7EE7\u7EED\uFF1B\u53EF\u91CD\u65B0\u8BC4\u8BAE", en: "Do not go on; the review may be held again" }
  },
  "case/wrong-body": {
    severity: "error",
    message: {
      zh: "\u201C{label}\u201D\u4E0D\u662F\u7531\u89C4\u5B9A\u7684\u4E3B\u4F53\u529E\u7406",
      en: "\u201C{label}\u201D was not done by the right body"
    },
    remedy: REDO
  },
  "case/wrong-place": {
    severity: "error",
    message: { zh: "\u201C{label}\u201D\u5730\u70B9\u4E0D\u5BF9", en: "\u201C{label}\u201D took place at the wrong level" },
    remedy: REDO
  },
  "case/too-early": {
    severity: "error",
    message: { zh: "\u201C{label}\u201D\u65E9\u4E8E\u89C4\u5B9A\u7684\u671F\u9650", en: "\u201C{label}\u201D came too early" },
    remedy: { zh: "\u671F\u6EE1\u540E\u91CD\u65B0\u529E\u7406", en: "Take the step again when the time has passed" }
  },
  "case/deadline-exceeded": {
    severity: "error",
    message: { zh: "\u201C{label}\u201D\u8D85\u8FC7\u671F\u9650", en: "\u201C{label}\u201D is past its deadline" },
    remedy: { zh: "\u5C3D\u5FEB\u529E\u7ED3\u5E76\u8BF4\u660E\u539F\u56E0", en: "Finish it soon and say why it is late" }
  },
  "case/evidence-missing": {
    severity: "warning",
    message: { zh: "\u201C{label}\u201D\u7F3A\u5C11\u4F50\u8BC1\u6750\u6599", en: "Evidence is missing from \u201C{label}\u201D" },
    remedy: { zh: "\u8865\u9F50\u6750\u6599", en: "Add the papers" }
  },
  "case/change-missing": {
    severity: "error",
    message: { zh: "\u201C{label}\u201D\u6CA1\u6709\u5199\u660E\u53D8\u52A8", en: "\u201C{label}\u201D does not name the change" },
    remedy: { zh: "\u5199\u660E\u53D8\u52A8\u4EE3\u7801", en: "Name the code of the change" }
  },
  "case/objection-open": {
    severity: "error",
    message: { zh: "\u201C{label}\u201D\u7684\u5F02\u8BAE\u672A\u5904\u7406\u5373\u7EE7\u7EED", en: "An objection to \u201C{label}\u201D was left open" },
    remedy: { zh: "\u5148\u5904\u7406\u5F02\u8BAE", en: "Settle the objection first" }
  },
  "case/objection-ignored": {
    severity: "error",
    message: {
      zh: "\u201C{label}\u201D\u7684\u5F02\u8BAE\u6210\u7ACB\u540E\u6CA1\u6709\u91CD\u505A",
      en: "An objection to \u201C{label}\u201D was upheld, and nothing was done again"
    },
    remedy: { zh: "\u9000\u56DE\u91CD\u505A\u540E\u518D\u7EE7\u7EED", en: "Go back, take the step again, then go on" }
  },
  "case/refusal-ignored": {
    severity: "error",
    message: { zh: "\u201C{label}\u201D\u672A\u901A\u8FC7\u5374\u7EE7\u7EED\u529E\u7406", en: "\u201C{label}\u201D was refused, and the case went on" },
    remedy: { zh: "\u64A4\u9500\u5176\u540E\u7684\u6B65\u9AA4", en: "Annul the steps that followed" }
  },
  "case/regime-ended": {
    severity: "error",
    message: { zh: "\u201C{label}\u201D\u65F6\u8BE5\u7A0B\u5E8F\u5DF2\u7ECF\u7EC8\u6B62", en: "\u201C{label}\u201D was taken after the regime ended" },
    remedy: { zh: "\u6539\u7528\u5F53\u65F6\u6709\u6548\u7684\u7A0B\u5E8F", en: "Use the procedure that is in force that day" }
  },
  "case/regime-not-begun": {
    severity: "error",
    message: { zh: "\u201C{label}\u201D\u65F6\u8BE5\u7A0B\u5E8F\u5C1A\u672A\u65BD\u884C", en: "\u201C{label}\u201D was taken before the regime began" },
    remedy: { zh: "\u6539\u7528\u5F53\u65F6\u6709\u6548\u7684\u7A0B\u5E8F", en: "Use the procedure that is in force that day" }
  },
  "case/cannot-tell": {
    severity: "warning",
    kind: "unknown",
    message: { zh: "\u201C{label}\u201D\u65E0\u6CD5\u5224\u65AD", en: "\u201C{label}\u201D cannot be judged" },
    remedy: { zh: "\u8865\u9F50\u6240\u7F3A\u7684\u8BB0\u5F55", en: "Record what is lacking" }
  }
});
function aboutOfCase(details) {
  expectCall("aboutOfCase", {
    details: [details, objectWith({ case: TEXT, step: TEXT, asks: nullable(TEXT) })]
  });
  const { case: id, step, asks } = details;
  return [id, step, ...asks === null ? [] : [asks]].join("/");
}
const findInCase = /* @__PURE__ */ findingMaker(CASE_FINDINGS);
export {
  CASE_FINDINGS,
  aboutOfCase,
  findInCase
};
