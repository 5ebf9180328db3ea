import { findingMaker, templates } from "../../base/index.js";
const LEDGER_ISSUES = /* @__PURE__ */ templates({
  "register/no-header-row": {
    severity: "error",
    message: {
      zh: "\u6CA1\u6709\u627E\u5230\u8868\u5934\uFF1A{rows}\u884C\u91CC\u6CA1\u6709\u4E00\u884C\u662F\u767B\u8BB0\u8868\u7684\u5217\u540D",
      en: "No header was found: none of the {rows} rows names columns of the register"
    },
    remedy: {
      zh: "\u8BF7\u5199\u4E0A\u5217\u540D\uFF0C\u5982 \u6237\u7F16\u53F7\u3001\u59D3\u540D\u3001\u5DE5\u8D44\u6027\u6536\u5165\uFF1B\u6B64\u524D\u6574\u5F20\u8868\u4E0D\u91C7\u7528",
      en: "Write the names of columns above them, Chinese or English; until then nothing of it is used"
    }
  },
  "register/not-records": {
    severity: "note",
    message: {
      zh: "\u6807\u9898\u3001\u91CD\u590D\u7684\u8868\u5934\u548C\u5907\u6CE8{others}\u884C\u3001\u5408\u8BA1{totals}\u884C\u4E0D\u662F\u8BB0\u5F55",
      en: "{others} rows of titles, notes and headers again, and {totals} rows of totals, are no records"
    },
    remedy: { zh: "\u8BF7\u6838\u5BF9", en: "Check that this is so" }
  },
  "register/conclusions": {
    severity: "note",
    message: {
      zh: "\u8FD9\u4E9B\u5217\u662F\u7CFB\u7EDF\u6216\u540D\u5355\u7684\u7ED3\u8BBA\uFF0C\u4E0D\u5F53\u4F5C\u767B\u8BB0\u5185\u5BB9\uFF1A{columns}",
      en: "These columns hold conclusions of a system or a list, which are no records: {columns}"
    },
    remedy: {
      zh: "\u8BF7\u767B\u8BB0\u7ED3\u8BBA\u6240\u4F9D\u636E\u7684\u5185\u5BB9\uFF0C\u5982\u9274\u5B9A\u7B49\u7EA7\u3001\u4F9B\u6C34\u65B9\u5F0F",
      en: "Record what the conclusions rest on, such as the grade of the house or the supply of water"
    }
  },
  "register/without-column": {
    severity: "note",
    message: {
      zh: "\u767B\u8BB0\u8868\u6CA1\u6709\u8FD9\u4E9B\u5217\uFF0C\u672A\u8BFB\u53D6\uFF1A{columns}",
      en: "The register has no such columns; they were not read: {columns}"
    },
    remedy: { zh: "\u4E0D\u9700\u8981\u5904\u7406", en: "Nothing is to be done" }
  },
  "register/unread-column": {
    severity: "warning",
    message: {
      zh: "\u767B\u8BB0\u8868\u6CA1\u6709\u201C{column}\u201D\u8FD9\u4E00\u5217\uFF0C\u672A\u8BFB\u53D6",
      en: "The register has no column \u201C{column}\u201D; it was not read"
    },
    remedy: {
      zh: "\u5982\u6709\u5BF9\u5E94\u7684\u5217\uFF0C\u8BF7\u6539\u7528\u767B\u8BB0\u8868\u7684\u5217\u540D{nearest}",
      en: "Where there is such a column, use its header{nearest}"
    }
  },
  "register/two-units": {
    severity: "error",
    message: {
      zh: "\u201C{column}\u201D\u4EE5\u4EC0\u4E48\u4E3A\u5355\u4F4D\u8BF4\u4E0D\u6E05\uFF1A\u5217\u540D\u3001\u8868\u4E0A\u65B9\u3001\u8868\u4E0B\u65B9\u6216\u8868\u540D\u4E2D\u6CE8\u660E\u7684\u5355\u4F4D\u4E0D\u4E00\u81F4\uFF0C\u6574\u5217\u672A\u8BFB\u53D6",
      en: "Nobody can say in what \u201C{column}\u201D is counted: its header, the lines above and below the table or its name say different units; the column was not read"
    },
    remedy: {
      zh: "\u8BF7\u5728\u5217\u540D\u540E\u7528\u62EC\u53F7\u6CE8\u660E\u8FD9\u4E00\u5217\u7684\u5355\u4F4D\uFF0C\u5E76\u5220\u53BB\u8868\u4E0A\u4E0B\u4E0D\u540C\u7684\u5355\u4F4D",
      en: "Write the unit in brackets behind the header, and take away what says another above or below"
    }
  },
  "register/year-said": {
    severity: "note",
    message: {
      zh: "\u6CA1\u6709\u5E74\u5EA6\u4E00\u5217\uFF0C\u6309\u6807\u9898\u3001\u5DE5\u4F5C\u8868\u540D\u6216\u6587\u4EF6\u540D\u8BB0\u4E3A{year}\u5E74",
      en: "There is no column for the year; the title or the name of sheet or file says {year}"
    },
    remedy: {
      zh: "\u5982\u4E0D\u662F\u8FD9\u4E00\u5E74\uFF0C\u8BF7\u52A0\u4E0A\u5E74\u5EA6\u4E00\u5217",
      en: "Add a column for the year where that is wrong"
    }
  },
  "register/total-differs": {
    severity: "warning",
    message: {
      zh: "\u5408\u8BA1\u5199\u7684\u662F{said}\uFF0C\u4EE5\u4E0A{rows}\u884C\u76F8\u52A0\u662F{sum}",
      en: "The total says {said}; the {rows} rows above it come to {sum}"
    },
    remedy: {
      zh: "\u8BF7\u67E5\u660E\u662F\u5408\u8BA1\u6709\u8BEF\uFF0C\u8FD8\u662F\u7F3A\u884C\u3001\u591A\u884C",
      en: "Find out whether the total is wrong or a row is missing or too many"
    }
  },
  "register/numbers-restart": {
    severity: "warning",
    message: {
      zh: "\u201C{sheet}\u201D\u7684\u6237\u7F16\u53F7\u4E0E\u53E6\u4E00\u5F20\u8868\u91CD\u65B0\u4ECE\u5934\u7F16\u8D77\uFF0C\u5DF2\u5728\u524D\u9762\u52A0\u4E0A\u8868\u540D",
      en: "The household numbers of \u201C{sheet}\u201D begin anew as those of another sheet do; the sheet now stands before them"
    },
    remedy: {
      zh: "\u8BF7\u4F7F\u7528\u5168\u56FD\u7EDF\u4E00\u7684\u6237\u7F16\u53F7",
      en: "Use the household ids of the national system"
    }
  },
  "register/hidden-rows": {
    severity: "note",
    message: {
      zh: "\u6709{rows}\u884C\u662F\u9690\u85CF\u7684\uFF0C\u5DF2\u7167\u5E38\u8BFB\u5165",
      en: "{rows} rows are hidden; they were read like others"
    },
    remedy: { zh: "\u8BF7\u6838\u5BF9\u662F\u5426\u5E94\u5F53\u8BFB\u5165", en: "Check whether they are meant to be" }
  },
  "register/full-sheet": {
    severity: "warning",
    message: {
      zh: "\u5DE5\u4F5C\u8868\u6B63\u597D\u6709{rows}\u884C\uFF0C\u662F\u65E7\u683C\u5F0F\u7684\u4E0A\u9650\uFF0C\u53EF\u80FD\u6709\u884C\u88AB\u622A\u53BB",
      en: "The sheet has exactly {rows} rows, the most that the older format holds; rows may have been cut off"
    },
    remedy: {
      zh: "\u8BF7\u4ECE\u6765\u6E90\u53E6\u5B58\u4E3A xlsx\uFF0C\u518D\u8BFB\u4E00\u6B21",
      en: "Save it as xlsx where it comes from and read it again"
    }
  },
  "register/hidden-sheet": {
    severity: "note",
    message: {
      zh: "\u5DE5\u4F5C\u8868\u201C{sheet}\u201D\u662F\u9690\u85CF\u7684\uFF0C\u672A\u8BFB\u53D6",
      en: "The sheet \u201C{sheet}\u201D is hidden and was not read"
    },
    remedy: { zh: "\u8981\u8BFB\u53D6\u8BF7\u7528 --sheet \u6307\u660E", en: "Name it with --sheet to have it read" }
  }
});
const ledgerIssue = /* @__PURE__ */ findingMaker(LEDGER_ISSUES, { ofRecords: true });
export {
  LEDGER_ISSUES,
  ledgerIssue
};
