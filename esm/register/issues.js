import { findingMaker, templates } from "../base/index.js";
const REGISTER_ISSUES = /* @__PURE__ */ templates({
  "register/unreadable-file": {
    severity: "error",
    message: { zh: "\u6587\u4EF6{file}\u65E0\u6CD5\u8BFB\u53D6\uFF1A{reason}", en: "File {file} cannot be read: {reason}" },
    remedy: {
      zh: "\u8BF7\u68C0\u67E5\u6587\u4EF6\u662F\u5426\u5B58\u5728\u3001\u662F\u5426\u4E3A UTF-8 \u7F16\u7801",
      en: "Check that the file exists and is UTF-8 text"
    }
  },
  "register/no-table": {
    severity: "error",
    message: {
      zh: "\u5728{folder}\u4E2D\u6CA1\u6709\u627E\u5230\u4EFB\u4F55\u767B\u8BB0\u8868",
      en: "No table of a register was found in {folder}"
    },
    remedy: {
      zh: "\u8BF7\u653E\u5165\u4EE5\u8868\u540D\u547D\u540D\u7684 CSV \u6216 NDJSON \u6587\u4EF6\uFF0C\u4F8B\u5982 households.csv",
      en: "Put CSV or NDJSON files named after the tables there, such as households.csv"
    }
  },
  "register/no-dossiers": {
    severity: "error",
    message: { zh: "\u5728{folder}\u4E2D\u6CA1\u6709\u627E\u5230\u6848\u5377", en: "No dossier was found in {folder}" },
    remedy: {
      zh: "\u8BF7\u653E\u5165 dossiers.ndjson\uFF0C\u6BCF\u884C\u4E00\u4E2A\u6848\u5377",
      en: "Put a file dossiers.ndjson there, one case a line"
    }
  },
  "register/unsupported-file": {
    severity: "warning",
    message: {
      zh: "\u6587\u4EF6{file}\u7684\u683C\u5F0F\u4E0D\u80FD\u8BFB\u53D6\uFF0C\u672A\u8BFB\u53D6",
      en: "File {file} is of a form that is not read"
    },
    remedy: { zh: "\u8BF7\u53E6\u5B58\u4E3A UTF-8 \u7684 CSV", en: "Save it as CSV in UTF-8" }
  },
  "register/repeated-header": {
    severity: "warning",
    message: { zh: "\u672C\u884C\u662F\u91CD\u590D\u7684\u8868\u5934", en: "The row is the header once more" },
    remedy: { zh: "\u8BF7\u5220\u53BB\uFF1B\u672C\u884C\u5DF2\u6401\u7F6E", en: "Remove it; the row is set aside" }
  },
  "register/unknown-table": {
    severity: "warning",
    message: {
      zh: "\u6587\u4EF6{file}\u4E0D\u662F\u767B\u8BB0\u8868\uFF0C\u672A\u8BFB\u53D6",
      en: "File {file} is not named after a table and was not read"
    },
    remedy: { zh: "\u53EF\u7528\u7684\u8868\u540D\uFF1A{tables}{nearest}", en: "Tables are: {tables}{nearest}" }
  },
  "register/unknown-column": {
    severity: "warning",
    message: {
      zh: "{table}\u8868\u6CA1\u6709\u201C{column}\u201D\u8FD9\u4E00\u5217\uFF0C\u672A\u8BFB\u53D6",
      en: "Table {table} has no column \u201C{column}\u201D; it was not read"
    },
    remedy: {
      zh: "\u8BF7\u6539\u7528\u672C\u8868\u7684\u5217\u540D\uFF08\u4E2D\u6587\u6216\u82F1\u6587\uFF09{nearest}",
      en: "Use one of the table's headers, Chinese or English{nearest}"
    }
  },
  "register/repeated-column": {
    severity: "error",
    message: { zh: "\u5217\u201C{column}\u201D\u51FA\u73B0\u4E86\u4E0D\u6B62\u4E00\u6B21", en: "Column \u201C{column}\u201D stands more than once" },
    remedy: {
      zh: "\u8BF7\u53EA\u4FDD\u7559\u4E00\u5217\uFF1B\u5728\u6B64\u4E4B\u524D\uFF0C\u4E24\u5217\u4E0D\u540C\u7684\u884C\u8BE5\u9879\u89C6\u4E3A\u672A\u77E5",
      en: "Keep one of them; until then the value is unknown in rows where they differ"
    }
  },
  "register/repeated-key": {
    severity: "error",
    message: {
      zh: "\u201C{column}\u201D\u5728\u672C\u884C\u5199\u4E86\u4E0D\u6B62\u4E00\u6B21",
      en: "\u201C{column}\u201D stands more than once in the line"
    },
    remedy: {
      zh: "\u8BF7\u53EA\u4FDD\u7559\u4E00\u4E2A\uFF1B\u5728\u6B64\u4E4B\u524D\uFF0C\u5404\u5904\u5199\u5F97\u4E0D\u540C\u7684\u89C6\u4E3A\u672A\u77E5",
      en: "Keep one of them; until then the value is unknown where they differ"
    }
  },
  "register/missing-key-column": {
    severity: "error",
    message: {
      zh: "{table}\u8868\u7F3A\u5C11\u5173\u952E\u5217\u201C{column}\u201D\uFF0C\u6574\u8868\u65E0\u6CD5\u91C7\u7528",
      en: "Table {table} lacks its key column \u201C{column}\u201D; no row can be used"
    },
    remedy: { zh: "\u8BF7\u8865\u4E0A\u8BE5\u5217", en: "Add the column" }
  },
  "register/no-header": {
    severity: "error",
    message: {
      zh: "{table}\u8868\u7684\u7B2C\u4E00\u884C\u50CF\u662F\u4E00\u6761\u8BB0\u5F55\uFF0C\u4E0D\u662F\u8868\u5934\uFF0C\u6574\u8868{rows}\u884C\u65E0\u6CD5\u91C7\u7528",
      en: "The first row of table {table} looks like a record, not like headers; none of its {rows} rows can be used"
    },
    remedy: {
      zh: "\u8BF7\u5728\u7B2C\u4E00\u884C\u5199\u4E0A\u5217\u540D\uFF08\u4E2D\u6587\u6216\u82F1\u6587\uFF09",
      en: "Write the names of the columns into the first row, Chinese or English"
    }
  },
  "register/row-shape": {
    severity: "error",
    message: {
      zh: "\u672C\u884C\u6709{found}\u4E2A\u5355\u5143\u683C\uFF0C\u8868\u5934\u6709{expected}\u4E2A\uFF0C\u65E0\u6CD5\u9010\u683C\u5BF9\u5E94",
      en: "The row has {found} cells, the header {expected}; nobody can tell which belongs where"
    },
    remedy: {
      zh: "\u8BF7\u68C0\u67E5\u5206\u9694\u7B26\u548C\u5F15\u53F7\uFF1B\u672C\u884C\u5DF2\u6401\u7F6E",
      en: "Check separators and quotes; the row is set aside"
    }
  },
  "register/short-rows": {
    severity: "warning",
    message: {
      zh: "\u81EA\u672C\u884C\u8D77\u6709{rows}\u884C\u672B\u5C3E\u7F3A\u5355\u5143\u683C\uFF0C\u6309\u7A7A\u767D\u8BFB\u5165",
      en: "From here on {rows} rows lack cells at their end, which were read as blank"
    },
    remedy: { zh: "\u5982\u4E0D\u662F\u7A7A\u767D\uFF0C\u8BF7\u8865\u4E0A\u5206\u9694\u7B26\u548C\u5185\u5BB9", en: "If they are not blank, write them out" }
  },
  "register/joined-rows": {
    severity: "error",
    message: {
      zh: "\u5F15\u53F7\u628A\u7B2C{first}\u884C\u81F3\u7B2C{last}\u884C\u5E76\u6210\u4E86\u4E00\u884C",
      en: "Quotation marks make one row of lines {first} to {last}"
    },
    remedy: {
      zh: "\u8BF7\u5220\u53BB\u591A\u4F59\u7684\u5F15\u53F7\uFF1B\u5355\u5143\u683C\u91CC\u7684\u5F15\u53F7\u8981\u5199\u4E24\u4E2A\u3002\u8FD9{rows}\u884C\u5DF2\u6401\u7F6E",
      en: "Remove the marks that are too many; inside a cell write them twice. These {rows} rows are set aside"
    }
  },
  "register/row-json": {
    severity: "error",
    message: { zh: "\u672C\u884C\u4E0D\u662F JSON \u5BF9\u8C61\uFF1A{reason}", en: "The line is not a JSON object: {reason}" },
    remedy: {
      zh: "\u6BCF\u884C\u5E94\u4E3A\u4E00\u4E2A JSON \u5BF9\u8C61\uFF1B\u672C\u884C\u5DF2\u6401\u7F6E",
      en: "Write one JSON object a line; the line is set aside"
    }
  },
  "register/row-without-key": {
    severity: "error",
    message: {
      zh: "\u672C\u884C\u7684\u5173\u952E\u5217\u201C{column}\u201D\u4E3A\u7A7A\u6216\u65E0\u6CD5\u8FA8\u8BA4\uFF0C\u4E0D\u80FD\u5F52\u6237",
      en: "The key \u201C{column}\u201D of the row is empty or unreadable; the row belongs to nobody"
    },
    remedy: {
      zh: "\u8BF7\u586B\u5199\u540E\u91CD\u65B0\u8BFB\u53D6\uFF1B\u672C\u884C\u5DF2\u6401\u7F6E",
      en: "Fill it in and read again; the row is set aside"
    }
  },
  "register/unreadable-cell": {
    severity: "error",
    message: {
      zh: "\u201C{found}\u201D\u65E0\u6CD5\u8FA8\u8BA4\uFF0C\u5E94\u4E3A{expected}",
      en: "\u201C{found}\u201D cannot be read; expected {expected}"
    },
    remedy: {
      zh: "\u8BF7\u6309\u8981\u6C42\u6539\u6B63\uFF1B\u6B64\u524D\u8BE5\u9879\u89C6\u4E3A\u672A\u77E5",
      en: "Correct the cell; until then the value is unknown"
    }
  },
  "register/out-of-range": {
    severity: "error",
    message: {
      zh: "\u201C{found}\u201D\u8D85\u51FA\u8BE5\u5217\u53EF\u6709\u7684\u8303\u56F4\uFF08{least} \u81F3 {most}\uFF09",
      en: "\u201C{found}\u201D is beyond what the column can hold ({least} to {most})"
    },
    remedy: {
      zh: "\u8BF7\u6838\u5BF9\u6570\u503C\u548C\u5355\u4F4D\uFF1B\u6B64\u524D\u8BE5\u9879\u89C6\u4E3A\u672A\u77E5",
      en: "Check the number and its unit; until then the value is unknown"
    }
  },
  "register/share-of-one": {
    severity: "error",
    message: {
      zh: "\u201C{found}\u201D\u53EF\u80FD\u662F\u767E\u5206\u6570\uFF0C\u4E5F\u53EF\u80FD\u662F\u4E22\u4E86\u767E\u5206\u53F7\u7684\u5C0F\u6570\uFF081 \u5373 100%\uFF09",
      en: "\u201C{found}\u201D may be a percentage, or a share of 1 that has lost its percent sign"
    },
    remedy: {
      zh: "\u8BF7\u5199\u6210\u767E\u5206\u6570\uFF0C\u5982 98 \u6216 98%\uFF1B\u786E\u5B9E\u4E0D\u8DB3\u767E\u5206\u4E4B\u4E00\u7684\u5199\u4E0A\u767E\u5206\u53F7\u3002\u6B64\u524D\u8BE5\u9879\u89C6\u4E3A\u672A\u77E5",
      en: "Write a percentage, 98 or 98%; what is indeed less than one percent takes the sign. Until then the value is unknown"
    }
  },
  "register/column-of-shares": {
    severity: "warning",
    message: {
      zh: "\u201C{column}\u201D\u6574\u5217\u90FD\u50CF\u4E22\u4E86\u767E\u5206\u53F7\u7684\u5C0F\u6570\uFF0C{cells}\u4E2A\u5355\u5143\u683C\u5DF2\u6401\u7F6E",
      en: "All of \u201C{column}\u201D looks like shares of 1 that have lost their percent signs; {cells} cells are set aside"
    },
    remedy: {
      zh: "\u8BF7\u628A\u6574\u5217\u6539\u6210\u767E\u5206\u6570\uFF0C\u5982 98 \u6216 98%\uFF1B\u6B64\u524D\u8BE5\u5217\u89C6\u4E3A\u672A\u77E5",
      en: "Write the column in percent, 98 or 98%; until then it is unknown"
    }
  },
  "register/lost-digits": {
    severity: "error",
    message: {
      zh: "\u201C{found}\u201D\u662F\u88AB\u7535\u5B50\u8868\u683C\u6539\u6210\u6570\u7684\u7F16\u53F7\uFF0C\u672B\u51E0\u4F4D\u5DF2\u7ECF\u4E22\u5931",
      en: "\u201C{found}\u201D is an id that a spreadsheet made a number of; its last digits are lost"
    },
    remedy: {
      zh: "\u8BF7\u4ECE\u539F\u4EF6\u91CD\u65B0\u6284\u5F55\uFF0C\u5E76\u628A\u8BE5\u5217\u8BBE\u4E3A\u6587\u672C\u683C\u5F0F\uFF1B\u6B64\u524D\u8BE5\u9879\u89C6\u4E3A\u672A\u77E5",
      en: "Take it from the original again, into a column of text; until then the value is unknown"
    }
  },
  "register/formula-error": {
    severity: "error",
    message: {
      zh: "\u201C{found}\u201D\u662F\u7535\u5B50\u8868\u683C\u516C\u5F0F\u7684\u9519\u8BEF\u503C",
      en: "\u201C{found}\u201D is the error of a spreadsheet formula"
    },
    remedy: {
      zh: "\u8BF7\u67E5\u51FA\u516C\u5F0F\u6CA1\u6709\u627E\u5230\u4EC0\u4E48\uFF0C\u586B\u5199\u5B9E\u9645\u7684\u503C\uFF1B\u6B64\u524D\u8BE5\u9879\u89C6\u4E3A\u672A\u77E5",
      en: "Find out what the formula did not find and fill in the value; until then it is unknown"
    }
  },
  "register/word-for-none": {
    severity: "error",
    message: {
      zh: "\u201C{found}\u201D\u8868\u793A\u6CA1\u6709\u6216\u4E0D\u77E5\u9053\uFF0C\u4E0D\u662F{column}",
      en: "\u201C{found}\u201D stands for none or not known; it is no {column}"
    },
    remedy: {
      zh: "\u8BF7\u586B\u5199\u5B9E\u9645\u7684\u503C\uFF0C\u6CA1\u6709\u7684\u7559\u7A7A\uFF1B\u6B64\u524D\u8BE5\u9879\u89C6\u4E3A\u672A\u77E5",
      en: "Fill in the value, or leave the cell blank where there is none; until then it is unknown"
    }
  },
  "register/unknown-household": {
    severity: "error",
    message: { zh: "\u519C\u6237\u8868\u4E2D\u6CA1\u6709{household}", en: "Table households has no {household}" },
    remedy: {
      zh: "\u8BF7\u8865\u767B\u8BE5\u6237\u6216\u6539\u6B63\u6237\u7F16\u53F7{nearest}\u3002\u6B64\u524D\u8BE5\u6237\u5927\u90E8\u5206\u60C5\u51B5\u672A\u77E5",
      en: "Register the household or correct the id{nearest}. Until then little is known of it"
    }
  },
  "register/unknown-division": {
    severity: "warning",
    message: {
      zh: "{table}\u8868\u4E2D\u6CA1\u6709{division}\uFF0C{record}\u5374\u5199\u5728\u5B83\u540D\u4E0B",
      en: "Table {table} has no {division}, in which {record} is said to lie"
    },
    remedy: {
      zh: "\u8BF7\u8865\u767B\u6216\u6539\u6B63\u7F16\u53F7{nearest}\u3002\u6B64\u524D\u5B83\u4E0D\u8BA1\u5165\u4EFB\u4F55\u4E00\u5904",
      en: "Register it or correct the id{nearest}. Until then it counts in no place"
    }
  },
  "register/more-alike": {
    severity: "warning",
    message: {
      zh: "{code}\u8FD8\u6709{count}\u5904\uFF0C\u53EA\u9010\u4E00\u5217\u51FA\u524D{told}\u5904",
      en: "{code} was found {count} times more; only the first {told} are listed"
    },
    remedy: {
      zh: "\u591A\u534A\u6709\u540C\u4E00\u4E2A\u539F\u56E0\uFF1B\u6539\u6B63\u540E\u91CD\u65B0\u8BFB\u53D6",
      en: "They most likely have one cause; mend it and read again"
    }
  },
  "register/shared-resident-id": {
    severity: "warning",
    message: {
      zh: "{household}\u6709\u6210\u5458\u7684\u8EAB\u4EFD\u8BC1\u53F7\u4E0E{other}\u7684\u6210\u5458\u76F8\u540C",
      en: "A member of {household} has the resident id of a member of {other}"
    },
    remedy: { zh: "\u8BF7\u6838\u5B9E\u662F\u8C01\u7684\u8BC1\u4EF6", en: "Find out whose it is" }
  },
  "register/undated-move": {
    severity: "note",
    kind: "unknown",
    message: {
      zh: "{household}\u6709\u6210\u5458\u7684\u8EAB\u4EFD\u8BC1\u53F7\u4E0E{other}\u7684\u6210\u5458\u76F8\u540C\uFF1B\u8FC1\u51FA\u6216\u52A0\u5165\u7684\u65E5\u671F\u4E0D\u660E\uFF0C\u4E0D\u80FD\u65AD\u5B9A\u662F\u5426\u540C\u65F6\u5C5E\u4E8E\u4E24\u6237",
      en: "A member of {household} has the resident id of a member of {other}; for want of the day of leaving or joining nobody can tell whether they belonged to both at one time"
    },
    remedy: {
      zh: "\u8BF7\u8865\u586B\u79BB\u5F00\u65E5\u671F\u548C\u52A0\u5165\u65E5\u671F",
      en: "Fill in the days of leaving and joining"
    }
  }
});
const issue = /* @__PURE__ */ findingMaker(REGISTER_ISSUES, { ofRecords: true });
export {
  REGISTER_ISSUES,
  issue
};
