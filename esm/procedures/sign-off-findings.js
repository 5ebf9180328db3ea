import {
  findingMaker,
  templates,
  words
} from "../base/index.js";
import { VERDICT_LABELS } from "../judge/index.js";
import { NOT_RECORDED } from "./docket.js";
const METHODS = {
  seen: { zh: "\u73B0\u573A\u67E5\u770B", en: "seen" },
  document: { zh: "\u67E5\u9605\u8D44\u6599", en: "document" },
  "data-match": { zh: "\u6570\u636E\u6BD4\u5BF9", en: "data match" },
  asked: { zh: "\u8BE2\u95EE", en: "asked" }
};
const SIGN_OFF_FINDINGS = /* @__PURE__ */ templates({
  "sign-off/verdict-differs": {
    severity: "error",
    message: {
      zh: "\u201C{label}\u201D\u7684\u5165\u6237\u8BA4\u5B9A\u4E0E\u8BA1\u7B97\u7ED3\u679C\u4E0D\u4E00\u81F4",
      en: "The field verdict on \u201C{label}\u201D differs from what the rules give"
    },
    remedy: {
      zh: "\u5165\u6237\u590D\u6838\uFF0C\u66F4\u6B63\u6709\u8BEF\u7684\u4E00\u65B9",
      en: "Visit the household again and correct the wrong side"
    }
  },
  "sign-off/verdict-cannot-be-compared": {
    severity: "warning",
    kind: "unknown",
    message: {
      zh: "\u201C{label}\u201D\u7684\u5165\u6237\u8BA4\u5B9A\u4E0E\u8BA1\u7B97\u7ED3\u679C\u65E0\u6CD5\u6BD4\u8F83",
      en: "The field verdict on \u201C{label}\u201D cannot be compared with what the rules give"
    },
    remedy: {
      zh: "\u8865\u9F50\u7F3A\u5C11\u7684\u6570\u636E\u6216\u73B0\u573A\u8BA4\u5B9A",
      en: "Complete the data or the field verdict that is lacking"
    }
  },
  "sign-off/method-missing": {
    severity: "warning",
    kind: "unknown",
    message: { zh: "\u201C{label}\u201D\u6CA1\u6709\u5199\u660E\u6838\u67E5\u65B9\u5F0F", en: "How \u201C{label}\u201D was checked is not said" },
    remedy: {
      zh: "\u6CE8\u660E\u67E5\u770B\u3001\u67E5\u9605\u3001\u6BD4\u5BF9\u6216\u8BE2\u95EE",
      en: "Say whether it was seen, read, matched or asked"
    }
  },
  "sign-off/evidence-missing": {
    severity: "warning",
    kind: "unknown",
    message: { zh: "\u201C{label}\u201D\u6CA1\u6709\u4F50\u8BC1\u6750\u6599", en: "There is no evidence for \u201C{label}\u201D" },
    remedy: { zh: "\u8865\u5145\u6750\u6599", en: "Add the evidence" }
  },
  "sign-off/signer-missing": {
    severity: "warning",
    kind: "unknown",
    message: { zh: "\u201C{label}\u201D\u6CA1\u6709\u7B7E\u5B57", en: "Nobody signed for \u201C{label}\u201D" },
    remedy: { zh: "\u7531\u6838\u67E5\u4EBA\u7B7E\u5B57", en: "Have the checker sign" }
  }
});
const find = /* @__PURE__ */ findingMaker(SIGN_OFF_FINDINGS);
function findingsOf(row, outcome) {
  const { household, village, criterion, label, signer, place, sources = [] } = row;
  const make = (code, found, expected) => find(code, { village, label, signer }, place, {
    subject: household,
    about: criterion,
    sources,
    found,
    expected
  });
  const lacking = (code, expected) => make(code, NOT_RECORDED, expected);
  const findings = [];
  const sides = [fieldSide(row), computedSide(row)];
  if (outcome === "differs") findings.push(make("sign-off/verdict-differs", ...sides));
  if (outcome === "unknown") findings.push(make("sign-off/verdict-cannot-be-compared", ...sides));
  if (row.field === null) return findings;
  if (row.method === null) {
    findings.push(lacking("sign-off/method-missing", words("\u6838\u67E5\u65B9\u5F0F", "how it was checked")));
  }
  if (row.evidence.length === 0) {
    findings.push(lacking("sign-off/evidence-missing", words("\u4F50\u8BC1\u6750\u6599", "evidence")));
  }
  if (signer === null) {
    findings.push(lacking("sign-off/signer-missing", words("\u7B7E\u5B57\u4EBA", "who signed")));
  }
  return findings;
}
function fieldSide({ field, on }) {
  const { zh, en } = field === null ? NOT_RECORDED : VERDICT_LABELS[field];
  return field !== null && on === null ? words(`\u73B0\u573A\uFF1A${zh}\uFF08\u65E5\u671F\u672A\u8BB0\u5F55\uFF09`, `field: ${en} (on a day not recorded)`) : words(`\u73B0\u573A\uFF1A${zh}`, `field: ${en}`);
}
function computedSide({ computed }) {
  const { zh, en } = VERDICT_LABELS[computed];
  return words(`\u8BA1\u7B97\uFF1A${zh}`, `computed: ${en}`);
}
export {
  METHODS,
  SIGN_OFF_FINDINGS,
  findingsOf
};
