import { compareAmounts } from "../../base/index.js";
import { namesNobody } from "../person.js";
import { readDay, readMonth } from "./days.js";
import { measured } from "./units.js";
const FORMULA_ERROR = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|GETTING_DATA|#*)$/i;
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]|_x000D_/g;
const DITTO = /* @__PURE__ */ new Set(["\u3003", "\u2033", "\u201D", "\u540C\u4E0A", "\u540C\u524D"]);
const LOST_DIGITS = /^\d(\.\d+)?E\+\d{2,}$|^\d{16,}\.0+$/i;
const YES = /* @__PURE__ */ new Set(["\u662F", "\u6709", "\u5BF9", "yes", "y", "true", "1", "\u221A", "\u2713", "\u2714", "\u2611"]);
const NO = /* @__PURE__ */ new Set(["\u5426", "\u65E0", "\u9519", "no", "n", "false", "0", "\xD7", "\u2717", "\u2718", "\u2715", "\u2716", "\u2612"]);
function readCell(cell, column, headerFactor) {
  if (cell === null || cell === void 0) return { kind: "blank" };
  if (typeof cell === "object") return unreadable(cell.nested);
  const text = String(cell).replace(UNSEEN, "").replaceAll("\u3000", " ").trim();
  if (text === "") return { kind: "blank" };
  if (DITTO.has(text)) return unreadable(text);
  const letters = plain(text);
  if (FORMULA_ERROR.test(letters)) return unreadable(text, "register/formula-error");
  if (column.kind === "text" && (LOST_DIGITS.test(letters) || typeof cell === "number" && !Number.isSafeInteger(cell))) {
    return unreadable(text, "register/lost-digits");
  }
  const { value, why } = READERS[column.kind](text, column, headerFactor);
  return value === void 0 ? unreadable(text, why) : { kind: "value", value };
}
function unreadable(text, why = "register/unreadable-cell") {
  return { kind: "unreadable", text, why };
}
const plain = (text) => text.normalize("NFKC").trim();
function amountOf(text, column, headerFactor, places) {
  const found = measured(plain(text), column.unit, headerFactor);
  if (found === void 0) return {};
  const amount = withoutZeros(found.amount, places);
  if (!new RegExp(`^\\d{1,15}(\\.\\d{1,${places || 1}})?$`).test(amount)) return {};
  if (places === 0 && amount.includes(".")) return {};
  const { least = 0, most, aboveOne } = column;
  if (compareAmounts(amount, String(least)) < 0) return { why: "register/out-of-range" };
  if (most !== void 0 && compareAmounts(amount, String(most)) > 0) {
    return { why: "register/out-of-range" };
  }
  const isDoubtful = aboveOne === true && !found.hasUnit;
  if (isDoubtful && compareAmounts(amount, "0") > 0 && compareAmounts(amount, "1") <= 0) {
    return { why: "register/share-of-one" };
  }
  return { amount };
}
function withoutZeros(amount, places) {
  const point = amount.indexOf(".");
  if (point < 0) return amount;
  const end = places === 0 ? point : point + 1 + places;
  return /^\.?0*$/.test(amount.slice(end)) ? amount.slice(0, end) : amount;
}
const READERS = {
  text(text, { prose, read }) {
    if (text.length > 500) return {};
    if (prose === true) return { value: text };
    if (namesNobody(plain(text))) return { why: "register/word-for-none" };
    if (read !== void 0) return { value: read(text) };
    if (/^"|"$/.test(text)) return {};
    const letters = plain(text);
    return { value: /^[\x20-\x7e]+$/.test(letters) ? letters : text };
  },
  code(text, { codes = {}, words = {} }) {
    const wanted = plain(text).toLowerCase();
    const value = Object.keys(codes).find((code) => {
      const names = [code, codes[code]?.zh, codes[code]?.en, ...words[code] ?? []];
      return names.some((name) => name?.toLowerCase() === wanted);
    });
    return { value };
  },
  flag(text, { words = {} }) {
    const word = plain(text).toLowerCase().replace(/^([01])\.0+$/, "$1");
    if (YES.has(word) || words.true?.includes(word) === true) return { value: true };
    return NO.has(word) || words.false?.includes(word) === true ? { value: false } : {};
  },
  date: (text) => ({ value: readDay(plain(text)) }),
  month: (text) => ({ value: readMonth(plain(text)) }),
  year(text, { least = 0, most = 9999 }) {
    const match = /^(\d{4})(?:\.0+)?(?:年度?)?$/.exec(plain(text));
    const year = Number(match?.[1]);
    return year >= least && year <= most ? { value: year } : {};
  },
  money: (text, column, factor) => {
    const { amount, why } = amountOf(text, column, factor, 2);
    return { value: amount, ...why === void 0 ? {} : { why } };
  },
  count: (text, column, factor) => numberOf(amountOf(text, column, factor, 0)),
  quantity: (text, column, factor) => numberOf(amountOf(text, column, factor, 6))
};
function numberOf({ amount, why }) {
  return {
    value: amount === void 0 ? void 0 : Number(amount),
    ...why === void 0 ? {} : { why }
  };
}
const EXPECTED = {
  text: { zh: "\u4E0D\u8D85\u8FC7 500 \u5B57\u7684\u6587\u5B57", en: "text of at most 500 characters" },
  code: { zh: "\u4EE3\u7801", en: "a code" },
  flag: { zh: "\u662F\u6216\u5426", en: "yes or no" },
  date: { zh: "\u65E5\u671F\uFF0C\u5982 2019-05-01", en: "a date such as 2019-05-01" },
  month: { zh: "\u6708\u4EFD\uFF0C\u5982 2019-05", en: "a month such as 2019-05" },
  year: { zh: "\u5E74\u4EFD\uFF0C\u5982 2019", en: "a year such as 2019" },
  money: {
    zh: "\u91D1\u989D\uFF0C\u4E0D\u4E3A\u8D1F\uFF0C\u6700\u591A\u4E24\u4F4D\u5C0F\u6570",
    en: "an amount, not negative, with at most two decimals"
  },
  count: { zh: "\u975E\u8D1F\u6574\u6570", en: "a whole number, not negative" },
  quantity: { zh: "\u975E\u8D1F\u6570", en: "a number, not negative" }
};
function expectedOf(column) {
  const { codes, expects, kind, least = 0, most, unit } = column;
  if (column.personal === "health" && codes !== void 0) {
    const { zh, en } = column.label;
    return { zh: `\u767B\u8BB0\u8868\u8BF4\u660E\u4E2D\u201C${zh}\u201D\u7684\u7528\u8BCD`, en: `a word that the register has for \u201C${en}\u201D` };
  }
  if (codes !== void 0) {
    const labels = Object.values(codes);
    return { zh: labels.map(({ zh }) => zh).join("\u3001"), en: Object.keys(codes).join(", ") };
  }
  if (unit !== "%" || most === void 0) return expects ?? EXPECTED[kind];
  return { zh: `${least} \u81F3 ${most} \u7684\u6570`, en: `a number from ${least} to ${most}` };
}
function rangeOf({ least = 0, most = 0 }) {
  return { least, most };
}
export {
  expectedOf,
  rangeOf,
  readCell
};
