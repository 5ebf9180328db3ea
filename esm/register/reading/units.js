import { isDecimalText, timesDecimal } from "../../base/index.js";
const WORDS = {
  CNY: { \u5143: "1", \u5757: "1" },
  person: { \u4EBA: "1", \u53E3: "1", \u540D: "1" },
  household: { \u6237: "1" },
  item: { \u9879: "1", \u4E2A: "1" },
  time: { \u6B21: "1" },
  village: { \u4E2A: "1", \u6751: "1" },
  township: { \u4E2A: "1" },
  year: { \u5C81: "1", \u5468\u5C81: "1" },
  month: { \u4E2A\u6708: "1", \u6708: "1", \u5E74: "12" },
  day: { \u5929: "1", \u65E5: "1" },
  "day/year": { \u5929: "1", \u65E5: "1" },
  minute: { \u5206\u949F: "1", \u5206: "1", \u5C0F\u65F6: "60", \u65F6: "60" },
  m: {
    \u7C73: "1",
    m: "1",
    \u516C\u91CC: "1000",
    \u5343\u7C73: "1000",
    km: "1000",
    \u91CC: "500",
    \u5398\u7C73: "0.01",
    cm: "0.01"
  },
  km: { \u516C\u91CC: "1", \u5343\u7C73: "1", km: "1", \u91CC: "0.5", \u7C73: "0.001", m: "0.001" },
  mu: { \u4EA9: "1", \u516C\u9877: "15", \u5E73\u65B9\u7C73: "0.0015", m2: "0.0015" },
  m2: { \u5E73\u65B9\u7C73: "1", \u5E73\u7C73: "1", m2: "1" },
  "m2/person": { \u5E73\u65B9\u7C73: "1", \u5E73\u7C73: "1", m2: "1" },
  "L/person/day": { \u5347: "1", l: "1", \u7ACB\u65B9\u7C73: "1000", m3: "1000" },
  "%": { "%": "1", "\u2030": "0.1" },
  ratio: { \u500D: "1", "%": "0.01" }
};
const MULTIPLIERS = {
  \u5343: "1000",
  \u4E07: "10000",
  \u4EBF: "100000000"
};
const MULTIPLIED = /* @__PURE__ */ new Set(["CNY", "person", "household", "mu"]);
function factorOf(word, unit) {
  const spoken = word.replace(/\s+/g, "").toLowerCase();
  const plain = unit === "CNY" ? spoken.replace(/(\/(户|年))+$/, "") : spoken;
  const words = WORDS[unit ?? ""] ?? {};
  if (Object.hasOwn(words, plain)) return words[plain];
  const signs = /^[千万亿]+/.exec(plain)?.[0] ?? "";
  if (signs === "" || !MULTIPLIED.has(unit ?? "")) return void 0;
  const multiplier = [...signs].reduce(
    (product, sign) => timesDecimal(product, MULTIPLIERS[sign]),
    "1"
  );
  const rest = plain.slice(signs.length);
  if (rest === "") return multiplier;
  const factor = Object.hasOwn(words, rest) ? words[rest] : void 0;
  return factor === void 0 ? void 0 : timesDecimal(multiplier, factor);
}
function measured(text, unit, factor) {
  const bare = unit === "CNY" ? text.replace(/^(¥|rmb|人民币)\s*/i, "") : text;
  const [, digits, word] = /^(-?[\d,.]+)\s*(.*)$/s.exec(bare) ?? [];
  if (digits === void 0 || word === void 0) return void 0;
  const grouped = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits);
  const plain = grouped ? digits.replaceAll(",", "") : digits;
  if (!isDecimalText(plain)) return void 0;
  if (word === "") {
    return { amount: factor === void 0 ? plain : timesDecimal(plain, factor), hasUnit: false };
  }
  const own = factorOf(word, unit);
  if (own === void 0 || factor !== void 0 && factor !== "1" && /^[千万亿]+$/.test(word)) {
    return void 0;
  }
  return { amount: own === "1" ? plain : timesDecimal(plain, own), hasUnit: true };
}
function headerUnit(header) {
  const found = /^(.+?)\s*[([【]\s*(?:单位[:：]?)?\s*([^()[\]【】]+?)\s*[)\]】]\s*$/.exec(
    header.normalize("NFKC")
  );
  const [, name, word] = found ?? [];
  return name === void 0 || word === void 0 ? void 0 : { name, word };
}
export {
  factorOf,
  headerUnit,
  measured
};
