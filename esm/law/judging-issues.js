import { findingMaker, templates } from "../base/index.js";
const JUDGING_ISSUES = /* @__PURE__ */ templates({
  "pack/not-in-force": {
    severity: "warning",
    kind: "notice",
    message: {
      zh: "{pack}\u7684\u6709\u6548\u671F\u4E3A{from}\u81F3{to}\uFF0C{asOf}\u6CA1\u6709\u6548\u529B",
      en: "{pack} is in force from {from} to {to}, not on {asOf}"
    },
    remedy: { zh: "\u8BF7\u9009\u7528\u5F53\u65E5\u6709\u6548\u7684\u89C4\u5219\u5305", en: "Choose a pack that is in force that day" }
  },
  "pack/of-wider-place": {
    severity: "note",
    message: {
      zh: "{place}\u6309{own}\u7684\u89C4\u5219\u5305{pack}\u5224\u5B9A",
      en: "{place} is judged by {pack}, the pack of {own}"
    },
    remedy: {
      zh: "\u5F53\u5730\u53E6\u6709\u89C4\u5B9A\u7684\uFF0C\u8BF7\u5199\u6210\u5F53\u5730\u7684\u89C4\u5219\u5305",
      en: "Where the place has rules of its own, write them as its pack"
    }
  },
  "pack/uncertain-value": {
    severity: "warning",
    kind: "notice",
    message: {
      zh: "\u201C{rule}\u201D\u4F9D\u636E\u7684{parameter}\uFF08{value}\uFF09\u672A\u7ECF\u8BC1\u5B9E\uFF1A{note}",
      en: "\u201C{rule}\u201D rests on {parameter} ({value}), which nobody could confirm: {note}"
    },
    remedy: {
      zh: "\u8BF7\u67E5\u8BC1\u6587\u4EF6\u539F\u6587\u540E\u518D\u636E\u4EE5\u51B3\u5B9A",
      en: "Look the value up in the document before deciding by it"
    }
  },
  "pack/undated-value": {
    severity: "warning",
    kind: "notice",
    message: {
      zh: "{parameter}\u7684\u516C\u5E03\u65E5\u671F\u6CA1\u6709\u8BB0\u8F7D\uFF0C\u6309\u81EA{from}\u8D77\u5373\u4E3A\u4EBA\u6240\u77E5\u5904\u7406",
      en: "The day on which {parameter} was published is not recorded; it is taken as known from {from} on"
    },
    remedy: { zh: "\u8BF7\u67E5\u660E\u516C\u5E03\u65E5\u671F", en: "Find out when it was published" }
  },
  "pack/unknown-place": {
    severity: "error",
    message: { zh: "\u6CA1\u6709\u201C{place}\u201D\u8FD9\u4E2A\u5730\u65B9", en: "There is no place \u201C{place}\u201D" },
    remedy: {
      zh: "\u6700\u63A5\u8FD1\u7684\u662F\uFF1A{nearest}\uFF1B\u53BF\u7EA7\u53EF\u5199\u884C\u653F\u533A\u5212\u4EE3\u7801\uFF0C\u5982 513301",
      en: "The nearest: {nearest}; a county may be written by its division code, such as 513301"
    }
  },
  "pack/ambiguous-place": {
    severity: "error",
    message: { zh: "\u201C{place}\u201D\u4E0D\u6B62\u4E00\u5904", en: "\u201C{place}\u201D is more than one place" },
    remedy: { zh: "\u8BF7\u5199\u5176\u4E2D\u4E00\u4E2A\uFF1A{places}", en: "Write one of them: {places}" }
  },
  "pack/of-another-place": {
    severity: "error",
    message: {
      zh: "{pack}\u662F{own}\u7684\u89C4\u5219\u5305\uFF0C\u4E0D\u80FD\u7528\u4E8E{place}",
      en: "{pack} is the pack of {own} and does not hold in {place}"
    },
    remedy: {
      zh: "\u8BF7\u6539\u7528\u5F53\u5730\u6216\u4E0A\u7EA7\u7684\u89C4\u5219\u5305\uFF0C\u6216\u4E0D\u5199\u5730\u65B9",
      en: "Take the pack of the place or of one around it, or name no place"
    }
  }
});
const judgingIssue = /* @__PURE__ */ findingMaker(JUDGING_ISSUES);
export {
  JUDGING_ISSUES,
  judgingIssue
};
