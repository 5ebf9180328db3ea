import { words } from "../../base/index.js";
import { apart, item, list, section } from "../doc.js";
import { citationsText } from "./procedure-words.js";
const SEVERITIES = {
  error: words("\u9519\u8BEF", "error"),
  warning: words("\u8B66\u544A", "warning"),
  note: words("\u63D0\u793A", "note")
};
function caseSections(findings) {
  const byCase = /* @__PURE__ */ new Map();
  for (const one of findings) {
    const { case: of } = one.details;
    byCase.set(of, [...byCase.get(of) ?? [], one]);
  }
  return [...byCase.values()].map((all) => {
    const { subject, details } = all[0];
    return section(
      apart(details.case, subject ?? "", details.procedure),
      list(all.map(findingItem))
    );
  });
}
function findingItem(one) {
  const { asks } = one.details;
  const code = asks === null ? one.code : `${one.code}: ${asks}`;
  return item(
    ["[", SEVERITIES[one.severity], "] ", one.message, `  (${code})`],
    [
      ...one.found === void 0 ? [] : [[words("\u5B9E\u9645\uFF1A", "found: "), one.found]],
      ...one.expected === void 0 ? [] : [[words("\u5E94\u5F53\uFF1A", "expected: "), one.expected]],
      [words("\u6574\u6539\uFF1A", "remedy: "), one.remedy],
      [words("\u4F9D\u636E\uFF1A", "source: "), citationsText(one.sources)]
    ]
  );
}
export {
  caseSections
};
