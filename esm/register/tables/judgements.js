import { code, date, proseOf, table, text } from "../column.js";
import { HOUSEHOLD_ID } from "./headers.js";
const fieldVerdicts = table(
  "field-verdicts",
  { zh: "\u5165\u6237\u8BA4\u5B9A", en: "Field verdicts" },
  {
    zh: "\u6751\u91CC\u5165\u6237\u6838\u67E5\u65F6\u5199\u4E0B\u7684\u7ED3\u8BBA\uFF0C\u4E0E\u8BA1\u7B97\u7684\u7ED3\u8BBA\u5BF9\u7167\u3002",
    en: "What the village wrote when it checked the household, set beside the computed verdict."
  },
  ["household", "criterion"],
  {
    household: text("\u6237\u7F16\u53F7", "Household id", { headers: HOUSEHOLD_ID }),
    criterion: text("\u6307\u6807", "Criterion"),
    verdict: code("\u8BA4\u5B9A", "Verdict", { met: ["\u8FBE\u6807", "met"], "not-met": ["\u672A\u8FBE\u6807", "not met"] }),
    method: code("\u6838\u67E5\u65B9\u5F0F", "Method", {
      seen: ["\u73B0\u573A\u67E5\u770B", "seen"],
      document: ["\u67E5\u9605\u8D44\u6599", "document"],
      "data-match": ["\u6570\u636E\u6BD4\u5BF9", "data match"],
      asked: ["\u8BE2\u95EE", "asked"]
    }),
    evidence: proseOf("\u4F50\u8BC1\u6750\u6599", "Evidence"),
    signer: text("\u7B7E\u5B57\u4EBA", "Signer", { personal: "identity" }),
    on: date("\u6838\u67E5\u65E5\u671F", "Checked on")
  }
);
export {
  fieldVerdicts
};
