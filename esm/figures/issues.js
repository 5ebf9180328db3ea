import { findingMaker, templates, words } from "../base/index.js";
const FIGURE_ISSUES = /* @__PURE__ */ templates({
  "figures/missing-file": {
    severity: "error",
    message: {
      zh: "\u7F3A\u5C11{file}\uFF0C\u65E0\u6CD5\u6838\u5BF9\u6570\u5B57",
      en: "{file} is missing, and figures cannot be checked"
    },
    remedy: {
      zh: "\u8BF7\u63D0\u4F9B\u8BE5\u6587\u4EF6\uFF0C\u6216\u5728\u5185\u7F6E\u89C4\u5219\u4E0A\u53E0\u52A0\u81EA\u6709\u89C4\u5219",
      en: "Give that file, or lay your own rules over the built-in ones"
    }
  },
  "figures/fails": {
    severity: "error",
    message: {
      zh: "\u6570\u5B57\u4E0D\u6210\u7ACB\uFF1A{said}\uFF08{computation}\uFF09",
      en: "A stated figure does not hold: {said} ({computation})"
    },
    remedy: {
      zh: "\u8BF7\u6838\u5BF9\u539F\u59CB\u53F0\u8D26\uFF0C\u6539\u6B63\u6587\u4E2D\u6570\u5B57",
      en: "Check the ledger and correct the figure in the text"
    }
  },
  "figures/cannot-tell": {
    severity: "warning",
    kind: "unknown",
    message: {
      zh: "\u6570\u5B57\u65E0\u6CD5\u5224\u65AD\uFF1A{said}\uFF08{computation}\uFF09",
      en: "A stated figure cannot be told: {said} ({computation})"
    },
    remedy: {
      zh: "\u8BF7\u5199\u660E\u53E3\u5F84\u3001\u5E74\u4EFD\u6216\u5355\u4F4D",
      en: "State what is counted, for which year and in which unit"
    }
  },
  "figures/not-as-recorded": {
    severity: "error",
    message: {
      zh: "\u4E0E\u53F0\u8D26\u4E0D\u7B26\uFF1A{said}\uFF08{computation}\uFF09",
      en: "Not as recorded: {said} ({computation})"
    },
    remedy: {
      zh: "\u8BF7\u6838\u5BF9\u53F0\u8D26\u548C\u6B63\u6587\uFF0C\u6539\u6B63\u6709\u8BEF\u7684\u4E00\u65B9",
      en: "Check the records and the text, and correct the wrong one"
    }
  },
  "figures/not-comparable": {
    severity: "warning",
    kind: "unknown",
    message: {
      zh: "\u4E0E\u53F0\u8D26\u65E0\u6CD5\u6BD4\u8F83\uFF1A{said}\uFF08{computation}\uFF09",
      en: "Cannot be held against the records: {said} ({computation})"
    },
    remedy: {
      zh: "\u8BF7\u8865\u9F50\u53F0\u8D26\uFF0C\u6216\u5199\u660E\u53E3\u5F84\u548C\u5E74\u4EFD",
      en: "Complete the records, or state what is counted and for which year"
    }
  }
});
const issue = /* @__PURE__ */ findingMaker(FIGURE_ISSUES);
const find = /* @__PURE__ */ findingMaker(FIGURE_ISSUES);
function findingOfCheck(check, file) {
  const { id, kind, verdict, computation, message, words: quoted } = check;
  return find(
    verdict === "fails" ? "figures/fails" : "figures/cannot-tell",
    { id, kind, computation, said: message, words: quoted.map(({ text }) => text) },
    placeIn(check, file),
    circumstances(kind, quoted[0]?.text ?? computation, file)
  );
}
function findingOfComparison(one, file) {
  const { id, label, verdict, stated, actual, computation, message } = one;
  return find(
    verdict === "fails" ? "figures/not-as-recorded" : "figures/not-comparable",
    { id, kind: "register", computation, said: message, words: [stated] },
    placeIn(one, file),
    {
      ...circumstances(id, stated, file),
      ...actual === null ? {} : { expected: words(`${label.zh}${actual}`, `${label.en} ${actual}`) }
    }
  );
}
function placeIn({ line, column }, file) {
  return { ...file === void 0 ? {} : { file }, row: line, character: column };
}
function circumstances(of, stated, file) {
  const said = stated.replace(/\s+/g, " ").trim();
  return {
    subject: file ?? null,
    about: `${of}: ${said}`,
    found: words(`\u300C${said}\u300D`, `\u201C${said}\u201D`)
  };
}
export {
  FIGURE_ISSUES,
  findingOfCheck,
  findingOfComparison,
  issue
};
