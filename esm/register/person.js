import { folded, isPlainDate } from "../base/index.js";
import { checkDigitOf } from "./resident-id.js";
const DRESSING = /[\s'’‘`´"“”.·\u00ad\u200b-\u200f\u2060\ufeff\p{Pd}]/gu;
const LIKE_X = /[ХхΧχ×✕✖]$/u;
const NOBODY = new Set(
  [
    ...[
      "\u65E0",
      "\u6CA1\u6709",
      "\u6682\u65E0",
      "\u5C1A\u65E0",
      "\u4E0D\u77E5\u9053",
      "\u672A\u77E5",
      "\u4E0D\u660E",
      "\u4E0D\u8BE6",
      "\u4E0D\u6E05\u695A",
      "\u7A7A",
      "\u7A7A\u767D",
      "\u7F3A",
      "\u7F3A\u5931",
      "\u7565"
    ],
    ...[
      "\u672A\u767B\u8BB0",
      "\u672A\u586B",
      "\u672A\u586B\u5199",
      "\u672A\u8BB0\u5F55",
      "\u672A\u529E",
      "\u672A\u529E\u7406",
      "\u672A\u63D0\u4F9B",
      "\u672A\u91C7\u96C6",
      "\u672A\u843D\u6237",
      "\u672A\u4E0A\u6237"
    ],
    ...[
      "\u5F85\u8865",
      "\u5F85\u5B9A",
      "\u5F85\u67E5",
      "\u5F85\u529E",
      "\u5F85\u6838\u5B9E",
      "\u65E0\u8EAB\u4EFD\u8BC1",
      "\u65E0\u8BC1",
      "\u65E0\u540D",
      "\u67D0",
      "\u67D0\u67D0",
      "n/a",
      "na"
    ],
    ...[
      "null",
      "none",
      "nil",
      "nan",
      "undefined",
      "unknown",
      "nobody",
      "notrecorded",
      "x",
      "xx",
      "xxx"
    ]
  ].map(folded)
);
function namesNobody(text) {
  const word = folded(text);
  return !/[\p{L}\p{N}]/u.test(word) || NOBODY.has(word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""));
}
function residentIdText(text) {
  const plain = text.replace(DRESSING, "").normalize("NFKC").replace(DRESSING, "");
  const id = plain.toUpperCase().replace(LIKE_X, "X");
  return !/\d/.test(id) || /^(0*|(\d)\2{5,})$/.test(id) ? void 0 : id;
}
const isDigit = (text, at) => {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
};
function isPlainId(text) {
  if (text.length !== 18 || !(isDigit(text, 17) || text.charCodeAt(17) === 88)) return false;
  let isOneDigit = true;
  for (let at = 0; at < 17; at += 1) {
    if (!isDigit(text, at)) return false;
    if (text.charCodeAt(at) !== text.charCodeAt(at + 1)) isOneDigit = false;
  }
  return !isOneDigit;
}
function personKey(text) {
  if (isPlainId(text)) return text;
  if (namesNobody(text)) return void 0;
  const id = residentIdText(text);
  if (id === void 0) return /\d/.test(text) ? void 0 : folded(text);
  if (/^\d{15}$/.test(id)) return lengthened(id);
  return /^\d+X?$/.test(id) ? id : folded(text.replace(/^['’‘`]/, ""));
}
function lengthened(id) {
  const seventeen = `${id.slice(0, 6)}19${id.slice(6)}`;
  const day = `${seventeen.slice(6, 10)}-${seventeen.slice(10, 12)}-${seventeen.slice(12, 14)}`;
  return isPlainDate(day) ? `${seventeen}${checkDigitOf(seventeen)}` : id;
}
function personName(text) {
  return text.replace(/\s+/g, " ").replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "");
}
function phoneText(text) {
  const number = text.normalize("NFKC").replace(/^tel[:.]?/i, "").trim();
  return /^\+?[\d ()-]{5,24}(转\d+)?$/.test(number) && (number.match(/\d/g) ?? []).length <= 16 ? number : void 0;
}
export {
  isPlainId,
  namesNobody,
  personKey,
  personName,
  phoneText,
  residentIdText
};
