const TRAPS = {
  2: {
    zh: "\u7F3A\u5931\u7684\u4E8B\u5B9E\u5728\u6BD4\u8F83\u4E2D\u7B97\u4F5C\u4E0D\u6210\u7ACB\uFF0C\u5916\u9762\u518D\u5957 not \u5C31\u6210\u7ACB",
    en: "a comparison with a missing fact fails, so its negation passes"
  },
  3: {
    zh: "\u7F3A\u5931\u7684\u4E8B\u5B9E\u901A\u8FC7 notEqual\u3001notIn\u3001doesNotContain",
    en: "a missing fact passes notEqual, notIn and doesNotContain"
  },
  15: { zh: "\u4E24\u4E2A\u7F3A\u5931\u7684\u4E8B\u5B9E\u5F7C\u6B64\u76F8\u7B49", en: "two missing facts are equal" },
  16: {
    zh: "\u5927\u5C0F\u6BD4\u8F83\u53F3\u8FB9\u7684 null \u5F53\u4F5C 0",
    en: "null to the right of an order counts as 0"
  },
  17: {
    zh: "in\u3001notIn \u53F3\u8FB9\u7684\u6E05\u5355\u7F3A\u5931\u65F6\u6574\u6B21\u8FD0\u884C\u62A5\u9519",
    en: "a missing list to the right of in or notIn stops the run with an error"
  },
  18: {
    zh: "\u5F15\u64CE\u4E0D\u77E5\u9053\u6210\u5458\u540D\u5355\u662F\u5426\u9F50\u5168\uFF0C\u4E5F\u4E0D\u95EE\u662F\u5426\u5728\u518C",
    en: "the engine does not know whether the list of members is complete, nor who belongs to it"
  }
};
const ORDERED = [
  "lessThan",
  "lessThanInclusive",
  "greaterThan",
  "greaterThanInclusive"
];
function trapOf(operator, missing, result, missingAs) {
  if (result === void 0) return 17;
  if (missing.left && missing.right && (operator === "equal" || operator === "notEqual")) return 15;
  if (missingAs === "null" && !missing.left && ORDERED.includes(operator)) return 16;
  return result ? 3 : 2;
}
export {
  TRAPS,
  trapOf
};
